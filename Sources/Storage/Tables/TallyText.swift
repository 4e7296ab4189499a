import AccountHealth
import Foundation

/// The tallies of a month as one text, a line for each part: rule, category, lack and days, with tabs between them.
///
/// `order-defect-rate:seller⇥⇥⇥5=12/1;7=3/0/2` is 1 bad of 12 units on the 5th, and on the 7th none of 3, of which 2 are undecided.
/// The numbers of a day are units, bad, undecided and unplaced; what is zero at the end is left out. A line without a rule
/// is of the rule before. Many rules count the same orders: `*2` in place of days says that they are those of the line
/// numbered 2, counted from 0.
enum TallyText {
    static func text(_ parts: [TallyRow.PartTallies]) -> String {
        var text = ""
        var lines: [[TallyRow.DayTally]: Int] = [:]
        var rule = ""
        for (line, tallies) in parts.enumerated() {
            let part = tallies.part
            if part.rule != rule { text += escaped(part.rule) }
            rule = part.rule
            text += "\t\(escaped(part.category))\t\(escaped(part.lack))\t"
            if let same = lines[tallies.days] {
                text += "*\(same)"
            } else {
                lines[tallies.days] = line
                append(tallies.days, to: &text)
            }
            text += "\n"
        }
        return text
    }

    private static func append(_ days: [TallyRow.DayTally], to text: inout String) {
        for (place, day) in days.enumerated() {
            let tally = day.tally
            if place > 0 { text += ";" }
            text += "\(day.dayOfMonth)=\(tally.units)"
            var zeros = ""
            for number in [tally.bad, tally.undecided, tally.unplaced] {
                if number == 0 {
                    zeros += "/0"
                } else {
                    text += "\(zeros)/\(number)"
                    zeros = ""
                }
            }
        }
    }

    /// Categories are whatever a seller calls them.
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == tab || $0 == lineFeed || $0 == backslash }) else { return name }
        // By scalars: a backslash and an accent after it are one character.
        var text = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
            case "\t": text.append(contentsOf: "\\t".unicodeScalars)
            case "\n": text.append(contentsOf: "\\n".unicodeScalars)
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    static func read(_ text: UnsafeBufferPointer<UInt8>) throws -> [TallyRow.PartTallies] {
        var reader = Reader(text: text)
        var parts: [TallyRow.PartTallies] = []
        var rule = ""
        while !reader.isAtEnd {
            let name = try reader.name()
            if !name.isEmpty { rule = TallyText.name(name) }
            parts.append(try reader.part(of: rule))
        }
        return parts
    }

    /// Reads the lines of some rules that no lack is told of.
    static func read(_ text: UnsafeBufferPointer<UInt8>, rules: [String]) throws -> [TallyRow.PartTallies] {
        var reader = Reader(text: text)
        var parts: [TallyRow.PartTallies] = []
        var rule: String?
        while !reader.isAtEnd {
            let name = try reader.name()
            if !name.isEmpty { rule = rules.first { $0.isSame(as: name) } }
            guard let rule else {
                try reader.passRest()
                continue
            }
            if let part = try reader.whole(of: rule) { parts.append(part) }
        }
        return parts
    }

    private struct Reader {
        let text: UnsafeBufferPointer<UInt8>
        private var index = 0
        /// Where the days of each line so far begin, and what they are once they were read.
        private var lines: [(start: Int, days: [TallyRow.DayTally]?)] = []

        init(text: UnsafeBufferPointer<UInt8>) {
            self.text = text
            lines.reserveCapacity(32)
        }

        var isAtEnd: Bool { index >= text.count }

        /// The bytes of a name; the tab behind it is passed over.
        mutating func name() throws -> UnsafeBufferPointer<UInt8> {
            let start = index
            try pass(to: tab)
            return UnsafeBufferPointer(rebasing: text[start..<index - 1])
        }

        /// The rest of a line behind its rule.
        mutating func part(of rule: String) throws -> TallyRow.PartTallies {
            let category = TallyText.name(try name())
            let lack = TallyText.name(try name())
            return TallyRow.PartTallies(
                part: TallyRow.Part(rule: rule, category: category, lack: lack), days: try days())
        }

        /// The rest of a line behind its rule; nil when a lack is told of.
        mutating func whole(of rule: String) throws -> TallyRow.PartTallies? {
            let category = try name()
            guard try name().isEmpty else {
                try passDays()
                return nil
            }
            let part = TallyRow.Part(rule: rule, category: TallyText.name(category))
            return TallyRow.PartTallies(part: part, days: try days())
        }

        /// Passes over the rest of a line behind its rule.
        mutating func passRest() throws {
            _ = try name()
            _ = try name()
            try passDays()
        }

        private mutating func passDays() throws {
            lines.append((index, nil))
            try pass(to: lineFeed)
        }

        private mutating func pass(to letter: UInt8) throws {
            guard let base = text.baseAddress, index < text.count,
                let found = memchr(base + index, Int32(letter), text.count - index)
            else { throw unknown }
            index = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        }

        /// Days with the line feed behind them.
        mutating func days() throws -> [TallyRow.DayTally] {
            let line = lines.count
            lines.append((index, nil))
            let days: [TallyRow.DayTally]
            if follows("*") {
                let same = try number()
                guard same >= 0, same < line else { throw unknown }
                days = try self.days(ofLine: same)
            } else {
                days = try listedDays()
            }
            guard follows("\n") else { throw unknown }
            lines[line].days = days
            return days
        }

        /// The days of a line before; a line that only refers to another is never referred to.
        private mutating func days(ofLine line: Int) throws -> [TallyRow.DayTally] {
            if let known = lines[line].days { return known }
            let next = index
            index = lines[line].start
            let days = try listedDays()
            index = next
            lines[line].days = days
            return days
        }

        private mutating func listedDays() throws -> [TallyRow.DayTally] {
            var days: [TallyRow.DayTally] = []
            days.reserveCapacity(31)
            repeat {
                let day = try number()
                guard follows("=") else { throw unknown }
                var tally = Tally(units: try number())
                if follows("/") { tally.bad = try number() }
                if follows("/") { tally.undecided = try number() }
                if follows("/") { tally.unplaced = try number() }
                days.append(TallyRow.DayTally(dayOfMonth: day, tally: tally))
            } while follows(";")
            return days
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
        private mutating func follows(_ character: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        private var unknown: StorageError {
            let excerpt = String(decoding: text.dropFirst(index).prefix(40), as: UTF8.self)
            return .failed(code: "value", details: "A cell holds \(excerpt), which is no tally.")
        }
    }

    private static func name(_ name: UnsafeBufferPointer<UInt8>) -> String {
        name.contains(backslash) ? unescaped(name) : String(decoding: name, as: UTF8.self)
    }

    private static func unescaped(_ name: UnsafeBufferPointer<UInt8>) -> String {
        var bytes: [UInt8] = []
        var isEscape = false
        for byte in name {
            if isEscape {
                bytes.append(byte == UInt8(ascii: "t") ? tab : byte == UInt8(ascii: "n") ? lineFeed : byte)
                isEscape = false
            } else if byte == backslash {
                isEscape = true
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let backslash = UInt8(ascii: "\\")
}

extension String {
    /// Whether its UTF-8 is these bytes.
    fileprivate func isSame(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count, let other = bytes.baseAddress else { return false }
        return utf8.withContiguousStorageIfAvailable { own in
            own.baseAddress.map { memcmp($0, other, bytes.count) == 0 } ?? false
        } ?? utf8.elementsEqual(bytes)
    }
}
