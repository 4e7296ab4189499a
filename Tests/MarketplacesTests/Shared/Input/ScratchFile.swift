import AccountHealth
import Foundation
import Testing

@testable import Marketplaces

/// A file of its own for one test, gone when the test is over.
final class ScratchFile {
    let path: String

    init(_ bytes: [UInt8], name: String = "file") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "standing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: name).path
        try Data(bytes).write(to: URL(filePath: path))
    }

    deinit {
        // A folder that stays behind in the machine's temporary folder harms nobody.
        try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
    }

    /// The file as the program reads one that is named on its command line; file names are shown without the folder.
    func read(store: String = "amazon.us") async -> (records: Records, results: [FileResult], findings: [String]) {
        let folder = URL(filePath: path).deletingLastPathComponent().path + "/"
        return await ScratchFile.read(path, hiding: folder, store: store)
    }

    static func read(
        _ path: String, hiding folder: String = "", store: String = "amazon.us"
    ) async -> (records: Records, results: [FileResult], findings: [String]) {
        var records = Records()
        let results = await readFile(
            path, readers: Marketplaces.readers(), context: Reading.context(store: store), into: &records,
            progress: { _ in })
        let findings = results.flatMap(\.findings).map { finding in
            finding.file.replacing(folder, with: "") + ": " + finding.brief
        }
        return (records, results, findings)
    }
}
