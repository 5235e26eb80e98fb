"""On paper there is no navigation, and links say where they lead."""

import io
import re
import unicodedata

from pypdf import PdfReader

NAVIGATION = """() => [...document.querySelectorAll("nav, .skip, button, .desk, [role=search]")]
  .filter((element) => element.checkVisibility())
  .map((element) => `is printed: ${element.localName}.${element.className} `
    + `“${(element.getAttribute("aria-label") ?? element.innerText).slice(0, 30)}”`)"""
TARGETS = """() => [...document.querySelectorAll('main .prose a[href^="http"]')]
  .filter((link) => link.checkVisibility())
  .map((link) => link.getAttribute("href"))"""


def test_paper_has_text_and_targets(example, opened, report):
    tab = opened(example)
    tab.emulate_media(media="print")
    found = tab.evaluate(NAVIGATION)
    targets = tab.evaluate(TARGETS)
    pages = PdfReader(io.BytesIO(tab.pdf(format="A4", print_background=False))).pages
    assert pages
    text = _plain("".join(page.extract_text() for page in pages))
    for target in targets:
        written = re.sub(r"^https?://(www\.)?", "", target).rstrip("/")
        if _plain(written) not in text:
            found.append(f"the target of a link is not on paper: {target}")
    report(found)


def _plain(text: str) -> str:
    """Without line breaks, and without the ligatures and variants that a PDF is made of."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
