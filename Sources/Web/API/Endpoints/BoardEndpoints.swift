import AccountHealth
import Hummingbird
import Operations
import Wording

/// All accounts, and what is still undone: what the board shows.
struct BoardEndpoints<D: Desk>: Sendable {
    let desk: D

    private static var mostRows: Int { 200 }
    private static var longestText: Int { 100 }

    var list: [Endpoint] {
        [
            Endpoint(
                method: .get, path: "/accounts", need: .signedIn, id: "listAccounts",
                parameters: [
                    .init(name: "cursor", place: .query, schema: .integer(0...(1 << 53 - 1))),
                    .init(name: "limit", place: .query, schema: .integer(1...Self.mostRows)),
                    .init(name: "sort", place: .query, schema: .words(BoardQuestion.Order.allCases.map(\.rawValue))),
                    .init(name: "state", place: .query, schema: .words(BoardRow.State.allCases.map(\.rawValue))),
                    .init(
                        name: "q", place: .query,
                        schema: .bounded(length: 1...Self.longestText, pattern: #"^[^\u0000-\u001f\u007f]+$"#)),
                    .init(name: "since", place: .query, schema: .moment),
                ],
                answer: .object([
                    .init("accounts", .list(.named("BoardRow"))), .init("next", .orNull(.integer())),
                ]),
                problems: [.badRequest], respond: accounts),
            Endpoint(
                method: .get, path: "/first-start", need: .all(.staff), id: "getFirstStart",
                answer: .object([
                    .init("done", .truth), .init("account", .orNull(.named("AccountEntry"))),
                    .init(
                        "files", .list(.object([.init("kind", .text), .init("path", .text), .init("there", .truth)]))),
                    .init("lagLearnt", .truth),
                    .init("lagReport", .orNull(.object([.init("kind", .text), .init("path", .text)]))),
                    .init("sample", .orNull(.integer())),
                ]),
                respond: firstStart),
        ]
    }

    @Sendable private func accounts(_ asked: APIRequest) async throws -> JSONText {
        let limit = try asked.number("limit", in: 1...Self.mostRows) ?? 50
        var question = BoardQuestion(
            state: try asked.word("state"), access: try asked.signedIn.access, limit: limit + 1)
        question.order = try asked.word("sort") ?? .id
        question.after = try asked.number("cursor", in: 0...(1 << 53 - 1)).flatMap { $0 == 0 ? nil : Int64($0) }
        question.since = try asked.moment("since")
        question.drawsCourses = false
        if let text = asked.text("q") {
            let isText = text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
            guard isText, (1...Self.longestText).contains(text.unicodeScalars.count) else {
                throw APIProblem.badParameter("q")
            }
            question.text = text
        }
        let rows: [BoardRow]
        do {
            rows = try await desk.board(question).rows
        } catch BoardProblem.unknownPlace {
            throw PageProblem.notFound
        }
        var json = JSONText()
        json.object { json in
            json.field("accounts", objects: rows.prefix(limit)) { $0.boardRow($1, asked.visitor.words) }
            json.field("next", rows.count > limit ? Int(rows[limit - 1].entry.id) : nil)
        }
        return json
    }

    @Sendable private func firstStart(_ asked: APIRequest) async throws -> JSONText {
        let start = try await desk.firstStart()
        let language = asked.visitor.words.language.rawValue
        var json = JSONText()
        json.object { json in
            json.field("done", start == nil)
            json.key("account")
            if let entry = start?.account { json.object { $0.entry(entry) } } else { json.literal(nil) }
            json.field("files", objects: start?.files ?? []) { json, file in
                json.field("kind", file.report.kind)
                json.field("path", file.report.path(language: language))
                json.field("there", file.isThere)
            }
            json.field("lagLearnt", start?.isLagLearnt ?? true)
            json.key("lagReport")
            if let report = start?.lagReport {
                json.object { json in
                    json.field("kind", report.kind)
                    json.field("path", report.path(language: language))
                }
            } else {
                json.literal(nil)
            }
            json.field("sample", start?.sample.map { Int($0.id) })
        }
        return json
    }
}
