extension StyleSheet {
    /// Charts and their marks.
    static let charts = """
        .chart{background:var(--panel);border:1px solid var(--line);padding:var(--s4) var(--s4) var(--s2)}
        .chart.narrow{max-width:860px}
        .chart svg{width:100%;height:auto;overflow:visible}
        .chart .mid,.chart .nar{display:none}
        symbol.chart{overflow:visible}symbol.chart path{vector-effect:non-scaling-stroke}
        .chart text{font-family:var(--sans);font-size:12px;fill:var(--ink2);font-variant-numeric:tabular-nums}
        .chart text{paint-order:stroke;stroke:var(--panel);stroke-width:3px;stroke-linejoin:round}
        .chart text.ink{fill:var(--ink)}.chart text.target-tick{fill:var(--ink);font-weight:600}
        .chart text.faint{fill:var(--ink3)}.chart text.acc{fill:var(--accent)}
        .chart text.warm{fill:var(--tight)}.chart text.bad{fill:var(--missed)}
        .chart text.b{font-weight:600}.chart text.big{font-size:14px}
        .chart text.m{text-anchor:middle}.chart text.e{text-anchor:end}
        .chart .grid{fill:none;stroke:var(--line)}.chart .base{fill:none;stroke:var(--line2)}
        .chart .side-bad{fill:none;stroke:var(--missed);stroke-width:5}
        .chart .side-good{fill:none;stroke:var(--met);stroke-width:2.5}
        .chart .target{fill:none;stroke:var(--ink);stroke-width:1.25}
        .chart .past{fill:none;stroke:var(--ink);stroke-width:2}
        .chart .known{fill:none;stroke:var(--accent);stroke-width:2.5}
        .chart .ahead{fill:none;stroke:var(--accent);stroke-width:2;stroke-dasharray:5 4}
        .chart .today{fill:none;stroke:var(--accent)}
        .chart .placed{fill:none;stroke:var(--edge);stroke-dasharray:2 3}
        .chart .band95{fill:var(--accent);fill-opacity:.14}.chart .band80{fill:var(--accent);fill-opacity:.2}
        .chart .lead-line{fill:none;stroke:var(--ink2)}
        .chart .now{stroke:var(--panel);stroke-width:1.5}
        .chart .comes{fill:var(--ink)}.chart .goes{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
        .chart .in{fill:var(--ink2)}.chart .in-ahead{fill:var(--accent)}
        .chart .out{fill:none;stroke:var(--edge);stroke-width:.8}
        .chart .scale{fill:none;stroke:var(--ink);stroke-width:1.5}
        .chart .scale-ahead{fill:none;stroke:var(--edge);stroke-width:1.5;stroke-dasharray:3 3}
        .chart .gap{fill:var(--tightsoft);stroke:var(--tight)}
        .chart .window{fill:var(--line2)}.chart .window-bad{fill:var(--missed)}
        .plot{position:relative}
        .at{position:absolute;top:0;height:100%;margin:0;background:none;-webkit-appearance:none;appearance:none;
        cursor:crosshair;touch-action:pan-y;outline-offset:-1px}
        .at::-webkit-slider-runnable-track{height:100%;background:none}
        .at::-moz-range-track{height:100%;background:none}
        .at{--mark:none}
        .at:hover,.at:focus{--mark:linear-gradient(var(--ink),var(--ink)) center/1px 100% no-repeat}
        .at::-webkit-slider-thumb{-webkit-appearance:none;width:var(--day);height:100%;background:var(--mark)}
        .at::-moz-range-thumb{width:var(--day);height:100%;border:0;border-radius:0;background:var(--mark)}
        .read{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:6px var(--s3);
        border-top:1px solid var(--line);margin-top:var(--s2);padding:var(--s2) 0 6px}
        .read>div{display:flex;flex-direction:column;justify-content:flex-end}
        .read dt{font-size:var(--t-xs);color:var(--ink3);line-height:1.3}
        .read dd{font-weight:600;white-space:nowrap;min-height:calc(var(--lh)*1em)}
        .read .st{display:flex;font-size:inherit}
        .legend{display:flex;flex-wrap:wrap;gap:4px var(--s5);font-size:var(--t-sm);color:var(--ink2);
        padding:10px 0 4px;border-top:1px solid var(--line);margin-top:8px}
        .legend li{display:inline-flex;gap:7px;align-items:center}
        .chart .legend svg{width:26px;height:12px;flex:none}.chart .legend svg.i{width:12px}
        .behind{margin-top:var(--s3);font-size:var(--t-sm)}
        .behind summary{color:var(--accent);cursor:pointer;padding:6px 0;width:max-content}
        .behind[open] summary{margin-bottom:var(--s2)}
        .behind .tw{max-height:560px;overflow:auto;border-block:1px solid var(--line)}
        .behind thead th{position:sticky;top:0;background:var(--bg)}
        .behind td,.behind th{padding-block:4px;white-space:nowrap}
        .behind td a{display:inline-block;min-width:24px;min-height:24px}

        """

    /// The roll-off calendar.
    static let calendar = """
        .cal{table-layout:fixed;border:1px solid var(--line);background:var(--panel)}
        .cal th{background:var(--bg);padding:3px 8px;font-size:var(--t-xs);color:var(--ink3);
        border:1px solid var(--line)}
        .cal td{border:1px solid var(--line);padding:6px 8px 7px;height:66px;font-size:var(--t-xs);color:var(--ink2);
        vertical-align:top}
        .cal .a{display:flex;justify-content:space-between;align-items:center;color:var(--ink3);white-space:nowrap}
        .cal .a .i{flex:none}
        .cal .brief{display:none}
        .cal td.today{box-shadow:inset 0 0 0 2px var(--accent)}
        .cal td.ev{background:var(--accentsoft)}
        .cal td.gone{background:none}
        .cal b{display:block;color:var(--ink);font-weight:600;font-size:var(--t-sm)}
        .cal b a{display:block;min-height:24px;color:inherit}
        .cal small{display:block;color:var(--ink3);white-space:nowrap}
        .cll small{display:block;color:var(--ink3)}
        .cal .e{display:flex;gap:4px;color:var(--ink);font-weight:500;line-height:1.3;align-items:baseline;
        overflow-wrap:anywhere}
        .cal .e a{color:inherit}
        .key{display:flex;flex-wrap:wrap;gap:2px var(--s4);margin-top:var(--s2);font-size:var(--t-sm);color:var(--ink2)}
        .key li{display:inline-flex;gap:6px;align-items:center}
        .cll{display:none}

        """
}
