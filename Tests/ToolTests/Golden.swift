import TestSupport
import Testing

/// Compares a text with a file of `Golden/`. With `STANDING_RECORD_GOLDEN=1 swift test --filter ToolTests` the files are
/// written anew instead; read the difference before you commit it.
func expectGolden(
    _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
) throws {
    if let difference = try goldenDifference(text, name, besides: #filePath) {
        Issue.record("\(difference)", sourceLocation: location)
    }
}
