import AccountHealth
import Testing

@testable import Appeals

/// Deadlines, orders, stores, languages: what a notice states beside its class.
struct FactTests {
    struct Deadline: Sendable, CustomTestStringConvertible {
        let text: String
        let words: String?
        var day: String?
        var testDescription: String { text }
    }

    /// Sent on 23 November 2026.
    static let deadlines: [Deadline] = [
        Deadline(text: "Send us a plan within 17 days.", words: "within 17 days", day: "2026-12-10"),
        Deadline(text: "Please submit your appeal within 72 hours.", words: "within 72 hours", day: "2026-11-26"),
        Deadline(text: "You have ten days to respond.", words: "You have ten days", day: "2026-12-03"),
        Deadline(text: "Reply within two weeks of this notice.", words: "within two weeks", day: "2026-12-07"),
        // The day of the earlier message is not told.
        Deadline(text: "Provide it within 14 days of the original notification.", words: "within 14 days", day: nil),
        Deadline(text: "Please answer by 12 December 2026.", words: "by 12 December 2026", day: "2026-12-12"),
        Deadline(
            text: "Send the invoices no later than December 5, 2026.", words: "no later than December 5, 2026",
            day: "2026-12-05"),
        Deadline(text: "Submit the form before 2026-12-31.", words: "before 2026-12-31", day: "2026-12-31"),
        // What binds somebody else, or nobody.
        Deadline(text: "Invoices issued in the last 365 days.", words: nil),
        Deadline(text: "A utility bill dated within the last 90 days.", words: nil),
        Deadline(text: "We will answer within two days.", words: nil),
        Deadline(text: "The review takes up to 30 days.", words: nil),
        Deadline(text: "Your funds will be held for 90 days.", words: nil),
        Deadline(text: "Within how many days do I have to answer?", words: nil),
        Deadline(text: "Please answer by 31 February 2026.", words: nil),
        Deadline(
            text: "Please send it within 99999999999999999999 days.", words: "within 99999999999999999999 days",
            day: nil),
    ]

    @Test(arguments: deadlines)
    func wordsAndDay(_ row: Deadline) {
        let reading = read(row.text, date: "Mon, 23 Nov 2026 23:30:00 -0800")
        #expect(reading.deadline.map { reading.words($0.range) } == row.words)
        #expect(reading.deadline?.day?.description == row.day)
    }

    /// Without a day of the message there is none to count from.
    @Test func withoutADateNoDayFollows() {
        let reading = read("Send us a plan within 17 days.")
        #expect(reading.deadline != nil && reading.deadline?.day == nil)
    }

    @Test(arguments: [
        ("Mon, 23 Nov 2026 08:00:00 -0800", "2026-11-23"), ("23 Nov 2026 08:00", "2026-11-23"),
        ("2026-11-23", "2026-11-23"),
        ("November 23, 2026", "2026-11-23"), ("Mon, 31 Feb 2026 08:00:00", nil), ("yesterday", nil), ("", nil),
    ])
    func mailDays(_ text: String, _ day: String?) {
        #expect(MailDay(text)?.day.description == day)
    }

    @Test func ordersOfTheFormOfTheMarketplace() {
        let reading = read(
            "Orders 111-1234567-1234567, 111-1234567-1234567 and 222–7654321–7654321; not 1111-1234567-1234567 nor 111-1234567-12345678."
        )
        #expect(reading.orders.map(\.value) == ["111-1234567-1234567", "222-7654321-7654321"])
        #expect(reading.words(reading.orders[1].range) == "222–7654321–7654321")
    }

    @Test(arguments: [
        ("Plaza <seller@plaza.example>", "Your account", "plaza.us"),
        ("seller@mail.plaza.de.example", "Your account", "plaza.de"),
        // The first store writes for all; then the subject tells.
        ("seller@plaza.example", "Your plaza.de.example account", "plaza.de"),
        ("seller@plaza.de.example", "Your plaza.example account", "plaza.de"),
        ("seller@notplaza.example", "Your plaza.example account", nil),
        ("seller@plaza.example.evil.test", "Hello", nil),
        ("", "Your plaza.de.example account", "plaza.de"),
        ("", "", nil),
    ])
    func stores(_ from: String, _ subject: String, _ store: String?) {
        #expect(read("We write from plaza.example.", subject: subject, from: from).store?.description == store)
    }

    @Test(arguments: [
        ("Your account has been deactivated.", "en"), ("您的账户已被停用。", "zh"), ("您的Plaza帳戶已停用", "zh"),
        ("アカウントは停止されました。", "ja"), ("계정이 정지되었습니다.", "ko"),
        ("Ihr Konto wurde gesperrt und wir bitten Sie um Geduld.", "de"),
        ("Votre compte a été désactivé et vous ne pouvez pas vendre.", "fr"),
        ("Su cuenta ha sido desactivada por una tasa de defectos.", "es"),
        ("Il tuo account è stato disattivato e non puoi vendere.", "it"),
        ("A sua conta foi desativada e você não pode vender.", "pt"),
        ("Uw account is gedeactiveerd en u kunt niet verkopen.", "nl"), ("Ваш аккаунт заблокирован.", "ru"),
        ("تم إيقاف حسابك", "ar"),
        ("1234 5678", nil), ("", nil),
    ])
    func languages(_ text: String, _ language: String?) {
        #expect(NoticeLanguage(of: Array(text.unicodeScalars))?.rawValue == language)
    }

    @Test func otherLanguagesAreToldAndNotGuessed() {
        let reading = read("Ihr Konto wurde gesperrt, weil die Quote zu hoch ist.")
        #expect(reading.language == .german && reading.isUnrecognised && reading.issues.isEmpty && reading.asks.isEmpty)
        #expect(reading.language?.isUnderstood == false && NoticeLanguage.chinese.isUnderstood)
    }

    /// Of an answer the subject is that of the notice.
    @Test func theSubject() {
        #expect(
            read("Hello seller.", subject: "Your selling privileges have been removed").noticeClass?.value
                == .deactivated)
        #expect(read("Hello seller.", subject: "Re: Your selling privileges have been removed").isUnrecognised)
        #expect(read("Hello.", subject: "Your account has been suspended").language == .english)
        let reading = read("Your account is active again.", subject: "RE: Your selling privileges have been removed")
        #expect(reading.noticeClass?.value == .reinstated)
    }

    /// A refusal goes before the word "reinstate".
    @Test(arguments: [
        "Thank you for your appeal. We have decided to reinstate nothing: we are not able to reactivate your account.",
        "We are pleased to reactivate other accounts, but your account remains deactivated.",
        "You may now sell elsewhere. Your appeal to be reinstated was denied.",
    ])
    func refusalWins(_ text: String) {
        #expect(read(text).noticeClass?.value == .remainsDeactivated)
    }

    /// What only would happen has not happened.
    @Test(arguments: [
        "If you do not answer, your account has been suspended for good.",
        "How do I find out whether my account was deactivated?",
        "Once your account is reinstated, you may sell again.",
    ])
    func conditionsAreNoFacts(_ text: String) {
        #expect(![.deactivated, .permanent, .reinstated, .remainsDeactivated].contains(read(text).noticeClass?.value))
    }
}
