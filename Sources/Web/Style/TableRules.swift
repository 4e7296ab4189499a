extension StyleSheet {
    /// Tables, the board, filters.
    static let tables = """
        .tw{overflow-x:auto;position:relative}
        .tab{font-size:var(--t-md)}
        .tab th{font-size:var(--t-xs);color:var(--ink3);padding:6px 14px 6px 0;border-bottom:1px solid var(--line2);
        white-space:nowrap;vertical-align:bottom}
        .tab td{padding:10px 14px 10px 0;border-bottom:1px solid var(--line);vertical-align:top}
        .tab th:last-child,.tab td:last-child{padding-right:0}
        .tab th.num,.tab td.num{text-align:right}
        .tab small{display:block;color:var(--ink3);font-size:var(--t-xs);font-weight:400}
        .tab small.warm{color:var(--tight)}
        .tab td>a:not(.btn),.tab small>a{display:inline-block;min-height:24px;padding-block:1px}
        .tab small a{color:inherit;text-decoration:underline;text-decoration-color:var(--line2)}
        .tab tr.gone td{color:var(--ink3)}
        .tab tr.group th{font-size:var(--t-sm);font-weight:600;color:var(--ink);padding-top:var(--s5);
        border-bottom:1px solid var(--line2)}
        .tab tr.group:first-child th{padding-top:var(--s2)}
        .tab tr.group th a{color:inherit}.tab tr.group th span{font-weight:400;color:var(--ink3);margin-left:8px}
        .tab tr.group th span+a{font-weight:400;margin-left:8px}
        .tab tbody tr:has(a:focus-visible) td{background:var(--accentsoft)}
        .tab tbody tr:has(a:focus-visible) small{color:var(--ink2)}
        .board td{vertical-align:middle}
        .board tbody tr{position:relative}
        .board td.first a{font-weight:600;color:var(--ink)}
        .board td.first a:after{content:"";position:absolute;inset:0}
        .board tbody tr:hover td,.board tbody tr:focus-within td{background:var(--accentsoft)}
        .board tbody tr:hover td:first-child,.board tbody tr:focus-within td:first-child{
        box-shadow:inset 3px 0 0 var(--accent)}
        .board tbody tr:hover small,.board tbody tr:focus-within small{color:var(--ink2)}
        .board td:first-child,.board th:first-child{padding-left:12px}
        .board td:last-child,.board th:last-child{padding-right:12px}
        .board .hd{display:flex;align-items:center;gap:var(--s3)}
        .board .hd b{font-weight:600;min-width:8.5em}
        .board .data{display:inline-flex;gap:7px;align-items:baseline;color:var(--ink2)}
        .board tr.old td{color:var(--ink3)}.board tr.old .used,.board tr.old .past{opacity:.6}
        .board td a.do{position:relative;z-index:1}
        .bh{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--s5);align-items:end;margin-bottom:var(--s5)}
        .bh .verdict{max-width:34em}
        .find{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s5);align-items:center;padding:0 0 var(--s2)}
        .find form{display:flex;flex-wrap:wrap;gap:var(--s2);align-items:center}
        .find select{flex:0 1 20em}
        .find input[type=search]{font:400 var(--t-md)/1.5 var(--sans);color:var(--ink);background:var(--panel);
        border:1px solid var(--edge);border-radius:var(--r);min-height:32px;padding:2px 10px;width:min(16em,46vw)}
        .sorts{display:flex;gap:var(--s3);align-items:center;font-size:var(--t-sm)}
        .sorts a,.find .csv{min-height:24px;display:inline-flex;align-items:center;font-size:var(--t-sm)}
        .sorts a[aria-current]{color:var(--ink);font-weight:600}
        .fil{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s3);align-items:center;padding:var(--s2) 0;
        border-block:1px solid var(--line);margin-bottom:var(--s2)}
        .chips{display:flex;flex-wrap:wrap;border:1px solid var(--line2);border-radius:var(--r);background:var(--panel)}
        .chips a{padding:4px 12px;color:var(--ink2);font-size:var(--t-sm);border-right:1px solid var(--line);
        min-height:28px;white-space:nowrap}
        .chips a:last-child{border-right:0}
        .chips a b{font-weight:500;color:var(--ink3);margin-left:3px}
        .chips a[aria-current]{background:var(--ink);color:var(--bg);font-weight:600}
        .chips a[aria-current] b{color:inherit}
        .pages{display:flex;gap:var(--s4);align-items:center;margin-top:var(--s4);color:var(--ink2);
        font-size:var(--t-sm)}
        .empty{background:var(--panel);border:1px solid var(--line);padding:var(--s6);margin-top:var(--s4);
        max-width:44em}
        .empty p{font-size:var(--t-lg)}.empty .btn{margin-top:var(--s4)}

        """
}
