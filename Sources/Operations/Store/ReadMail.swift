import AccountHealth
import Appeals
import Marketplaces
import Storage

extension Installation {
    /// Words of a mail that are looked up; more is no mail.
    private static let mostWords = 5_000

    package func readMail(_ text: String, of account: Int64) async throws -> MailReading? {
        let words = MailText.possibleOrders(in: text, atMost: Installation.mostWords)
        let found = try await database.read { connection -> (AccountRow, Set<String>)? in
            guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
            let rows = try OrderRow.rows(of: account, orders: words, in: connection)
            return (row, Set(rows.map(\.orderID)))
        }
        guard let (row, known) = found else { return nil }
        let marketplace = Marketplaces.all.first { marketplace in
            marketplace.book.stores.contains { $0.id == row.account.store }
        }
        let orders = Array(words.filter(known.contains).prefix(MailReading.mostOrders))
        let forms = marketplace?.notices?.orderForms ?? []
        let foreign = words.filter { word in !known.contains(word) && forms.contains { word.isWritten(as: $0) } }
        let (mail, today) = (MailText(text, naming: orders + foreign), row.fixedDay ?? today(in: row.account.store))
        return MailReading(
            entry: AccountEntry(row), today: today,
            orders: orders.map {
                MailReading.Named(orderID: $0, matter: marketplace?.mailTopics.matter(of: $0, in: mail))
            },
            foreign: Array(foreign.prefix(MailReading.mostOrders)),
            // Where the sender is, tomorrow may have begun.
            day: mail.day.map { min($0, today) })
    }
}

extension String {
    /// Whether it is of a form in which `#` stands for a digit.
    fileprivate func isWritten(as form: String) -> Bool {
        utf8.count == form.utf8.count
            && zip(utf8, form.utf8).allSatisfy { byte, sign in
                sign == UInt8(ascii: "#") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == sign
            }
    }
}
