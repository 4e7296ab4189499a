/// R1. What buyers complained of is known; a cause says why the work let it happen.
enum CauseNotSymptom: LetterRule {
    static let id = "R1"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    private static let symptoms: LetterPhrases = [
        "order defect rate", "odr", "late shipment rate", "not|never .. receive*|received|arrive*|arrived",
        "didn't receive|arrive", "claim|claims|claimed",
        "complain*", "negative feedback", "chargeback*", "late|delayed", "below .. standard*|target*|expectation*",
        "above .. target*",
        "bad|negative review*", "unhappy|unsatisfied|dissatisfied", "exceed* .. target*", "poor performance", "缺陷率",
        "未收到", "没有收到", "没收到", "索赔", "投诉", "差评",
        "不满意",
    ]
    private static let connectives: LetterPhrases = [
        "because", "due to", "as a result of", "since we|our",
        "we|i did|had|were|was|failed|could|allowed|kept|used|relied|listed|set|left",
        "no process|check|control|limit|rule|backup|deputy", "there was no", "nobody|no one", "without", "不再", "因为",
        "由于", "没有设置", "缺乏", "无人",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        guard letter.isPlan else { return [] }
        let text = letter.text
        let work = LetterTopic.allCases.filter { ![.answers, .refunds].contains($0) }
        return text.causes.filter { words in
            guard text.says(symptoms, in: words), !text.says(connectives, in: words) else { return false }
            return !work.contains { text.says($0.words, in: words) } && !text.says(process, in: words)
        }.map { finding(text.range($0), .symptom) }
    }

    private static let process: LetterPhrases = [
        "label*", "cut off", "warehouse", "setting|settings", "process*", "procedure*", "staff*", "shift*", "inbox",
        "unanswered", "handled", "answered .. late|time|after|hours|days", "仓库", "设置", "流程", "标签",
    ]
}
