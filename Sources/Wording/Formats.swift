package import AccountHealth

extension Int {
    /// `1,951,220`: digits in threes, as both languages write them; for people and never for programs.
    package var grouped: String {
        if -999...999 ~= self { return String(self) }
        let digits = String(magnitude)
        var text = self < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}

extension Wording {
    /// `1.59 %`, in Chinese `1.59%`; exact, two decimals.
    package func percent(_ rate: Rate) -> String {
        hundredths(rate) + (language == .english ? " %" : "%")
    }

    /// A limit without needless decimals: `1 %`, `2.5 %`.
    package func limit(_ rate: Rate) -> String {
        var text = hundredths(rate)
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
        return text + (language == .english ? " %" : "%")
    }

    /// A rate in hundredths with two decimals; a dash beyond anything counted.
    private func hundredths(_ rate: Rate) -> String {
        let (hundred, isBeyond) = rate.numerator.multipliedReportingOverflow(by: 100)
        return isBeyond ? "–" : Rate(hundred, of: rate.denominator).decimals(2) ?? "–"
    }

    /// The interval as `0.44–5.60 %`.
    package func interval(_ interval: WilsonInterval) -> String {
        func hundredths(_ value: Double) -> String {
            Rate(Int((value * 10_000).rounded()), of: 100).decimals(2) ?? "–"
        }
        return "\(hundredths(interval.lower))–\(hundredths(interval.upper))" + (language == .english ? " %" : "%")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = [
        ("Monday", "星期一"), ("Tuesday", "星期二"), ("Wednesday", "星期三"), ("Thursday", "星期四"), ("Friday", "星期五"),
        ("Saturday", "星期六"), ("Sunday", "星期日"),
    ]

    /// `5 December`, `12 月 5 日`; for sentences.
    package func day(_ day: Day) -> String {
        let date = day.date
        return pick("\(date.day) \(Wording.months[date.month - 1])", "\(date.month) 月 \(date.day) 日")
    }

    /// `5 Dec`, `12 月 5 日`; for tables.
    package func shortDay(_ day: Day) -> String {
        let date = day.date
        return pick("\(date.day) \(Wording.months[date.month - 1].prefix(3))", "\(date.month) 月 \(date.day) 日")
    }

    func weekday(_ day: Day) -> String {
        let weekday = Wording.weekdays[day.weekday.rawValue]
        return pick(weekday.0, weekday.1)
    }

    /// `Monday 23 November 2026`, `2026 年 11 月 23 日，星期一`.
    package func fullDay(_ day: Day) -> String {
        let weekday = Wording.weekdays[day.weekday.rawValue]
        return pick(
            "\(weekday.0) \(self.day(day)) \(day.date.year)", "\(day.date.year) 年 \(self.day(day))，\(weekday.1)")
    }

    /// `10 Sep – 8 Nov`.
    package func range(_ days: ClosedRange<Day>) -> String {
        days.lowerBound == days.upperBound
            ? shortDay(days.lowerBound) : "\(shortDay(days.lowerBound)) – \(shortDay(days.upperBound))"
    }
}
