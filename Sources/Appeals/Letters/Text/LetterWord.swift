/// One word of a letter: small letters, straight apostrophes, a Chinese sign each; numbers and `%` are words too.
package struct LetterWord: Sendable {
    package let text: String
    /// Unicode scalars of the letter, half-open.
    package let range: Range<Int>

    /// Cuts a text into words; hyphens and all other signs stand between words.
    static func words(of scalars: [Unicode.Scalar]) -> [LetterWord] {
        var words: [LetterWord] = []
        words.reserveCapacity(scalars.count / 5)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isChineseSign || scalar.isCurrencyOrPercent {
                words.append(LetterWord(text: String(scalar.plain), range: index..<index + 1))
                index += 1
            } else if scalar.isWordPart {
                let start = index
                while index < scalars.count, scalars.continuesWord(at: index, from: start) { index += 1 }
                words.append(LetterWord(text: lowered(scalars[start..<index]), range: start..<index))
            } else {
                index += 1
            }
        }
        return words
    }

    private static func lowered(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            let plain = scalar.plain
            if (65...90).contains(plain.value), let small = Unicode.Scalar(plain.value + 32) {
                text.append(small)
            } else if plain.value < 128 {
                text.append(plain)
            } else {
                text.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(text)
    }

    /// A number as it is written, `1,250` as `1250`; nil for other words.
    var number: String? {
        guard let first = text.utf8.first, (48...57).contains(first) else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 44 }) else { return nil }
        return text.split(separator: ",").joined()
    }

    /// A whole number of at most nine digits.
    var whole: Int? { number.flatMap { $0.utf8.count <= 9 ? Int($0) : nil } }
}

extension [Unicode.Scalar] {
    fileprivate func continuesWord(at index: Int, from start: Int) -> Bool {
        let scalar = self[index]
        if scalar.isWordPart { return true }
        guard index > start, index + 1 < count else { return false }
        let (before, after) = (self[index - 1], self[index + 1])
        switch scalar {
        case "'", "\u{2019}": return before.isLetter && after.isLetter
        case ".", ",", ":": return before.isDigit && after.isDigit
        default: return false
        }
    }
}

extension Unicode.Scalar {
    /// Full-width digits and the curly apostrophe as their plain forms.
    var plain: Unicode.Scalar {
        switch value {
        case 0xFF10...0xFF19: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0xFF05: "%"
        case 0x2019: "'"
        default: self
        }
    }

    var isDigit: Bool { (48...57).contains(value) || (0xFF10...0xFF19).contains(value) }

    var isChineseSign: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: true
        default: false
        }
    }

    var isLetter: Bool {
        if value < 128 { return (65...90).contains(value) || (97...122).contains(value) }
        return !isChineseSign && properties.isAlphabetic
    }

    var isCapital: Bool { value < 128 ? (65...90).contains(value) : properties.isUppercase }

    var isWordPart: Bool { isDigit || isLetter }

    var isCurrencyOrPercent: Bool {
        switch self {
        case "%", "\u{FF05}", "$", "€", "£", "¥", "￥": true
        default: false
        }
    }

    var isSpace: Bool { value == 32 || value == 9 || value == 0xA0 || value == 0x3000 }
    var isLineEnd: Bool { value == 10 || value == 13 || value == 0x2028 || value == 0x2029 }
}
