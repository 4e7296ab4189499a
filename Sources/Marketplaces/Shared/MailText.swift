package import AccountHealth
import Appeals

/// A mail that somebody pasted, cut into sentences in which words are looked for.
package struct MailText: Sendable {
    /// The day in the line that says when it was sent, in the sender's own time; nil where there is none.
    package let day: Day?
    let sentences: [Sentence]

    /// More is no mail.
    private static let longestText = 64 * 1024

    /// - Parameter orders: those that sentences are looked through for.
    package init(_ text: String, naming orders: [String] = []) {
        var sentences: [Sentence] = []
        var day: Day?
        var paragraph = Paragraph(orders: Set(orders))
        var isBeginning = true
        func close(isHeadline: Bool = false) {
            sentences += paragraph.end(isHeadline: isHeadline)
            isBeginning = false
        }
        let lines = text.prefix(MailText.longestText).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        )
        .map { $0.drop(while: \.isWhitespace) }
        for (number, line) in lines.enumerated() {
            // What it answers was said by somebody else.
            if line.first == ">" { continue }
            if let (name, value) = MailText.header(line) {
                close()
                if name == .subject {
                    paragraph.add(value[...])
                    close(isHeadline: true)
                }
                if name == .date { day = day ?? MailDay(value)?.day }
            } else if line.isEmpty || "•·*-–".contains(line.first ?? " ") {
                close()
                paragraph.add(line)
            } else {
                if paragraph.isAnotherRow(line) { close() }
                let isFirst = isBeginning && paragraph.isEmpty
                // Mails break lines where they like.
                paragraph.add(line)
                // The first line alone is the headline of a page.
                let goesOn = lines.dropFirst(number + 1).first?.first?.isLowercase ?? false
                if isFirst, !goesOn, line.count < 100, !"。.:：,，".contains(line.last ?? ".") {
                    close(isHeadline: true)
                }
            }
        }
        close()
        // A single letter says nothing, however many there are.
        self.sentences = sentences.filter { $0.text.count { $0 != UInt8(ascii: " ") } > 1 }
        self.day = day
    }

    /// Each word once that may be the number of an order: it has a digit in it. Chinese stands beside a number without a space.
    package static func possibleOrders(in text: some StringProtocol, atMost most: Int = .max) -> [String] {
        var said: Set<String> = []
        var words: [String] = []
        func isBetween(_ character: Character) -> Bool {
            !character.isLetter && !character.isNumber && character != "-" && character != "_"
                || Sentence.isSign(character)
        }
        for word in text.split(whereSeparator: isBetween) {
            guard (3...100).contains(word.count), word.contains(where: \.isNumber), said.insert(String(word)).inserted
            else { continue }
            words.append(String(word))
            if words.count == most { break }
        }
        return words
    }

    private enum Header { case subject, date, other }

    private static let headers: [String: Header] = [
        "subject": .subject, "主题": .subject, "标题": .subject, "date": .date, "sent": .date, "日期": .date, "时间": .date,
        "发送时间": .date, "from": .other, "to": .other, "cc": .other, "reply-to": .other, "发件人": .other, "收件人": .other,
        "抄送": .other,
    ]

    private static func header(_ line: Substring) -> (Header, String)? {
        guard let colon = line.prefix(20).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name = line[..<colon].lowercased().filter { $0 != "*" && $0 != " " }
        return headers[name].map { ($0, String(line[line.index(after: colon)...])) }
    }
}

extension MailText {
    /// Small letters, words between single spaces, without signs.
    struct Sentence: Sendable {
        fileprivate let text: [UInt8]
        /// The subject of the mail, or the first line of a page.
        let isHeadline: Bool
        private let isQuestion: Bool
        /// Sentences of one paragraph have the same.
        let paragraph: Int
        /// Those it names, in its order.
        let orders: [String]
        /// Whether it says the same of all of them.
        let isListOfOrders: Bool
        /// Whether it says nothing of them.
        let isBare: Bool
        /// Whether it goes on with what follows.
        let isLead: Bool

        init(
            _ text: Substring, isHeadline: Bool, paragraph: Int, orders: [String], isListOfOrders: Bool, isBare: Bool
        ) {
            self.isHeadline = isHeadline
            self.paragraph = paragraph
            self.orders = orders
            self.isListOfOrders = isListOfOrders
            self.isBare = isBare
            isLead = text.last { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
            isQuestion = text.last { !$0.isWhitespace }.map { $0 == "?" || $0 == "？" } ?? false
            var folded = " "
            var wasSign = false
            for scalar in text.lowercased().unicodeScalars {
                let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                let isSign = Sentence.isSign(scalar)
                if isLetter {
                    // "A-to-z索赔" are two words.
                    if isSign != wasSign, folded.last != " " { folded.append(" ") }
                    folded.unicodeScalars.append(scalar)
                    wasSign = isSign
                } else if scalar.properties.isDash {
                    folded.append("-")
                } else if scalar == "'" || scalar == "’" {
                    folded.append("'")
                } else if folded.last != " " {
                    folded.append(" ")
                }
            }
            self.text = Array((folded + " ").utf8)
        }

        /// Where the sentences of a paragraph are.
        static func all(in paragraph: String) -> [Substring] {
            var sentences: [Substring] = []
            var start = paragraph.startIndex
            for place in paragraph.indices where "。！？；.!?;".contains(paragraph[place]) {
                let next = paragraph.index(after: place)
                let isEnd = !paragraph[place].isASCII || next == paragraph.endIndex || paragraph[next].isWhitespace
                guard isEnd else { continue }
                sentences.append(paragraph[start..<next])
                start = next
            }
            return (sentences + [paragraph[start...]]).filter { $0.contains { !$0.isWhitespace } }
        }

        private static func isSign(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

        static func isSign(_ character: Character) -> Bool { character.unicodeScalars.first.map(isSign) ?? false }

        /// Where words stand that follow one another, whole ones where they are written with spaces between.
        func place(of saying: String) -> Int? { range(of: saying)?.lowerBound }

        private func range(of saying: String) -> Range<Int>? {
            var (first, rest): (Int?, Int) = (nil, 0)
            for part in saying.split(separator: "…") {
                guard let found = word(String(part), in: rest..<text.count) else { return nil }
                first = first ?? found.lowerBound
                rest = found.upperBound
            }
            return first.map { $0..<rest }
        }

        /// The space behind a word is left to the next one.
        private func word(_ word: String, in range: Range<Int>) -> Range<Int>? {
            let isSign = word.unicodeScalars.first.map(Sentence.isSign) ?? false
            let wanted = Array((isSign ? word : " \(word) ").utf8)
            guard let first = wanted.first, range.count >= wanted.count else { return nil }
            for start in range.lowerBound...range.upperBound - wanted.count where text[start] == first {
                let end = start + wanted.count
                if text[start..<end].elementsEqual(wanted) { return start..<(isSign ? end : end - 1) }
            }
            return nil
        }

        /// Whether it says of one of the subjects, or whatever it is where none are given, that something is so, and not when it would be,
        /// which ones are, or what else is.
        func states(_ saying: String, of subjects: [String]) -> Bool {
            guard !isQuestion, let range = range(of: saying) else { return false }
            let (before, after) = (text[..<range.lowerBound], text[range.upperBound...])
            func ends(_ word: String) -> Bool { before.suffix(word.utf8.count).elementsEqual(word.utf8) }
            let isOfIt = ends(" it") || subjects.contains { place(of: $0) != nil }
            guard subjects.isEmpty || isOfIt else { return false }
            let isOfThose = ends(" that") || ends(" which") || after.starts(with: "的".utf8)
            return !isOfThose && !isConditional(before: range.lowerBound)
                && !Sentence.others.contains { stands($0, before: range.lowerBound) }
        }

        /// Whether what comes at a place is only said for a case that may be.
        func isConditional(before place: Int) -> Bool {
            isQuestion && !isHeadline || Sentence.conditions.contains { stands($0, before: place) }
        }

        /// The space before the place ends the word before it.
        private func stands(_ word: String, before place: Int) -> Bool {
            self.word(word, in: 0..<min(text.count, place + 1)) != nil
        }

        private static let conditions = [
            "if", "whether", "how", "unless", "once", "when", "whenever", "until", "avoid", "prevent", "learn", "如果",
            "若",
            "如需", "如买家", "如您", "如该", "如何", "怎样", "怎么", "是否", "一旦", "除非", "只要", "避免", "了解", "什么",
        ]
        /// An appeal that was refused is not the claim. What was not decided is said with other words than what was.
        private static let others = ["appeal", "申诉", "可能"]
    }
}
