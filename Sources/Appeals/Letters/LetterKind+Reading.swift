extension LetterKind {
    /// What a text is, by what it says and not by what was asked for.
    init(_ letter: LetterText) {
        let isDisputing = letter.says(LetterKind.disputing)
        let isSending = letter.says(LetterKind.sending)
        let parts = Set(letter.items.map(\.part))
        let hasPlan = letter.hasHeadings && !parts.isDisjoint(with: [.rootCause, .actions, .prevention, .plan])
        let admits = letter.says(LetterKind.admitting)
        if isDisputing, !hasPlan, !admits {
            self = .dispute
        } else if isSending, !hasPlan, !admits {
            self = .documents
        } else {
            self = .plan
        }
    }

    static let disputing: LetterPhrases = [
        "dispute|disputing", "should not|never count|counted",
        "please|kindly remove .. claim|defect|feedback|violation",
        "request .. removal", "not .. our account", "incorrectly counted|attributed", "申诉该索赔", "不应计入",
        "not related to .. account", "have|had no relation|connection", "not in violation",
        "was|were delivered .. proof",
        "remove .. from .. order defect rate",
    ]
    static let sending: LetterPhrases = [
        "attached|enclosed|attach|enclose ... invoice|invoices|licence|license|bill|certificate|documents|retraction|authorization|authorisation|letter",
        "invoice|invoices|licence|license|bill|certificate|documents|retraction|authorization|authorisation .. attached|enclosed",
        "附件 .. 发票", "随函附上", "附上 .. 发票|执照",
    ]
    static let admitting: LetterPhrases = [
        "root cause*", "plan of action", "we|i failed to", "our|my mistake|fault|failure", "根本原因", "行动计划", "corrective",
        "to prevent", "we have taken", "will .. prevent", "we confirmed", "take .. responsibility",
    ]
}
