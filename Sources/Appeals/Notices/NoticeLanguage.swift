/// The language of a notice. Only some are understood; the others are recognised, so that the seller is told why not.
package enum NoticeLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
    case japanese = "ja"
    case korean = "ko"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"
    case polish = "pl"
    case swedish = "sv"
    case turkish = "tr"
    case russian = "ru"
    case arabic = "ar"
    case thai = "th"
    case hindi = "hi"

    /// Whether there are phrases of it.
    package var isUnderstood: Bool { PhraseLanguage.all.contains { $0.language == self } }

    /// The language most of a text is written in; nil when it has hardly any letters.
    init?(of text: [Unicode.Scalar]) {
        var counts = ScriptCounts()
        var words: [NoticeLanguage: Int] = [:]
        var word = ""
        for scalar in text {
            counts.count(scalar)
            if counts.isLatin(scalar) {
                if word.utf8.count < 20 { word.unicodeScalars.append(Script.folded(scalar)) }
            } else if !word.isEmpty {
                for language in NoticeLanguage.byCommonWord[word] ?? [] { words[language, default: 0] += 1 }
                word = ""
            }
        }
        for language in NoticeLanguage.byCommonWord[word] ?? [] { words[language, default: 0] += 1 }
        // A sign says about as much as four letters.
        let scripts: [(NoticeLanguage?, Int)] = [
            (nil, counts.latin), (.chinese, counts.han * 4), (.korean, counts.hangul * 3), (.russian, counts.cyrillic),
            (.arabic, counts.arabic), (.thai, counts.thai), (.hindi, counts.devanagari),
        ]
        guard let most = scripts.max(by: { $0.1 < $1.1 }), most.1 >= 4 else { return nil }
        if most.0 == .chinese || counts.kana * 4 > most.1 {
            // Chinese has no kana; a name or two in it are no Japanese.
            self = counts.kana * 8 > counts.han ? .japanese : .chinese
            return
        }
        if let language = most.0 {
            self = language
            return
        }
        let best = NoticeLanguage.allCases.max { (words[$0] ?? 0) < (words[$1] ?? 0) }
        guard let best, let count = words[best], count > 0 else { return nil }
        // Where English has as many, it is English: short texts share small words. One small word is no language.
        if words[.english] == count {
            self = .english
        } else if count > 1 {
            self = best
        } else {
            return nil
        }
    }

    /// Small words that stand in nearly every sentence.
    private static let commonWords: [NoticeLanguage: String] = [
        .english: """
        the of and to your you we is are have has been not for this that in on with from please be will may our if by \
        account as an or it at any was were a i us within days can no do all so but by what how when which
        """,
        .german: """
        der die das und ist nicht sie wir ihr ihre ihnen haben wurde für mit auf eine ein den dem zu von bitte konto \
        wenn im werden oder
        """,
        .french: """
        le la les des et est vous votre nous avons une un pour dans que qui avec pas sur été de du veuillez compte ce \
        vos
        """,
        .spanish: """
        el la los las y es su sus usted hemos una un para con que no por se de del en cuenta ha sido al nuestra
        """,
        .italian: """
        il lo la gli le e è suo sua tuo abbiamo una un per con che non di del della nel account stato si i vostro
        """,
        .portuguese: """
        o a os as e é sua seu você temos uma um para com que não por de do da em conta foi dos das ao
        """,
        .dutch: "de het een en is niet uw u wij we hebben voor met van op dat die te zijn wordt account als om door",
        .polish: "i w nie na się z do jest że to konto twoje państwa zostało oraz przez dla od po jako",
        .swedish: "och är inte ditt din vi har att det en ett för med på av som till konto eller om den",
        .turkish: "ve bir bu için hesabınız ile olarak değil veya olan daha hesap sizin tarafından nedeniyle",
    ]

    private static let byCommonWord: [String: [NoticeLanguage]] = {
        var table: [String: [NoticeLanguage]] = [:]
        for language in NoticeLanguage.allCases {
            for word in commonWords[language]?.split(whereSeparator: \.isWhitespace) ?? [] {
                table[String(word), default: []].append(language)
            }
        }
        return table
    }()
}

/// How many letters of each script a text has.
private struct ScriptCounts {
    var latin = 0
    var han = 0
    var kana = 0
    var hangul = 0
    var cyrillic = 0
    var arabic = 0
    var thai = 0
    var devanagari = 0

    func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 && Script.isLetter(scalar) }

    mutating func count(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x250: if Script.isLetter(scalar) { latin += 1 }
        case 0x400...0x52F: cyrillic += 1
        case 0x600...0x6FF: arabic += 1
        case 0x900...0x97F: devanagari += 1
        case 0xE00...0xE7F: thai += 1
        default:
            if Script.isKana(scalar) {
                kana += 1
            } else if Script.isHangul(scalar) {
                hangul += 1
            } else if Script.isSign(scalar) {
                han += 1
            }
        }
    }
}
