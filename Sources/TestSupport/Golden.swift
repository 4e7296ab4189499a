import Foundation

/// Compares a text with a file of the `Golden/` folder beside a test. With `STANDING_RECORD_GOLDEN=1` the files are written
/// anew instead; read the difference before you commit it.
///
/// - Returns: what differs, for the test to report; nil when nothing does.
package func goldenDifference(_ text: String, _ name: String, besides testFile: String) throws -> String? {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["STANDING_RECORD_GOLDEN"] != nil {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return nil
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
        return "no golden file \(name); record it with STANDING_RECORD_GOLDEN=1"
    }
    guard golden != text else { return nil }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let longest = max(found.count, wanted.count)
    let lines = (0..<longest).filter { index in
        index >= found.count || index >= wanted.count || found[index] != wanted[index]
    }
    let shown = lines.prefix(6).map { index in
        "line \(index + 1)\n  golden: \(index < wanted.count ? wanted[index] : "–")\n  now:    \(index < found.count ? found[index] : "–")"
    }
    return
        "\(name) differs in \(lines.count) lines; STANDING_RECORD_GOLDEN=1 records it anew\n\(shown.joined(separator: "\n"))"
}
