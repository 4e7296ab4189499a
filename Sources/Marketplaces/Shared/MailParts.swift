extension MailText {
    /// Lines of a mail that belong together, until they are cut into sentences.
    struct Paragraph {
        private let orders: Set<String>
        private var text = ""
        private var namesOrder = false
        /// Whether the line before is one of a list of orders.
        private var endsWithOrder = false
        private var number = 0

        init(orders: Set<String>) {
            self.orders = orders
        }

        var isEmpty: Bool { text.isEmpty }

        mutating func add(_ line: Substring) {
            text += (text.isEmpty ? "" : " ") + line
            endsWithOrder = names(line)
            namesOrder = namesOrder || endsWithOrder
        }

        /// Rows of a table end without a sign: a line that names an order and goes on with none begins anew where one was named before.
        func isAnotherRow(_ line: Substring) -> Bool {
            guard namesOrder, names(line), !(line.first?.isLowercase ?? false), let last = text.last,
                !",，、:：".contains(last)
            else { return false }
            return !(endsWithOrder && MailText.isGlue(line, between: orders))
        }

        private func names(_ line: Substring) -> Bool {
            !orders.isEmpty && MailText.possibleOrders(in: line).contains(where: orders.contains)
        }

        /// The sentences of it; the next one begins.
        mutating func end(isHeadline: Bool) -> [Sentence] {
            defer {
                text = ""
                (namesOrder, endsWithOrder) = (false, false)
                number += 1
            }
            let isWhole = isHeadline && MailText.possibleOrders(in: text).count { orders.contains($0) } < 2
            return (isWhole ? [text[...]] : Sentence.all(in: text)).map { sentence in
                let named = MailText.possibleOrders(in: sentence).filter(orders.contains)
                return Sentence(
                    sentence, isHeadline: isHeadline, paragraph: number, orders: named,
                    isListOfOrders: named.count > 1 && MailText.isList(sentence, of: orders),
                    isBare: !named.isEmpty && MailText.isGlue(sentence, between: orders))
            }
        }
    }

    /// Whether nothing is said but numbers of orders.
    private static func isGlue(_ text: Substring, between orders: Set<String>) -> Bool {
        words(text).allSatisfy { orders.contains(String($0)) || glue.contains($0.lowercased()) }
    }

    /// Whether the orders it names stand side by side, so that what it says it says of all of them.
    private static func isList(_ text: Substring, of orders: Set<String>) -> Bool {
        let words = words(text).map { String($0) }
        let places = Set(words).intersection(orders).compactMap { words.firstIndex(of: $0) }
        guard let first = places.min(), let last = places.max() else { return false }
        return words[first...last].allSatisfy { orders.contains($0) || glue.contains($0.lowercased()) }
    }

    /// Words as orders are looked for, Chinese ones apart from what they stand beside.
    private static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && !isJoint($0) }) {
            var rest = word
            while let first = rest.first {
                let isSign = Sentence.isSign(first)
                let part = rest.prefix { Sentence.isSign($0) == isSign }
                if !part.allSatisfy(isJoint) { words.append(part) }
                rest = rest.dropFirst(part.count)
            }
        }
        return words
    }

    private static func isJoint(_ letter: Character) -> Bool { letter == "-" || letter == "_" }

    private static let glue: Set<String> = [
        "and", "or", "order", "orders", "id", "ids", "no", "number", "numbers", "和", "及", "与", "以及", "或", "订单", "和订单",
        "及订单",
        "与订单", "以及订单", "订单号", "订单编号", "编号", "号",
    ]
}

extension MailText {
    /// What a mail says of one or several of its orders.
    struct Part {
        let orders: [String]
        /// What names them, and what leads there or stands in their paragraph.
        var said: [Sentence]
        /// What stands behind, until another order is named.
        var behind: [Sentence] = []

        var sentences: [Sentence] { said + behind }
    }

    /// What is said of which orders; before the first of them, and where a list of others is announced, it is said of none.
    var parts: [Part] {
        var parts: [Part] = []
        var lead: [Sentence] = []
        let paragraphs = paragraphs
        for (place, paragraph) in paragraphs.enumerated() {
            let named = Set(paragraph.flatMap(\.orders))
            if named.isEmpty {
                let next = paragraphs.dropFirst(place + 1).first
                let namesNext = next?.contains { !$0.orders.isEmpty } ?? false
                let isLead = namesNext && (paragraph.last?.isLead ?? false)
                lead = isLead ? Array(paragraph) : []
                // What a list is announced with says nothing of the order before.
                if !isLead, !parts.isEmpty { parts[parts.count - 1].behind += paragraph }
                continue
            }
            let isBare = paragraph.allSatisfy(\.isBare)
            if !isBare { lead = [] }
            if named.count == 1 {
                parts.append(Part(orders: Array(named), said: lead + paragraph))
            } else {
                var isBefore = true
                for sentence in paragraph {
                    if !sentence.orders.isEmpty {
                        parts.append(Part(orders: sentence.orders, said: lead + [sentence]))
                        isBefore = false
                    } else if !isBefore {
                        parts[parts.count - 1].behind.append(sentence)
                    }
                }
            }
        }
        return parts
    }

    private var paragraphs: [ArraySlice<Sentence>] {
        var paragraphs: [ArraySlice<Sentence>] = []
        var rest = sentences[...]
        while let first = rest.first {
            let paragraph = rest.prefix { $0.paragraph == first.paragraph }
            paragraphs.append(paragraph)
            rest = rest.dropFirst(paragraph.count)
        }
        return paragraphs
    }
}
