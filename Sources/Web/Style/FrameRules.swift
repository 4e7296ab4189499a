extension StyleSheet {
    /// What surrounds every page, and buttons.
    static let frame = """
        *{box-sizing:border-box;margin:0;padding:0}
        html{font:400 100%/var(--lh) var(--sans);-webkit-text-size-adjust:100%;text-size-adjust:100%;
        background:var(--bg);color:var(--ink)}
        body{font-size:var(--t-md);font-variant-numeric:tabular-nums lining-nums;min-height:100vh;min-height:100dvh;
        text-rendering:optimizeLegibility;-webkit-font-smoothing:antialiased;display:flex;flex-direction:column}
        main{flex:1 0 auto;width:100%}
        :lang(zh){text-autospace:normal;font-style:normal}
        a{color:var(--accent);text-decoration:none;text-underline-offset:3px;text-decoration-thickness:1px}
        a:hover{text-decoration:underline}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
        h1,h2,h3{font-weight:600;line-height:var(--lh-tight);text-wrap:balance}
        ul,ol{list-style:none}em{font-style:normal}
        table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:500}
        svg{display:block}.i{display:inline-block;width:12px;height:12px;flex:none;vertical-align:-1px}
        .sprite{position:absolute;width:0;height:0}
        .skip{position:absolute;left:-999px;top:0}
        .skip:focus{left:var(--s4);top:var(--s2);background:var(--panel);padding:6px 12px;z-index:9}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .top{border-bottom:1px solid var(--line);background:var(--bg)}
        .top>div,main,.foot>div{max-width:1360px;margin:0 auto;padding-inline:var(--s6);width:100%}
        .top>div{display:flex;align-items:center;gap:var(--s5);height:52px}
        .brand{display:flex;align-items:center;gap:9px;font-weight:600;font-size:var(--t-lg);color:var(--ink);
        letter-spacing:-.005em;min-height:32px}
        .brand svg{width:20px;height:20px}
        .brand:hover{text-decoration:none}
        .nav{display:flex;gap:2px;flex:1;min-width:0}
        .nav a{color:var(--ink2);padding:6px 10px;border-radius:var(--r);white-space:nowrap;position:relative}
        .nav a[aria-current]{color:var(--ink);font-weight:600}
        .nav a[aria-current]:after{content:"";position:absolute;left:10px;right:10px;bottom:-10px;height:2px;
        background:var(--ink)}
        .tools{margin-left:auto;display:flex;gap:var(--s4);align-items:center;font-size:var(--t-sm);white-space:nowrap}
        .tools a{color:var(--ink2);padding:6px 4px}
        main{padding-block:var(--s5) var(--s7)}
        .foot{border-top:1px solid var(--line);color:var(--ink3);font-size:var(--t-sm)}
        .foot a{display:inline-flex;align-items:baseline;min-height:24px}
        .foot>div{display:flex;flex-wrap:wrap;align-items:baseline;gap:6px var(--s5);padding-block:var(--s4)}
        .tabs{display:none;grid-auto-flow:column;grid-auto-columns:1fr;position:fixed;inset:auto 0 0 0;
        background:var(--panel);border-top:1px solid var(--line2);z-index:5}
        .tabs a{display:grid;justify-items:center;gap:2px;padding:8px 0 9px;font-size:.6875rem;color:var(--ink2);
        min-height:54px}
        .tabs a svg{width:20px;height:20px}
        .tabs a[aria-current]{color:var(--accent);font-weight:600}
        .ways{display:grid;margin-top:var(--s4);max-width:52em;border-top:1px solid var(--line)}
        .ways li{display:grid;grid-template-columns:minmax(9em,14em) 1fr;gap:0 var(--s4);align-items:baseline;
        border-bottom:1px solid var(--line);padding:var(--s2) 0}
        .ways a{display:inline-flex;align-items:center;min-height:32px;font-weight:500}
        .std{padding:var(--s3) 0;border-bottom:1px solid var(--line);max-width:60em}
        .std h3{font-size:var(--t-md);display:flex;flex-wrap:wrap;gap:0 var(--s3);align-items:baseline}
        .std h3 .sub{font-weight:400;font-size:var(--t-sm)}
        .std h3 code{overflow-wrap:anywhere}
        .std summary{display:inline-flex;align-items:center;min-height:24px;font-size:var(--t-sm);color:var(--accent);
        cursor:pointer}
        .std .line{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:end}
        .std .field{display:grid;gap:4px}
        .std .field label{font-size:var(--t-sm);color:var(--ink2)}
        .std form{margin-top:var(--s2)}
        .pairs{display:grid;grid-template-columns:minmax(6em,14em) 1fr;gap:2px var(--s4);margin-top:4px;
        font-size:var(--t-sm)}
        .pairs dt{color:var(--ink3)}.pairs dd{overflow-wrap:anywhere}
        .ticks{display:grid;max-height:19em;overflow-y:auto}
        .fields.wide{max-width:60em}.fields.wide .field{max-width:none}
        .fields textarea{font:400 var(--t-sm)/1.5 var(--mono);color:var(--ink);background:var(--panel);
        border:1px solid var(--edge);border-radius:var(--r);min-height:14em;padding:var(--s2);width:100%;
        resize:vertical}
        .tab select,.std select,.std input[type=text],.tab input[type=text]{font:400 var(--t-md)/1.5 var(--sans);
        color:var(--ink);background:var(--panel);border:1px solid var(--edge);border-radius:var(--r);min-height:32px;
        padding:2px 8px;max-width:100%}
        pre.mono{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:var(--s4);max-width:60em}
        .chips{margin-top:var(--s3)}
        .btn.bad{border-color:var(--missed);color:var(--missed)}
        progress{display:block;height:3px;width:100%;max-width:14em;margin-top:6px;border:0;background:var(--line);
        accent-color:var(--accent);appearance:none}
        progress::-webkit-progress-bar{background:var(--line)}
        progress::-webkit-progress-value{background:var(--accent)}
        progress::-moz-progress-bar{background:var(--accent)}
        .narrow{max-width:30em}
        .fields{display:grid;gap:var(--s4);margin-top:var(--s4);max-width:40em}
        .fields .field{display:grid;gap:4px;max-width:26em}
        .fields .field label,.fields legend{font-size:var(--t-sm);font-weight:500;color:var(--ink2)}
        .fields+.verdict,.fields+.flag+.verdict{margin-top:var(--s4)}
        .fields.tight{gap:var(--s2) var(--s4);grid-template-columns:repeat(2,minmax(0,1fr));align-items:end}
        .fields.across{gap:var(--s2) var(--s4);grid-template-columns:repeat(auto-fit,minmax(12em,1fr));align-items:end;
        max-width:64em}
        .fields input[type=text],.fields input[type=password],
        .fields input[type=date],.fields select,.find select{font:400 var(--t-md)/1.5 var(--sans);color:var(--ink);
          background:var(--panel);border:1px solid var(--edge);border-radius:var(--r);min-height:36px;padding:4px 10px;
          width:100%}
        .fields input[type=file]{font:400 var(--t-md)/1.5 var(--sans);padding:4px;color:var(--ink);width:100%;
          background:var(--panel);border:1px solid var(--edge);border-radius:var(--r)}
        .fields input[type=file]::file-selector-button{font:500 var(--t-sm)/1.5 var(--sans);min-height:28px;
          border:1px solid var(--edge);border-radius:var(--r);background:var(--bg);color:var(--ink);padding:2px 12px;
          margin-right:var(--s3)}
        .fields fieldset{border:0;display:grid;gap:2px}
        .tick{display:flex;gap:var(--s2);align-items:center;min-height:32px;flex-wrap:wrap}
        .tick.in{margin-left:var(--s5)}
        .tick input{width:18px;height:18px;accent-color:var(--accent);flex:none}
        .flag.good{border-color:var(--accent);background:var(--accentsoft)}
        .flag code{font:400 var(--t-sm)/1.5 var(--mono);overflow-wrap:anywhere}
        .btn{display:inline-flex;align-items:center;justify-content:center;gap:6px;border:1px solid var(--edge);
        background:var(--panel);color:var(--ink);border-radius:var(--r);padding:5px 12px;
        font:500 var(--t-sm)/1.5 var(--sans);white-space:nowrap;min-height:32px;cursor:pointer}
        .btn:hover{text-decoration:none;border-color:var(--ink)}
        .btn:disabled{opacity:.5;cursor:default}
        .btn.pri{background:var(--accent);border-color:var(--accent);color:var(--onaccent)}
        .btn.q{border-color:transparent;background:none;color:var(--accent);padding-inline:4px}
        .btn.q:hover{text-decoration:underline;border-color:transparent}

        """
}
