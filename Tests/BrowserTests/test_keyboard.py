"""Everything can be done without a mouse."""

import pytest

from checks import keyboard


def test_focus_goes_through_all(example, opened, report):
    # One edition on a telephone with a keyboard, the others at a desk.
    width = 320 if example.edition == "zh" else 1280
    tab = opened(example, viewport={"width": width, "height": 900})
    report(keyboard.findings(tab))


def test_skip_link_leads_to_the_text(example, opened):
    tab = opened(example)
    if tab.locator(".masthead").count() == 0:
        pytest.skip("nothing stands before its text")
    tab.keyboard.press("Tab")
    skip = tab.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.evaluate("link => link.getBoundingClientRect().top >= 0"), "it cannot be seen"
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate(
        "() => !document.querySelector('header.masthead').contains(document.activeElement)")


def test_disclosures_open_by_keyboard(example, opened, report):
    tab = opened(example, viewport={"width": 320, "height": 900})
    found = []
    for summary in tab.locator("summary:visible").all():
        was_open = summary.evaluate("summary => summary.parentElement.open")
        for key in ("Enter", "Space"):
            summary.focus()
            tab.keyboard.press(key)
            is_open = summary.evaluate("summary => summary.parentElement.open")
            if is_open == was_open:
                found.append(f"{key} does nothing to “{summary.inner_text()}”")
            was_open = is_open
    report(found)
