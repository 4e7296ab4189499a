/// E3. A gap of the template that was not filled.
enum NoPlaceholders: LetterRule {
    static let id = "E3"
    static let severity = LetterSeverity.blocker
    static let source = LetterSource.consultants

    private static let instructions: LetterPhrases = [
        "insert|enter|add|fill|type ?in ?the ?your date|name|number|order|orders|id|ids|reason|amount|carrier here",
        "insert .. here", "your name|company|store here", "填写 .. 日期|姓名|订单", "此处填写", "请填写",
    ]
    private static let labels: LetterPhrases = ["order|orders id|ids|number|numbers", "order no", "订单号", "订单编号"]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings = text.placeholders.map { finding($0, .placeholder) }
        findings += text.places(of: instructions).map { finding(text.range($0), .placeholder) }
        for place in text.places(of: labels) {
            let range = text.range(place)
            guard let colon = nextSign(text, range.upperBound), ":：#".unicodeScalars.contains(text.scalars[colon]),
                !isFollowedByNumber(text, colon + 1),
                !findings.contains(where: { $0.range.lowerBound > colon && $0.range.lowerBound < colon + 4 })
            else { continue }
            findings.append(finding(range.lowerBound..<colon + 1, .blankOrder))
        }
        return findings
    }

    private static func nextSign(_ text: LetterText, _ start: Int) -> Int? {
        (start..<min(start + 3, text.scalars.count)).first { !text.scalars[$0].isSpace }
    }

    /// Whether a number, or a gap that is reported by itself, stands in the same line or at the beginning of the next.
    private static func isFollowedByNumber(_ text: LetterText, _ start: Int) -> Bool {
        var hasWords = false
        for scalar in text.scalars[start..<min(start + 40, text.scalars.count)] {
            if scalar.isDigit || "<[{".unicodeScalars.contains(scalar) { return true }
            if ".;。；".unicodeScalars.contains(scalar) { return false }
            if scalar.isLetter { hasWords = true }
            if scalar.isLineEnd, hasWords { return false }
        }
        return false
    }
}
