import Crypto
import Marketplaces

/// The bytes of a file as a number: the same file is known again by it, whatever it is called.
struct FileDigest: Hashable, Sendable {
    /// SHA-256 in hexadecimal.
    let text: String
    let byteCount: Int

    /// Reads the whole file.
    init(ofFileAt path: String) throws(InputError) {
        let source = try FileSource(path: path)
        var hash = SHA256()
        var total = 0
        while true {
            let block = try source.read(upTo: 1 << 20)
            if block.isEmpty { break }
            hash.update(data: block)
            total += block.count
        }
        text = SHA256Text.hexadecimal(hash.finalize())
        byteCount = total
    }

    /// Of a text that is in memory, such as a file of the sample shop.
    init(of bytes: [UInt8]) {
        text = SHA256Text.hexadecimal(SHA256.hash(data: bytes))
        byteCount = bytes.count
    }
}

enum SHA256Text {
    static func of(_ text: String) -> String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }

    static func bytes(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
