import AccountHealth

/// The official figures of one account under one standard, and what they teach.
struct OfficialFigures: Sendable {
    private let figures: [OfficialFigure]
    /// That of the newest report.
    let latest: OfficialFigure?
    /// The lag of the newest report; nil where the standard's own stands.
    let learntLag: Int?

    init(_ officials: [OfficialFigure], about standard: Standard) {
        figures = officials.filter { $0.standard == standard.id && $0.isAbout(standard.fulfilment) }
        latest = figures.max { $0.reportDay < $1.reportDay }
        learntLag = latest.flatMap { AccountHealth.learntLag($0, standard: standard) }
    }

    /// Whether any of them is a figure of orders.
    var countAnything: Bool { figures.contains { ($0.denominator ?? 0) > 0 } }

    /// The days of a window and those of every official figure.
    func widened(_ range: ClosedRange<Day>) -> ClosedRange<Day> {
        figures.reduce(range) { range, official in
            let low = official.from.advanced(by: -OfficialFigures.shiftDays)
            let high = official.to.advanced(by: OfficialFigures.shiftDays)
            return min(range.lowerBound, low)...max(range.upperBound, high)
        }
    }

    /// The days that explaining a figure of some days looks at.
    static func explained(_ range: ClosedRange<Day>) -> ClosedRange<Day> {
        range.lowerBound.advanced(by: -shiftDays)...range.upperBound.advanced(by: shiftDays)
    }

    /// A window may be shifted by so many days before it is called unexplained.
    private static let shiftDays = 3

    /// The notes about lags that an account's reports state and that are not plausible.
    static func findings(_ officials: [OfficialFigure], plan: StorePlan, files: [String]) -> [Finding] {
        if officials.isEmpty { return [] }
        return plan.counted.map(\.standard).compactMap { standard in
            let own = OfficialFigures(officials, about: standard)
            guard let latest = own.latest, own.learntLag == nil, standard.learnableLags != nil, standard.partOf == nil
            else { return nil }
            return Finding(
                .lagNotLearnt(days: latest.to.distance(to: latest.reportDay)), severity: .note,
                file: files[Int(latest.origin.file)], column: standard.id)
        }
    }
}

extension OfficialFigure {
    /// A report that does not tell fulfilments apart speaks of the seller's orders.
    func isAbout(_ wanted: Fulfilment?) -> Bool {
        fulfilment == wanted || fulfilment == nil && wanted != .marketplace
    }
}
