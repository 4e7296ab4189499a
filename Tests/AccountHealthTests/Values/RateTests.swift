import AccountHealth
import TestSupport
import Testing

struct RateTests {
    struct Decimals: CustomTestStringConvertible {
        let numerator, denominator, places: Int
        let text: String?
        var testDescription: String { "\(numerator)/\(denominator) to \(places)" }
    }

    @Test(arguments: [
        Decimals(numerator: 2, denominator: 126, places: 6, text: "0.015873"),
        Decimals(numerator: 58, denominator: 61, places: 6, text: "0.950820"),
        Decimals(numerator: 0, denominator: 7, places: 6, text: "0.000000"),
        Decimals(numerator: 7, denominator: 7, places: 6, text: "1.000000"),
        Decimals(numerator: 2, denominator: 3, places: 0, text: "1"),
        Decimals(numerator: 123, denominator: 1, places: 0, text: "123"),
        // Halves go away from zero, on both sides of it; a floating point 0.0000005 would not.
        Decimals(numerator: 1, denominator: 2_000_000, places: 6, text: "0.000001"),
        Decimals(numerator: 1, denominator: 2_000_001, places: 6, text: "0.000000"),
        Decimals(numerator: 5, denominator: 1000, places: 2, text: "0.01"),
        Decimals(numerator: -5, denominator: 1000, places: 2, text: "-0.01"),
        Decimals(numerator: -3, denominator: 2, places: 1, text: "-1.5"),
        Decimals(numerator: 999_999_5, denominator: 10_000_000, places: 6, text: "1.000000"),
        Decimals(numerator: 5, denominator: 0, places: 6, text: nil),
        // Far beyond what a floating point number holds.
        Decimals(numerator: .max, denominator: .max, places: 6, text: "1.000000"),
        Decimals(numerator: .max - 1, denominator: .max, places: 18, text: "1.000000000000000000"),
        Decimals(numerator: 1, denominator: .max, places: 18, text: "0.000000000000000000"),
        Decimals(numerator: .max, denominator: 1, places: 0, text: "9223372036854775807"),
        Decimals(numerator: .min, denominator: 1, places: 0, text: "-9223372036854775808"),
        // No number of 64 bits holds the digits.
        Decimals(numerator: .max, denominator: 1, places: 6, text: nil),
    ])
    func decimals(_ row: Decimals) {
        #expect(Rate(row.numerator, of: row.denominator).decimals(row.places) == row.text)
    }

    /// What rounds to nothing has no sign.
    @Test func noNegativeZero() {
        #expect(Rate(-1, of: 1000).decimals(2) == "0.00")
        #expect(Rate(-1, of: 1000).decimals(0) == "0")
    }

    struct Millionths: CustomTestStringConvertible {
        let numerator, denominator: Int
        let millionths: Int?
        var testDescription: String { "\(numerator)/\(denominator)" }
    }

    @Test(arguments: [
        Millionths(numerator: 2, denominator: 126, millionths: 15_873),
        Millionths(numerator: 2, denominator: 3, millionths: 666_667),
        Millionths(numerator: 7, denominator: 7, millionths: 1_000_000),
        // A tie as printf has it: exact binary fractions go to the even neighbour, others to the side the nearest one lies on.
        Millionths(numerator: 1, denominator: 128, millionths: 7_812),
        Millionths(numerator: 3, denominator: 128, millionths: 23_438),
        Millionths(numerator: 1, denominator: 2_000_000, millionths: 0),
        Millionths(numerator: 3, denominator: 2_000_000, millionths: 2),
        Millionths(numerator: 5, denominator: 2_000_000, millionths: 3),
        Millionths(numerator: 7, denominator: 2_000_000, millionths: 3),
        // Next to a tie.
        Millionths(numerator: 1_000_001, denominator: 2_000_000_000_000, millionths: 1),
        Millionths(numerator: 999_999, denominator: 2_000_000_000_000, millionths: 0),
        Millionths(numerator: 1, denominator: 0, millionths: nil),
        Millionths(numerator: -1, denominator: 5, millionths: nil),
        Millionths(numerator: .max, denominator: 5, millionths: nil),
        Millionths(numerator: 0, denominator: .max, millionths: 0),
    ])
    func millionths(_ row: Millionths) {
        #expect(Rate(row.numerator, of: row.denominator).millionths == row.millionths)
    }

    struct Comparison: CustomTestStringConvertible {
        let left, right: Rate
        let sign: Int
        var testDescription: String {
            "\(left.numerator)/\(left.denominator) : \(right.numerator)/\(right.denominator)"
        }
    }

    @Test(arguments: [
        Comparison(left: Rate(2, of: 126), right: Rate(1, of: 100), sign: 1),
        Comparison(left: Rate(2, of: 200), right: Rate(1, of: 100), sign: 0),
        Comparison(left: Rate(2, of: 201), right: Rate(1, of: 100), sign: -1),
        Comparison(left: Rate(58, of: 61), right: Rate(95, of: 100), sign: 1),
        Comparison(left: Rate(57, of: 60), right: Rate(95, of: 100), sign: 0),
        Comparison(left: Rate(-1, of: 2), right: Rate(0, of: 5), sign: -1),
        Comparison(left: Rate(-1, of: 2), right: Rate(-1, of: 3), sign: -1),
        // The products take more than 64 bits, and as floating point numbers the two are equal.
        Comparison(left: Rate(.max - 1, of: .max), right: Rate(.max - 2, of: .max - 1), sign: 1),
        Comparison(left: Rate(.max, of: .max - 1), right: Rate(.max - 1, of: .max - 2), sign: -1),
        Comparison(left: Rate(.max, of: .max), right: Rate(1, of: 1), sign: 0),
        Comparison(left: Rate(.min, of: 1), right: Rate(.max, of: 1), sign: -1),
        Comparison(left: Rate(.min, of: .max), right: Rate(-1, of: 1), sign: -1),
    ])
    func compare(_ row: Comparison) {
        #expect(Rate.compare(row.left, row.right) == row.sign)
        #expect(Rate.compare(row.right, row.left) == -row.sign)
    }

    /// Comparing agrees with cross-multiplication, and decimals with schoolbook long division.
    @Test(arguments: 1...4)
    func smallNumbersByHand(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let left = Rate(random.int(-300...300), of: random.int(1...300))
            let right = Rate(random.int(-300...300), of: random.int(1...300))
            let products = (left.numerator * right.denominator, right.numerator * left.denominator)
            let sign = products.0 == products.1 ? 0 : products.0 < products.1 ? -1 : 1
            #expect(Rate.compare(left, right) == sign, "seed \(seed), \(left) \(right)")

            let rate = Rate(random.int(0...10_000), of: random.int(1...3_000))
            let places = random.int(1...8)
            var digits = String(rate.numerator / rate.denominator) + "."
            var rest = rate.numerator % rate.denominator
            for _ in 0..<places {
                rest *= 10
                digits += String(rest / rate.denominator)
                rest %= rate.denominator
            }
            let text = try #require(rate.decimals(places))
            if 2 * rest < rate.denominator {
                #expect(text == digits, "seed \(seed), \(rate)")
            } else {
                let cut = try #require(Int(digits.filter { $0 != "." }))
                #expect(Int(text.filter { $0 != "." }) == cut + 1, "seed \(seed), \(rate)")
            }
        }
    }

    @Test func valueForShowing() {
        #expect(Rate(1, of: 4).value == 0.25)
        #expect(Rate(0, of: 0).value == nil)
    }
}
