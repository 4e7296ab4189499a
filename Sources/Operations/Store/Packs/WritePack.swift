package import Appeals
import Connections

/// Writes the files of a pack as one zip, with `manifest.json` first: name, byte count and SHA-256 of each, so that anybody can see
/// that none was altered.
///
/// - Parameter path: of a file that is not there yet.
/// - Throws: `ZipProblem`; then no file is there.
/// - Returns: how many bytes the files have before they are packed.
@discardableResult
package func writePack(_ files: [PackFile], to path: String) throws -> Int {
    let manifest = PackFile(name: "manifest.json", bytes: Array(PackManifest(files).text.utf8))
    try writeZip(([manifest] + files).map { ZipEntry(name: $0.name, bytes: $0.bytes) }, to: path)
    return files.reduce(0) { $0 + $1.bytes.count }
}

/// Names of a pack are of letters, digits, points, hyphens and slashes; `writeZip` takes no others.
private struct PackManifest {
    let text: String

    init(_ files: [PackFile]) {
        let lines = files.map { file in
            let digest = FileDigest(of: file.bytes)
            return #"{"name":"\#(file.name)","byteCount":\#(digest.byteCount),"sha256":"\#(digest.text)"}"#
        }
        text = "{\"files\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
    }
}
