import AccountHealth
import Appeals
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What is sent, what comes back, and what is kept of both.
extension CaseRoutes {
    private func sendPage(
        _ visitor: Visitor, _ view: CaseView, form: DraftForm?, problem: String? = nil
    ) -> HTML {
        let model = CasePage.Model(view, form: form, words: visitor.words)
        return SendPage.html(
            SendPage.Model(
                words: visitor.words, desk: model, digest: desk.digest(of: Array(model.sheet.text.utf8)), form: form,
                problem: problem), place: visitor.place)
    }

    @Sendable func send(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = request.uri.queryParameters["form"].flatMap { DraftForm(rawValue: String($0)) }
        return visitor.response(sendPage(visitor, try await view(context), form: form))
    }

    @Sendable func forms(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        var model = FormsPage.Model(desk: CasePage.Model(try await view(context), words: visitor.words))
        model.limit = request.uri.queryParameters["limit"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        return visitor.response(FormsPage.html(model, place: visitor.place))
    }

    @Sendable func submit(
        _ request: Request, _ context: PageContext, _ form: PostedForm
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let kind = try DraftForm.said(form["letter"])
        let view = try await view(context)
        let model = CasePage.Model(view, form: kind, words: visitor.words)
        func again(_ problem: String, _ status: HTTPResponse.Status) -> Response {
            visitor.response(sendPage(visitor, view, form: kind, problem: problem), status: status)
        }
        guard form["digest"] == desk.digest(of: Array(model.sheet.text.utf8)) else {
            return again(visitor.words.caseTrouble("letterChanged"), .conflict)
        }
        let reasons = form.reasons()
        let blockers = Set(model.findings.filter { $0.severity == .blocker }.map(\.rule))
        guard blockers.isSubset(of: Set(reasons.keys)), !model.sheet.text.isEmpty,
            let day = form["sent"].flatMap({ Day($0) }), day <= model.view.today
        else { return again(visitor.words.reasonNeeded, .badRequest) }
        return try await add(
            .submitted(model.round(sentOn: day, overrides: reasons.filter { blockers.contains($0.key) })),
            version: form.version, request, context)
    }

    @Sendable func reply(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        return visitor.response(try await messagePage(visitor, context, of: view(context)))
    }

    @Sendable func addReply(
        _ request: Request, _ context: PageContext, _ signedIn: SignedIn
    ) async throws -> Response {
        let visitor = Visitor(request, context)
        let form = try await uploads.receive(request, of: signedIn.user) { try signedIn.admit($0["form"]) }
        defer { form.removeFiles() }
        let view = try await view(context)
        func again(_ problem: String) async throws -> Response {
            let page = try await messagePage(visitor, context, of: view, again: form, problem: problem)
            return visitor.response(page, status: .badRequest)
        }
        do {
            let notice = try form.notice()
            let message = notice.message(on: min(notice.day ?? view.today, view.today))
            let chosen = try CaseOutcome.said(form.fields["outcome"])
            guard let outcome = chosen ?? desk.outcome(of: message) else {
                return try await again(visitor.words.outcomeUnclear)
            }
            return try await add(
                .answered(message, outcome), document: notice.original,
                version: Int(form.fields["version"] ?? "") ?? 0, request, context)
        } catch let trouble as CaseTrouble {
            return try await again(visitor.words.caseTrouble(trouble.word))
        }
    }

    @Sendable func round(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let (view, number) = (try await view(context), Int(try context.number("round")))
        guard let round = view.record.rounds.first(where: { $0.number == number }) else { throw PageProblem.notFound }
        let model = RoundPage.Model(words: visitor.words, view: view, round: round)
        return visitor.response(RoundPage.html(model, place: visitor.place))
    }

    @Sendable func versions(_ request: Request, _ context: PageContext) async throws -> Response {
        let visitor = Visitor(request, context)
        let query = request.uri.queryParameters
        var model = VersionsPage.Model(words: visitor.words, view: try await view(context))
        if let from = query["from"].flatMap({ Int($0) }), let to = query["to"].flatMap({ Int($0) }) {
            model.between = (from, to)
        }
        return visitor.response(VersionsPage.html(model, place: visitor.place))
    }
}
