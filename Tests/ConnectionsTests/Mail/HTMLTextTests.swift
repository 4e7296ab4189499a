import Testing

@testable import Connections

struct HTMLTextTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let html: String
        let text: String
        var testDescription: String { html }
    }

    static let rows: [Row] = [
        Row(html: "<p>one</p><p>two</p>", text: "one\n\ntwo"),
        Row(html: "one<br>two<BR/>three", text: "one\ntwo\nthree"),
        Row(html: "<div>a <b>bold</b>\n  word</div><div>b</div>", text: "a bold word\nb"),
        Row(html: "<ul><li>one<li>two</ul>end", text: "• one\n• two\n\nend"),
        Row(html: "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", text: "a b\nc"),
        Row(
            html: "A&amp;B &lt;tag&gt; &quot;q&quot; &#8212; &#x4e2d; &nbsp;x &bogus; &amp",
            text: "A&B <tag> \"q\" — 中 x &bogus; &amp"),
        Row(html: "&#0;&#xD800;&#x110000;&#99999999999;", text: "\u{FFFD}\u{FFFD}\u{FFFD}&#99999999999;"),
        Row(html: "<script>alert('<p>no</p>')</script>yes<style>p{}</style>", text: "yes"),
        Row(html: "<SCRIPT SRC=x></SCRIPT >yes", text: "yes"),
        Row(html: "<script>no", text: ""),
        Row(html: "a<!-- no > no --!> -->b<!DOCTYPE x>c", text: "abc"),
        Row(html: "a<!-- no", text: "a"),
        Row(html: "<a href=\"x>y\" onclick='a>b'>link</a>", text: "link"),
        Row(html: "<a title=\"never closed>text</a> <b>more</b>", text: "text more"),
        Row(html: "1 < 2 <3", text: "1 < 2 <3"),
        Row(html: "<div style='display: none'>no<div>no</div></div>yes", text: "yes"),
        Row(html: "<span hidden style=\"font-size:0px\">no</span>yes", text: "yes"),
        Row(html: "<blockquote type=\"cite\">old</blockquote>new", text: "> old\n\nnew"),
        Row(html: "<blockquote>said</blockquote>", text: "said"),
        Row(html: "a\u{1}\u{1B}[31mb", text: "a[31mb"),
        Row(html: "", text: ""),
        Row(html: "<", text: "<"),
        Row(html: "</", text: "</"),
        Row(html: "您的<b>账户</b>", text: "您的账户"),
    ]

    @Test(arguments: rows)
    func pages(_ row: Row) {
        var text = HTMLText.plain(row.html)
        while text.hasSuffix("\n") { text.removeLast() }
        #expect(text == row.text)
    }

    /// Each would take minutes if a sign were looked for again and again.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<a '", "<a \"", "<", "</", "<!--", "<script>", "<blockquote>", "<div style=display:none>", "&", "&#",
            "<li>",
            "<a b='c\"", "</script",
        ])
    func repeatedPieces(_ piece: String) {
        let html = String(repeating: piece, count: 200_000 / piece.utf8.count)
        #expect(HTMLText.plain(html).utf8.count <= 2 * html.utf8.count)
    }
}
