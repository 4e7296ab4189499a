import Appeals
import Operations
import Wording

/// Cases that were made public, as facts with where they can be read: what was asked, what was answered, how it ended.
enum LibraryPage {
    struct Model {
        let words: Wording
        /// What one's own case is about; all cases without it.
        var noticeClass: NoticeClass?
        var issues: [NoticeIssue] = []

        var cases: [PublishedCase] { casesLike(noticeClass: noticeClass, issues: Set(issues)) }
    }

    static func html(_ model: Model, place: Place) -> HTML {
        let words = model.words
        let cases = model.cases
        return Page(title: words.library, section: .cases, words: words, place: place).html { html in
            html(.h1, .class("verdict", "work"), words: words.libraryLead(cases.count))
            html(.p, .class("sub"), words: words.libraryMeans)
            html(.section, .class("sec", "find")) { html in
                html(.form, .method("get"), .action(.caseLibrary), .role("search")) { question(model, &$0) }
            }
            guard !cases.isEmpty else {
                return html(.div, .class("empty")) { $0(.p, words: words.noCaseLikeIt) }
            }
            html(.section, .class("sec")) { html in
                html(.table, .class("tab", "stack")) { html in
                    html(.thead) { html in
                        html(.tr) { html in words.libraryHeads.forEach { html(.th, .scope("col"), words: $0) } }
                    }
                    html(.tbody) { html in cases.forEach { row($0, words, &html) } }
                }
            }
        }
    }

    private static func question(_ model: Model, _ html: inout HTML) {
        let words = model.words
        html(.label, .for("class"), words: words.messageLabel)
        html(.select, .id("class"), .name("class")) { html in
            html(.option, .value(""), words: words.anyMessage)
            for value in NoticeClass.allCases where amongCases(value) {
                html(.option, .value(value.rawValue), value == model.noticeClass ? .selected : nil) {
                    $0.words(words.noticeClass(value))
                }
            }
        }
        html(.label, .for("issue"), words: words.issueLabel)
        html(.select, .id("issue"), .name("issue")) { html in
            html(.option, .value(""), words: words.anyIssue)
            for value in NoticeIssue.allCases where amongCases(value) {
                html(.option, .value(value.rawValue), model.issues.contains(value) ? .selected : nil) {
                    $0.words(words.issue(value))
                }
            }
        }
        html(.button, .class("btn"), .type("submit"), words: words.findCases)
    }

    /// What no case has is no question.
    private static func amongCases(_ value: NoticeClass) -> Bool {
        casesLike(noticeClass: nil, issues: []).contains { $0.noticeClass == value }
    }

    private static func amongCases(_ value: NoticeIssue) -> Bool {
        casesLike(noticeClass: nil, issues: []).contains { $0.issues.contains(value) }
    }

    private static func row(_ item: PublishedCase, _ words: Wording, _ html: inout HTML) {
        let heads = words.libraryHeads
        html(.tr) { html in
            html(.td, .class("first")) { html in
                html.words(words.listOrNone(issues(of: item, words)))
                html(.small, words: words.document(item.document, item.noticeClass))
            }
            html(.td, .label(heads[1])) { $0(.span, words: words.listOrNone(asked(of: item, words))) }
            html(.td, .label(heads[2])) { html in
                html(.span, words: words.listOrNone(item.answered.compactMap { words.causeName($0) }))
            }
            html(.td, .label(heads[3])) { $0(.span, words: words.ending(item.ending)) }
            html(.td, .label(heads[4])) { html in
                html(.span) { html in
                    html(.a, .href(item), .rel("noreferrer"), words: words.publishedCase(item.id))
                    html(.small, words: words.publishedWhere(item.store, year: item.year))
                }
            }
        }
    }

    private static func issues(of item: PublishedCase, _ words: Wording) -> [String] {
        let issues = NoticeIssue.allCases.filter(item.issues.contains)
        return issues.isEmpty ? [words.noIssueNamed] : issues.map { words.issue($0) }
    }

    private static func asked(of item: PublishedCase, _ words: Wording) -> [String] {
        Ask.Part.allCases.filter(item.asked.contains).map { words.part($0) }
    }
}
