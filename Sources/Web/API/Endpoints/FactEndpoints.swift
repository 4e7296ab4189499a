import AccountHealth
import HTTPTypes
import Hummingbird
import Operations
import Wording

/// What a seller's own programs know of orders: sent row by row, as plain files say it.
struct FactEndpoints<D: Desk>: Sendable {
    let desk: D

    var list: [Endpoint] { FactKind.all.map(endpoint) }

    private func endpoint(_ kind: FactKind) -> Endpoint {
        Endpoint(
            method: .post, path: "/accounts/:account/\(kind.name)", need: .account(.staff),
            id: "put\(kind.name.prefix(1).uppercased())\(kind.name.dropFirst())",
            parameters: [
                .init(
                    name: "Idempotency-Key", place: .header,
                    schema: .bounded(length: 1...200, pattern: #"^[!-~]+$"#))
            ],
            body: .object(
                [
                    .init("rows", .list(Self.row(kind), count: 0...FactBatch.mostRows)),
                    .init("complete", .truth, isRequired: false, means: Wording(.english).completeMeans),
                ], isClosed: true),
            answer: .object([
                .init("import", .orNull(.integer())), .init("result", .words(["imported", "nothing_usable"])),
                .init("rows", .integer()), .init("usableRows", .integer()),
                .init(
                    "findings",
                    .list(
                        .object([
                            .init("row", .orNull(.integer()), means: Wording(.english).rowMeans),
                            .init("rows", .list(.integer()), means: Wording(.english).rowsMeans),
                            .init("column", .orNull(.text)),
                            .init("severity", .words(Finding.Severity.allCases.map(\.rawValue))),
                            .init("message", .text), .init("count", .integer()),
                        ]))),
            ]),
            problems: [.conflict],
            respond: { [self] asked in try await keep(kind, asked) })
    }

    private static func row(_ kind: FactKind) -> Schema {
        let words = Wording(.english)
        return .object(
            kind.columns.map { column in
                Schema.Field(
                    column, .cell(most: FactBatch.longestCell), isRequired: false, means: words.column(column))
            }, isClosed: true)
    }

    private func keep(_ kind: FactKind, _ asked: APIRequest) async throws -> JSONText {
        do {
            let batch = try FactBatch(kind, json: asked.body, key: asked.request.headers[.idempotencyKey])
            guard
                let outcome = try await desk.keep(batch, of: asked.context.account(), by: asked.signedIn)
            else { throw PageProblem.notFound }
            return FactEndpoints.answer(outcome, rows: batch.count, words: asked.visitor.words)
        } catch let problem as FactBatchProblem {
            throw APIProblem.badBody(problem)
        } catch InstallationProblem.sampleAccount {
            throw APIProblem.sampleAccount
        }
    }

    private static func answer(_ outcome: ImportOutcome, rows: Int, words: Wording) -> JSONText {
        var json = JSONText()
        json.object { json in
            let id = Int(outcome.view.entry.id)
            json.field("import", id > 0 ? id : nil)
            json.field("result", outcome.result == .imported ? "imported" : "nothing_usable")
            json.field("rows", rows)
            json.field("usableRows", outcome.view.entry.usableRows)
            json.field("findings", objects: outcome.view.findings) { json, finding in
                // The first line is the head; whoever sends rows knows of no lines.
                let rows = finding.lines.map { $0 - 2 }.filter { $0 >= 0 }
                var said = finding
                said.lines = []
                json.field("row", rows.first)
                json.field("rows", numbers: rows)
                json.field("column", finding.column)
                json.field("severity", finding.severity.rawValue)
                json.field("message", words.message(said))
                json.field("count", finding.count)
            }
        }
        return json
    }
}

extension HTTPField.Name {
    fileprivate static let idempotencyKey = HTTPField.Name("Idempotency-Key")
}
