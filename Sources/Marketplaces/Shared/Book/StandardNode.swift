import AccountHealth

/// Reads one standard of a book; what it does not state is taken from the standard it changes.
enum StandardNode {
    static let keys: Set<String> = [
        "id", "name", "stores", "fulfilment", "unit", "leavesOut", "only", "minimumValue", "day", "window", "learnsLag",
        "bad", "points", "balance", "reportedOnly", "condition", "per", "partOf", "validFrom", "validUntil", "source",
        "remark", "confidence",
    ]

    static func standard(_ node: BookNode, over base: Standard?) throws(BookProblem) -> Standard {
        var standard: Standard
        if let base {
            standard = base
        } else {
            guard let measure = try measure(node), let window = try window(node, over: nil) else {
                throw BookProblem(line: node.line, reason: "a new standard needs a window, and bad, points or balance")
            }
            standard = Standard(id: try node.required("id"), measure: measure, window: window, condition: nil)
        }
        if let measure = try measure(node) { standard.measure = measure }
        if let window = try window(node, over: standard.window) { standard.window = window }
        if let condition = try condition(node) { standard.condition = condition }
        if let per = try node.text("per") { standard.per = try word(per, node, "per") }
        if standard.per == .category, !standard.measure.isShare {
            throw node.problem("per", "only a standard that counts bad units can be demanded of each category")
        }
        if let names = try node.mapping("name", allowed: ["en", "zh"]) {
            for language in names.keys { standard.names[language] = try names.required(language) }
        }
        if let unit = try node.text("unit") { standard.unit = try word(unit, node, "unit") }
        if let day = try node.text("day") { standard.day = try word(day, node, "day") }
        if let confidence = try node.text("confidence") {
            standard.confidence = try word(confidence, node, "confidence")
        }
        if let fulfilments = try fulfilments(node), base == nil, fulfilments.count == 1 {
            standard.fulfilment = fulfilments[0]
        }
        try readPopulation(node, into: &standard.population)
        if let lags = try node.mapping("learnsLag", allowed: ["from", "to"]) {
            guard let low = try lags.integer("from", in: 0...120), let high = try lags.integer("to", in: 0...120),
                low <= high
            else { throw node.problem("learnsLag", "from and to are expected") }
            standard.learnableLags = low...high
        }
        standard.isReportedOnly = try node.flag("reportedOnly") ?? standard.isReportedOnly
        standard.partOf = try node.text("partOf") ?? standard.partOf
        standard.validFrom = try day(node, "validFrom") ?? standard.validFrom
        standard.validUntil = try day(node, "validUntil") ?? standard.validUntil
        standard.source = try node.text("source") ?? standard.source
        if let remarks = try node.mapping("remark", allowed: ["en", "zh"]) {
            for language in remarks.keys { standard.remarks[language] = try remarks.required(language) }
        }
        return standard
    }

    /// Nil when the entry names none, which means every fulfilment of what it changes.
    static func fulfilments(_ node: BookNode) throws(BookProblem) -> [Fulfilment?]? {
        guard let names = try node.texts("fulfilment") else { return nil }
        var list: [Fulfilment?] = []
        for name in names {
            if name == "all" {
                list.append(nil)
            } else if let fulfilment = Fulfilment.allCases.first(where: { $0.name == name }) {
                list.append(fulfilment)
            } else {
                throw node.problem("fulfilment", "seller, marketplace or all is expected, not “\(name)”")
            }
        }
        return list
    }

    static func day(_ node: BookNode, _ key: String) throws(BookProblem) -> Day? {
        guard let text = try node.text(key) else { return nil }
        guard let day = Day(text) else { throw node.problem(key, "yyyy-MM-dd is expected, not “\(text)”") }
        return day
    }

    private static func word<Value: RawRepresentable & CaseIterable>(
        _ text: String, _ node: BookNode, _ key: String
    ) throws(BookProblem) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw node.problem(key, "one of \(words) is expected, not “\(text)”")
        }
        return value
    }

    private static func measure(_ node: BookNode) throws(BookProblem) -> Measure? {
        if let bad = try node.mapping("bad", allowed: ["defects", "ratings", "when"]) {
            if let kinds = try bad.texts("defects") {
                let ratings = try bad.mapping("ratings", allowed: ["from", "to"])
                let low = try ratings?.integer("from", in: 1...5) ?? 1
                let high = try ratings?.integer("to", in: 1...5) ?? 2
                guard low <= high else { throw bad.problem("ratings", "from must not be above to") }
                return .share(.defect(kinds: kinds.map { DefectKind($0) }, ratings: low...high))
            }
            switch try bad.required("when") {
            case "confirmed-late": return .share(.confirmedLate)
            case "cancelled-by-seller": return .share(.cancelledBySeller)
            case "untracked": return .share(.untracked)
            case "delivered-late": return .share(.deliveredLate)
            case "invoiced-late": return .share(.invoicedLate)
            case let other:
                throw bad.problem(
                    "when",
                    "confirmed-late, cancelled-by-seller, untracked, delivered-late or invoiced-late is expected, not “\(other)”"
                )
            }
        }
        if let points = try node.mapping("points", allowed: ["byDaysToHandOver", "rating"]) {
            if try points.flag("rating") == true { return .mean(.rating) }
            var table: [Int] = []
            for text in try points.texts("byDaysToHandOver") ?? [] {
                guard let value = Int(text), (0...1_000).contains(value) else {
                    throw points.problem("byDaysToHandOver", "numbers from 0 to 1000 are expected, not “\(text)”")
                }
                table.append(value)
            }
            guard !table.isEmpty else { throw node.problem("points", "rating or byDaysToHandOver is expected") }
            return .mean(.byDaysToHandOver(table))
        }
        if let balance = try node.mapping("balance", allowed: ["start"]) {
            return .balance(start: try balance.integer("start", in: -100_000...100_000) ?? 0)
        }
        return nil
    }

    private static func window(_ node: BookNode, over base: Window?) throws(BookProblem) -> Window? {
        guard let window = try node.mapping("window", allowed: ["days", "weeks", "month", "lag", "firstWeekday"]) else {
            return nil
        }
        let lag = try window.integer("lag", in: 0...400)
        if let days = try window.integer("days", in: 1...4000) { return .days(count: days, lag: lag ?? 0) }
        if let weeks = try window.integer("weeks", in: 1...520) {
            let name = try window.text("firstWeekday") ?? "monday"
            guard let first = Weekday.allCases.first(where: { "\($0)" == name }) else {
                throw window.problem("firstWeekday", "a weekday is expected, not “\(name)”")
            }
            return .weeks(count: weeks, lag: lag ?? 0, firstWeekday: first)
        }
        if try window.flag("month") == true { return .month(lag: lag ?? 0) }
        // Only the lag is to be otherwise.
        guard let lag, let base else { throw node.problem("window", "days, weeks or month is expected") }
        switch base {
        case .days(let count, _): return .days(count: count, lag: lag)
        case .weeks(let count, _, let first): return .weeks(count: count, lag: lag, firstWeekday: first)
        case .month: return .month(lag: lag)
        }
    }

    private static func condition(_ node: BookNode) throws(BookProblem) -> Condition? {
        let names: Set<String> = ["lessThan", "atMost", "atLeast", "bands"]
        guard let condition = try node.mapping("condition", allowed: names) else { return nil }
        if let target = try rate(condition, "lessThan") { return .lessThan(target) }
        if let target = try rate(condition, "atMost") { return .atMost(target) }
        if let target = try rate(condition, "atLeast") { return .atLeast(target) }
        var bands: [Condition.Band] = []
        for item in try condition.list("bands") {
            let band = try BookNode(item, allowed: ["from", "name", "missed"])
            guard let from = try rate(band, "from") else {
                throw BookProblem(line: band.line, reason: "from is missing")
            }
            bands.append(
                Condition.Band(from: from, name: try band.required("name"), isMiss: try band.flag("missed") ?? false))
        }
        let isAscending = zip(bands, bands.dropFirst()).allSatisfy { Rate.compare($0.from, $1.from) < 0 }
        guard !bands.isEmpty, isAscending else { throw node.problem("condition", "bands must ascend") }
        return .bands(bands)
    }

    /// `2.5 %`, `1/100` or a whole number, exactly.
    private static func rate(_ node: BookNode, _ key: String) throws(BookProblem) -> Rate? {
        guard let text = try node.text(key) else { return nil }
        guard let rate = Rate(exactly: text) else {
            throw node.problem(key, "2.5 % or 1/40 is expected, not “\(text)”")
        }
        return rate
    }

    private static func readPopulation(_ node: BookNode, into population: inout Population) throws(BookProblem) {
        for word in try node.texts("leavesOut") ?? [] {
            switch word {
            case "cancelled": population.leavesOutCancelled = true
            case "pending": population.leavesOutPending = true
            default: throw node.problem("leavesOut", "cancelled or pending is expected, not “\(word)”")
            }
        }
        for word in try node.texts("only") ?? [] {
            switch word {
            case "business": population.businessOnly = true
            case "delivered": population.deliveredOnly = true
            case "confirmed": population.confirmedOnly = true
            default: throw node.problem("only", "business, delivered or confirmed is expected, not “\(word)”")
            }
        }
        if let minimum = try node.mapping("minimumValue", allowed: ["amount", "currency"]) {
            guard let currency = Currency(try minimum.required("currency")),
                let money = parseMoney(try minimum.required("amount").utf8, currency: currency)
            else { throw node.problem("minimumValue", "an amount and a currency are expected") }
            population.minimumValue = money
        }
    }
}

extension Rate {
    /// `2.5 %`, `1/100`, `0.04` or a whole number; exact, as limits have few digits.
    package init?(exactly text: String) {
        let trimmed = text.trimmed
        if let slash = trimmed.firstIndex(of: "/") {
            guard let numerator = Int(trimmed[..<slash].trimmed),
                let denominator = Int(trimmed[trimmed.index(after: slash)...].trimmed),
                denominator > 0, denominator <= 1_000_000, (0...1_000_000).contains(numerator)
            else { return nil }
            self.init(numerator, of: denominator)
            return
        }
        let isPercent = trimmed.hasSuffix("%")
        let number = (isPercent ? String(trimmed.dropLast()) : trimmed).trimmed
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, number.count <= 8, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) }),
            let value = Int(parts.joined()), value >= 0
        else { return nil }
        let decimals = parts.count == 2 ? parts[1].count : 0
        let scale = (0..<decimals).reduce(isPercent ? 100 : 1) { scale, _ in scale * 10 }
        guard scale <= 1_000_000 else { return nil }
        self.init(value, of: scale)
    }
}
