/// C7. A letter that was refused is not sent again in the same words.
enum NewContent: LetterRule {
    static let id = "C7"
    static let severity = LetterSeverity.major
    static let source = LetterSource.cases

    /// A sentence shorter than this may well be the same.
    private static let shortest = 8
    private static let run = 5
    private static let most = 60

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        guard !letter.context.earlier.isEmpty else { return [] }
        let earlier = letter.context.earlier.map { LetterText($0, traits: letter.context.traits) }
        let old = Set(earlier.flatMap { before in before.sentences.map { before.words[$0.words].map(\.text) } })
        let repeated = text.sentences.filter { sentence in
            // What the notice was about, and the greeting, stay the same.
            let isFrame = text.hasHeadings && [.opening, .closing].contains(sentence.part)
            return !sentence.isHeading && !isFrame && text.length(of: sentence.words) >= shortest
                && old.contains(text.words[sentence.words].map(\.text))
        }
        let own = runs(text)
        let shares = earlier.map { before in
            let theirs = Set(runs(before))
            return own.isEmpty ? 0 : own.count { theirs.contains($0) } * 100 / own.count
        }
        let share = shares.max() ?? 0
        return repeated.map { finding($0.range, .repeatedSentence) }
            + (share >= most ? [finding(text.head, .repeatedLetter(percent: share))] : [])
    }

    /// Every run of some words; of Chinese signs twice as many, as a word is about two.
    private static func runs(_ text: LetterText) -> [[String]] {
        let run = text.isChinese ? run * 2 : run
        guard text.words.count >= run else { return [] }
        return (0...text.words.count - run).map { text.words[$0..<$0 + run].map(\.text) }
    }
}
