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
        routes.get("/audit.csv", .role(.owner), use: auditTable)
    }

    private func page(
        _ visitor: Visitor, problem: String? = nil, names: String = "", made: (name: String, address: String)? = nil
    ) async throws -> HTML {
        let model = UsersPage.Model(
            words: visitor.words, users: try await entrance.users(), accounts: try await desk.accounts(),
            problem: problem, names: names, made: made)
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
        let problem: String
        var names = ""
        do {
            let token = try await entrance.addUser(
                name: name, role: try form.role, access: form.access(of: try await desk.accounts()), by: context.actor)
            return visitor.response(try await page(visitor, made: (name, context.address(ofLink: token))))
        } catch let refusal as UserProblem {
            problem = visitor.words.userProblem("\(refusal)")
        } catch let unknown as UnknownAccounts {
            (problem, names) = (visitor.words.unknownAccounts(unknown.names), unknown.text)
        }
        return visitor.response(try await page(visitor, problem: problem, names: names), status: .badRequest)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await userPage(context, visitor, problem: nil))
    }

    private func userPage(
        _ context: PageContext, _ visitor: Visitor, problem: String?, names: String = ""
    ) async throws -> HTML {
        let id = try context.number("user")
        guard let user = try await entrance.users().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        return UserPage.html(
            user, accounts: try await desk.accounts(), problem: problem, names: names,
            words: visitor.words, place: visitor.place)
    }

    @Sendable private func change(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let problem: String
        var names = ""
        do {
            try await entrance.changeUser(
                context.number("user"), role: try form.role, access: form.access(of: try await desk.accounts()),
                isClosed: form["closed"] != nil, by: context.actor)
            return .seeOther(.users)
        } catch UserProblem.unknownUser {
            throw PageProblem.notFound
        } catch let refusal as UserProblem {
            problem = visitor.words.userProblem("\(refusal)")
        } catch let unknown as UnknownAccounts {
            (problem, names) = (visitor.words.unknownAccounts(unknown.names), unknown.text)
        }
        return visitor.response(
            try await userPage(context, visitor, problem: problem, names: names), status: .badRequest)
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
        let question = AuditQuestion(visitor.place.query, limit: AuditPage.length)
        let model = AuditPage.Model(
            try await entrance.audit(question), question, users: try await entrance.users(), desk: desk,
            words: visitor.words)
        return visitor.response(AuditPage.html(model, place: visitor.place))
    }

    @Sendable private func auditTable(_ request: Request, _ context: PageContext) async throws -> Response {
        let question = AuditQuestion(Visitor(request, context).place.query, limit: AuditTable.mostRows)
        return AuditTable(try await entrance.audit(question)).response
    }
}

extension AuditQuestion {
    /// What an address asks for; what is no word of ours is taken as not said.
    fileprivate init(_ query: [(name: String, value: String)], limit: Int) {
        self.init(limit: limit)
        func value(_ name: String) -> String { query.first { $0.name == name }?.value ?? "" }
        person = value("who") == "command" ? .command : Int64(value("who")).map { .user($0) }
        action = AuditAction(rawValue: value("what"))
        account = String(value("account").trimmed.prefix(200))
        if let id = Int64(value("before")) {
            place = .olderThan(id)
        } else if let id = Int64(value("after")) {
            place = .newerThan(id)
        }
    }
}

extension PageContext {
    /// The whole address of a link that leads in, for somebody who sits elsewhere.
    fileprivate func address(ofLink token: String) -> String { originForOthers + Link.signInLink(token).text }
}

extension PostedForm {
    /// What somebody may do; nothing is guessed of it.
    var role: Role {
        get throws(PageProblem) {
            guard let role = try Role.said(self["role"]) else { throw .badUpload }
            return role
        }
    }
}
