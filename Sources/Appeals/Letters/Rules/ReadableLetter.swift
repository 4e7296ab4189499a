/// T7. Plain language without shouting.
enum ReadableLetter: LetterRule {
    static let id = "T7"
    static let severity = LetterSeverity.minor
    static let source = LetterSource.consultants

    /// More slips than this in a hundred words make a letter hard to follow.
    private static let most = 2
    private static let acronyms: Set<String> = [
        "FBA", "FBM", "ODR", "LSR", "VTR", "OTDR", "SKU", "SKUS", "ASIN", "ASINS", "USPS", "FEDEX", "UPS", "DHL", "EMS",
        "PDF", "JPEG", "HTML", "USA", "EORI", "ISBN", "MPN", "GTIN", "NCX", "PCR", "ETA", "GPS", "ERP", "WMS", "CEO",
        "CAPA", "RMA", "SFP", "MCF", "AQL", "TNT", "DPD", "GLS", "SOP", "SOPS", "POD", "BSA", "FAQ", "VAT", "ISO",
        "AND", "OR", "NOT", "API", "XLSX", "CSV", "JPG", "PNG", "INR", "POA", "UPC", "EAN", "LTD", "LLC", "INC", "ID",
        "IDS",
    ]

    static func review(_ letter: ReviewedLetter) -> [LetterFinding] {
        let text = letter.text
        var findings: [LetterFinding] = []
        for (index, scalar) in text.scalars.enumerated() where scalar == "!" || scalar == "！" {
            findings.append(finding(index..<index + 1, .exclamation))
        }
        for (index, word) in text.words.enumerated() where word.range.count >= 4 {
            let signs = text.scalars[word.range]
            guard signs.allSatisfy({ $0.isCapital && $0.value < 128 }) else { continue }
            let sentence = text.sentence(at: index)
            let written = text.text(word.range)
            // A code beside digits or hyphens is a name of a thing; a heading may be in capitals.
            let isCode = neighbour(text, word.range.lowerBound - 1) || neighbour(text, word.range.upperBound)
            if acronyms.contains(written) || isCode || sentence.isHeading || isInHole(text, word.range) { continue }
            findings.append(finding(word.range, .shouting))
        }
        if !text.isChinese {
            let slips = LetterSlips.places(in: text)
            let words = max(text.words.count, 1)
            if slips.count * 100 > most * words, slips.count >= 2, let first = slips.first {
                findings.append(finding(text.range(first), .language(errors: slips.count, per: words)))
            }
        }
        return findings
    }

    private static func neighbour(_ text: LetterText, _ index: Int) -> Bool {
        text.scalars.indices.contains(index)
            && (text.scalars[index].isDigit || "-_/<>[]".unicodeScalars.contains(text.scalars[index]))
    }

    private static func isInHole(_ text: LetterText, _ range: Range<Int>) -> Bool {
        text.placeholders.contains { $0.overlaps(range) }
    }
}
