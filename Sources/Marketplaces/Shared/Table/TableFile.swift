import AccountHealth

/// Reads a table: finds the header and its reader, then parses blocks side by side and takes them in, in order.
struct TableFile {
    private var blocks: LineBlocks
    private let encoding: Encoding

    /// Lines above the header that some files have.
    private static let preambleLimit = 12
    /// Rows by which somebody can say what columns mean: enough to hold the usual words of a column.
    private static let shownRows = 500
    /// How many blocks may be in work at once.
    private static let blocksInFlight = 4

    init(_ text: OpenedText) {
        blocks = LineBlocks(text.source)
        encoding = text.encoding
    }

    mutating func read(
        readers: Readers, context: ReadingContext, file: Int, records: inout Records, log: inout FindingLog,
        result: inout FileResult, progress: @Sendable (ReadingProgress) -> Void
    ) async throws(InputError) {
        // Quotes are only meant in files that separate by comma or semicolon, which the first block shows.
        guard let (start, line) = try firstBlock(&log) else {
            log.add(.empty, .warning)
            return
        }
        var first = start
        guard let found = TableFile.recognise(first, encoding: encoding, readers: readers, context: context) else {
            log.add(TableFile.unknown(first, encoding: encoding), .error, line: 1)
            return
        }
        result.kind = found.kind
        result.mappings = found.mappings
        progress(ReadingProgress(kind: found.kind))
        for reader in found.readers { reader.declare(in: &records, log: &log) }
        if let rest = first.openRecord(found.format.dialect) { blocks.putBack(rest) }
        first.dropLines(found.headerLine)
        first.linesBefore = found.headerLine + 1

        let format = found.format
        let tableReaders = found.readers
        var shown = 0
        var failure: InputError?
        var taken = Taken(records: records, log: log, usableRows: 0, line: line)
        // While the blocks are taken in, nobody else holds the records, so that they grow in place.
        records = Records()
        log = FindingLog()
        taken = await withTaskGroup(of: Parsed.self, returning: Taken.self) { group in
            var current = taken
            taken = Taken(records: Records(), log: FindingLog(), usableRows: 0, line: 1)
            var waiting: [Int: Parsed] = [:]
            var issued = 0
            var next = 0
            var upcoming: (block: LineBlock, skipped: [LineBlocks.Skipped])? = (first, [])
            while true {
                while issued - next < TableFile.blocksInFlight, let (block, skipped) = upcoming {
                    let number = issued
                    issued += 1
                    group.addTask {
                        Parsed(
                            number: number, facts: tableReaders.map { $0.parse(block, format: format) },
                            linesBefore: block.linesBefore, skipped: skipped, bytes: block.bytes)
                    }
                    do throws(InputError) {
                        upcoming = try blocks.next(format.dialect)
                    } catch {
                        failure = error
                        upcoming = nil
                    }
                    progress(ReadingProgress(bytes: blocks.bytesRead - shown))
                    shown = blocks.bytesRead
                }
                guard var parsed = await group.next() else { break }
                blocks.reuse(parsed.takeBytes())
                waiting[parsed.number] = parsed
                let rows = current.usableRows
                while let ready = waiting.removeValue(forKey: next) {
                    current.take(ready, file: file)
                    next += 1
                }
                progress(ReadingProgress(rows: current.usableRows - rows))
            }
            return current
        }
        (records, log) = (taken.records, taken.log)
        result.usableRows = taken.usableRows
        if let failure { throw failure }
    }

    /// The head of the table with its first rows, and the mappings it is read by; nil where it is empty, or one of the
    /// readers knows it by itself.
    mutating func head(
        unknownTo readers: Readers, context: ReadingContext
    ) -> (preview: TablePreview, mappings: [ColumnMapping])? {
        var log = FindingLog()
        // What cannot be read was said by the import that asks for the head now.
        guard let first = try? firstBlock(&log) else { return nil }
        var block = first.0
        let found = TableFile.recognise(block, encoding: encoding, readers: readers, context: context)
        if let found, found.mappings.isEmpty { return nil }
        let lines = TableFile.firstLines(block)
        guard let headerLine = found?.headerLine ?? lines.firstIndex(where: { !$0.isEmpty }) else { return nil }
        let dialect = found?.format.dialect ?? Dialect.detect(Array(lines[headerLine]))
        let header = TableFile.preview(lines[headerLine...], dialect: dialect, encoding: encoding).header
        // The end of a block may cut through a cell; of a whole file nothing is cut off.
        if block.bytes.count * 2 > LineBlocks.blockSize { _ = block.openRecord(dialect) }
        block.dropLines(headerLine)
        var rows: [[String]] = []
        block.forEachRow(dialect: dialect, encoding: encoding) { row in
            guard rows.count < TableFile.shownRows, !row.isBlank else { return }
            rows.append(row.cells.indices.map { row.text($0) ?? "" })
        }
        return (TablePreview(header: header, firstRows: rows), found?.mappings ?? [])
    }

    /// The first block that holds anything, and the line it begins on; nil when the file has none.
    private mutating func firstBlock(_ log: inout FindingLog) throws(InputError) -> (LineBlock, line: Int)? {
        var line = 1
        while let (block, skipped) = try blocks.next(.tabs) {
            TableFile.note(skipped, before: line, &log)
            line += skipped.count
            if !block.bytes.isEmpty { return (block, line) }
        }
        return nil
    }

    /// What has been taken in; it moves through the task group and back.
    private struct Taken: Sendable {
        var records: Records
        var log: FindingLog
        var usableRows: Int
        /// The line of the file the next block begins on, before what was left out.
        var line: Int

        mutating func take(_ parsed: Parsed, file: Int) {
            TableFile.note(parsed.skipped, before: line, &log)
            line += parsed.linesBefore
            for block in parsed.facts {
                records.take(block, file: file, firstLine: line, log: &log)
                usableRows += block.usableRows
            }
            line += parsed.facts.first?.lineCount ?? 0
        }
    }

    /// A block that has been parsed, on its way back.
    private struct Parsed: Sendable {
        /// The place among the blocks of the file.
        var number: Int
        /// By reader: several mappings may read one table.
        var facts: [ParsedBlock]
        var linesBefore: Int
        var skipped: [LineBlocks.Skipped]
        var bytes: [UInt8]

        /// Hands over the memory of the block, which is then held by nobody else.
        mutating func takeBytes() -> [UInt8] {
            defer { bytes = [] }
            return bytes
        }
    }

    private static func note(_ skipped: [LineBlocks.Skipped], before line: Int, _ log: inout FindingLog) {
        for (offset, reason) in skipped.enumerated() {
            switch reason {
            case .longLine: log.add(.lineTooLong(limit: LineBlocks.lineLimit), .error, line: line + offset)
            case .unclosedQuote: log.add(.unclosedQuote, .error, line: line + offset)
            }
        }
    }

    // MARK: - Recognising

    private struct Found {
        var readers: [any TableReader]
        var format: TableFormat
        /// The header's line, counted from 0.
        var headerLine: Int
        var kind: String
        var mappings: [ColumnMapping] = []
    }

    private static func recognise(
        _ block: LineBlock, encoding: Encoding, readers: Readers, context: ReadingContext
    ) -> Found? {
        let lines = firstLines(block)
        for (number, line) in lines.prefix(preambleLimit).enumerated() {
            let dialect = Dialect.detect(line)
            let preview = preview(lines[number...], dialect: dialect, encoding: encoding)
            let format = TableFormat(
                header: preview.header, dialect: dialect, encoding: encoding,
                tellsBlankRows: context.findings == .everyRow)
            let mapped = readers.mappings.fitting(preview.header)
            if !mapped.isEmpty {
                let plain = mapped.map {
                    PlainReader(kind: $0.kind, header: preview.header, mapping: $0, context: context)
                }
                return Found(
                    readers: plain, format: format, headerLine: number,
                    kind: PlainKind.mappedPrefix + mapped[0].kind.rawValue, mappings: mapped)
            }
            for type in readers.tables {
                guard let reader = type.init(preview: preview, context: context) else { continue }
                let kind = (reader as? PlainReader)?.kind.rawValue ?? "\(type)"
                return Found(readers: [reader], format: format, headerLine: number, kind: kind)
            }
        }
        return nil
    }

    /// The first lines of a block, without their line ends.
    private static func firstLines(_ block: LineBlock) -> [ArraySlice<UInt8>] {
        block.bytes.split(separator: 10, maxSplits: preambleLimit + 8, omittingEmptySubsequences: false)
            .prefix(preambleLimit + 8).map { $0.last == 13 ? $0.dropLast() : $0 }
    }

    private static func preview(
        _ lines: ArraySlice<ArraySlice<UInt8>>, dialect: Dialect, encoding: Encoding
    ) -> TablePreview {
        let rows = lines.prefix(6).map { cells(Array($0), dialect: dialect, encoding: encoding) }
        return TablePreview(header: Header(rows.first ?? []), firstRows: Array(rows.dropFirst()))
    }

    private static func cells(_ line: [UInt8], dialect: Dialect, encoding: Encoding) -> [String] {
        line.withUnsafeBufferPointer { bytes in
            var cells: [Range<Int>] = []
            let record = RecordScanner.scan(bytes, from: 0, dialect: dialect, into: &cells)
            let row = Row(bytes: bytes, cells: cells, hasEscapes: record.hasEscapes, encoding: encoding, line: 0)
            return cells.indices.map { row.text($0) ?? "" }
        }
    }

    /// A finding that lists what was seen and a mapping to start from.
    private static func unknown(_ block: LineBlock, encoding: Encoding) -> Remark {
        let lines = firstLines(block)
        let line = Array((lines.first ?? []).prefix(64 * 1024))
        let seen = cells(line, dialect: Dialect.detect(line), encoding: encoding)
        let columns = seen.prefix(40).map {
            String($0.inOneLine.withoutReach.unicodeScalars.prefix(40).map(Character.init))
        }
        return .unknownHeader(columns: Array(columns), suggestion: MappingSuggestion(columns: Array(columns)).yaml)
    }
}
