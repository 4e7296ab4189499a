import AccountHealth
import TestSupport
import Testing

/// Numbers of hostile files: whatever they are, arithmetic ends in the right value or at a documented end, and never traps.
struct ExtremeValuesTests {
    static let ends: [Int] = {
        let near: [Int] = [0, 1, 99, 86_400, 1_000_000, .max / 1_000_000, .max / 100, 1 << 31, 1 << 40, 1 << 53]
        return near.flatMap { [$0, $0 + 1, -$0, -$0 - 1] } + [.min, .min + 1, .max - 1, .max]
    }()

    /// Numbers of every size, and those at the ends of some range.
    static func numbers(_ count: Int, _ random: inout SeededGenerator) -> [Int] {
        (0..<count).map { _ in
            random.chance(50) ? ends[random.int(0...ends.count - 1)] : random.int(.min ... .max) >> random.int(0...63)
        }
    }

    @Test(arguments: 1...4)
    func moments(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let numbers = ExtremeValuesTests.numbers(400, &random)
        for (number, step) in zip(numbers, numbers.dropFirst()) {
            let comment: Comment = "seed \(seed): \(number), \(step)"
            let (wide, wideStep) = (Int128(number), Int128(step))
            let instant = Instant(microseconds: Int64(number))
            #expect(Int128(instant.seconds) == (wide - (wide % 1_000_000 + 1_000_000) % 1_000_000) / 1_000_000, comment)
            #expect(Instant(seconds: Int64(number)).microseconds == Int64(clamping: wide * 1_000_000), comment)
            // A step that leads beyond the last moment leads to it, and so does the sum.
            let later = Int64(clamping: wide + Int128(Int64(clamping: wideStep * 1_000_000)))
            #expect(instant.advanced(bySeconds: Int64(step)).microseconds == later, comment)

            let time = CivilTime(utcSecond: Int64(number))
            let midnight = wide - Int128(time.secondOfDay)
            #expect((0..<86_400).contains(time.secondOfDay) && midnight % 86_400 == 0, comment)
            #expect(time.day.number == Int32(clamping: midnight / 86_400), comment)
            #expect(!instant.description.isEmpty && !time.clock.isEmpty, comment)
        }
    }

    @Test(arguments: 1...4)
    func days(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let zone = Zone(
            name: "Extreme/Zone", initialOffset: -64_800,
            transitions: [.init(second: 0, offset: -61_200), .init(second: 4_102_444_800, offset: -64_800)])
        for (number, step) in zip(ExtremeValuesTests.numbers(300, &random), ExtremeValuesTests.numbers(300, &random)) {
            let comment: Comment = "seed \(seed): \(number), \(step)"
            let day = Day(number: Int32(truncatingIfNeeded: number))
            #expect(day.advanced(by: step).number == Int32(clamping: Int128(day.number) + Int128(step)), comment)
            #expect(!day.description.isEmpty && (1...12).contains(day.date.month), comment)
            #expect(day.startOfMonth <= day && day <= day.endOfMonth, comment)
            let window = Window.random(using: &random)
            let counted = window.days(asOf: day)
            let asked = window.asOfDays(counting: day)
            #expect(counted.lowerBound <= counted.upperBound && asked.lowerBound <= asked.upperBound, comment)

            let (start, end) = (zone.start(of: day), zone.end(of: day))
            // Days beyond the first and the last moment have no moments of their own.
            if abs(Int(day.number)) < 100_000_000 {
                #expect(start < end && zone.day(of: start) == day && zone.day(of: end) == day, comment)
            }
            let instant = Instant(microseconds: Int64(number))
            var clock = DayClock(zone: zone)
            #expect(clock.day(of: instant) == zone.day(of: instant), comment)
        }
    }

    @Test(arguments: 1...4)
    func rates(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let numbers = ExtremeValuesTests.numbers(4, &random)
            let (left, right) = (Rate(numbers[0], of: numbers[1]), Rate(numbers[2], of: numbers[3]))
            let comment: Comment = "seed \(seed): \(left) \(right)"
            if left.denominator > 0, right.denominator > 0 {
                let products = (
                    Int128(left.numerator) * Int128(right.denominator),
                    Int128(right.numerator) * Int128(left.denominator)
                )
                let sign = products.0 == products.1 ? 0 : products.0 < products.1 ? -1 : 1
                #expect(Rate.compare(left, right) == sign, comment)
            }
            for places in [0, 2, 6, 18] {
                if let text = left.decimals(places) { #expect(Double(text)?.isFinite == true, comment) }
            }
            if let millionths = left.millionths { #expect(millionths >= 0, comment) }
            if let value = left.value { #expect(value.isFinite, comment) }
            if let interval = WilsonInterval(left) {
                #expect(0 <= interval.lower && interval.lower <= interval.upper && interval.upper <= 1, comment)
            }
            guard right.denominator > 0 else { continue }
            for condition in [Condition.lessThan(right), .atMost(right), .atLeast(right)] {
                if left.denominator > 0 { _ = condition.isMet(by: left) }
                let headroom = Headroom(condition: condition, bad: left.numerator, units: left.denominator)
                if let headroom { #expect(headroom.absorbable >= 0 && (headroom.unitsNeeded ?? 0) >= 0, comment) }
            }
        }
    }
}
