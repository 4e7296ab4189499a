/// A whole text file of any known encoding, such as a letter; line ends stay as they are, a byte order mark does not.
///
/// - Throws: `unreadable` also for files longer than any letter.
package func readText(_ path: String) throws(InputError) -> String? {
    let source = try FileSource(path: path)
    var bytes: [UInt8] = []
    while bytes.count <= longestText {
        let block = try source.read(upTo: 1 << 16)
        if block.isEmpty {
            let (encoding, mark) = Encoding.detect(bytes)
            return encoding.decode(bytes.dropFirst(mark))
        }
        bytes += block
    }
    return nil
}

/// Bytes; a letter of a thousand pages.
private let longestText = 4 << 20
