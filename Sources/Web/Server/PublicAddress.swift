/// How others reach this server: the address of a server before it that speaks TLS, such as `https://standing.example`.
package struct PublicAddress: Hashable, Sendable {
    /// As browsers write it: in small letters, and without the port that `https` has anyway.
    package let origin: String

    /// - Throws: `ServerProblem.noPublicAddress`.
    package init(_ text: String) throws(ServerProblem) {
        let start = "https://"
        let whole = text.lowercased()
        guard whole.hasPrefix(start) else { throw .noPublicAddress(text) }
        let rest = whole.dropFirst(start.count)
        let host = PublicAddress.withoutUsualPort(rest.hasSuffix("/") ? rest.dropLast() : rest)
        let (name, port) = PublicAddress.parts(of: host)
        guard PublicAddress.isName(name), port.map({ (1...65_535).contains(Int($0) ?? 0) }) ?? true else {
            throw .noPublicAddress(text)
        }
        origin = start + host
    }

    /// Whether a request names this address as its host.
    func isNamed(by host: String) -> Bool {
        "https://" + PublicAddress.withoutUsualPort(host.lowercased()[...]) == origin
    }

    private static func withoutUsualPort(_ host: Substring) -> String {
        String(host.hasSuffix(":443") ? host.dropLast(4) : host)
    }

    private static func parts(of host: String) -> (name: Substring, port: Substring?) {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return (host[...], nil) }
        return (host[..<colon], host[host.index(after: colon)...])
    }

    /// A name of the net, or an address in brackets; one with other letters has to be given as browsers send it (`xn--…`).
    private static func isName(_ name: Substring) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.count > 2 && name.dropFirst().dropLast().allSatisfy { $0 == ":" || $0.isHexDigit && $0.isASCII }
        }
        return !name.isEmpty
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "." || $0 == "-" }
    }
}
