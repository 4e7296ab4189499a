extension StyleSheet {
    /// The desk of a case: its course, its three columns, the notice, the asks, the exhibits.
    static let desk = """
        .ch{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);justify-content:space-between;align-items:flex-start}
        .ch h1{font-size:var(--t-xl)}.ch h1 span{font-weight:400;color:var(--ink3)}.ch h1 a{color:inherit}
        .ch .verdict{margin-top:6px;max-width:34em}
        .ch .bt{display:flex;flex-wrap:wrap;gap:var(--s2)}
        .stp{display:flex;margin-top:var(--s5)}
        .stp li{flex:1;font-size:var(--t-sm);position:relative;padding:18px 8px 0 0;color:var(--ink3)}
        .stp li:before{content:"";position:absolute;inset:5px 0 auto;height:2px;background:var(--ink2)}
        .stp li.ahead:before,.stp li.now:before{
        background:repeating-linear-gradient(90deg,var(--line2) 0 4px,transparent 4px 8px)}
        .stp li:last-child:before{display:none}
        .stp i{position:absolute;left:0;top:0;width:12px;height:12px;border-radius:50%;background:var(--ink2)}
        .stp .now i{background:var(--accent);box-shadow:0 0 0 3px var(--accentsoft)}
        .stp .ahead i{background:var(--bg);border:1.5px solid var(--edge)}
        .stp b{display:block;font-weight:600;color:var(--ink2)}.stp .now b{color:var(--accent)}
        .stp .ahead b{font-weight:400}
        .jump{display:none}
        .desk{display:grid;grid-template-columns:290px minmax(0,1fr) 286px;gap:var(--s5);margin-top:var(--s5);
        align-items:start}
        .desk>*{min-width:0}
        .desk .sech{margin-bottom:var(--s2)}
        .desk section+section{margin-top:var(--s5)}
        .note{background:var(--panel);border:1px solid var(--line);padding:14px 16px;font-size:var(--t-sm);
        line-height:1.6;overflow-wrap:anywhere}
        .note pre{font:inherit;white-space:pre-wrap;max-height:32em;overflow:auto}
        .note mark{background:var(--tightsoft);color:inherit;padding:1px 2px;box-shadow:inset 0 -1.5px 0 var(--tight)}
        .note p{margin-top:var(--s2);padding-top:var(--s2);border-top:1px solid var(--line);color:var(--ink2)}
        .mx{font-size:var(--t-sm)}
        .mx th{font-weight:500;color:var(--ink2);padding:6px 6px 6px 0;border-bottom:1px solid var(--line);
        vertical-align:bottom}
        .mx thead th{color:var(--ink3);font-size:var(--t-xs);overflow-wrap:anywhere}
        .mx td{padding:6px 6px 6px 0;border-bottom:1px solid var(--line)}
        .mx .st{font-weight:500}
        .foot-note{margin-top:var(--s6);max-width:60em}
        .small{font-size:var(--t-sm);margin-top:10px;display:grid;gap:6px;color:var(--ink2)}
        .small b{color:var(--ink);font-weight:600}
        .ev li{display:grid;grid-template-columns:28px minmax(0,1fr) auto;gap:var(--s2);padding:8px 0;
        border-bottom:1px solid var(--line);font-size:var(--t-sm);align-items:baseline;overflow-wrap:anywhere}
        .ev small{display:block;color:var(--ink3);font-size:var(--t-xs)}.ev b{font-weight:600}
        .ev .btn.q{min-height:24px;padding:0 2px}
        .cz li{padding:9px 0;border-bottom:1px solid var(--line);font-size:var(--t-sm)}
        .cz b{font-weight:600}.cz .i{width:12px;height:12px;margin-right:6px}
        .cb{display:grid;grid-template-columns:62px minmax(0,1fr) auto;gap:2px var(--s2);align-items:center;
        font-size:var(--t-xs);color:var(--ink3);margin-top:4px;max-width:26em}
        .cb svg{height:7px;width:100%;color:var(--edge)}.cb svg.d{color:var(--ink2)}.cb rect{fill:currentColor}
        .cb span:nth-child(3n){font-weight:500;color:var(--ink2);text-align:right;white-space:nowrap}
        .plan:first-of-type{margin-top:var(--s5)}
        .plan{border-top:1px solid var(--line2);padding:var(--s4) 0;display:grid;gap:var(--s3);max-width:72em}
        .plan>header{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:baseline;
        justify-content:space-between}
        .plan h3{font-size:var(--t-lg)}
        .plan fieldset{border:0;display:grid;grid-template-columns:minmax(0,1fr) repeat(3,minmax(0,11em));gap:var(--s3)}
        .plan fieldset.c{grid-template-columns:minmax(0,1fr) repeat(2,minmax(0,11em))}
        .plan fieldset.c .field:last-child{grid-column:2/-1}
        .plan legend{font-size:var(--t-xs);color:var(--ink3);padding-bottom:4px}
        .plan .field{display:grid;gap:4px;align-content:start}
        .plan .field label,.sendit label{font-size:var(--t-sm);font-weight:500;color:var(--ink2)}
        .plan input:not([type=checkbox]),.plan textarea,.plan select{font:400 var(--t-md)/1.5 var(--sans);
        color:var(--ink);background:var(--panel);border:1px solid var(--edge);border-radius:var(--r);padding:5px 10px;
        min-height:34px;width:100%}
        .plan textarea{min-height:64px;resize:vertical}
        .plan details>summary{min-height:32px;display:inline-flex;align-items:center;color:var(--accent);cursor:pointer}
        .parts h3{margin:var(--s5) 0 var(--s2)}.parts p+p{margin-top:2px}.parts p:not(.sub){margin-top:var(--s2)}
        .cmp{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s5)}
        .cmp pre,.sent{font:400 var(--t-md)/1.6 var(--sans);white-space:pre-wrap;overflow-wrap:anywhere;
        background:var(--panel);border:1px solid var(--line);padding:var(--s4)}
        .cmp ins,.cmp del{text-decoration:none;display:block}
        .cmp ins{background:var(--metsoft);box-shadow:inset 3px 0 0 var(--met);padding-left:8px}
        .cmp del{background:var(--missedsoft);box-shadow:inset 3px 0 0 var(--missed);padding-left:8px}

        """

    /// A letter, sentence by sentence.
    static let letters = """
        .letter{background:var(--panel);border:1px solid var(--line)}
        .lh,.se{display:grid;grid-template-columns:30px minmax(0,1fr) minmax(0,.82fr);gap:4px 12px;
        padding:9px 16px 9px 8px}
        .lh{border-bottom:1px solid var(--line);font-size:var(--t-xs);color:var(--ink3)}
        .se{border-top:1px solid var(--line)}
        .pt{display:flex;justify-content:space-between;align-items:baseline;padding:16px 16px 6px 50px}
        .pt h3{font-size:var(--t-lg)}
        .pt h3 .own{font-weight:600;color:var(--ink);font-size:inherit;margin-left:0}
        .pt h3 span:not(.own){font-weight:400;color:var(--ink3);font-size:var(--t-md);margin-left:6px}
        .se .mk{justify-self:center;padding-top:3px}.se .mk .i{width:14px;height:14px}
        .se .en{font-size:.9375rem;line-height:1.5;overflow-wrap:anywhere}
        .se .zh{line-height:1.7;color:var(--ink2);overflow-wrap:anywhere}
        .se.hand .en,.se.hand .zh{background:var(--tightsoft);padding-inline:4px;margin-inline:-4px}
        .se.out .en,.se.out .zh,.se.blank .en,.se.blank .zh{color:var(--ink3)}
        .fx{grid-column:2/-1;display:flex;gap:2px 12px;flex-wrap:wrap;font-size:var(--t-xs)}
        .fx a{border-bottom:1px dotted var(--accent);min-height:24px;display:inline-flex;align-items:center}
        .fx a:hover{text-decoration:none;border-bottom-style:solid}
        .fx span{min-height:24px;display:inline-flex;align-items:center;color:var(--ink2)}
        .fd{grid-column:2/-1;display:grid;grid-template-columns:82px minmax(0,1fr);gap:2px 10px;
        border-left:3px solid var(--unknown);background:var(--unknownsoft);padding:7px 10px;margin-top:4px;
        font-size:var(--t-sm)}
        .fd.missed{border-color:var(--missed);background:var(--missedsoft)}
        .fd.tight{border-color:var(--tight);background:var(--tightsoft)}
        .fd p,.fd small{color:var(--ink)}.fd .ask{font-weight:600;margin-top:1px}
        .fd small{font-size:var(--t-xs);grid-column:2}.fd .st{align-self:start}
        .fds .fd{margin-top:6px}.se .fds,.se .confirm{grid-column:2/-1}
        .se details,.more{grid-column:2/-1}
        .se summary,.more summary{font-size:var(--t-xs);color:var(--accent);min-height:24px;display:inline-flex;
        align-items:center;cursor:pointer}
        .pen{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s2) var(--s3);padding:6px 0}
        .pen label{font-size:var(--t-xs);color:var(--ink2);display:grid;gap:3px}
        .pen textarea{font:400 var(--t-md)/1.5 var(--sans);color:var(--ink);background:var(--bg);min-height:84px;
        border:1px solid var(--edge);border-radius:var(--r);padding:5px 10px;width:100%;resize:vertical}
        .pen .bt{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:var(--s2);align-items:center}
        .pen select{font:400 var(--t-md)/1.5 var(--sans);min-height:34px;background:var(--panel);color:var(--ink);
        border:1px solid var(--edge);border-radius:var(--r)}
        .lf{display:flex;flex-wrap:wrap;gap:4px 18px;padding:9px 16px;border-top:1px solid var(--line2);
        font-size:var(--t-sm);color:var(--ink2)}

        """

    static let phoneDesk = """
        @media (min-width:1700px){.desk{grid-template-columns:380px minmax(0,1fr) 380px;gap:var(--s7)}}
        @media (max-width:1240px){.desk{grid-template-columns:minmax(0,1fr)}.desk>*:nth-child(2){order:-1}}
        @media screen and (max-width:720px){
        .jump{display:grid;grid-template-columns:repeat(3,1fr);border:1px solid var(--line2);border-radius:var(--r);
        margin-top:var(--s4);background:var(--panel)}
        .jump a{text-align:center;padding:12px 0;color:var(--ink2);border-left:1px solid var(--line);
        font-size:var(--t-sm)}
        .jump a:first-child{border:0}
        .stp{display:grid;gap:6px}.stp li{padding:0 0 0 22px}
        .stp li:before{inset:12px auto -8px 5px;width:2px;height:auto}
        .stp li.ahead{display:none}.stp i{top:3px}.stp b{display:inline;margin-right:8px}
        .letter{margin-inline:calc(var(--s4)*-1);border-inline:0}
        .lh{display:none}.se{grid-template-columns:24px minmax(0,1fr)}.se>*{grid-column:2}.se .mk{grid-column:1}
        .pt{padding-left:40px}
        .fd{grid-template-columns:minmax(0,1fr)}.fd>div,.fd small{grid-column:1}
        .ch .bt{width:100%}.ch .bt .btn{flex:1}
        .pen,.cmp,.plan fieldset,.plan fieldset.c{grid-template-columns:minmax(0,1fr)}
        .plan fieldset.c .field:last-child{grid-column:auto}
        .se summary,.more summary,.fx a{min-height:44px}
        }

        """
}
