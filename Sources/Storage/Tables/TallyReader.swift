import AccountHealth
import Foundation

/// Goes through the text of a month of tallies, cell by cell; what is damaged is an error.
struct TallyReader {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var tallies = [Tally](repeating: Tally(), count: 31)
    /// How many of the days the last line told of.
    private var dayCount = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    var isAtEnd: Bool { index >= text.count }

    /// The bytes of a name; the tab behind it is passed over.
    mutating func name() throws -> UnsafeBufferPointer<UInt8> {
        let start = index
        while index < text.count, text[index] != UInt8(ascii: "\t") {
            if text[index] == UInt8(ascii: "\n") { throw unknown }
            index += 1
        }
        guard index < text.count else { throw unknown }
        index += 1
        return UnsafeBufferPointer(rebasing: text[start..<index - 1])
    }

    /// Passes over the tab behind an empty name; false when the name is not empty.
    mutating func passesEmptyName() -> Bool { follows("\t") }

    /// Passes over the rest of a line.
    mutating func passLine() throws {
        guard let base = text.baseAddress, index < text.count,
            let found = memchr(base + index, 10, text.count - index)
        else { throw unknown }
        index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    }

    /// The columns of a line, as the tallies of the month's first days; the line feed behind them is passed over.
    mutating func days() throws -> ArraySlice<Tally> {
        for day in 0..<dayCount { tallies[day] = Tally() }
        dayCount = 0
        for column in 0..<4 {
            if follows("@") {
                let place = try number()
                let next = index
                guard place >= 0, place < next else { throw unknown }
                index = place
                try read(column)
                index = next
            } else if !stands("\t") {
                try read(column)
            }
            if follows("\n") { return tallies[..<dayCount] }
            guard follows("\t") else { throw unknown }
        }
        throw unknown
    }

    /// Reads the numbers of a column. The last one is not zero.
    private mutating func read(_ column: Int) throws {
        var day = 0
        while true {
            guard day < tallies.count else { throw unknown }
            if !stands(";") {
                let number = try number()
                switch column {
                case 0: tallies[day].units = number
                case 1: tallies[day].bad = number
                case 2: tallies[day].undecided = number
                default: tallies[day].unplaced = number
                }
                dayCount = max(dayCount, day + 1)
                if !stands(";") { return }
            }
            index += 1
            day += 1
        }
    }

    private mutating func number() throws -> Int {
        let isNegative = follows("-")
        let start = index
        var value = 0
        while index < text.count, text[index] >= 48, text[index] <= 57 {
            value = value &* 10 &- Int(text[index] &- 48)
            index += 1
        }
        guard index > start else { throw unknown }
        return isNegative ? value : 0 &- value
    }

    @inline(__always)
    private func stands(_ character: Unicode.Scalar) -> Bool {
        index < text.count && text[index] == UInt8(ascii: character)
    }

    @inline(__always)
    private mutating func follows(_ character: Unicode.Scalar) -> Bool {
        guard stands(character) else { return false }
        index += 1
        return true
    }

    private var unknown: StorageError {
        let excerpt = String(decoding: text.dropFirst(index).prefix(40), as: UTF8.self)
        return .failed(code: "value", details: "A cell holds \(excerpt), which is no tally.")
    }
}
