/// E5. Who the buyers are is nobody's business: the order's number says it.
enum NoBuyerData: LetterRule {
    static let id = "E5"
    static let severity = LetterSeverity.major
    static let source = LetterSource.privacy

    private static let titles: LetterPhrases = ["mr|mrs|ms|miss"]
    private static let named: LetterPhrases = [
        "buyer|customer|recipient name|named|called|is", "buyer's|customer's name", "买家姓名", "收件人",
    ]
    private static let streets: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "court", "way", "close",
        "路", "街", "巷",
    ]
    private static let partners: LetterPhrases = ["manager|director|owner|supplier", "ceo"]
    private static let telephones: LetterPhrases = ["phone", "telephone", "mobile", "tel", "call|called", "电话", "手机"]
    private static let context: LetterPhrases =
        LetterWords.buyers + [
            "order|orders", "parcel", "refund*", "delivered|delivery", "shipped|sent to", "address", "订单", "地址",
        ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings: [LetterFinding] = []
        for place in text.places(of: titles) {
            let next = place.upperBound
            let words = text.sentence(at: place.lowerBound).words
            guard next < text.words.count, text.isCapitalised(next), text.says(context, in: words),
                !text.says(partners, in: words)
            else { continue }
            findings.append(finding(text.range(place.lowerBound..<next + 1), .person))
        }
        for place in text.places(of: named) where place.upperBound < text.words.count {
            let next = place.upperBound
            let isName = text.isCapitalised(next) && next + 1 < text.words.count && text.isCapitalised(next + 1)
            if isName, text.words[place.upperBound - 1].text != "is" {
                findings.append(finding(text.range(place.lowerBound..<next + 2), .person))
            }
        }
        for (index, word) in text.words.enumerated() where streets.contains(word.text) && index >= 2 {
            let isNamed = text.isCapitalised(index) && text.isCapitalised(index - 1)
            guard isNamed, let number = (max(0, index - 4)..<index - 0).first(where: { text.words[$0].whole != nil }),
                text.says(context, in: text.sentence(at: index).words)
            else { continue }
            findings.append(finding(text.range(number..<index + 1), .street))
        }
        return findings + contacts(text)
    }

    /// Mail addresses and telephone numbers near a word for a buyer or an order.
    private static func contacts(_ text: LetterText) -> [LetterFinding] {
        var findings: [LetterFinding] = []
        for (index, scalar) in text.scalars.enumerated() where scalar == "@" {
            var (low, high) = (index, index + 1)
            while low > 0, isMailSign(text.scalars[low - 1]) { low -= 1 }
            while high < text.scalars.count, isMailSign(text.scalars[high]) { high += 1 }
            guard low < index, text.scalars[index + 1..<high].contains("."), isNearBuyer(low, text) else { continue }
            findings.append(finding(low..<high, .contact))
        }
        var index = 0
        while index < text.scalars.count {
            var end = index
            var digits = 0
            while end < text.scalars.count,
                text.scalars[end].isDigit || " +-().".unicodeScalars.contains(text.scalars[end])
            {
                if text.scalars[end].isDigit { digits += 1 }
                end += 1
            }
            let isPhone = (9...15).contains(digits) && end - index <= digits + 8
            let isOrder = text.figures.orderIDs.contains { text.range($0.words).overlaps(index..<max(end, index + 1)) }
            let hasPhoneWord = isPhone && text.scalars[index] == "+" || isNearPhone(index, text)
            if isPhone, !isOrder, hasPhoneWord, isNearBuyer(index, text) {
                findings.append(finding(index..<end, .contact))
            }
            index = max(end, index + 1)
        }
        return findings
    }

    private static func isMailSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 128 && (scalar.isWordPart || "._-+".unicodeScalars.contains(scalar))
    }

    private static func isNearBuyer(_ scalar: Int, _ text: LetterText) -> Bool {
        text.sentences.first { $0.range.contains(scalar) }.map { text.says(context, in: $0.words) } ?? false
    }

    private static func isNearPhone(_ scalar: Int, _ text: LetterText) -> Bool {
        text.sentences.first { $0.range.contains(scalar) }.map {
            text.says(telephones, in: $0.words)
        } ?? false
    }
}

extension LetterText {
    func isCapitalised(_ word: Int) -> Bool {
        words.indices.contains(word) && scalars[words[word].range.lowerBound].isCapital
    }
}
