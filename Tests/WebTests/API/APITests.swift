import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// What programs send is counted like files, once, and they are told what is wrong with it.
struct APITests {
    static let json: HTTPFields = [.contentType: "application/json"]

    static func object(_ response: TestResponse) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        return try #require(value as? [String: Any])
    }

    static func post(
        _ client: any TestClientProtocol, _ path: String, _ body: String, key: String? = nil, token: String? = nil
    ) async throws -> (status: Int, body: [String: Any]) {
        var headers = json
        if let key { headers[try #require(HTTPField.Name("Idempotency-Key"))] = key }
        if let token { headers[.authorization] = "Bearer \(token)" }
        let response = try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
        return (response.status.code, try object(response))
    }

    static let orders = """
        {"rows": [
          {"order_id": "E-1", "placed_at": "2026-10-20T08:30:00Z", "status": "shipped", "quantity": 2},
          {"order_id": "E-2", "placed_at": "2026-10-21", "status": "shipped", "quantity": 1},
          {"order_id": "E-3", "placed_at": "never", "status": "shipped", "quantity": "x"}
        ]}
        """

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func rowsAreCountedOnceAndCorrected(_ kind: DatabaseKind) async throws {
        try await InstallationServer.serving(kind) { client, desk in
            let made = try await APITests.post(client, "/api/v1/accounts", #"{"name": "North", "store": "amazon.us"}"#)
            #expect(made.status == 201)
            let account = "/api/v1/accounts/\(try #require(made.body["id"] as? Int))"
            let again = try await APITests.post(client, "/api/v1/accounts", #"{"name": "North", "store": "amazon.us"}"#)
            #expect(again.status == 409 && again.body["type"] as? String == "/api#account-exists")

            // Nothing is known yet.
            try await client.execute(uri: account, method: .get) { #expect($0.status == .conflict) }
            let first = try await APITests.post(client, account + "/orders", APITests.orders, key: "batch-1")
            #expect(first.status == 200 && first.body["result"] as? String == "imported")
            #expect(first.body["rows"] as? Int == 3 && first.body["usableRows"] as? Int == 2)
            let findings = try #require(first.body["findings"] as? [[String: Any]])
            #expect(findings.contains { $0["row"] as? Int == 2 && $0["column"] as? String == "placed_at" })

            // The same request again is the same answer, and nothing more.
            let imports = try await desk.imports(offset: 0, limit: 9).count
            let repeated = try await APITests.post(client, account + "/orders", APITests.orders, key: "batch-1")
            #expect(repeated.body["import"] as? Int == first.body["import"] as? Int)
            #expect(try await desk.imports(offset: 0, limit: 9).count == imports)
            let other = try await APITests.post(
                client, account + "/orders", #"{"rows": [{"order_id": "E-9", "placed_at": "2026-10-01"}]}"#,
                key: "batch-1")
            #expect(other.status == 409 && other.body["type"] as? String == "/api#key-of-another")

            let empty = try await APITests.post(client, account + "/orders", #"{"rows": []}"#)
            #expect(empty.status == 200 && empty.body["result"] as? String == "nothing_usable")
            #expect(empty.body["import"] is NSNull)
            for _ in 0..<2 {
                let named = try await APITests.post(client, account + "/orders", #"{"rows": []}"#, key: "empty")
                #expect(named.status == 200 && named.body["import"] is NSNull)
            }
            // It is remembered like any other.
            #expect(try await APITests.post(client, account + "/orders", APITests.orders, key: "empty").status == 409)

            // No defect is known of: that has to be said.
            func figure() async throws -> (bad: Int?, units: Int?, missing: [String]) {
                let response = try await client.execute(
                    uri: account + "/standards/order-defect-rate?fulfilment=seller", method: .get)
                let standing = try #require(try APITests.object(response)["standing"] as? [String: Any])
                return (
                    standing["defectCount"] as? Int, standing["denominator"] as? Int,
                    standing["missing"] as? [String] ?? []
                )
            }
            #expect(try await figure().missing.contains("guarantee_claim"))
            let none = try await APITests.post(client, account + "/defects", #"{"rows": [], "complete": true}"#)
            #expect(none.status == 200 && none.body["result"] as? String == "imported")
            #expect(try await figure() == (0, 2, []))
            let claim = #"{"rows": [{"order_id": "E-1", "kind": "guarantee_claim", "known_at": "2026-11-01"}]}"#
            for _ in 0..<2 { _ = try await APITests.post(client, account + "/defects", claim) }
            #expect(try await figure() == (1, 2, []))
            let withdrawn = claim.replacing("\"}]", with: "\", \"decision\": \"withdrawn\"}]")
            let answer = try await APITests.post(client, account + "/defects", withdrawn)
            #expect(try await figure() == (0, 2, []))
            // And back, as with a file.
            let undone = try await APITests.post(
                client, "/api/v1/imports/\(try #require(answer.body["import"] as? Int))/undo", "")
            #expect(undone.status == 200 && undone.body["undoneAt"] as? String != nil)
            #expect(try await figure() == (1, 2, []))
            #expect(try await desk.checkFigures().isEmpty)

            try await client.execute(uri: account + "/orders/E-1", method: .get) { response in
                let order = try APITests.object(response)
                let events = try #require(order["events"] as? [[String: Any]])
                #expect(
                    events.contains { $0["kind"] as? String == "defect" && $0["file"] as? String == "sent by owner" })
            }
            // The board stands where the account stands.
            try await client.execute(uri: "/api/v1/accounts", method: .get) { response in
                let rows = try #require(try APITests.object(response)["accounts"] as? [[String: Any]])
                #expect(rows.count == 1 && rows[0]["orders"] as? Int == 2 && rows[0]["state"] as? String != "no-data")
            }
        }
    }

    /// Each row that is wrong is named by its own place, however many are and whatever stands in the cells before it.
    @Test func everyRowOfAFindingIsNamed() async throws {
        try await InstallationServer.serving { client, desk in
            let entry = try await desk.addAccount(
                Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let path = "/api/v1/accounts/\(entry.id)"
            func findings(_ kind: String, _ rows: [String]) async throws -> [[String: Any]] {
                let answer = try await APITests.post(
                    client, "\(path)/\(kind)", #"{"rows": [\#(rows.joined(separator: ","))]}"#)
                #expect(answer.status == 200)
                return try #require(answer.body["findings"] as? [[String: Any]])
            }
            func rows(_ findings: [[String: Any]], _ column: String?) -> [Int] {
                findings.filter { $0["column"] as? String == column }.flatMap { $0["rows"] as? [Int] ?? [] }
            }
            let bad = Array(2..<32)
            let orders = (0..<40).map { row -> String in
                switch row {
                case 1:
                    #"{"order_id": "E-1", "placed_at": "2026-10-20", "sku": "two\r\nlines\n\"quoted\"", "status": "shipped"}"#
                case 33: #"{"order_id": "", "placed_at": "2026-10-20"}"#
                case 34: "{}"
                default: #"{"order_id": "E-\#(row)", "placed_at": "\#(bad.contains(row) ? "never" : "2026-10-20")"}"#
                }
            }
            let found = try await findings("orders", orders)
            #expect(rows(found, "placed_at") == bad && rows(found, "order_id") == [33, 34])
            #expect(found.allSatisfy { $0["row"] as? Int == ($0["rows"] as? [Int])?.first })
            // What is told once of many rows names all of them, and no line of a file.
            let claims = (0..<30).map {
                #"{"order_id": "X-\#($0)", "kind": "guarantee_claim", "known_at": "2026-11-01", "reason": "a\nb"}"#
            }
            let orphans = try await findings("defects", claims)
            #expect(orphans.count == 1 && orphans[0]["count"] as? Int == 30 && rows(orphans, nil) == Array(0..<30))
            #expect((orphans[0]["message"] as? String)?.contains("line") == false)
        }
    }

    @Test(arguments: [
        ("", 400, "not-json"), ("[]", 422, "no-rows"), ("{}", 422, "no-rows"),
        (#"{"rows": {}}"#, 422, "no-rows"), (#"{"rows": [1]}"#, 422, "bad-row"),
        (#"{"rows": [{"order_id": "a", "account": "b"}]}"#, 422, "bad-row"),
        (#"{"rows": [{"order_id": ["a"]}]}"#, 422, "bad-row"), (#"{"rows": [{}], "x": 1}"#, 422, "bad-members"),
        (#"{"rows": [{}], "complete": "yes"}"#, 422, "bad-members"),
    ])
    func whatCannotBeTakenIsSaid(_ body: String, _ status: Int, _ code: String) async throws {
        try await InstallationServer.serving { client, desk in
            let entry = try await desk.addAccount(
                Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let answer = try await APITests.post(client, "/api/v1/accounts/\(entry.id)/orders", body)
            #expect(answer.status == status && answer.body["type"] as? String == "/api#\(code)")
            #expect(answer.body["status"] as? Int == status && answer.body["detail"] as? String != "")
            #expect(try await desk.imports(offset: 0, limit: 9).isEmpty)
        }
    }

    @Test func tooManyRowsAndOtherTypesAreRefused() async throws {
        try await InstallationServer.serving { client, desk in
            let entry = try await desk.addAccount(
                Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let path = "/api/v1/accounts/\(entry.id)/orders"
            let row = #"{"order_id": "a", "placed_at": "2026-10-01"}"#
            let many = [String](repeating: row, count: FactBatch.mostRows + 1).joined(separator: ",")
            #expect(try await APITests.post(client, path, "{\"rows\": [\(many)]}").status == 422)
            try await client.execute(
                uri: path, method: .post, headers: [.contentType: "text/csv"], body: ByteBuffer(string: "a")
            ) { #expect($0.status == .unsupportedMediaType) }
            for method in [HTTPRequest.Method.put, .delete, .patch] {
                try await client.execute(uri: path, method: method) { response in
                    #expect(response.status == .methodNotAllowed && response.headers[.allow] == "POST")
                }
            }
            try await client.execute(uri: "/api/v1/nothing", method: .get) { response in
                #expect(response.status == .notFound)
                #expect(response.headers[.contentType] == "application/problem+json")
            }
        }
    }

    /// Pages come to an end, each account stands on one, and a new one comes last.
    @Test func accountsAreReadPageByPage() async throws {
        try await InstallationServer.serving { client, desk in
            for number in 1...7 {
                _ = try await desk.addAccount(
                    Account(name: "A\(8 - number)", store: StoreID("amazon.us")), by: .command)
            }
            var (seen, cursor): ([Int], Int?) = ([], 0)
            while let from = cursor {
                let response = try await client.execute(
                    uri: "/api/v1/accounts?limit=3&cursor=\(from)", method: .get)
                let page = try APITests.object(response)
                seen += try #require(page["accounts"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
                cursor = page["next"] as? Int
            }
            #expect(seen.count == 7 && seen == seen.sorted() && Set(seen).count == 7)
            for wrong in ["limit=0", "limit=201", "limit=x", "cursor=-1", "limit=+3", "cursor=99999999999999999999"] {
                try await client.execute(uri: "/api/v1/accounts?\(wrong)", method: .get) { response in
                    #expect(response.status == .badRequest, "\(wrong)")
                }
            }
        }
    }
}
