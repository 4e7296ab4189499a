import AccountHealth
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// The pages that take files in, and back out.
struct ImportRoutes<D: Desk> {
    let desk: D
    let uploads: UploadFolder

    /// A file may speak of any account, so that only who sees all of them brings files or looks at them.
    func add(to routes: inout Routes) {
        routes.get("/import", .all(.staff), use: form)
        routes.upload("/import", .all(.staff), use: take)
        routes.get("/imports", .all(.viewer), use: list)
        routes.get("/imports/:import", .all(.viewer), use: show)
        routes.post("/imports/:import/undo", .all(.staff), use: undo)
    }

    @Sendable private func form(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await formPage(visitor, problem: nil))
    }

    private func formPage(_ visitor: Visitor, problem: String?) async throws -> HTML {
        let board = try await desk.board(BoardQuestion(limit: BoardPage.length))
        let entries = try await desk.imports(offset: 0, limit: 10)
        var names: [String] = []
        for row in board.rows where !row.entry.isSample && !names.contains(row.entry.account.name) {
            names.append(row.entry.account.name)
        }
        let model = ImportFormPage.Model(
            words: visitor.words, accountNames: names, stores: desk.stores.map(\.id.description),
            recent: ImportTable(entries, words: visitor.words), problem: problem)
        return ImportFormPage.html(model, place: visitor.place)
    }

    @Sendable private func take(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        let store = desk.stores.first { $0.id.description == form.fields["store"] }
        guard let name = form.fields["account"]?.trimmed, !name.isEmpty, let store, !form.files.isEmpty else {
            let problem = visitor.words.problem(.badUpload).advice
            return visitor.response(try await formPage(visitor, problem: problem), status: .badRequest)
        }
        let files = form.files.map { UploadedFile(path: $0.path, name: $0.name) }
        let outcomes = try await desk.importFiles(
            files, account: Account(name: name, store: store.id), by: Actor(signedIn))
        // Shown at once and not after a new address: what was remarked about a file that was not kept stands nowhere else.
        let page = ImportOutcomePage.html(
            outcomes, words: visitor.words, place: Place(path: ["import"], query: [], person: signedIn))
        return visitor.response(page)
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let offset = request.uri.queryParameters.offset
        let entries = try await desk.imports(offset: offset, limit: ImportListPage.length + 1)
        let model = ImportListPage.Model(entries, offset: offset, words: visitor.words)
        return visitor.response(ImportListPage.html(model, place: visitor.place))
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        guard let view = try await desk.importView(context.number("import")) else { throw PageProblem.notFound }
        return visitor.response(ImportPage.html(view, words: visitor.words, place: visitor.place))
    }

    @Sendable private func undo(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let id = try context.number("import")
        guard try await desk.undoImport(id, by: context.actor) else { throw PageProblem.notFound }
        return .seeOther(.importResult(id))
    }
}
