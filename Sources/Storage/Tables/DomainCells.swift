import AccountHealth
import Foundation

// How values of the domain stand in a cell. The numbers and words are those of the tables and never change, whatever the
// cases are called in the program.

extension BulkRows {
    /// Microseconds since 1970.
    func append(_ instant: Instant) { append(instant.microseconds) }

    func append(_ instant: Instant?) { append(instant?.microseconds) }

    func append(_ day: Day) { append(Int64(day.number)) }

    func append(_ day: Day?) { append(day.map { Int64($0.number) }) }

    /// Minor units and the currency's code, two cells.
    func append(_ money: Money?) {
        append(money?.minorUnits)
        append(money?.currency.code)
    }
}

extension SQLValue {
    static func instant(_ instant: Instant?) -> SQLValue { .int(instant?.microseconds) }

    static func day(_ day: Day?) -> SQLValue { .int(day.map { Int64($0.number) }) }
}

extension QueryRow {
    func instant(_ column: Int) -> Instant { Instant(microseconds: int(column)) }

    func optionalInstant(_ column: Int) -> Instant? { optionalInt(column).map { Instant(microseconds: $0) } }

    func day(_ column: Int) -> Day { Day(number: Int32(clamping: int(column))) }

    func optionalDay(_ column: Int) -> Day? { optionalInt(column).map { Day(number: Int32(clamping: $0)) } }

    /// Two cells: minor units and the currency's code.
    func money(_ column: Int) -> Money? {
        guard let amount = optionalInt(column), let currency = Currency(text(column + 1)) else { return nil }
        return Money(minorUnits: amount, currency: currency)
    }

    /// A word that has a case; a word of no case cannot have been kept by this program.
    func word<Value: RawRepresentable<String>>(_ column: Int) throws -> Value {
        let text = text(column)
        guard let value = Value(rawValue: text) else { throw unknown(text) }
        return value
    }

    func unknown(_ value: String) -> StorageError {
        .failed(code: "value", details: "A cell holds \(value), which this program does not know.")
    }
}

/// A case by its number in a cell.
protocol Coded: CaseIterable {
    var code: Int64 { get }
}

extension Coded {
    /// Nil for NULL and for a number of no case.
    init?(code: Int64?) {
        guard let code, let value = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = value
    }
}

extension OrderStatus: Coded {
    var code: Int64 {
        switch self {
        case .open: 0
        case .pending: 1
        case .shipped: 2
        case .cancelled: 3
        }
    }
}

extension Fulfilment: Coded {
    var code: Int64 {
        switch self {
        case .seller: 0
        case .marketplace: 1
        }
    }
}

extension Party: Coded {
    var code: Int64 {
        switch self {
        case .seller: 0
        case .buyer: 1
        case .marketplace: 2
        case .carrier: 3
        }
    }
}

extension Defect.Reason {
    var word: String {
        switch self {
        case .unknown: ""
        case .service: "service"
        case .fraud: "fraud"
        }
    }

    init(word: String) {
        switch word {
        case "service": self = .service
        case "fraud": self = .fraud
        default: self = .unknown
        }
    }
}

/// Values that are kept as JSON in one cell, with their keys in order so that equal values are equal texts.
enum JSONCell {
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and whole numbers can always be encoded.
        guard let data = try? encoder.encode(value) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }

    static func value<Value: Decodable>(_ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw StorageError.failed(code: "value", details: "A cell holds JSON this program does not know: \(error)")
        }
    }

    /// A list; the empty one is an empty text.
    static func list(_ text: String) throws -> [String] {
        if text.isEmpty { return [] }
        return try plainList(text) ?? value(text)
    }

    static func text(list: [String]) -> String {
        if list.isEmpty { return "" }
        guard list.allSatisfy({ $0.utf8.allSatisfy(isPlain) }) else { return text(list) }
        return "[\"" + list.joined(separator: "\",\"") + "\"]"
    }

    /// A list as `text(list:)` writes it when no text of it has to be escaped, which is what nearly all lists are: pages show
    /// hundreds of orders, each with one. Nil for any other text.
    private static func plainList(_ text: String) -> [String]? {
        guard text.hasPrefix("[\""), text.hasSuffix("\"]"), text.utf8.count >= 4 else { return nil }
        let parts = text.utf8.dropFirst(2).dropLast(2).split(separator: quote, omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return nil }
        var list: [String] = []
        for (place, part) in parts.enumerated() {
            if place % 2 == 1 {
                guard part.elementsEqual(",".utf8) else { return nil }
            } else {
                guard part.allSatisfy(isPlain), let text = String(part) else { return nil }
                list.append(text)
            }
        }
        return list
    }

    private static let quote = UInt8(ascii: "\"")

    /// Whether a byte stands in JSON for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != quote && byte != UInt8(ascii: "\\") && byte != 0x7F
    }
}
