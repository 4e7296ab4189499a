/// What a figure must satisfy, with the strictness the marketplace names.
package enum Condition: Hashable, Sendable {
    case lessThan(Rate)
    case atMost(Rate)
    case atLeast(Rate)
    /// Named steps, ascending; a figure lies in the last band whose start it reaches.
    case bands([Band])

    package struct Band: Hashable, Sendable {
        /// The first value of the band.
        package let from: Rate
        package let name: String
        /// Whether lying in this band means that the standard is missed.
        package let isMiss: Bool

        package init(from: Rate, name: String, isMiss: Bool) {
            self.from = from
            self.name = name
            self.isMiss = isMiss
        }
    }

    /// Whether a figure satisfies the condition; exact. A figure below the first band lies in the first band.
    package func isMet(by rate: Rate) -> Bool {
        switch self {
        case .lessThan(let target): Rate.compare(rate, target) < 0
        case .atMost(let target): Rate.compare(rate, target) <= 0
        case .atLeast(let target): Rate.compare(rate, target) >= 0
        case .bands(let bands): !(Condition.band(of: rate, in: bands)?.isMiss ?? false)
        }
    }

    /// The band a figure lies in.
    package static func band(of rate: Rate, in bands: [Band]) -> Band? {
        bands.last { Rate.compare(rate, $0.from) >= 0 } ?? bands.first
    }

    /// The single limit, where there is one. Of bands: where missed and met touch.
    package var target: Rate? {
        switch self {
        case .lessThan(let target), .atMost(let target), .atLeast(let target): target
        case .bands(let bands):
            zip(bands, bands.dropFirst()).first { $0.isMiss != $1.isMiss }.map { $1.from }
        }
    }

    /// Whether the numerator counts good units.
    package var countsGood: Bool {
        if case .atLeast = self { return true }
        return false
    }

    /// The word of the JSON output.
    package var name: String {
        switch self {
        case .lessThan: "lessThan"
        case .atMost: "atMost"
        case .atLeast: "atLeast"
        case .bands: "bands"
        }
    }
}
