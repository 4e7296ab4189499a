import AccountHealth
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Wording

/// The pages that take files in, and back out.
struct ImportRoutes<D: Desk>: Sendable {
    let desk: D
    let uploads: UploadFolder
    let jobs: ImportJobs

    /// A file may speak of any account. Who does not see all of them brings files for one account, of which rows of others are left
    /// out, and looks at imports that speak of no other.
    func add(to routes: inout Routes) {
        routes.get("/import", .role(.staff), use: form)
        routes.upload("/import", .role(.staff), use: take)
        routes.get("/import/:job", .role(.staff), use: job)
        routes.get("/import/:job/progress", .role(.staff), use: progress)
        routes.post("/import/:job/stop", .role(.staff), use: stop)
        // What columns mean holds for the files of all accounts.
        routes.get("/import/:job/files/:file", .all(.staff), use: columns)
        routes.post("/import/:job/files/:file", .all(.staff), use: sayColumns)
        routes.get("/imports", .signedIn, use: list)
        routes.get("/imports/:import", .signedIn, use: show)
        routes.get("/imports/:import/undo", .role(.staff), use: askUndo)
        routes.post("/imports/:import/undo", .role(.staff), use: undo)
    }

    @Sendable private func form(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let filled = ImportFormPage.Filled(account: visitor["account"] ?? "")
        return visitor.response(try await formPage(visitor, filled, problem: nil))
    }

    private func formPage(
        _ visitor: Visitor, _ filled: ImportFormPage.Filled, problem: String?
    ) async throws -> HTML {
        let access = visitor.context.access
        let accounts = try await accounts(access)
        let entries = try await desk.imports(of: access, offset: 0, limit: 10)
        var model = ImportFormPage.Model(
            words: visitor.words, accounts: accounts, accountCount: accounts.count,
            stores: desk.stores.map(\.id.description), mayAdd: access == .all,
            recent: ImportTable(entries, words: visitor.words), filled: filled, problem: problem)
        model.search = String((visitor["q"] ?? "").trimmed.prefix(100))
        if !model.search.isEmpty {
            let search = model.search.lowercased()
            model.accounts.removeAll { !$0.account.name.lowercased().contains(search) }
        }
        // What was chosen is among them, however many there are.
        if let chosen = accounts.first(where: { "\($0.id)" == filled.account }) {
            model.accounts.removeAll { $0.id == chosen.id }
            model.accounts.insert(chosen, at: 0)
        }
        return ImportFormPage.html(model, place: visitor.place)
    }

    /// Those that files can be brought for.
    private func accounts(_ access: AccountAccess) async throws -> [AccountEntry] {
        try await desk.accounts().filter { !$0.isSample && access.sees($0.id) }
    }

    /// The account that a form names; nil where it names none that files can be brought for.
    private func account(_ filled: ImportFormPage.Filled, _ access: AccountAccess) async throws -> Account? {
        if filled.account == "new" {
            let store = desk.stores.first { $0.id.description == filled.store }
            guard access == .all, !filled.name.isEmpty, let store else { return nil }
            return Account(name: filled.name, store: store.id)
        }
        return try await accounts(access).first { "\($0.id)" == filled.account }?.account
    }

    @Sendable private func take(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let waiting = try jobs.waitingBytes(of: signedIn.user)
        let form = try await uploads.receive(request, of: signedIn.user, waiting: waiting) {
            try signedIn.admit($0["form"])
        }
        let filled = ImportFormPage.Filled(
            account: form.fields["account"] ?? "", name: (form.fields["name"] ?? "").trimmed,
            store: form.fields["store"] ?? "")
        let account = try await account(filled, signedIn.access)
        guard let account, !form.files.isEmpty else {
            form.removeFiles()
            let words = visitor.words
            let problem = account == nil ? words.accountNeeded : words.problem(.badUpload).advice
            return visitor.response(try await formPage(visitor, filled, problem: problem), status: .badRequest)
        }
        return try await start(form.files, account: account, by: signedIn)
    }

    /// Most files are in before anybody could look at a page of progress.
    private func start(
        _ files: [ReceivedForm.File], account: Account, by signedIn: SignedIn
    ) async throws -> Response {
        let id: String
        do {
            id = try jobs.start(
                files, account: account, user: signedIn.user, alone: !signedIn.seesAll
            ) { [desk] watch, between in
                _ = try await desk.importFiles(
                    files.map { UploadedFile(path: $0.path, name: $0.name) }, account: account,
                    alone: !signedIn.seesAll, by: Actor(signedIn), watch: watch, between: between)
            }
        } catch {
            for file in files { unlink(file.path) }
            throw error
        }
        if let problem = try await jobs.job(id, after: .max, upTo: .milliseconds(400))?.problem { throw problem }
        return .seeOther(.importJob(id))
    }

    @Sendable private func job(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let job = try job(of: context) else { return .seeOther(.imports) }
        return visitor.response(ImportJobPage.html(job, words: visitor.words, place: visitor.place))
    }

    /// Who does not see all accounts looks at what is one's own.
    private func job(of context: PageContext) throws -> ImportJob? {
        guard let person = context.signedIn, let job = jobs.job(try context.part("job")) else { return nil }
        return person.seesAll || job.user == person.user ? job : nil
    }

    @Sendable private func stop(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        guard let person = context.signedIn else { throw PageProblem.signInNeeded }
        guard let job = try job(of: context) else { return .seeOther(.imports) }
        // One that is over meanwhile is shown as it ended.
        guard job.isDone || job.mayBeStopped(by: person) else { throw PageProblem.notYours }
        jobs.stop(job.id)
        return .seeOther(.importJob(job.id))
    }

    /// What a page shows of a job, anew whenever it has changed (server-sent events).
    @Sendable private func progress(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let user = context.signedIn?.user else { throw PageProblem.signInNeeded }
        guard let job = try job(of: context) else { throw PageProblem.notFound }
        guard jobs.mayListen(user) else { throw PageProblem.manyWaiting }
        var headers = HTTPFields()
        headers[.contentType] = "text/event-stream"
        headers[.cacheControl] = "no-store"
        let feed = ProgressFeed(jobs: jobs, job: job.id, user: user, words: visitor.words) {
            await context.stillMeets(.role(.staff))
        }
        let body = ResponseBody { writer in
            try await feed.run { try await writer.write(ByteBuffer(string: $0)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    @Sendable private func columns(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let (place, job, head) = try await table(context)
        let kind = visitor.place.query.first { $0.name == "kind" }?.value
        let model = ColumnsPage.Model(
            words: visitor.words, job: job, place: place, head: head, stated: head.suggestion(kind: kind),
            zones: zones(of: job.account))
        return visitor.response(ColumnsPage.html(model, place: visitor.place))
    }

    /// The zone of an account's store, then those of other stores and of shop systems.
    private func zones(of account: Account) -> [String] {
        let own = desk.stores.first { $0.id == account.store }?.zone
        let others = Set(desk.stores.map(\.zone) + [TableHead.china, "UTC"])
        return (own.map { [$0] } ?? []) + others.filter { $0 != own }.sorted()
    }

    private func table(_ context: PageContext) async throws -> (place: Int, job: ImportJob, head: TableHead) {
        let place = Int(try context.number("file"))
        guard let job = jobs.job(try context.part("job")), job.isDone, job.files.indices.contains(place),
            job.files[place].mayBeMapped
        else { throw PageProblem.notFound }
        let file = UploadedFile(path: job.files[place].path, name: job.files[place].name)
        guard let head = try await desk.tableHead(file, account: job.account) else { throw PageProblem.notFound }
        return (place, job, head)
    }

    @Sendable private func sayColumns(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let signedIn = context.signedIn else { throw PageProblem.signInNeeded }
        let (place, job, head) = try await table(context)
        let said = form.statedColumns(head)
        let stated = said.completed(by: head)
        var model = ColumnsPage.Model(
            words: visitor.words, job: job, place: place, head: head, stated: stated, zones: zones(of: job.account))
        do {
            if form["do"] == "keep" {
                if stated.leavesWordsUnasked(in: head) {
                    model.refusal = .wordsUnasked
                    return visitor.response(ColumnsPage.html(model, place: visitor.place), status: .badRequest)
                }
                let trial = try await desk.keepMapping(stated, on: head, account: job.account, by: context.actor)
                guard trial.usableRows > 0 else {
                    (model.trial, model.refusal) = (trial, .noRowUsable)
                    return visitor.response(ColumnsPage.html(model, place: visitor.place), status: .badRequest)
                }
                guard let file = jobs.takeFile(place, of: job.id) else { throw PageProblem.notFound }
                // What was read of it before is read anew.
                for outcome in job.files[place].outcomes where outcome.result == .imported {
                    _ = try await desk.undoImport(outcome.view.entry.id, by: context.actor)
                }
                return try await start([file], account: job.account, by: signedIn)
            }
            model.trial = try await desk.tryMapping(stated, on: head, account: job.account)
            return visitor.response(ColumnsPage.html(model, place: visitor.place))
        } catch is SettingProblem {
            model.refusal = .notUnderstood
            return visitor.response(ColumnsPage.html(model, place: visitor.place), status: .badRequest)
        }
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let offset = request.uri.queryParameters.offset
        let entries = try await desk.imports(
            of: context.access, offset: offset, limit: ImportListPage.length + 1)
        var model = ImportListPage.Model(entries, offset: offset, words: visitor.words)
        model.undone = try await undone(visitor)
        return visitor.response(ImportListPage.html(model, place: visitor.place))
    }

    /// What was just taken back; of what does not stand any more nobody knows whom it was about.
    private func undone(_ visitor: Visitor) async throws -> ImportListPage.Model.Undone? {
        let access = visitor.context.access
        guard let id = visitor["undone"].flatMap({ Int64($0) }),
            let entry = try await desk.importView(id, of: .all)?.entry, entry.undoneAt != nil, entry.usableRows > 0
        else { return nil }
        guard access == .all else { return ImportListPage.Model.Undone() }
        let accounts = try await accounts(access)
        return ImportListPage.Model.Undone(
            entry: entry, account: accounts.first { $0.account == entry.account }?.id)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let id = try context.number("import")
        guard let view = try await desk.importView(id, of: context.access) else { throw PageProblem.notFound }
        var lines: [StatedLine] = []
        if let order = visitor["order"], let line = visitor["line"].flatMap({ Int($0) }), line > 0 {
            lines = try await desk.statedLines(line, of: id, about: order, in: context.access)
        }
        return visitor.response(ImportPage.html(view, lines: lines, words: visitor.words, place: visitor.place))
    }

    /// What would be taken back, with the button that does it.
    @Sendable private func askUndo(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let brought = try await desk.importBrought(context.number("import"), of: context.access) else {
            throw PageProblem.notFound
        }
        return visitor.response(UndoPage.html(brought, words: visitor.words, place: visitor.place))
    }

    @Sendable private func undo(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let id = try context.number("import")
        guard try await desk.importView(id, of: context.access) != nil,
            try await desk.undoImport(id, by: context.actor)
        else { throw PageProblem.notFound }
        return .seeOther(.imports(undone: id))
    }
}

extension PostedForm {
    /// What the form says of each column of a table; of two that would be the same the first holds.
    fileprivate func statedColumns(_ head: TableHead) -> StatedColumns {
        var columns: [String: String] = [:]
        for (place, name) in head.columns.enumerated() {
            guard let meaning = self["c\(place)"], !meaning.isEmpty, columns[meaning] == nil else { continue }
            columns[meaning] = name
        }
        let kind = self["kind"] ?? ""
        return StatedColumns(
            kind: kind, columns: columns, dates: (self["dates"] ?? "").trimmed, zone: (self["zone"] ?? "").trimmed,
            values: translations(FactKind.all.first { $0.name == kind }, columns))
    }

    /// More than the columns of any kind ask for.
    private static let mostWords = 500

    /// What the form says of the words in columns; a column that means something else now has no words any more.
    private func translations(_ kind: FactKind?, _ columns: [String: String]) -> [String: [String: String]] {
        var values: [String: [String: String]] = [:]
        var number = 0
        while number < PostedForm.mostWords, let written = self["w\(number)"], let column = self["o\(number)"] {
            let word = self["v\(number)"] ?? ""
            number += 1
            guard columns[column] != nil, let choices = kind?.words(of: column), !choices.isEmpty else { continue }
            values[column, default: [:]][written] = choices.contains(word) ? word : ""
        }
        return values
    }
}
