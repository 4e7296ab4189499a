import Operations
import TestSupport
import Testing

@testable import Web

struct HTMLTests {
    private func text(_ write: (inout HTML) -> Void) -> String {
        var html = HTML()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func elementsNest() {
        let found = text { html in
            html(.div, .class("a", "b"), .id("c")) { html in
                html(.span, text: "one < two & \"three\"")
                html(.br)
                html(.p)
            }
        }
        #expect(
            found == """
                <div class="a b" id="c"><span>one &lt; two &amp; &quot;three&quot;</span><br/><p></p>
                </div>

                """)
    }

    @Test func attributesThatAreNilAreLeftOut() {
        #expect(text { $0(.a, nil, .currentPage, text: "x") } == #"<a aria-current="page">x</a>"#)
    }

    /// Whatever a file says, it never ends a text or a value, nor begins a tag. Seeds 1 to 300.
    @Test func randomTextNeverBecomesMarkup() {
        let pieces = [
            "<", ">", "&", "\"", "'", "</td>", "<script>", "]]>", "-->", "&lt;", "&#", "\u{0}", "\u{1B}", "\n", "\r",
            "\t",
            " ", "=", "/", "javascript:", "é", "订单", "👩‍👩‍👧", "\u{202E}", "\u{FEFF}", "5 %", "12 月 5 日", "\u{7F}",
        ]
        for seed in 1...300 {
            var random = SeededGenerator(seed: seed)
            let hostile = (0..<random.int(1...12)).map { _ in pieces[random.int(0...pieces.count - 1)] }.joined()
            let page =
                "<!DOCTYPE html>\n"
                + text { html in
                    html(.div, .value(hostile), .ariaLabel(hostile)) { html in
                        html(.b, text: hostile)
                        html(.em, words: hostile)
                        html(.a, .href(.order(hostile, of: 1)), text: "x")
                    }
                }
            let read = WellFormed(page)
            #expect(read.problems.isEmpty, "seed \(seed): \(read.problems)")
            #expect(read.elements.map(\.name) == ["div", "b", "em", "a"], "seed \(seed)")
            let clean = String(
                String.UnicodeScalarView(
                    hostile.unicodeScalars.map { scalar in
                        let isControl =
                            scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar) || scalar.value == 0x7F
                        return isControl ? "\u{FFFD}" : scalar
                    }))
            #expect(read.elements[0].attributes["value"] == clean, "seed \(seed)")
            let soft = read.elements[0].attributes["aria-label"]?.replacing("\u{A0}", with: " ")
            #expect(soft == clean, "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("1.59 % of 126", "1.59\u{A0}% of 126"), ("on 5 December", "on 5\u{A0}December"),
        ("12 月 5 日可恢复", "12\u{A0}月\u{A0}5\u{A0}日可恢复"), ("126 单中 2 单", "126\u{A0}单中 2\u{A0}单"),
        ("60 days, 10 Sep – 8 Nov", "60 days, 10\u{A0}Sep – 8\u{A0}Nov"), ("no figure", "no figure"), ("5 ", "5 "),
    ])
    func figuresAndDatesDoNotBreak(_ words: String, _ wanted: String) {
        #expect(text { $0.words(words) } == wanted)
        #expect(text { $0.text(words) } == words)
    }

    @Test func drawingsAreWrittenInTenths() {
        var outline = Outline()
        outline.move(10, -25)
        outline.across(to: 105)
        outline.down(to: 0)
        outline.end()
        #expect(text { $0(.path, .d(outline)) } == #"<path d="M1 -2.5H10.5V0Z"/>"#)
    }

    @Test func linksAreEncoded() {
        #expect(Link.order("a/b?c#d é", of: 7).text == "/accounts/7/orders/a%2Fb%3Fc%23d%20%C3%A9")
        #expect(Link.board.text == "/")
        var question = BoardQuestion(state: .met, offset: 100, limit: 100)
        (question.text, question.order) = ("深圳 & co", .chance)
        #expect(
            Link.board(question).text == "/?state=met&q=%E6%B7%B1%E5%9C%B3%20%26%20co&sort=chance&offset=100")
    }
}
