import AccountHealth
import Appeals
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// The pages of cases. Notices and letters are the seller's own, so that who may only look sees none of them.
struct CaseRoutes<D: Desk & CaseDesk>: Sendable {
    let desk: D
    let uploads: UploadFolder

    init(desk: D, uploads: UploadFolder) {
        self.desk = desk
        var limits = uploads.limits
        // A pasted notice with its history is the longest field.
        limits.fieldBytes = 512 << 10
        limits.parts = 20
        // The longest file there is, with the fields beside it.
        limits.totalBytes = 24 << 20
        self.uploads = uploads.with(limits)
    }

    func add(to routes: inout Routes) {
        routes.get("/cases", .role(.staff), use: list)
        routes.get("/cases/library", .role(.staff), use: library)
        routes.get("/accounts/:account/cases/new", .account(.staff), use: new)
        routes.upload("/accounts/:account/cases", .account(.staff), use: open)
        routes.get("/accounts/:account/cases/:case", .account(.staff), use: show)
        routes.post("/accounts/:account/cases/:case/letter", .account(.staff), use: write)
        routes.post("/accounts/:account/cases/:case/review", .account(.staff), use: review)
        routes.get("/accounts/:account/cases/:case/plan", .account(.staff), use: plan)
        routes.post("/accounts/:account/cases/:case/plan", .account(.staff), use: keepPlan)
        routes.get("/accounts/:account/cases/:case/orders", .account(.staff), use: orders)
        routes.upload("/accounts/:account/cases/:case/exhibits", .account(.staff), use: addExhibit)
        routes.get("/accounts/:account/cases/:case/exhibits/:exhibit", .account(.staff), use: exhibit)
        routes.post("/accounts/:account/cases/:case/exhibits/:exhibit", .account(.staff), use: withdraw)
        routes.get("/accounts/:account/cases/:case/forms", .account(.staff), use: forms)
        routes.get("/accounts/:account/cases/:case/pack", .account(.staff), use: pack)
        routes.get("/accounts/:account/cases/:case/pack.pdf", .account(.staff), use: packPDF)
        routes.get("/accounts/:account/cases/:case/pack.zip", .account(.staff), use: packZip)
        routes.get("/accounts/:account/cases/:case/commitments", .account(.staff), use: commitments)
        routes.get("/accounts/:account/cases/:case/proof", .account(.staff), use: proof)
        routes.get("/accounts/:account/cases/:case/send", .account(.staff), use: send)
        routes.post("/accounts/:account/cases/:case/send", .account(.staff), use: submit)
        routes.get("/accounts/:account/cases/:case/reply", .account(.staff), use: reply)
        routes.upload("/accounts/:account/cases/:case/reply", .account(.staff), use: addReply)
        routes.get("/accounts/:account/cases/:case/rounds/:round", .account(.staff), use: round)
        routes.get("/accounts/:account/cases/:case/versions", .account(.staff), use: versions)
        routes.post("/accounts/:account/cases/:case/close", .account(.staff), use: close)
        routes.post("/accounts/:account/cases/:case/reopen", .account(.staff), use: reopen)
    }

    // MARK: - The list, and opening one

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let accounts = try await desk.accounts().filter { context.signedIn?.access.sees($0.id) ?? false }
        let model = CasesPage.Model(
            words: visitor.words, cases: try await desk.cases(of: accounts), accounts: accounts,
            numbers: try await desk.caseNumbers(of: accounts.filter { !$0.isSample }))
        return visitor.response(CasesPage.html(model, place: visitor.place))
    }

    @Sendable private func library(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let query = request.uri.queryParameters
        let model = LibraryPage.Model(
            words: visitor.words, noticeClass: query["class"].flatMap { NoticeClass(rawValue: String($0)) },
            issues: query[values: "issue"].compactMap { NoticeIssue(rawValue: String($0)) })
        return visitor.response(LibraryPage.html(model, place: visitor.place))
    }

    /// - Parameters:
    ///   - view: the case that is answered; nil where one is opened.
    ///   - form: what was sent and could not be taken.
    func messagePage(
        _ visitor: Visitor, _ context: PageContext, of view: CaseView? = nil, again form: ReceivedForm? = nil,
        problem: String? = nil
    ) async throws -> HTML {
        let id = try context.account()
        guard let entry = try await desk.accounts().first(where: { $0.id == id }) else { throw PageProblem.notFound }
        let today = entry.fixedDay ?? desk.today(in: entry.account.store)
        let model = MessagePage.Model(
            words: visitor.words, entry: entry, today: today,
            day: form?.fields["received"].flatMap { Day($0) } ?? today, answered: view.map { ($0.id, $0.version) },
            text: form?.fields["text"] ?? "", outcome: form?.fields["outcome"] ?? "", problem: problem)
        return MessagePage.html(model, place: visitor.place)
    }

    @Sendable private func new(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await messagePage(visitor, context))
    }

    @Sendable private func open(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request, of: signedIn.user) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        do {
            let notice = try form.notice()
            guard let id = try await desk.openCase(notice, of: context.account(), by: context.actor) else {
                throw PageProblem.notFound
            }
            return .seeOther(.aCase(id, of: try context.account()))
        } catch let trouble as CaseTrouble {
            let page = try await messagePage(
                visitor, context, again: form, problem: visitor.words.caseTrouble(trouble.word))
            return visitor.response(page, status: .badRequest)
        }
    }

    // MARK: - The desk

    func view(_ context: PageContext) async throws -> CaseView {
        guard let view = try await desk.openCase(context.number("case"), of: context.account()) else {
            throw PageProblem.notFound
        }
        return view
    }

    func deskPage(
        _ visitor: Visitor, _ context: PageContext, problem: CaseTrouble? = nil
    ) async throws -> HTML {
        var model = CasePage.Model(try await view(context), words: visitor.words)
        model.problem = problem.map { visitor.words.caseTrouble($0.word) }
        return CasePage.html(model, place: visitor.place)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await deskPage(visitor, context))
    }

    /// Adds an event and goes back to the desk, or says there why it cannot be added.
    func add(
        _ event: CaseEvent, document: [UInt8]? = nil, version: Int, _ request: Request, _ context: PageContext
    ) async throws -> Response {
        let (id, account) = (try context.number("case"), try context.account())
        do {
            guard
                try await desk.add(
                    event, document: document, to: id, of: account, version: version, by: context.actor)
            else { throw PageProblem.notFound }
            return .seeOther(.aCase(id, of: account))
        } catch let trouble as CaseTrouble {
            let visitor = Visitor(request, context)
            return visitor.response(
                try await deskPage(visitor, context, problem: trouble),
                status: trouble == .newerVersion ? .conflict : .badRequest)
        }
    }

    /// What would be said of a sentence if it were kept as it stands in the form.
    @Sendable private func review(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let (key, edit) = try form.sentence()
        let view = try await view(context)
        var record = view.record
        do {
            try record.take(.wrote(key, edit))
        } catch {
            // Nothing can be written in a closed case, and its page has no form.
            throw PageProblem.badUpload
        }
        let model = CasePage.Model(view, record: record, words: visitor.words)
        return visitor.response(CasePage.review(key, model))
    }

    @Sendable private func write(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let (key, written) = try form.sentence()
        var edit: LetterEdit? = written
        switch form["do"] {
        case "back": edit = nil
        // A sentence of the seller's own is gone then; one of the records stands left out, to be taken back.
        case "out": if written.basis == nil { edit = nil } else { edit?.english = "" }
        default: if written.english.isEmpty { throw PageProblem.badUpload }
        }
        let visitor = Visitor(request, context)
        let (id, account) = (try context.number("case"), try context.account())
        do {
            guard
                try await desk.add(
                    .wrote(key, edit), document: nil, to: id, of: account, version: form.version, by: context.actor)
            else { throw PageProblem.notFound }
            return .seeOther(Link.aCase(id, of: account).at("letter"))
        } catch CaseTrouble.newerVersion {
            // What was written is shown beside what is there now; nothing is lost.
            let view = try await view(context)
            let page = ConflictPage.html(
                view, key: key, edit: edit, isNew: key == LetterEdit.ownKey(form.version), words: visitor.words,
                place: visitor.place)
            return visitor.response(page, status: .conflict)
        } catch let trouble as CaseTrouble {
            return visitor.response(
                try await deskPage(visitor, context, problem: trouble), status: .badRequest)
        }
    }

    @Sendable private func close(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response { try await add(.closed, version: form.version, request, context) }

    @Sendable private func reopen(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response { try await add(.reopened, version: form.version, request, context) }

    // MARK: - The plan and the orders

    @Sendable private func plan(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let model = PlanPage.Model(try await view(context), words: visitor.words)
        return visitor.response(PlanPage.html(model, place: visitor.place))
    }

    @Sendable private func keepPlan(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let (id, account) = (try context.number("case"), try context.account())
        let plan = try form.plan()
        do {
            guard
                try await desk.add(
                    .planned(plan), document: nil, to: id, of: account, version: form.version, by: context.actor)
            else { throw PageProblem.notFound }
            return .seeOther(.aCase(id, of: account))
        } catch let trouble as CaseTrouble {
            let visitor = Visitor(request, context)
            var model = PlanPage.Model(try await view(context), words: visitor.words)
            model.kept = model.plan
            model.plan = plan
            model.owner = form["owner-of-all"] ?? ""
            model.problem = visitor.words.caseTrouble(
                trouble == .newerVersion ? "bothVersions" : trouble.word)
            return visitor.response(
                PlanPage.html(model, place: visitor.place), status: trouble == .newerVersion ? .conflict : .badRequest)
        }
    }

    @Sendable private func orders(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let view = try await view(context)
        let orders = try await orders(of: view).map { OrderPage.Model($0, desk: desk, words: visitor.words) }
        return visitor.response(
            CaseOrdersPage.html(view, orders: orders, words: visitor.words, place: visitor.place))
    }
}

extension CaseTrouble {
    /// By which a sentence is found.
    var word: String {
        switch self {
        case .newerVersion: "newerVersion"
        case .refused(let refusal): "refused(\(refusal))"
        case .emptyText: "emptyText"
        case .unknownKind: "unknownKind"
        case .tooLarge: "tooLarge"
        case .tooMuch: "tooMuch"
        case .notPrinted: "notPrinted"
        case .sealed(let problem): "sealed(\(problem))"
        }
    }
}
