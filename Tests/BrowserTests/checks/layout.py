"""Nothing reaches beyond the window, for nobody reads sideways; no label lies on another."""

from playwright.sync_api import Page as Tab

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  const name = (element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    return element.localName + (element.id ? `#${element.id}` : "") + classes;
  };
  // What may be scrolled or is cut off on purpose does not widen the page.
  const isHeld = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== "visible") return true;
    return false;
  };
  const lines = [];
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    if (box.right <= width + 1 && box.left >= -1) continue;
    if (getComputedStyle(element).visibility === "hidden" || isHeld(element)) continue;
    lines.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}` +
      ` in a window of ${width}`);
  }
  const all = document.scrollingElement.scrollWidth;
  if (all > width) lines.unshift(`the page is ${all} wide in a window of ${width}`);
  return lines.slice(0, 5);
}"""

# Letters seldom fill their boxes to the edge, so that a little may overlap.
LABELS = """() => {
  const lines = [];
  for (const drawing of document.querySelectorAll("svg")) {
    if (drawing.closest("[aria-hidden=true]")) continue;
    const labels = [...drawing.querySelectorAll("text")]
      .map((text) => ({words: text.textContent.trim(), box: text.getBoundingClientRect()}))
      .filter(({words, box}) => words && box.width);
    for (const [number, one] of labels.entries())
      for (const other of labels.slice(number + 1)) {
        const wide = Math.min(one.box.right, other.box.right)
          - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom)
          - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > Math.min(one.box.height, other.box.height) * 0.35)
          lines.push(`the labels “${one.words}” and “${other.words}” lie on each other`);
      }
  }
  return lines;
}"""


def findings(tab: Tab) -> list[str]:
    return tab.evaluate(WIDER) + tab.evaluate(LABELS)
