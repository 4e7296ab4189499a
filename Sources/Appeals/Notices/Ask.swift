/// One thing the marketplace wants to read: a cell of the matrix part × issue.
package struct Ask: Hashable, Sendable {
    /// The part of an answer that is asked for.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case rootCause = "root_cause"
        case actions
        case prevention
        case documents
    }

    /// Where it is asked, in scalars of the reading's text.
    package let range: Range<Int>
    /// Nil where something else is asked, such as to write to somebody.
    package let part: Part?
    /// Nil where it belongs to no issue, or to all of several.
    package let issue: NoticeIssue?
    /// Asked only of who thinks that the notice is wrong.
    package let isForDispute: Bool
}
