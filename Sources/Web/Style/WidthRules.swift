extension StyleSheet {
    /// From the widest screens down to tablets.
    static let widths = """
        @media (min-width:1700px){
        html{font-size:106.25%}
        .top>div,main,.foot>div{max-width:1960px;padding-inline:var(--s7)}
        }
        @media (max-width:1300px){.board .c-spark{display:none}}
        @media (max-width:1080px){
        .tab td,.tab th{padding-right:9px}
        .lead,.two{grid-template-columns:minmax(0,1fr);gap:var(--s5)}
        .two{gap:var(--s7)}
        .cards{grid-template-columns:repeat(2,minmax(0,1fr))}
        .chart .wide{display:none}.chart .mid{display:block}
        .og{grid-template-columns:minmax(0,1fr);gap:var(--s6)}
        }
        @media (max-width:1120px){.board .c-since{display:none}}
        @media (max-width:1000px){.board .c-rate{display:none}}
        @media (max-width:900px){
        html{scroll-padding-bottom:64px}body{padding-bottom:58px}.nav{display:none}.tabs{display:grid}
        .top>div{justify-content:space-between}
        }
        @media (max-width:860px){.board .c-tight{display:none}}

        """

    /// Phones: one column, tables as blocks, targets of 44 pixels. A sheet of paper is as narrow, and no phone.
    static let phone = """
        @media screen and (max-width:720px){
        .top>div,main,.foot>div{padding-inline:var(--s4)}
        .top>div{height:46px;gap:var(--s3)}
        .tools a{min-height:44px;min-width:44px;display:grid;place-items:center}
        main{padding-top:var(--s4)}.sec{margin-top:var(--s6)}.two{gap:var(--s6)}
        .verdict,.verdict.work{font-size:1.375rem;line-height:1.3}
        :lang(zh) .verdict,:lang(zh) .verdict.work{font-size:1.3125rem}
        .lead p.sub{font-size:var(--t-md)}
        .flag form{margin-left:0}
        .bh{grid-template-columns:minmax(0,1fr)}
        .cards{grid-template-columns:minmax(0,1fr);margin-inline:calc(var(--s4)*-1)}
        .cards.one{margin-inline:calc(var(--s4)*-1)}
        .card{gap:6px;padding:14px var(--s4) 12px}.card .hr{margin-top:2px;min-height:32px}.big{font-size:2rem}
        .kv{min-height:0;align-items:baseline}.kv .x{display:none}
        .chart{margin-inline:calc(var(--s4)*-1);border-inline:0;padding-inline:var(--s3)}
        .chart .mid{display:none}.chart .nar{display:block}
        .cal th{padding:3px 4px}
        .cal td{padding:4px;height:54px;font-size:.6875rem}
        .cal b{font-size:.6875rem;letter-spacing:-.01em}
        .cal .a{font-size:.6875rem}.cal .a .i{width:9px;height:9px}
        .cal .long{display:none}.cal .brief{display:inline}
        .cal .e{margin-top:2px}.cal .e span{display:none}
        .cll{display:grid;margin-top:8px}
        .cll li{display:grid;grid-template-columns:84px 1fr;padding:8px 0;border-bottom:1px solid var(--line);
        font-size:var(--t-sm)}
        .cll b{font-weight:600}
        .sech .r{margin-left:0;width:100%}
        .btn{min-height:44px;padding-inline:14px}.btn.q,.flag .btn.q,.im .btn.q{min-height:44px;padding-inline:4px}
        .chips{width:100%}.chips a{flex:1 0 auto;min-height:44px;padding-top:11px;text-align:center}
        .stack thead,.stack tr.head{display:none}
        .stack,.stack tbody,.stack tr,.stack td,.stack tr.group th{display:block}
        .stack tr{border-bottom:1px solid var(--line2);padding:10px 0}
        .stack tr.group{border:0;padding:var(--s4) 0 0}
        .stack tr.group th{padding:0 0 4px;white-space:normal}
        .stack td,.stack td.num{border:0;padding:2px 0;display:grid;grid-template-columns:112px minmax(0,1fr);gap:8px;
        text-align:left;white-space:normal;align-items:baseline}
        .stack td:before{content:attr(data-l);color:var(--ink3);font-size:var(--t-sm)}
        .stack td>*{grid-column:2}
        .stack td.first{display:block;font-weight:600}.stack td.first:before,.stack td.s:before{content:none}
        .stack td.s{display:block}
        .stack td:empty{display:none}
        .board tbody tr{padding:12px}
        .board td,.board td:first-child,.board td:last-child{padding-inline:0}
        .board tbody tr:hover td:first-child,.board tbody tr:focus-within td:first-child{box-shadow:none}
        .board .c-tight,.board .c-rate,.board .c-since{display:grid}
        .board .hd{max-width:none;min-width:0;flex-wrap:wrap;gap:2px var(--s3)}
        .tl li{grid-template-columns:18px minmax(0,1fr);gap:0 var(--s3)}
        .tl li:before{left:8.25px;top:10px}
        .tl time{grid-column:2;grid-row:1;text-align:left}.tl time b{display:inline;margin-right:6px}
        .tl .m{grid-column:1;grid-row:1/4}
        .tl .what{grid-column:2}.tl .src{grid-column:2;text-align:left;margin-top:2px}
        .tl h3 .fl{display:block;margin-left:0}
        .tl li.gap .block{grid-column:1}.tl li.gap .len{grid-column:2}
        .dz{grid-template-columns:minmax(0,1fr);padding:var(--s4)}.dz .files{grid-column:1}
        .dz .other{grid-template-columns:minmax(0,1fr)}
        .dz input[type=text],.dz select{min-height:44px;font-size:1rem}
        .dz .btn{width:100%}
        .stack tr.fi>td{display:block}
        .finds tr{display:block;border:0;padding:4px 0}.finds thead{display:none}
        .finds td{display:inline;padding-right:8px}.finds td:empty{display:none}
        .finds td[data-l]:before{content:attr(data-l);color:var(--ink2);
        font:400 var(--t-sm)/1.5 var(--sans);margin-right:4px}
        .finds td.say{display:block}
        .empty{padding:var(--s4)}
        .facts dd{overflow-wrap:anywhere}
        }

        """

    static let print = """
        @media print{
        @page{size:A4;margin:14mm}
        .top,.tabs,.foot,.skip,.fil,.find,.fs,form,.fields,.pages,.btn,#enter,.behind summary,.noprint{
        display:none}
        #what-if:not(:has(.verdict)){display:none}
        html{font-size:80%}body{padding:0}main{max-width:none;padding:0}
        .sec{margin-top:var(--s5)}.sech{break-after:avoid}
        .card,.chart,.cal,.next,tr,li{break-inside:avoid}thead{display:table-header-group}
        .lead{grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:var(--s5)}
        .cards{grid-template-columns:repeat(2,minmax(0,1fr));margin-top:var(--s4)}
        .board .c-tight,.board .c-rate,.board .c-since{display:table-cell}
        a{color:inherit}
        }

        """
}
