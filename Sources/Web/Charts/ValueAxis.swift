import AccountHealth
import Wording

/// The upright axis of a chart: where it begins and ends, and its steps, in ten-thousandths.
struct ValueAxis {
    let low: Int
    let high: Int
    let step: Int
    private let countsGood: Bool

    /// Steps that read well: 0.05 % to 25 %.
    private static let steps = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500]

    /// An axis that holds all values and the target. A share of bad units begins at 0; one of good units ends at 100 %, as all
    /// that can be read of it lies there.
    init(values: [Double], target: Double, countsGood: Bool) {
        func tenThousandths(_ value: Double) -> Int { Int((min(max(value, 0), 1) * 10_000).rounded()) }
        let target = tenThousandths(target)
        let values = values.map(tenThousandths)
        let reach =
            countsGood
            ? (10_000 - min(values.min() ?? target, target)) * 5 / 4
            : max((values.max() ?? target) * 6 / 5, target * 2)
        let wanted = max(reach, 10)
        let step = ValueAxis.steps.first { $0 * 5 >= wanted } ?? 2_500
        let length = min(10_000, max(step * 2, (wanted + step - 1) / step * step))
        self.step = step
        self.countsGood = countsGood
        low = countsGood ? 10_000 - length : 0
        high = countsGood ? 10_000 : length
    }

    /// What the axis counts where so large a share is bad.
    func share(bad: Double) -> Double { countsGood ? 1 - bad : bad }

    var ticks: [Int] { Array(stride(from: low, through: high, by: step)) }

    /// Where a value lies between the top and the bottom of the drawing, in tenths.
    func place(_ value: Double, top: Int, bottom: Int) -> Int {
        let share = (value * 10_000 - Double(low)) / Double(high - low)
        return bottom - Int((Double(bottom - top) * min(max(share, 0), 1)).rounded())
    }
}
