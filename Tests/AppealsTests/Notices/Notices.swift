import AccountHealth
import Testing

@testable import Appeals

/// A marketplace of the tests: it has a name, a programme, and senders.
let testDialect = NoticeDialect(
    names: ["plaza"],
    phrases: [Phrases(.complaint(.orderDefectRate), source: "the tests", ["plaza promise claim"])],
    senders: [
        .init(domain: "plaza.example", store: StoreID("plaza.us"), isShared: true),
        .init(domain: "plaza.de.example", store: StoreID("plaza.de")),
    ],
    orderForms: ["###-#######-#######"])

let testReader = NoticeReader(dialects: [testDialect])

func read(_ text: String, subject: String = "", from: String = "", date: String = "") -> NoticeReading {
    testReader.read(NoticeMail(headers: NoticeHeaders(subject: subject, from: from, date: date), parts: [text]))
}

extension NoticeReading {
    var issueNames: Set<String> { Set(issues.map(\.value.rawValue)) }

    /// The cells asked for, such as `root_cause × order_defect_rate`.
    var cells: [String] { asks.map { "\($0.part?.rawValue ?? "–") × \($0.issue?.rawValue ?? "–")" } }

    /// Every place a conclusion rests on.
    var places: [Range<Int>] {
        var places = issues.map(\.range) + asks.map(\.range) + orders.map(\.range) + ownWords
        if let noticeClass { places.append(noticeClass.range) }
        if let deadline { places.append(deadline.range) }
        return places
    }
}

/// A wording and what it is.
struct Wording: Sendable, CustomTestStringConvertible {
    let text: String
    let noticeClass: NoticeClass?
    var issues: Set<NoticeIssue>?

    init(_ noticeClass: NoticeClass?, _ issues: Set<NoticeIssue>? = nil, _ text: String) {
        self.text = text
        self.noticeClass = noticeClass
        self.issues = issues
    }

    var testDescription: String { String(text.prefix(60)) }
}
