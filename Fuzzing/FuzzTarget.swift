import AccountHealth
import Appeals
import Connections
import Glibc
import Marketplaces
import Operations
import Web

/// What is fuzzed: every reader of tables, the JSON reader, containers, the two kinds of YAML a user may give, forms, notices and letters.
enum FuzzTarget: String, CaseIterable {
    case allOrders = "all-orders"
    case openOrders = "open-orders"
    case fulfilledShipments = "fulfilled-shipments"
    case sellerFeedback = "seller-feedback"
    case settlement
    case sellerReturns = "seller-returns"
    case shipConfirmation = "ship-confirmation"
    case sellerPerformance = "seller-performance"
    case orders, shipments, defects, scans, returns, stock, messages, settings, official, penalties
    case container, mapping, book, form, notice, mail, page, letter

    func run(_ input: [UInt8], setting: Setting) {
        switch self {
        case .container: readFile(input, setting: setting)
        case .mapping: _ = try? ColumnMapping.read(String(decoding: input, as: UTF8.self))
        case .book: _ = try? setting.books.first?.changed(byYAML: String(decoding: input, as: UTF8.self))
        case .form: readForm(input)
        case .notice: readNotice([String(decoding: input, as: UTF8.self)])
        case .mail: if let mail = try? readMail(input) { readNotice(mail.parts, mail.headers) }
        case .letter: readLetter(input, setting: setting)
        case .page: readNotice([HTMLText.plain(String(decoding: input, as: UTF8.self))])
        default: readTable(input, setting: setting)
        }
    }

    /// The header the rows stand below.
    private var header: String {
        switch self {
        case .allOrders:
            "amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\tquantity\tis-business-order"
        case .openOrders:
            "order-id\torder-item-id\tpurchase-date\treporting-date\tpromise-date\tquantity-purchased\tis-business-order\tsales-channel"
        case .fulfilledShipments:
            "amazon-order-id\tshipment-id\tamazon-order-item-id\tpurchase-date\tshipment-date\tquantity-shipped\tcarrier\ttracking-number\tsales-channel"
        case .sellerFeedback: "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"
        case .settlement: "settlement-id\ttransaction-type\torder-id\tmarketplace-name\tposted-date\tposted-date-time"
        case .sellerReturns: "Order ID\tReturn request date\tA-to-Z Claim\tReturn Reason\tReturn delivery date"
        case .shipConfirmation:
            "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method"
        case .settings: "at,sku,lane,account,handling_days,transit_days"
        case .scans: "order_id,tracking_number,at,event,account,carrier,place"
        default:
            PlainKind(rawValue: rawValue).map { ($0.required + $0.optional).joined(separator: ",") } ?? ""
        }
    }

    private func readTable(_ input: [UInt8], setting: Setting) {
        guard let first = input.first else { return }
        let rest = Array(input.dropFirst())
        let text = first & 1 == 0 && !header.isEmpty ? Array(header.utf8) + [10] + rest : rest
        let files = wait {
            await readDocuments(
                [Document(name: "fuzzed", source: MemorySource(text))],
                question: FileQuestion(paths: [], store: setting.defaultStore, accountColumn: "order-channel"),
                setting: setting)
        }
        measure(files, setting: setting)
    }

    /// Containers are opened from the disk.
    private func readFile(_ input: [UInt8], setting: Setting) {
        let path = "/tmp/standing-fuzz-\(getpid())"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { return }
        _ = input.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        let files = wait {
            await readSellerFiles(FileQuestion(paths: [path], store: setting.defaultStore), setting: setting)
        }
        unlink(path)
        measure(files, setting: setting)
    }

    /// However a form arrives in pieces, it says the same; the first byte of the input is the size of a piece.
    private func readForm(_ input: [UInt8]) {
        guard let size = input.first.map({ max(1, Int($0)) }) else { return }
        let bytes = input.dropFirst()
        precondition(FuzzedForm(bytes, piece: size) == FuzzedForm(bytes, piece: max(1, bytes.count)))
    }

    /// Whatever a notice says, what is concluded rests on words of it.
    private func readNotice(_ parts: [String], _ headers: NoticeHeaders = NoticeHeaders()) {
        let reading = Marketplaces.noticeReader.read(NoticeMail(headers: headers, parts: parts))
        let count = reading.text.unicodeScalars.count
        var places = reading.issues.map(\.range) + reading.asks.map(\.range) + reading.orders.map(\.range)
        places += [reading.noticeClass?.range, reading.deadline?.range].compactMap { $0 }
        for place in places + reading.ownWords {
            precondition(place.lowerBound >= 0 && place.upperBound <= count, "a conclusion without its words")
            precondition(reading.words(place).unicodeScalars.count == place.count, "other words")
        }
    }

    /// A letter, the notice it answers and its case, each behind a byte that no text has.
    private func readLetter(_ input: [UInt8], setting: Setting) {
        let parts = input.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let letter = parts.first ?? ""
        let notice = parts.dropFirst().first.map { Marketplaces.noticeReader.read(NoticeMail(parts: [$0])) }
        let appeal = parts.dropFirst(2).first.flatMap { try? readAppealCase($0, directory: setting.directory) }
        let findings = reviewAppealLetter(
            letter, notice: notice, appeal: appeal, earlier: [String(letter.suffix(200))], limits: [.actions: 40],
            directory: setting.directory)
        let count = letter.unicodeScalars.count
        for finding in findings {
            precondition(
                finding.range.lowerBound >= 0 && finding.range.upperBound <= count, "a finding without its words")
        }
        guard let appeal else { return }
        for form in [DraftForm.plan, .short, .detail, .dispute, .documents] {
            let draft = draftAppealLetter(appeal, form: form, notice: notice, directory: setting.directory)
            for sentence in draft.sentences
            where sentence.statement != .responsibility && sentence.statement != .encloses {
                precondition(sentence.facts != DraftFacts(), "a sentence that rests on nothing")
            }
        }
    }

    private func measure(_ files: SellerFiles, setting: Setting) {
        let question = FileQuestion(paths: [], store: setting.defaultStore)
        let report = CheckReport(
            files, question: question, setting: setting, asOf: Day(number: 20_780), now: Instant(seconds: 1_795_400_000)
        )
        wait {
            await report.standings.forEach { account in
                precondition(!account.standings.isEmpty, "an account without standards")
            }
        }
    }
}

/// What a form's reader makes of some bytes between boundaries `b`.
private struct FuzzedForm: Equatable {
    var parts: [PartHeader] = []
    var bodies: [[UInt8]] = []
    var endCount = 0
    var problem: UploadProblem?

    init(_ bytes: ArraySlice<UInt8>, piece: Int) {
        do {
            var limits = UploadLimits()
            limits.parts = 20
            limits.headerBytes = 200
            var reader = try MultipartReader(boundary: "b", limits: limits)
            var rest = bytes
            while !rest.isEmpty {
                try reader.read(rest.prefix(piece)) { event in
                    switch event {
                    case .began(let header):
                        parts.append(header)
                        bodies.append([])
                    case .body(let body): bodies[bodies.count - 1] += body
                    case .ended: endCount += 1
                    }
                }
                rest = rest.dropFirst(piece)
            }
            try reader.finish()
        } catch {
            problem = error as? UploadProblem
            precondition(problem != nil, "a form fails with \(error)")
        }
    }
}

/// Runs something asynchronous to its end; the fuzzer knows only plain functions.
private func wait<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
    let box = Box<Value>()
    let done = Semaphore()
    Task.detached {
        box.value = await body()
        done.signal()
    }
    done.wait()
    guard let value = box.value else { preconditionFailure("the task ended without a value") }
    return value
}

/// Written once before the semaphore is signalled, read once after it was waited for.
private final class Box<Value>: @unchecked Sendable {
    var value: Value?
}

/// A POSIX semaphore; the pointer never moves.
private final class Semaphore: @unchecked Sendable {
    private let handle = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { sem_init(handle, 0, 0) }

    deinit {
        sem_destroy(handle)
        handle.deallocate()
    }

    func signal() { sem_post(handle) }

    func wait() {
        while sem_wait(handle) != 0 {}
    }
}
