import AccountHealth
import Testing
import Wording

struct FormatsTests {
    struct Percent: Sendable {
        let rate: Rate
        let percent: String
        let limit: String
    }

    /// In English a non-breaking or plain space stands before the sign, in Chinese none.
    @Test(arguments: [
        Percent(rate: Rate(2, of: 126), percent: "1.59", limit: "1.59"),
        Percent(rate: Rate(0, of: 5), percent: "0.00", limit: "0"),
        Percent(rate: Rate(1, of: 100), percent: "1.00", limit: "1"),
        Percent(rate: Rate(25, of: 1000), percent: "2.50", limit: "2.5"),
        Percent(rate: Rate(97, of: 97), percent: "100.00", limit: "100"),
        Percent(rate: Rate(1, of: 3), percent: "33.33", limit: "33.33"),
        // Exactly half: away from zero, computed in integers.
        Percent(rate: Rate(1, of: 800), percent: "0.13", limit: "0.13"),
        Percent(rate: Rate(1, of: 1_000_000), percent: "0.00", limit: "0"),
        Percent(rate: Rate(9_999_999_999, of: 10_000_000_000), percent: "100.00", limit: "100"),
    ])
    func percents(_ item: Percent) {
        #expect(english.percent(item.rate).plainSpaces == item.percent + " %")
        #expect(chinese.percent(item.rate) == item.percent + "%")
        #expect(english.limit(item.rate).plainSpaces == item.limit + " %")
        #expect(chinese.limit(item.rate) == item.limit + "%")
    }

    @Test(arguments: [
        (0, "0"), (-999, "-999"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (10_203, "10,203"),
        (1_951_220, "1,951,220"), (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func digitsStandInThrees(_ value: Int, _ text: String) {
        #expect(value.grouped == text)
    }

    /// In sentences and cells of both languages.
    @Test func largeCountsAreGrouped() {
        #expect(english.rows(1_951_220, bytes: 3_000) == "1,951,220 rows, 3 kB")
        #expect(chinese.rows(1_951_220, bytes: 3_000) == "1,951,220 行，3 kB")
        let finding = Finding(.repeatedHeader, severity: .note, file: "f", count: 12_345)
        #expect(english.message(finding).contains("12,345 rows") && chinese.message(finding).contains("共 12,345 行"))
        #expect(english.rateCounts(Rate(1_200, of: 45_000)) == "1,200 of 45,000")
        #expect(chinese.rateCounts(Rate(1_200, of: 45_000)) == "1,200 / 45,000")
        #expect(english.accounts(5_000) == "5,000 accounts" && chinese.accounts(5_000) == "5,000 个账户")
    }

    @Test func ofNothingThereIsNoPercentage() {
        #expect(english.percent(Rate(0, of: 0)).plainSpaces == "– %")
        // Nor beyond anything that can be counted.
        for rate in [Rate(.max, of: 1), Rate(.min, of: 1), Rate(.max / 99, of: .max)] {
            #expect(english.percent(rate).plainSpaces == "– %" && chinese.limit(rate) == "–%")
        }
    }

    @Test func intervals() throws {
        let interval = try #require(WilsonInterval(Rate(2, of: 126)))
        #expect(english.interval(interval).plainSpaces == "0.44–5.60 %")
        #expect(chinese.interval(interval) == "0.44–5.60%")
    }

    struct Days: Sendable {
        let day: String
        let sentence: String
        let table: String
        let full: String
        let chinese: String
        let chineseFull: String
    }

    @Test(arguments: [
        Days(
            day: "2026-11-23", sentence: "23 November", table: "23 Nov", full: "Monday 23 November 2026",
            chinese: "11 月 23 日", chineseFull: "2026 年 11 月 23 日，星期一"),
        Days(
            day: "2026-12-05", sentence: "5 December", table: "5 Dec", full: "Saturday 5 December 2026",
            chinese: "12 月 5 日", chineseFull: "2026 年 12 月 5 日，星期六"),
        Days(
            day: "2028-02-29", sentence: "29 February", table: "29 Feb", full: "Tuesday 29 February 2028",
            chinese: "2 月 29 日", chineseFull: "2028 年 2 月 29 日，星期二"),
    ])
    func daysAreWrittenOut(_ item: Days) throws {
        let day = try day(item.day)
        #expect(english.day(day).plainSpaces == item.sentence)
        #expect(english.shortDay(day).plainSpaces == item.table)
        #expect(english.fullDay(day).plainSpaces == item.full)
        #expect(chinese.day(day).plainSpaces == item.chinese && chinese.shortDay(day).plainSpaces == item.chinese)
        #expect(chinese.fullDay(day).plainSpaces == item.chineseFull)
    }

    @Test func ranges() throws {
        let (from, to) = try (day("2026-09-10"), day("2026-11-08"))
        #expect(english.range(from...to).plainSpaces == "10 Sep – 8 Nov")
        #expect(chinese.range(from...to).plainSpaces == "9 月 10 日 – 11 月 8 日")
        #expect(english.range(from...from).plainSpaces == "10 Sep")
    }

    // The language of a locale.

    @Test(arguments: [
        ("zh_CN.UTF-8", Language.chinese), ("zh-Hans", .chinese), ("ZH", .chinese), ("en_US.UTF-8", .english),
        ("C", .english), ("", .english), ("de_DE", .english),
    ])
    func languageOfALocale(_ locale: String, _ language: Language) {
        #expect(Language(locale: locale) == language)
    }
}

extension String {
    /// With plain spaces, as either kind may stand in a sentence.
    var plainSpaces: String {
        replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}
