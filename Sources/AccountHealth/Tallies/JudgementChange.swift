// Some judgements change although nothing happens: a deadline passes.

extension Classifier {
    /// The first moment after this classifier's own at which the order is judged otherwise, if no file says anything new.
    ///
    /// - Returns: nil when time alone changes nothing.
    package func nextChange(of order: Order) -> Instant? {
        guard case .share(let criterion) = standard.measure else { return nil }
        let deadline: Instant? =
            switch criterion {
            case .confirmedLate: order.dates.confirmedAt == nil ? order.dates.shipBy : nil
            case .cancelledBySeller:
                order.dates.cancelledBy == .marketplace && order.dates.cancelledAt == nil ? order.dates.shipBy : nil
            case .invoicedLate:
                order.dates.invoicedAt == nil ? order.dates.confirmedAt.map(invoiceDeadline) : nil
            case .defect, .untracked, .deliveredLate: nil
            }
        // A deadline still holds at its own moment.
        guard let deadline, deadline >= moment, deadline.microseconds < .max else { return nil }
        return Instant(microseconds: deadline.microseconds + 1)
    }
}
