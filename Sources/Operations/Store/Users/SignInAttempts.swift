import AccountHealth
import Foundation
import Synchronization

/// Wrong passwords of the last hour, by name and address and by address alone, whether or not there is such a user: so nobody learns
/// which names there are, and nobody shuts somebody else out who comes from another address. Those of a name from all addresses only
/// tell who waits in which line.
final class SignInAttempts: Sendable {
    private struct Failures {
        var count = 0
        var last: Instant
    }

    private let failures = Mutex<[String: Failures]>([:])

    /// Wrong passwords that are free: of a name from an address, and of all names from an address.
    static let freeOfName = 5
    private static let freeOfAddress = 30
    private static let shortestWait: Int64 = 30
    private static let longestWait: Int64 = 900
    /// Seconds after which they are forgotten.
    private static let memory: Int64 = 3600
    private static let mostKeys = 20_000

    /// For how many minutes, begun ones too, no password is looked at; nil where one is.
    func minutesToWait(_ name: String, from address: String, at now: Instant) -> Int? {
        failures.withLock { failures in
            // A clock that was set back makes nobody wait until it has caught up.
            for (key, _) in SignInAttempts.keys(name, address) where failures[key].map({ $0.last > now }) ?? false {
                failures[key]?.last = now
            }
            let waits = SignInAttempts.keys(name, address).compactMap { key, free -> Int64? in
                guard let own = failures[key], own.count >= free else { return nil }
                let wait = min(
                    SignInAttempts.longestWait, SignInAttempts.shortestWait << Int64(min(10, own.count - free)))
                let left = own.last.advanced(bySeconds: wait).seconds - now.seconds
                return left > 0 ? left : nil
            }
            return waits.max().map { Int(($0 - 1) / 60) + 1 }
        }
    }

    /// Whether there were wrong passwords both of the name and from the address.
    func hasFailed(_ name: String, from address: String, at now: Instant) -> Bool {
        let forgotten = now.advanced(bySeconds: -SignInAttempts.memory)
        return failures.withLock { failures in
            SignInAttempts.keys(name, address).dropFirst().allSatisfy { key, _ in
                failures[key].map { $0.last > forgotten } ?? false
            }
        }
    }

    /// - Returns: how many of the name came from the address.
    func failed(_ name: String, from address: String, at now: Instant) -> Int {
        failures.withLock { failures in
            let forgotten = now.advanced(bySeconds: -SignInAttempts.memory)
            if failures.count > SignInAttempts.mostKeys {
                failures = failures.filter { $0.value.last > forgotten }
                if failures.count > SignInAttempts.mostKeys { failures = [:] }
            }
            for (key, _) in SignInAttempts.keys(name, address) {
                let known = failures[key].flatMap { $0.last > forgotten ? $0.count : nil } ?? 0
                failures[key] = Failures(count: known + 1, last: now)
            }
            return failures[SignInAttempts.keys(name, address)[0].key]?.count ?? 0
        }
    }

    /// The name is forgiven, the address is not: or a guesser would sign in between his guesses.
    func succeeded(_ name: String, from address: String) {
        failures.withLock { $0[SignInAttempts.keys(name, address)[0].key] = nil }
    }

    private static func keys(_ name: String, _ address: String) -> [(key: String, free: Int)] {
        let name = String(name.lowercased().prefix(100))
        return [("\(name)\n\(address)", freeOfName), ("\n\(address)", freeOfAddress), (name, .max)]
    }

    /// What counts as one address: of IPv6 all of a network, as each household has one with more addresses than anybody can count.
    static func network(of address: String) -> String {
        var parsed = in6_addr()
        guard inet_pton(AF_INET6, String(address.prefix { $0 != "%" }), &parsed) == 1 else { return address }
        let bytes = withUnsafeBytes(of: parsed) { Array($0) }
        // An address of IPv4, written as one of IPv6.
        if bytes[..<12] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return bytes[12...].map { "\($0)" }.joined(separator: ".")
        }
        return SHA256Text.hexadecimal(Array(bytes[..<8])) + "/64"
    }
}

/// What is remembered of those who come in.
final class DoorMemory: Sendable {
    let attempts = SignInAttempts()
    let passwords = PasswordHasher()
    /// Sessions that are being noted as seen.
    let marking = Mutex<Set<String>>([])
}
