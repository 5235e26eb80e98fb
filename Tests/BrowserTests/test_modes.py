"""As people set their machines: large letters, little movement, colours of their own, day or night."""

import pytest

from checks import accessibility, layout

MOVING = """() => document.getAnimations()
  .filter((animation) => animation.playState === "running"
    && animation.effect.getComputedTiming().duration > 0.05)
  .map((animation) => `moves: ${animation.effect.target?.className?.baseVal
    ?? animation.effect.target?.className} ${animation.animationName ?? ""}`)"""
SMOOTH = """() => [document.documentElement, document.body]
  .filter((element) => getComputedStyle(element).scrollBehavior === "smooth")
  .map((element) => `scrolls smoothly: ${element.localName}`)"""


def test_letters_twice_as_large_fit(example, opened, report):
    tab = opened(example)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    report(layout.findings(tab))


def test_a_page_twice_as_large_fits(example, opened, report):
    # 1280 pixels at 200 %.
    tab = opened(example, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    report(layout.findings(tab))


def test_nothing_moves_for_those_who_want_it_still(example, opened, report):
    tab = opened(example, reduced_motion="reduce")
    report(tab.evaluate(MOVING) + tab.evaluate(SMOOTH))


def test_forced_colours_keep_everything_legible(example, opened, report):
    tab = opened(example, forced_colors="active")
    accessibility.load(tab)
    report(accessibility.findings(tab))


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_reader_may_choose_day_or_night(system, opened):
    """早C and 晚A: chosen at the desk, kept on the next page, given back to the system."""
    other = "day" if system == "dark" else "night"
    tab = opened("/en/talk/", color_scheme=system)

    def paper():
        return tab.evaluate("getComputedStyle(document.body).backgroundColor")

    before = paper()
    tab.locator(".desk > summary").click()
    tab.locator(f'.desk input[name=light][value="{other}"]').check()
    chosen = paper()
    assert chosen != before
    tab.goto("/zh/talk/")
    assert paper() == chosen
    accessibility.load(tab)
    assert accessibility.findings(tab) == []
    tab.locator(".desk > summary").click()
    tab.locator('.desk input[name=light][value=""]').check()
    assert paper() == before
