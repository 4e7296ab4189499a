import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What is settled once: accounts, standards, what columns mean, and all of it as one file.
struct SettingsRoutes<D: Desk>: Sendable {
    let desk: D
    let uploads: UploadFolder
    let copies: CopiesBeforeRestore

    func add(to routes: inout Routes) {
        routes.get("/settings", .signedIn, use: settings)
        routes.get("/settings/accounts", .all(.manager), use: accounts)
        routes.post("/settings/accounts", .all(.manager), use: addAccount)
        routes.post("/settings/accounts/:account/remove", .all(.manager), use: removeAccount)
        routes.get("/settings/standards", .signedIn, use: standards)
        routes.get("/settings/standards/:store", .signedIn, use: standards)
        routes.post("/settings/standards/:store", .all(.manager), use: changeStandards)
        routes.get("/settings/columns", .all(.viewer), use: mappings)
        routes.post("/settings/columns/:mapping/forget", .all(.staff), use: forgetMapping)
        routes.get("/settings/backup", .role(.owner), use: backup)
        routes.post("/settings/backup/file", .role(.owner), use: takeBackup)
        routes.upload("/settings/backup/restore", .role(.owner), use: restore)
    }

    @Sendable private func settings(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(SettingsPage.html(words: visitor.words, place: visitor.place))
    }

    // MARK: - Accounts

    @Sendable private func accounts(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await accountsPage(visitor))
    }

    private func accountsPage(_ visitor: Visitor, problem: String? = nil) async throws -> HTML {
        func value(_ name: String) -> String { visitor.place.query.first { $0.name == name }?.value ?? "" }
        let text = String(value("q").trimmed.prefix(100))
        let offset = min(max(0, Int(value("offset")) ?? 0), 1_000_000_000)
        let list = try await desk.accounts(containing: text, offset: offset, limit: AccountsPage.length)
        let model = AccountsPage.Model(
            words: visitor.words, list: list, stores: desk.stores.map(\.id.description), text: text, offset: offset,
            problem: problem)
        return AccountsPage.html(model, place: visitor.place)
    }

    @Sendable private func addAccount(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let store = desk.stores.first(where: { $0.id.description == form["store"] })?.id else {
            throw PageProblem.notFound
        }
        let problem: String
        do {
            let account = Account(name: (form["name"] ?? "").trimmed, store: store)
            let entry = try await desk.addAccount(account, by: context.actor)
            return .seeOther(.account(entry.id))
        } catch InstallationProblem.accountExists {
            problem = visitor.words.accountIsThere
        } catch is InstallationProblem {
            problem = visitor.words.problem(.badAccount).advice
        }
        return visitor.response(try await accountsPage(visitor, problem: problem), status: .badRequest)
    }

    @Sendable private func removeAccount(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let id = try context.account()
        guard let entry = try await desk.accounts().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        // A click beside the place must not take years of orders away.
        guard form["name"]?.trimmed == entry.account.name else {
            let problem = visitor.words.nameDiffers(entry.account.name)
            return visitor.response(try await accountsPage(visitor, problem: problem), status: .badRequest)
        }
        guard try await desk.removeAccount(id, by: context.actor) else { throw PageProblem.notFound }
        return .seeOther(.accountSettings)
    }

    // MARK: - Standards

    @Sendable private func standards(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try standardsPage(visitor, store: store(context)))
    }

    private func store(_ context: PageContext) throws(PageProblem) -> StoreID {
        guard context.parameters.get("store") != nil else {
            guard let first = desk.stores.first?.id else { throw .notFound }
            return first
        }
        let name = try context.part("store")
        guard let store = desk.stores.first(where: { $0.id.description == name })?.id else { throw .notFound }
        return store
    }

    private func standardsPage(_ visitor: Visitor, store: StoreID, problem: String? = nil) throws -> HTML {
        guard let view = desk.standards(of: store) else { throw PageProblem.notFound }
        let model = StandardsPage.Model(
            words: visitor.words, view: view, stores: desk.stores.map(\.id), problem: problem)
        return StandardsPage.html(model, place: visitor.place)
    }

    @Sendable private func changeStandards(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let (visitor, store) = (Visitor(request, context), try store(context))
        do {
            try await desk.change(try form.standardsChange(store), by: context.actor)
            // Where somebody saw the difference that it closes.
            if let account = form["account"].flatMap({ Int64($0) }) { return .seeOther(.account(account, "official")) }
            return .seeOther(.standards(of: store))
        } catch let problem as StandardsProblem {
            let text = visitor.words.standardsProblem("\(problem)")
            return visitor.response(try standardsPage(visitor, store: store, problem: text), status: .badRequest)
        }
    }

    // MARK: - Columns

    @Sendable private func mappings(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(
            MappingsPage.html(try await desk.columnMappings(), words: visitor.words, place: visitor.place))
    }

    @Sendable private func forgetMapping(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        guard try await desk.forgetMapping(context.number("mapping"), by: context.actor) else {
            throw PageProblem.notFound
        }
        return .seeOther(.columnMappings)
    }

    // MARK: - Backup

    @Sendable private func backup(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(BackupPage.html(problem: nil, words: visitor.words, place: visitor.place))
    }

    @Sendable private func takeBackup(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let path = "\(uploads.path)/backup-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        do {
            try await desk.backUp(to: path, by: context.actor, requireRoom: requireRoom(uploads.path))
        } catch {
            unlink(path)
            throw error
        }
        let file = try FileAnswer(path)
        var headers = HTTPFields()
        headers[.contentType] = "application/octet-stream"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"standing.backup\""
        return Response(status: .ok, headers: headers, body: file.body)
    }

    /// A backup leaves the last room on the disk to all else, as uploads do.
    private func requireRoom(_ folder: String) -> @Sendable () throws -> Void {
        { [limits = uploads.limits] in try UploadFolder.requireRoom(in: folder, beside: limits.reserveBytes) }
    }

    @Sendable private func restore(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request, of: signedIn.user) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        guard let file = form.files.first, form.files.count == 1, form.fields["replace"] == "1" else {
            throw PageProblem.badUpload
        }
        do {
            let copy = try copies.newPath(at: Instant(seconds: Int64(Date().timeIntervalSince1970)))
            defer { copies.prune() }
            try await desk.restore(
                from: file.path, copyingTo: copy, by: context.actor, requireRoom: requireRoom(copies.folder))
            return .seeOther(.signIn).with(session: "", isSecure: context.isSecure)
        } catch let problem as BackupProblem {
            let text = visitor.words.backupProblem("\(problem)")
            return visitor.response(
                BackupPage.html(problem: text, words: visitor.words, place: visitor.place), status: .badRequest)
        }
    }
}

extension PostedForm {
    fileprivate func standardsChange(_ store: StoreID) throws(StandardsProblem) -> StandardsChange {
        if let choice = self["choice"] { return .choice(name: choice, value: self["value"] ?? "", store: store) }
        guard let id = self["standard"], let fulfilment = self["fulfilment"] else { throw .unknown }
        if self["book"] != nil { return .standardOfBook(id: id, fulfilment: fulfilment, store: store) }
        let lag = (self["lag"] ?? "").trimmed
        guard lag.isEmpty || Int(lag) != nil else { throw .noLag }
        let percent = (self["percent"] ?? "").trimmed.replacing("%", with: "").trimmed
        return .standard(
            id: id, fulfilment: fulfilment, store: store, percent: percent, lag: Int(lag), source: self["source"] ?? "")
    }
}
