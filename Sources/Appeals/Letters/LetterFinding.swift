/// How much a finding weighs. There is no sum of them: nothing here foretells whether an appeal is accepted.
package enum LetterSeverity: String, Sendable, Comparable, CaseIterable {
    case warn, minor, major
    /// Not to be sent so.
    case blocker

    package static func < (left: LetterSeverity, right: LetterSeverity) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// Where a rule comes from.
package enum LetterSource: Sendable, CaseIterable {
    /// The marketplace's own help on plans and appeals.
    case help
    /// What its notices and replies ask for.
    case notices
    /// What employees of the marketplace wrote in public.
    case staff
    /// Published letters and how they ended.
    case cases
    /// What consultants and lawyers publish.
    case consultants
    /// What a marketplace demands of those who handle buyers' data.
    case privacy
}

/// One remark on a letter with its place.
package struct LetterFinding: Sendable, Hashable {
    /// Of the rubric, such as `R2`.
    package let rule: String
    package let severity: LetterSeverity
    package let source: LetterSource
    /// Unicode scalars of the letter, half-open.
    package let range: Range<Int>
    package let reason: LetterReason
}

/// What a letter is asked to answer: one part of one issue; nil where the notice names none.
package struct LetterAsk: Sendable, Hashable {
    /// `root_cause`, `actions`, `prevention` or `documents`.
    package var part: String?
    package var issue: String?

    package init(part: String?, issue: String?) {
        self.part = part
        self.issue = issue
    }
}

/// What a marketplace calls things, as rules need it.
package struct LetterTraits: Sendable {
    /// How long the groups of digits of an order's number are, joined by hyphens; none where any text may be one.
    package var orderIDGroups: [Int]
    /// The marketplace's own names, in small letters.
    package var names: LetterPhrases
    /// What it calls the claim for a guarantee, as letters write it.
    package var claims: LetterPhrases
    /// How many bytes its form takes with a letter; nil where none is published, as for all so far.
    package var packLimit: Int?

    package init(orderIDGroups: [Int], names: LetterPhrases, claims: LetterPhrases, packLimit: Int? = nil) {
        self.orderIDGroups = orderIDGroups
        self.names = names
        self.claims = claims
        self.packLimit = packLimit
    }

    /// For letters to a marketplace that is not known.
    package static let unknown = LetterTraits(orderIDGroups: [], names: [], claims: [])
}

/// What a letter is reviewed against; all of it may be missing.
package struct LetterContext: Sendable {
    package var traits: LetterTraits
    package var asks: [LetterAsk]
    /// The issues of the notice; nil where there is no notice.
    package var issues: [String]?
    package var appeal: AppealCase?
    /// Letters sent before about the same notice.
    package var earlier: [String]
    /// How many characters the form takes for a part.
    package var limits: [LetterPart: Int]

    package init(
        traits: LetterTraits, asks: [LetterAsk] = [], issues: [String]? = nil, appeal: AppealCase? = nil,
        earlier: [String] = [], limits: [LetterPart: Int] = [:]
    ) {
        self.traits = traits
        self.asks = asks
        self.issues = issues
        self.appeal = appeal
        self.earlier = earlier
        self.limits = limits
    }
}

/// What kind of letter a text is: each answers another question, and rules for one are not asked of another.
package enum LetterKind: Sendable {
    case plan, dispute, documents
}
