"""Contrast measured on the pixels behind a text: axe leaves what overlaps undecided."""

import io
from collections import Counter

from PIL import Image
from playwright.sync_api import Page as Tab

# Colours of fewer pixels are edges of other things.
SHARE = 0.01

TEXT = """(element) => {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  const isDrawn = element instanceof SVGElement;
  canvas.fillStyle = isDrawn ? style.fill : style.color;
  canvas.fillRect(0, 0, 1, 1);
  const range = document.createRange();
  range.selectNodeContents(element);
  const {x, y, width, height} = (isDrawn ? element : range).getBoundingClientRect();
  return {
    clip: {x: x + scrollX, y: y + scrollY, width, height},
    colour: [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3), needed: isLarge ? 3 : 4.5};
}"""
HIDE = """(element, isHidden) => {
  const all = [element, element.parentElement, ...element.querySelectorAll("*")];
  for (const one of all)
    for (const name of ["-webkit-text-fill-color", "text-decoration-color"])
      if (isHidden) one.style.setProperty(name, "transparent", "important");
      else one.style.removeProperty(name);
  if (element instanceof SVGElement) element.style.fill = isHidden ? "transparent" : "";
}"""


def findings(tab: Tab, selector: str) -> list[str]:
    element = tab.locator(selector).first
    text = element.evaluate(TEXT)
    element.evaluate(HIDE, True)
    shot = tab.screenshot(clip=text["clip"], full_page=True, animations="disabled")
    element.evaluate(HIDE, False)
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    pixels = Counter(picture.get_flattened_data())
    enough = SHARE * picture.width * picture.height
    worst = min(ratio(text["colour"], behind) for behind, n in pixels.items() if n >= enough)
    if worst >= text["needed"]:
        return []
    return [f"contrast of {worst:.1f} where {text['needed']} is needed: {selector}"]


def ratio(one, other) -> float:
    """As WCAG defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour) -> float:
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
