import AccountHealth
import Operations
import Wording

/// What pages about an account have in common: its names, its days, and the files its facts come from.
struct ShownAccount {
    let entry: AccountEntry
    let zone: Zone
    let book: StandardsBook?
    let files: [Int32: ImportEntry]
    let words: Wording

    init(_ entry: AccountEntry, files: [Int32: ImportEntry], desk: some Desk, words: Wording) {
        self.entry = entry
        self.files = files
        self.words = words
        zone = desk.zone(of: entry.account.store)
        book = desk.book(of: entry.account.store)
    }

    var id: Int64 { entry.id }
    var name: String { entry.account.name }
    var store: String { entry.account.store.description }

    /// The file and line of a fact of an order; nil when the file is not known any more.
    func source(_ origin: Origin, of orderID: String) -> Source? {
        files[origin.file].map { file in
            let link = Link.importLine(Int(origin.line), of: file.id, about: orderID)
            if file.isEntered, file.account == entry.account {
                return Source(link: link, text: words.enteredAt(words.shownFile(file.fileName), file.at))
            }
            return Source(
                link: link, text: words.source(file: file.fileName, line: Int(origin.line)),
                lineAlone: words.line(Int(origin.line)))
        }
    }

    /// The download that would tell a missing fact.
    func download(_ fact: String) -> String? {
        book?.download(fact, language: words.language.rawValue)
    }
}

/// A line of a file, linked to the import that brought it.
struct Source {
    var link: Link
    var text: String
    /// For who does not see all accounts: a file may speak of others, and so may its name.
    var lineAlone: String?
}

extension HTML {
    mutating func source(_ source: Source) {
        if let lineAlone = source.lineAlone, !(person?.seesAll ?? false) { return words(lineAlone) }
        self(.a, .href(source.link), text: source.text)
    }

    /// Name and store, and where we are in the account.
    mutating func crumb(_ account: ShownAccount, isLinked: Bool, side: (inout HTML) -> Void) {
        self(.div, .class("crumb")) { html in
            html(.h1) { html in
                if isLinked {
                    html(.a, .href(.account(account.id)), text: account.name)
                } else {
                    html.text(account.name)
                }
                html.text(" ")
                html(.span, text: account.store)
            }
            html(.div, .class("age"), content: side)
        }
        guard account.entry.isSample else { return }
        let words = account.words
        self(.div, .class("flag")) { html in
            html(.b, .class("strong"), words: words.sampleShop)
            html(.span, words: words.sampleShopNote)
            guard let person = html.person, person.seesAll, person.role >= .manager else { return }
            html.form(to: .removeSample) { html in
                html(.button, .class("btn", "q"), .type("submit"), words: words.removeSample)
            }
        }
    }

    /// How old the data is.
    mutating func age(newest: Day?, asOf: Day, isStale: Bool, words: Wording) {
        self(.span) { html in
            guard let newest else {
                html.sign(.unknown, "unknown")
                return html.words(words.noDataYet)
            }
            html.sign(isStale ? .stale : .met, isStale ? "tight" : "met")
            html.words(words.age(newest: newest, asOf: asOf))
        }
    }
}
