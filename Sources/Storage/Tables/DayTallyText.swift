import AccountHealth

/// The tallies of a month as one text: `5=12/1;7=3/0/2` is 1 bad of 12 units on the 5th, and on the 7th none of 3, of which 2 are
/// undecided. The parts are units, bad, undecided and unplaced; what is zero at the end is left out.
enum DayTallyText {
    static func text(_ days: [TallyRow.DayTally]) -> String {
        var text = ""
        for day in days {
            let tally = day.tally
            if !text.isEmpty { text += ";" }
            text += "\(day.dayOfMonth)=\(tally.units)/\(tally.bad)"
            if tally.undecided != 0 || tally.unplaced != 0 { text += "/\(tally.undecided)" }
            if tally.unplaced != 0 { text += "/\(tally.unplaced)" }
        }
        return text
    }

    static func read(_ text: UnsafeBufferPointer<UInt8>) throws -> [TallyRow.DayTally] {
        var days: [TallyRow.DayTally] = []
        var index = 0
        func number() throws -> Int {
            let isNegative = index < text.count && text[index] == UInt8(ascii: "-")
            if isNegative { index += 1 }
            let start = index
            var value = 0
            while index < text.count, text[index] >= 48, text[index] <= 57 {
                value = value &* 10 &- Int(text[index] &- 48)
                index += 1
            }
            guard index > start else { throw unknown(text) }
            return isNegative ? value : 0 &- value
        }
        func follows(_ character: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }
        while index < text.count {
            if !days.isEmpty, !follows(";") { throw unknown(text) }
            let day = try number()
            guard follows("=") else { throw unknown(text) }
            var tally = Tally(units: try number())
            guard follows("/") else { throw unknown(text) }
            tally.bad = try number()
            if follows("/") { tally.undecided = try number() }
            if follows("/") { tally.unplaced = try number() }
            days.append(TallyRow.DayTally(dayOfMonth: day, tally: tally))
        }
        return days
    }

    private static func unknown(_ text: UnsafeBufferPointer<UInt8>) -> StorageError {
        .failed(code: "value", details: "A cell holds \(String(decoding: text, as: UTF8.self)), which is no tally.")
    }
}
