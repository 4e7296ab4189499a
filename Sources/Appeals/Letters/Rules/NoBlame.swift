/// R2. Whoever failed: the letter says which control of one's own was missing.
enum NoBlame: LetterRule {
    static let id = "R2"
    static let severity = LetterSeverity.major
    static let source = LetterSource.consultants

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings: [LetterFinding] = []
        func add(_ party: LetterPhrases, _ faults: LetterPhrases, _ reason: LetterReason, _ severity: LetterSeverity) {
            let (subjects, acts) = (text.places(of: party), text.places(of: faults))
            for subject in subjects {
                let sentence = text.sentence(at: subject.lowerBound)
                guard !sentence.isHeading, let act = acts.first(where: { isAbout($0, subject, in: text) }) else {
                    continue
                }
                if reason == .blamesOther {
                    if [.actions, .prevention].contains(sentence.part) || owns(sentence, in: text) { continue }
                } else if text.says(LetterWords.ownControl, in: sentence.words) {
                    continue
                }
                let low = min(subject.lowerBound, act.lowerBound), high = max(subject.upperBound, act.upperBound)
                let found = finding(text.range(low..<high), reason, severity)
                if !findings.contains(where: { $0.range.overlaps(found.range) }) { findings.append(found) }
            }
        }
        add(LetterWords.buyers, LetterBlame.ofBuyers, .blamesBuyer, .blocker)
        add(
            LetterBlame.marketplace + letter.context.traits.names, LetterBlame.ofMarketplace, .blamesMarketplace,
            .blocker)
        add(LetterBlame.others, LetterBlame.ofOthers, .blamesOther, .major)
        return findings
    }

    /// Whether a fault is said of a party: close behind it, or right before it.
    private static func isAbout(_ act: Range<Int>, _ subject: Range<Int>, in text: LetterText) -> Bool {
        guard text.sentenceOfWord[act.lowerBound] == text.sentenceOfWord[subject.lowerBound] else { return false }
        if act.lowerBound >= subject.upperBound {
            guard act.lowerBound - subject.upperBound <= 5 else { return false }
            // “the buyers that we failed”, “the carrier and we failed to”: the fault is ours.
            let between = text.words[subject.upperBound..<act.lowerBound].map(\.text)
            return !between.contains("we") && !between.contains("i") && !between.contains("our")
                && !between.contains("我")
        }
        let between = text.words[act.upperBound..<subject.lowerBound].map(\.text)
        let direct: Set<String> = [
            "of", "by", "the", "a", "an", "our", "some", "this", "that", "to", "logistics", "express", "shipping",
            "postal", "的", "local",
        ]
        return between.count <= 3 && between.allSatisfy(direct.contains)
            && !LetterBlame.isDone(text.words[act].map(\.text), between)
    }

    /// Whether the sentence, or the rest of its item, names the seller's own missing control.
    private static func owns(_ sentence: LetterSentence, in text: LetterText) -> Bool {
        let item = text.items.first { $0.words.contains(sentence.words.lowerBound) }
        if text.says(LetterWords.ownControl, in: item?.words ?? sentence.words) { return true }
        let following = sentence.words.upperBound
        guard following < text.words.count else { return false }
        let next = text.sentence(at: following)
        return next.part == sentence.part && !next.beginsItem && text.says(LetterWords.ownControl, in: next.words)
    }
}
