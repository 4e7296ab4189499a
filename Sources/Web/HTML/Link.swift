import AccountHealth
package import Appeals
import Operations

/// An address within this server. Only these can stand in a page; parts that come from files are percent-encoded.
package struct Link: Hashable, Sendable {
    package let text: String

    private init(text: String) {
        self.text = text
    }

    /// The same address, at a place of the page.
    func at(_ fragment: StaticString) -> Link {
        Link(text: text + "#\(fragment)")
    }

    private init(_ parts: [String], query: [(name: String, value: String)] = [], fragment: StaticString? = nil) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        for part in parts {
            bytes.append(UInt8(ascii: "/"))
            Link.encode(part, into: &bytes)
        }
        if parts.isEmpty { bytes.append(UInt8(ascii: "/")) }
        for (place, item) in query.enumerated() {
            bytes.append(place == 0 ? UInt8(ascii: "?") : UInt8(ascii: "&"))
            Link.encode(item.name, into: &bytes)
            bytes.append(UInt8(ascii: "="))
            Link.encode(item.value, into: &bytes)
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            Escape.literal(fragment, into: &bytes)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func encode(_ part: String, into bytes: inout [UInt8]) {
        for byte in part.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"),
                UInt8(ascii: "."):
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 15))
            }
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

extension Link {
    /// A part of a path as it was before it was encoded; what is no encoding stays.
    static func decoded(_ part: String) -> String {
        guard part.utf8.contains(UInt8(ascii: "%")) else { return part }
        let source = Array(part.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let high = Unicode.Scalar(source[index + 1]).hexDigit,
                let low = Unicode.Scalar(source[index + 2]).hexDigit
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Link {
    /// The fields of a form as browsers write them, in an address or in a request.
    static func fields(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            func decoded(_ part: Substring?) -> String {
                Link.decoded(String(part ?? "").replacing("+", with: " "))
            }
            return (decoded(parts.first), decoded(parts.dropFirst().first))
        }
    }
}

extension Unicode.Scalar {
    fileprivate var hexDigit: UInt8? { Character(self).hexDigitValue.map { UInt8($0) } }
}

extension Link {
    static let board = Link([])
    static let importForm = Link(["import"])
    static let imports = Link(["imports"])
    static let forecasts = Link(["forecasts"])
    static let signIn = Link(["sign-in"])
    static let signOut = Link(["sign-out"])
    static let me = Link(["me"])
    static let myPassword = Link(["me", "password"])
    static let signOutEverywhere = Link(["me", "sign-out-everywhere"])
    static let users = Link(["users"])
    static let audit = Link(["audit"])

    static func user(_ id: Int64) -> Link { Link(["users", String(id)]) }
    static func userLink(_ id: Int64) -> Link { Link(["users", String(id), "link"]) }
    static func signInLink(_ token: String) -> Link { Link(["links", token]) }
    static func audit(_ question: AuditQuestion) -> Link { Link(["audit"], query: query(question)) }

    /// All changes that are asked for, for a spreadsheet.
    static func auditTable(_ question: AuditQuestion) -> Link {
        var all = question
        all.place = .newest
        return Link(["audit.csv"], query: query(all))
    }

    private static func query(_ question: AuditQuestion) -> [(name: String, value: String)] {
        var query = [("who", who(question.person)), ("what", question.action?.rawValue ?? "")]
        query.append(("account", question.account))
        switch question.place {
        case .newest: break
        case .olderThan(let id): query.append(("before", String(id)))
        case .newerThan(let id): query.append(("after", String(id)))
        }
        return query.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    }

    /// A person as an address names one; empty for everybody.
    static func who(_ person: AuditQuestion.Person?) -> String {
        switch person {
        case nil: ""
        case .command: "command"
        case .user(let id): String(id)
        }
    }

    /// Where somebody wanted to go who had to sign in first.
    static func signIn(then place: Place) -> Link {
        Link(["sign-in"], query: [("next", Link(place.path, query: place.query).text)])
    }

    /// An address within this server as a form gives it back; the board for what is none.
    static func back(to text: String) -> Link {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.hasPrefix("/"), !path.contains("//") else { return board }
        let query = parts.dropFirst().first.map { $0.split(separator: "&") } ?? []
        return Link(
            path.split(separator: "/").map { decoded(String($0)) },
            query: query.map { pair in
                let cells = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (decoded(String(cells[0])), cells.count > 1 ? decoded(String(cells[1])) : "")
            })
    }
    static let removeSample = Link(["sample", "remove"])
    static let icon = Link(["assets", "standing.svg"])
    static let styleSheet = Link(["assets", StyleSheet.name])
    static let script = Link(["assets", Script.name])

    static func board(_ question: BoardQuestion) -> Link { Link([], query: query(question)) }

    /// The same rows for a spreadsheet.
    static func boardTable(_ question: BoardQuestion) -> Link { Link(["board.csv"], query: query(question)) }

    private static func query(_ question: BoardQuestion) -> [(name: String, value: String)] {
        var query: [(name: String, value: String)] = []
        if let state = question.state { query.append(("state", state.rawValue)) }
        if question.isChanged { query.append(("changed", "1")) }
        if let store = question.store { query.append(("store", store.description)) }
        if !question.text.isEmpty { query.append(("q", question.text)) }
        if question.order != .urgency { query.append(("sort", question.order.rawValue)) }
        if question.offset > 0 { query.append(("offset", String(question.offset))) }
        return query
    }

    static func imports(offset: Int) -> Link {
        offset > 0 ? Link(["imports"], query: [("offset", String(offset))]) : imports
    }

    /// The list, which says of one of them that it was just taken back.
    static func imports(undone id: Int64) -> Link { Link(["imports"], query: [("undone", String(id))]) }

    static func account(_ id: Int64, _ fragment: StaticString? = nil) -> Link {
        Link(["accounts", String(id)], fragment: fragment)
    }

    static func summary(_ id: Int64) -> Link { Link(["accounts", String(id), "summary"]) }

    static func standard(_ standard: Standard, of account: Int64, _ fragment: StaticString? = nil) -> Link {
        Link(
            ["accounts", String(account), "standards", standard.id], query: [("fulfilment", standard.fulfilmentName)],
            fragment: fragment)
    }

    /// Orders that a standard counts: those of its window today, or those of some days.
    static func orders(
        _ standard: Standard, of account: Int64, on days: ClosedRange<Day>? = nil, part: OrdersQuestion.Part = .all,
        after orderID: String? = nil
    ) -> Link {
        var query = [(name: "fulfilment", value: standard.fulfilmentName)]
        if let days { query += [("from", "\(days.lowerBound)"), ("to", "\(days.upperBound)")] }
        if part != .all { query.append(("part", part.rawValue)) }
        if let orderID { query.append(("after", orderID)) }
        return Link(["accounts", String(account), "standards", standard.id, "orders"], query: query)
    }

    /// What the figure of a standard would be if an order did not count.
    static func whatIf(_ standard: Standard, of account: Int64, without orderID: String) -> Link {
        Link(
            ["accounts", String(account), "standards", standard.id],
            query: [("fulfilment", standard.fulfilmentName), ("without", orderID)], fragment: "what-if")
    }

    static func order(_ orderID: String, of account: Int64) -> Link {
        Link(["accounts", String(account), "orders", orderID])
    }

    /// The page of the order with a form that changes what was entered.
    static func change(_ importID: Int64, of orderID: String, account: Int64) -> Link {
        Link(
            ["accounts", String(account), "orders", orderID], query: [("change", String(importID))], fragment: "enter")
    }

    static func takeBack(_ importID: Int64, of orderID: String, account: Int64) -> Link {
        Link(["accounts", String(account), "orders", orderID, "facts", String(importID), "undo"])
    }

    static func orderFacts(_ orderID: String, of account: Int64) -> Link {
        Link(["accounts", String(account), "orders", orderID, "facts"])
    }

    static func importForm(of account: Int64) -> Link { Link(["import"], query: [("account", String(account))]) }
    static func importJob(_ id: String) -> Link { Link(["import", id]) }
    static func stopImport(_ id: String) -> Link { Link(["import", id, "stop"]) }
    static func importProgress(_ id: String) -> Link { Link(["import", id, "progress"]) }
    static func columns(of file: Int, in job: String, kind: String? = nil) -> Link {
        Link(["import", job, "files", String(file)], query: kind.map { [("kind", $0)] } ?? [])
    }

    static let settings = Link(["settings"])
    static let accountSettings = Link(["settings", "accounts"])
    static let standardsSettings = Link(["settings", "standards"])
    static let tokens = Link(["settings", "tokens"])
    static let columnMappings = Link(["settings", "columns"])
    static let backup = Link(["settings", "backup"])
    static let backupFile = Link(["settings", "backup", "file"])
    static let restore = Link(["settings", "backup", "restore"])
    static let api = Link(["api"])
    static let openAPI = Link(["api", "v1", "openapi.json"])

    static func accountSettings(_ text: String, offset: Int) -> Link {
        let query = [("q", text), ("offset", offset > 0 ? String(offset) : "")].filter { !$0.1.isEmpty }
        return Link(["settings", "accounts"], query: query.map { (name: $0.0, value: $0.1) })
    }
    static func removeAccount(_ id: Int64) -> Link { Link(["settings", "accounts", String(id), "remove"]) }
    static func standards(of store: StoreID) -> Link { Link(["settings", "standards", store.description]) }
    /// One choice of the marketplace, by its name in books: small letters and dashes.
    static func choice(_ name: String, of store: StoreID) -> Link {
        Link(text: "\(standards(of: store).text)#choice-\(name)")
    }
    static func endToken(_ id: Int64) -> Link { Link(["settings", "tokens", String(id), "end"]) }
    static func forgetMapping(_ id: Int64) -> Link { Link(["settings", "columns", String(id), "forget"]) }
    static func mail(_ account: Int64) -> Link { Link(["accounts", String(account), "mail"]) }

    static let cases = Link(["cases"])
    static let caseLibrary = Link(["cases", "library"])

    /// The published cases that are like one with these properties.
    static func caseLibrary(_ noticeClass: NoticeClass?, _ issues: [NoticeIssue]) -> Link {
        let about = issues.map { (name: "issue", value: $0.rawValue) }
        let message = noticeClass.map { [(name: "class", value: $0.rawValue)] } ?? []
        return Link(["cases", "library"], query: message + about)
    }

    static func newCase(_ account: Int64) -> Link { Link(["accounts", String(account), "cases", "new"]) }
    static func cases(of account: Int64) -> Link { Link(["accounts", String(account), "cases"]) }

    /// A page of a case, or what is done there.
    static func aCase(_ id: Int64, of account: Int64, _ parts: String...) -> Link {
        Link(["accounts", String(account), "cases", String(id)] + parts)
    }

    /// Where the letter is looked at for the last time, in another form than the desk's.
    static func sending(_ id: Int64, of account: Int64, as form: DraftForm) -> Link {
        Link(["accounts", String(account), "cases", String(id), "send"], query: [("form", form.rawValue)])
    }

    static func versions(of id: Int64, account: Int64, from: Int, to: Int) -> Link {
        Link(
            ["accounts", String(account), "cases", String(id), "versions"],
            query: [("from", String(from)), ("to", String(to))])
    }

    static func importResult(_ id: Int64) -> Link { Link(["imports", String(id)]) }

    /// The page of an import with what one of its lines states of an order.
    static func importLine(_ line: Int, of id: Int64, about orderID: String) -> Link {
        Link(["imports", String(id)], query: [("order", orderID), ("line", String(line))])
    }
    static func undoImport(_ id: Int64) -> Link { Link(["imports", String(id), "undo"]) }

    /// The same page in another language; the path and query are those of the request, read and encoded anew.
    static func page(path: [String], query: [(name: String, value: String)], language: String) -> Link {
        Link(path, query: query.filter { $0.name != "lang" } + [("lang", language)])
    }
}
