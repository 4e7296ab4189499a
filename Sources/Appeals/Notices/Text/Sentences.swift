extension NoticeText {
    /// A sentence, a heading or an item of a list, before its words are known.
    struct Piece {
        let range: Range<Int>
        let isListed: Bool
        /// The sign it ends with, if it ends with one.
        let end: Unicode.Scalar?
    }

    /// Cuts a stretch into sentences. Lines of one paragraph are joined, since mails break lines anywhere.
    func pieces(of stretch: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var paragraph: Range<Int>?
        var isListed = false
        let lines = lines(of: stretch).map(trimmed)
        let width = brokenWidth(lines)
        func close() {
            if let paragraph { pieces += sentences(of: paragraph, isListed: isListed) }
            paragraph = nil
        }
        for text in lines {
            guard !text.isEmpty else {
                close()
                isListed = false
                continue
            }
            if let item = listItem(text) {
                close()
                isListed = true
                paragraph = item
            } else if let open = paragraph, !endsParagraph(open, before: text, width: width) {
                paragraph = open.lowerBound..<text.upperBound
            } else {
                close()
                isListed = false
                paragraph = text
            }
        }
        close()
        return pieces
    }

    private func lines(of stretch: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = stretch.lowerBound
        for place in stretch where scalars[place] == "\n" || scalars[place] == "\r" || scalars[place] == "\u{2028}" {
            lines.append(start..<place)
            start = place + 1
        }
        lines.append(start..<stretch.upperBound)
        return lines
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { Script.isSpace(scalar) || Script.isInvisible(scalar) }
        while start < end, isBlank(scalars[start]) { start += 1 }
        while end > start, isBlank(scalars[end - 1]) { end -= 1 }
        return start..<end
    }

    /// What stands behind the mark of a list; nil when the line is none.
    private func listItem(_ line: Range<Int>) -> Range<Int>? {
        var place = line.lowerBound
        while place < line.upperBound, isDash(scalars[place]) { place += 1 }
        if place > line.lowerBound {
            let item = trimmed(place..<line.upperBound)
            return item.isEmpty ? nil : item
        }
        // 1. 1) (1) a) （一） 一、 ①
        var label = place
        let isOpen = scalars[label] == "(" || scalars[label] == "（"
        if isOpen { label += 1 }
        var count = 0
        while label < line.upperBound, count < 2, isLabel(scalars[label], isFirst: count == 0) {
            label += 1
            count += 1
        }
        guard count > 0, label < line.upperBound else { return nil }
        if (0x2460...0x2473).contains(scalars[place].value) { return trimmed(place + 1..<line.upperBound) }
        switch scalars[label] {
        case ")", "）": break
        case ".", "、", "．": guard !isOpen else { return nil }
        default: return nil
        }
        // A decimal number is no label.
        if scalars[label] == ".", label + 1 < line.upperBound, !Script.isSpace(scalars[label + 1]) { return nil }
        let item = trimmed(label + 1..<line.upperBound)
        return item.isEmpty ? nil : item
    }

    private func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "•", "·", "●", "○", "▪", "■", "◦", "*", "‣", "➢", "－", "・", "※", "\u{F0B7}", "✓", "►", "→":
            true
        default: false
        }
    }

    private func isLabel(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        if Script.isDigit(scalar) || (0x2460...0x2473).contains(scalar.value) { return true }
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": return true
        default: break
        }
        return isFirst && scalar.isASCII && Script.isLetter(scalar)
    }

    /// How wide the lines are that a mail program broke; nil where lines end only where the writer ended them, which is so
    /// where none goes on with a small letter.
    private func brokenWidth(_ lines: [Range<Int>]) -> Int? {
        let goesOn = zip(lines, lines.dropFirst()).contains { line, next in
            guard !line.isEmpty, !next.isEmpty, listItem(next) == nil else { return false }
            return ("a"..."z").contains(scalars[next.lowerBound])
        }
        return goesOn ? lines.map(\.count).max() : nil
    }

    /// Whether a paragraph is over before the next line: lines are not broken at all, or its first word had had room.
    private func endsParagraph(_ paragraph: Range<Int>, before next: Range<Int>, width: Int?) -> Bool {
        if ("a"..."z").contains(scalars[next.lowerBound]) { return false }
        // A heading, such as "How do I reactivate my account?"
        if next.count < 80, isLeadEnd(scalars[next.upperBound - 1]) { return true }
        guard let width, width <= 120 else { return true }
        if isLeadEnd(scalars[paragraph.upperBound - 1]) { return true }
        let start = scalars[paragraph].lastIndex(of: "\n").map { $0 + 1 } ?? paragraph.lowerBound
        let word = scalars[next].firstIndex(where: Script.isSpace) ?? next.upperBound
        return paragraph.upperBound - start + 1 + word - next.lowerBound <= width
    }

    private func sentences(of paragraph: Range<Int>, isListed: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var start = paragraph.lowerBound
        for place in paragraph where isEnd(place, in: paragraph) {
            let range = trimmed(start..<place + 1)
            if range.count > 1 { pieces.append(Piece(range: range, isListed: isListed, end: scalars[place])) }
            start = place + 1
        }
        let rest = trimmed(start..<paragraph.upperBound)
        if !rest.isEmpty { pieces.append(Piece(range: rest, isListed: isListed, end: nil)) }
        return pieces
    }

    private func isEnd(_ place: Int, in paragraph: Range<Int>) -> Bool {
        let scalar = scalars[place]
        switch scalar {
        case "。", "！", "？", "；", "…": return true
        case ".", "!", "?", ";", ":", "：":
            let next = place + 1
            guard next < paragraph.upperBound else { return true }
            if scalar == "：" { return scalars[next] == "\n" }
            guard Script.isSpace(scalars[next]) || isClosing(scalars[next]) else { return false }
            // "U.S. law", "e.g. invoices": one letter before a point ends no sentence.
            if scalar == ".", place >= paragraph.lowerBound + 2, Script.isLetter(scalars[place - 1]),
                !Script.isLetter(scalars[place - 2])
            {
                return false
            }
            return true
        default: return false
        }
    }

    private func isLeadEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "?" || scalar == "？" || scalar == ":" || scalar == "："
    }

    private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "”", "’", ")", "）", "」", "』": true
        default: false
        }
    }
}
