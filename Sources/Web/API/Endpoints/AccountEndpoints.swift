import AccountHealth
import Foundation
import Hummingbird
import Operations
import Wording

/// Accounts, their figures, files and orders.
struct AccountEndpoints<D: Desk>: Sendable {
    let desk: D

    var list: [Endpoint] {
        [
            Endpoint(
                method: .post, path: "/accounts", need: .all(.manager), id: "addAccount",
                body: .object(
                    [
                        .init("name", .bounded(length: 1...200, pattern: Self.namePattern)),
                        .init("store", .words(desk.stores.map(\.id.description))),
                    ], isClosed: true),
                answer: .named("AccountEntry"), status: .created, problems: [.conflict], respond: add),
            Endpoint(
                method: .get, path: "/accounts/:account", need: .account(.viewer), id: "getAccount",
                answer: .object(
                    [.init("id", .integer()), .init("sample", .truth)] + NamedSchemas.accountFields + [
                        .init(
                            "forecasts",
                            .list(
                                .object([
                                    .init("id", .text), .init("fulfilment", .text), .init("missedNow", .truth),
                                    .init("inTwoWeeks", .orNull(.named("ForecastDay"))),
                                ])))
                    ]),
                problems: [.conflict], respond: account),
            Endpoint(
                method: .get, path: "/accounts/:account/reports", need: .account(.viewer), id: "listReports",
                answer: .object(
                    NamedSchemas.entryFields + [.init("reports", .list(.named("Report")))]),
                respond: reports),
            Endpoint(
                method: .get, path: "/accounts/:account/orders/:order", need: .account(.viewer), id: "getOrder",
                answer: OrderJSON.schema, respond: order),
        ]
    }

    /// One line, without control characters and without those that turn the direction of reading.
    private static var namePattern: StaticString {
        #"^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+$"#
    }

    @Sendable private func add(_ asked: APIRequest) async throws -> JSONText {
        let members = try NewAccount(asked.body)
        guard let store = desk.stores.first(where: { $0.id.description == members.store }) else {
            throw APIProblem.badMembers
        }
        do {
            let entry = try await desk.addAccount(
                Account(name: members.name, store: store.id), by: asked.context.actor)
            var json = JSONText()
            json.object { $0.entry(entry) }
            return json
        } catch InstallationProblem.accountExists {
            throw APIProblem.accountExists
        } catch is InstallationProblem {
            throw APIProblem.badMembers
        }
    }

    @Sendable private func account(_ asked: APIRequest) async throws -> JSONText {
        guard let view = try await desk.account(asked.context.account()) else { throw PageProblem.notFound }
        guard let standing = view.standing else { throw APIProblem.nothingKnown }
        let shape = StandingJSON(asked.visitor.words) { view.files[$0.file]?.fileName }
        var json = JSONText()
        json.object { json in
            json.field("id", Int(view.entry.id))
            json.field("sample", view.entry.isSample)
            shape.account(&json, standing)
            json.field("forecasts", objects: view.forecast?.standards ?? []) { json, foretold in
                json.field("id", foretold.standard.id)
                json.field("fulfilment", foretold.standard.fulfilmentName)
                json.field("missedNow", foretold.isMissed)
                json.key("inTwoWeeks")
                if let day = foretold.headline {
                    json.object { $0.forecastDay(day, missedByThen: foretold.course?.missedByThen(day.day)) }
                } else {
                    json.literal(nil)
                }
            }
        }
        return json
    }

    @Sendable private func reports(_ asked: APIRequest) async throws -> JSONText {
        guard let view = try await desk.account(asked.context.account()) else { throw PageProblem.notFound }
        var json = JSONText()
        json.object { json in
            json.entry(view.entry)
            json.field("reports", objects: view.reports) { $0.report($1, asked.visitor.words) }
        }
        return json
    }

    @Sendable private func order(_ asked: APIRequest) async throws -> JSONText {
        guard let view = try await desk.order(asked.context.part("order"), of: asked.context.account()) else {
            throw PageProblem.notFound
        }
        var json = JSONText()
        json.object { OrderJSON.write(view, &$0) }
        return json
    }
}

/// What a new account is to be.
private struct NewAccount: Decodable {
    var name: String
    var store: String

    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(_ bytes: [UInt8]) throws(APIProblem) {
        do {
            self = try JSONDecoder().decode(NewAccount.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted {
            throw .badBody(.notJSON)
        } catch {
            throw .badMembers
        }
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Name.self)
        guard Set(members.allKeys.map(\.stringValue)) == ["name", "store"] else { throw APIProblem.badMembers }
        name = try members.decode(String.self, forKey: Name(stringValue: "name"))
        store = try members.decode(String.self, forKey: Name(stringValue: "store"))
    }
}
