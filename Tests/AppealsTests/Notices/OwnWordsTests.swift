import AccountHealth
import Testing

@testable import Appeals

/// What the marketplace quotes is not what it says.
struct OwnWordsTests {
    static let refusal = "We are unable to reactivate your account."

    static let quotations: [String] = [
        "\(refusal)\n\nOn Mon, 23 Nov 2026 at 10:00, Shop <shop@example.com> wrote:\n> Your account has been reactivated, we hope.",
        "\(refusal)\n\nOn Monday the shop with the long name\n<shop@example.com> wrote:\nYour account has been reactivated.",
        "\(refusal)\n\n-----Original Message-----\nFrom: shop@example.com\nSubject: appeal\n\nYour account has been reactivated.",
        "\(refusal)\n\n> Your account has been reactivated.\n> Welcome back.",
        "\(refusal)\n\nFrom: shop@example.com\nSent: Monday\nTo: plaza\nSubject: appeal\n\nYour account has been reactivated.",
        "\(refusal)\n\n在 2026年11月23日，店铺写道：\n您的账户已恢复。",
        "\(refusal)\n\n---------- 原始邮件 ----------\n您的账户已恢复。",
        "\(refusal) You wrote: \"our account has been reactivated and you may sell again\".",
        "You said: “Your account has been reactivated”\n\n\(refusal)",
    ]

    @Test(arguments: quotations)
    func quotedTextIsNotRead(_ text: String) {
        #expect(read(text).noticeClass?.value == .remainsDeactivated)
    }

    /// Who forwards a notice writes above it.
    static let forwards: [String] = [
        "Look at this, they like us!\n\n---------- Forwarded message ---------\nFrom: Plaza <seller@plaza.de.example>\nDate: Mon, 23 Nov 2026\nSubject: Your account\n\n\(refusal)",
        "\n-----Original Message-----\nFrom: Plaza <seller@plaza.de.example>\nSubject: Your account\n\n\(refusal)",
        "From: Plaza <seller@plaza.de.example>\nSubject: Your account\n\n\(refusal)",
        "发件人：Plaza <seller@plaza.de.example>\n主题：账户\n\n\(refusal)",
        "Begin forwarded message:\n\nFrom: Plaza <seller@plaza.de.example>\nSubject: Your account\n\n\(refusal)\n\nOn Monday a shop wrote:\nYour account has been reactivated.",
    ]

    @Test(arguments: forwards)
    func forwardedTextIsRead(_ text: String) {
        let reading = read(text)
        #expect(reading.noticeClass?.value == .remainsDeactivated)
        #expect(reading.store?.description == "plaza.de")
    }

    /// A notice that is quoted as a whole says nothing by itself; so it is shown and not guessed.
    @Test func onlyQuotedText() {
        #expect(read("> Your account has been suspended.").isUnrecognised)
    }

    @Test func aNameInQuotationMarksStays() {
        #expect(read("You violated the policy \"code of conduct\".").issueNames == ["code_of_conduct"])
    }

    /// Marks inside of marks, without end.
    @Test func manyForwards() {
        let text = String(repeating: "---------- Forwarded message ---------\nFrom: a\nSubject: b\n\n", count: 2_000)
        _ = read(text + OwnWordsTests.refusal)
    }
}
