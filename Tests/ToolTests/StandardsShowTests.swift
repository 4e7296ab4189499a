import Foundation
import Testing

struct StandardsShowTests {
    static let day = ["--as-of", "2026-11-23"]

    /// The stores the command itself names when it is asked for one that does not exist.
    private func stores() async throws -> [String] {
        let result = try await StandingProcess.run(["standards", "show", "atlantis.zz"])
        #expect(result.code == 2 && result.output.isEmpty)
        let known = try #require(result.errors.split(separator: "known are ").last)
        return known.split(separator: ", ").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    @Test(arguments: ["amazon.us", "amazon.de", "amazon.jp"], ["en", "zh"])
    func text(_ store: String, _ language: String) async throws {
        let result = try await StandingProcess.run(
            ["standards", "show", store, "--language", language] + StandardsShowTests.day)
        try #require(result.code == 0 && result.errors.isEmpty)
        try expectGolden(result.output, "standards-\(store).\(language).txt")
    }

    /// Every standard of every store with window, measure, condition, target and source; the choices with it.
    @Test func everyStore() async throws {
        let stores = try await stores()
        #expect(stores.count >= 20 && stores.first == "amazon.us")
        for store in stores {
            let result = try await StandingProcess.run(
                ["standards", "show", store, "--format", "json"] + StandardsShowTests.day)
            #expect(result.code == 0, "\(store)")
            let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            #expect(root["store"] as? String == store && root["asOf"] as? String == "2026-11-23")
            #expect((root["choices"] as? [String: String])?["cancelled-orders-count"] == "false")
            let standards = try #require(root["standards"] as? [[String: Any]])
            var ids: Set<String> = []
            for standard in standards {
                let id = try #require(standard["id"] as? String)
                ids.insert(id)
                #expect(id.wholeMatch(of: /[a-z0-9-]+/) != nil)
                #expect(["share", "mean", "balance"].contains(standard["measure"] as? String), "\(id)")
                #expect(["seller", "marketplace", "all"].contains(standard["fulfilment"] as? String), "\(id)")
                #expect((standard["source"] as? String)?.isEmpty == false, "\(store) \(id)")
                let window = try #require(standard["window"] as? [String: Any])
                #expect(window["days"] is Int && window["from"] is String && window["to"] is String)
                let conditions = ["lessThan", "atMost", "atLeast", "bands"]
                #expect(
                    (standard["condition"] as? String).map(conditions.contains) ?? (standard["partOf"] is String),
                    "\(id)")
                #expect(standard["per"] as? String == (id == "valid-tracking-rate" ? "category" : "account"), "\(id)")
            }
            let wanted: Set = [
                "order-defect-rate", "negative-feedback-rate", "guarantee-claim-rate", "chargeback-rate",
                "late-shipment-rate-10d", "late-shipment-rate-30d", "cancellation-rate", "valid-tracking-rate",
                "on-time-delivery-rate", "account-health-rating",
            ]
            #expect(ids.isSuperset(of: wanted) || !store.hasPrefix("amazon."), "\(store)")
        }
    }

    @Test(arguments: [("amazon.co.uk", "amazon.uk"), ("AMAZON.US", "amazon.us"), ("Amazon.com", "amazon.us")])
    func otherWaysToWriteAStore(_ written: String, _ store: String) async throws {
        let result = try await StandingProcess.run(["standards", "show", written] + StandardsShowTests.day)
        let plain = try await StandingProcess.run(["standards", "show", store] + StandardsShowTests.day)
        #expect(result.code == 0 && result.output == plain.output)
    }

    /// The book as it is printed can be given back as an override, and changes nothing.
    @Test func theBookIsAnOverrideOfItself() async throws {
        let folder = try TemporaryFolder()
        let book = try await StandingProcess.run(["standards", "show", "amazon.us", "--format", "yaml"])
        #expect(book.code == 0 && book.output.contains("order-defect-rate"))
        let override = "standards:\n  - {id: order-defect-rate, condition: {lessThan: 0.5 %}}\n"
        let file = try folder.write("own.yaml", override)
        let changed = try await StandingProcess.run(
            ["standards", "show", "amazon.us", "--standards", file, "--language", "en"] + StandardsShowTests.day)
        #expect(changed.code == 0)
        #expect(changed.output.replacing("\u{A0}", with: " ").contains("below 0.5 %"))
    }

    @Test(arguments: ["{", "- a", "standards: 7", "standards:\n  - {id: nonsense-rate, condition: {lessThan: x}}\n"])
    func booksThatCannotBeUsed(_ text: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("own.yaml", text)
        let result = try await StandingProcess.run(["standards", "show", "amazon.us", "--standards", file])
        #expect(result.code == 2 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("standing: "))
        let missing = try await StandingProcess.run(["standards", "show", "amazon.us", "--standards", file + "x"])
        #expect(missing.code == 3)
    }
}
