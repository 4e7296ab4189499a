/// Rules that stand in a document, as it goes where the style sheet of the pages is not.
struct DocumentStyle {
    let text: String

    /// The whole evidence pack, on paper and on a screen.
    static let pack = DocumentStyle(text: Tokens.paper + StyleSheet.pack)
    /// A drawing within it. What makes PDFs reads drawings apart from their page and knows no variables there.
    static let drawing = DocumentStyle(text: StyleSheet.drawing)
}

extension StyleSheet {
    /// The rules of charts, freed of the page around them: one source for both.
    fileprivate static let drawing: String = charts.split(separator: "}").compactMap { rule in
        let parts = rule.split(separator: "{")
        guard parts.count == 2, !parts[1].contains("paint-order") else { return nil }
        let selectors = parts[0].split(separator: ",").map { $0.drop { $0.isWhitespace } }
        let own = selectors.filter { $0.hasPrefix(".chart ") && !$0.contains("svg") && !$0.contains(".legend") }
        guard !own.isEmpty else { return nil }
        return own.map { $0.dropFirst(".chart ".count) }.joined(separator: ",") + "{\(resolved(parts[1]))}"
    }.joined(separator: "\n")

    private static func resolved(_ declarations: Substring) -> String {
        var text = declarations.split(whereSeparator: \.isNewline).joined()
        for colour in Colour.all { text = text.replacing("var(--\(colour.name))", with: "\(colour.light)") }
        return text.replacing("var(--sans)", with: "'Noto Sans CJK SC',sans-serif")
    }

    /// Sheets of A4; sections begin with a rule, orders and exhibits are not torn apart.
    fileprivate static let pack = """
        @page{size:A4;margin:16mm 14mm 18mm;
        @bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;font-family:sans-serif;color:#646A71}}
        *{box-sizing:border-box;margin:0;padding:0}
        html{font-size:10pt;line-height:1.45;font-family:var(--sans);background:var(--bg);color:var(--ink)}
        body{max-width:182mm;margin:0 auto;font-variant-numeric:tabular-nums lining-nums}
        @media screen{body{padding:14mm 8mm}}
        h1,h2,h3{font-weight:600;line-height:1.25;break-after:avoid}
        h1{font-size:20pt}h2{font-size:13pt;border-top:2px solid var(--ink);padding-top:6px;margin:26px 0 10px}
        h3{font-size:10.5pt;margin:14px 0 4px}
        h2 small,h3 small{font-weight:400;font-size:9pt;color:var(--ink3);margin-left:8px}
        ul,ol{list-style:none}p+p{margin-top:5px}
        .sub{color:var(--ink2)}.sm{font-size:8.5pt}.dim{color:var(--ink3)}
        .zh{color:var(--ink2);font-size:9.5pt;line-height:1.6;font-style:normal}
        .flag{border-left:3px solid var(--accent);background:var(--accentsoft);padding:6px 10px;margin-bottom:14px}
        .flag.bad{border-color:var(--missed);background:var(--missedsoft)}
        @media print{.noprint{display:none}}
        .cover dl{display:grid;grid-template-columns:42mm 1fr;margin:14px 0 0}
        .cover dt,.cover dd{padding:5px 0;border-bottom:1px solid var(--line)}
        .cover dt{color:var(--ink3)}.cover .note{margin:8px 0 14px}
        .se{display:grid;grid-template-columns:9mm 1fr;padding:5px 0;border-bottom:1px solid var(--line);
        break-inside:avoid}
        .se.both{grid-template-columns:9mm 1fr 1fr;column-gap:5mm}
        .se .n{color:var(--ink3);font-size:8.5pt}
        .se b{font-weight:600;white-space:nowrap}
        table{border-collapse:collapse;width:100%;font-size:8.5pt}
        thead{display:table-header-group}tr{break-inside:avoid}
        th{text-align:left;font-weight:500;color:var(--ink3);border-bottom:1px solid var(--line2);padding:3px 8px 3px 0;
        vertical-align:bottom}
        td{border-bottom:1px solid var(--line);padding:4px 8px 4px 0;vertical-align:top}
        td.nw,th.nw{white-space:nowrap}
        .warm{color:var(--tight)}.bad{color:var(--missed)}
        .one{break-inside:avoid;margin-bottom:14px}.cause h3::first-letter{text-transform:uppercase}
        svg{display:block;width:100%;height:auto;margin:4px 0}
        .mono{font-family:var(--mono);font-size:7.5pt;overflow-wrap:anywhere}
        .ex{break-inside:avoid;margin-top:12px}
        .ex img{display:block;max-width:100%;max-height:215mm;border:1px solid var(--line);margin-top:6px}

        """
}
