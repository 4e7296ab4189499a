import Crypto
import CryptoExtras
import Foundation
import Synchronization

/// Hashes passwords so that a stolen database does not give them away: each guess costs 32 megabytes and a tenth of a second.
///
/// One at a time, and few in line, so that guesses cannot take the machine's memory and time; there is more room for those who have not
/// failed, so that guesses do not shut them out. A hash is written
/// `scrypt$15$8$1$salt$hash`, its costs before it, so that later ones may be dearer.
///
/// Source: RFC 7914; OWASP Password Storage Cheat Sheet.
final class PasswordHasher: Sendable {
    /// The least number of characters.
    static let leastLength = 10

    private let scrypt = Scrypt()
    /// Who waits or is under way.
    private struct Line {
        var count = 0
        var ofAddress: [String: Int] = [:]
    }

    private let line = Mutex(Line())
    /// Of those who have failed, and of one address.
    static let mostWaiting = 8
    /// Of all.
    static let mostInAll = 64

    /// Chosen by somebody who is in, or whom a link lets in; nil where too many wait.
    func hash(_ password: String) async throws -> String? {
        try await inTurn(from: "", hasFailed: false) { try await scrypt.hash(password) }
    }

    /// Whether a password is the one of a hash; nil where too many wait. Takes as long where there is no hash, so that nobody
    /// learns which names there are.
    ///
    /// - Parameter hasFailed: whether wrong ones came lately, both of the name and from the address.
    func matches(
        _ password: String, _ hash: String?, from address: String, hasFailed: Bool
    ) async throws -> Bool? {
        try await inTurn(from: address, hasFailed: hasFailed) { try await scrypt.matches(password, hash) }
    }

    private func inTurn<Value: Sendable>(
        from address: String, hasFailed: Bool, _ work: () async throws -> Value
    ) async throws -> Value? {
        let isWelcome = line.withLock { line in
            guard line.count < (hasFailed ? PasswordHasher.mostWaiting : PasswordHasher.mostInAll),
                line.ofAddress[address, default: 0] < PasswordHasher.mostWaiting
            else { return false }
            line.count += 1
            line.ofAddress[address, default: 0] += 1
            return true
        }
        guard isWelcome else { return nil }
        defer {
            line.withLock { line in
                line.count -= 1
                line.ofAddress[address, default: 1] -= 1
                if line.ofAddress[address] == 0 { line.ofAddress[address] = nil }
            }
        }
        return try await work()
    }
}

/// An actor, so that one password is hashed after the other.
private actor Scrypt {
    private static let logRounds = 15
    private static let blockSize = 8

    func hash(_ password: String) throws -> String {
        let salt = Secret.bytes(16)
        let key = try Scrypt.key(password, salt: salt, logRounds: Scrypt.logRounds)
        let parts = ["scrypt", "\(Scrypt.logRounds)", "\(Scrypt.blockSize)", "1"]
        return (parts + [SHA256Text.hexadecimal(salt), SHA256Text.hexadecimal(key)]).joined(separator: "$")
    }

    func matches(_ password: String, _ hash: String?) throws -> Bool {
        let parts = (hash ?? "").split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), (1...20).contains(logRounds),
            let salt = Secret.bytes(hexadecimal: parts[4]), let expected = Secret.bytes(hexadecimal: parts[5])
        else {
            _ = try Scrypt.key(password, salt: Secret.bytes(16), logRounds: Scrypt.logRounds)
            return false
        }
        return Secret.areEqual(try Scrypt.key(password, salt: salt, logRounds: logRounds), expected)
    }

    private static func key(_ password: String, salt: [UInt8], logRounds: Int) throws -> [UInt8] {
        // Typed on another keyboard the same letters may come composed otherwise.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << logRounds, blockSize: blockSize, parallelism: 1,
            maxMemory: 1 << 28)
        return key.withUnsafeBytes { Array($0) }
    }
}

/// Things that must not be guessed.
enum Secret {
    static func bytes(_ count: Int) -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// 64 digits that stand for themselves in an address or a cookie.
    static func token() -> String { SHA256Text.hexadecimal(bytes(32)) }

    /// What is kept of a token.
    static func digest(_ token: String) -> String { SHA256Text.of(token) }

    /// Takes as long whatever differs.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    static func bytes(hexadecimal text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
