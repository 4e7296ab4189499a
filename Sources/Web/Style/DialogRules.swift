extension StyleSheet {
    /// The list of keys.
    static let dialogs = """
        [hidden]{display:none!important}
        kbd{font:500 var(--t-xs)/1.5 var(--sans);color:var(--ink2);background:var(--panel);
        border:1px solid var(--line2);border-radius:var(--r);padding:0 6px;min-width:22px;
        display:inline-block;text-align:center}
        .keys-open{font:inherit;color:var(--accent);background:none;border:0;cursor:pointer;min-height:24px;
        padding:0}
        dialog{margin:auto;width:min(34em,calc(100vw - 32px));max-height:calc(100dvh - 32px);overflow:auto;
        padding:var(--s5);background:var(--bg);color:var(--ink);border:1px solid var(--line2);border-radius:var(--r)}
        dialog::backdrop{background:#111316;opacity:.45}
        dialog h2{font-size:var(--t-lg);border-top:2px solid var(--ink);padding-top:var(--s2);margin-bottom:var(--s2)}
        dialog dl{margin-bottom:var(--s3)}
        dialog dl>div{display:grid;grid-template-columns:7.5em minmax(0,1fr);gap:var(--s3);align-items:baseline;
        padding:4px 0;border-bottom:1px solid var(--line)}
        dialog dt{display:flex;gap:4px}
        dialog dd a{display:inline-block;min-height:24px;padding-block:2px}
        dialog .sub{margin-bottom:var(--s4)}

        """
}
