"""Contrast measured on the pixels behind a text: axe leaves what overlaps undecided."""

import io
from collections import Counter

from PIL import Image, ImageChops
from playwright.sync_api import Page as Tab

# Colours behind a smaller part of the letters are edges of other things.
SHARE = 0.02
# Pictures of long pages are taken in parts.
BAND = 4000

TEXTS = """(selectors) => selectors.map((selector) => {
  const element = document.querySelector(selector);
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const isDrawn = element instanceof SVGElement;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = isDrawn ? style.fill : style.color;
  canvas.fillRect(0, 0, 1, 1);
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = (isDrawn ? element : range).getBoundingClientRect();
  return {
    selector, needed: isLarge ? 3 : 4.5,
    colour: [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3),
    left: box.left + scrollX, top: box.top + scrollY, width: box.width, height: box.height,
  };
})"""
HIDE = """([selectors, isHidden]) => {
  for (const element of selectors.map((selector) => document.querySelector(selector)))
    for (const one of [element, ...element.querySelectorAll("*")]) {
      if (isHidden) one.style.setProperty("-webkit-text-fill-color", "transparent", "important");
      else one.style.removeProperty("-webkit-text-fill-color");
      if (one instanceof SVGElement) one.style.fill = isHidden ? "transparent" : "";
    }
}"""


def findings(tab: Tab, selectors: list[str]) -> list[str]:
    """Which of some texts are too faint. Letters that lie on letters are for `layout` to find."""
    found = []
    bands: dict[int, list[dict]] = {}
    for text in tab.evaluate(TEXTS, selectors):
        bands.setdefault(int(text["top"] // BAND), []).append(text)
    for texts in bands.values():
        found += _of_band(tab, texts)
    return found


def _of_band(tab: Tab, texts: list[dict]) -> list[str]:
    left = max(0, min(text["left"] for text in texts))
    top = max(0, min(text["top"] for text in texts))
    clip = {
        "x": left, "y": top,
        "width": max(1, max(text["left"] + text["width"] for text in texts) - left),
        "height": max(1, max(text["top"] + text["height"] for text in texts) - top)}
    selectors = [text["selector"] for text in texts]
    shown = _picture(tab, clip)
    tab.evaluate(HIDE, [selectors, True])
    behind = _picture(tab, clip)
    tab.evaluate(HIDE, [selectors, False])
    found = []
    for text in texts:
        box = (
            int(text["left"] - left), int(text["top"] - top),
            int(text["left"] - left + text["width"]) + 1,
            int(text["top"] - top + text["height"]) + 1)
        worst = _worst(shown.crop(box), behind.crop(box), text["colour"])
        if worst is not None and worst < text["needed"]:
            found.append(
                f"contrast of {worst:.1f} where {text['needed']} is needed: {text['selector']}")
    return found


def _picture(tab: Tab, clip: dict) -> Image.Image:
    shot = tab.screenshot(clip=clip, full_page=True, animations="disabled")
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _worst(shown: Image.Image, behind: Image.Image, colour: list[int]) -> float | None:
    """Of the pixels that the letters cover; none when nothing of them is to be seen."""
    letters = ImageChops.difference(shown, behind).convert("L").point(lambda v: 255 if v > 24 else 0)
    pixels = Counter(
        pixel for pixel, is_letter in zip(behind.get_flattened_data(), letters.get_flattened_data())
        if is_letter)
    enough = max(1, SHARE * pixels.total())
    return min((ratio(colour, pixel) for pixel, n in pixels.items() if n >= enough), default=None)


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
