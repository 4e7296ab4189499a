/// Ranges in ascending order that do not overlap, asked for places that only rise: all of them are gone through once.
struct RisingRanges {
    private let ranges: [Range<Int>]
    private var next = 0

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
    }

    /// - Parameter place: not before the one asked for last.
    mutating func range(holding place: Int) -> Range<Int>? {
        while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
        return next < ranges.count && ranges[next].contains(place) ? ranges[next] : nil
    }
}
