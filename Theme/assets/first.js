// What the reader chose for light and pinyin, before anything is painted: nothing flashes.
// Without this script the system decides. It also says that there are scripts, so that what they
// need has its room from the beginning, and nothing moves.
// It stands behind the style sheets: where a page has its own policy, a browser asks for nothing
// behind a script before that script has come.
(() => {
  const root = document.documentElement.dataset;
  root.script = "on";
  try {
    for (const key of ["light", "pinyin"]) {
      const value = localStorage.getItem(`yong.${key}`);
      if (value) root[key] = value;
    }
  } catch {
    // The browser refuses to store: the system decides here too.
  }
})();
