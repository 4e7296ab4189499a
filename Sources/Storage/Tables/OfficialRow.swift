package import AccountHealth

/// A figure the marketplace printed, as a file states it.
package struct OfficialRow: FactRow {
    package var account: Int64
    package var importID: Int64
    package var line: Int
    /// The place among the figures of the line: a report of one line may hold many.
    package var place: Int
    /// Neither its `account` and `store`, names, nor its `origin` are kept: the row has them.
    package var figure: OfficialFigure

    package init(account: Int64, importID: Int64, line: Int, place: Int, figure: OfficialFigure) {
        self.account = account
        self.importID = importID
        self.line = line
        self.place = place
        self.figure = figure
    }

    package static let table = Table(
        "official_row",
        [
            .integer("account"), .text("standard"), .integer("report_day"), .integer("import"), .integer("line"),
            .integer("place"), .integer("fulfilment"), .integer("from_day"), .integer("to_day"), .integer("numerator"),
            .integer("denominator"), .real("rate"), .text("status"),
        ],
        key: ["account", "standard", "report_day", "import", "line", "place"])

    package init(_ row: borrowing QueryRow) {
        self.init(
            account: row.int(0), importID: row.int(3), line: Int(row.int(4)), place: Int(row.int(5)),
            figure: OfficialFigure(
                standard: row.text(1), fulfilment: Fulfilment(code: row.optionalInt(6)), account: nil, store: nil,
                from: row.day(7), to: row.day(8), numerator: row.optionalInt(9).map { Int($0) },
                denominator: row.optionalInt(10).map { Int($0) }, rate: row.optionalDouble(11),
                status: row.optionalText(12), reportDay: row.day(2), origin: Origin(file: 0, line: 0)))
    }

    package func append(to rows: any BulkRows) {
        rows.append(account)
        rows.append(figure.standard)
        rows.append(figure.reportDay)
        rows.append(importID)
        rows.append(line)
        rows.append(place)
        rows.append(figure.fulfilment?.code)
        rows.append(figure.from)
        rows.append(figure.to)
        rows.append(figure.numerator)
        rows.append(figure.denominator)
        rows.append(figure.rate)
        rows.append(figure.status)
    }
}
