/// A case that a seller or an adviser made public, as facts; its text is never kept, so that nobody copies from it.
package struct PublishedCase: Hashable, Sendable {
    /// How it ended, as far as the page tells.
    package enum Ending: String, Hashable, Sendable, CaseIterable {
        case unknown
        /// It was not over when it was written down.
        case open
        case warningOnly = "warning_only"
        case refused
        /// The usual way was closed.
        case closed
        case reinstated
        case reinstatedThenRemoved = "reinstated_then_removed"
    }

    /// What the page shows of the case.
    package enum Document: String, Hashable, Sendable, CaseIterable {
        case notice, letter, reply
    }

    /// Stays the same for good.
    package let id: String
    package let source: String
    /// As the source allows to tell, such as `c.2019-2021`.
    package let year: String
    /// Domain of the store; nil where it is not stated.
    package let store: String?
    package let document: Document
    /// Of the notice or the reply; nil for letters.
    package let noticeClass: NoticeClass?
    package let issues: Set<NoticeIssue>
    /// The parts asked for.
    package let asked: Set<Ask.Part>
    /// Ids of the causes the seller gave, or the page shows.
    package let answered: [String]
    package let ending: Ending

    package init(
        _ id: String, _ source: String, year: String, store: String?, _ document: Document,
        _ noticeClass: NoticeClass?, _ issues: Set<NoticeIssue>, asked: Set<Ask.Part> = [],
        answered: [String] = [], _ ending: Ending
    ) {
        self.id = id
        self.source = source
        self.year = year
        self.store = store
        self.document = document
        self.noticeClass = noticeClass
        self.issues = issues
        self.asked = asked
        self.answered = answered
        self.ending = ending
    }
}

/// The published cases that are like one's own, the most alike first: those with the same issues before those of the same class
/// only, of equals those whose end is known, then in the order of their ids.
///
/// Without a class and issues all cases are returned.
package func casesLike(
    noticeClass: NoticeClass?, issues: Set<NoticeIssue>, among cases: [PublishedCase]
) -> [PublishedCase] {
    let ranked = cases.compactMap { item -> (case: PublishedCase, shared: Int, other: Int, isClass: Bool)? in
        let shared = item.issues.intersection(issues).count
        let isClass = noticeClass != nil && item.noticeClass == noticeClass
        let asksAll = noticeClass == nil && issues.isEmpty
        guard asksAll || shared > 0 || isClass else { return nil }
        return (item, shared, item.issues.subtracting(issues).count, isClass)
    }
    return ranked.sorted { left, right in
        if left.shared != right.shared { return left.shared > right.shared }
        if left.isClass != right.isClass { return left.isClass }
        if !issues.isEmpty, left.other != right.other { return left.other < right.other }
        let isKnown = (left.case.ending.isKnown, right.case.ending.isKnown)
        if isKnown.0 != isKnown.1 { return isKnown.0 }
        return left.case.id < right.case.id
    }.map(\.case)
}

extension PublishedCase.Ending {
    fileprivate var isKnown: Bool { self != .unknown && self != .open }
}
