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


def findings(tab: Tab) -> list[str]:
    return tab.evaluate(LINES)
