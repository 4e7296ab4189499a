import AccountHealth

/// The tallies of a month as one text, a line for each part: rule, category, lack and days, with tabs between them.
///
/// `order-defect-rate:seller⇥⇥⇥5=12/1;7=3/0/2` is 1 bad of 12 units on the 5th, and on the 7th none of 3, of which 2 are undecided.
/// The numbers of a day are units, bad, undecided and unplaced; what is zero at the end is left out.
enum TallyText {
    static func text(_ parts: [TallyRow.PartTallies]) -> String {
        var text = ""
        for tallies in parts {
            let part = tallies.part
            text += "\(escaped(part.rule))\t\(escaped(part.category))\t\(escaped(part.lack))\t"
            append(tallies.days, to: &text)
            text += "\n"
        }
        return text
    }

    private static func append(_ days: [TallyRow.DayTally], to text: inout String) {
        for (place, day) in days.enumerated() {
            let tally = day.tally
            if place > 0 { text += ";" }
            text += "\(day.dayOfMonth)=\(tally.units)/\(tally.bad)"
            if tally.undecided != 0 || tally.unplaced != 0 { text += "/\(tally.undecided)" }
            if tally.unplaced != 0 { text += "/\(tally.unplaced)" }
        }
    }

    /// Categories are whatever a seller calls them.
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == tab || $0 == lineFeed || $0 == backslash }) else { return name }
        return name.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
    }

    static func read(_ text: UnsafeBufferPointer<UInt8>) throws -> [TallyRow.PartTallies] {
        var reader = Reader(text: text)
        var parts: [TallyRow.PartTallies] = []
        while !reader.isAtEnd {
            let part = TallyRow.Part(
                rule: try reader.name(), category: try reader.name(), lack: try reader.name())
            parts.append(TallyRow.PartTallies(part: part, days: try reader.days()))
        }
        return parts
    }

    private struct Reader {
        let text: UnsafeBufferPointer<UInt8>
        private var index = 0

        init(text: UnsafeBufferPointer<UInt8>) {
            self.text = text
        }

        var isAtEnd: Bool { index >= text.count }

        /// A name with the tab behind it.
        mutating func name() throws -> String {
            let start = index
            var isEscaped = false
            while index < text.count, text[index] != tab {
                isEscaped = isEscaped || text[index] == backslash
                index += 1
            }
            guard index < text.count else { throw unknown }
            let name = UnsafeBufferPointer(rebasing: text[start..<index])
            index += 1
            return isEscaped ? TallyText.unescaped(name) : String(decoding: name, as: UTF8.self)
        }

        /// Days with the line feed behind them.
        mutating func days() throws -> [TallyRow.DayTally] {
            var days: [TallyRow.DayTally] = []
            repeat {
                let day = try number()
                guard follows("=") else { throw unknown }
                var tally = Tally(units: try number())
                guard follows("/") else { throw unknown }
                tally.bad = try number()
                if follows("/") { tally.undecided = try number() }
                if follows("/") { tally.unplaced = try number() }
                days.append(TallyRow.DayTally(dayOfMonth: day, tally: tally))
            } while follows(";")
            guard follows("\n") else { throw unknown }
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
