import HTTPTypes
import Hummingbird
import Operations
import Wording

/// Coming in, and going out.
struct SignInRoutes<E: Entrance> {
    let entrance: E
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
        let next = request.uri.queryParameters["next"].map { String($0) } ?? ""
        if context.signedIn != nil { return .seeOther(.back(to: next)) }
        return visitor.response(
            SignInPage.html(SignInPage.Model(words: visitor.words, next: next), place: visitor.place))
    }

    @Sendable private func signIn(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let (name, next) = (form["name"] ?? "", form["next"] ?? "")
        var model = SignInPage.Model(words: visitor.words, next: next, name: name)
        let outcome = try await entrance.signIn(
            name: name, password: form["password"] ?? "", from: context.address(request))
        switch outcome {
        case .session(let session):
            return Response.seeOther(.back(to: next)).with(session: session, isSecure: context.isSecure)
        case .refused: model.problem = visitor.words.signInRefused
        case .locked(let minutes): model.problem = visitor.words.signInLocked(minutes: minutes)
        }
        return visitor.response(
            SignInPage.html(model, place: visitor.place), status: outcome == .refused ? .forbidden : .tooManyRequests)
    }

    @Sendable private func signOut(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        if let signedIn = context.signedIn { try await entrance.signOut(signedIn) }
        return Response.seeOther(.signIn).with(session: "", isSecure: context.isSecure)
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
            return Response.seeOther(.board).with(session: session, isSecure: context.isSecure)
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
                of: signedIn, from: form["old"] ?? "", to: form["password"] ?? "", at: context.address(request))
            return Response.seeOther(.me).with(session: session, isSecure: context.isSecure)
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
        return Response.seeOther(.signIn).with(session: "", isSecure: context.isSecure)
    }
}

extension PageContext {
    /// Where the browser is. Only this machine is served, so that another address comes from a server before this one, which writes it
    /// behind those that it was told. Where none is named, whatever stands there was written by the browser.
    func address(_ request: Request) -> String {
        let own = remoteAddress?.ipAddress ?? ""
        guard isBehindServer else { return own }
        return request.headers[.forwardedFor]?.split(separator: ",").last?.trimmed ?? own
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = HTTPField.Name(parsed: "x-forwarded-for")
}
