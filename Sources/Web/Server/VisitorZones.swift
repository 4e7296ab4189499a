import AccountHealth
import Operations
import Synchronization

/// The time zones of those who look, by the names their browsers give; each is made once.
final class VisitorZones: Sendable {
    private let zones = Mutex<[String: Zone]>([:])

    static let all = VisitorZones()

    /// UTC for no name, and for one that the system does not know; those are not remembered, as anybody can send them.
    func zone(named name: String?) -> Zone {
        guard let name, name.utf8.count <= 64 else { return .utc }
        if let known = zones.withLock({ $0[name] }) { return known }
        guard let zone = makeZone(named: name) else { return .utc }
        zones.withLock { $0[name] = zone }
        return zone
    }
}
