/// A stretch of a letter between sentence ends, before it is known what it is.
struct LetterPiece {
    /// From the first to behind the last sign that is no blank.
    var range: Range<Int>
    var words: Range<Int>
    /// Whether it begins with a bullet or a number.
    var isListed: Bool
    /// Whether it begins a line, and ends with one.
    var beginsLine: Bool
    var endsLine: Bool
    /// Whether a blank line stands before it.
    var beginsParagraph: Bool

    /// Cuts at sentence ends, at blank lines, before list marks, behind short lines and behind a heading's colon.
    static func pieces(of scalars: [Unicode.Scalar], words: [LetterWord]) -> [LetterPiece] {
        var cutter = Cutter(scalars: scalars, words: words)
        return cutter.cutAll()
    }
}

private struct Cutter {
    let scalars: [Unicode.Scalar]
    let words: [LetterWord]
    var pieces: [LetterPiece] = []
    var nextWord = 0

    init(scalars: [Unicode.Scalar], words: [LetterWord]) {
        self.scalars = scalars
        self.words = words
    }

    mutating func cutAll() -> [LetterPiece] {
        var index = 0
        var followsBlankLine = true
        while index < scalars.count {
            var end = index
            while end < scalars.count, !scalars[end].isLineEnd { end += 1 }
            let line = trimmed(index..<end)
            if line.isEmpty {
                followsBlankLine = true
            } else {
                cut(line, followsBlankLine: followsBlankLine)
                followsBlankLine = false
            }
            index = end + (end + 1 < scalars.count && scalars[end] == "\r" && scalars[end + 1] == "\n" ? 2 : 1)
        }
        return pieces
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, scalars[low].isSpace || scalars[low] == "\u{FEFF}" { low += 1 }
        while high > low, scalars[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    /// Without the signs that only set a text in bold or italics.
    private func plain(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        while low < range.upperBound, scalars[low].isSpace || "*_".unicodeScalars.contains(scalars[low]) { low += 1 }
        return low..<range.upperBound
    }

    /// One line: its list mark, then its sentences; a wrapped line goes on with the piece before.
    private mutating func cut(_ line: Range<Int>, followsBlankLine: Bool) {
        var (start, isListed) = (line.lowerBound, false)
        if let mark = markEnd(at: start, limit: line.upperBound) { (start, isListed) = (mark, true) }
        let goesOn = !isListed && !followsBlankLine && wraps(into: line)
        var first = true
        while start < line.upperBound {
            var end = start
            while end < line.upperBound {
                end += 1
                if endsSentence(at: end - 1, from: start, limit: line.upperBound) { break }
            }
            let rest = trimmed(end..<line.upperBound)
            let range = plain(trimmed(start..<end))
            if first, goesOn, let last = pieces.indices.last {
                pieces[last].range = pieces[last].range.lowerBound..<range.upperBound
                pieces[last].words = pieces[last].words.lowerBound..<takeWords(upTo: range.upperBound)
                pieces[last].endsLine = rest.isEmpty
            } else if !range.isEmpty {
                let low = takeWords(upTo: range.lowerBound)
                pieces.append(
                    LetterPiece(
                        range: range, words: low..<takeWords(upTo: range.upperBound), isListed: isListed && first,
                        beginsLine: first, endsLine: rest.isEmpty, beginsParagraph: first && followsBlankLine))
            }
            first = false
            start = rest.lowerBound
            // A list that runs on in one line: “1. … 2. …”.
            if start < rest.upperBound, let mark = numberEnd(at: start, limit: rest.upperBound) {
                _ = takeWords(upTo: mark)
                (start, first, isListed) = (mark, true, true)
            }
        }
    }

    private mutating func takeWords(upTo scalar: Int) -> Int {
        while nextWord < words.count, words[nextWord].range.lowerBound < scalar { nextWord += 1 }
        return nextWord
    }

    /// Whether the line before was cut by its width alone.
    private func wraps(into line: Range<Int>) -> Bool {
        guard let last = pieces.last, last.endsLine, let end = scalars[last.range].last else { return false }
        if ".!?。！？:：;；".unicodeScalars.contains(end) { return false }
        let first = scalars[line.lowerBound]
        let isLong = last.range.count > 55
        return isLong || (first.isLetter && !first.isCapital)
    }

    /// Behind a bullet, a number or a letter that marks an item, or a heading sign.
    private func markEnd(at start: Int, limit: Int) -> Int? {
        let scalar = scalars[start]
        if "-–—•*·●▪◦+>#".unicodeScalars.contains(scalar) {
            var end = start
            while end < limit, "-–—•*·●▪◦+>#".unicodeScalars.contains(scalars[end]) || scalars[end].isSpace { end += 1 }
            return end < limit ? end : nil
        }
        return numberEnd(at: start, limit: limit)
    }

    private func numberEnd(at start: Int, limit: Int) -> Int? {
        var index = start
        let isOpen = "(（".unicodeScalars.contains(scalars[index])
        if isOpen { index += 1 }
        let digits = index
        while index < limit, index - digits < 2, scalars[index].isDigit { index += 1 }
        if index == digits {
            while index < limit, index - digits < 3, "一二三四五六七八九十".unicodeScalars.contains(scalars[index]) {
                index += 1
            }
        }
        if index == digits, index < limit, scalars[index].isLetter, scalars[index].value < 128 { index += 1 }
        guard index > digits, index < limit else { return nil }
        let isLetterMark = scalars[digits].isLetter
        let closers = isLetterMark && !isOpen ? ").）" : isOpen ? ")）" : ".)）、．:"
        guard closers.unicodeScalars.contains(scalars[index]) else { return nil }
        index += 1
        let isTight = "、）．".unicodeScalars.contains(scalars[index - 1])
        guard index < limit, isTight || scalars[index].isSpace else { return nil }
        while index < limit, scalars[index].isSpace { index += 1 }
        return index < limit ? index : nil
    }

    private func endsSentence(at index: Int, from start: Int, limit: Int) -> Bool {
        let scalar = scalars[index]
        let next = index + 1 < limit ? scalars[index + 1] : nil
        switch scalar {
        case "。", "！", "？": return true
        case ";", "；":
            // A list that runs on in one sentence: “1) …; 2) …”.
            let rest = trimmed(index + 1..<limit)
            return !rest.isEmpty && numberEnd(at: rest.lowerBound, limit: limit) != nil
        case "!", "?": return next.map { $0.isSpace || $0.isChineseSign } ?? true
        case ":", "：":
            // Behind a heading only.
            let own = words.partitioningIndex { $0.range.lowerBound >= start }
            let end = words.partitioningIndex { $0.range.lowerBound >= index }
            guard own < end, end - own <= 12, scalars[start].isCapital || scalars[start].isChineseSign else {
                return false
            }
            return LetterPart.named(by: words[own..<end]) != nil && !words[own..<end].contains { $0.number != nil }
        case ".":
            guard let next else { return true }
            guard next.isSpace || next == "\"" || next == "”" || next == "*" || next.isChineseSign else { return false }
            if next.isSpace, let after = scalars[index + 1..<limit].first(where: { !$0.isSpace }), after.isLetter,
                !after.isCapital
            {
                return false
            }
            var low = index
            while low > start, scalars[low - 1].isLetter || scalars[low - 1] == "." { low -= 1 }
            let word = String(String.UnicodeScalarView(scalars[low..<index])).lowercased()
            return !["mr", "mrs", "ms", "dr", "no", "e.g", "i.e", "approx", "vs", "st"].contains(word)
        default: return false
        }
    }
}

extension [LetterWord] {
    fileprivate func partitioningIndex(_ isBehind: (LetterWord) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
