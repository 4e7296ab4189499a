import AccountHealth
import Storage

extension TallyPart {
    /// The two names that tell parts of a rule apart; both are empty for the whole.
    var texts: (category: String, lack: String) {
        switch self {
        case .whole: ("", "")
        case .category(let name): ("c:" + name, "")
        case .uncategorised: ("u", "")
        case .lacking(let lack): ("", lack.text)
        case .categoryLacking(let name, let lack): ("c:" + name, lack.text)
        case .outcome(let part): ("o:" + part.text, "")
        }
    }

    /// Nil when the names are not those of a part.
    init?(_ part: TallyRow.Part) {
        let (category, lack) = (part.category, part.lack)
        if category.isEmpty, lack.isEmpty {
            self = .whole
            return
        }
        let lacking = Lack(text: lack)
        if !lack.isEmpty, lacking == nil { return nil }
        if category.hasPrefix("c:") {
            let name = String(category.dropFirst(2))
            self = lacking.map { .categoryLacking(name, $0) } ?? .category(name)
        } else if category.hasPrefix("o:"), let part = OutcomePart(text: category.dropFirst(2)) {
            self = .outcome(part)
        } else if category == "u", lacking == nil {
            self = .uncategorised
        } else if category.isEmpty {
            self = lacking.map { .lacking($0) } ?? .whole
        } else {
            return nil
        }
    }
}

extension CategoryTallies {
    /// Adds to the day of a category, or of orders without one; other parts are passed over.
    mutating func add(_ tally: Tally, ofPart category: String, on day: Day) {
        switch TallyPart(TallyRow.Part(rule: "", category: category)) {
        case .category(let name): add(tally, to: name, on: day)
        case .uncategorised: addUncategorised(tally, on: day)
        default: break
        }
    }
}

extension OutcomePart {
    /// Days until bad, cleared and good, `14;;` and `;;9`.
    fileprivate var text: String { [bad, cleared, good].map { $0.map(String.init) ?? "" }.joined(separator: ";") }

    fileprivate init?(text: Substring) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(bad: parts[0], cleared: parts[1], good: parts[2])
    }
}

extension Lack {
    fileprivate var text: String {
        switch self {
        case .fact(let fact): "f:" + fact.name
        case .defects(let kind): "d:" + kind.description
        }
    }

    fileprivate init?(text: String) {
        let name = String(text.dropFirst(2))
        if text.hasPrefix("f:"), let fact = Fact.allCases.first(where: { $0.name == name }) {
            self = .fact(fact)
        } else if text.hasPrefix("d:") {
            self = .defects(DefectKind(name))
        } else {
            return nil
        }
    }
}
