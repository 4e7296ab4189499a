import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import Testing

@testable import Web

/// The log says that somebody asked and how it went: never with what, about which order, or what the files held.
struct LogTests {
    private static let buyer = "Marked Buyer 4711"
    private static let order = "112-4711471-4711471"
    private static let password = "the password of the test"

    /// A file as a marketplace's, with one line that cannot be read.
    private static let orders = """
        order_id,placed_at,status,buyer-name,ship-address-1
        \(order),2026-11-01T10:00:00Z,shipped,\(buyer),\(buyer)
        \(order)-x,nonsense \(buyer),shipped,\(buyer),\(buyer)

        """

    @Test func neitherSecretsNorBuyersAreLogged() async throws {
        let log = CollectedLog()
        let secrets = try await InstallationServer.serving(entrance: nil, logger: log.logger) { client, desk in
            let link = try #require(try await desk.firstStartLink())
            let session = try await desk.follow(link: link, name: "Anna", password: LogTests.password)
            let anna = try #require(try await desk.signedIn(session: session))
            let token = try await desk.addToken(name: "ERP", role: .manager, access: .all, for: anna)
            let other = try await desk.addUser(name: "Clerk", role: .viewer, access: .all, by: .command)
            let cookie: HTTPFields = [.cookie: "session=\(session)"]
            let program: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]

            // A file that is read, one that breaks off, and rows of a program.
            let form = try UploadTests.body("Lanshan", [("orders.csv", LogTests.orders)], form: anna.formToken)
            for body in [form, form.getSlice(at: 0, length: form.readableBytes - 20) ?? form] {
                var headers = cookie
                headers[.contentType] = UploadTests.type
                try await client.execute(uri: "/import", method: .post, headers: headers, body: body)
            }
            // The first of them is read beside the answers.
            while try await desk.accounts().isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            let account = try #require(try await desk.accounts().first { $0.account.name == "Lanshan" }).id
            for rows in [
                #"{"rows": [{"order_id": "\#(LogTests.order)", "placed_at": "2026-11-01", "buyer": "\#(LogTests.buyer)"}]}"#,
                #"{"rows": "\#(LogTests.buyer)"}"#, LogTests.buyer,
            ] {
                try await client.execute(
                    uri: "/api/v1/accounts/\(account)/orders", method: .post, headers: program,
                    body: ByteBuffer(string: rows))
            }
            // Every route, with what it may be asked for, by a browser and by a program; what ends the session comes last.
            let routes = try await RouteTests.routes().sorted { LogTests.isEnd($0) < LogTests.isEnd($1) }
            let fields = ByteBuffer(
                string: "form=\(anna.formToken)&name=\(LogTests.buyer)&password=\(LogTests.password)"
                    + "&old=\(LogTests.password)&text=\(LogTests.buyer) \(LogTests.order)&q=\(LogTests.buyer)"
                    + "&mail=\(LogTests.buyer) \(LogTests.order)")
            for route in routes {
                let path = RouteTests.address(route).replacing("/accounts/1", with: "/accounts/\(account)")
                    .replacing(RouteTests.sampleOrder, with: LogTests.order)
                    .replacing("/links/x", with: "/links/\(other)")
                let isPost = route.method == .post
                let uri = isPost ? path : "\(path)?q=\(LogTests.order)&next=/links/\(other)"
                let headers = route.path.hasPrefix("/api/v1/") ? program : cookie
                try await client.execute(
                    uri: uri, method: route.method, headers: headers, body: isPost ? fields : nil)
            }
            // Guesses, with the real thing in the wrong place.
            try await client.execute(uri: "/\(token)", method: .get, headers: [.cookie: "session=\(token)"])
            return [
                link, other, session, anna.formToken, token, LogTests.password, LogTests.order, LogTests.buyer, "Anna",
                "Lanshan", "nonsense",
            ]
        }
        for secret in secrets {
            #expect(log.lines.filter { $0.contains(secret) } == [], "\(secret)")
            let escaped = secret.replacing(" ", with: "%20")
            #expect(log.lines.filter { $0.contains(escaped) } == [])
        }
        // What was asked for is told by its pattern.
        #expect(log.lines.contains { $0.contains("request") && $0.contains("/orders/{order}") })
        #expect(log.lines.contains { $0.contains("upload refused") && $0.contains("cutOff") })
    }

    private static func isEnd(_ route: Route) -> Int {
        ["/sign-out", "/me/password", "/me/sign-out-everywhere", "/settings/backup/restore"].contains(route.path)
            ? 1 : 0
    }

    /// An error may hold anything; the log tells its kind alone.
    @Test func whatAnErrorHoldsIsNotLogged() async throws {
        struct Telling: Error { let words: String }
        let log = CollectedLog()
        let router = Router(context: PageContext.self)
        router.middlewares.add(RequestLog())
        router.middlewares.add(ProblemPages())
        router.get("/orders/:order") { _, context -> Response in
            throw Telling(words: "\(LogTests.buyer) \(try context.part("order"))")
        }
        try await Application(router: router, logger: log.logger).test(.router) { client in
            try await client.execute(uri: "/orders/\(LogTests.order)", method: .get) { response in
                #expect(response.status == .internalServerError)
                #expect(!response.text.contains(LogTests.buyer))
            }
        }
        #expect(log.lines.filter { $0.contains(LogTests.buyer) || $0.contains(LogTests.order) } == [])
        #expect(log.lines.contains { $0.hasPrefix("error request failed") && $0.contains("Telling") })
    }
}
