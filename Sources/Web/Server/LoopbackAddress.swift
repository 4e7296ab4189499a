/// Where the server listens: an address that only this machine reaches. It speaks no TLS, so that others reach it
/// by a server before it that does.
package struct LoopbackAddress: Hashable, Sendable {
    package let host: String
    package let port: Int

    package init(host: String = "127.0.0.1", port: Int) throws(ServerProblem) {
        guard (0...65_535).contains(port) else { throw .noPort(port) }
        switch host.lowercased() {
        case "localhost": self.host = "127.0.0.1"
        case "::1", "[::1]": self.host = "::1"
        case let other where LoopbackAddress.isLoopback4(other): self.host = other
        default: throw .notLoopback(host)
        }
        self.port = port
    }

    /// Whether a text is a whole address of 127.0.0.0/8, such as `127.0.0.1`.
    private static func isLoopback4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "127" else { return false }
        return parts.allSatisfy { part in
            (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } && UInt8(part) != nil
        }
    }
}

/// Why the server cannot be started.
package enum ServerProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case notLoopback(String)
    case noPort(Int)
    case noPublicAddress(String)

    package var description: String {
        switch self {
        case .notLoopback(let host):
            "\(host) can be reached from other machines, and passwords would travel in the clear; listen on 127.0.0.1 or ::1, "
                + "put a server that speaks TLS before it, and name that with --public-address"
        case .noPublicAddress(let text):
            "\(text) is no address that others reach; give one such as https://standing.example, without a path"
        case .noPort(let port): "\(port) is no port; a port is a number from 0 to 65535"
        }
    }
}
