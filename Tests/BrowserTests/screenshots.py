"""Takes a picture of every page in every theme and width, and makes one sheet of them.

    python screenshots.py --yong PROGRAM --site FOLDER --out FOLDER [--only TEXT] [--browser FILE]
"""

import argparse
import html
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import sync_playwright

from built_site import BuiltSite, Page
from served_site import ServedSite
from views import MATRIX, View

WORKERS = 2
# A JPEG is no higher than 65,535 points.
TALLEST = 65_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--yong", required=True)
    parser.add_argument("--site", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--only", default="", help="part of the paths to take")
    parser.add_argument("--browser", default="/usr/lib/chromium/chromium-headless-shell")
    wishes = parser.parse_args()
    pages = [page for page in BuiltSite(wishes.site / "Public").pages if wishes.only in page.path]
    served = ServedSite(wishes.yong, wishes.site, "--public")
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            for number in range(WORKERS):
                pool.submit(take, pages[number::WORKERS], served.origin, wishes)
    finally:
        served.close()
    sheet = wishes.out / "index.html"
    sheet.write_text(contact_sheet(pages, wishes.out), "utf-8")
    print(f"{len(pages) * len(MATRIX)} pictures: {sheet}")


def take(pages: list[Page], origin: str, wishes) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=wishes.browser, args=["--no-sandbox"])
        tab = browser.new_page(base_url=origin, reduced_motion="reduce")
        for page in pages:
            tab.goto(page.path, wait_until="load")
            # Pictures far below would come when a reader does; a picture of the page has no reader.
            tab.eval_on_selector_all(
                "img[loading=lazy]", "pictures => pictures.forEach(p => p.loading = 'eager')")
            tab.wait_for_load_state("networkidle")
            for view in MATRIX:
                tab.emulate_media(color_scheme=view.theme)
                tab.set_viewport_size({"width": view.width, "height": 900})
                file = wishes.out / picture(page, view)
                file.parent.mkdir(parents=True, exist_ok=True)
                height = tab.evaluate("document.documentElement.scrollHeight")
                clip = {"x": 0, "y": 0, "width": view.width, "height": min(height, TALLEST)}
                tab.screenshot(path=file, full_page=True, clip=clip, type="jpeg", quality=70)
        browser.close()


def picture(page: Page, view: View) -> Path:
    name = page.path.strip("/").replace("/", "-") or "gateway"
    return Path(f"{view.theme}-{view.width}") / f"{name}.jpg"


def contact_sheet(pages: list[Page], out: Path) -> str:
    rows = []
    for page in pages:
        cells = "".join(
            f'<figure><a href="{picture(page, view)}"><img loading="lazy" alt="" '
            f'src="{picture(page, view)}"></a><figcaption>{view}</figcaption></figure>'
            for view in MATRIX if (out / picture(page, view)).exists())
        rows.append(f"<h2>{html.escape(page.path)} <small>{page.kind}</small></h2>"
                    f'<div class="row">{cells}</div>')
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Contact sheet</title>
<style>
body {{ font: 15px/1.5 sans-serif; margin: 2rem; background: #ddd; color: #222; }}
.row {{ display: grid; grid-template-columns: repeat(6, 1fr); gap: 1rem; }}
figure {{ margin: 0; }}
img {{ width: 100%; height: 26rem; object-fit: cover; object-position: top; background: #fff; }}
</style>
</head>
<body>
<h1>Contact sheet</h1>
{''.join(rows)}
</body>
</html>
"""


if __name__ == "__main__":
    main()
