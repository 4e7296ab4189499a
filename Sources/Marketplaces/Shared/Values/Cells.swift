import AccountHealth

/// Reads typed cells of a row; what does not fit becomes a finding and nil, so that the rest of the row still counts.
struct Cells {
    let row: Row
    let columns: [String: Int]
    var zone: Zone
    var mapping: ColumnMapping?

    /// The raw bytes of a cell; a mapping may give one value for all rows.
    func bytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
        row.cell(columns[name])
    }

    /// The text of a cell in our words: translated, or the mapping's value for all rows.
    func text(_ name: String) -> String? {
        guard let mapping else { return row.text(columns[name]) }
        guard let text = row.text(columns[name]) else { return mapping.constants[name] }
        return mapping.values[name]?[Header.key(text)] ?? text
    }

    func instant(_ name: String, isDeadline: Bool = false, log: inout FindingLog) -> Instant? {
        withWritten(name) { instant(name, $0, isDeadline: isDeadline, log: &log) }
    }

    /// The bytes of a cell in our words; no text is made of them where no mapping can change them.
    private func withWritten<Value>(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        guard let mapping, mapping.constants[name] != nil || mapping.values[name] != nil else {
            return body(row.cell(columns[name]))
        }
        return Array((text(name) ?? "").utf8).withUnsafeBufferPointer(body)
    }

    private func instant(
        _ name: String, _ cell: UnsafeBufferPointer<UInt8>, isDeadline: Bool, log: inout FindingLog
    ) -> Instant? {
        guard !cell.isEmpty else { return nil }
        guard let time = mapping?.dates?.parse(cell) ?? parseTime(cell) else {
            let expected = mapping?.dates?.text ?? "yyyy-MM-dd HH:mm:ss"
            log.add(
                .badValue(expected: expected, found: row.excerpt(columns[name])), .error, line: row.line, column: name)
            return nil
        }
        let instant = time.instant(in: zone, isDeadline: isDeadline)
        guard Cells.range.contains(instant) else {
            log.add(.outsideDays, .error, line: row.line, column: name)
            return nil
        }
        return instant
    }

    func integer(_ name: String, in range: ClosedRange<Int>, log: inout FindingLog) -> Int? {
        withWritten(name) { integer(name, $0, in: range, log: &log) }
    }

    private func integer(
        _ name: String, _ cell: UnsafeBufferPointer<UInt8>, in range: ClosedRange<Int>, log: inout FindingLog
    ) -> Int? {
        guard !cell.isEmpty else { return nil }
        // Spreadsheets write whole numbers with decimals.
        let digits = cell.count > 2 && cell.suffix(2).elementsEqual(".0".utf8) ? cell.dropLast(2) : cell[...]
        guard let value = parseInteger(digits), range.contains(value) else {
            let expected = "\(range.lowerBound)–\(range.upperBound)"
            log.add(
                .badValue(expected: expected, found: row.excerpt(columns[name])), .error, line: row.line, column: name)
            return nil
        }
        return value
    }

    func flag(_ name: String, log: inout FindingLog) -> Bool? {
        guard let text = text(name) else { return nil }
        guard let value = parseFlag(text.utf8) else {
            log.add(
                .badValue(expected: "true, false", found: row.excerpt(columns[name])), .error, line: row.line,
                column: name)
            return nil
        }
        return value
    }

    func money(_ name: String, currency: String?, log: inout FindingLog) -> Money? {
        withWritten(name) { money(name, $0, currency: currency, log: &log) }
    }

    private func money(
        _ name: String, _ cell: UnsafeBufferPointer<UInt8>, currency: String?, log: inout FindingLog
    ) -> Money? {
        guard !cell.isEmpty, let currency = currency.flatMap({ Currency($0) }) else { return nil }
        guard let value = parseMoney(cell, currency: currency) else {
            log.add(
                .badValue(expected: "1234.56", found: row.excerpt(columns[name])), .error, line: row.line, column: name)
            return nil
        }
        return value
    }

    /// One of a few words, compared without case, spaces, `-` and `_`.
    func word<Value>(_ name: String, _ words: [(String, Value)], log: inout FindingLog) -> Value? {
        guard let text = text(name) else { return nil }
        // Most files write the words as we do.
        if let match = words.first(where: { $0.0 == text }) { return match.1 }
        let key = Header.key(text)
        if let match = words.first(where: { Header.key($0.0) == key }) { return match.1 }
        let expected = words.map(\.0).joined(separator: ", ")
        log.add(.badValue(expected: expected, found: row.excerpt(columns[name])), .error, line: row.line, column: name)
        return nil
    }

    /// A text in the words of whoever wrote it; nil, with a note, where it may tell of a buyer.
    func words(_ name: String, _ kept: FewWords = .name, log: inout FindingLog) -> String? {
        guard let text = text(name) else { return nil }
        if kept.allow(text) { return text }
        log.add(.wordsNotKept(limit: kept.mostCharacters), .note, line: row.line, column: name)
        return nil
    }

    /// Notes a required cell that is blank.
    func required<Value>(_ value: Value?, _ name: String, log: inout FindingLog) -> Value? {
        if value == nil, row.cell(columns[name]).isEmpty, mapping?.constants[name] == nil {
            log.add(.missingValue, .error, line: row.line, column: name)
        }
        return value
    }

    /// What an order's moments can be: 1990 to 2099. Seconds since 1970 fit 32 bits there.
    static let range = Instant(seconds: 631_152_000)...Instant(seconds: 4_102_444_799)
    /// The days of those moments.
    static let days = Zone.utc.day(of: range.lowerBound)...Zone.utc.day(of: range.upperBound)
}
