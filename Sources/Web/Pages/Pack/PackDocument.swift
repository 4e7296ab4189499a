package import AccountHealth
package import Appeals
import Operations
package import Wording

/// The evidence pack as one document that needs nothing outside itself: to be looked at, printed and sent.
///
/// It is in English, the language of the letter; where the letter has Chinese beside it, so has the document.
package struct PackDocument {
    /// What only the seller sees, above the document and not in it.
    package struct Preview {
        package var words: Wording
        package var size: PackSize
        /// Whether this computer can make a PDF of it.
        package var canPrint: Bool
        /// Why it made none.
        package var problem: String?

        package init(words: Wording, size: PackSize, canPrint: Bool, problem: String? = nil) {
            self.words = words
            self.size = size
            self.canPrint = canPrint
            self.problem = problem
        }
    }

    let pack: EvidencePack
    /// The bytes of exhibits by number; those of pictures are shown.
    let bytes: [Int: [UInt8]]
    let preview: Preview?
    let words = Wording(.english)

    /// In units of drawings, twelve of which are a line of text.
    static let width = 690

    package init(_ pack: EvidencePack, bytes: [Int: [UInt8]], preview: Preview? = nil) {
        self.pack = pack
        self.bytes = bytes
        self.preview = preview
    }

    package func html() -> HTML {
        var html = HTML()
        html.markup("<!DOCTYPE html>\n")
        html(.html, .lang(words.languageTag)) { html in
            html(.head) { html in
                html(.meta, .charset("utf-8"))
                html(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                html(.title, words: words.packTitle(pack.account))
                html.style(.pack)
            }
            html(.body) { html in
                remarks(&html)
                cover(&html)
                letter(&html)
                if !pack.orders.isEmpty { orders(&html) }
                if !pack.causes.isEmpty { causes(&html) }
                if !pack.controls.isEmpty { controls(&html) }
                if !pack.exhibits.isEmpty { exhibits(&html) }
            }
        }
        return html
    }

    private func remarks(_ html: inout HTML) {
        guard let preview else { return }
        let words = preview.words
        func remark(_ text: String, isBad: Bool) {
            html(.p, .class("flag", isBad ? "bad" : "noprint", "noprint"), .lang(words.languageTag), words: text)
        }
        if !pack.missingExhibits.isEmpty { remark(words.packLacks(pack.missingExhibits), isBad: true) }
        remark(words.packSize(preview.size), isBad: preview.size.isBeyond)
        if let problem = preview.problem { remark(words.notPrinted(problem), isBad: true) }
        if !preview.canPrint { remark(words.addPDF, isBad: false) }
    }

    private func cover(_ html: inout HTML) {
        html(.header, .class("cover")) { html in
            html(.h1, words: words.packHeading)
            html(.dl) { html in
                html(.dt, words: words.sellerLabel)
                html(.dd, text: pack.account)
                html(.dt, words: words.storeLabel)
                html(.dd, text: pack.store.description)
                if let day = pack.noticeDay {
                    html(.dt, words: words.noticeOfLabel)
                    html(.dd, words: words.fullDay(day))
                }
                if let rate = pack.rate {
                    html(.dt, words: words.figureLabel)
                    html(.dd, words: words.caseFigure(rate, pack.window))
                }
                html(.dt, words: words.madeLabel)
                html(.dd, words: words.fullDay(pack.madeOn))
                html(.dt, words: words.enclosedLabel)
                html(.dd) { html in
                    html(.ul) { html in
                        let enclosed = words.enclosed(
                            sentences: pack.letter.count, orders: pack.orders.count, causes: pack.causes.count,
                            controls: pack.controls.count, exhibits: pack.exhibits.count)
                        for item in enclosed { html(.li, words: item) }
                    }
                }
            }
            html(.p, .class("note", "dim", "sm"), words: words.ownRecordsNote)
        }
    }

    private func letter(_ html: inout HTML) {
        let chinese = Wording(.chinese)
        let hasBoth = pack.letter.contains { $0.chinese != nil }
        html(.section) { html in
            html(.h2, words: words.letterHeading)
            var part: LetterPart?
            for (number, sentence) in zip(1..., pack.letter) {
                if sentence.part != part, let heading = words.draftHeading(sentence.part) {
                    html(.h3) { html in
                        html.words(heading)
                        if hasBoth, let other = chinese.draftHeading(sentence.part) {
                            html(.small, .lang(chinese.languageTag), words: other)
                        }
                    }
                }
                part = sentence.part
                html(.div, .class("se", hasBoth ? "both" : "one")) { html in
                    html(.span, .class("n")) { $0.number(number) }
                    html(.p, text: sentence.english)
                    if hasBoth {
                        html(.p, .class("zh"), .lang(chinese.languageTag), text: sentence.chinese ?? "")
                    }
                }
            }
        }
    }

    func section(_ heading: String, sub: String? = nil, _ html: inout HTML) {
        html(.h2) { html in
            html.words(heading)
            if let sub { html(.small, words: sub) }
        }
    }
}
