import Foundation
import Testing

/// `standing appeal review`, whose JSON is a contract.
struct AppealReviewTests {
    private struct Answer: Decodable {
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let from: Int
            let to: Int
            let text: String
            let message: String
            let question: String
        }
        let findings: [Finding]
    }

    private static let letter =
        "Root cause:\r\n1. The courier 🚚 lost two parcels.\r\nActions taken:\r\n1. We will change the courier.\r\n"

    private func findings(_ arguments: [String], letter: String = AppealReviewTests.letter) async throws -> [Answer
        .Finding]
    {
        let result = try await StandingProcess.run(
            ["appeal", "review", "-", "--format", "json"] + arguments, input: Data(letter.utf8))
        try #require(result.code == 0, "\(result.errors)")
        return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8)).findings
    }

    /// Places count Unicode scalars of the file as it is, line ends included.
    @Test func places() async throws {
        let scalars = Array(AppealReviewTests.letter.unicodeScalars)
        let found = try await findings([])
        #expect(found.contains { $0.rule == "R2" && $0.severity == "major" && $0.text.contains("courier") })
        for finding in found {
            try #require(finding.from >= 0 && finding.from <= finding.to && finding.to <= scalars.count)
            #expect(finding.text == String(String.UnicodeScalarView(scalars[finding.from..<finding.to])))
            #expect(!finding.message.isEmpty && finding.question.contains("?"))
        }
    }

    @Test func againstAMailOfTheMarketplace() async throws {
        let folder = try TemporaryFolder()
        let mail = try folder.write(
            "reply.eml",
            "MIME-Version: 1.0\nSubject: Your account\nContent-Type: text/html\n\n<p>We do not have enough information to reactivate your account. Please send us:</p><ul><li>Greater detail on the steps you have taken to prevent buyers receiving different items</ul>"
        )
        let found = try await findings(["--notice", mail])
        #expect(found.contains { $0.rule == "C2" && $0.severity == "blocker" })
        #expect(try await findings([]).allSatisfy { $0.rule != "C2" })
    }

    @Test func againstEarlierLetters() async throws {
        let folder = try TemporaryFolder()
        let first = try folder.write("first.txt", "We counted all shelves in the room on Monday, 5 May 2026.")
        let second = try folder.write("second.txt", AppealReviewTests.letter)
        let found = try await findings(["--earlier", first, second])
        #expect(found.contains { $0.rule == "C7" && $0.message.contains("100 %") })
        #expect(try await findings(["--earlier", first]).allSatisfy { $0.rule != "C7" })
    }

    @Test func againstBoxes() async throws {
        let found = try await findings(["--limit", "actions=10", "--limit", "root_cause=1000"])
        let beyond = try #require(found.first { $0.rule == "S4" })
        #expect(beyond.severity == "blocker" && beyond.text == " change the courier.")
        #expect(found.count { $0.rule == "S4" } == 1)
    }

    @Test(arguments: ["en", "zh"])
    func text(_ language: String) async throws {
        let result = try await StandingProcess.run(
            ["appeal", "review", "-", "--language", language, "--limit", "actions=10"],
            input: Data(AppealReviewTests.letter.utf8))
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "appeal-review.\(language).txt")
    }

    @Test func exitCodes() async throws {
        #expect(try await StandingProcess.run(["appeal", "review"]).code == 2)
        for limit in ["actions", "actions=", "actions=0", "opening=5", "=5", "actions=5=6"] {
            #expect(try await StandingProcess.run(["appeal", "review", "-", "--limit", limit]).code == 2, "\(limit)")
        }
        #expect(try await StandingProcess.run(["appeal", "review", "/nowhere/a.txt"]).code == 3)
        #expect(try await StandingProcess.run(["appeal", "review", "-", "--notice", "/nowhere/a.txt"]).code == 3)
        #expect(try await StandingProcess.run(["appeal", "review", "-", "--earlier", "/nowhere/a.txt"]).code == 3)
    }
}
