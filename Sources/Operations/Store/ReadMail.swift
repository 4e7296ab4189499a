import AccountHealth
import Marketplaces
import Storage

extension Installation {
    /// Words of a mail that are looked up; more is no mail.
    private static let mostWords = 5_000

    package func readMail(_ text: String, of account: Int64) async throws -> MailReading? {
        let words = Installation.possibleOrders(in: text)
        let found = try await database.read { connection -> (AccountRow, Set<String>)? in
            guard let row = try AccountRow.find(id: account, in: connection) else { return nil }
            let rows = try OrderRow.rows(of: account, orders: words, in: connection)
            return (row, Set(rows.map(\.orderID)))
        }
        guard let (row, known) = found else { return nil }
        let marketplace = Marketplaces.all.first { marketplace in
            marketplace.book.stores.contains { $0.id == row.account.store }
        }
        let (mail, today) = (MailText(text), row.fixedDay ?? today(in: row.account.store))
        return MailReading(
            entry: AccountEntry(row), today: today,
            orders: Array(words.filter(known.contains).prefix(MailReading.mostOrders)),
            matter: marketplace?.mailTopics.matter(of: mail),
            // Where the sender is, tomorrow may have begun.
            day: mail.day.map { min($0, today) })
    }

    /// Each word once that may be the number of an order: it has a digit in it.
    private static func possibleOrders(in text: String) -> [String] {
        var said: Set<String> = []
        var words: [String] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) {
            guard (3...100).contains(word.count), word.contains(where: \.isNumber),
                said.insert(String(word)).inserted
            else { continue }
            words.append(String(word))
            if words.count == mostWords { break }
        }
        return words
    }
}
