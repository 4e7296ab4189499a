import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Web

/// A token opens what its user may open, or less, and nothing but the API.
struct TokenTests {
    private static func owner(_ desk: Installation) async throws -> (session: String, person: SignedIn) {
        let link = try #require(try await desk.firstStartLink())
        let session = try await desk.follow(link: link, name: "Anna", password: "long enough 1")
        return (session, try #require(try await desk.signedIn(session: session)))
    }

    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func aTokenOpensNoMoreThanItSays(_ kind: DatabaseKind) async throws {
        try await InstallationServer.serving(kind, entrance: nil) { client, desk in
            let (session, anna) = try await TokenTests.owner(desk)
            var ids: [Int64] = []
            for name in ["North", "South"] {
                ids.append(
                    try await desk.addAccount(Account(name: name, store: StoreID("amazon.us")), by: .command).id)
            }
            let all = try await desk.addToken(name: "ERP", role: .staff, access: .all, for: anna)
            let one = try await desk.addToken(name: "Sheet", role: .viewer, access: .some([ids[0]]), for: anna)
            func ask(
                _ path: String, _ token: String?, _ method: HTTPRequest.Method = .get, cookie: String? = nil
            ) async throws -> Int {
                var headers = APITests.json
                if let token { headers[.authorization] = "Bearer \(token)" }
                if let cookie { headers[.cookie] = "session=\(cookie)" }
                return try await client.execute(
                    uri: path, method: method, headers: headers,
                    body: method == .post ? ByteBuffer(string: #"{"rows": [{"order_id": "a"}]}"#) : nil
                ).status.code
            }
            let (north, south) = ("/api/v1/accounts/\(ids[0])", "/api/v1/accounts/\(ids[1])")
            #expect(try await ask("/api/v1/accounts", nil) == 401)
            #expect(try await ask("/api/v1/accounts", "standing_guess") == 401)
            // A session is for pages, a token for the API.
            #expect(try await ask("/api/v1/accounts", nil, cookie: session) == 401)
            #expect(try await ask("/", all) == 303)
            #expect(try await ask("/", nil, cookie: session) == 200)
            // Nothing is known of either, which is not the same as not being there.
            #expect(try await ask(north, one) == 409)
            #expect(try await ask(south, one) == 404)
            #expect(try await ask(south, all) == 409)
            #expect(try await ask(north + "/orders", one, .post) == 403)
            #expect(try await ask(south + "/orders", one, .post) == 404)
            #expect(try await ask(north + "/orders", all, .post) == 200)
            #expect(try await ask("/api/v1/imports", one) == 403)
            #expect(try await ask("/api/v1/imports", all) == 200)
            #expect(try await ask("/api/v1/accounts", all, .post) == 403)
            try await client.execute(
                uri: "/api/v1/accounts", method: .get, headers: [.authorization: "Bearer \(one)"]
            ) { response in
                let rows = try #require(try APITests.object(response)["accounts"] as? [[String: Any]])
                #expect(rows.compactMap { $0["account"] as? String } == ["North"])
            }
            // What it did is told with its name.
            let imports = try await desk.imports(offset: 0, limit: 9)
            #expect(imports.map(\.fileName) == ["sent by Anna (ERP)"])

            let entries = try await desk.tokens(of: anna)
            #expect(entries.map(\.name) == ["ERP", "Sheet"] && entries[1].access == .some([ids[0]]))
            #expect(try await desk.endToken(entries[1].id, by: anna))
            #expect(try await ask(north, one) == 401)
            let audit = try await desk.audit(offset: 0, limit: 50).map(\.action)
            #expect(audit.contains(.tokenEnded) && audit.count { $0 == .tokenMade } == 2)
        }
    }

    /// A user who may do less now has tokens that may do less, and none when the user is shut out.
    @Test func tokensFollowTheirUser() async throws {
        try await InstallationServer.serving(entrance: nil) { _, desk in
            let (_, anna) = try await TokenTests.owner(desk)
            let account = try await desk.addAccount(
                Account(name: "North", store: StoreID("amazon.us")), by: .command)
            let link = try await desk.addUser(name: "Bo", role: .manager, access: .all, by: .command)
            let session = try await desk.follow(link: link, name: "", password: "long enough 2")
            let bo = try #require(try await desk.signedIn(session: session))
            await #expect(throws: TokenProblem.moreThanOwn) {
                _ = try await desk.addToken(name: "x", role: .owner, access: .all, for: bo)
            }
            await #expect(throws: TokenProblem.noAccount) {
                _ = try await desk.addToken(name: "x", role: .viewer, access: .some([]), for: bo)
            }
            let token = try await desk.addToken(name: "ERP", role: .manager, access: .all, for: bo)
            #expect(try await desk.signedIn(token: token)?.role == .manager)
            func change(_ role: Role, _ access: AccountAccess, isClosed: Bool = false) async throws -> SignedIn? {
                try await desk.changeUser(bo.user, role: role, access: access, isClosed: isClosed, by: Actor(anna))
                return try await desk.signedIn(token: token)
            }
            let less = try await change(.viewer, .some([account.id]))
            #expect(less?.role == .viewer && less?.access == .some([account.id]))
            #expect(try await change(.viewer, .some([]), isClosed: true) == nil)
            // Nobody ends what is not his, but the owner does.
            let entry = try #require(try await desk.tokens(of: anna).first)
            #expect(try await desk.endToken(entry.id, by: bo) == true)
        }
    }
}
