"""What five readers come for: each finds it in three clicks at most, and without JavaScript."""

import pytest
from playwright.sync_api import expect

# Who, where they begin, the links they follow, what they find there.
ERRANDS = {
    "a newcomer finds how to come from Shanghai, and whether a visa is needed": (
        "/en/", ["/en/welcome/", "/en/welcome/getting-here/"],
        ["Shanghai", "visa", "National Immigration Administration"]),
    "a newcomer pays cat tax": (
        "/en/", ["/en/talk/", "/en/talk/cat-tax/"], ["How to pay", "猫税", "receipt"]),
    "a newcomer learns what 种草 means": (
        "/en/", ["/en/talk/", "/en/talk/words/"], ["种草", "zhòng cǎo"]),
    "a newcomer sees what a CT scan costs, and who says so": (
        "/en/", ["/en/ledger/health/"], ["CT", "claim"]),
    "a host finds what to answer in English": (
        "/zh/", ["/zh/talk/", "/zh/talk/english-corner/"],
        ["第一句（给主人家的英文）", "Where are you writing from?"]),
    "an exporter picks a kind of content, gets its tags and a card": (
        "/zh/", ["/zh/make/", "/zh/make/playbook/"],
        ["五种内容", "标签写在卡片底下", "#FactoryTour", "示意图"]),
    "a creator finds the rule of disclosure": (
        "/en/", ["/en/creators/"], ["Federal Trade Commission", "#disclosure"]),
    "an editor sees how to list what is untranslated, unsourced or expired": (
        "/zh/", ["/zh/kit/"], ["yong check", "没有译文", "没有来源", "过期"]),
    "an editor comes from the kit to the register, and to what is weak in it": (
        "/en/", ["/en/kit/", "/en/about/facts/"], ["#weak", "disputed", "read in a copy only"]),
    "an editor comes from the kit to what has been corrected": (
        "/zh/", ["/zh/kit/", "/zh/about/corrections/"], ["改过什么", "为什么"]),
}


@pytest.mark.parametrize("errand", ERRANDS)
def test_in_three_clicks(errand, opened):
    start, links, found = ERRANDS[errand]
    assert len(links) <= 3
    tab = opened(start, java_script_enabled=False)
    for link in links:
        # With or without a place in the page.
        tab.locator(f'a[href="{link}"], a[href^="{link}#"]').first.click()
        assert tab.url.split("#")[0].endswith(link)
    for words in found:
        if words.startswith("#") and words[1:].islower():
            assert tab.locator(f'[id="{words[1:]}"]').count() == 1, f"there is no {words}"
        else:
            expect(tab.locator("main")).to_contain_text(words, ignore_case=True)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_the_gateway_it_is_one_click(language, opened):
    tab = opened("/", java_script_enabled=False)
    tab.locator(f'a[href="/{language}/"]').first.click()
    expect(tab.locator("h1")).to_be_visible()
    assert tab.url.endswith(f"/{language}/")
