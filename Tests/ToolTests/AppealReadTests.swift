import Foundation
import Testing

/// `standing appeal read`, whose JSON is a contract.
struct AppealReadTests {
    private struct Answer: Decodable {
        struct Ask: Decodable {
            let text: String
            let part: String?
            let issue: String?
        }
        struct Deadline: Decodable {
            let text: String
            let day: String?
        }
        let kind: String?
        let `class`: String?
        let store: String?
        let issues: [String]
        let asks: [Ask]
        let deadline: Deadline?
        let orders: [String]
        let path: String?
        let unrecognised: Bool
        let text: String
    }

    static let mail = """
        From: Seller Performance <seller-performance@amazon.co.uk>
        To: shop@example.com
        Date: Mon, 23 Nov 2026 08:00:00 +0000
        Subject: =?utf-8?Q?Your_account?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=gb2312

        <p>We have suspended your selling privileges, as your order defect rate was above 1%.</p>
        <p>Order 112-3456789-1234567 has a claim. Send us a plan within 17 days that explains:</p>
        <ul><li>The root cause<li>The steps you have taken to prevent this</ul>
        --b
        Content-Type: application/pdf; name=list.pdf

        %PDF
        --b--
        """

    private func answer(_ arguments: [String], input: String? = nil) async throws -> Answer {
        let result = try await StandingProcess.run(
            ["appeal", "read", "--format", "json"] + arguments, input: input.map { Data($0.utf8) })
        try #require(result.code == 0, "\(result.errors)")
        return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }

    @Test func aMail() async throws {
        let folder = try TemporaryFolder()
        let answer = try await answer([folder.write("notice.eml", AppealReadTests.mail.replacing("\n", with: "\r\n"))])
        #expect(answer.kind == "notice" && answer.class == "notice.deactivated" && !answer.unrecognised)
        #expect(answer.store == "amazon.uk" && answer.issues == ["order_defect_rate"] && answer.path == "plan")
        #expect(answer.asks.map(\.part) == ["root_cause", "prevention"])
        #expect(answer.asks.allSatisfy { $0.issue == "order_defect_rate" } && answer.asks[0].text == "The root cause")
        #expect(answer.deadline?.text == "within 17 days" && answer.deadline?.day == "2026-12-10")
        #expect(answer.orders == ["112-3456789-1234567"])
    }

    @Test func aPageAndATextSayTheSame() async throws {
        let folder = try TemporaryFolder()
        let page = try await answer([
            folder.write("a.html", "<html><script>Welcome back</script><p>Your account has been suspended.</p>")
        ])
        #expect(page.class == "notice.deactivated" && !page.text.contains("Welcome"))
        let text = try await answer(["-"], input: "Your account has been suspended.")
        #expect(text.class == page.class)
        // A mail is known without its ending.
        let mail = try await answer([
            folder.write("saved.txt", "MIME-Version: 1.0\nSubject: x\n\nYour account has been suspended.")
        ])
        #expect(mail.class == page.class)
        // GB18030, as Chinese programs save texts.
        let bytes = Data([
            0xC4, 0xFA, 0xB5, 0xC4, 0xD5, 0xCB, 0xBB, 0xA7, 0xD2, 0xD1, 0xB1, 0xBB, 0xCD, 0xA3, 0xD3, 0xC3, 0xA1, 0xA3,
        ])
        let chinese = try await answer([folder.write("b.txt", bytes)])
        #expect(chinese.class == "notice.deactivated" && chinese.text.hasPrefix("您的账户已被停用。"))
    }

    @Test func whatIsNotUnderstoodIsShown() async throws {
        let text = "Ihr Konto wurde gesperrt und wir bitten Sie um Geduld."
        let answer = try await answer(["-"], input: text)
        #expect(
            answer.unrecognised && answer.class == nil && answer.kind == nil && answer.path == nil
                && answer.issues == [])
        let shown = try await StandingProcess.run(["appeal", "read", "-"], input: Data((text + "\u{1B}[31m").utf8))
        #expect(shown.code == 0 && shown.output.contains("German") && shown.output.contains(text))
        #expect(!shown.output.contains("\u{1B}"))
    }

    @Test(arguments: ["en", "zh"])
    func text(_ language: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("notice.eml", AppealReadTests.mail)
        let result = try await StandingProcess.run(["appeal", "read", file, "--language", language])
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "appeal-read.\(language).txt")
    }

    @Test func exitCodes() async throws {
        #expect(try await StandingProcess.run(["appeal", "read"]).code == 2)
        #expect(try await StandingProcess.run(["appeal", "read", "a", "--format", "yaml"]).code == 2)
        #expect(try await StandingProcess.run(["appeal", "read", "/nowhere/a.eml"]).code == 3)
        #expect(try await StandingProcess.run(["appeal", "read", "/"]).code == 3)
    }

    /// It is read with 16 MB of memory, which a mail of 27 MB would not fit into.
    @Test func anAttachmentStaysOnTheDisk() async throws {
        let folder = try TemporaryFolder()
        let head = """
            Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nYour account has been suspended.\r\n--b\r
            Content-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n
            """
        let path = try folder.write("notice.eml", head)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        let block = Data(String(repeating: String(repeating: "QUJD", count: 19) + "\r\n", count: 10_000).utf8)
        for _ in 0..<35 { try handle.write(contentsOf: block) }
        try handle.write(contentsOf: Data("--b--\r\n".utf8))
        try handle.close()
        let result = try await StandingProcess.run(
            ["appeal", "read", path, "--format", "json"], script: "ulimit -d 16000; exec \"$0\" \"$@\"")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("Your account has been suspended"))
    }
}
