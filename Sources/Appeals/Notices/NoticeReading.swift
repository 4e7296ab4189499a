package import AccountHealth

/// What a notice says, each conclusion with the words it rests on.
///
/// Places count Unicode scalars of `text`, half-open.
package struct NoticeReading: Hashable, Sendable {
    /// Something concluded, and where it stands.
    package struct Conclusion<Value: Hashable & Sendable>: Hashable, Sendable {
        package let value: Value
        package let range: Range<Int>
    }

    /// By when something is to be sent.
    package struct Deadline: Hashable, Sendable {
        package let range: Range<Int>
        /// Only where the notice states it, or states a time and when it began.
        package let day: Day?
    }

    /// All that was read: the subject, where there is one, and the parts of the mail.
    package let text: String
    /// The parts of the text that the marketplace itself wrote; the rest is quoted.
    package let ownWords: [Range<Int>]
    /// Nil where the text is too short or of no known language.
    package let language: NoticeLanguage?
    /// Nil stays nil: a notice that is not understood is shown, never guessed.
    package let noticeClass: Conclusion<NoticeClass>?
    package let issues: [Conclusion<NoticeIssue>]
    package let asks: [Ask]
    package let orders: [Conclusion<String>]
    package let deadline: Deadline?
    /// From the sender and the subject, never from the body.
    package let store: StoreID?
    package let path: AppealPath?

    package var isUnrecognised: Bool { noticeClass == nil }

    /// The words of a place; nothing where it lies outside.
    package func words(_ range: Range<Int>) -> String {
        let scalars = text.unicodeScalars
        guard range.lowerBound >= 0,
            let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
        else { return "" }
        return String(scalars[start..<end])
    }
}
