import AccountHealth
import Operations

/// An order with what happened to it and what each standard makes of it.
enum OrderJSON {
    static let schema = Schema.object(
        NamedSchemas.entryFields + [
            .init("asOf", .day), .init("orderID", .text), .init("placedAt", .moment),
            .init("fulfilment", .words(Fulfilment.allCases.map(\.name))),
            .init(
                "events",
                .list(
                    .object([
                        .init("at", .moment), .init("kind", .text), .init("detail", .orNull(.text)),
                        .init("file", .orNull(.text)), .init("line", .orNull(.integer())),
                    ]))),
            .init(
                "standards",
                .list(
                    .object([
                        .init("id", .text), .init("fulfilment", .text), .init("day", .day),
                        .init("defectCount", .integer()), .init("denominator", .integer()),
                        .init("undecided", .integer()), .init("kinds", .list(.text)), .init("missing", .list(.text)),
                        .init("countsFrom", .day), .init("countsUntil", .day),
                    ]))),
        ])

    static func write(_ view: OrderView, _ json: inout JSONText) {
        json.entry(view.entry)
        json.field("asOf", view.asOf.description)
        json.field("orderID", view.orderID)
        json.field("placedAt", view.order.placedAt.description)
        json.field("fulfilment", view.order.fulfilment.name)
        json.field("events", objects: view.events) { json, event in
            let (kind, detail) = event.kind.words
            json.field("at", event.at.description)
            json.field("kind", kind)
            json.field("detail", detail)
            json.field("file", event.origin.flatMap { view.files[$0.file]?.fileName })
            json.field("line", event.origin.map { Int($0.line) })
        }
        json.field("standards", objects: view.judgements) { json, judged in
            let (tally, missing) = (judged.contribution.tally, judged.contribution.missing.facts.map(\.name))
            json.field("id", judged.standard.id)
            json.field("fulfilment", judged.standard.fulfilmentName)
            json.field("day", judged.contribution.day.description)
            json.field("defectCount", tally.bad)
            json.field("denominator", tally.units)
            json.field("undecided", tally.undecided + tally.unplaced)
            json.field("kinds", strings: judged.contribution.kinds)
            json.field("missing", strings: missing + judged.contribution.missingDefects.map(\.description))
            json.field("countsFrom", judged.counts.lowerBound.description)
            json.field("countsUntil", judged.counts.upperBound.description)
        }
    }
}

extension OrderEvent.Kind {
    /// A word that never changes, and what is told beside it.
    fileprivate var words: (kind: String, detail: String?) {
        switch self {
        case .placed: ("placed", nil)
        case .shipByPromise: ("ship_by", nil)
        case .deliverByPromise: ("deliver_by", nil)
        case .confirmed(let carrier, let service, let number):
            ("confirmed", [carrier, service, number].compactMap(\.self).joined(separator: " "))
        case .seenUnconfirmed: ("seen_unconfirmed", nil)
        case .handedOver: ("handed_over", nil)
        case .scanned(let event, let carrier, let place):
            ("scanned", [event.rawValue, carrier, place].compactMap(\.self).joined(separator: " "))
        case .delivered: ("delivered", nil)
        case .cancelled(let party): ("cancelled", party?.name)
        case .invoiced: ("invoiced", nil)
        case .defect(let kind, let rating):
            ("defect", [kind.description, rating.map(String.init)].compactMap(\.self).joined(separator: " "))
        case .decided(let kind, let decision): ("decided", "\(kind) \(decision.rawValue)")
        case .returnRequested: ("return_requested", nil)
        case .returnAnswered: ("return_answered", nil)
        case .returnReceived: ("return_received", nil)
        case .refunded: ("refunded", nil)
        case .wrote(let sender, let topic):
            ("wrote", [sender.rawValue, topic].compactMap(\.self).joined(separator: " "))
        }
    }
}
