import AccountHealth
import Operations

/// What would be if something were otherwise.
enum WhatIfJSON {
    static let fields: [Schema.Field] = [
        .init(
            "suppositions",
            .list(
                .object([
                    .init("supposition", .words(words)), .init("orderID", .orNull(.text)),
                    .init("count", .orNull(.integer())), .init("defectCount", .integer()),
                    .init("denominator", .integer()), .init("rate", .orNull(.number)), .init("status", .text),
                    .init(
                        "chances", .list(.object([.init("day", .day), .init("probability", .probability)]))),
                    .init("recovery", .orNull(.day)),
                ])))
    ]

    private static let words = [
        "one_more_defect", "withdrawn", "clean_orders", "more_orders_a_day", "no_orders", "by_marketplace",
    ]

    static func write(_ whatIfs: [WhatIf], of standard: Standard, _ json: inout JSONText) {
        json.field("suppositions", objects: whatIfs) { json, one in
            let (word, orderID, count) = one.supposition.words
            let judgement = Judgement(one.today, standard: standard)
            json.field("supposition", word)
            json.field("orderID", orderID)
            json.field("count", count)
            json.field("defectCount", one.today.bad)
            json.field("denominator", one.today.units)
            json.field("rate", literal: judgement.rate.flatMap(JSONText.sixDecimals))
            json.field("status", judgement.status.rawValue)
            json.field("chances", objects: one.chances) { json, chance in
                json.field("day", chance.day.description)
                json.field("probability", literal: JSONText.share(chance.probability))
            }
            json.field("recovery", one.recovery?.description)
        }
    }
}

extension WhatIf.Supposition {
    /// A word that never changes, and what it is about.
    fileprivate var words: (word: String, orderID: String?, count: Int?) {
        switch self {
        case .oneMoreDefect: ("one_more_defect", nil, 1)
        case .withdrawn(let orderID): ("withdrawn", orderID, nil)
        case .cleanOrders(let count): ("clean_orders", nil, count)
        case .moreOrders(let count): ("more_orders_a_day", nil, count)
        case .noOrders: ("no_orders", nil, nil)
        case .byMarketplace: ("by_marketplace", nil, nil)
        }
    }
}
