extension StyleSheet {
    /// Three cards a row, and none alone in the last: of seven the first row has four, of five the last has two that are wider.
    private static let fullRows = """
        @media (min-width:1081px){
        .card{grid-column:span 4}
        .card:first-child:nth-last-child(3n+4),.card:first-child:nth-last-child(3n+4)~.card:nth-child(-n+4){
        grid-column:span 3}
        .card:first-child:nth-last-child(2),.card:first-child:nth-last-child(3n+2)~.card:nth-last-child(-n+2){
        grid-column:span 6}
        }
        .card:only-child{grid-column:1/-1}
        @media (max-width:1080px){.card:last-child:nth-child(odd){grid-column:1/-1}}
        """

    /// Cards of standards and the slots in them.
    static let cards = """
        .cards{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:1px;margin-top:var(--s6)}
        \(fullRows)
        .card{background:var(--panel);padding:var(--s4) var(--s4) 14px;display:grid;
        grid-template-rows:auto auto 1fr auto;gap:10px;position:relative;min-width:0;box-shadow:0 0 0 1px var(--line)}
        .cards.one{grid-template-columns:minmax(0,1fr);margin-top:0}
        .card.miss{box-shadow:inset 0 3px 0 var(--missed),0 0 0 1px var(--line)}
        .card header{display:flex;justify-content:space-between;gap:var(--s2);align-items:baseline}
        .card h3{font-size:var(--t-md);font-weight:600}.card h3 a{color:inherit}
        .card h3 .eyebrow{display:inline-block}
        .hr{display:flex;align-items:flex-end;justify-content:space-between;gap:var(--s3);min-height:40px}
        .big{font-size:var(--t-3xl);line-height:1;font-weight:600;letter-spacing:-.025em;min-width:0}
        .big small{font-size:var(--t-md);font-weight:500;letter-spacing:0;margin-left:6px;color:var(--ink2);
        line-height:1.2}
        .big .pre{margin:0 8px 0 0}
        .big.plain{font-size:var(--t-lg);line-height:1.3;letter-spacing:0}
        .hr+p{font-size:var(--t-sm);color:var(--ink2);margin-top:-2px}
        .kv{display:grid;grid-template-columns:auto 1fr auto;gap:6px 10px;align-items:center;padding-top:10px;
        border-top:1px solid var(--line);font-size:var(--t-sm);min-height:51px}
        .kv .v{font-weight:600;font-size:var(--t-lg);white-space:nowrap}
        .kv .w{color:var(--ink2)}.kv .w span{white-space:nowrap}
        .kv .w a{color:inherit;text-decoration:underline;text-decoration-color:var(--line2)}
        .kv .x{justify-self:end}.kv .w.all{grid-column:2/4}
        .gauge{flex:none;max-width:100%}
        .used{fill:var(--ink2)}.over{fill:var(--missed)}
        .free{fill:none;stroke:var(--edge);stroke-width:1.5}.nextslot{fill:none;stroke:var(--edge);stroke-width:1.5;
        stroke-dasharray:2 2}
        .limit{fill:none;stroke:var(--ink);stroke-width:2}
        .spark .past{fill:none;stroke:var(--ink2);stroke-width:1.5}
        .spark .target{fill:none;stroke:var(--edge);stroke-dasharray:3 2.5}
        .spark .met,.chart .met{fill:var(--met)}.spark .tight,.chart .tight{fill:var(--tight)}
        .spark .missed,.chart .missed{fill:var(--missed)}.spark .unknown,.chart .unknown{fill:var(--unknown)}

        """
}
