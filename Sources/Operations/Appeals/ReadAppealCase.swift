import AccountHealth
package import Appeals
package import Marketplaces

/// Why a case file cannot be used.
package enum CaseProblem: Error, Sendable, Hashable, CustomStringConvertible {
    case noObject
    /// A member that is not what it should be, as a path such as `orders[2].orderDay`.
    case wrong(String, expected: String)

    package var description: String {
        switch self {
        case .noObject: "it is no JSON object"
        case .wrong(let path, let expected): "\(path) should be \(expected)"
        }
    }
}

/// Reads a case file; what a member cannot mean is an error, what is absent is absent.
///
/// A moment without an offset is one of the store's clock.
package func readAppealCase(_ text: String, directory: StoreDirectory) throws(CaseProblem) -> AppealCase {
    guard let root = JSONValue(Array(text.utf8)), case .object = root else { throw .noObject }
    var appeal = AppealCase()
    if let name = try root.told("store", "")?.text("a store") {
        appeal.store = directory.store(named: name) ?? StoreID(name)
    }
    let zone = directory.zone(ofCase: appeal.store)
    appeal.account = try root.told("account", "")?.text("a name")
    if let notice = root.told("notice", "") {
        appeal.notice = AppealCase.Notice(
            text: try notice.member("text")?.text("a text") ?? "", day: try notice.member("day")?.day())
    }
    if let window = root.told("window", ""), let from = try window.member("from")?.day(),
        let to = try window.member("to")?.day()
    {
        guard from <= to else { throw .wrong("window", expected: "from a day to a later one") }
        appeal.window = from...to
    }
    appeal.numerator = try root.told("numerator", "")?.count()
    appeal.denominator = try root.told("denominator", "")?.count()
    for item in try root.told("orders", "")?.items() ?? [] { appeal.orders.append(try order(item, zone)) }
    for item in try root.told("causes", "")?.items() ?? [] {
        appeal.causes.append(
            CaseCause(
                id: try item.required("id"), isChosen: try item.member("chosen")?.flag() ?? true,
                orders: try item.member("orders")?.texts() ?? []))
    }
    for item in try root.told("actions", "")?.items() ?? [] {
        appeal.actions.append(
            CaseAction(
                cause: try item.optional("cause"), day: try item.member("day")?.day(), text: try item.required("text"),
                by: try item.optional("by"), exhibit: try item.optional("exhibit")))
    }
    for item in try root.told("controls", "")?.items() ?? [] {
        appeal.controls.append(
            CaseControl(
                cause: try item.optional("cause"), control: try item.required("control"),
                owner: try item.optional("owner"), cadence: try item.optional("cadence"),
                limit: try item.optional("limit"), since: try item.member("since")?.day(),
                proof: try item.optional("proof")))
    }
    for item in try root.told("exhibits", "")?.items() ?? [] {
        appeal.exhibits.append(
            CaseExhibit(
                id: try item.required("id"), kind: try item.optional("kind") ?? "",
                file: try item.optional("file") ?? ""))
    }
    return appeal
}

private func order(_ item: CaseMember, _ zone: Zone) throws(CaseProblem) -> CaseOrder {
    var order = CaseOrder(
        orderID: try item.required("orderID"), orderDay: try item.member("orderDay")?.day(),
        defects: try item.member("defects")?.texts() ?? [])
    order.confirmedAt = try item.member("confirmedAt")?.instant(zone)
    order.firstScanAt = try item.member("firstScanAt")?.instant(zone)
    order.deliveredAt = try item.member("deliveredAt")?.instant(zone)
    order.refundedAt = try item.member("refundedAt")?.instant(zone)
    return order
}

/// A value of a case file with the path by which an error names it.
private struct CaseMember {
    let value: JSONValue
    let path: String

    func member(_ name: String) -> CaseMember? { value.told(name, path) }

    func wrong(_ expected: String) -> CaseProblem { .wrong(path, expected: expected) }

    func text(_ expected: String) throws(CaseProblem) -> String {
        if let text = value.text { return text }
        if let count = value.count, value.text == nil { return String(count) }
        throw wrong(expected)
    }

    func required(_ name: String) throws(CaseProblem) -> String {
        guard let member = member(name) else { throw .wrong("\(path).\(name)", expected: "given") }
        return try member.text("a text")
    }

    /// Nil where it is absent or empty.
    func optional(_ name: String) throws(CaseProblem) -> String? {
        let text = try member(name)?.text("a text")
        return text?.isEmpty ?? true ? nil : text
    }

    func day() throws(CaseProblem) -> Day {
        guard let day = value.text.flatMap({ Day(String($0.prefix(10))) }) else {
            throw wrong("a day such as 2026-11-23")
        }
        return day
    }

    func instant(_ zone: Zone) throws(CaseProblem) -> Instant {
        guard let text = value.text, let instant = instantOfISO(text, zone) else {
            throw wrong("a moment such as 2026-11-23T09:00:00Z")
        }
        return instant
    }

    func count() throws(CaseProblem) -> Int {
        guard value.text == nil, let count = value.count else { throw wrong("a whole number") }
        return count
    }

    func flag() throws(CaseProblem) -> Bool {
        guard case .bool(let flag) = value else { throw wrong("true or false") }
        return flag
    }

    func items() throws(CaseProblem) -> [CaseMember] {
        guard case .list(let values) = value else { throw wrong("a list") }
        return values.enumerated().map { CaseMember(value: $1, path: "\(path)[\($0)]") }
    }

    /// Texts, or objects that name themselves by `kind`.
    func texts() throws(CaseProblem) -> [String] {
        var texts: [String] = []
        for item in try items() {
            let named = item.member("kind") ?? item
            texts.append(try named.text("a text"))
        }
        return texts
    }
}

extension JSONValue {
    /// A member that is there and not null.
    fileprivate func told(_ name: String, _ path: String) -> CaseMember? {
        guard let value = self[name] else { return nil }
        if case .null = value { return nil }
        return CaseMember(value: value, path: path.isEmpty ? name : "\(path).\(name)")
    }
}

/// `2026-11-23T09:00:00Z`, with or without seconds, an offset or `Z`; without these it is of the zone's clock, as is a day alone,
/// which is its start.
private func instantOfISO(_ text: String, _ zone: Zone) -> Instant? {
    guard let day = Day(String(text.prefix(10))) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    if rest.isEmpty { return zone.start(of: day) }
    func two(_ place: Int) -> Int64? {
        guard place + 1 < rest.count, (48...57).contains(rest[place]), (48...57).contains(rest[place + 1]) else {
            return nil
        }
        return Int64(rest[place] - 48) * 10 + Int64(rest[place + 1] - 48)
    }
    guard rest[0] == 84 || rest[0] == 32, let hour = two(1), let minute = two(4), hour < 24, minute < 60 else {
        return nil
    }
    var (second, place): (Int64, Int) = (0, 6)
    if rest.count > place, rest[place] == 58 {
        guard let value = two(place + 1), value < 61 else { return nil }
        (second, place) = (value, place + 3)
        while place < rest.count, rest[place] == 46 || (48...57).contains(rest[place]) { place += 1 }
    }
    let seconds = hour * 3600 + minute * 60 + second
    guard place < rest.count else {
        let civil = Zone.utc.civilTime(of: Zone.utc.start(of: day).advanced(bySeconds: seconds))
        return zone.instant(of: civil)
    }
    var offset: Int64 = 0
    if rest[place] == 43 || rest[place] == 45 {
        guard let hours = two(place + 1), let minutes = two(place + 4) ?? two(place + 3) else { return nil }
        offset = (hours * 3600 + minutes * 60) * (rest[place] == 43 ? 1 : -1)
    } else if rest[place] != 90 {
        return nil
    }
    return Zone.utc.start(of: day).advanced(bySeconds: seconds - offset)
}
