/// C6. The way that the notice names: a related account of one's own is restored first, a claim is contested before a plan is sent.
enum RightOrder: LetterRule {
    static let id = "C6"
    static let severity = LetterSeverity.major
    static let source = LetterSource.notices

    private static let otherAccount: LetterPhrases = [
        "other|related|linked|second|previous|old|another account|accounts|store|shop", "关联账户", "另一个账户", "其他账户",
    ]
    private static let restored: LetterPhrases = [
        "has|have|was|were|been|is reactivated|reinstated|restored", "reactivated|reinstated on", "active again", "已恢复",
        "已重新激活",
    ]
    private static let pending: LetterPhrases = [
        "still .. suspended|deactivated|blocked|closed|under",
        "is|remains|was suspended|deactivated|blocked|banned|closed",
        "appeal .. pending", "also .. appeal*", "not yet", "仍被停用", "尚未恢复", "被停用", "被封",
    ]
    private static let foreign: LetterPhrases = [
        "not .. our|ours|my|mine", "do|does|did not own|know|control|belong", "don't|doesn't own|know|control",
        "no relation|connection|access|link",
        "former employee|owner|agency|partner", "belongs to", "不属于", "没有关系", "不认识",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        let others = text.places(of: otherAccount)
        let path = letter.context.notice?.path
        let isAsked = letter.context.issues.contains(.relatedAccount) || path == .otherAccount
        guard isAsked || !others.isEmpty else { return route(letter, path) }
        let isSettled = text.says(restored) || text.says(foreign)
        if isAsked { return isSettled ? [] : [finding(others.first.map(text.range) ?? text.head, .otherAccountFirst)] }
        return others.prefix(1).compactMap { place in
            let sentence = text.sentence(at: place.lowerBound)
            let isPending = text.says(pending, in: sentence.words)
            return isPending && !text.says(foreign) ? finding(sentence.range, .otherAccountFirst) : nil
        } + route(letter, path)
    }

    private static func route(_ letter: ReviewedLetter, _ path: AppealPath?) -> [LetterFinding] {
        guard letter.isPlan, let path, [.dispute, .claimAppeal, .wait].contains(path) else { return [] }
        return [finding(letter.text.head, .otherRoute(path), .warn)]
    }
}
