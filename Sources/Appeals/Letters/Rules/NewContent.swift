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
        return letter.context.earlier.flatMap { before -> [LetterFinding] in
            let earlier = LetterText(before, traits: letter.context.traits)
            let old = Set(earlier.sentences.map { earlier.words[$0.words].map(\.text) })
            let repeated = text.sentences.filter { sentence in
                !sentence.isHeading && sentence.words.count >= shortest
                    && old.contains(text.words[sentence.words].map(\.text))
            }
            var findings = repeated.map { finding($0.range, .repeatedSentence) }
            let (own, theirs) = (runs(text), runs(earlier))
            let share = own.isEmpty ? 0 : own.count { theirs.contains($0) } * 100 / own.count
            if share >= most { findings.append(finding(text.head, .repeatedLetter(percent: share))) }
            return findings
        }
    }

    private static func runs(_ text: LetterText) -> [[String]] {
        guard text.words.count >= run else { return [] }
        return (0...text.words.count - run).map { text.words[$0..<$0 + run].map(\.text) }
    }
}
