import CLibPQ

/// Rows on their way to `COPY … FROM STDIN`, in PostgreSQL's text format.
final class PostgresCopy: BulkRows {
    private let link: PostgresLink
    private let columns: Int
    private var column = 0
    private let text = CopyText()
    private var rows = 0

    /// Rows are sent when so many bytes have come together.
    private static let portion = 1 << 18

    init(_ link: PostgresLink, columns: Int) {
        self.link = link
        self.columns = columns
    }

    private func separate() {
        if column > 0 { text.tab() }
        column += 1
    }

    func append(_ value: Int64) {
        separate()
        text.append(value)
    }

    func append(_ value: Double) {
        guard !value.isNaN else { return appendNull() }
        separate()
        text.append(escaping: "\(value)")
    }

    func append(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { self.text.append(repairing: $0) }
    }

    func append(utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        text.append(repairing: utf8)
    }

    func appendNull() {
        separate()
        text.null()
    }

    func endRow() throws {
        guard column == columns else {
            throw StorageError.failed(code: "columns", details: "A row of \(column) cells for \(columns) columns.")
        }
        text.newline()
        column = 0
        rows += 1
        if text.count >= Self.portion { try send() }
    }

    private func send() throws {
        let isSent = text.withBytes { PQputCopyData(link.raw, $0.baseAddress, Int32($0.count)) == 1 }
        text.removeAll()
        // The connection tells what went wrong.
        if !isSent { try link.check(PostgresResult(nil)) }
    }

    func finish() throws {
        guard column == 0 else {
            throw StorageError.failed(
                code: "columns", details: "The last row of \(columns) columns has only \(column).")
        }
        try send()
        PQputCopyEnd(link.raw, nil)
        let results = remainingResults()
        for result in results { try link.check(result) }
        let kept = results.first?.changedRows ?? 0
        guard kept == rows else {
            throw StorageError.failed(code: "copy", details: "\(kept) rows were kept of \(rows).")
        }
    }

    func giveUp() {
        PQputCopyEnd(link.raw, "given up")
        _ = remainingResults()
    }

    private func remainingResults() -> [PostgresResult] {
        var results: [PostgresResult] = []
        while let result = PQgetResult(link.raw) {
            let kept = PostgresResult(result)
            results.append(kept)
            // Lost connections and what is still copying give results for ever.
            if PQstatus(link.raw) != CONNECTION_OK || PQresultStatus(result) == PGRES_COPY_IN { break }
        }
        return results
    }
}
