import AccountHealth
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// Who else may come in, and what was changed.
struct UserRoutes<E: Entrance, D: Desk> {
    let entrance: E
    let desk: D

    func add(to routes: inout Routes) {
        routes.get("/users", .role(.owner), use: list)
        routes.post("/users", .role(.owner), use: add)
        routes.get("/users/:user", .role(.owner), use: show)
        routes.post("/users/:user", .role(.owner), use: change)
        routes.post("/users/:user/link", .role(.owner), use: makeLink)
        routes.get("/audit", .role(.owner), use: audit)
    }

    private func page(
        _ visitor: Visitor, problem: UserProblem? = nil, made: (name: String, address: String)? = nil
    ) async throws -> HTML {
        let model = UsersPage.Model(
            words: visitor.words, users: try await entrance.users(), accounts: try await desk.accounts(),
            problem: problem.map { visitor.words.userProblem("\($0)") }, made: made)
        return UsersPage.html(model, place: visitor.place)
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await page(visitor))
    }

    @Sendable private func add(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let name = form["name"] ?? ""
        do {
            let token = try await entrance.addUser(
                name: name, role: form.role, access: form.access, by: context.actor)
            return visitor.response(try await page(visitor, made: (name, context.address(ofLink: token))))
        } catch let problem as UserProblem {
            return visitor.response(try await page(visitor, problem: problem), status: .badRequest)
        }
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await userPage(context, visitor, problem: nil))
    }

    private func userPage(_ context: PageContext, _ visitor: Visitor, problem: UserProblem?) async throws -> HTML {
        let id = try context.number("user")
        guard let user = try await entrance.users().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        return UserPage.html(
            user, accounts: try await desk.accounts(), problem: problem.map { visitor.words.userProblem("\($0)") },
            words: visitor.words, place: visitor.place)
    }

    @Sendable private func change(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        do {
            try await entrance.changeUser(
                context.number("user"), role: form.role, access: form.access, isClosed: form["closed"] != nil,
                by: context.actor)
            return .seeOther(.users)
        } catch UserProblem.unknownUser {
            throw PageProblem.notFound
        } catch let problem as UserProblem {
            return visitor.response(
                try await userPage(context, visitor, problem: problem), status: .badRequest)
        }
    }

    @Sendable private func makeLink(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let id = try context.number("user")
        guard let user = try await entrance.users().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        do {
            let token = try await entrance.makeLink(for: id, by: context.actor)
            return visitor.response(try await page(visitor, made: (user.name, context.address(ofLink: token))))
        } catch is UserProblem {
            throw PageProblem.notFound
        }
    }

    @Sendable private func audit(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let offset = request.uri.queryParameters.offset
        let entries = try await entrance.audit(offset: offset, limit: AuditPage.length + 1)
        return visitor.response(AuditPage.html(entries, offset: offset, words: visitor.words, place: visitor.place))
    }
}

extension PageContext {
    /// The whole address of a link that leads in, for somebody who sits elsewhere.
    fileprivate func address(ofLink token: String) -> String { originForOthers + Link.signInLink(token).text }
}

extension PostedForm {
    /// The least there is where a form names none of ours.
    var role: Role { self["role"].flatMap { Role(rawValue: $0) } ?? .viewer }

    var access: AccountAccess {
        self["accounts"] == "all" ? .all : .some(Set(all("account").compactMap { Int64($0) }))
    }
}
