/// Reads what a marketplace wrote: first what it wrote itself and not what it quotes, then what that says.
package struct NoticeReader: Sendable {
    let book: PhraseBook
    let dialects: [NoticeDialect]
    private let languages: [PhraseLanguage]

    package init(dialects: [NoticeDialect]) {
        self.init(dialects: dialects, languages: PhraseLanguage.all)
    }

    init(dialects: [NoticeDialect], languages: [PhraseLanguage]) {
        self.dialects = dialects
        self.languages = languages
        book = PhraseBook(languages: languages, dialects: dialects)
    }

    /// Longer texts are read to here; a notice has some pages.
    static let longestText = 400_000

    /// So much of a text as tells its language.
    private static func sample(of scalars: [Unicode.Scalar], _ stretches: [Range<Int>]) -> [Unicode.Scalar] {
        var sample: [Unicode.Scalar] = []
        for stretch in stretches where sample.count < 4_000 {
            sample += scalars[stretch].prefix(4_000 - sample.count)
        }
        return sample
    }

    package func read(_ mail: NoticeMail) -> NoticeReading {
        let subject = NoticeReader.oneLine(mail.headers.subject)
        let body = mail.parts.joined(separator: "\n\n").replacingLineEnds
        let whole = subject.isEmpty ? body : subject + "\n\n" + body
        let scalars = Array(whole.unicodeScalars.prefix(NoticeReader.longestText))
        let isWhole = scalars.count < NoticeReader.longestText
        let bodyStart = subject.isEmpty ? 0 : min(scalars.count, subject.unicodeScalars.count + 2)
        let own = OwnWords(scalars, from: bodyStart)
        let headers = mail.headers.filled(from: own.headers)

        let stretches = (subject.isEmpty ? [] : [0..<min(subject.unicodeScalars.count, scalars.count)]) + own.stretches
        // Half a sentence in the subject says little about the language.
        let language =
            NoticeLanguage(of: NoticeReader.sample(of: scalars, own.stretches))
            ?? NoticeLanguage(of: NoticeReader.sample(of: scalars, stretches))
        // Half a sentence may be of any language; what it says of ours is still said.
        let isUnderstood = language == nil || languages.contains { $0.language == language }
        let meaning = NoticeMeaning(
            scalars: scalars, stretches: isUnderstood ? stretches : [], subjectEnd: bodyStart, book: book,
            languages: languages, answersMail: own.answersMail)
        let issues = meaning.issues
        let asks = meaning.asks(issues: issues)
        let noticeClass = meaning.noticeClass(asks: asks)
        return NoticeReading(
            text: isWhole ? whole : String(String.UnicodeScalarView(scalars)), ownWords: own.stretches,
            language: language,
            noticeClass: noticeClass,
            // Nothing is held against an account that is back; what such a reply names is to be kept.
            issues: noticeClass?.value == .reinstated ? [] : issues, asks: asks,
            orders: findOrders(in: scalars, stretches: stretches, forms: dialects.flatMap(\.orderForms)),
            deadline: meaning.deadline(sentOn: MailDay(headers.date)?.day),
            store: findStore(headers, subject: headers.subject, dialects: dialects),
            path: meaning.path(noticeClass: noticeClass?.value, issues: issues.map(\.value), asks: asks))
    }

    private static func oneLine(_ text: String) -> String {
        text.unicodeScalars.split(whereSeparator: Script.isSpace).map(String.init).joined(separator: " ")
    }
}

extension String {
    /// With `\n` alone at the end of each line.
    fileprivate var replacingLineEnds: String {
        guard unicodeScalars.contains("\r") else { return self }
        var text = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in unicodeScalars {
            if !(wasReturn && scalar == "\n") { text.append(scalar == "\r" ? "\n" : scalar) }
            wasReturn = scalar == "\r"
        }
        return String(text)
    }
}
