package import AccountHealth
import Foundation

/// The zone of an IANA name with all its changes from 1990 to 2060; nil when the system does not know the name.
package func makeZone(named name: String) -> Zone? {
    guard let system = TimeZone(identifier: name) else { return nil }
    var moment = Date(timeIntervalSince1970: 631_152_000)
    let end = Date(timeIntervalSince1970: 2_840_140_800)
    let initial = Int32(system.secondsFromGMT(for: moment))
    var transitions: [Zone.Transition] = []
    while let next = system.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end {
        moment = next
        let offset = Int32(system.secondsFromGMT(for: next.addingTimeInterval(1)))
        transitions.append(Zone.Transition(second: Int64(next.timeIntervalSince1970.rounded()), offset: offset))
    }
    return Zone(name: name, initialOffset: initial, transitions: transitions)
}
