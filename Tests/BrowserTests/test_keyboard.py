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


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_a_quiz_is_taken_question_by_question(site, opened, report, has_script):
    found = []
    for page in (page for page in site.pages if page.kind == "quiz"):
        tab = opened(page, java_script_enabled=has_script)
        items = tab.locator(".quiz-items > li")
        assert items.count(), f"{page} asks nothing"
        answers = tab.locator(".quiz-items > li > details")
        if answers.locator("p:visible").count():
            found.append(f"{page}: an answer is seen before it is asked for")
        items.first.locator("summary").focus()
        for place in range(items.count()):
            item = items.nth(place)
            if not item.locator("summary:focus").count():
                found.append(f"{page}: Tab does not lead to answer {place + 1}")
                break
            tab.keyboard.press("Enter")
            if not item.locator("details p:visible").count():
                found.append(f"{page}: Enter does not show answer {place + 1}")
            # An answer may hold links; they come before the next question.
            for _ in range(1 + item.locator("details a:visible").count()):
                tab.keyboard.press("Tab")
    report(found)
