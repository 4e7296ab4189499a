import Hummingbird
import Operations
import Wording

/// What was imported, and taking it back. Who does not see all accounts sees the imports that speak of no other account.
struct ImportEndpoints<D: Desk>: Sendable {
    let desk: D

    private static var mostRows: Int { 200 }

    var list: [Endpoint] {
        [
            Endpoint(
                method: .get, path: "/imports", need: .signedIn, id: "listImports",
                parameters: [
                    .init(name: "cursor", place: .query, schema: .integer(0...(1 << 53 - 1))),
                    .init(name: "limit", place: .query, schema: .integer(1...Self.mostRows)),
                ],
                answer: .object([
                    .init("imports", .list(.named("Import"))), .init("next", .orNull(.integer())),
                ]),
                problems: [.badRequest], respond: imports),
            Endpoint(
                method: .get, path: "/imports/:import", need: .signedIn, id: "getImport",
                answer: .object([
                    .init("import", .named("Import")), .init("findings", .list(.named("Finding"))),
                ]),
                respond: show),
            Endpoint(
                method: .post, path: "/imports/:import/undo", need: .role(.staff), id: "undoImport",
                answer: .named("Import"), respond: undo),
        ]
    }

    @Sendable private func imports(_ asked: APIRequest) async throws -> JSONText {
        let before = try asked.number("cursor", in: 0...(1 << 53 - 1)).map { Int64($0) }
        let limit = try asked.number("limit", in: 1...Self.mostRows) ?? 50
        let entries = try await desk.imports(before: before, of: asked.signedIn.access, limit: limit + 1)
        var json = JSONText()
        json.object { json in
            json.field("imports", objects: entries.prefix(limit)) { $0.importEntry($1) }
            json.field("next", entries.count > limit ? Int(entries[limit - 1].id) : nil)
        }
        return json
    }

    @Sendable private func show(_ asked: APIRequest) async throws -> JSONText {
        guard let view = try await desk.importView(asked.context.number("import"), of: asked.signedIn.access) else {
            throw PageProblem.notFound
        }
        let shape = StandingJSON(asked.visitor.words) { _ in nil }
        var json = JSONText()
        json.object { json in
            json.key("import")
            json.object { $0.importEntry(view.entry) }
            json.field("findings", objects: view.findings, shape.finding)
        }
        return json
    }

    @Sendable private func undo(_ asked: APIRequest) async throws -> JSONText {
        let id = try asked.context.number("import")
        guard try await desk.importView(id, of: asked.signedIn.access) != nil,
            try await desk.undoImport(id, by: asked.context.actor),
            let view = try await desk.importView(id, of: .all)
        else { throw PageProblem.notFound }
        var json = JSONText()
        json.object { $0.importEntry(view.entry) }
        return json
    }
}
