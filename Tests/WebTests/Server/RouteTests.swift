import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Operations
import TestSupport
import Testing

@testable import Web

/// Every route is closed to whom it is not for.
struct RouteTests {
    enum Person: CaseIterable {
        case nobody, foreignViewer, viewer, staff, manager, owner

        var entrance: OpenEntrance {
            switch self {
            case .nobody: .nobody
            // Sees an account, but not the one that is asked for.
            case .foreignViewer: OpenEntrance(role: .viewer, access: .some([2]))
            case .viewer: OpenEntrance(role: .viewer)
            case .staff: OpenEntrance(role: .staff)
            case .manager: OpenEntrance(role: .manager)
            case .owner: OpenEntrance(role: .owner)
            }
        }
    }

    /// Who may, written down here once more: the first person of the list and all after it.
    static let least: [String: Person] = [
        "GET /": .foreignViewer, "GET /board.csv": .foreignViewer, "GET /forecasts": .viewer,
        "GET /accounts/:account": .viewer, "GET /accounts/:account/summary": .viewer,
        "GET /accounts/:account/standards/:standard": .viewer,
        "GET /accounts/:account/standards/:standard/orders": .viewer,
        "GET /accounts/:account/orders/:order": .viewer, "POST /sample/remove": .manager,
        "POST /accounts/:account/orders/:order/facts": .staff,
        "POST /accounts/:account/orders/:order/facts/:import/undo": .staff,
        "GET /accounts/:account/mail": .staff, "POST /accounts/:account/mail": .staff,
        "GET /cases": .staff, "GET /cases/library": .staff,
        "GET /accounts/:account/cases/:case/forms": .staff, "GET /accounts/:account/cases/:case/pack": .staff,
        "GET /accounts/:account/cases/:case/pack.pdf": .staff,
        "GET /accounts/:account/cases/:case/pack.zip": .staff,
        "GET /accounts/:account/cases/:case/commitments": .staff, "GET /accounts/:account/cases/:case/proof": .staff,
        "GET /accounts/:account/cases/new": .staff,
        "POST /accounts/:account/cases": .staff,
        "GET /accounts/:account/cases/:case": .staff, "POST /accounts/:account/cases/:case/letter": .staff,
        "POST /accounts/:account/cases/:case/review": .staff,
        "GET /accounts/:account/cases/:case/plan": .staff, "POST /accounts/:account/cases/:case/plan": .staff,
        "GET /accounts/:account/cases/:case/orders": .staff, "POST /accounts/:account/cases/:case/exhibits": .staff,
        "GET /accounts/:account/cases/:case/exhibits/:exhibit": .staff,
        "POST /accounts/:account/cases/:case/exhibits/:exhibit": .staff,
        "GET /accounts/:account/cases/:case/send": .staff, "POST /accounts/:account/cases/:case/send": .staff,
        "GET /accounts/:account/cases/:case/reply": .staff, "POST /accounts/:account/cases/:case/reply": .staff,
        "GET /accounts/:account/cases/:case/rounds/:round": .staff,
        "GET /accounts/:account/cases/:case/versions": .staff, "POST /accounts/:account/cases/:case/close": .staff,
        "POST /accounts/:account/cases/:case/reopen": .staff,
        "GET /import/:job": .staff, "GET /import/:job/progress": .staff, "GET /import/:job/files/:file": .staff,
        "POST /import/:job/files/:file": .staff, "POST /import/:job/stop": .staff,
        "GET /settings": .foreignViewer, "GET /settings/accounts": .manager, "POST /settings/accounts": .manager,
        "POST /settings/accounts/:account/remove": .manager, "GET /settings/standards": .foreignViewer,
        "GET /settings/standards/:store": .foreignViewer, "POST /settings/standards/:store": .manager,
        "GET /settings/columns": .viewer, "POST /settings/columns/:mapping/forget": .staff,
        "GET /settings/backup": .owner, "POST /settings/backup/file": .owner, "POST /settings/backup/restore": .owner,
        "GET /settings/tokens": .foreignViewer, "POST /settings/tokens": .foreignViewer,
        "POST /settings/tokens/:token/end": .foreignViewer, "GET /api": .foreignViewer,
        "GET /api/v1/openapi.json": .nobody, "GET /api/v1/stores": .foreignViewer,
        "GET /api/v1/stores/:store/standards": .foreignViewer, "GET /api/v1/forecasts": .viewer,
        "GET /api/v1/first-start": .staff, "GET /api/v1/accounts/:account/reports": .viewer,
        "GET /api/v1/accounts/:account/standards/:standard/course": .viewer,
        "GET /api/v1/accounts/:account/standards/:standard/what-if": .viewer,
        "GET /api/v1/accounts": .foreignViewer, "POST /api/v1/accounts": .manager,
        "GET /api/v1/accounts/:account": .viewer, "GET /api/v1/accounts/:account/standards/:standard": .viewer,
        "GET /api/v1/accounts/:account/orders/:order": .viewer, "GET /api/v1/imports": .foreignViewer,
        "GET /api/v1/imports/:import": .foreignViewer, "POST /api/v1/imports/:import/undo": .staff,
        "POST /api/v1/accounts/:account/orders": .staff, "POST /api/v1/accounts/:account/shipments": .staff,
        "POST /api/v1/accounts/:account/defects": .staff, "POST /api/v1/accounts/:account/scans": .staff,
        "POST /api/v1/accounts/:account/returns": .staff, "POST /api/v1/accounts/:account/stock": .staff,
        "POST /api/v1/accounts/:account/messages": .staff, "POST /api/v1/accounts/:account/settings": .staff,
        "GET /import": .staff, "POST /import": .staff, "GET /imports": .foreignViewer,
        "GET /imports/:import": .foreignViewer,
        "GET /imports/:import/undo": .staff, "POST /imports/:import/undo": .staff,
        "GET /sign-in": .nobody, "POST /sign-in": .nobody, "GET /links/:token": .nobody, "POST /links/:token": .nobody,
        "POST /sign-out": .foreignViewer, "GET /me": .foreignViewer, "POST /me/password": .foreignViewer,
        "POST /me/sign-out-everywhere": .foreignViewer,
        "GET /users": .owner, "POST /users": .owner, "GET /users/:user": .owner, "POST /users/:user": .owner,
        "POST /users/:user/link": .owner, "GET /audit": .owner, "GET /audit.csv": .owner,
    ]

    /// What is open, beside what is open to any viewer, to staff who see an account, but not the one that is asked for.
    static let ofOtherStaff: Set<String> = [
        "GET /import", "POST /import", "GET /import/:job", "GET /import/:job/progress", "POST /import/:job/stop",
        "GET /imports/:import/undo", "POST /imports/:import/undo", "GET /cases",
        "GET /cases/library", "POST /api/v1/imports/:import/undo",
    ]

    static func routes() async throws -> [Route] {
        let uploads = UploadFolder(path: "/nowhere", limits: UploadLimits())
        return addRoutes(
            to: Router(context: PageContext.self), desk: try await SampleShopDesk.make(), entrance: OpenEntrance(),
            uploads: uploads, jobs: ImportJobs(), backups: "/nowhere")
    }

    static let sampleOrder = "112-2148164-8986646"

    /// An address of the sample shop that the route answers.
    static func address(_ route: Route) -> String {
        [
            ":account": "1", ":standard": "order-defect-rate", ":order": sampleOrder, ":import": "100",
            ":token": "x", ":user": "1", ":job": "x", ":file": "0", ":store": "amazon.us", ":mapping": "1",
        ].reduce(route.path) { $0.replacing($1.key, with: $1.value) }
    }

    private static func asking<Value: Sendable>(
        _ person: Person, _ test: @Sendable @escaping (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let folder = try TemporaryFolder()
        var logger = Logger(label: "WebTests")
        logger.logLevel = .critical
        let application = makeApplication(
            desk: try await SampleShopDesk.make(), entrance: person.entrance, address: try LoopbackAddress(port: 0),
            incoming: folder.path, backups: folder.path + "-backups", logger: logger)
        return try await application.test(.router, test)
    }

    @Test func allOfThemAreListedHere() async throws {
        let found = try await RouteTests.routes().map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(found) == Set(RouteTests.least.keys) && found.count == RouteTests.least.count)
    }

    @Test(arguments: Person.allCases)
    func onlyThoseComeInWhoMay(_ person: Person) async throws {
        let routes = try await RouteTests.routes()
        let people = Person.allCases
        try await RouteTests.asking(person) { client in
            for route in routes {
                let name = "\(route.method.rawValue) \(route.path)"
                let least = try #require(RouteTests.least[name])
                let may = try #require(people.firstIndex(of: person)) >= (try #require(people.firstIndex(of: least)))
                let isPost = route.method == .post
                try await client.execute(
                    uri: RouteTests.address(route), method: route.method, body: isPost ? .form : nil
                ) { response in
                    let status = response.status.code
                    response.expectSecurityHeaders("\(person) \(name)")
                    if may {
                        // Where there is nothing to do, or no file came, the answer says so; it never says "you may not".
                        #expect(
                            ![401, 403].contains(status) || route.path == "/sign-in", "\(person) \(name): \(status)")
                        let isSentAway = status == 303 && response.headers[.location]?.hasPrefix("/sign-in?") == true
                        #expect(!isSentAway, "\(person) \(name)")
                    } else if person == .nobody {
                        // A browser is led to the page where one signs in, a program is told.
                        let isLed = !isPost && !route.path.hasPrefix("/api/v1")
                        #expect(status == (isLed ? 303 : 401), "\(person) \(name): \(status)")
                        if isLed { #expect(response.headers[.location]?.hasPrefix("/sign-in?next=") == true) }
                    } else {
                        // What one may not see is not there; what one may not do is said so.
                        let isOfAccount =
                            route.path.contains("accounts/:account") && person == .foreignViewer
                            && !route.path.hasPrefix("/settings")
                        #expect(status == (isOfAccount ? 404 : 403), "\(person) \(name): \(status)")
                    }
                }
            }
        }
    }

    /// What every page is drawn with is there before anybody has signed in, and every page names its icon.
    @Test func assetsAreForEverybody() async throws {
        try await RouteTests.asking(.nobody) { client in
            let drawn = ["/assets/\(StyleSheet.name)", "/assets/\(Script.name)", "/assets/standing.svg"]
            for path in drawn + ["/favicon.ico"] {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .ok && response.body.readableBytes > 0, "\(path)")
                    response.expectSecurityHeaders(path)
                }
            }
            try await client.execute(uri: "/sign-in", method: .get) { response in
                let icons = WellFormed(response.text).elements.filter { $0.attributes["rel"] == "icon" }
                #expect(icons.map { $0.attributes["href"] } == ["/assets/standing.svg"])
            }
        }
    }

    /// Staff of another account do what is not about this one, and bring files for their own.
    @Test func staffOfAnotherAccountStayWithTheirOwn() async throws {
        let routes = try await RouteTests.routes()
        let folder = try TemporaryFolder()
        let application = makeApplication(
            desk: try await SampleShopDesk.make(), entrance: OpenEntrance(role: .staff, access: .some([2])),
            address: try LoopbackAddress(port: 0), incoming: folder.path, backups: folder.path + "-backups",
            logger: Logger(label: "WebTests"))
        try await application.test(.router) { client in
            for route in routes {
                let name = "\(route.method.rawValue) \(route.path)"
                let least = try #require(RouteTests.least[name])
                let may = least == .nobody || least == .foreignViewer || RouteTests.ofOtherStaff.contains(name)
                try await client.execute(
                    uri: RouteTests.address(route), method: route.method, body: route.method == .post ? .form : nil
                ) { response in
                    let status = response.status.code
                    if may {
                        #expect(![401, 403].contains(status) || route.path == "/sign-in", "\(name): \(status)")
                    } else {
                        #expect([403, 404].contains(status), "\(name): \(status)")
                    }
                }
            }
            // An import of another account is not there.
            for path in ["/imports/100", "/imports/100?order=112-2148164-8986646&line=176", "/import/x"] {
                try await client.execute(uri: path, method: .get) { #expect($0.status != .ok, "\(path)") }
            }
            try await client.execute(uri: "/imports/100/undo", method: .post, body: .form) {
                #expect($0.status == .notFound)
            }
        }
    }

    /// A form without what only a page of the session can know changes nothing, whoever sends it.
    @Test(arguments: ["", "form=", "form=guess", "form=\(OpenEntrance.formToken)x"])
    func formsOfOtherSitesAreRefused(_ body: String) async throws {
        let posts = try await RouteTests.routes().filter { $0.method == .post && !$0.path.hasPrefix("/api/") }
        let files = [
            "/import", "/settings/backup/restore", "/accounts/:account/cases",
            "/accounts/:account/cases/:case/exhibits", "/accounts/:account/cases/:case/reply",
        ]
        let (uploads, routes) = (posts.filter { files.contains($0.path) }, posts.filter { !files.contains($0.path) })
        #expect(uploads.count == files.count)
        try await RouteTests.asking(.owner) { client in
            for route in routes {
                try await client.execute(
                    uri: RouteTests.address(route), method: .post, body: ByteBuffer(string: body)
                ) {
                    #expect($0.status == .forbidden, "\(route.path)")
                    $0.expectSecurityHeaders(route.path)
                }
            }
            let parts = [
                MultipartReaderTests.Part(name: "form", fileName: nil, body: Array(body.dropFirst(5).utf8)),
                MultipartReaderTests.Part(name: "files", fileName: "a.csv", body: [65]),
            ]
            for file in uploads {
                try await client.execute(
                    uri: RouteTests.address(file), method: .post,
                    headers: [.contentType: "multipart/form-data; boundary=b"],
                    body: ByteBuffer(bytes: MultipartReaderTests.form(parts))
                ) { #expect($0.status == .forbidden) }
            }
        }
    }

    /// What is for programs opens to no cookie, however its address is written.
    @Test(arguments: [
        "//api/v1/imports/100/undo", "/api//v1/imports/100/undo", "/api/v1//imports/100/undo",
        "///api/v1/imports/100/undo",
        "/api/v1/imports//100/undo",
    ])
    func anAddressHasOneSpelling(_ path: String) async throws {
        try await RouteTests.asking(.owner) { client in
            for method in [HTTPRequest.Method.post, .get] {
                try await client.execute(uri: path, method: method) { response in
                    #expect(![200, 303].contains(response.status.code), "\(response.status)")
                }
            }
            try await client.execute(uri: "/imports/100", method: .get) { #expect(!$0.text.contains("Undone")) }
        }
    }

    /// What leads back after signing in stays on this server.
    @Test(arguments: [
        ("/accounts/1?lang=zh", "/accounts/1?lang=zh"), ("", "/"), ("https://evil.example/", "/"),
        ("//evil.example", "/"), ("/a//evil.example", "/"), ("/accounts/1\r\nX: y", "/accounts/1%0D%0AX%3A%20y"),
        ("/\\evil.example", "/%5Cevil.example"),
    ])
    func backStaysHere(_ text: String, _ link: String) {
        #expect(Link.back(to: text).text == link)
    }
}
