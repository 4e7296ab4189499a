import AccountHealth
import TestSupport
import Testing

@testable import Marketplaces

struct NumberParserTests {
    struct Sum: CustomTestStringConvertible {
        let text: String
        var currency = "USD"
        let minorUnits: Int64?
        var testDescription: String { "\(text) \(currency)" }
    }

    @Test(arguments: [
        Sum(text: "19.99", minorUnits: 1999),
        Sum(text: "19,99", currency: "EUR", minorUnits: 1999),
        Sum(text: "19.9", minorUnits: 1990),
        Sum(text: "19", minorUnits: 1900),
        Sum(text: "0", minorUnits: 0),
        Sum(text: "-4", minorUnits: -400),
        Sum(text: "-0.01", minorUnits: -1),
        Sum(text: ".5", minorUnits: 50),
        Sum(text: "1,234.56", minorUnits: 123_456),
        Sum(text: "1.234,56", currency: "EUR", minorUnits: 123_456),
        Sum(text: "1.234.567,8", currency: "EUR", minorUnits: 123_456_780),
        Sum(text: "1,234,567", minorUnits: 123_456_700),
        // India groups by two above the thousands.
        Sum(text: "12,34,567.50", currency: "INR", minorUnits: 123_456_750),
        // One mark with three digits behind it groups thousands, unless the currency has three decimals.
        Sum(text: "1,234", minorUnits: 123_400),
        Sum(text: "1.234", currency: "EUR", minorUnits: 123_400),
        Sum(text: "1.234", currency: "KWD", minorUnits: 1234),
        Sum(text: "1.5", currency: "KWD", minorUnits: 1500),
        Sum(text: "1480", currency: "JPY", minorUnits: 1480),
        Sum(text: "1,480", currency: "JPY", minorUnits: 1480),
        Sum(text: "1480.00", currency: "JPY", minorUnits: 1480),
        Sum(text: "19.9900", minorUnits: 1999),
        // Not exact in the currency.
        Sum(text: "1480.5", currency: "JPY", minorUnits: nil),
        Sum(text: "19.9901", minorUnits: nil),
        Sum(text: "", minorUnits: nil),
        Sum(text: "-", minorUnits: nil),
        Sum(text: ",", minorUnits: nil),
        Sum(text: "--4", minorUnits: nil),
        Sum(text: "4-", minorUnits: nil),
        Sum(text: "$4", minorUnits: nil),
        Sum(text: "1e3", minorUnits: nil),
        Sum(text: "٤", minorUnits: nil),
        // A date, or marks in odd places, is no sum.
        Sum(text: "05.09.26", minorUnits: nil),
        Sum(text: "1..5", minorUnits: nil),
        Sum(text: "12,34.5", minorUnits: nil),
        Sum(text: "1,2345.00", minorUnits: nil),
        Sum(text: "1.234,56,7", currency: "EUR", minorUnits: nil),
        // The largest that fits, and one more.
        Sum(text: "92233720368547758.07", minorUnits: .max),
        Sum(text: "92233720368547758.08", minorUnits: nil),
        Sum(text: "9223372036854775807", minorUnits: nil),
        Sum(text: "999999999999999999999", minorUnits: nil),
    ])
    func money(_ row: Sum) throws {
        let currency = try #require(Currency(row.currency))
        let expected = row.minorUnits.map { Money(minorUnits: $0, currency: currency) }
        #expect(parseMoney(Array(row.text.utf8), currency: currency) == expected)
    }

    /// Any sum written the American or the European way is read back.
    @Test(arguments: 1...3)
    func moneyWrittenAndRead(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let currency = try #require(Currency("EUR"))
        for _ in 0..<500 {
            let value = Int64(random.int(0...9_999_999_999)) >> Int64(random.int(0...30))
            let cents = String(value % 100)
            var digits = Array(String(value / 100))
            for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert("'", at: place) }
            let whole = String(digits)
            let sign = random.chance(30) ? "-" : ""
            let padded = cents.count == 1 ? "0" + cents : cents
            for (group, mark) in [(",", "."), (".", ","), ("", "."), ("", ",")] {
                let text = sign + whole.split(separator: "'").joined(separator: group) + mark + padded
                let expected = Money(minorUnits: sign.isEmpty ? value : -value, currency: currency)
                #expect(parseMoney(Array(text.utf8), currency: currency) == expected, "seed \(seed): \(text)")
            }
        }
    }

    struct Word: CustomTestStringConvertible {
        let text: String
        let value: Bool?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Word(text: "true", value: true), Word(text: "TRUE", value: true), Word(text: "Yes", value: true),
        Word(text: "y", value: true), Word(text: "1", value: true), Word(text: "是", value: true),
        Word(text: "false", value: false), Word(text: "No", value: false), Word(text: "N", value: false),
        Word(text: "0", value: false), Word(text: "否", value: false),
        Word(text: "", value: nil), Word(text: "maybe", value: nil), Word(text: "2", value: nil),
        // Longer words do not count by how they begin.
        Word(text: "yesterday", value: nil), Word(text: "true story", value: nil), Word(text: "none", value: nil),
    ])
    func flag(_ row: Word) {
        #expect(parseFlag(Array(row.text.utf8)) == row.value)
    }

    struct Whole: CustomTestStringConvertible {
        let text: String
        let value: Int?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Whole(text: "0", value: 0), Whole(text: "007", value: 7), Whole(text: "-12", value: -12),
        Whole(text: "999999999999999999", value: 999_999_999_999_999_999),
        Whole(text: "", value: nil), Whole(text: "1.5", value: nil), Whole(text: "1 000", value: nil),
        Whole(text: "0x1F", value: nil), Whole(text: "99999999999999999999", value: nil),
    ])
    func integer(_ row: Whole) {
        #expect(parseInteger(Array(row.text.utf8)) == row.value)
    }
}
