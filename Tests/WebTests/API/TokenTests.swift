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
            #expect(try await ask("/api/v1/imports", one) == 200)
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
            let audit = try await desk.audit(AuditQuestion(limit: 50)).entries.map(\.action)
            #expect(audit.contains(.tokenEnded) && audit.count { $0 == .tokenMade } == 2)
        }
    }

    /// What one program calls its requests does not concern another of the same user.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func eachTokenHasItsOwnKeys(_ kind: DatabaseKind) async throws {
        try await InstallationServer.serving(kind, entrance: nil) { client, desk in
            let (_, anna) = try await TokenTests.owner(desk)
            let account = try await desk.addAccount(Account(name: "North", store: StoreID("amazon.us")), by: .command)
            var imports: [Int] = []
            for (name, order) in [("ERP", "a"), ("Sheet", "b"), ("ERP 2", "a")] {
                let token = try await desk.addToken(name: name, role: .staff, access: .all, for: anna)
                let body = #"{"rows": [{"order_id": "\#(order)", "placed_at": "2026-11-01"}]}"#
                for _ in 0..<2 {
                    let answer = try await APITests.post(
                        client, "/api/v1/accounts/\(account.id)/orders", body, key: "1", token: token)
                    #expect(answer.status == 200)
                    imports.append(try #require(answer.body["import"] as? Int))
                }
            }
            #expect(imports[0] == imports[1] && imports[2] == imports[3] && Set(imports).count == 3)
        }
    }

    /// A token of some accounts sees and takes back the imports that speak of no other account.
    @Test(arguments: [DatabaseKind.sqlite, .postgres])
    func importsOfOnesOwnAccountsAreSeenAndUndone(_ kind: DatabaseKind) async throws {
        let folder = try TemporaryFolder()
        let both = folder.path + "/both.csv"
        try Data("account,order_id,placed_at\nNorth,n-1,2026-11-01\nSouth,s-1,2026-11-01\n".utf8).write(
            to: URL(filePath: both))
        try await InstallationServer.serving(kind, entrance: nil) { client, desk in
            let (_, anna) = try await TokenTests.owner(desk)
            var ids: [Int64] = []
            for name in ["North", "South"] {
                ids.append(
                    try await desk.addAccount(Account(name: name, store: StoreID("amazon.us")), by: .command).id)
            }
            let all = try await desk.addToken(name: "All", role: .staff, access: .all, for: anna)
            let north = try await desk.addToken(name: "North", role: .staff, access: .some([ids[0]]), for: anna)
            let viewer = try await desk.addToken(name: "Look", role: .viewer, access: .some([ids[0]]), for: anna)
            var sent: [Int] = []
            for (id, order) in zip(ids + ids, ["a", "b", "c", "d"]) {
                let body = #"{"rows": [{"order_id": "\#(order)", "placed_at": "2026-11-01"}]}"#
                let answer = try await APITests.post(client, "/api/v1/accounts/\(id)/orders", body, token: all)
                sent.append(try #require(answer.body["import"] as? Int))
            }
            let outcomes = try await desk.importFiles(
                ImportQuestion(
                    files: [.init(path: both)], account: "North", store: StoreID("amazon.us"), accountColumn: "account")
            )
            #expect(outcomes.map(\.result) == [.imported])
            let shared = try #require(outcomes.first).view.entry.id
            func ask(_ path: String, _ token: String, _ method: HTTPRequest.Method = .get) async throws -> TestResponse
            {
                try await client.execute(
                    uri: "/api/v1/imports" + path, method: method, headers: [.authorization: "Bearer \(token)"])
            }
            func list(_ token: String) async throws -> [Int] {
                var (seen, cursor): ([Int], String) = ([], "")
                while true {
                    let page = try APITests.object(try await ask("?limit=1" + cursor, token))
                    seen += try #require(page["imports"] as? [[String: Any]]).compactMap { $0["id"] as? Int }
                    guard let next = page["next"] as? Int else { return seen }
                    cursor = "&cursor=\(next)"
                }
            }
            #expect(try await list(all) == [Int(shared), sent[3], sent[2], sent[1], sent[0]])
            for token in [north, viewer] { #expect(try await list(token) == [sent[2], sent[0]]) }
            #expect(try await ask("/\(sent[0])", north).status == .ok)
            for other in [sent[1], sent[3], Int(shared), 999, 0, Int.max] {
                #expect(try await ask("/\(other)", north).status == .notFound)
                #expect(try await ask("/\(other)/undo", north, .post).status == .notFound)
            }
            #expect(try await ask("/\(sent[0])/undo", viewer, .post).status == .forbidden)
            let undone = try await ask("/\(sent[0])/undo", north, .post)
            #expect(try undone.status == .ok && APITests.object(undone)["undoneAt"] is String)
            #expect(try await list(north) == [sent[2]])
            #expect(try await desk.checkFigures().isEmpty)
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
