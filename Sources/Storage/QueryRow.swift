import CLibPQ
import Foundation
import GRDBSQLite

/// A row of an answer, or one that was packed; only while it is shown; cells are asked for by their place, counted from 0.
///
/// A cell that is NULL reads as 0 or as an empty text where no optional value is asked for.
package struct QueryRow: ~Copyable {
    private enum Source {
        case sqlite(OpaquePointer)
        case postgres(OpaquePointer, Int32)
        case packed(PackedRow)
    }

    private let source: Source

    init(sqlite statement: OpaquePointer) {
        source = .sqlite(statement)
    }

    init(postgres result: OpaquePointer, row: Int32) {
        source = .postgres(result, row)
    }

    init(_ packed: PackedRow) {
        source = .packed(packed)
    }

    package func isNull(_ column: Int) -> Bool {
        switch source {
        case .packed(let row): row.isNull(column)
        case .sqlite(let statement): sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
        case .postgres(let result, let row): PQgetisnull(result, row, Int32(column)) != 0
        }
    }

    package func int(_ column: Int) -> Int64 {
        switch source {
        case .packed(let row): row.int(column)
        case .sqlite(let statement): sqlite3_column_int64(statement, Int32(column))
        case .postgres(let result, let row): QueryRow.integer(PQgetvalue(result, row, Int32(column)))
        }
    }

    package func optionalInt(_ column: Int) -> Int64? {
        isNull(column) ? nil : int(column)
    }

    package func flag(_ column: Int) -> Bool { int(column) != 0 }

    package func double(_ column: Int) -> Double {
        switch source {
        case .packed(let row): row.double(column)
        case .sqlite(let statement): sqlite3_column_double(statement, Int32(column))
        case .postgres(let result, let row): PQgetvalue(result, row, Int32(column)).map { strtod($0, nil) } ?? 0
        }
    }

    package func optionalDouble(_ column: Int) -> Double? {
        isNull(column) ? nil : double(column)
    }

    package func text(_ column: Int) -> String {
        withUTF8(column) { String(decoding: $0, as: UTF8.self) }
    }

    package func optionalText(_ column: Int) -> String? {
        isNull(column) ? nil : text(column)
    }

    /// The bytes of a text, without making a `String` of it.
    package func withUTF8<Value>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value
    {
        switch source {
        case .packed(let row): return try row.withUTF8(column, body)
        case .sqlite(let statement):
            let bytes = sqlite3_column_text(statement, Int32(column))
            let count = bytes == nil ? 0 : Int(sqlite3_column_bytes(statement, Int32(column)))
            return try body(UnsafeBufferPointer(start: bytes, count: count))
        case .postgres(let result, let row):
            let count = Int(PQgetlength(result, row, Int32(column)))
            guard let bytes = PQgetvalue(result, row, Int32(column)) else {
                return try body(UnsafeBufferPointer(start: nil, count: 0))
            }
            return try bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
                try body(UnsafeBufferPointer(start: $0, count: count))
            }
        }
    }

    /// Reads decimal digits; what is beyond the range of `Int64` cannot have been stored.
    private static func integer(_ digits: UnsafeMutablePointer<CChar>?) -> Int64 {
        guard var next = digits else { return 0 }
        let isNegative = next.pointee == 45
        if isNegative { next += 1 }
        var value: Int64 = 0
        while next.pointee >= 48, next.pointee <= 57 {
            // Counted below zero, where there is room for the smallest value too.
            value = value &* 10 &- Int64(next.pointee &- 48)
            next += 1
        }
        return isNegative ? value : 0 &- value
    }
}
