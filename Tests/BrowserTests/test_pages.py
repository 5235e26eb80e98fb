"""Every page, as readers see it: in light and dark, on a telephone, a tablet and a desk."""

from checks import accessibility, layout, typesetting
from checks.findings import Findings
from checks.traffic import Traffic


def test_page_is_sound(page, views, browser, origin, report):
    context = browser.new_context(base_url=origin, reduced_motion="reduce")
    tab = context.new_page()
    traffic = Traffic(tab, origin)
    found = Findings()
    first = views[page][0]
    tab.set_viewport_size({"width": first.width, "height": 900})
    answer = tab.goto(page.path, wait_until="load")
    if answer.status != 200:
        found.add([f"answered with {answer.status}"])
    accessibility.load(tab)
    for view in views[page]:
        tab.emulate_media(color_scheme=view.theme)
        tab.set_viewport_size({"width": view.width, "height": 900})
        found.add(
            layout.findings(tab) + typesetting.findings(tab) + accessibility.findings(tab), view)
    # Pictures far below are loaded when they come near.
    tab.mouse.wheel(0, 100_000)
    tab.wait_for_load_state("networkidle")
    found.add(traffic.findings())
    context.close()
    report(found.lines)
