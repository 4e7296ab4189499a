package import AccountHealth

// When something was done in this program, by the reader's clock.

extension Wording {
    /// `23 Nov, 17:00 UTC+8`.
    package func moment(_ at: Instant) -> String {
        let day = shortDay(zone.day(of: at))
        return pick("\(day), \(clock(at))", "\(day) \(clock(at))")
    }

    /// A moment that may be of another year.
    package func datedMoment(_ at: Instant) -> String {
        let (day, clock) = (zone.day(of: at), clock(at))
        return pick(
            "\(shortDay(day)) \(day.date.year), \(clock)", "\(day.date.year) 年 \(shortDay(day)) \(clock)")
    }

    /// `17:00 UTC+8`: the name of a zone says less than how far it is from UTC.
    func clock(_ at: Instant) -> String {
        let minutes = Int(zone.offset(at: at.seconds)) / 60
        let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
        let sign = minutes < 0 ? "−" : "+"
        let part = rest == 0 ? "" : rest < 10 ? ":0\(rest)" : ":\(rest)"
        return "\(zone.civilTime(of: at).clock.prefix(5)) UTC" + (minutes == 0 ? "" : "\(sign)\(hours)\(part)")
    }
}
