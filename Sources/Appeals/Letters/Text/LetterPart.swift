/// What a part of an appeal is for.
package enum LetterPart: String, Codable, Sendable, CaseIterable {
    case opening
    case rootCause = "root_cause"
    case actions, prevention
    /// A list in which what was done and what is planned are mixed.
    case plan
    case closing

    /// The part that answers an ask; documents are answered by none.
    package init?(_ part: Ask.Part) {
        switch part {
        case .rootCause: self = .rootCause
        case .actions: self = .actions
        case .prevention: self = .prevention
        case .documents: return nil
        }
    }

    /// The part a heading names; nil for a line that is none.
    static func named(by words: ArraySlice<LetterWord>) -> LetterPart? {
        guard !words.isEmpty, words.count <= 16 else { return nil }
        let texts = words.map(\.text)
        if texts.count <= 3, stands(exhibits, in: texts) || texts == ["附", "件"] { return .closing }
        for (part, names) in headings where names.phrases.contains(where: { stands($0, in: texts) }) { return part }
        return nil
    }

    private static let exhibits = LetterPhrases(["exhibits|attachments|enclosures"]).phrases[0]

    /// Asked in this order: “actions taken to prevent” is about prevention, “plan of action” about neither alone.
    private static let headings: [(LetterPart, LetterPhrases)] = [
        (
            .prevention,
            [
                "prevent*", "going forward", "in future", "in the future", "future", "from now on", "controls in force",
                "avoid ... again", "long term", "next steps", "recurrence", "预防", "防止", "今后", "避免", "未来", "长期",
                "控制措施", "以后",
            ]
        ),
        (.plan, ["plan of action", "action plan", "our plan", "my plan", "plan", "plans", "行动计划", "整改计划", "改善计划"]),
        (
            .actions,
            [
                "action|actions", "corrective", "what we|i have|'ve done", "what we|i did", "we|i have done",
                "steps taken", "measures taken", "immediate steps", "resolution|resolve", "fix|fixes|fixed",
                "remedy|remedies", "solution|solutions", "已采取", "纠正", "解决", "整改", "补救", "行动", "处理措施", "措施",
            ]
        ),
        (
            .rootCause,
            [
                "root cause*", "cause|causes", "reason|reasons", "what went wrong", "why .. happened",
                "problem|problems",
                "issue|issues", "what happened", "analysis", "原因", "根源", "问题分析", "问题",
            ]
        ),
    ]

    private static func stands(_ phrase: [LetterPhrases.Element], in texts: [String]) -> Bool {
        texts.indices.contains { start in
            var place = start
            for element in phrase {
                if element.gap > 0 {
                    place += 1
                } else if place < texts.count, element.matches(texts[place]) {
                    place += 1
                } else if !element.isOptional {
                    return false
                }
            }
            return true
        }
    }
}
