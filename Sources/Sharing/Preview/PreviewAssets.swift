/// The style and the script of the preview page; the page names the script's hash, and no other runs.
enum PreviewAssets {
    static let script = #"""
        "use strict";
        const say = (button, text) => {
          const status = button.parentElement.querySelector("[role=status]");
          status.textContent = text;
          setTimeout(() => { status.textContent = ""; }, 4000);
        };
        const select = (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const selection = getSelection();
          selection.removeAllRanges();
          selection.addRange(range);
        };
        const word = (button, name) => {
          const isEnglish = document.querySelector("#in-english").checked;
          return button.dataset[name + (isEnglish ? "En" : "Zh")];
        };
        for (const button of document.querySelectorAll("button[data-copy]")) {
          button.addEventListener("click", async () => {
            const element = document.getElementById(button.dataset.copy);
            const isRich = button.dataset.rich !== undefined;
            try {
              if (isRich) throw new Error("the selection is copied with its look");
              await navigator.clipboard.writeText(element.textContent);
              say(button, word(button, "copied"));
            } catch {
              select(element);
              let done = false;
              try { done = document.execCommand("copy"); } catch { done = false; }
              say(button, word(button, done ? "copied" : "selected"));
            }
          });
        }

        """#

    static let style = """
        :root { --paper: #f5f1e8; --card: #fffdf8; --ink: #16242b; --river: #0b5563; --lacquer: #a8291c; --gold: #8a6414; --celadon: #3f6152; --line: #c9c0ae; color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; overflow-wrap: anywhere; }
        html:lang(en) body, [lang=en] { font-family: system-ui, "Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main, .top { max-width: 76rem; margin: 0 auto; padding: 0 1rem 2rem; }
        .top { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .5rem 2rem; padding-block: 1.5rem .5rem; }
        h1 { margin: 0; font-size: 1.6rem; line-height: 1.3; }
        h2 { margin: 2.5rem 0 1rem; padding-inline-start: .75rem; border-inline-start: 5px solid var(--lacquer); font-size: 1.3rem; line-height: 1.3; }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        .kicker, .small { margin: 0; color: var(--celadon); font-size: .875rem; }
        fieldset { margin: 0; padding: 0; border: 0; font-size: .875rem; }
        legend { float: left; margin-inline-end: .75rem; }
        fieldset label { display: inline-block; padding: .25rem .5rem; }
        body:has(#in-chinese:checked) .ui [lang=en], body:has(#in-english:checked) .ui [lang=zh-Hans] { display: none; }
        .columns { display: grid; gap: 2rem; }
        .columns > * { min-width: 0; }
        @media (min-width: 56rem) { .columns { grid-template-columns: 390px minmax(0, 1fr); } }
        .phone { width: 100%; max-width: 390px; max-height: 780px; margin: 0 auto; padding: 0; border: 8px solid var(--ink); border-radius: 28px; background: #fff; overflow: hidden auto; }
        .phone > :first-child { margin-block-start: 0; }
        .phone > :last-child { margin-block-end: 2rem; }
        .swipe { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; background: #eee; }
        .swipe img { flex: none; width: 100%; height: auto; scroll-snap-align: start; }
        .swipe-none { padding: 4rem 1rem; background: #eee; text-align: center; }
        .note { padding: 1rem; }
        .note h4 { margin: 0 0 .5rem; font-size: 1.125rem; line-height: 1.4; }
        .note p { margin: 0; white-space: pre-wrap; }
        .note .hash { color: #13386c; }
        .account { padding: 1.25rem 1rem 0; }
        .account h4 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.4; font-weight: 600; }
        .account .small { margin-block-end: 1.25rem; }
        .article { padding: 0 1rem; }
        .article h2 { border-inline-start: 0; }
        .og { max-width: 32rem; border: 1px solid var(--line); background: #fff; }
        .og img { display: block; width: 100%; height: auto; }
        .og div { padding: .75rem 1rem; }
        .og strong { display: block; }
        .text { margin: 0 0 1.25rem; padding: .75rem 1rem; border: 1px solid var(--line); background: var(--card); }
        .text-head { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; }
        .text-head h3 { margin: 0; }
        .text pre { margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
        .count { font-variant-numeric: tabular-nums; color: var(--celadon); font-size: .875rem; }
        .count-long { color: var(--lacquer); font-weight: 700; }
        button { min-height: 2.25rem; padding: .25rem 1rem; border: 1px solid var(--river); background: var(--card); color: var(--river); font: inherit; cursor: pointer; }
        button:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--lacquer); outline-offset: 2px; }
        [role=status] { color: var(--celadon); font-size: .875rem; }
        ul { padding-inline-start: 1.25rem; }
        .notices li { margin-block-end: .35rem; }
        .warning::before, .error::before { content: "! "; color: var(--lacquer); font-weight: 700; }
        .covers { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
        .covers figure { margin: 0; flex: 0 1 16rem; }
        .covers img { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
        .shots { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 1rem; }
        .shots li { flex: 0 1 10rem; font-size: .875rem; }
        .shots img { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
        table { border-collapse: collapse; font-size: .875rem; }
        .files td { padding: .15rem 1rem .15rem 0; vertical-align: top; }
        .files td:last-child { text-align: end; font-variant-numeric: tabular-nums; }

        """
}
