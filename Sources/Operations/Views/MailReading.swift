package import AccountHealth

/// What a mail of the marketplace seems to say; somebody looks at it before anything is entered.
package struct MailReading: Hashable, Sendable {
    package var entry: AccountEntry
    /// The day it is in the store.
    package var today: Day
    /// Orders of the account that the mail names, in its order.
    package var orders: [String]
    /// Nil where it does not seem to be about a defect.
    package var kind: DefectKind?
    package var decision: Decision

    package init(
        entry: AccountEntry, today: Day, orders: [String], kind: DefectKind?, decision: Decision
    ) {
        self.entry = entry
        self.today = today
        self.orders = orders
        self.kind = kind
        self.decision = decision
    }
}
