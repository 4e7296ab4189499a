/// One statement, written for both databases: parameters are `$1 … $n` in any order.
///
/// A statement remembers where it is written, so that a test can tell which ones never ran on one of the databases.
package struct SQL: Sendable {
    package let text: String
    /// Where it is written, as `Storage/AccountRow.swift`.
    package let fileID: StaticString
    package let line: UInt

    package init(_ text: String, fileID: StaticString = #fileID, line: UInt = #line) {
        self.text = text
        self.fileID = fileID
        self.line = line
    }
}

/// A value of a parameter. There are no other kinds of values in the databases.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case string(String)

    package static func int(_ value: some BinaryInteger) -> SQLValue { .integer(Int64(clamping: value)) }

    package static func int(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }

    package static func text(_ value: String?) -> SQLValue { value.map(SQLValue.string) ?? .null }

    /// 0 or 1.
    package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

    /// What is no number is not kept.
    package static func double(_ value: Double?) -> SQLValue {
        value.flatMap { $0.isNaN ? nil : SQLValue.real($0) } ?? .null
    }
}

/// The numbers of so many parameters, for a list: `$3, $4, $5`.
func parameters(from first: Int, count: Int) -> String {
    (first..<first + count).map { "$\($0)" }.joined(separator: ", ")
}
