package import AccountHealth

/// The standards of one store on one day, in the shape that programs rely on.
package enum StandardsJSON {
    static let schema = Schema.object([
        .init("store", .text), .init("asOf", .day),
        .init(
            "standards",
            .list(
                .object([
                    .init("id", .text), .init("fulfilment", .text), .init("measure", .text), .init("unit", .text),
                    .init("day", .text),
                    .init(
                        "window",
                        .object([
                            .init("from", .day), .init("to", .day), .init("days", .integer()),
                            .init("lagDays", .orNull(.integer())),
                        ])),
                    .init("condition", .orNull(.text)), .init("target", .orNull(.number)), .init("per", .text),
                    .init("partOf", .orNull(.text)), .init("validFrom", .orNull(.day)), .init("inForce", .truth),
                    .init("confidence", .text), .init("source", .text), .init("remark", .orNull(.text)),
                ]))),
        .init("choices", .object([])),
    ])

    package static func text(_ book: StandardsBook, store: StoreID, day: Day) -> JSONText {
        let standards = book.standards(of: store, on: day) + book.comingStandards(of: store, after: day)
        var json = JSONText()
        json.object { json in
            json.field("store", store.description)
            json.field("asOf", day.description)
            json.field("standards", objects: standards) { standard(&$0, $1, on: day) }
            json.key("choices")
            json.object { json in
                for choice in book.choices.all { json.field(choice.name, choice.value) }
            }
        }
        return json
    }

    private static func standard(_ json: inout JSONText, _ standard: Standard, on day: Day) {
        json.field("id", standard.id)
        json.field("fulfilment", standard.fulfilmentName)
        json.field("measure", standard.measure.name)
        json.field("unit", standard.unit.rawValue)
        json.field("day", standard.day.rawValue)
        let days = standard.window.days(asOf: day)
        json.key("window")
        json.object { json in
            json.field("from", days.lowerBound.description)
            json.field("to", days.upperBound.description)
            json.field("days", days.count)
            json.field("lagDays", standard.window.lagDays)
        }
        json.field("condition", standard.condition?.name)
        json.field("target", literal: standard.condition?.target.flatMap { JSONText.decimal($0) })
        json.field("per", standard.per.rawValue)
        json.field("partOf", standard.partOf)
        json.field("validFrom", standard.validFrom?.description)
        json.field("inForce", standard.isInForce(on: day))
        json.field("confidence", standard.confidence.rawValue)
        json.field("source", standard.source)
        json.field("remark", standard.remarks["en"])
    }
}
