import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

/// What came of reading one document, for tests of readers.
struct Reading {
    var records = Records()
    let result: FileResult
    private let contradictions: [Finding]

    static let directory = StoreDirectory(books: Marketplaces.all.map(\.book), makeZone: { TestZones.named[$0] })

    static func context(store: String = "amazon.us", accountColumn: String? = nil) -> ReadingContext {
        ReadingContext(
            account: "default", store: StoreID(store), accountColumn: accountColumn, directory: Reading.directory)
    }

    init(
        bytes: [UInt8], store: String = "amazon.us", accountColumn: String? = nil, mappings: [ColumnMapping] = []
    ) async {
        result = await readDocument(
            Document(name: "file", source: MemorySource(bytes)), readers: Marketplaces.readers(mappings: mappings),
            context: Reading.context(store: store, accountColumn: accountColumn), into: &records, progress: { _ in })
        contradictions = records.takeOrders([records.takeArrivedOrders().settled()])
    }

    init(
        _ text: String, store: String = "amazon.us", accountColumn: String? = nil, mappings: [ColumnMapping] = []
    ) async {
        await self.init(bytes: Array(text.utf8), store: store, accountColumn: accountColumn, mappings: mappings)
    }

    /// The findings in a form that a test can write down.
    var findings: [String] { (result.findings + contradictions).map(\.brief) }

    /// Orders in the order of the file.
    var orders: [StatedOrder] {
        func line(_ place: OrderPlace) -> Int { Int(records.orders.origin(at: place).line) }
        return records.orders.places.sorted { line($0) < line($1) }.map { place in
            let order = records.order(at: place)
            return StatedOrder(id: records.orderID(at: place), account: records.account(at: place), order: order)
        }
    }

    /// The order of an id.
    func order(_ id: String) throws -> Order {
        try #require(orders.first { $0.id == id }, "no order \(id)").order
    }

    /// Defects as `id kind moment …`, as they were read.
    var defects: [String] {
        records.defects.map { item in
            let defect = item.value
            let parts = [
                records.numbers.text(of: item.number), defect.kind.description, "\(defect.knownAt)",
                defect.rating.map { "\($0) stars" }, defect.decision == .open ? nil : "\(defect.decision)",
                defect.reason == .unknown ? nil : "\(defect.reason)", defect.isInferred ? "inferred" : nil,
                "line \(defect.origin.line)",
            ]
            return parts.compactMap { $0 }.joined(separator: " ")
        }
    }

    struct StatedOrder {
        var id: String
        var account: Account
        var order: Order
    }
}

extension Finding {
    /// `severity line column count remark`; what is not stated is left out.
    var brief: String {
        let parts = [
            "\(severity)", line.map { "line \($0)" }, column, count > 1 ? "×\(count)" : nil, "\(remark)",
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}

extension Instant: ExpressibleByStringLiteral {
    /// A moment in UTC, for tests: `2026-09-01T16:20:05Z`.
    public init(stringLiteral text: String) {
        guard case .instant(let instant) = parseTime(Array(text.utf8)) else {
            preconditionFailure("no moment: \(text)")
        }
        self = instant
    }
}

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
        self = day
    }
}

extension [UInt8] {
    /// Bytes of an encoding, by the C library's table and not by ours.
    init(_ text: String, in encoding: Encoding) throws {
        self = try #require(LegacyText.encode(text, to: encoding.rawValue), "\(text) has no \(encoding.name)")
    }
}
