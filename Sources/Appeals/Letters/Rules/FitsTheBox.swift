/// S4. A form cuts what does not fit; the limit is a setting, as none is published.
enum FitsTheBox: LetterRule {
    static let id = "S4"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.help

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        letter.context.limits.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { part, limit in
            let stretches = letter.text.stretches(of: part)
            // What stands in two places is joined by a line's end in the box.
            let characters = stretches.reduce(0) { $0 + $1.count + 1 } - 1
            guard characters > limit else { return nil }
            var room = limit
            for stretch in stretches {
                if stretch.count > room {
                    return finding(
                        stretch.lowerBound + max(0, room)..<stretch.upperBound,
                        .beyondBox(characters: characters, limit: limit))
                }
                room -= stretch.count + 1
            }
            return nil
        }
    }
}

extension LetterText {
    /// What is pasted into the box of a part: its lines with their list marks, without the heading.
    fileprivate func stretches(of part: LetterPart) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var goesOn = false
        for (index, sentence) in sentences.enumerated() {
            guard sentence.part == part, !sentence.isHeading else {
                goesOn = false
                continue
            }
            if goesOn, let last = stretches.indices.last {
                stretches[last] = stretches[last].lowerBound..<sentence.range.upperBound
            } else {
                var start = sentence.range.lowerBound
                let end = index > 0 ? sentences[index - 1].range.upperBound : 0
                if sentence.beginsItem {
                    while start > end, !scalars[start - 1].isLineEnd { start -= 1 }
                    while scalars[start].isSpace || scalars[start] == "*" { start += 1 }
                }
                stretches.append(start..<sentence.range.upperBound)
            }
            goesOn = true
        }
        return stretches
    }
}
