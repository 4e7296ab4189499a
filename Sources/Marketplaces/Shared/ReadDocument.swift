package import AccountHealth

/// Reads one table or JSON document into the records.
package func readDocument(
    _ document: Document, readers: Readers, context: ReadingContext, into records: inout Records,
    progress: @Sendable (ReadingProgress) -> Void
) async -> FileResult {
    let file = records.files.count
    records.files.append(document.name)
    var log = FindingLog(context.findings)
    var result = FileResult(name: document.name)
    do throws(InputError) {
        let opened = try OpenedText(document.source, log: &log)
        progress(ReadingProgress(bytes: opened.sampleCount))
        if opened.isEmpty {
            log.add(.empty, .warning)
        } else if opened.looksLikeJSON {
            try readJSON(opened, readers, context, file, &records, &log, &result)
        } else {
            var table = TableFile(opened)
            try await table.read(
                readers: readers, context: context, file: file, records: &records, log: &log, result: &result,
                progress: progress)
        }
        if opened.hasReplacedBytes { log.add(.undecodable, .warning) }
    } catch {
        result.isWhole = false
        log.add(error.remark, .error)
    }
    if let workbook = document.source as? Workbook { log.merge(workbook.findings, lineOffset: 0) }
    result.findings = log.findings(file: document.name)
    return result
}

/// A JSON document larger than this is no report.
private let jsonLimit = 64 << 20

private func readJSON(
    _ opened: OpenedText, _ readers: Readers, _ context: ReadingContext, _ file: Int, _ records: inout Records,
    _ log: inout FindingLog, _ result: inout FileResult
) throws(InputError) {
    let bytes = try opened.source.read(upTo: jsonLimit)
    guard bytes.count < jsonLimit else { throw .unreadable(reason: "JSON larger than 64 MiB") }
    guard let json = JSONValue(bytes) else { throw .unreadable(reason: "not valid JSON") }
    var unknown: [JSONValue] = []
    for part in json.documents {
        let reader = readers.documents.lazy.compactMap { type in type.init(part, context: context) }.first
        guard let reader else {
            unknown.append(part)
            continue
        }
        var block = ParsedBlock()
        reader.read(into: &block)
        records.take(block, file: file, firstLine: 1, log: &log)
        result.kind = result.kind ?? "\(type(of: reader))"
        result.usableRows += block.usableRows
    }
    // Strangers in a list are one finding, which names the keys of the first.
    guard let first = unknown.first ?? (json.documents.isEmpty ? json : nil) else { return }
    let remark = Remark.unknownHeader(columns: Array(first.keys.prefix(40)), suggestion: "")
    for _ in 0..<max(1, unknown.count) { log.add(remark, .error) }
}

extension JSONValue {
    /// The documents in a text: itself, or the elements of a list, as notifications are gathered in.
    fileprivate var documents: [JSONValue] {
        if case .list(let elements) = self { return elements }
        return [self]
    }
}

/// A source whose encoding has been found out.
struct OpenedText {
    /// The text, in an encoding in which separators and line ends are single bytes.
    let source: any ByteSource
    /// The encoding of the cells.
    let encoding: Encoding
    let sampleCount: Int
    let isEmpty: Bool
    let looksLikeJSON: Bool
    private let transcoding: TranscodingSource?

    private static let sampleSize = 256 * 1024

    init(_ raw: any ByteSource, log: inout FindingLog) throws(InputError) {
        let (sample, failure) = raw.readWhatIsThere(upTo: OpenedText.sampleSize)
        if let failure, sample.isEmpty { throw failure }
        // What can be read of a damaged file counts; the damage is told after it.
        let rest: any ByteSource = failure.map { BrokenSource($0) } ?? raw
        let (encoding, markLength) = Encoding.detect(sample)
        if let kind = OtherKind(startsWith: sample.dropFirst(markLength)) { throw .otherKind(kind) }
        let whole = PrefixedSource(prefix: Array(sample.dropFirst(markLength)), rest: rest)
        sampleCount = sample.count
        isEmpty = sample.count == markLength
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian:
            guard let transcoding = TranscodingSource(whole, from: encoding) else {
                throw .unreadable(reason: "no converter for \(encoding.name)")
            }
            self.transcoding = transcoding
            self.encoding = .utf8
            let head = try transcoding.read(upTo: OtherKind.sampleSize)
            if let kind = OtherKind(startsWith: head) { throw .otherKind(kind) }
            looksLikeJSON = OpenedText.opensJSON(head.prefix(64))
            source = PrefixedSource(prefix: head, rest: transcoding)
            log.add(.encoding(name: encoding.name), .note)
        default:
            transcoding = nil
            self.encoding = encoding
            source = whole
            looksLikeJSON = OpenedText.opensJSON(sample.dropFirst(markLength).prefix(64))
            if encoding != .utf8 { log.add(.encoding(name: encoding.name), .note) }
        }
    }

    var hasReplacedBytes: Bool { transcoding?.hasReplaced ?? false }

    private static func opensJSON(_ bytes: some Sequence<UInt8>) -> Bool {
        let first = bytes.first { $0 > 32 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
