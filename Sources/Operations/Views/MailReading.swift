package import AccountHealth

/// What a mail of the marketplace seems to say; somebody looks at it before anything is entered.
package struct MailReading: Hashable, Sendable {
    package var entry: AccountEntry
    /// The day it is in the store.
    package var today: Day
    /// Orders of the account that the mail names, in its order.
    package var orders: [Named]
    /// Numbers in it that are written like those of orders, and are none of the account's.
    package var foreign: [String]
    /// On which it was sent; nil where it does not say so.
    package var day: Day?

    /// No mail is about more.
    package static let mostOrders = 50
    /// Nor longer, in bytes of UTF-8.
    package static let mostBytes = 64 * 1024

    /// An order, and what the mail says of it.
    package struct Named: Hashable, Sendable {
        package var orderID: String
        /// Nil where it is not certain.
        package var matter: OrderMatter?

        package init(orderID: String, matter: OrderMatter?) {
            self.orderID = orderID
            self.matter = matter
        }
    }

    package init(entry: AccountEntry, today: Day, orders: [Named], foreign: [String] = [], day: Day?) {
        self.entry = entry
        self.today = today
        self.orders = orders
        self.foreign = foreign
        self.day = day
    }
}
