import AccountHealth
import HTTPTypes
import Hummingbird
import Operations

/// The rows of the board as comma-separated text for a spreadsheet, the words those of the JSON output.
struct BoardTable {
    /// Columns are only ever added, at the end. `headroom` is how many more defects fit, 0 also where the standard is missed; `short`
    /// is how many more clean orders a missed one needs.
    private var text =
        "account,store,state,standard,fulfilment,numerator,denominator,rate,headroom,chance,newest,orders,"
        + "stale,change,state_before,due_download,overdue_days,short\n"

    init(_ rows: [BoardRow]) {
        for row in rows {
            let tightest = row.tightest
            let isShare = tightest?.standard.measure.isShare ?? false
            let rate = tightest.flatMap { isShare ? Judgement($0.tally, standard: $0.standard).rate : nil }
            let cells: [String] = [
                row.entry.account.name, row.entry.account.store.description, row.state.rawValue,
                tightest?.standard.id ?? "", tightest?.standard.fulfilmentName ?? "",
                rate.map { String($0.numerator) } ?? "", rate.map { String($0.denominator) } ?? "",
                rate?.decimals(6) ?? "", tightest?.headroom.map { String($0.absorbable) } ?? "",
                row.chance.map { String((($0 * 1e6).rounded()) / 1e6) } ?? "", row.newestDay.map { "\($0)" } ?? "",
                String(row.orderCount), row.isStale || row.state == .stale ? "yes" : "no",
                row.change.map { BoardTable.word($0) } ?? "", row.change?.before?.state.rawValue ?? "",
                row.overdue?.report.kind ?? "", row.overdue?.overdueDays.map { String($0) } ?? "",
                tightest?.short.map { String($0) } ?? "",
            ]
            text += cells.map(\.spreadsheetCell).joined(separator: ",") + "\n"
        }
    }

    /// What became of an account since the last visit; nothing where it did not change.
    private static func word(_ change: BoardChange) -> String {
        if change.before == nil { return "new" }
        return switch change.direction {
        case .worse: "worse"
        case .better: "better"
        case .unclear: "unclear"
        }
    }

    var response: Response { .spreadsheet(text, name: "board.csv") }
}

extension Response {
    /// Comma-separated text that a browser saves.
    static func spreadsheet(_ text: String, name: String) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/csv; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        // With its mark, so that a spreadsheet reads Chinese names as what they are.
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: "\u{FEFF}" + text)))
    }
}
