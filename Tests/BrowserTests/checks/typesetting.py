"""Lines of titles and summaries end where a compositor would end them."""

from playwright.sync_api import Page as Tab

# Ruby and the words for screen readers have lines of their own.
LINES = """() => {
  const closing = /^[，。、；：？！”’）》」』】…—·%]/u;
  const found = [];
  for (const element of document.querySelectorAll("main :is(h1, h2, h3, .summary)")) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || !element.checkVisibility() || element.closest(".unseen")) continue;
    if (element.querySelector("[lang], ruby, .unseen")) continue;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines = [];
    let last = null;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      let start = 0;
      for (const character of node.data) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start += character.length);
        const place = range.getClientRects()[0];
        if (!place || !place.height) continue;
        if (last === null || place.top > last + place.height / 2) {
          lines.push("");
          last = place.top;
        }
        lines[lines.length - 1] += character;
      }
    }
    const set = lines.map((line) => line.trim()).filter(Boolean);
    const where = `${element.localName} “${set.join("|")}”`;
    for (const line of set)
      if (closing.test(line)) found.push(`a line begins with a closing mark: ${where}`);
    if (set.length < 2) continue;
    const end = set.at(-1).replace(/[\\p{P}\\s]+$/u, "");
    if (element.matches(":lang(zh)") && [...end].length < 2)
      found.push(`one character is left on the last line: ${where}`);
    if (element.matches(":lang(en)") && end.length < 5 && !end.includes(" ")
        && set.join(" ").split(" ").length > 3)
      found.push(`one short word is left on the last line: ${where}`);
  }
  return found;
}"""


# In all other texts of a page: no word of letters is torn, and no line begins with a closing mark.
# Code and addresses may break where they must.
BREAKS = """() => {
  const closing = /^[，。、；：？！”’）》」』】…]/u;
  const found = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) continue;
    if (element.closest("rt, rp, code, pre, svg, script, .unseen, .desk-word")) continue;
    let last = null;
    for (let index = 0; index < node.data.length; index++) {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const place = range.getClientRects()[0];
      if (!place?.width) continue;
      const isNew = last && place.top > last.bottom - place.height / 2;
      if (isNew && index > 0) {
        const around = node.data.slice(Math.max(0, index - 12), index + 12);
        const pair = node.data.slice(index - 1, index + 1);
        if (/^[a-z][a-z]$/i.test(pair) && !/[.@\\/_]/.test(around))
          found.push(`a word is torn: “${around}”`);
        if (closing.test(node.data.slice(index)))
          found.push(`a line begins with a closing mark: “${around}”`);
      }
      last = place;
    }
  }
  return found;
}"""


def findings(tab: Tab) -> list[str]:
    return tab.evaluate(LINES) + tab.evaluate(BREAKS)
