/// What forms of a session carry. It is written otherwise on each page: pages are compressed, and by how well they are, somebody who
/// can put text on them could guess piece by piece what stands on all of them.
enum FormToken {
    /// What all tokens of a session have in common; it does not tell the session.
    static func key(of session: String) -> [UInt8] { SHA256Text.bytes(of: "form \(session)") }

    /// The key behind bytes that nobody else knows, and those bytes.
    static func token(_ key: [UInt8]) -> String {
        let veil = Secret.bytes(key.count)
        return SHA256Text.hexadecimal(veil + zip(veil, key).map { $0 ^ $1 })
    }

    /// Nil for what is no token.
    static func key(in token: String) -> [UInt8]? {
        guard let bytes = Secret.bytes(hexadecimal: token), bytes.count == 64 else { return nil }
        return zip(bytes.prefix(32), bytes.suffix(32)).map { $0 ^ $1 }
    }
}

extension SignedIn {
    /// Whether a form that carries a token comes from a page of the session.
    package func admits(_ token: String) -> Bool {
        guard let formKey else { return !token.isEmpty && token == formToken }
        return FormToken.key(in: token).map { Secret.areEqual($0, formKey) } ?? false
    }
}
