package import AccountHealth

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
    /// What the marketplace wrote last.
    package var notice: NoticeReading?
    package var appeal: AppealCase?
    /// What the account's records say of causes, where there is an account.
    package var tests: [CauseTest]
    /// That of the store, whose days a letter names.
    package var zone: Zone
    /// Letters sent before about the same notice.
    package var earlier: [String]
    /// How many characters the form takes for a part.
    package var limits: [LetterPart: Int]

    package init(
        traits: LetterTraits, notice: NoticeReading? = nil, appeal: AppealCase? = nil,
        tests: [CauseTest] = [], zone: Zone = .utc, earlier: [String] = [], limits: [LetterPart: Int] = [:]
    ) {
        self.traits = traits
        self.notice = notice
        self.appeal = appeal
        self.tests = tests
        self.zone = zone
        self.earlier = earlier
        self.limits = limits
    }

    /// What a plan is asked to answer; what is asked of those who dispute is not.
    var asks: [Ask] { notice?.asks.filter { !$0.isForDispute } ?? [] }
    var issues: [NoticeIssue] { notice?.issues.map(\.value) ?? [] }
}

/// What kind of letter a text is: each answers another question, and rules for one are not asked of another.
package enum LetterKind: Sendable {
    case plan, dispute, documents
}
