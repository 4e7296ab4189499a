import AccountHealth
import TestSupport
import Testing

struct OrderNumberTests {
    struct Row: CustomTestStringConvertible {
        let id: String
        let raw: UInt64
        var testDescription: String { id }
    }

    @Test(arguments: [
        Row(id: "113-4567890-1234567", raw: 11_345_678_901_234_567),
        // Zeros in front are kept.
        Row(id: "002-0000000-0000001", raw: 200_000_000_000_001),
        Row(id: "000-0000000-0000000", raw: 0),
        Row(id: "999-9999999-9999999", raw: 99_999_999_999_999_999),
    ])
    func digits(_ row: Row) throws {
        let number = try #require(OrderNumber(row.id.utf8))
        #expect(number.raw == row.raw)
        #expect(number == OrderNumber(digits: row.raw))
        #expect(number.poolIndex == nil)
        #expect(OrderNumberPool().text(of: number) == row.id)
    }

    @Test(arguments: [
        "", "1001", "113-4567890-123456", "113-4567890-12345678", "113-456789-01234567", "1134567890-1234567--",
        "113-4567890-123456x", "S13-4567890-1234567", "113 4567890 1234567", "113-4567890-123456\u{661}",
        " 113-4567890-1234567", "+13-4567890-1234567",
    ])
    func otherIDsGoToThePool(_ id: String) throws {
        #expect(OrderNumber(id.utf8) == nil)
        var pool = OrderNumberPool()
        #expect(pool.existingNumber(for: id) == nil)
        _ = pool.number(for: "another")
        let number = pool.number(for: id)
        #expect(number.poolIndex == 1)
        #expect(pool.text(of: number) == id)
        #expect(pool.number(for: id) == number)
        #expect(pool.existingNumber(for: id) == number)
        #expect(pool.existingNumber(for: "113-4567890-1234567") == OrderNumber("113-4567890-1234567".utf8))
    }

    @Test func numberOfAnotherPoolHasNoText() {
        #expect(OrderNumberPool().text(of: OrderNumber(poolIndex: 5)) == "")
    }

    /// Different ids have different numbers, and every number tells its id.
    @Test(arguments: 1...3)
    func noTwoAlike(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var pool = OrderNumberPool()
        var numbers: [OrderNumber: String] = [:]
        for _ in 0..<2_000 {
            let id =
                random.chance(50)
                ? OrderNumberPool().text(of: OrderNumber(digits: UInt64(random.int(0...99_999_999_999_999_999))))
                : String(random.int(0...3_000))
            let number = pool.number(for: id)
            #expect(numbers[number, default: id] == id, "seed \(seed)")
            numbers[number] = id
            #expect(pool.text(of: number) == id, "seed \(seed)")
        }
        #expect(numbers.count == Set(numbers.values).count, "seed \(seed)")
    }
}
