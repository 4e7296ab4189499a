import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// Programs ask for what the pages show, and get the same.
struct BoardEndpointTests {
    private static func accounts(
        _ client: any TestClientProtocol, _ query: String
    ) async throws -> (rows: [[String: Any]], next: Int?) {
        let response = try await client.execute(uri: "/api/v1/accounts?\(query)", method: .get)
        #expect(response.status == .ok, "\(query)")
        let page = try APITests.object(response)
        return (try #require(page["accounts"] as? [[String: Any]]), page["next"] as? Int)
    }

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func accountsAreFoundSortedAndReadPageByPage(_ kind: DatabaseKind) async throws {
        try await InstallationServer.serving(kind) { client, desk in
            _ = try await desk.loadSampleShop()
            for (name, store) in [
                ("west", "amazon.us"), ("North", "amazon.us"), ("south", "amazon.de"), ("East", "amazon.de"),
            ] { _ = try await desk.addAccount(Account(name: name, store: StoreID(store)), by: .command) }
            func names(_ query: String) async throws -> [String] {
                var (names, cursor): ([String], String) = ([], "")
                repeat {
                    let page = try await BoardEndpointTests.accounts(client, query + cursor)
                    names += page.rows.compactMap { $0["account"] as? String }
                    guard let next = page.next else { break }
                    cursor = "&cursor=\(next)"
                } while names.count < 20
                return names
            }
            let sample = try #require(try await desk.accounts().first(where: \.isSample)).account.name
            for limit in [1, 2, 3, 9] {
                #expect(
                    try await names("limit=\(limit)&sort=name").filter { $0 != sample } == [
                        "East", "North", "south", "west",
                    ])
                #expect(try await names("limit=\(limit)") == [sample, "west", "North", "south", "East"])
                #expect(try await names("limit=\(limit)&sort=urgency").first == sample)
                #expect(try await names("limit=\(limit)&sort=urgency").count == 5)
                #expect(try await names("limit=\(limit)&sort=chance").count == 5)
                #expect(try await names("limit=\(limit)&q=amazon.DE") == ["south", "East"])
                #expect(try await names("limit=\(limit)&q=ST&sort=name&state=no-data") == ["East", "west"])
            }
            for wrong in [
                "sort=x", "state=x", "q=", "q=%00", "since=yesterday", "since=2026-02-30T00:00:00Z",
                "q=\(String(repeating: "a", count: 101))",
            ] {
                try await client.execute(uri: "/api/v1/accounts?\(wrong)", method: .get) { response in
                    #expect(response.status == .badRequest, "\(wrong)")
                }
            }
        }
    }

    /// What changed is told from the moment that is asked for.
    @Test func changesAreToldSinceAMoment() async throws {
        try await InstallationServer.serving { client, desk in
            let account = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            // All of it happened at the moment of the test.
            let before = "since=2026-11-20T00:00:00%2B01:00"
            let row = try #require(try await BoardEndpointTests.accounts(client, before).rows.first)
            let change = try #require(row["change"] as? [String: Any])
            #expect(change["direction"] as? String == "unclear" && change["before"] is NSNull)
            let always = try await BoardEndpointTests.accounts(client, "since=1999-01-01T00:00:00Z")
            #expect((always.rows.first?["change"] as? [String: Any])?["direction"] as? String == "unclear")
            // The place of an account that is not there is no place; in the order of the ids it is one.
            try await client.execute(uri: "/api/v1/accounts?sort=name&cursor=999", method: .get) { response in
                #expect(response.status == .notFound)
            }
            #expect(try await BoardEndpointTests.accounts(client, "cursor=999").rows.isEmpty)
            let quiet = try await BoardEndpointTests.accounts(client, "")
            #expect(quiet.rows.first?["change"] is NSNull && quiet.rows.first?["id"] as? Int == Int(account.id))
            let later = try await BoardEndpointTests.accounts(client, "since=2026-11-30T00:00:00Z")
            #expect(later.rows.first?["change"] is NSNull)
        }
    }

    @Test(arguments: [
        ("2026-11-23T01:00:00Z", 1_795_395_600), ("2026-11-23t02:30:00.25+01:30", 1_795_395_600),
        ("2026-11-22T20:00:00-05:00", 1_795_395_600), ("2026-11-23T00:59:60z", 1_795_395_600),
        ("2026-11-23T01:00:00", nil), ("2026-11-23", nil), ("2026-02-29T00:00:00Z", nil), ("2026-11-23T24:00:00Z", nil),
        ("2026-11-23T01:00:00Zx", nil), ("", nil),
    ])
    func momentsAreRead(_ text: String, _ seconds: Int64?) {
        #expect(Instant(text)?.seconds == seconds)
    }

    /// The course and what would be are those of the page.
    @Test func aStandardTellsItsCourseAndWhatIf() async throws {
        try await InstallationServer.serving { client, desk in
            _ = try await desk.loadSampleShop()
            let sample = try #require(try await desk.accounts().first(where: \.isSample))
            let path = "/api/v1/accounts/\(sample.id)/standards/order-defect-rate"
            func ask(_ part: String) async throws -> [String: Any] {
                let response = try await client.execute(uri: path + part + "?fulfilment=seller", method: .get)
                #expect(response.status == .ok)
                return try APITests.object(response)
            }
            let view = try #require(
                try await desk.standard("order-defect-rate", fulfilment: "seller", of: sample.id))
            let course = try #require(
                Course(view.standing, view.days, zone: desk.zone(of: sample.account.store)))
            let told = try await ask("/course")
            let days = try #require(told["days"] as? [[String: Any]])
            #expect(days.count == course.points.count && told["knownUntil"] as? String == "\(course.knownUntil)")
            #expect(days.compactMap { $0["defectCount"] as? Int } == course.points.map(\.tally.bad))
            #expect(days.compactMap { $0["denominator"] as? Int } == course.points.map(\.tally.units))
            let today = try #require(days.first { $0["day"] as? String == "\(view.standing.asOf)" })
            #expect(today["status"] as? String == view.standing.status.rawValue)

            let whatIfs = try #require(view.outlook?.whatIfs)
            let suppositions = try #require(try await ask("/what-if")["suppositions"] as? [[String: Any]])
            #expect(suppositions.count == whatIfs.count && !whatIfs.isEmpty)
            let first = try #require(suppositions.first)
            #expect(first["supposition"] as? String == "one_more_defect")
            #expect(first["defectCount"] as? Int == view.standing.tally.bad + 1)
            for other in ["/course?fulfilment=x", "/what-if?fulfilment=x"] {
                try await client.execute(uri: path + other, method: .get) { #expect($0.status == .badRequest) }
            }
        }
    }

    @Test func filesAndStepsAreTold() async throws {
        try await InstallationServer.serving { client, desk in
            let account = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let view = try #require(try await desk.account(account.id))
            let response = try await client.execute(
                uri: "/api/v1/accounts/\(account.id)/reports", method: .get, headers: [.acceptLanguage: "zh"])
            let reports = try #require(try APITests.object(response)["reports"] as? [[String: Any]])
            #expect(reports.compactMap { $0["kind"] as? String } == view.reports.map(\.report.kind))
            #expect(reports.allSatisfy { $0["brought"] is NSNull && $0["due"] as? Bool == false })
            #expect(reports.first?["path"] as? String == view.reports.first?.report.path(language: "zh"))
            let start = try APITests.object(try await client.execute(uri: "/api/v1/first-start", method: .get))
            #expect(
                start["done"] as? Bool == false
                    && start["account"] is NSNull)
            #expect(try #require(start["files"] as? [[String: Any]]).allSatisfy { $0["there"] as? Bool == false })
        }
    }
}
