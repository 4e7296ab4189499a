import Crypto
import Foundation
import Glibc

/// What seals the seller's own letters and documents. Whoever has the database without it can read none of them.
package struct SecretKey: Sendable {
    private let load: @Sendable () throws -> [UInt8]

    package enum Problem: Error, Hashable, Sendable {
        /// It is not 64 hexadecimal digits.
        case malformed
        /// It can neither be read nor made.
        case unusable
        /// What is kept was sealed with another one.
        case another
    }

    /// Of an installation that keeps no cases.
    package static let none = SecretKey { throw Problem.unusable }

    private init(_ load: @escaping @Sendable () throws -> [UInt8]) {
        self.load = load
    }

    /// - Parameter hexadecimal: 64 digits, as `STANDING_SECRET_KEY` has them.
    package init(hexadecimal text: String) throws(Problem) {
        let bytes = try SecretKey.bytes(text)
        self.init { bytes }
    }

    /// A file that only its owner can read; made at the first use.
    package init(file path: String) {
        self.init {
            if access(path, F_OK) != 0 { try SecretKey.make(path) }
            // Whatever is the matter with the file, the seller has to put the right one there.
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw Problem.unusable }
            return try SecretKey.bytes(text.filter { !$0.isWhitespace })
        }
    }

    private static func bytes(_ text: String) throws(Problem) -> [UInt8] {
        guard let bytes = Secret.bytes(hexadecimal: text), bytes.count == 32 else { throw .malformed }
        return bytes
    }

    /// Whole or not at all: it gets its name when it is on the disk. Of two programs that make it, one wins.
    private static func make(_ path: String) throws(Problem) {
        let draft = "\(path).\(Secret.token().prefix(8))"
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unusable }
        defer {
            close(descriptor)
            unlink(draft)
        }
        let text = Array(SHA256Text.hexadecimal(Secret.bytes(32)).utf8)
        guard write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0,
            link(draft, path) == 0 || errno == EEXIST
        else { throw .unusable }
    }

    /// - Parameter place: what is sealed can be opened only as what it is.
    func seal(_ bytes: [UInt8], as place: String) throws -> String {
        let box = try ChaChaPoly.seal(bytes, using: SymmetricKey(data: load()), authenticating: Array(place.utf8))
        return box.combined.base64EncodedString()
    }

    /// - Throws: `Problem.another`, where it was sealed with another key, as something else, or was changed since.
    func open(_ sealed: String, as place: String) throws -> [UInt8] {
        let key = SymmetricKey(data: try load())
        // A seal tells no more than that it does not fit.
        guard let data = Data(base64Encoded: sealed), let box = try? ChaChaPoly.SealedBox(combined: data),
            let opened = try? ChaChaPoly.open(box, using: key, authenticating: Array(place.utf8))
        else { throw Problem.another }
        return Array(opened)
    }
}
