import AccountHealth
import Hummingbird
import Operations
import Wording

/// One standard of an account: its figure and forecast, its course, and what would be if something were otherwise.
struct StandardEndpoints<D: Desk>: Sendable {
    let desk: D

    var list: [Endpoint] {
        [
            endpoint(
                "", "getStandard",
                [.init("standing", .named("Standing")), .init("forecast", .list(.named("ForecastDay")))], standard),
            endpoint("/course", "getCourse", CourseJSON.fields, course),
            endpoint("/what-if", "getWhatIfs", WhatIfJSON.fields, whatIfs),
        ]
    }

    /// - Parameters:
    ///   - path: behind that of the standard.
    ///   - fields: what is answered beside the account and the day measured.
    private func endpoint(
        _ path: String, _ id: String, _ fields: [Schema.Field],
        _ write: @escaping @Sendable (inout JSONText, StandardView, Wording) -> Void
    ) -> Endpoint {
        Endpoint(
            method: .get, path: "/accounts/:account/standards/:standard" + path, need: .account(.viewer), id: id,
            parameters: [
                .init(name: "standard", place: .path, schema: .words(ids)),
                .init(name: "fulfilment", place: .query, schema: .words(Self.fulfilments)),
            ],
            answer: .object(NamedSchemas.entryFields + [.init("asOf", .day)] + fields),
            respond: { [self] asked in
                let view = try await view(asked)
                var json = JSONText()
                json.object { json in
                    json.entry(view.entry)
                    json.field("asOf", view.standing.asOf.description)
                    write(&json, view, asked.visitor.words)
                }
                return json
            })
    }

    private static var fulfilments: [String] { ["seller", "marketplace", "all"] }

    /// All ids of the books, each once, in their order.
    private var ids: [String] {
        var known: Set<String> = []
        return desk.stores.compactMap { desk.book(of: $0.id) }.flatMap(\.entries).map(\.standard.id)
            .filter { known.insert($0).inserted }
    }

    private func view(_ asked: APIRequest) async throws -> StandardView {
        let fulfilment = asked.text("fulfilment")
        guard fulfilment.map(Self.fulfilments.contains) ?? true else { throw APIProblem.badParameter("fulfilment") }
        let view = try await desk.standard(
            asked.context.part("standard"), fulfilment: fulfilment, of: asked.context.account())
        guard let view else { throw PageProblem.notFound }
        return view
    }

    @Sendable private func standard(_ json: inout JSONText, _ view: StandardView, _ words: Wording) {
        let shape = StandingJSON(words) { view.files[$0.file]?.fileName }
        let course = view.outlook?.foretold.course
        json.key("standing")
        json.object { shape.standing(&$0, view.standing) }
        json.field("forecast", objects: course?.days ?? []) { json, day in
            json.forecastDay(day, missedByThen: course?.missedByThen(day.day))
        }
    }

    @Sendable private func course(_ json: inout JSONText, _ view: StandardView, _ words: Wording) {
        CourseJSON.write(
            Course(view.standing, view.days, zone: desk.zone(of: view.entry.account.store)), &json)
    }

    @Sendable private func whatIfs(_ json: inout JSONText, _ view: StandardView, _ words: Wording) {
        WhatIfJSON.write(view.whatIfs, of: view.standing.standard, &json)
    }
}
