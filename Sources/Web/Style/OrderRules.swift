extension StyleSheet {
    /// The order: its scale and its time line.
    static let order = """
        .strip{margin-top:var(--s5)}
        .og{display:grid;grid-template-columns:minmax(0,1fr) 330px;gap:var(--s7);margin-top:var(--s6);align-items:start}
        .og aside{display:grid;gap:var(--s6)}
        .og aside .sech{margin-bottom:0}
        .tl li{display:grid;grid-template-columns:76px 18px minmax(0,1fr) auto;gap:0 var(--s4);padding-bottom:20px;
        position:relative;align-items:start}
        .tl li:before{content:"";position:absolute;left:calc(76px + var(--s4) + 8.25px);top:14px;bottom:-6px;
        border-left:1.5px solid var(--line2)}
        .tl li:last-child:before{content:none}
        .tl li.ahead:before,.tl li.to-ahead:before{border-left-style:dashed}
        .tl time{text-align:right;font-size:var(--t-sm);color:var(--ink2);white-space:nowrap}
        .tl time b{display:block;font-weight:600;color:var(--ink);font-size:var(--t-md)}
        .tl .m{justify-self:center;background:var(--bg);padding:4px 0;line-height:0;z-index:1}
        .tl .m .i{width:10px;height:10px;color:var(--ink)}
        .tl .m .tight{color:var(--tight);width:12px;height:12px}
        .tl .m .missed{color:var(--missed);width:13px;height:13px}
        .tl .m .open{color:var(--edge)}
        .tl h3{font-size:var(--t-md)}.tl p{color:var(--ink2);font-size:var(--t-sm);margin-top:1px}
        .tl h3 .fl{margin-left:10px;color:var(--tight);font-size:var(--t-sm)}
        .tl li.ahead h3{font-weight:400}
        .acts{display:flex;gap:var(--s3);align-items:center;font-size:var(--t-sm);min-height:32px}
        .tl .src{font-size:var(--t-xs);color:var(--ink3);text-align:right}
        .tl .src a{color:inherit;display:inline-block;min-height:24px;padding-block:3px;
        text-decoration:underline;text-decoration-color:var(--line2)}
        .tl li.gap .block{grid-column:2;justify-self:center;width:14px;height:64px;border:1.5px solid var(--tight);
        background:var(--tightsoft);z-index:1}
        .tl li.gap .len{grid-column:3/5;align-self:center;color:var(--tight);font-size:var(--t-sm);line-height:1.3}
        .tl li.gap .len b{font-size:var(--t-xl);font-weight:600;margin-right:6px}
        .og .judged li{padding:9px 0;border-bottom:1px solid var(--line);display:grid;
        grid-template-columns:minmax(0,1fr) auto;gap:0 var(--s3);align-items:baseline}
        .og .judged a{color:var(--ink);display:inline-block;min-height:24px;padding-block:1px}
        .og .judged small{grid-column:1/3;color:var(--ink2);font-size:var(--t-xs)}

        """

    /// Imports: the form and the files.
    static let imports = """
        .dz{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--s4) var(--s6);align-items:end;
        background:var(--panel);border:1px dashed var(--edge);padding:var(--s5);margin-top:var(--s5)}
        .dz .field{display:grid;gap:4px}
        .dz .files{grid-column:1/3}
        .dz .sub{font-size:var(--t-sm)}
        .dz input[type=file]{font:400 var(--t-md)/1.5 var(--sans);padding:var(--s3);color:var(--ink);width:100%;
        border:1px solid var(--line2);border-radius:var(--r);background:var(--bg)}
        .dz input[type=file]::file-selector-button{font:500 var(--t-sm)/1.5 var(--sans);min-height:32px;
        border:1px solid var(--edge);border-radius:var(--r);background:var(--panel);color:var(--ink);padding:4px 12px;
        margin-right:var(--s3)}
        .dz .who{display:grid;gap:var(--s4);max-width:40em}
        .dz .other{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,14em);gap:var(--s4)}
        .dz .who:has(option[value=new]:not(:checked)) .other{display:none}
        .dz input[type=text],.dz select{font:400 var(--t-md)/1.5 var(--sans);color:var(--ink);background:var(--panel);
        border:1px solid var(--edge);border-radius:var(--r);padding:5px 10px;min-height:34px;width:100%}
        .dz .field label{font-size:var(--t-sm);font-weight:500;color:var(--ink2)}
        .dz .files>label{font-size:var(--t-xl);font-weight:600;color:var(--ink)}
        .dz.over{border-color:var(--accent);border-style:solid;background:var(--accentsoft)}
        .chosen{font-size:var(--t-sm);max-height:13em;overflow:auto}
        .chosen li{display:flex;justify-content:space-between;gap:var(--s4);padding:3px 0;
        border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        .chosen small{font-size:inherit;color:var(--ink2);white-space:nowrap}
        .way{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:2px var(--s3);align-items:baseline;font-size:var(--t-sm)}
        .way progress{flex:1 0 100%;width:100%;height:3px;border:0;background:var(--line2);accent-color:var(--accent);
        -webkit-appearance:none;appearance:none}
        .way progress::-webkit-progress-bar{background:var(--line2)}
        .way progress::-webkit-progress-value{background:var(--accent)}
        .way progress::-moz-progress-bar{background:var(--accent)}
        .way b{font-weight:600}
        .way.broken{color:var(--missed)}
        .undo{margin:var(--s4) 0 var(--s2)}
        .im td>.btn.pri{display:flex;width:max-content;margin-top:6px}
        .im .btn.q{min-height:24px;padding:0 2px}
        .im tr.fi>td{padding:0 0 12px;border-bottom:1px solid var(--line)}
        .fi>div,.finds{background:var(--tightsoft);border-left:3px solid var(--tight);padding:6px var(--s3) 8px}
        .finds.bad{background:var(--missedsoft);border-color:var(--missed)}
        .finds.note{background:var(--unknownsoft);border-color:var(--unknown)}
        .finds table{font-size:var(--t-sm);table-layout:fixed}
        .finds th:nth-child(1){width:7.5em}.finds th:nth-child(2){width:6em}.finds th:nth-child(3){width:16%}
        .finds th:nth-child(4){width:20%}
        .finds th{font-size:var(--t-xs);color:var(--ink2);padding:2px 14px 4px 0;white-space:nowrap}
        .finds td{padding:4px 14px 4px 0;vertical-align:top;overflow-wrap:anywhere}
        .finds code{font:400 .92em/1.5 var(--mono);background:var(--panel);border:1px solid var(--line2);padding:0 5px;
        border-radius:2px;overflow-wrap:anywhere}

        """
}
