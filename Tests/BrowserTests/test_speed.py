"""Paint, shift and interaction as on a cheap telephone: a quarter of the processor, 1.6 Mbit/s."""

import os
import statistics

import pytest

from conftest import built_site

LARGEST_PAINT, SHIFT, INTERACTION = 1_500, 0.01, 100
LATENCY, BYTES_A_SECOND, SLOWDOWN = 150, 1_600_000 / 8, 4

OBSERVE = """() => {
  window.seen = {paint: 0, shift: 0, interaction: 0};
  const observe = (type, note, more = {}) => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry);
  }).observe({type, buffered: true, ...more});
  observe("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
  observe("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  observe("event", (entry) => {
    if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration);
  }, {durationThreshold: 16});
}"""


def pytest_generate_tests(metafunc):
    """One page of every kind: the edition makes no difference to speed."""
    if "kind" in metafunc.fixturenames:
        pages = {page.kind: page for page in built_site(metafunc.config).examples
                 if page.edition != "both"}
        # The clock of a busy machine says nothing of a page: only who asks for everything waits.
        chosen = pages.values() if metafunc.config.getoption("--all") else []
        metafunc.parametrize("kind", chosen, ids=str)


def test_is_quick(kind, browser, origin):
    runs = [_measured(kind, browser, origin) for _ in range(3)]
    times = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    if not _is_within_bars(times) and os.getloadavg()[0] > os.cpu_count():
        # Others use this machine. They can only make a page slower: the least is nearest the truth.
        runs += [_measured(kind, browser, origin) for _ in range(4)]
        times = {name: min(run[name] for run in runs) for name in runs[0]}
    assert _is_within_bars(times), times


def _is_within_bars(times) -> bool:
    return (times["paint"] <= LARGEST_PAINT and times["shift"] <= SHIFT
            and times["interaction"] <= INTERACTION)


def _measured(page, browser, origin) -> dict:
    context = browser.new_context(base_url=origin, viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.set_default_timeout(60_000)
    chrome = context.new_cdp_session(tab)
    chrome.send("Network.enable")
    chrome.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY, "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND})
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    tab.goto(page.path, wait_until="load")
    tab.evaluate(OBSERVE)
    tab.wait_for_timeout(300)
    seen = tab.evaluate("window.seen")
    for summary in tab.locator("summary:visible").all()[:2]:
        summary.click()
    tab.wait_for_timeout(300)
    seen["interaction"] = tab.evaluate("window.seen.interaction")
    context.close()
    assert seen["paint"] > 0, "nothing was painted"
    return seen
