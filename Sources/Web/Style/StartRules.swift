extension StyleSheet {
    /// The first start, what changed since the last visit, files to bring.
    static let starts = """
        .fs{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:var(--s5) clamp(32px,5vw,80px);
        align-items:start;margin-bottom:var(--s6)}
        .fs .sech{margin-bottom:0}
        .cks>li{display:grid;grid-template-columns:12px minmax(0,1fr) auto;gap:0 var(--s3);padding:12px 0;
        border-bottom:1px solid var(--line);align-items:baseline;color:var(--ink)}
        .cks>li>.i{align-self:start;margin-top:5px;color:var(--ink3)}
        .cks b{font-weight:500}.cks small{display:block;color:var(--ink2);font-size:var(--t-sm)}
        .cks .w{font-size:var(--t-sm);color:var(--ink3)}
        .cks .met>.i,.cks .met>.w{color:var(--met)}
        .cks .now b,.cks .now>.i,.cks .now>.w{color:var(--accent);font-weight:600}
        .cks .do{display:inline-flex;align-items:center;min-height:32px;font-size:var(--t-md)}
        .cks ul{margin:var(--s2) 0;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s2) var(--s4)}
        .cks ul li{display:flex;gap:var(--s2);font-size:var(--t-sm)}
        .cks ul .i{margin-top:4px}
        .cks ul small{font-size:var(--t-xs)}
        .demo{background:var(--panel);border:1px solid var(--line);border-left:3px solid var(--accent);
        padding:var(--s4)}
        .demo h2{font-size:var(--t-md);display:flex;justify-content:space-between;align-items:baseline}
        .demo h2 span{font-size:var(--t-xs);font-weight:400;color:var(--accent);border:1px solid var(--accent);
        border-radius:var(--r);padding:0 7px}
        .demo p{color:var(--ink2);font-size:var(--t-sm);margin:6px 0 var(--s3)}
        .demo>div{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:center;
        border-top:1px solid var(--line);padding-top:var(--s3)}
        .bh .btn{justify-self:end}
        .bh:has(.since){grid-template-columns:minmax(0,1fr) auto auto}
        .bh+.flag{margin:0 0 var(--s4)}
        .board th.num{white-space:normal;max-width:11em;text-wrap:balance}
        .since{display:flex;gap:var(--s5)}
        .since>span{display:grid;gap:2px}.since b{font-size:var(--t-xl);font-weight:600;line-height:1.1}
        .since .i,.chg .i{width:9px;height:9px;margin-right:4px;vertical-align:0}
        .chg{font-size:var(--t-sm)}.chg b{font-weight:600;white-space:nowrap}
        .board .c-since{max-width:17em}
        .board .data{max-width:15em}
        .verdict+.find{margin-top:var(--s4)}.verdict+.find form{flex:1 1 36em}
        .diff{display:grid;gap:var(--s2);justify-items:start}
        .due td:first-child{width:13em}.due .name{font-weight:500}
        .due td,.cks small,.sheet small{overflow-wrap:anywhere}
        .due .name::first-letter{text-transform:uppercase}

        """

    /// The summary of an account: one screen of a phone, one sheet of paper.
    static let sheets = """
        .sheet{max-width:44rem;margin:0 auto;display:grid;gap:var(--s4)}
        .sheet h1{font-size:var(--t-xl)}.sheet h1 span{color:var(--ink3);font-weight:400}.sheet h1 a{color:inherit}
        .sheet .verdict{max-width:none;text-wrap:pretty}
        .sheet h2{font-size:var(--t-md);border-top:2px solid var(--ink);padding-top:6px;margin-bottom:2px}
        .sheet li{display:grid;grid-template-columns:14px minmax(0,1fr) auto;gap:0 var(--s3);padding:7px 0;
        border-bottom:1px solid var(--line);align-items:baseline}
        .sheet li:last-child{border-bottom:0}
        .sheet ol li{grid-template-columns:14px minmax(0,1fr)}
        .sheet .n{font-weight:600;color:var(--accent)}
        .sheet li a{font-weight:500;display:inline-block;min-height:24px}
        .sheet small{display:block;color:var(--ink2);font-size:var(--t-sm);line-height:1.35}
        .sheet .room{text-align:right}.sheet .room b{font-weight:600}
        .sheet dl{display:grid;grid-template-columns:auto minmax(0,1fr);border-top:2px solid var(--ink);padding-top:2px}
        .sheet dt,.sheet dd{padding:6px 0;border-bottom:1px solid var(--line);line-height:1.35}
        .sheet dt:last-of-type,.sheet dd:last-of-type{border-bottom:0}
        .sheet dt{color:var(--ink2);padding-right:var(--s4);font-size:var(--t-sm)}
        .sheet dd .i{margin-right:6px}

        """

    static let phoneStarts = """
        @media (max-width:1080px){.fs{grid-template-columns:minmax(0,1fr)}}
        @media screen and (max-width:720px){
        .bh:has(.since){grid-template-columns:minmax(0,1fr)}.bh .btn{justify-self:start}
        .since{justify-content:space-between;gap:var(--s3)}
        .cks ul{grid-template-columns:minmax(0,1fr)}.cks .do{min-height:44px}
        .board .c-since,.board .data{max-width:none}
        .due td:first-child{width:auto}
        .sheet{gap:10px}
        .sheet .verdict{font-size:1.0625rem;line-height:1.35}
        .sheet h1{font-size:var(--t-lg)}
        .sheet li{padding:5px 0;gap:0 var(--s2)}.sheet small{font-size:var(--t-xs)}
        .sheet dt,.sheet dd{padding-block:5px;font-size:var(--t-sm)}
        main:has(.sheet){padding-block:var(--s3)}
        }

        """
}
