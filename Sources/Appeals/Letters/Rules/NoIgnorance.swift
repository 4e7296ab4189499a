/// R3. That one did not know is an excuse, whatever the rule was.
enum NoIgnorance: LetterRule {
    static let id = "R3"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    private static let excuses: LetterPhrases = [
        "not|n't .. aware", "weren't|wasn't|isn't|aren't aware", "unaware",
        "we|i .. did not|n't know|realise|realize|understand",
        "we|i|staff|employee .. didn't know|realise|realize|understand", "didn't know",
        "did not know|realise|realize", "had no idea|knowledge", "no knowledge", "not|n't .. familiar",
        "wasn't|weren't familiar", "unfamiliar", "new seller*", "new to selling|this|the|online", "misunderst*",
        "lack of|lacked .. knowledge|experience|understanding", "inexperience*", "little experience", "never knew",
        "were|was new", "newbie", "beginner*", "first time seller*", "ignoran*",
        "thought .. was|were|is allowed|fine|ok|enough|permitted",
        "不知道", "不熟悉", "新手", "不了解", "不清楚", "不懂", "误解", "没有经验", "缺乏经验", "新卖家", "刚开始",
    ]
    /// Knowing now, or a buyer who did not know, is no excuse.
    private static let others: LetterPhrases = LetterWords.buyers

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var end = 0
        return text.places(of: excuses).compactMap { place in
            guard place.lowerBound >= end else { return nil }
            let before =
                max(text.sentence(at: place.lowerBound).words.lowerBound, place.lowerBound - 2)..<place.lowerBound
            guard !text.places(of: others).anyBegins(in: before) else { return nil }
            end = place.upperBound
            return finding(text.range(place), .ignorance)
        }
    }
}
