"""The site that is looked at, and the browser that looks."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from built_site import BuiltSite, Page
from served_site import ServedSite
from views import views_of_all_pages


def pytest_addoption(parser):
    parser.addoption(
        "--yong", required=True, type=lambda path: str(Path(path).resolve()),
        help="the program that serves the site")
    parser.addoption("--site", required=True, type=Path, help="a folder with the site in Public")
    parser.addoption(
        "--browser", default="/usr/lib/chromium/chromium-headless-shell", help="a Chromium")
    parser.addoption(
        "--all", action="store_true", help="every page in every theme and width, not only some")


def pytest_generate_tests(metafunc):
    """`page`: every page; `example`: one of every kind, in all editions."""
    site = built_site(metafunc.config)
    everything = metafunc.config.getoption("--all")
    if "page" in metafunc.fixturenames:
        metafunc.parametrize("page", site.pages, ids=str)
    if "example" in metafunc.fixturenames:
        pages = site.pages if everything else site.examples
        metafunc.parametrize("example", pages, ids=str)


def built_site(config) -> BuiltSite:
    return BuiltSite(config.getoption("--site") / "Public")


def pytest_report_header(config):
    site = built_site(config)
    kinds = {page.kind for page in site.pages}
    return f"{len(site.pages)} pages of {len(kinds)} kinds, {len(site.examples)} as examples"


@pytest.fixture(scope="session")
def site(pytestconfig) -> BuiltSite:
    return built_site(pytestconfig)


@pytest.fixture(scope="session")
def views(site, pytestconfig):
    return views_of_all_pages(site, pytestconfig.getoption("--all"))


@pytest.fixture(scope="session")
def origin(pytestconfig):
    """Where the site is served as a host would serve it."""
    served = ServedSite(
        pytestconfig.getoption("--yong"), pytestconfig.getoption("--site"), "--public")
    yield served.origin
    served.close()


@pytest.fixture(scope="session")
def browser(pytestconfig) -> Browser:
    # A container has no sandbox of its own to offer, and every page here is ours.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=pytestconfig.getoption("--browser"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, origin):
    """Opens pages: `opened(page, viewport=…, java_script_enabled=…)`."""
    contexts = []

    def open_page(page: Page | str, **options):
        options.setdefault("reduced_motion", "reduce")
        options.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(base_url=origin, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(20_000)
        tab.goto(str(page), wait_until="load")
        return tab

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def report():
    """Fails with everything that was found, a line each."""

    def fail_with(findings: list[str]):
        lines = list(dict.fromkeys(findings))
        if lines:
            pytest.fail("\n".join([f"{len(lines)} findings:"] + lines), pytrace=False)

    return fail_with
