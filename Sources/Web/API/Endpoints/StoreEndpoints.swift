import AccountHealth
import Hummingbird
import Operations
import Wording

/// The stores there are, their standards, and how good the forecasts were.
struct StoreEndpoints<D: Desk>: Sendable {
    let desk: D

    var list: [Endpoint] {
        [
            Endpoint(
                method: .get, path: "/stores", need: .signedIn, id: "listStores",
                answer: .object([
                    .init(
                        "stores",
                        .list(
                            .object([
                                .init("id", .text), .init("zone", .text), .init("currency", .orNull(.text)),
                                .init("today", .day),
                            ])))
                ]),
                respond: stores),
            Endpoint(
                method: .get, path: "/stores/:store/standards", need: .signedIn, id: "listStandards",
                parameters: [
                    .init(name: "store", place: .path, schema: .words(desk.stores.map(\.id.description)))
                ],
                answer: StandardsJSON.schema, respond: standards),
            Endpoint(
                method: .get, path: "/forecasts", need: .all(.viewer), id: "getForecastRecord",
                answer: .object([
                    .init("waiting", .integer()),
                    .init(
                        "scores",
                        .list(
                            .object([
                                .init("id", .text), .init("fulfilment", .text), .init("horizonDays", .integer()),
                                .init("count", .integer()), .init("missed", .integer()), .init("brier", .number),
                                .init("brierOfStaying", .number),
                            ]))),
                ]),
                respond: forecasts),
        ]
    }

    @Sendable private func stores(_ asked: APIRequest) async throws -> JSONText {
        var json = JSONText()
        json.object { json in
            json.field("stores", objects: desk.stores) { json, store in
                json.field("id", store.id.description)
                json.field("zone", store.zone)
                json.field("currency", store.currency?.code)
                json.field("today", desk.today(in: store.id).description)
            }
        }
        return json
    }

    @Sendable private func standards(_ asked: APIRequest) async throws -> JSONText {
        let name = try asked.context.part("store")
        guard let store = desk.stores.first(where: { $0.id.description == name })?.id, let book = desk.book(of: store)
        else { throw PageProblem.notFound }
        return StandardsJSON.text(book, store: store, day: desk.today(in: store))
    }

    @Sendable private func forecasts(_ asked: APIRequest) async throws -> JSONText {
        let record = try await desk.forecastRecord()
        var json = JSONText()
        json.object { json in
            json.field("waiting", record.waiting)
            json.field("scores", objects: record.entries) { json, entry in
                json.field("id", entry.standard.id)
                json.field("fulfilment", entry.standard.fulfilmentName)
                json.field("horizonDays", entry.horizon)
                json.field("count", entry.count)
                json.field("missed", entry.missed)
                json.field("brier", literal: JSONText.share(entry.brier))
                json.field("brierOfStaying", literal: JSONText.share(entry.stayingBrier))
            }
        }
        return json
    }
}
