import AccountHealth
import Operations

/// The figure of a standard day by day: as it was, as it is known to come, and as it comes if nothing new happens.
struct Course {
    /// What a day of the course shows.
    struct Point {
        var day: Day
        /// The tally of the window on that day, with the defects known by then.
        var tally: Tally
        var judgement: Judgement
        var look: Look
        /// Units whose day entered the window, and units whose day left it.
        var entering: Int
        var leaving: Int
        /// The days that did so.
        var enteringDays: ClosedRange<Day>?
        var leavingDays: ClosedRange<Day>?
        /// Bad units that left.
        var badLeaving: Int
    }

    /// A defect that became known on a day of the course.
    struct Arrival {
        var day: Day
        var orderID: String
        var kinds: [String]
    }

    let standard: Standard
    let today: Day
    /// The last day whose whole window lies in days that are over: all its orders are placed.
    let knownUntil: Day
    let points: [Point]
    let arrivals: [Arrival]
    let window: Window

    /// Nil where there is no course to draw: figures that are no share, or that the files do not tell.
    init?(_ standing: Standing, _ days: StandardDays, zone: Zone) {
        let (standard, today) = (standing.standard, standing.asOf)
        guard standard.measure.isShare, standard.condition != nil, standing.figure.missing.isEmpty else { return nil }
        let defects = standing.defects + standing.upcoming
        let window = standing.effectiveWindow
        // Of too many orders the last ones are not listed.
        let isComplete = standing.listedUntil == nil
        let last =
            isComplete
            ? defects.map(\.counts.upperBound).max() ?? today : today.advanced(by: Course.farthest)
        let from = max(days.asOf.lowerBound, today.advanced(by: -Course.pastDays))
        let wanted = max(today.advanced(by: Course.comingDays), last.advanced(by: 8))
        var to = min(days.asOf.upperBound, wanted, today.advanced(by: Course.farthest))
        // Where nothing is left in the window, there is nothing to show.
        while to > today.advanced(by: Course.leastComing), days.tallies.sum(window.days(asOf: to)).units == 0 {
            to = to.advanced(by: -1)
        }
        guard from <= today, today < to else { return nil }
        self.standard = standard
        self.today = today
        self.window = window
        var knownUntil = today
        while knownUntil < to, window.days(asOf: knownUntil.advanced(by: 1)).upperBound <= today {
            knownUntil = knownUntil.advanced(by: 1)
        }
        self.knownUntil = knownUntil
        // Where some are not listed, past days show what is known of all of them today.
        let listed = isComplete ? defects : []
        let known = listed.compactMap { defect in defect.knownAt.map { (defect: defect, day: zone.day(of: $0)) } }
        let windows = (from...to).map { window.days(asOf: $0) }
        var before = window.days(asOf: from.advanced(by: -1))
        let judge = Judge(standard)
        points = zip(windows, days.tallies.sums(windows)).enumerated().map { place, window in
            let day = from.advanced(by: place)
            let (range, sum) = window
            var tally = sum
            if day < today {
                let hidden = known.filter { $0.day > day && $0.defect.counts.contains(day) }
                tally.bad = max(0, tally.bad - hidden.reduce(0) { $0 + $1.defect.units })
            }
            defer { before = range }
            return Point(day, tally, window: range, before: before, tallies: days.tallies, judge: judge)
        }
        guard points.contains(where: { $0.tally.units > 0 }) else { return nil }
        arrivals = known.filter { (from...today).contains($0.day) }
            .map { Arrival(day: $0.day, orderID: $0.defect.orderID, kinds: $0.defect.kinds) }
            .sorted { ($0.day, $0.orderID) < ($1.day, $1.orderID) }
    }

    /// The days on which defects leave the window; none where that is most days and marks would tell nothing.
    var daysDefectsLeave: [Point] {
        let days = points.filter { $0.badLeaving > 0 }
        return days.count <= Course.mostMarks ? days : []
    }

    private static let mostMarks = 40
    private static let pastDays = 76
    private static let comingDays = 44
    private static let leastComing = 14
    private static let farthest = 92

    var first: Day { points[0].day }
    var last: Day { points[points.count - 1].day }

    func point(on day: Day) -> Point? {
        let index = first.distance(to: day)
        return points.indices.contains(index) ? points[index] : nil
    }

    /// The printed rate of a point as a fraction, for drawing only.
    func value(_ point: Point) -> Double? {
        point.judgement.rate?.value
    }

    /// Days after today on which the status is another than the day before; that a window runs empty is no news.
    var turns: [Point] {
        zip(points, points.dropFirst()).filter { before, after in
            after.day > today && (before.look == .missed) != (after.look == .missed) && after.tally.units > 0
        }.map(\.1)
    }
}

extension Course.Point {
    /// A day with the window that counts on it, and the window of the day before.
    fileprivate init(
        _ day: Day, _ tally: Tally, window: ClosedRange<Day>, before: ClosedRange<Day>, tallies: DayTallies,
        judge: Judge
    ) {
        self.day = day
        self.tally = tally
        judgement = judge(tally)
        look = Look(judgement.status, headroom: judge.headroom(tally))
        if before.upperBound < window.upperBound {
            enteringDays = max(before.upperBound.advanced(by: 1), window.lowerBound)...window.upperBound
        }
        if before.lowerBound < window.lowerBound {
            leavingDays = before.lowerBound...min(before.upperBound, window.lowerBound.advanced(by: -1))
        }
        let leaving = leavingDays.map { tallies.sum($0) } ?? Tally()
        entering = enteringDays.map { tallies.sum($0) }?.units ?? 0
        self.leaving = leaving.units
        badLeaving = leaving.bad
    }
}
