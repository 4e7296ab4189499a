/// Rows of tables packed one after the other, to be read back as rows of an answer are. They are as the program has them now, and no
/// other program reads them.
package final class PackedRows: BulkRows {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    private func append(_ kind: PackedRow.Kind) { bytes.append(kind.rawValue) }

    package func append(_ value: Int64) {
        append(.integer)
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    package func append(_ value: Double) {
        append(.real)
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }

    package func append(_ text: String) {
        var text = text
        text.withUTF8 { append(utf8: $0) }
    }

    package func append(utf8: UnsafeBufferPointer<UInt8>) {
        append(.text)
        withUnsafeBytes(of: Int64(utf8.count)) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: utf8)
    }

    package func appendNull() { append(.null) }

    package func endRow() {}
}

/// The cells of a packed row, only while its bytes are there.
struct PackedRow {
    enum Kind: UInt8 {
        case null, integer, real, text
    }

    private let bytes: UnsafeRawBufferPointer
    /// Where each cell begins, and where the last one ends.
    private let places: [Int]

    /// - Parameter start: where the first of so many cells begins.
    init(_ bytes: UnsafeRawBufferPointer, at start: Int, columns: Int) {
        self.bytes = bytes
        var places = [start]
        places.reserveCapacity(columns + 1)
        for _ in 0..<columns {
            let place = places[places.count - 1]
            let length =
                switch Kind(rawValue: bytes[place]) {
                case .null, nil: 0
                case .integer, .real: 8
                case .text: 8 + Int(bytes.loadUnaligned(fromByteOffset: place + 1, as: Int64.self))
                }
            places.append(place + 1 + length)
        }
        self.places = places
    }

    var end: Int { places[places.count - 1] }

    private func kind(_ column: Int) -> Kind? { Kind(rawValue: bytes[places[column]]) }

    func isNull(_ column: Int) -> Bool { kind(column) == .null }

    func int(_ column: Int) -> Int64 {
        kind(column) == .integer ? bytes.loadUnaligned(fromByteOffset: places[column] + 1, as: Int64.self) : 0
    }

    func double(_ column: Int) -> Double {
        kind(column) == .real ? bytes.loadUnaligned(fromByteOffset: places[column] + 1, as: Double.self) : 0
    }

    func withUTF8<Value>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        guard kind(column) == .text else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        let text = UnsafeRawBufferPointer(rebasing: bytes[places[column] + 9..<places[column + 1]])
        return try text.withMemoryRebound(to: UInt8.self) { try body($0) }
    }
}

/// Reads rows in the order in which they were packed.
package struct PackedRowReader {
    private let bytes: [UInt8]
    private var next = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func rows<Row: TableRow>(_ type: Row.Type, count: Int) throws -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(count)
        try bytes.withUnsafeBytes { bytes in
            for _ in 0..<count {
                let packed = PackedRow(bytes, at: next, columns: Row.table.columns.count)
                next = packed.end
                rows.append(try Row(QueryRow(packed)))
            }
        }
        return rows
    }
}
