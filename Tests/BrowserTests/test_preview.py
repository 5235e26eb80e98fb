"""The editor's loop in a real browser: save, look."""

import subprocess
import time

import pytest
from playwright.sync_api import expect

from served_site import ServedSite


class Desk:
    """A new site, `yong serve` in its folder, and its files."""

    def __init__(self, yong: str, folder, *options: str):
        subprocess.run(
            [yong, "new", "--quiet", "--site", folder], check=True, stdout=subprocess.DEVNULL)
        self.folder = folder
        self.served = ServedSite(yong, folder, *options)

    def read(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def save(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, "utf-8")

    def add(self, path: str, text: str) -> None:
        self.save(path, self.read(path) + text)


@pytest.fixture
def desk(pytestconfig, tmp_path, request):
    options = getattr(request, "param", [])
    desk = Desk(pytestconfig.getoption("--yong"), tmp_path / "site", *options)
    yield desk
    desk.served.close()


@pytest.fixture
def tab(browser, desk):
    context = browser.new_context(
        base_url=desk.served.origin, viewport={"width": 800, "height": 500})
    tab = context.new_page()
    # The machine may be busy; a slow answer is no mistake here.
    tab.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    yield tab
    context.close()


TEXT = "Content/guide/zh.md"


def eventually(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


def look(tab, path="/zh/guide/"):
    """Opens a page, and waits until it is told of changes."""
    with tab.expect_response(lambda response: "/.yong/events" in response.url):
        tab.goto(path)


def test_an_edit_appears_where_the_reader_is(desk, tab):
    desk.add(TEXT, "\n" + "一段很长的话。\n\n" * 60)
    look(tab)
    # The page may have been asked for before the save was seen: then it is read once more.
    expect(tab.locator("main").get_by_text("一段很长的话。")).to_have_count(60)
    tab.wait_for_load_state()
    tab.evaluate("scrollTo(0, 700)")
    desk.add(TEXT, "\n改好了，就在这里。\n")
    expect(tab.locator("main").get_by_text("改好了，就在这里。")).to_be_attached()
    eventually(lambda: tab.evaluate("scrollY") == 700)


def test_a_reader_who_goes_on_before_all_is_loaded_is_not_thrown_back(desk, tab):
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"/>'
    desk.save("Content/guide/late.svg", picture)
    desk.add(TEXT, "\n" + "一段很长的话。\n\n" * 60 + "![一张图](late.svg)\n")
    look(tab)
    expect(tab.locator("main").get_by_role("img", name="一张图")).to_be_attached()
    tab.wait_for_load_state()
    tab.evaluate("scrollTo(0, 700)")
    late = []
    tab.route("**/late*.svg", lambda route: late.append(route))
    desk.add(TEXT, "\n改好了。\n")
    expect(tab.locator("main").get_by_text("改好了。")).to_be_attached()
    eventually(lambda: tab.evaluate("scrollY") == 700)
    tab.mouse.move(400, 250)
    tab.mouse.wheel(0, -300)
    eventually(lambda: tab.evaluate("scrollY") == 400)
    assert tab.evaluate("document.readyState") == "interactive"
    eventually(lambda: late)
    late[0].continue_()
    eventually(lambda: tab.evaluate("performance.timing.loadEventEnd") > 0)
    assert tab.evaluate("scrollY") == 400


def test_a_save_by_rename_appears(desk, tab, tmp_path):
    look(tab)
    beside = tmp_path / "zh.md"
    beside.write_text(desk.read(TEXT) + "\n换了文件。\n", "utf-8")
    beside.rename(tmp_path / "site" / TEXT)
    expect(tab.locator("main").get_by_text("换了文件。")).to_be_visible()


def test_another_page_is_left_alone(desk, tab):
    look(tab, "/zh/about/")
    tab.evaluate("window.isTheSame = true")
    other = tab.context.new_page()
    look(other)
    desk.add(TEXT, "\n别的页。\n")
    expect(other.locator("main").get_by_text("别的页。")).to_be_visible()
    assert tab.evaluate("window.isTheSame") is True


def test_a_mistake_lies_over_the_page_and_goes(desk, tab):
    look(tab)
    good = desk.read(TEXT)
    before = tab.locator("main").inner_text()
    desk.save(TEXT, good + "\n[走丢了](/nowhere/)\n")
    alert = tab.get_by_role("alert")
    line = good.count("\n") + 2
    expect(alert).to_contain_text(f"{TEXT}:{line}:1")
    expect(alert).to_contain_text("link-missing")
    expect(alert.locator("pre")).to_contain_text("[走丢了](/nowhere/)")
    # The last good page stays under it, and every page shows it, also one that is opened now.
    assert tab.locator("main").inner_text() == before
    other = tab.context.new_page()
    look(other, "/zh/about/")
    expect(other.get_by_role("alert")).to_contain_text("link-missing")
    desk.save(TEXT, good + "\n找到了。\n")
    expect(tab.get_by_role("alert")).to_have_count(0)
    expect(tab.locator("main").get_by_text("找到了。")).to_be_visible()
    expect(other.get_by_role("alert")).to_have_count(0)


def test_broken_settings_keep_the_site(desk, tab):
    look(tab)
    good = desk.read("Content/site.yml")
    desk.save("Content/site.yml", good + "\nlanguges: [zh]\n")
    expect(tab.get_by_role("alert")).to_contain_text("Content/site.yml")
    tab.reload()
    expect(tab.locator("main h1")).to_be_visible()
    expect(tab.get_by_role("alert")).to_contain_text("Content/site.yml")
    desk.save("Content/site.yml", good)
    expect(tab.get_by_role("alert")).to_have_count(0)


def test_the_overlay_can_be_put_away(desk, tab):
    look(tab)
    desk.add(TEXT, "\n[走丢了](/nowhere/)\n")
    expect(tab.get_by_role("alert")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("alert")).to_have_count(0)


def test_styles_are_exchanged_in_place(desk, tab):
    look(tab)
    tab.evaluate("window.isTheSame = true")
    desk.add("Theme/assets/site.css", "\nbody { background: rgb(1, 2, 3); }\n")
    expect(tab.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    assert tab.evaluate("window.isTheSame") is True
    # And the text that is saved next still comes.
    desk.add(TEXT, "\n样式换过了。\n")
    expect(tab.locator("main").get_by_text("样式换过了。")).to_be_visible()
    expect(tab.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")


@pytest.mark.parametrize("desk", [["--navigate"]], indirect=True)
def test_the_browser_follows_the_editor(desk, tab):
    look(tab, "/zh/about/")
    desk.add(TEXT, "\n跟我来。\n")
    tab.wait_for_url("**/zh/guide/")
    expect(tab.locator("main").get_by_text("跟我来。")).to_be_visible()


def test_a_new_page_is_there_at_once(desk, tab):
    look(tab)
    folder = desk.folder / "Content/guide/new"
    folder.mkdir()
    for language, title in (("zh", "新页"), ("en", "New")):
        (folder / f"{language}.md").write_text(f"---\ntitle: {title}\n---\n\n文。\n", "utf-8")
    expect(tab.get_by_role("link", name="新页").first).to_be_visible()
    tab.goto("/zh/guide/new/")
    expect(tab.get_by_role("heading", name="新页")).to_be_visible()


def test_it_comes_back_when_the_server_does(desk, tab, pytestconfig):
    look(tab)
    port = desk.served.origin.rsplit(":", 1)[1]
    desk.served.close()
    desk.add(TEXT, "\n夜里写的。\n")
    desk.served = ServedSite(
        pytestconfig.getoption("--yong"), desk.folder, "--port", port)
    expect(tab.locator("main").get_by_text("夜里写的。")).to_be_visible()


def test_nothing_of_it_is_published(desk, pytestconfig, tmp_path):
    yong = pytestconfig.getoption("--yong")
    subprocess.run([yong, "build", "--quiet"], cwd=tmp_path / "site", check=True)
    pages = list((tmp_path / "site/Public").rglob("*.html"))
    assert pages
    assert not [page for page in pages if ".yong" in page.read_text("utf-8")]
