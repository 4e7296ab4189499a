import Foundation
import Testing

/// The JSON of `check`, key by key as the contract prints it.
struct CheckJSONTests {
    private static func root(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private static func demo() async throws -> [String: Any] {
        let result = try await StandingProcess.run(["demo", "--format", "json", "--language", "en"])
        try #require(result.code == 0)
        #expect(result.output.hasSuffix("}\n") && result.output.count { $0 == "\n" } == 1)
        return try root(result.output)
    }

    private static func standards(_ root: [String: Any]) throws -> [[String: Any]] {
        let accounts = try #require(root["accounts"] as? [[String: Any]])
        return try #require(accounts.first?["standards"] as? [[String: Any]])
    }

    private static func isNull(_ value: Any?) -> Bool { value is NSNull }

    @Test func contractFigures() async throws {
        let root = try await CheckJSONTests.demo()
        #expect(root["asOf"] as? String == "2026-11-23")
        let account = try #require((root["accounts"] as? [[String: Any]])?.first)
        #expect(account["account"] as? String == "Qinghe Home" && account["store"] as? String == "amazon.us")
        let standard = try #require(try CheckJSONTests.standards(root).first)
        #expect(standard["id"] as? String == "order-defect-rate" && standard["fulfilment"] as? String == "seller")
        #expect(standard["measure"] as? String == "share" && standard["condition"] as? String == "lessThan")
        let window = try #require(standard["window"] as? [String: Any])
        #expect(window["from"] as? String == "2026-09-10" && window["to"] as? String == "2026-11-08")
        #expect(window["days"] as? Int == 60 && window["lagDays"] as? Int == 15)
        #expect(standard["numerator"] as? Int == 2 && standard["denominator"] as? Int == 126)
        #expect(standard["defectCount"] as? Int == 2 && standard["rate"] as? Double == 0.015873)
        #expect(standard["interval"] as? [Double] == [0.0044, 0.0560] && standard["target"] as? Double == 0.01)
        #expect(standard["status"] as? String == "missed" && standard["noRoom"] as? Bool == false)
        #expect(standard["stale"] as? Bool == false && standard["absorbable"] as? Int == 0)
        #expect(standard["ordersNeeded"] as? Int == 201 && standard["missing"] as? [String] == [])
        let defects = try #require(standard["defects"] as? [[String: Any]])
        #expect(defects.map { $0["orderDay"] as? String } == ["2026-09-21", "2026-10-05"])
        #expect(defects.map { $0["countsFrom"] as? String } == ["2026-10-06", "2026-10-20"])
        #expect(defects.map { $0["countsUntil"] as? String } == ["2026-12-04", "2026-12-18"])
        #expect(defects.allSatisfy { $0["kinds"] as? [String] == ["guarantee_claim"] && $0["orderID"] is String })
        let official = try #require(standard["official"] as? [String: Any])
        #expect(official["numerator"] as? Int == 2 && official["from"] as? String == "2026-09-09")
        #expect(official["rate"] is Double && official["file"] as? String == "seller-performance.json")
        #expect((official["explanation"] as? String)?.isEmpty == false)
    }

    /// Types and null rules of every standard, in the order of the contract.
    @Test func shape() async throws {
        let result = try await StandingProcess.run(["demo", "--format", "json"])
        let root = try CheckJSONTests.root(result.output)
        let keys = [
            "id", "fulfilment", "measure", "window", "numerator", "denominator", "defectCount", "rate", "interval",
            "target", "condition", "status", "noRoom", "stale", "absorbable", "ordersNeeded", "missing", "defects",
            "official", "source",
        ]
        let standards = try CheckJSONTests.standards(root)
        #expect(standards.count >= 9)
        for standard in standards {
            let id = try #require(standard["id"] as? String)
            for key in keys { #expect(standard[key] != nil, "\(id) lacks \(key)") }
            let measure = try #require(standard["measure"] as? String)
            #expect(["share", "mean", "balance"].contains(measure))
            #expect(["seller", "marketplace", "all"].contains(standard["fulfilment"] as? String))
            #expect(["met", "missed", "unknown"].contains(standard["status"] as? String))
            #expect(standard["noRoom"] is Bool && standard["stale"] is Bool && standard["source"] is String)
            #expect(standard["missing"] is [String] && standard["defects"] is [[String: Any]])
            let window = try #require(standard["window"] as? [String: Any])
            #expect(
                window["from"] is String && window["to"] is String && window["days"] is Int && window["lagDays"] is Int)
            if measure == "balance" {
                for key in ["denominator", "rate", "interval", "ordersNeeded"] {
                    #expect(CheckJSONTests.isNull(standard[key]), "\(id) \(key)")
                }
                #expect(standard["numerator"] is Int, "\(id)")
            } else {
                #expect(
                    standard["numerator"] is Int && standard["denominator"] is Int && standard["defectCount"] is Int)
                #expect(standard["rate"] is Double || CheckJSONTests.isNull(standard["rate"]))
                #expect((standard["interval"] as? [Double])?.count == 2 || CheckJSONTests.isNull(standard["interval"]))
            }
            if standard["condition"] as? String == "atLeast" {
                let (good, units) = (standard["numerator"] as? Int ?? 0, standard["denominator"] as? Int ?? 0)
                #expect(standard["defectCount"] as? Int == units - good, "\(id)")
            }
            #expect(standard["official"] is [String: Any] || CheckJSONTests.isNull(standard["official"]))
        }
        // The keys stand in the order of the contract.
        let text = result.output
        let first = try #require(text.firstRange(of: "\"standards\":[{"))
        var rest = text[first.upperBound...]
        for key in keys {
            let range = rest.firstRange(of: "\"\(key)\":")
            #expect(range != nil, "\(key) is not in its place")
            if let range { rest = rest[range.upperBound...] }
        }
        // Rates with six decimals, bounds with four.
        #expect(text.contains("\"rate\":0.015873,\"interval\":[0.0044,0.0560],\"target\":0.01,"))
    }

    @Test func findings() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", Samples.orders + "A3,\"non\"\"sense\",shipped,,\n")
        let result = try await StandingProcess.run(["check", file, "--format", "json", "--as-of", "2026-07-10"])
        let findings = try #require(try CheckJSONTests.root(result.output)["findings"] as? [[String: Any]])
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding["file"] as? String == file && finding["line"] as? Int == 4)
        #expect(finding["column"] as? String == "placed_at" && finding["severity"] as? String == "error")
        #expect((finding["message"] as? String)?.contains("non\"\"sense") == true)
        // A finding about a whole file has no line.
        let missing = try await StandingProcess.run(["check", file, folder.path + "/no", "--format", "json"])
        let last = try #require((try CheckJSONTests.root(missing.output)["findings"] as? [[String: Any]])?.last)
        #expect(CheckJSONTests.isNull(last["line"]) && CheckJSONTests.isNull(last["column"]))
    }

    /// What the files do not tell is named, and no figure is given.
    @Test func unknownStandards() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("orders.csv", "order_id,placed_at\nA1,2026-06-10T20:00:00Z\n")
        let result = try await StandingProcess.run(["check", file, "--format", "json", "--as-of", "2026-07-10"])
        let standards = try CheckJSONTests.standards(try CheckJSONTests.root(result.output))
        let defects = try #require(standards.first { $0["id"] as? String == "order-defect-rate" })
        #expect(defects["status"] as? String == "unknown")
        #expect((defects["missing"] as? [String])?.sorted() == ["chargeback", "feedback", "guarantee_claim"])
        for key in ["rate", "interval", "absorbable", "ordersNeeded", "official"] {
            #expect(CheckJSONTests.isNull(defects[key]), "\(key)")
        }
        let rating = try #require(standards.first { $0["id"] as? String == "account-health-rating" })
        #expect(CheckJSONTests.isNull(rating["numerator"]) && rating["status"] as? String == "unknown")
    }

    /// Names with quotes, line ends and control characters stay inside their strings.
    @Test func oddNames() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("o\"d\\d\n\u{1B}[31m.csv", Samples.orders + "A3,x,,,\n")
        let name = "a\"b\\c\u{7}\u{2028}漢"
        let result = try await StandingProcess.run([
            "check", file, "--format", "json", "--account", name, "--as-of", "2026-07-10",
        ])
        let root = try CheckJSONTests.root(result.output)
        #expect((root["accounts"] as? [[String: Any]])?.first?["account"] as? String == name)
        #expect((root["findings"] as? [[String: Any]])?.first?["file"] as? String == file)
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func fileOrderChangesOriginsOnly() async throws {
        let folder = try TemporaryFolder()
        let files = try await Samples.shop(in: folder)
        let straight = try await StandingProcess.run(["check", "--format", "json"] + files + Samples.shopArguments)
        for permuted in [Array(files.reversed()), Array(files[5...] + files[..<5]), files + files] {
            let other = try await StandingProcess.run(["check", "--format", "json"] + permuted + Samples.shopArguments)
            #expect(try StandardFigures(other.output) == StandardFigures(straight.output))
        }
    }
}
