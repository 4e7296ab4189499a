package import AccountHealth

/// What a mail of the marketplace seems to say; somebody looks at it before anything is entered.
package struct MailReading: Hashable, Sendable {
    package var entry: AccountEntry
    /// The day it is in the store.
    package var today: Day
    /// Orders of the account that the mail names, in its order.
    package var orders: [String]
    /// Nil where it is not clear what it is about.
    package var matter: OrderMatter?
    /// On which it was sent; nil where it does not say so.
    package var day: Day?

    /// No mail is about more.
    package static let mostOrders = 50
    /// Nor longer, in bytes of UTF-8.
    package static let mostBytes = 64 * 1024

    package init(entry: AccountEntry, today: Day, orders: [String], matter: OrderMatter?, day: Day?) {
        self.entry = entry
        self.today = today
        self.orders = orders
        self.matter = matter
        self.day = day
    }
}
