import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What lets programs in.
struct TokenRoutes<E: Entrance, D: Desk>: Sendable {
    let entrance: E
    let desk: D

    func add(to routes: inout Routes) {
        routes.get("/settings/tokens", .signedIn, use: list)
        routes.post("/settings/tokens", .signedIn, use: add)
        routes.post("/settings/tokens/:token/end", .signedIn, use: end)
    }

    private func page(
        _ visitor: Visitor, _ signedIn: SignedIn, problem: String? = nil, names: String = "",
        made: String? = nil
    ) async throws -> HTML {
        let model = TokensPage.Model(
            words: visitor.words, tokens: try await entrance.tokens(of: signedIn),
            accounts: try await accounts(of: signedIn), problem: problem, names: names, made: made)
        return TokensPage.html(model, place: visitor.place)
    }

    /// Those that the person sees; of others even the names are not told.
    private func accounts(of signedIn: SignedIn) async throws -> [AccountEntry] {
        try await desk.accounts().filter { signedIn.access.sees($0.id) }
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        return visitor.response(try await page(visitor, signedIn))
    }

    @Sendable private func add(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        let problem: String
        var names = ""
        do {
            let token = try await entrance.addToken(
                name: form["name"] ?? "", role: try form.role,
                access: form.access(of: try await accounts(of: signedIn)), for: signedIn)
            return visitor.response(try await page(visitor, signedIn, made: token))
        } catch let refusal as TokenProblem {
            problem = visitor.words.tokenProblem("\(refusal)")
        } catch let unknown as UnknownAccounts {
            (problem, names) = (visitor.words.unknownAccounts(unknown.names), unknown.text)
        }
        return visitor.response(
            try await page(visitor, signedIn, problem: problem, names: names), status: .badRequest)
    }

    @Sendable private func end(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        guard try await entrance.endToken(context.number("token"), by: signedIn) else { throw PageProblem.notFound }
        return .seeOther(.tokens)
    }
}
