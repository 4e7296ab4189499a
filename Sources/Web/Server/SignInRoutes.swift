import HTTPTypes
import Hummingbird
import Operations
import Synchronization
import Wording

/// Coming in, and going out.
struct SignInRoutes<E: Entrance> {
    let entrance: E
    private let attempts = Attempts()

    init(entrance: E) {
        self.entrance = entrance
    }

    func add(to routes: inout Routes) {
        routes.get("/sign-in", .nobody, use: form)
        routes.post("/sign-in", .nobody, use: signIn)
        routes.post("/sign-out", .signedIn, use: signOut)
        routes.get("/links/:token", .nobody, use: link)
        routes.post("/links/:token", .nobody, use: follow)
        routes.get("/me", .signedIn, use: me)
        routes.post("/me/password", .signedIn, use: changePassword)
        routes.post("/me/sign-out-everywhere", .signedIn, use: signOutEverywhere)
    }

    @Sendable private func form(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let next = request.uri.queryParameters["next"].map { Visitor.decoded($0) } ?? ""
        if context.signedIn != nil { return .seeOther(.back(to: next)) }
        return visitor.response(
            SignInPage.html(SignInPage.Model(words: visitor.words, next: next), place: visitor.place))
    }

    @Sendable private func signIn(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let (name, next) = (form["name"] ?? "", form["next"] ?? "")
        let address = context.remoteAddress?.ipAddress ?? ""
        var model = SignInPage.Model(words: visitor.words, next: next, name: name)
        let outcome =
            attempts.mayTry(address)
            ? try await entrance.signIn(
                name: name, password: form["password"] ?? "") : nil
        switch outcome {
        case .session(let session):
            attempts.forget(address)
            return Response.seeOther(.back(to: next)).with(session: session, isSecure: request.isSecure)
        case .refused: model.problem = visitor.words.signInRefused
        case .locked(let minutes): model.problem = visitor.words.signInLocked(minutes: minutes)
        case nil: model.problem = visitor.words.signInLocked(minutes: Attempts.minutes)
        }
        return visitor.response(
            SignInPage.html(model, place: visitor.place), status: outcome == .refused ? .forbidden : .tooManyRequests)
    }

    @Sendable private func signOut(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        if let signedIn = context.signedIn { try await entrance.signOut(signedIn) }
        return Response.seeOther(.signIn).with(session: "", isSecure: request.isSecure)
    }

    @Sendable private func link(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let token = try context.part("token")
        guard let link = try await entrance.link(token) else {
            return visitor.response(LinkPage.gone(words: visitor.words, place: visitor.place), status: .notFound)
        }
        return visitor.response(page(link, token, visitor))
    }

    private func page(
        _ link: SignInLink, _ token: String, _ visitor: Visitor, name: String = "", problem: String? = nil
    ) -> HTML {
        var user: String?
        if case .user(let name) = link { user = name }
        let model = LinkPage.Model(words: visitor.words, token: token, user: user, name: name, problem: problem)
        return LinkPage.html(model, place: visitor.place)
    }

    @Sendable private func follow(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let token = try context.part("token")
        let name = form["name"] ?? ""
        do {
            let session = try await entrance.follow(link: token, name: name, password: form["password"] ?? "")
            return Response.seeOther(.board).with(session: session, isSecure: request.isSecure)
        } catch let problem as UserProblem {
            guard let link = try await entrance.link(token) else {
                return visitor.response(LinkPage.gone(words: visitor.words, place: visitor.place), status: .notFound)
            }
            let text = visitor.words.userProblem("\(problem)")
            return visitor.response(page(link, token, visitor, name: name, problem: text), status: .badRequest)
        }
    }

    @Sendable private func me(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(MePage.html(problem: nil, words: visitor.words, place: visitor.place))
    }

    @Sendable private func changePassword(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        do {
            let session = try await entrance.changePassword(
                of: signedIn, from: form["old"] ?? "", to: form["password"] ?? "")
            return Response.seeOther(.me).with(session: session, isSecure: request.isSecure)
        } catch let problem as UserProblem {
            let text = visitor.words.userProblem("\(problem)")
            return visitor.response(
                MePage.html(problem: text, words: visitor.words, place: visitor.place), status: .badRequest)
        }
    }

    @Sendable private func signOutEverywhere(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        if let signedIn = context.signedIn { try await entrance.signOutEverywhere(signedIn) }
        return Response.seeOther(.signIn).with(session: "", isSecure: request.isSecure)
    }
}

/// How often passwords were tried from an address, so that nobody tries many names.
private final class Attempts: Sendable {
    static let minutes = 5
    private static let most = 30
    /// Addresses remembered; a list that grows further is begun anew.
    private static let mostAddresses = 10_000

    private struct Tries {
        var count = 0
        var since = ContinuousClock.now
    }

    private let tries = Mutex<[String: Tries]>([:])

    func mayTry(_ address: String) -> Bool {
        tries.withLock { tries in
            if tries.count > Attempts.mostAddresses { tries = [:] }
            var own = tries[address] ?? Tries()
            if own.since.duration(to: .now) > .seconds(Attempts.minutes * 60) { own = Tries() }
            own.count += 1
            tries[address] = own
            return own.count <= Attempts.most
        }
    }

    func forget(_ address: String) { tries.withLock { $0[address] = nil } }
}
