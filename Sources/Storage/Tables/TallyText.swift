import AccountHealth

/// The tallies of a month as one text, a line for each part: rule, category, lack, and up to four columns of numbers, with tabs
/// between them.
///
/// The columns are units, bad, undecided and unplaced; columns of zeros at the end of a line are left out. A column has a number
/// for each day from the first of the month on, `12;;3` for 12 on the 1st and 3 on the 3rd, without the zeros at its end. Many
/// columns are the same: `@57` stands for the one that begins at the 57th byte of the text, counted from 0. A line without a
/// rule is of the rule before. Lines that tell of a lack come last, as few ask for them.
enum TallyText {
    static func text(_ parts: [TallyRow.PartTallies]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.count * 48)
        var places: [[Int]: Int] = [:]
        var rule = ""
        for tallies in parts {
            let part = tallies.part
            if part.rule != rule { append(part.rule, to: &bytes) }
            rule = part.rule
            for name in [part.category, part.lack] {
                bytes.append(tab)
                append(name, to: &bytes)
            }
            let columns = columns(of: tallies.days)
            for column in columns.prefix(columns.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0) {
                bytes.append(tab)
                if let place = places[column] {
                    bytes.append(UInt8(ascii: "@"))
                    bytes += String(place).utf8
                } else if !column.isEmpty {
                    places[column] = bytes.count
                    append(column, to: &bytes)
                }
            }
            bytes.append(lineFeed)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The four columns of some days, each without the zeros at its end.
    private static func columns(of days: [TallyRow.DayTally]) -> [[Int]] {
        counts.map { count in
            guard let last = days.last(where: { count($0.tally) != 0 }) else { return [] }
            var column = [Int](repeating: 0, count: last.dayOfMonth)
            for day in days where day.dayOfMonth <= last.dayOfMonth {
                column[day.dayOfMonth - 1] = count(day.tally)
            }
            return column
        }
    }

    private static func append(_ column: [Int], to bytes: inout [UInt8]) {
        for (place, number) in column.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ";")) }
            if number != 0 { bytes += String(number).utf8 }
        }
    }

    /// Categories are whatever a seller calls them.
    private static func append(_ name: String, to bytes: inout [UInt8]) {
        for byte in name.utf8 {
            switch byte {
            case backslash: bytes += [backslash, backslash]
            case tab: bytes += [backslash, UInt8(ascii: "t")]
            case lineFeed: bytes += [backslash, UInt8(ascii: "n")]
            default: bytes.append(byte)
            }
        }
    }

    /// - Parameter passed: the beginning of the names of rules that are passed over, in UTF-8; nil where none is.
    static func read(
        _ text: UnsafeBufferPointer<UInt8>, passing passed: [UInt8]? = nil
    ) throws -> [TallyRow.PartTallies] {
        var reader = TallyReader(text)
        var parts: [TallyRow.PartTallies] = []
        var (rule, isPassed) = ("", false)
        while !reader.isAtEnd {
            let name = try reader.name()
            if !name.isEmpty {
                isPassed = passed.map { name.starts(with: $0) } ?? false
                if !isPassed { rule = self.name(name) }
            }
            if isPassed {
                try reader.passLine()
                continue
            }
            let part = TallyRow.Part(
                rule: rule, category: self.name(try reader.name()), lack: self.name(try reader.name()))
            let days = try reader.days().enumerated().lazy.filter { !$0.element.isEmpty }.map {
                TallyRow.DayTally(dayOfMonth: $0.offset + 1, tally: $0.element)
            }
            parts.append(TallyRow.PartTallies(part: part, days: Array(days)))
        }
        return parts
    }

    /// Reads the lines of some rules that tell of no lack, without making values of them.
    ///
    /// - Parameter rules: their names in UTF-8; lines bear the place of theirs.
    static func forEach(
        _ text: UnsafeBufferPointer<UInt8>, rules: [[UInt8]],
        _ body: (_ rule: Int, _ category: String, _ days: ArraySlice<Tally>) -> Void
    ) throws {
        var reader = TallyReader(text)
        var rule: Int?
        while !reader.isAtEnd {
            let name = try reader.name()
            if !name.isEmpty { rule = rules.firstIndex { $0.count == name.count && $0.elementsEqual(name) } }
            guard let rule else {
                try reader.passLine()
                continue
            }
            let category = try reader.name()
            // Lines that tell of a lack come last.
            guard reader.passesEmptyName() else { return }
            body(rule, category.isEmpty ? "" : self.name(category), try reader.days())
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

    private static let counts: [@Sendable (Tally) -> Int] = [
        { $0.units }, { $0.bad }, { $0.undecided }, { $0.unplaced },
    ]
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let backslash = UInt8(ascii: "\\")
}
