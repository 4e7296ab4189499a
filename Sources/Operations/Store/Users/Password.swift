import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords so that a stolen database does not give them away: each guess costs 32 megabytes and a tenth of a second.
///
/// One at a time, so that guesses cannot take the machine's memory. A hash is written `scrypt$15$8$1$salt$hash`, its costs before
/// it, so that later ones may be dearer.
///
/// Source: RFC 7914; OWASP Password Storage Cheat Sheet.
actor PasswordHasher {
    static let shared = PasswordHasher()

    /// The least number of characters.
    static let leastLength = 10

    private static let logRounds = 15
    private static let blockSize = 8

    func hash(_ password: String) throws -> String {
        let salt = Secret.bytes(16)
        let key = try PasswordHasher.key(password, salt: salt, logRounds: PasswordHasher.logRounds)
        let parts = ["scrypt", "\(PasswordHasher.logRounds)", "\(PasswordHasher.blockSize)", "1"]
        return (parts + [SHA256Text.hexadecimal(salt), SHA256Text.hexadecimal(key)]).joined(separator: "$")
    }

    /// Whether a password is the one of a hash. Takes as long where there is no hash, so that nobody learns which names there are.
    func matches(_ password: String, _ hash: String?) throws -> Bool {
        let parts = (hash ?? "").split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), (1...20).contains(logRounds),
            let salt = Secret.bytes(hexadecimal: parts[4]), let expected = Secret.bytes(hexadecimal: parts[5])
        else {
            _ = try PasswordHasher.key(password, salt: Secret.bytes(16), logRounds: PasswordHasher.logRounds)
            return false
        }
        return Secret.areEqual(try PasswordHasher.key(password, salt: salt, logRounds: logRounds), expected)
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

    /// What a form of a session carries: it does not tell the session.
    static func formToken(_ session: String) -> String { SHA256Text.of("form \(session)") }

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
