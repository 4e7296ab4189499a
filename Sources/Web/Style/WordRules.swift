extension StyleSheet {
    /// Text: sizes, status words, section heads, verdicts, flags.
    static let words = """
        .eyebrow{font-size:var(--t-xs);color:var(--ink3);font-weight:500}
        p.eyebrow{margin-bottom:6px}
        .sub{color:var(--ink2)}.dim{color:var(--ink3)}.sm{font-size:var(--t-sm)}.xs{font-size:var(--t-xs)}
        .nw{white-space:nowrap}.num{text-align:right;white-space:nowrap}.strong{font-weight:600}
        .mono{font-family:var(--mono);font-size:.92em}
        .st{display:inline-flex;align-items:center;gap:6px;font-weight:600;white-space:nowrap;font-size:var(--t-sm)}
        .st .i{width:13px;height:13px}
        .met{color:var(--met)}.tight{color:var(--tight)}.missed{color:var(--missed)}
        .unknown,.stale{color:var(--unknown)}
        .sec{margin-top:var(--s7)}
        .sech{display:flex;align-items:baseline;gap:var(--s1) var(--s4);flex-wrap:wrap;border-top:2px solid var(--ink);
        padding-top:var(--s2);margin-bottom:var(--s4)}
        .sech h2{font-size:var(--t-lg)}.sech .r{margin-left:auto}.sech a{display:inline-block;min-height:24px}
        .crumb{display:flex;flex-wrap:wrap;gap:4px var(--s5);align-items:baseline;justify-content:space-between}
        .crumb h1{font-size:var(--t-xl)}.crumb h1 span{color:var(--ink3);font-weight:400}
        .crumb h1 a{color:inherit}
        .age{display:flex;flex-wrap:wrap;gap:2px var(--s5);color:var(--ink2);font-size:var(--t-sm)}
        .age .i{margin-right:5px}.age a{display:inline-flex;align-items:center;min-height:24px}
        .flag{display:flex;flex-wrap:wrap;gap:4px var(--s3);align-items:center;margin-top:var(--s3);padding:7px 12px;
        border-left:3px solid var(--accent);background:var(--accentsoft)}
        .flag form{margin-left:auto}
        .flag.bad{border-color:var(--missed);background:var(--missedsoft)}
        .flag.warn{border-color:var(--tight);background:var(--tightsoft)}
        .flag .btn.q{padding:0 4px;min-height:24px}
        .lead{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:var(--s7);margin-top:var(--s5);
        align-items:start}
        .lead.whole{grid-template-columns:minmax(0,1fr)}
        .verdict{font-size:var(--t-2xl);line-height:1.28;letter-spacing:-.012em;font-weight:600;text-wrap:balance;
        max-width:26em}
        .verdict+.sub{margin-top:var(--s2)}
        .crumb+.verdict,.flag+.verdict{margin-top:var(--s4)}
        .verdict.work{font-size:1.5rem}
        :lang(zh) .verdict{letter-spacing:0;line-height:1.5;font-size:1.625rem}
        :lang(zh) .verdict.work{font-size:1.375rem}
        .verdict .i{width:.62em;height:.62em;vertical-align:.05em;margin-right:.22em}
        .lead p.sub{margin-top:var(--s3);max-width:44em;font-size:var(--t-lg);line-height:1.5}
        :lang(zh) .lead p.sub{line-height:1.75;max-width:42em}
        .lead p.sub .i{margin-right:6px}
        .lead p.sub a{color:inherit;text-decoration:underline;text-decoration-color:var(--line2)}
        .next{border-top:2px solid var(--ink)}
        .next>h2{font-size:var(--t-lg);padding:var(--s2) 0 6px;display:flex;flex-wrap:wrap;gap:0 var(--s3);
        justify-content:space-between;align-items:baseline}
        .next>h2 span{font-weight:400;font-size:var(--t-sm);color:var(--ink3)}
        .next li{display:grid;grid-template-columns:5.2em minmax(0,1fr) auto;gap:2px var(--s3);padding:9px 0;
        border-top:1px solid var(--line);align-items:baseline}
        :lang(zh) .next li{grid-template-columns:6.4em minmax(0,1fr) auto}
        .next time{font-weight:600;white-space:nowrap}
        .next small{display:block;color:var(--ink2);font-size:var(--t-sm)}
        .facts dl{display:grid;grid-template-columns:auto 1fr}
        .facts dt,.facts dd{padding:7px 0;border-bottom:1px solid var(--line)}
        .facts dt{color:var(--ink2);font-size:var(--t-sm);padding-right:var(--s4)}
        .facts dd{text-align:right;font-size:var(--t-sm)}
        .list li{padding:10px 0;border-bottom:1px solid var(--line)}
        .list li:first-child{padding-top:0}
        .list b{font-weight:600}.facts .list b{display:block}.facts .list b::first-letter{text-transform:uppercase}
        .list small{display:block;color:var(--ink2);font-size:var(--t-sm);margin-top:2px}
        .ifs li{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(5.5em,auto);gap:0 var(--s3);
        align-items:baseline}
        .ifs small{grid-column:1/4}.ifs+p{margin-top:var(--s3)}
        .two{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:var(--s7) var(--s6);align-items:start}
        .two>*{min-width:0}
        .two .sec:first-child{margin-top:0}

        """
}
