/// Tallies of all accounts and days side by side, four bytes for each count.
package struct DayGrid: Sendable {
    private let days: ClosedRange<Day>
    private let width: Int
    private var units: [UInt32]
    private var bad: [UInt32]

    package init(accounts: Int, days: ClosedRange<Day>) {
        self.days = days
        width = days.count
        units = [UInt32](repeating: 0, count: accounts * days.count)
        bad = units
    }

    /// Counts a share of the orders under one standard.
    ///
    /// - Parameters:
    ///   - counting: one for each way in which accounts are counted, with the standard as its first.
    ///   - countingOf: the place in `counting` of each account.
    package mutating func count(
        _ records: Records, share: Int, of shares: Int, by counting: inout [ShapeContributions], countingOf: [Int]
    ) {
        var waiting = WaitingUnits()
        records.orders.forEach(share: share, of: shares) { glance in
            let found = counting[countingOf[glance.account]].tally(of: glance, standard: 0) { records.order(at: $0) }
            if let found { add(found.tally, account: glance.account, day: found.day, &waiting) }
        }
        add(&waiting)
    }

    @inline(__always)
    private mutating func add(_ tally: Tally, account: Int, day: Day, _ waiting: inout WaitingUnits) {
        let offset = Int(day.number) &- Int(days.lowerBound.number)
        guard offset >= 0, offset < width else { return }
        let cell = account &* width &+ offset
        waiting.append(UInt32(truncatingIfNeeded: tally.units), of: cell)
        if waiting.isFull { add(&waiting) }
        // Most orders are good, so that these cells are seldom fetched.
        if tally.bad != 0 { bad[cell] &+= UInt32(truncatingIfNeeded: tally.bad) }
    }

    private mutating func add(_ waiting: inout WaitingUnits) {
        units.withUnsafeMutableBufferPointer { units in
            for entry in waiting.entries[..<waiting.count] { units[entry.cell] &+= entry.units }
        }
        waiting.count = 0
    }

    /// Units that are not yet added to their cells.
    ///
    /// The cells of orders lie anywhere in more memory than the processor has near. Added one by one, between other work,
    /// each would be waited for; in a row, many are fetched at once.
    private struct WaitingUnits {
        var entries = [(cell: Int, units: UInt32)](repeating: (0, 0), count: 512)
        var count = 0

        var isFull: Bool { count == entries.count }

        @inline(__always)
        mutating func append(_ units: UInt32, of cell: Int) {
            entries[count] = (cell, units)
            count += 1
        }
    }

    package mutating func add(_ other: DayGrid) {
        for cell in units.indices {
            units[cell] &+= other.units[cell]
            bad[cell] &+= other.bad[cell]
        }
    }

    /// The sums over the window of each day; consecutive windows differ by few days, so sums are taken as differences.
    package func rolling(account: Int, window: Window, asOf: ClosedRange<Day>) -> [Tally] {
        var bad = 0
        var units = 0
        var prefixes: [Tally] = [Tally()]
        prefixes.reserveCapacity(width + 1)
        for offset in 0..<width {
            bad += Int(self.bad[account * width + offset])
            units += Int(self.units[account * width + offset])
            prefixes.append(Tally(bad: bad, units: units))
        }
        return asOf.map { day in
            let range = window.days(asOf: day)
            let low = min(max(0, days.lowerBound.distance(to: range.lowerBound)), width)
            let high = min(max(low, days.lowerBound.distance(to: range.upperBound) + 1), width)
            return Tally(bad: prefixes[high].bad - prefixes[low].bad, units: prefixes[high].units - prefixes[low].units)
        }
    }
}
