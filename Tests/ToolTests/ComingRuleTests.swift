import Foundation
import Testing

/// How the command shows a rule that comes into force later.
struct ComingRuleTests {
    private func run(_ arguments: [String]) async throws -> StandingProcess {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let book = try folder.write(
            "book.yaml",
            """
            standards:
              - {id: late-shipment-rate-30d, validFrom: 2026-12-01, condition: {lessThan: 1 %}}
              - {id: order-defect-rate, fulfilment: seller, validFrom: 2027-01-01, window: {days: 30, lag: 10}}

            """)
        return try await StandingProcess.run(
            ["check"] + files + Samples.shopArguments + ["--standards", book] + arguments)
    }

    @Test func json() async throws {
        let result = try await run(["--format", "json"])
        try #require(result.code == 0)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let account = try #require((root["accounts"] as? [[String: Any]])?.first)
        let coming = try #require(account["coming"] as? [[String: Any]])
        #expect(coming.map { $0["id"] as? String } == ["late-shipment-rate-30d", "order-defect-rate"])
        #expect(coming.map { $0["validFrom"] as? String } == ["2026-12-01", "2027-01-01"])
        #expect(coming.map { $0["status"] as? String } == ["missed", "met"])
        #expect(coming.first?["target"] as? Double == 0.01 && coming.first?["defectCount"] as? Int == 1)
        // The lag that the official report teaches holds for the coming rule too.
        let window = try #require(coming.last?["window"] as? [String: Any])
        #expect(window["from"] as? String == "2026-10-10" && window["to"] as? String == "2026-11-08")
        // Each is shown with all that the standard in force has.
        let standards = try #require(account["standards"] as? [[String: Any]])
        for standing in coming {
            let same = standards.first { $0["id"] as? String == standing["id"] as? String }
            #expect(Set(standing.keys) == Set(try #require(same).keys).union(["validFrom"]))
        }
        #expect(
            standards.contains { $0["id"] as? String == "late-shipment-rate-30d" && $0["status"] as? String == "met" })
    }

    @Test(arguments: [
        ("en", "If the coming rule were in force", "from 1 December 2026", "40 clean orders short"),
        ("zh", "按即将生效的规则", "2026 年 12 月 1 日起", "还差 40 单合格订单"),
    ])
    func text(_ language: String, _ heading: String, _ validFrom: String, _ headroom: String) async throws {
        let result = try await run(["--language", language])
        let text = result.output.replacing("\u{A0}", with: " ")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: heading))
        // One row a rule, the earliest first, before the findings.
        let rows = lines[(start + 1)...].prefix { !$0.isEmpty }
        #expect(rows.count == 2 && rows.first?.contains(validFrom) == true && rows.first?.contains(headroom) == true)
        #expect(rows.last?.contains("2027") == true && rows.last?.contains("60") == false)
        // The verdict speaks of the rules in force.
        #expect(lines[2].contains(language == "en" ? "Order defect rate" : "订单缺陷率"))
    }

    @Test func noSectionWithoutSuchARule() async throws {
        let demo = try await StandingProcess.run(["demo", "--language", "en"])
        #expect(!demo.output.contains("coming rule"))
    }

    /// A rule that does not hold yet is no breach.
    @Test func noBreachBeforeItsDay() async throws {
        let folder = try TemporaryFolder()
        let orders = try folder.write("orders.csv", Samples.orders)
        let book = try folder.write(
            "book.yaml", "standards: [{id: cancellation-rate, validFrom: 2026-08-01, condition: {lessThan: 0 %}}]\n")
        _ = try folder.write("now.yaml", "standards: [{id: cancellation-rate, condition: {lessThan: 0 %}}]\n")
        let arguments = ["check", orders, "--standards", book, "--fail-on-breach", "--language", "en", "--as-of"]
        let before = try await StandingProcess.run(arguments + ["2026-06-14"])
        #expect(before.code == 0 && before.output.contains("If the coming rule were in force"), "\(before.errors)")
        #expect(before.output.contains("from 1 August 2026  ◆ Missed"))
        let inForce = try await StandingProcess.run(
            arguments.map { $0 == book ? "\(folder.path)/now.yaml" : $0 } + ["2026-06-14"])
        #expect(inForce.code == 1)
    }
}
