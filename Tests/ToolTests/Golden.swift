import Foundation
import Testing

/// Compares a text with a file of `Golden/`. With `STANDING_RECORD_GOLDEN=1 swift test --filter ToolTests` the files are
/// written anew instead; read the difference before you commit it.
func expectGolden(
    _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["STANDING_RECORD_GOLDEN"] != nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
        Issue.record("no golden file \(name); record it with STANDING_RECORD_GOLDEN=1", sourceLocation: location)
        return
    }
    guard golden != text else { return }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let longest = max(found.count, wanted.count)
    let lines = (0..<longest).filter { index in
        index >= found.count || index >= wanted.count || found[index] != wanted[index]
    }
    let shown = lines.prefix(6).map { index in
        "line \(index + 1)\n  golden: \(index < wanted.count ? wanted[index] : "–")\n  now:    \(index < found.count ? found[index] : "–")"
    }
    Issue.record(
        "\(name) differs in \(lines.count) lines; STANDING_RECORD_GOLDEN=1 records it anew\n\(shown.joined(separator: "\n"))",
        sourceLocation: location)
}
