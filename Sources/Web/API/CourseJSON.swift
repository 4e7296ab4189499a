import AccountHealth
import Operations

/// The figure of a standard day by day, as its chart draws it.
enum CourseJSON {
    static let fields: [Schema.Field] = [
        .init("knownUntil", .orNull(.day)),
        .init(
            "days",
            .list(
                .object([
                    .init("day", .day), .init("defectCount", .integer()), .init("denominator", .integer()),
                    .init("rate", .orNull(.number)), .init("status", .text), .init("entering", .integer()),
                    .init("leaving", .integer()), .init("defectsLeaving", .integer()),
                ]))),
        .init(
            "arrivals",
            .list(.object([.init("day", .day), .init("orderID", .text), .init("kinds", .list(.text))]))),
    ]

    /// - Parameter course: nil where there is none: figures that are no share, or that the files do not tell.
    static func write(_ course: Course?, _ json: inout JSONText) {
        json.field("knownUntil", course?.knownUntil.description)
        json.field("days", objects: course?.points ?? []) { json, point in
            json.field("day", point.day.description)
            json.field("defectCount", point.tally.bad)
            json.field("denominator", point.tally.units)
            json.field("rate", literal: point.judgement.rate.flatMap(JSONText.sixDecimals))
            json.field("status", point.judgement.status.rawValue)
            json.field("entering", point.entering)
            json.field("leaving", point.leaving)
            json.field("defectsLeaving", point.badLeaving)
        }
        json.field("arrivals", objects: course?.arrivals ?? []) { json, arrival in
            json.field("day", arrival.day.description)
            json.field("orderID", arrival.orderID)
            json.field("kinds", strings: arrival.kinds)
        }
    }
}
