import Appeals
import Foundation
import Glibc
import Testing

@testable import Connections

struct MailTests {
    private func mail(_ text: String, limits: MailLimits = MailLimits()) throws -> Mail {
        try readMail(Array(text.replacing("\n", with: "\r\n").utf8), limits: limits)
    }

    @Test func aPlainMail() throws {
        let mail = try mail(
            """
            From: Plaza <seller@plaza.example>
            To: shop@example.com
            Subject: Your account
            Date: Mon, 23 Nov 2026 08:00:00 -0800

            Your account has been suspended.
            """)
        #expect(mail.headers.subject == "Your account" && mail.headers.from == "Plaza <seller@plaza.example>")
        #expect(mail.headers.to == "shop@example.com" && mail.headers.date == "Mon, 23 Nov 2026 08:00:00 -0800")
        #expect(
            mail.parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } == [
                "Your account has been suspended."
            ])
        #expect(mail.attachments.isEmpty && !mail.isCut)
    }

    struct Charset: Sendable, CustomTestStringConvertible {
        let name: String
        let encoding: String
        let body: String
        let text: String
        var testDescription: String { "\(name) \(encoding)" }
    }

    static let charsets: [Charset] = [
        Charset(name: "utf-8", encoding: "base64", body: "5oKo55qE6LSm5oi3", text: "您的账户"),
        Charset(name: "utf-8", encoding: "quoted-printable", body: "caf=C3=A9 =\nau lait", text: "café au lait"),
        Charset(name: "gb2312", encoding: "base64", body: "xPq1xNXLu6c=", text: "您的账户"),
        Charset(name: "GBK", encoding: "quoted-printable", body: "=C4=FA=B5=C4=D5=CB=BB=A7", text: "您的账户"),
        Charset(name: "gb18030", encoding: "base64", body: "xPq1xNXLu6c=", text: "您的账户"),
        Charset(name: "shift_jis", encoding: "quoted-printable", body: "=83A=83J=83E=83=93=83g", text: "アカウント"),
        Charset(name: "iso-2022-jp", encoding: "base64", body: "GyRCJSIlKyUmJXMlSBsoQg==", text: "アカウント"),
        Charset(name: "iso-8859-1", encoding: "quoted-printable", body: "Gr=F6=DFe", text: "Größe"),
        Charset(name: "big5", encoding: "base64", body: "saE=", text: "情"),
        // A line is broken in the middle of a letter.
        Charset(name: "gb2312", encoding: "quoted-printable", body: "=C4=\n=FA=B5=\n=C4", text: "您的"),
        Charset(name: "shift_jis", encoding: "quoted-printable", body: "=83=\n=41=83J", text: "アカ"),
        Charset(name: "utf-8", encoding: "quoted-printable", body: "=E6=\n=82=A8=E7=9A=\n=84", text: "您的"),
        // It says nothing, or nothing that is known.
        Charset(name: "", encoding: "base64", body: "xPq1xNXLu6c=", text: "您的账户"),
        Charset(name: "x-nobody-knows", encoding: "base64", body: "5oKo55qE6LSm5oi3", text: "您的账户"),
        // It says so wrongly.
        Charset(name: "us-ascii", encoding: "base64", body: "5oKo55qE6LSm5oi3", text: "您的账户"),
        Charset(name: "utf-8", encoding: "quoted-printable", body: "good=FF=FEbad", text: "good\u{FFFD}\u{FFFD}bad"),
    ]

    @Test(arguments: charsets)
    func textOfEachCharset(_ row: Charset) throws {
        let type = row.name.isEmpty ? "text/plain" : "text/plain; charset=\"\(row.name)\""
        let mail = try mail(
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: \(type)\nContent-Transfer-Encoding: \(row.encoding)\n\n\(row.body)\n"
        )
        #expect(mail.parts.joined().trimmingCharacters(in: .newlines) == row.text)
    }

    @Test func headersInOtherEncodings() throws {
        let mail = try mail(
            "From: =?gb2312?B?xPq1xNXLu6c=?= <a@b.example>\nSubject: =?utf-8?Q?caf=C3=A9?= =?iso-2022-jp?B?GyRCJSIlKyUmJXMlSBsoQg==?=\n\nx"
        )
        #expect(mail.headers.subject == "caféアカウント" && mail.headers.from.contains("您的账户"))
    }

    @Test func namesOfAttachments() throws {
        let mail = try mail(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Here is the invoice.
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''%E5%8F%91; filename*1*=%E7%A5%A8.pdf
            Content-Transfer-Encoding: base64

            SGVsbG8sIGludm9pY2U=
            --b--
            """)
        #expect(mail.parts.count == 1)
        #expect(mail.attachments == [Mail.Attachment(name: "发票.pdf", type: "application/pdf", bytes: 14)])
    }

    private func names(_ parameter: String) throws -> [String?] {
        let mail = try mail(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; \(parameter)

            x
            --b--
            """)
        return mail.attachments.map(\.name)
    }

    @Test(arguments: [
        ("filename*=gbk''%B7%A2%C6%B1.pdf", "发票.pdf"), ("filename*=utf-8'zh'%E5%8F%91.pdf", "发.pdf"),
        ("filename*0=\"in\"; filename*1=\"voice.pdf\"", "invoice.pdf"),
    ])
    func nameInPiecesOrAnotherCharset(_ parameter: String, _ name: String) throws {
        #expect(try names(parameter) == [name])
    }

    /// What of a name cannot be read is nobody's business; the mail is read.
    @Test(arguments: ["filename*=x-nobody''%FF%FE", "filename*=utf-8''%ZZ%", "filename*9999999999=a", "filename*='"])
    func aBrokenName(_ parameter: String) throws {
        #expect(try names(parameter).count == 1)
    }

    @Test func ofAlternativesOneIsTaken() throws {
        func alternative(_ plain: String) throws -> [String] {
            try mail(
                """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                \(plain)
                --b
                Content-Type: text/html

                <p>Your account has been suspended for a very long reason, which is told here in full.</p>
                --b--
                """
            ).parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        }
        #expect(
            try alternative("Your account has been suspended for a reason.") == [
                "Your account has been suspended for a reason."
            ])
        #expect(try alternative("See HTML.").first?.contains("told here in full") == true)
    }

    @Test func aMailInAMail() throws {
        let mail = try mail(
            """
            From: shop@example.com
            Subject: Fwd
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            look
            --b
            Content-Type: message/rfc822

            From: Plaza <seller@plaza.example>
            Subject: Your account

            Your account has been suspended.
            --b--
            """)
        #expect(mail.parts.count == 2)
        #expect(mail.parts[1].contains("From: Plaza <seller@plaza.example>") && mail.parts[1].contains("suspended"))
    }

    // What is meant to harm.

    @Test func partsInPartsWithoutEnd() throws {
        var text = ""
        for depth in 0..<2_000 { text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n" }
        let mail = try mail(text + "Content-Type: text/plain\n\ndeep\n")
        #expect(mail.isCut && mail.parts.isEmpty)
    }

    @Test func moreDividersThanAnyMailHas() throws {
        let text = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 20_000)
        #expect(throws: MailProblem.hostile) { try mail(text) }
    }

    @Test func headersWithoutEnd() throws {
        #expect(throws: MailProblem.hostile) { try mail(String(repeating: "X-A: b\n", count: 100_000)) }
        #expect(throws: MailProblem.hostile) { try mail("Subject: " + String(repeating: "a", count: 1 << 20)) }
    }

    @Test func someHundredParts() throws {
        let text = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 1_000)
        let mail = try mail(text)
        #expect(mail.isCut && mail.parts.count < 200)
    }

    @Test func tooMuchText() throws {
        var limits = MailLimits()
        limits.textBytes = 1_000
        let mail = try mail("Subject: a\n\n" + String(repeating: "word ", count: 1_000), limits: limits)
        #expect(mail.isCut && mail.parts.joined().utf8.count <= 1_000)
        limits.bytes = 100
        #expect(throws: MailProblem.tooLarge) {
            try self.mail(String(repeating: "word ", count: 1_000), limits: limits)
        }
    }

    @Test(arguments: [
        "", "\0", "no colon", "\n\n\n", "--\n--\n", "Content-Type: multipart/mixed\n\nx", "Content-Type: /\n\nx",
    ])
    func hardlyAMail(_ text: String) {
        // Whatever it says, it ends.
        _ = try? mail(text)
    }

    @Test func aFileThatIsNotThere() {
        #expect(throws: MailProblem.cannotOpen) { try readMail(at: "/nowhere/at/all.eml") }
    }
}
