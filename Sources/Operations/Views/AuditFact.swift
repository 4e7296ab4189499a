package import AccountHealth

/// What somebody or something was before a change, or is after it: kept as words that never change, said in the reader's language.
package enum AuditFact: Hashable, Sendable {
    case role(Role)
    case allAccounts
    case accounts([Int64])
    /// May not sign in any more.
    case closed
    /// Whose token it is.
    case owner(String)
    case importNumber(Int64)
    case orders(Int)
    case defect(DefectKind, rating: Int?, known: Day?, decision: Decision, decided: Day?)
    case message(Message.Sender, Day)
    /// A limit in percent, days by which a window ends earlier, and why: what is held otherwise than a book.
    case limit(String)
    case lag(Int)
    case source(String)
    /// The value of a choice.
    case choice(String)
    /// As it was written: a name, the lines of a mapping.
    case text(String)

    /// As it is kept.
    var text: String {
        switch self {
        case .role(let role): role.rawValue
        case .allAccounts: "all accounts"
        case .accounts(let ids): "accounts \(ids.map(String.init).joined(separator: ", "))"
        case .closed: "closed"
        case .owner(let name): "of \(name)"
        case .importNumber(let id): "import \(id)"
        case .orders(let count): "\(count) orders"
        case .defect(let kind, let rating, let known, let decision, let decided):
            [
                kind.description, rating.map { "rating \($0)" }, known.map { "known \($0)" }, decision.rawValue,
                decided.map { "decided \($0)" },
            ].compactMap(\.self).joined(separator: ", ")
        case .message(let sender, let day): "message of the \(sender.rawValue), \(day)"
        case .limit(let text), .source(let text), .choice(let text), .text(let text): text
        case .lag(let days): "\(days)"
        }
    }
}

extension [AuditFact] {
    /// As they are kept.
    var text: String { map(\.text).joined(separator: "; ") }
}

extension AuditEntry {
    package var factsBefore: [AuditFact] { AuditFact.read(before, of: action) }
    package var factsAfter: [AuditFact] { AuditFact.read(after, of: action) }
}

extension AuditFact {
    /// What a kept text says; what is none of our words is as it was written.
    static func read(_ text: String, of action: AuditAction) -> [AuditFact] {
        if text.isEmpty { return [] }
        let facts: [AuditFact?]
        switch action {
        case .userAdded, .userChanged: facts = text.parts(by: "; ").map(right)
        case .tokenMade: facts = text.contains("; ") ? text.parts(by: "; ").map(right) : earlierRights(text)
        case .tokenEnded: facts = [text.behind("of ").map { .owner($0) }]
        case .fileImported, .factsSent, .importUndone:
            facts = [text.behind("import ").flatMap { Int64($0) }.map { .importNumber($0) }]
        case .accountRemoved:
            facts = [text.hasSuffix(" orders") ? Int(text.dropLast(" orders".count)).map { .orders($0) } : nil]
        case .factEntered, .factChanged, .factTakenBack: facts = text.parts(by: "; ").map { message($0) ?? defect($0) }
        case .standardsChanged: facts = held(text)
        default: facts = [nil]
        }
        let known = facts.compactMap(\.self)
        return known.count == facts.count && !known.isEmpty ? known : [.text(text)]
    }

    private static func right(_ part: String) -> AuditFact? {
        if part == "all accounts" { return .allAccounts }
        if part == "closed" { return .closed }
        if let role = Role(rawValue: part) { return .role(role) }
        guard let list = part.behind("accounts") else { return nil }
        let ids = list.filter { $0 != " " }.split(separator: ",").map { Int64($0) }
        return ids.contains(nil) ? nil : .accounts(ids.compactMap(\.self))
    }

    /// `viewer, accounts 3, 17`, as it was kept once: a comma parts the role from the accounts, and these from each other.
    private static func earlierRights(_ text: String) -> [AuditFact?] {
        let role = text.prefix { $0 != "," }
        return [right(String(role)), right(String(text.dropFirst(role.count + 2)))]
    }

    private static func message(_ text: String) -> AuditFact? {
        guard let parts = text.behind("message of the ")?.parts(by: ", "), parts.count == 2,
            let sender = Message.Sender(rawValue: parts[0]), let day = Day(parts[1])
        else { return nil }
        return .message(sender, day)
    }

    private static func defect(_ text: String) -> AuditFact? {
        let parts = text.parts(by: ", ")
        guard let kind = parts.first else { return nil }
        var (rating, known, decided): (Int?, Day?, Day?) = (nil, nil, nil)
        var decision: Decision?
        for part in parts.dropFirst() {
            if let word = Decision(rawValue: part) {
                decision = word
            } else if let number = part.behind("rating ").flatMap({ Int($0) }) {
                rating = number
            } else if let day = part.behind("known ").flatMap({ Day($0) }) {
                known = day
            } else if let day = part.behind("decided ").flatMap({ Day($0) }) {
                decided = day
            } else {
                return nil
            }
        }
        guard let decision else { return nil }
        return .defect(DefectKind(kind), rating: rating, known: known, decision: decision, decided: decided)
    }

    /// What the lines of a standards file hold otherwise, as `ChangeStandards` writes them.
    private static func held(_ text: String) -> [AuditFact?] {
        if let found = text.firstMatch(of: /choices: \{[a-z-]+: ([a-z-]+)\}/) { return [.choice(String(found.1))] }
        var facts: [AuditFact?] = []
        if let found = text.firstMatch(of: /condition: \{[A-Za-z]+: ([0-9.]+) %\}/) {
            facts.append(.limit(String(found.1)))
        }
        if let found = text.firstMatch(of: /window: \{lag: ([0-9]+)\}/) { facts.append(Int(found.1).map { .lag($0) }) }
        if let found = text.firstMatch(of: /source: "(.*)"/) {
            facts.append(.source(String(found.1).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")))
        }
        return facts
    }
}

extension String {
    /// What follows a beginning; nil without it.
    fileprivate func behind(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }

    fileprivate func parts(by separator: String) -> [String] { split(separator: separator).map(String.init) }
}
