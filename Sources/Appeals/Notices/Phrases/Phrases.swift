/// What some words of a notice mean.
package enum PhraseMeaning: Hashable, Sendable {
    /// Says by itself what the message is.
    case verdict(NoticeClass)
    /// Says it where no verdict does.
    case hint(NoticeClass)
    /// Says it only in the answer to an appeal.
    case replyVerdict(NoticeClass)
    case issue(NoticeIssue)
    /// Was only ever seen with this issue; counts where no issue is named.
    case issueHint(NoticeIssue)
    /// One of the complaints a broader issue is made of; two of them in a sentence name it.
    case complaint(NoticeIssue)
    /// Shows that an appeal is being answered.
    case reply
    /// More is wanted of what was already sent.
    case replyDemand
    /// Demands that something be told, sent or done.
    case demand
    /// Says how or where to send it, which is nothing to answer.
    case mechanics
    case part(Ask.Part)
    case plan
    case questionnaire
    /// The way for who thinks that the notice is wrong.
    case dispute
    /// A single claim, feedback or chargeback can be contested.
    case claimAppeal
    /// Another account has to be won back first.
    case otherAccount
    /// Money that is kept; such sentences name claims without being about them.
    case funds
    /// What follows is not said to be so.
    case condition
    /// A time within which something is to be done: a number and a unit.
    case timeLimit
    /// Stands before a date by which something is to be done.
    case dateLimit
    /// A time that binds nobody: how old a paper may be, how long a review takes, when an answer comes.
    case noLimit
    /// The time began with an earlier message, whose day this one does not tell.
    case earlierStart
    /// What follows in quotation marks are the seller's words.
    case quoteLead
    /// Only a seller writes this.
    case sellerVoice
    /// Begins a line that asks rather than tells.
    case questionWord
}

/// Patterns of one meaning, with where such wordings were seen.
///
/// A pattern is words with a small grammar: `(a|b)` one of several, `[a]` may be absent, `..3` up to three words between
/// (`..` up to four), `word*` any ending, `#` a number, `<name>` a list of the language. A word also matches with an s behind
/// it. `^` is the beginning of a sentence. Each sign of a script without spaces is a word of its own. No pattern reaches beyond a sentence.
package struct Phrases: Sendable {
    package let meaning: PhraseMeaning
    package let source: String
    package let patterns: [String]

    package init(_ meaning: PhraseMeaning, source: String, _ patterns: [String]) {
        self.meaning = meaning
        self.source = source
        self.patterns = patterns
    }
}

/// A language notices are understood in: lists for patterns, and patterns.
package struct PhraseLanguage: Sendable {
    package let language: NoticeLanguage
    /// Named lists, for `<name>`; each is a pattern.
    package let lists: [String: String]
    /// Words that stand for several, such as `don't`.
    package let contractions: [String: String]
    package let phrases: [Phrases]
    package let numbers: [String: Int]
    package let months: [String: Int]
    /// Units of time in hours.
    package let units: [String: Int]

    /// All there are; a new one is a folder and one element here.
    package static let all: [PhraseLanguage] = [english, chinese]
}
