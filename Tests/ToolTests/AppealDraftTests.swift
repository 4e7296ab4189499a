import Foundation
import Testing

/// `standing appeal draft`, and what `standing appeal review` says of it.
struct AppealDraftTests {
    /// A complete case: two orders confirmed days before the carrier saw them, refunded on the evening of the store's 15th.
    static let caseFile = """
        {"store":"amazon.us","account":"Qinghe Home","notice":{"text":"We removed your selling privileges because your order \
        defect rate exceeded the target of 1%. Send us a plan of action with the root cause, the actions you have taken and the \
        steps you have taken to prevent this.","day":"2026-11-19"},
        "window":{"from":"2026-09-10","to":"2026-11-08"},"numerator":2,"denominator":126,
        "orders":[
        {"orderID":"111-1234567-1234567","orderDay":"2026-09-21","defects":["guarantee_claim"],
        "confirmedAt":"2026-09-22T09:00:00-07:00","firstScanAt":"2026-09-25T11:00:00-07:00","refundedAt":"2026-11-16T04:00:00Z"},
        {"orderID":"112-7654321-7654321","orderDay":"2026-10-05","defects":["guarantee_claim"],
        "confirmedAt":"2026-10-06T09:00:00","firstScanAt":"2026-10-10T14:00:00","refundedAt":"2026-11-15T20:00:00"}],
        "causes":[{"id":"RC01","chosen":true},{"id":"RC12","chosen":true},{"id":"RC19","chosen":false}],
        "actions":[
        {"cause":"RC01","day":"2026-11-20","text":"Confirmation by hand was switched off for 4 users","by":"the owner","exhibit":"2"},
        {"cause":"RC12","day":"2026-11-20","text":"6 waiting orders were handed to a tracked and insured service","exhibit":"3"}],
        "controls":[
        {"cause":"RC01","control":"The acceptance scan alone writes the confirmation","owner":"the shipping lead",
        "cadence":"daily at 16:00","limit":"alarm at 1 order confirmed without a scan for 24 hours","since":"2026-11-20",
        "proof":"orders confirmed before the scan: 0"},
        {"cause":"RC12","control":"Parcels without an event for 5 days are traced with the carrier","owner":"the shipping lead",
        "cadence":"daily","limit":"the buyer is written to on day 5","since":"2026-11-21","proof":"order defect rate below 0.5 %"}],
        "exhibits":[{"id":"1","kind":"refund records","file":"refunds.pdf"},{"id":"2","kind":"user rights","file":"rights.png"},
        {"id":"3","kind":"manifest","file":"manifest.pdf"}]}
        """

    private struct Review: Decodable {
        struct Finding: Decodable {
            let rule: String
            let severity: String
            let text: String
        }
        let findings: [Finding]
    }

    private func grave(_ letter: String, _ arguments: [String]) async throws -> [String] {
        let result = try await StandingProcess.run(
            ["appeal", "review", "-", "--format", "json"] + arguments, input: Data(letter.utf8))
        try #require(result.code == 0, "\(result.errors)")
        return try JSONDecoder().decode(Review.self, from: Data(result.output.utf8)).findings
            .filter { ["blocker", "major"].contains($0.severity) }.map { "\($0.rule) “\($0.text)”" }
    }

    @Test(arguments: ["plan", "short", "boxes", "dispute"])
    func whatIsDraftedPassesTheReview(_ form: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("case.json", AppealDraftTests.caseFile)
        let draft = try await StandingProcess.run(["appeal", "draft", "--case", file, "--form", form])
        try #require(draft.code == 0)
        if form == "plan" || form == "short" { #expect(draft.errors.isEmpty) }
        #expect(try await grave(draft.output, ["--case", file]) == [], "\(draft.output)")
    }

    @Test func anAnswerToAReplyPassesTheReview() async throws {
        let reply =
            "We do not have enough information to reactivate your account. Please send us:\\n- Greater detail on the root cause of orders not received\\n- Greater detail on the steps you have taken to prevent orders not being received"
        let start = try #require(AppealDraftTests.caseFile.range(of: "We removed"))
        let end = try #require(AppealDraftTests.caseFile.range(of: "prevent this."))
        let text = AppealDraftTests.caseFile.replacingCharacters(in: start.lowerBound..<end.upperBound, with: reply)
        let folder = try TemporaryFolder()
        let file = try folder.write("case.json", text)
        let draft = try await StandingProcess.run(["appeal", "draft", "--case", file, "--form", "detail"])
        try #require(draft.code == 0)
        #expect(draft.output.contains("**Root cause**") && draft.output.contains("**Prevention in force**"))
        #expect(!draft.output.contains("**Actions taken**"))
        #expect(try await grave(draft.output, ["--case", file]) == [], "\(draft.output)")
    }

    /// Days are those of the store: 4:00 in UTC is the evening before in Los Angeles.
    @Test(arguments: ["en", "zh"])
    func text(_ language: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("case.json", AppealDraftTests.caseFile)
        let result = try await StandingProcess.run(["appeal", "draft", "--case", file, "--language", language])
        try #require(result.code == 0 && result.errors.isEmpty)
        #expect(result.output.contains("2026-11-15: 2 buyers refunded in full (exhibit 1)."))
        try expectGolden(result.output, "appeal-draft.\(language).txt")
    }

    @Test func boxesAreCounted() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("case.json", AppealDraftTests.caseFile)
        let result = try await StandingProcess.run(
            ["appeal", "draft", "--case", file, "--form", "boxes", "--limit", "300"])
        #expect(result.code == 0 && result.errors.contains("of 300 characters"))
        #expect(result.errors.contains("the form takes 300"))
    }

    @Test func exitCodes() async throws {
        let folder = try TemporaryFolder()
        #expect(try await StandingProcess.run(["appeal", "draft"]).code == 2)
        #expect(try await StandingProcess.run(["appeal", "draft", "--case", "/nowhere/a.json"]).code == 3)
        let wrong = try folder.write("wrong.json", #"{"orders":[{"orderDay":"2026-09-21"}]}"#)
        let result = try await StandingProcess.run(["appeal", "draft", "--case", wrong])
        #expect(result.code == 3 && result.errors.contains("orders[0].orderID"))
    }
}
