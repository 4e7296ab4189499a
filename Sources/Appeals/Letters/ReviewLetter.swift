/// One rule of the rubric.
protocol LetterRule: Sendable {
    static var id: String { get }
    static var severity: LetterSeverity { get }
    static var source: LetterSource { get }
    static func review(_ letter: ReviewedLetter) -> [LetterFinding]
}

extension LetterRule {
    static func finding(
        _ range: Range<Int>, _ reason: LetterReason, _ severity: LetterSeverity? = nil
    ) -> LetterFinding {
        LetterFinding(
            rule: id, severity: severity ?? Self.severity, source: source, range: range, reason: reason)
    }
}

/// A letter with what it is reviewed against.
struct ReviewedLetter {
    let text: LetterText
    let context: LetterContext
    let kind: LetterKind
    /// What the case knows, as a letter may state it.
    let grounds: LetterGrounds?

    init(_ text: LetterText, _ context: LetterContext) {
        self.text = text
        self.context = context
        kind = LetterKind(text)
        grounds = context.appeal.map { LetterGrounds($0, zone: context.zone) }
    }

    var isPlan: Bool { kind == .plan }

    /// The parts a reply still asks for; nil where the whole plan is wanted. A letter that answers such a reply repeats nothing else.
    var stillAsked: Set<LetterPart>? {
        guard let notice = context.notice, let noticeClass = notice.noticeClass?.value,
            noticeClass.kind == .reply || noticeClass == .noticeAsk
        else { return nil }
        let parts = Set(context.asks.compactMap { $0.part.flatMap(LetterPart.init) })
        return parts.isEmpty ? nil : parts
    }

    /// Whether it is about orders that went wrong, and not about papers, rights or accounts alone.
    var isAboutOrders: Bool {
        let issues = context.issues
        guard issues.isEmpty else { return issues.contains { !$0.isApartFromOrders } }
        let opening = text.sentences.prefix(3).map(\.words)
        return !opening.contains { text.says(ReviewedLetter.otherMatters, in: $0) }
    }

    private static let otherMatters: LetterPhrases = [
        "account .. related|linked", "related|linked .. account", "trademark*|copyright*|patent*", "rights owner*",
        "intellectual property", "identity", "verif*", "code of conduct", "restricted|prohibited product*", "关联账户",
        "商标",
        "版权", "专利", "侵权", "身份", "行为准则", "受限商品",
    ]

    func owes(_ part: LetterPart) -> Bool { stillAsked?.contains(part) ?? true }
}

/// The rules, in the order of the rubric.
package let letterRuleIDs: [String] = letterRules.map { $0.id }

let letterRules: [any LetterRule.Type] = [
    PartsPresent.self, ListsNotProse.self, LetterLength.self, FitsTheBox.self, IssuesAnswered.self, AsksAnswered.self,
    CausesFollowedUp.self, DefectsExplained.self, RightArtefact.self, RightOrder.self, NewContent.self,
    CauseNotSymptom.self, NoBlame.self, NoIgnorance.self, NoHedging.self, SpecificCause.self, TrueInTheData.self,
    MissingBackup.self, DoneActions.self, DatedActions.self, BuyersMadeWhole.self, OpenOrdersDealtWith.self,
    ControlsNotIntentions.self, NotOnlyTraining.self, NoPromises.self, AlreadyInForce.self, LawfulControls.self,
    ExhibitsNamed.self, FittingDocuments.self, NoPlaceholders.self, GroundedFigures.self, NoBuyerData.self,
    NoThreats.self, NoPleading.self, OneAcknowledgement.self, NoIrrelevance.self, PlanOrDispute.self, NoTemplate.self,
    ReadableLetter.self, UnaskedAdmission.self,
]

/// All that a letter lacks, in the order of its text; what is missing altogether points at the first line.
package func reviewLetter(_ text: String, _ context: LetterContext) -> [LetterFinding] {
    let letter = ReviewedLetter(LetterText(text, traits: context.traits), context)
    guard !letter.text.sentences.isEmpty else { return [] }
    var findings = letterRules.flatMap { $0.review(letter) }
    let order = Dictionary(uniqueKeysWithValues: zip(letterRuleIDs, 0...))
    findings.sort { left, right in
        let (a, b) = (left.range, right.range)
        if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
        if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
        return order[left.rule, default: 0] < order[right.rule, default: 0]
    }
    return findings
}

extension NoticeIssue {
    /// Held against the account, its papers or its offers, not against single orders.
    fileprivate var isApartFromOrders: Bool {
        switch self {
        case .accountReviewFailed, .codeOfConduct, .dropShipping, .forgedDocuments, .identityVerification, .inauthentic,
            .intellectualProperty, .productSafety, .relatedAccount, .restrictedProducts, .reviewOrRankManipulation:
            true
        default: false
        }
    }
}
