package import AccountHealth

/// What was learnt of a standard from the accounts of a marketplace.
package struct ForecastModelRow: TableRow {
    package var marketplace: String
    package var rule: String
    package var asOf: Day
    package var model: String

    package init(marketplace: String, rule: String, asOf: Day, model: String) {
        self.marketplace = marketplace
        self.rule = rule
        self.asOf = asOf
        self.model = model
    }

    package static let table = Table(
        "forecast_model", [.text("marketplace"), .text("rule"), .integer("as_of"), .text("model")],
        key: ["marketplace", "rule"])

    package init(_ row: borrowing QueryRow) {
        self.init(marketplace: row.text(0), rule: row.text(1), asOf: row.day(2), model: row.text(3))
    }

    package func append(to rows: any BulkRows) {
        rows.append(marketplace)
        rows.append(rule)
        rows.append(asOf)
        rows.append(model)
    }

    package static func all(of marketplace: String, in connection: any Connection) throws -> [ForecastModelRow] {
        try connection.all(SQL("\(select) WHERE marketplace = $1 ORDER BY rule"), [.text(marketplace)]) {
            ForecastModelRow($0)
        }
    }

    /// The day on which a marketplace's models were learnt.
    package static func day(of marketplace: String, in connection: any Connection) throws -> Day? {
        let sql = SQL("SELECT MAX(as_of) FROM forecast_model WHERE marketplace = $1")
        return try connection.first(sql, [.text(marketplace)]) { $0.optionalDay(0) } ?? nil
    }

    /// Puts models in place of those of a marketplace.
    package static func replace(
        of marketplace: String, with rows: [ForecastModelRow], in connection: any Connection
    ) throws {
        try connection.execute(SQL("DELETE FROM forecast_model WHERE marketplace = $1"), [.text(marketplace)])
        try insert(rows, in: connection)
    }
}
