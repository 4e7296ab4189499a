package import AccountHealth
import Yams

extension StandardsBook {
    /// Reads a complete standards book.
    package init(yaml: String) throws(BookProblem) {
        let empty = StandardsBook(marketplace: "", stores: [], entries: [])
        self = try empty.changed(byYAML: yaml)
        guard !marketplace.isEmpty else { throw BookProblem(line: nil, reason: "marketplace is missing") }
    }

    /// This book with the changes of an override file: an entry names a standard by its id, and optionally its fulfilment and
    /// stores, and states what is to be otherwise. An id the book does not have is a new standard and must be complete.
    package func changed(byYAML yaml: String) throws(BookProblem) -> StandardsBook {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw BookProblem(
                line: nil, reason: "not YAML: \("\(error)".split(whereSeparator: \.isNewline).first ?? "")")
        }
        guard let root else { throw BookProblem(line: nil, reason: "the file is empty") }
        let node = try BookNode(
            root,
            allowed: ["marketplace", "staleAfterDays", "choices", "downloads", "reports", "stores", "standards"])
        var book = self
        if let name = try node.text("marketplace") { book.marketplace = name }
        if let days = try node.integer("staleAfterDays", in: 0...365) { book.staleAfterDays = days }
        if let choices = try node.mapping("choices", allowed: Choices.names) { try book.choices.change(by: choices) }
        if let downloads = try node.mapping("downloads", allowed: StandardsBook.factNames) {
            for fact in downloads.keys {
                guard let names = try downloads.mapping(fact, allowed: ["en", "zh"]) else { continue }
                for language in names.keys {
                    book.downloads[fact, default: [:]][language] = try names.required(language)
                }
            }
        }
        for item in try node.list("reports") {
            let report = try Report(BookNode(item, allowed: Report.keys))
            if let index = book.reports.firstIndex(where: { $0.kind == report.kind }) {
                book.reports[index] = report
            } else {
                book.reports.append(report)
            }
        }
        for item in try node.list("stores") {
            let store = try Store(BookNode(item, allowed: Store.keys))
            book.stores.removeAll { $0.id == store.id }
            book.stores.append(store)
        }
        for item in try node.list("standards") {
            try book.change(byStandard: BookNode(item, allowed: StandardNode.keys))
        }
        return book
    }

    /// Facts that can be missing.
    private static let factNames = Set(
        Fact.allCases.map(\.name) + ["guarantee_claim", "feedback", "chargeback", "account_health_rating", "penalties"])

    private mutating func change(byStandard node: BookNode) throws(BookProblem) {
        let id = try node.required("id")
        let stores = try storeIDs(node)
        let fulfilments = try StandardNode.fulfilments(node)
        let isNamed = { (entry: Entry) -> Bool in
            entry.standard.id == id && (fulfilments.map { $0.contains(entry.standard.fulfilment) } ?? true)
        }
        let validFrom = try StandardNode.day(node, "validFrom")
        // An entry that begins on its own day or holds for its own stores stands beside the general one.
        let isVariant = { (entry: Entry) -> Bool in
            (stores.isEmpty || entry.stores == stores) && (validFrom == nil || entry.standard.validFrom == validFrom)
        }
        let named = entries.indices.filter { isNamed(entries[$0]) }
        let same = named.filter { isVariant(entries[$0]) }
        if !same.isEmpty {
            for index in same {
                entries[index].standard = try StandardNode.standard(node, over: entries[index].standard)
            }
        } else if !named.isEmpty {
            let applicable = named.filter {
                entries[$0].stores.isEmpty || !stores.isEmpty && stores.allSatisfy(entries[$0].stores.contains)
            }
            let general = applicable.isEmpty ? [named[0]] : applicable
            var covered: Set<Fulfilment?> = []
            for index in general.reversed() where covered.insert(entries[index].standard.fulfilment).inserted {
                let standard = try StandardNode.standard(node, over: entries[index].standard)
                entries.append(Entry(standard: standard, stores: stores))
            }
        } else {
            for fulfilment in fulfilments ?? [nil] {
                var standard = try StandardNode.standard(node, over: nil)
                standard.fulfilment = fulfilment
                entries.append(Entry(standard: standard, stores: stores))
            }
        }
    }

    private func storeIDs(_ node: BookNode) throws(BookProblem) -> [StoreID] {
        var ids: [StoreID] = []
        for name in try node.texts("stores") ?? [] {
            guard let store = store(named: name) else {
                throw node.problem("stores", "“\(name)” is no store of the book")
            }
            ids.append(store.id)
        }
        return ids
    }
}

extension StandardsBook.Store {
    static let keys: Set<String> = ["id", "zone", "currency", "dates", "aliases"]

    init(_ node: BookNode) throws(BookProblem) {
        let currency = try node.text("currency")
        let dates = try node.text("dates")
        if let dates, DatePattern(dates) == nil { throw node.problem("dates", "“\(dates)” is no date pattern") }
        self.init(
            id: StoreID(try node.required("id").lowercased()),
            zone: try node.required("zone"),
            currency: currency.flatMap { Currency($0) },
            aliases: try node.texts("aliases") ?? [],
            dates: dates)
    }
}

extension StandardsBook.Report {
    static let keys: Set<String> = [
        "kind", "also", "everyDays", "because", "optional", "teachesLag", "path",
    ]

    init(_ node: BookNode) throws(BookProblem) {
        guard let days = try node.integer("everyDays", in: 1...365) else {
            throw node.problem("everyDays", "how many days such a file is good for")
        }
        var paths: [String: String] = [:]
        if let path = try node.mapping("path", allowed: ["en", "zh"]) {
            for language in path.keys { paths[language] = try path.required(language) }
        }
        guard paths["en"] != nil else { throw node.problem("path", "where the file is found, in English at least") }
        self.init(
            kind: try node.required("kind"), also: try node.texts("also") ?? [], everyDays: days,
            isOptional: try node.flag("optional") ?? false, teachesLag: try node.flag("teachesLag") ?? false,
            paths: paths, reason: try node.required("because"))
    }
}

extension Choices {
    static let names = Set(flags.map(\.name) + days.map(\.name))

    mutating func change(by node: BookNode) throws(BookProblem) {
        for (name, path) in Choices.flags {
            if let value = try node.flag(name) { self[keyPath: path] = value }
        }
        for (name, path) in Choices.days {
            guard let text = try node.text(name) else { continue }
            guard let key = DayKey(rawValue: text) else {
                throw node.problem(
                    name, "one of \(DayKey.allCases.map(\.rawValue).joined(separator: ", ")) is expected")
            }
            self[keyPath: path] = key
        }
    }
}
