/// C5. Documents where documents are asked for, a plan where a plan is.
enum RightArtefact: LetterRule {
    static let id = "C5"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.staff

    private static let documents: LetterPhrases =
        LetterWords.references + [
            "invoice|invoices", "licence|license", "utility bill", "retraction", "certificate*", "发票", "执照", "账单", "撤诉",
        ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let parts = Set(letter.context.asks.compactMap(\.part))
        if parts == ["documents"], !letter.text.says(documents) {
            return [finding(letter.text.head, .documentsAsked)]
        }
        let asksPlan = !parts.isDisjoint(with: ["root_cause", "actions", "prevention"])
        if asksPlan, letter.kind == .documents { return [finding(letter.text.head, .planAsked)] }
        return []
    }
}
