// What the reader chose for light and pinyin, before anything is painted: nothing flashes.
// Without this script the system decides. It also says that there are scripts, so that what they
// need has its room from the beginning, and nothing moves.
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
