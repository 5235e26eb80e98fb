"""Goes through a page with the Tab key, as those do who have no mouse."""

from dataclasses import dataclass

from playwright.sync_api import Page as Tab

# More stops than any page has, the register of figures with its 700 links too.
MOST_STOPS = 5_000

STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const stops = window.stops ??= [];
  const known = stops.indexOf(element);
  if (known < 0) stops.push(element);
  const style = getComputedStyle(element);
  // Of a link over several lines, the first.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // A radio button or a link that fills a card may show its focus around itself.
  const around = element.closest("label, li, .card, .bay, article");
  const aroundStyle = around && getComputedStyle(around);
  const aroundRing = aroundStyle
    && aroundStyle.outlineStyle !== "none" && parseFloat(aroundStyle.outlineWidth) >= 2;
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const name = element.localName + (element.id ? `#${element.id}` : "")
    + [...element.classList].map((one) => `.${one}`).join("");
  const words = (element.getAttribute("aria-label") ?? element.innerText ?? "").trim();
  return {
    name: `${name} “${words.slice(0, 30)}”`,
    isRepeated: known >= 0,
    isInOrder: known >= 0 || stops.length < 2 || Boolean(
      stops.at(-2).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    showsFocus: ring || Boolean(aroundRing),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: Boolean(top) && !element.contains(top) && !top.contains(element)
      && !top.closest("label")?.contains(element),
    isTabindex: element.tabIndex > 0,
  };
}"""
# What a mouse can use and the Tab key must reach. Of radio buttons it reaches one in a group.
USABLE = """() => [...document.querySelectorAll("a[href], button, summary, select, textarea, input")]
  .filter((element) => !element.disabled && element.type !== "radio" && element.checkVisibility({
    visibilityProperty: true, contentVisibilityAuto: true}))
  .filter((element) => !(window.stops ?? []).includes(element))
  .map((element) => `${element.localName} “${element.innerText.trim().slice(0, 30)}”`)"""


@dataclass
class Stop:
    name: str
    isRepeated: bool
    isInOrder: bool
    showsFocus: bool
    isInView: bool
    isCovered: bool
    isTabindex: bool


def stops(tab: Tab) -> list[Stop]:
    """Every element that the Tab key comes to, until it leaves the page."""
    found = []
    for _ in range(MOST_STOPS):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(STOP)
        if stop is None or stop["isRepeated"]:
            break
        found.append(Stop(**stop))
    return found


def findings(tab: Tab) -> list[str]:
    found = []
    all_stops = stops(tab)
    if len(all_stops) >= MOST_STOPS:
        found.append("the Tab key never leaves the page")
    for stop in all_stops:
        if not stop.isInOrder:
            found.append(f"comes before what stands above it: {stop.name}")
        if not stop.showsFocus:
            found.append(f"does not show its focus: {stop.name}")
        if not stop.isInView:
            found.append(f"has the focus and is not in view: {stop.name}")
        elif stop.isCovered:
            found.append(f"has the focus and lies under something: {stop.name}")
        if stop.isTabindex:
            found.append(f"has a tabindex above 0: {stop.name}")
    return found + [f"not reached by the Tab key: {name}" for name in tab.evaluate(USABLE)]
