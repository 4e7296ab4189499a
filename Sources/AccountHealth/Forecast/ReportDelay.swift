import RealModule

/// How long it usually takes until an order is known to be bad: what is believed before an installation has data of its own.
///
/// Only buyers' reports have been looked at; the others are assumptions, which five bad orders outweigh.
package enum ReportDelay: Sendable, CaseIterable {
    /// Days from the order until a buyer has claimed, rated or charged back.
    case defect
    /// Days from the order until the seller, or the marketplace for want of a confirmation, has cancelled it.
    case cancellation
    /// Days from the promised delivery until a late order has been delivered.
    case lateDelivery
    /// Days from the order until the invoice is overdue.
    case lateInvoice

    /// Both in days.
    var usual: (mean: Double, deviation: Double) {
        switch self {
        case .defect: (14, 9)
        case .cancellation: (2, 2)
        case .lateDelivery: (4, 4)
        case .lateInvoice: (3, 2)
        }
    }

    /// By age in days: of the orders that turn out bad, the share that is not known yet. A gamma distribution, as delays of reports
    /// have.
    var silentBad: [Double] { ReportDelay.curves[self] ?? [] }

    private static let curves = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.curve) })

    private var curve: [Double] {
        let (mean, deviation) = usual
        let shape = mean * mean / (deviation * deviation)
        let scale = deviation * deviation / mean
        // Half a day late on average, as days are whole: summed over fine steps.
        let steps = 24
        var density: [Double] = []
        for step in 0..<(OutcomeCurves.ageCount * steps) {
            let x = (Double(step) + 0.5) / Double(steps) / scale
            density.append(Double.exp((shape - 1) * Double.log(x) - x))
        }
        let total = density.reduce(0, +)
        var sum = 0.0
        return (0..<OutcomeCurves.ageCount).map { age in
            sum += density[(age * steps)..<((age + 1) * steps)].reduce(0, +)
            return max(0, 1 - sum / total)
        }
    }
}

extension Standard {
    /// How the day on which an order is known to be bad follows the day it counts on; nil where both are the same, as with an order
    /// that counts on its ship-by day and is late from then on.
    package func reportDelay(_ choices: Choices) -> ReportDelay? {
        guard case .share(let criterion) = measure else { return nil }
        switch criterion {
        case .defect: return .defect
        case .cancelledBySeller: return choices.cancellationDay == .cancelled ? nil : .cancellation
        case .deliveredLate: return day == .delivered ? nil : .lateDelivery
        case .invoicedLate: return .lateInvoice
        case .confirmedLate, .untracked: return nil
        }
    }
}
