namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>The page's looks: light and dark, wide and narrow, on paper. All text has a contrast of at least 4.5 to 1.</summary>
static class HtmlStyle
{
    public const string Text = """
        :root {
          color-scheme: light dark;
          --page: light-dark(#f5f6f8, #0e1116); --panel: light-dark(#ffffff, #171b22); --text: light-dark(#1c2128, #e6e9ee);
          --muted: light-dark(#57606a, #9da7b3); --line: light-dark(#d9dee4, #2d333d); --link: light-dark(#0b57b0, #8ab8ff);
          --new: light-dark(#b3261e, #ff8f85); --debt: light-dark(#8a5200, #f2b84b); --exempt: light-dark(#4f5d95, #a8b5f0); --clean: light-dark(#17703f, #5fce93);
          --code: light-dark(#f1f3f6, #0e1116);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
          background: var(--page); color: var(--text);
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 78rem; padding: 2rem 1.25rem 3rem; }
        header p { color: var(--muted); font-size: 1.1rem; margin: .25rem 0 0; }
        h1 { font-size: 1.9rem; letter-spacing: -.02em; line-height: 1.2; margin: 0; }
        h2 { font-size: 1.25rem; letter-spacing: -.01em; margin: 0 0 1rem; }
        h3 { font-size: .95rem; margin: 1.25rem 0 .35rem; }
        section { background: var(--panel); border: 1px solid var(--line); border-radius: 12px; margin: 1.25rem 0 0; padding: 1.25rem 1.5rem 1.5rem; }
        p, ul { margin: 0 0 .35rem; }
        ul { padding-left: 1.2rem; color: var(--muted); }
        small, .note, figcaption { color: var(--muted); font-size: .85rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--panel); padding: .5rem 1rem; z-index: 1; }
        .figures { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); margin: 0 0 1.25rem; }
        .figures div { border-left: 4px solid var(--tone); padding: .1rem 0 .1rem 1rem; }
        .figures dt { color: var(--muted); }
        .figures dd { margin: 0; }
        .figures b { color: var(--tone); display: block; font-size: 2.1rem; font-variant-numeric: tabular-nums; letter-spacing: -.02em; line-height: 1.2; }
        .figures span { color: var(--muted); font-size: .85rem; }
        .new { --tone: var(--new); } .debt, .open { --tone: var(--debt); } .exempt { --tone: var(--exempt); } .clean { --tone: var(--clean); }
        .bar { display: flex; gap: 2px; height: .7rem; border-radius: 4px; overflow: hidden; }
        .bar span { background: var(--tone); flex-basis: 0; min-width: 3px; }
        .legend { color: var(--muted); font-size: .85rem; margin: .5rem 0 0; }
        .legend span { margin-right: 1rem; }
        .legend span::before { background: var(--tone); border-radius: 3px; content: ""; display: inline-block; height: .7rem; margin-right: .4rem; width: .7rem; }
        .share { margin-top: 1rem; }
        .share h3 { margin-bottom: .1rem; }
        .scroll { overflow-x: auto; margin-top: 1.25rem; }
        table { border-collapse: collapse; width: 100%; }
        caption { color: var(--muted); font-weight: 600; padding-bottom: .35rem; text-align: left; }
        th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
        thead th { color: var(--muted); font-size: .85rem; font-weight: 600; white-space: nowrap; }
        tbody tr:last-child > * { border-bottom: 0; }
        .counts th[scope=row] { font-weight: 400; overflow-wrap: anywhere; }
        .counts small { display: block; }
        .counts td, .counts thead th:not(:first-child) { font-variant-numeric: tabular-nums; text-align: right; width: 5rem; }
        .counts td.chart { padding-right: 0; width: 24%; min-width: 6rem; }
        .chart .bar { margin-top: .4rem; }
        .place, pre, .name { font-size: .85rem; overflow-wrap: anywhere; }
        .place, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
        .place { color: var(--muted); margin: 0; }
        pre { background: var(--code); border-radius: 6px; margin: .4rem 0 0; padding: .4rem .6rem; white-space: pre-wrap; }
        #list td:nth-child(3) { min-width: 20rem; width: 55%; overflow-wrap: anywhere; }
        #list td:nth-child(4) { min-width: 9rem; }
        .day { white-space: nowrap; }
        .state { border: 1px solid var(--tone); border-radius: 999px; color: var(--tone); font-size: .8rem; font-weight: 600; padding: .05rem .55rem; }
        #filter { display: flex; flex-wrap: wrap; gap: .75rem 1rem; }
        #filter[hidden], [hidden] { display: none; }
        #filter label { color: var(--muted); display: grid; font-size: .85rem; gap: .15rem; max-width: 100%; }
        #filter output { align-self: end; color: var(--muted); padding-bottom: .35rem; }
        input, select { background: var(--panel); border: 1px solid var(--muted); border-radius: 6px; color: var(--text); font: inherit; max-width: 18rem; padding: .3rem .5rem; }
        th button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; padding: 0; }
        th button::after { content: " ↕"; }
        th[aria-sort=ascending] button::after { content: " ↑"; }
        th[aria-sort=descending] button::after { content: " ↓"; }
        figure { margin: 0; }
        figure .scroll { margin: 0 0 .5rem; }
        svg { display: block; height: auto; width: 100%; }
        svg text { fill: var(--muted); font-size: 11px; font-variant-numeric: tabular-nums; }
        .grid { stroke: var(--line); } line.deadline { stroke: var(--exempt); stroke-dasharray: 4 3; stroke-width: 1.5; } svg text.deadline { fill: var(--exempt); } .curve { fill: none; stroke: var(--debt); stroke-linejoin: round; stroke-width: 2.5; }
        .area { fill: var(--debt); opacity: .12; } circle { fill: var(--debt); }
        details { margin-top: .75rem; } summary { color: var(--link); cursor: pointer; }
        footer { color: var(--muted); font-size: .85rem; margin-top: 1.25rem; }
        @media (max-width: 40rem) {
          body { padding: 1rem .75rem 2rem; }
          section { padding: 1rem; }
          svg { min-width: 48rem; }
          .counts tr { border-bottom: 1px solid var(--line); display: grid; gap: 0 .5rem; grid-template-columns: 1fr repeat(4, 3rem); padding: .5rem 0; }
          .counts thead th:nth-child(n), .counts tr > :nth-child(n) { border: 0; padding: 0; width: auto; }
          .counts tr > .chart { grid-column: 1 / -1; }
          .counts thead td { display: none; }
          details .counts tr { grid-template-columns: 1fr 4rem; }
          #list thead { position: absolute; left: -999rem; }
          #list, #list tbody, #list tr, #list td { display: block; }
          #list tr { border-bottom: 1px solid var(--line); padding: .75rem 0; }
          #list tr[hidden] { display: none; }
          #list caption { display: block; }
          #list td:nth-child(n) { border: 0; padding: .1rem 0; min-width: 0; width: auto; }
          #list td:nth-child(-n+2) { display: inline-block; margin-right: .75rem; }
        }
        @media print {
          :root { color-scheme: light; background: #fff; font-size: 9pt; }
          body { max-width: none; padding: 0; }
          section { border: 0; padding: 0; }
          h2, h3, caption, thead, .legend { break-after: avoid; }
          tr, figure, .figures { break-inside: avoid; }
          .scroll { overflow: visible; }
          th, td { padding: .35rem .75rem .35rem 0; }
          #filter, .skip, details { display: none; }
          th button { display: contents; }
          th button::after, th[aria-sort] button::after { content: none; }
          svg { min-width: 0; }
          a { color: inherit; text-decoration: none; }
          .bar span, .legend span::before, .area, pre { print-color-adjust: exact; }
        }
        """;
}
