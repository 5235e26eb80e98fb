/// The look of a report: the theme's colours and charts, by day, by night and on paper.
enum ReviewStyle {
    static let css = """
        :root{color-scheme:light;--paper:#f5f1e8;--card:#fffdf8;--ink:#16242b;--river:#0b5563;--lacquer:#a8291c;\
        --gold:#8a6414;--celadon:#5e7f6e;--line:#c9c0ae}
        @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#0e1a20;--card:#15252c;\
        --ink:#ede8dc;--river:#86cbd0;--lacquer:#ff9c86;--gold:#e3b65c;--celadon:#5e7f6e;--line:#3b4a50}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Segoe UI",Roboto,\
        "Helvetica Neue","Noto Sans",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
        overflow-wrap:break-word}
        :lang(zh){line-height:1.75;line-break:strict;text-autospace:normal}
        header,main,footer{max-width:76rem;margin:0 auto;padding:1.2rem clamp(1rem,4vw,3rem)}
        header{border-block-end:4px solid var(--ink)}
        h1{margin:.2em 0;font-size:clamp(1.75rem,1.4rem + 1.8vw,2.6rem);line-height:1.2}
        h2{margin:0 0 .4em;font-size:1.4rem;line-height:1.3}
        a{color:var(--river)}
        .sample{margin:0 0 1rem;padding:.6em 1em;border:3px solid var(--lacquer);color:var(--lacquer);font-weight:700}
        .numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:0;margin:0 0 1.5rem;\
        border-block:1px solid var(--line)}
        .numbers div{padding:.8rem 1rem;border-inline-start:2px solid var(--ink)}
        .numbers dt{font-size:.9375rem}
        .numbers dd{margin:0;color:var(--gold);font-size:1.7rem;font-weight:700;font-variant-numeric:tabular-nums}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:0;padding:0;list-style:none}
        nav a{display:inline-block;padding-block:.2rem}
        section{padding-block:1.6rem;border-block-start:1px solid var(--line)}
        nav{padding-block-end:1.2rem}
        .both{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem 1.75rem;align-items:start}
        .chart-drawing{display:block;width:100%;max-width:28rem;height:auto;border:1px solid var(--line);\
        background:var(--card)}
        .chart-drawing text{fill:var(--ink);font-size:13px}
        .chart-drawing .chart-end{text-anchor:end}
        .chart-drawing .chart-middle{text-anchor:middle}
        .chart-bar{fill:var(--celadon)}
        .chart-axis,.chart-line{fill:none;stroke:var(--ink)}
        .chart-line{stroke:var(--river);stroke-width:2}
        .chart-dot{fill:var(--river)}
        .chart-part{stroke:var(--river);stroke-dasharray:4 4}
        circle.chart-part{fill:var(--card);stroke-dasharray:none}
        .table{overflow-x:auto}
        .table:focus-visible,a:focus-visible{outline:3px solid var(--river);outline-offset:2px}
        table{width:100%;border-collapse:collapse;border-block:2px solid var(--ink);background:var(--card);\
        font-variant-numeric:tabular-nums}
        th,td{padding:.4em .7em;border-block-start:1px solid var(--line);text-align:start;vertical-align:top}
        thead th{color:var(--gold);font-size:.9375rem;vertical-align:bottom}
        tbody th{min-width:9rem;font-weight:400;overflow-wrap:anywhere}
        td,thead th+th{text-align:end;white-space:nowrap}
        thead th+th{white-space:normal}
        tfoot th,tfoot td{border-block-start:2px solid var(--ink);font-weight:700}
        .detail{display:block;font-size:.875rem;opacity:.85}
        .note{max-width:44em;margin:.6em 0 0;font-size:.9375rem}
        li{max-width:44em}
        @media (min-width:60rem){.both{grid-template-columns:minmax(0,min(28rem,45%)) minmax(0,1fr)}\
        .both>:only-child{grid-column:1/-1}}
        @media print{body{background:none;font-size:10pt}header,main,footer{max-width:none;padding-inline:0}\
        nav{display:none}section{padding-block:.8rem}tr,.chart-drawing{break-inside:avoid}h2{break-after:avoid}\
        .table{overflow:visible}.both{display:block}.chart-drawing{max-width:9cm;margin-block-end:.6em}}
        @media (forced-colors:active){.chart-drawing{forced-color-adjust:none;--ink:CanvasText;--card:Canvas;\
        --celadon:CanvasText;--river:CanvasText}}
        """
}
