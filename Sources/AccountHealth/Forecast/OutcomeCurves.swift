/// How long defects and good outcomes take to become known, learnt from the orders of a whole installation.
///
/// Both curves start at 1 on the day before an order and fall with its age in days: what share of the orders that will turn
/// out bad (or good) is still silent. Orders too young to tell anything count only as long as they have been watched, so
/// that the newest ones do not look better than they are.
///
/// Source: O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978): cumulative incidence of competing
/// events under censoring.
package struct OutcomeCurves: Hashable, Sendable {
    /// By age in days: of the orders that turn out bad, the share whose defect is not known yet.
    package private(set) var silentBad: [Double]
    /// By age in days: of all other orders, the share nothing good is known of yet. It stays above zero where not every
    /// buyer says something.
    package private(set) var silentGood: [Double]

    /// Orders older than this are taken to be this old.
    package static let maximumAge = 400

    /// How many reported defects the prior weighs as much as.
    private static let priorDefects = 5.0
    static let ageCount = maximumAge + 1

    /// - Parameters: the curves from the first day on; beyond their ends they stay as they are.
    package init(silentBad: [Double], silentGood: [Double]) {
        func whole(_ curve: [Double]) -> [Double] {
            let curve = curve.prefix(OutcomeCurves.ageCount)
            return curve + [Double](repeating: curve.last ?? 0, count: OutcomeCurves.ageCount - curve.count)
        }
        self.silentBad = whole(silentBad)
        self.silentGood = whole(silentGood)
    }

    /// Where an order's outcome is known on the day it counts on, as that of one that was confirmed late.
    package static let immediate = OutcomeCurves(
        silentBad: [Double](repeating: 0, count: ageCount), silentGood: [Double](repeating: 1, count: ageCount))

    /// Learns from what is known of some accounts.
    ///
    /// - Parameter delay: what is believed before there is data; nobody is believed to say anything good.
    package init(_ accounts: [KnownOutcomes], delay: ReportDelay) {
        var leaving = [Double](repeating: 0, count: OutcomeCurves.ageCount)
        var bad = leaving
        var good = leaving
        for account in accounts {
            account.counts(from: account.first) { count, age in
                leaving[min(age, OutcomeCurves.maximumAge)] += Double(count.silent)
            }
            for (delay, report) in account.reports.prefix(OutcomeCurves.ageCount).enumerated() {
                leaving[delay] += Double(report.bad + report.good)
                bad[delay] += Double(report.bad)
                good[delay] += Double(report.good)
            }
        }
        self.init(leaving: leaving, bad: bad, good: good, prior: delay.silentBad)
    }

    /// - Parameters:
    ///   - leaving: by age in days, the orders that were watched for so long and no longer, for whatever reason.
    ///   - bad: those of them of which a defect became known then.
    ///   - good: those of which something good became known then.
    ///   - prior: the curve of bad orders before there is data.
    private init(leaving: [Double], bad: [Double], good: [Double], prior: [Double]) {
        let reported = bad.reduce(0, +)
        let exposed = zip(leaving, prior).reduce(0) { $0 + $1.0 * (1 - $1.1) }
        // The share that turns out bad, as far as is needed to weigh the prior against the data.
        let share = (reported + 0.4) / (exposed + 100)
        let priorOrders = OutcomeCurves.priorDefects / share
        var watched = leaving.reduce(0, +)
        var silent = 1.0
        var (badSoFar, goodSoFar) = (0.0, 0.0)
        var (badCurve, goodCurve) = ([Double](), [Double]())
        for age in leaving.indices {
            let priorReports = OutcomeCurves.priorDefects * ((age == 0 ? 1 : prior[age - 1]) - prior[age])
            let atRisk = watched + priorOrders
            let badNow = silent * (bad[age] + priorReports) / atRisk
            let goodNow = silent * good[age] / atRisk
            badSoFar += badNow
            goodSoFar += goodNow
            silent = max(0, silent - badNow - goodNow)
            badCurve.append(badSoFar)
            goodCurve.append(goodSoFar)
            watched -= leaving[age]
        }
        let everBad = max(badSoFar, 1e-12)
        let notBad = max(1 - badSoFar, 1e-12)
        silentBad = badCurve.map { max(0, 1 - $0 / everBad) }
        silentGood = goodCurve.map { max(1e-6, 1 - $0 / notBad) }
    }

    /// Of the orders that turn out bad, the share whose defect is known at an age; 0 before the order.
    @inline(__always)
    package func known(atAge age: Int) -> Double {
        age < 0 ? 0 : 1 - silentBad[min(age, OutcomeCurves.maximumAge)]
    }

    /// What share of the orders that turn out bad, and of all others, is silent at an age.
    @inline(__always)
    func silent(atAge age: Int) -> (bad: Double, good: Double) {
        let age = min(age, OutcomeCurves.maximumAge)
        return (silentBad[age], silentGood[age])
    }
}
