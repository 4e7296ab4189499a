import AccountHealth
import Operations
import Wording

/// Shapes that several answers share, by their names in the document.
enum NamedSchemas {
    static let all: [(name: String, schema: Schema)] = [
        ("Problem", problem), ("AccountEntry", entry), ("BoardRow", boardRow), ("Standing", standing),
        ("Figure", category), ("DefectiveOrder", defect), ("ForecastDay", forecastDay), ("Import", importEntry),
        ("Finding", finding),
        ("Tightest", tightest), ("Report", report),
    ]

    private static let problem = Schema.object([
        .init("type", .text), .init("title", .text), .init("status", .integer()), .init("detail", .text),
    ])

    static let entryFields: [Schema.Field] = [
        .init("id", .integer()), .init("account", .text), .init("store", .text), .init("sample", .truth),
    ]
    private static let entry = Schema.object(entryFields)

    private static let boardRow = Schema.object(
        entryFields + [
            .init("asOf", .day), .init("state", .words(BoardRow.State.allCases.map(\.rawValue))),
            .init("orders", .integer()), .init("newestDay", .orNull(.day)), .init("chance", .orNull(.probability)),
            .init("stale", .truth), .init("overdue", .orNull(.named("Report"))),
            .init(
                "change",
                .orNull(
                    .object([
                        .init("direction", .words(["worse", "better", "unclear"])),
                        .init(
                            "before",
                            .orNull(
                                .object([
                                    .init("state", .words(BoardRow.State.allCases.map(\.rawValue))),
                                    .init("tightest", .orNull(.named("Tightest"))),
                                ]))),
                    ])),
                means: Wording(.english).changeMeans),
            .init("tightest", .orNull(.named("Tightest"))),
        ])

    private static let tightest = Schema.object([
        .init("id", .text), .init("fulfilment", .text), .init("status", .text), .init("defectCount", .integer()),
        .init("denominator", .integer()), .init("absorbable", .orNull(.integer())),
        .init("ordersNeeded", .orNull(.integer())),
    ])

    /// A file that is brought again and again.
    private static let report = Schema.object([
        .init("kind", .text), .init("everyDays", .integer()), .init("path", .text), .init("brought", .orNull(.day)),
        .init("broughtAs", .orNull(.text)), .init("newestDay", .orNull(.day)), .init("days", .orNull(.integer())),
        .init("due", .truth),
    ])

    private static let interval = Schema.orNull(.list(.number, count: 2...2))

    /// What `standing check --format json` writes of an account.
    static let accountFields: [Schema.Field] = [
        .init("account", .text), .init("store", .text), .init("asOf", .day), .init("orders", .integer()),
        .init("officialStatus", .orNull(.text)), .init("standards", .list(.named("Standing"))),
        .init("coming", .list(.object([.init("validFrom", .orNull(.day)), .init("id", .text)]))),
    ]

    private static let standing = Schema.object([
        .init("id", .text), .init("fulfilment", .words(["seller", "marketplace", "all"])), .init("measure", .text),
        .init(
            "window",
            .object([
                .init("from", .day), .init("to", .day), .init("days", .integer()),
                .init("lagDays", .orNull(.integer())),
            ])),
        .init("numerator", .orNull(.integer())), .init("denominator", .orNull(.integer())),
        .init("defectCount", .orNull(.integer())), .init("rate", .orNull(.number)), .init("interval", interval),
        .init("target", .orNull(.number)), .init("condition", .orNull(.text)), .init("status", .text),
        .init("noRoom", .truth), .init("stale", .truth), .init("absorbable", .orNull(.integer())),
        .init("ordersNeeded", .orNull(.integer())), .init("undecided", .integer()), .init("missing", .list(.text)),
        .init("per", .text), .init("categories", .list(.named("Figure"))), .init("uncategorised", .integer()),
        .init("defects", .list(.named("DefectiveOrder"))), .init("upcoming", .list(.named("DefectiveOrder"))),
        .init(
            "changes",
            .list(
                .object([
                    .init("day", .day), .init("defectCount", .integer()), .init("denominator", .integer()),
                    .init("status", .text), .init("rollingOff", .list(.text)), .init("entering", .list(.text)),
                ]))),
        .init(
            "official",
            .orNull(
                .object([
                    .init("numerator", .orNull(.integer())), .init("denominator", .orNull(.integer())),
                    .init("rate", .orNull(.number)), .init("from", .day), .init("to", .day),
                    .init("explanation", .text),
                ]))),
        .init("confidence", .text), .init("source", .text),
    ])

    private static let category = Schema.object([
        .init("category", .orNull(.text)), .init("numerator", .integer()), .init("denominator", .integer()),
        .init("defectCount", .integer()), .init("rate", .orNull(.number)), .init("interval", interval),
        .init("status", .text),
    ])

    private static let defect = Schema.object([
        .init("orderID", .text), .init("orderDay", .day), .init("kinds", .list(.text)),
        .init("categories", .list(.text)), .init("countsFrom", .day), .init("countsUntil", .day),
        .init("file", .orNull(.text)), .init("line", .integer()),
    ])

    private static let forecastDay = Schema.object([
        .init("day", .day), .init("probability", .probability), .init("missedByThen", .orNull(.probability)),
        .init("knownDefects", .integer()), .init("knownOrders", .integer()), .init("ordersToCome", .number),
        .init("expectedRate", .orNull(.number)), .init("band80", interval), .init("band95", interval),
    ])

    private static let importEntry = Schema.object([
        .init("id", .integer()), .init("at", .moment), .init("file", .text), .init("digest", .text),
        .init("kind", .orNull(.text)), .init("bytes", .integer()), .init("usableRows", .integer()),
        .init("findings", .integer()), .init("account", .text), .init("store", .text),
        .init("undoneAt", .orNull(.moment)),
    ])

    private static let finding = Schema.object([
        .init("file", .text), .init("line", .orNull(.integer())), .init("column", .orNull(.text)),
        .init("severity", .words(Finding.Severity.allCases.map(\.rawValue))), .init("message", .text),
        .init("count", .integer()), .init("lines", .list(.integer())),
    ])
}
