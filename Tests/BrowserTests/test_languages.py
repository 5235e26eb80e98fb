"""The editions of a page know each other, in HTML as in the sitemap."""

from urllib.parse import urlsplit

import pytest
from lxml import etree

from structured_data import Head

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}

# The sitemap lists what is written; these are found from there.
NOT_WRITTEN = {"list", "gateway"}


@pytest.fixture(scope="module")
def heads(site):
    return [Head(page) for page in site.pages]


def test_alternates_are_mutual(site, heads, report):
    found = []
    by_address = {head.canonical: head for head in heads if head.canonical}
    for head in heads:
        if not head.alternates:
            continue
        if not {"zh-Hans", "en", "x-default"} >= set(head.alternates):
            found.append(f"{head.page}: alternates in {sorted(head.alternates)}")
        if head.is_indexed and head.alternates.get(head.language) != head.canonical:
            if head.page.edition:
                found.append(f"{head.page}: is not its own alternate")
        for language, address in head.alternates.items():
            other = by_address.get(address)
            if other is None:
                found.append(f"{head.page}: no page is at {address}")
            elif language != "x-default" and head.is_indexed \
                    and other.alternates != head.alternates:
                found.append(f"{head.page}: {other.page} names other alternates")
    report(found)


def test_canonical_is_self(heads, report):
    report([
        f"{head.page}: canonical is {head.canonical}"
        for head in heads if head.is_indexed
        and (head.canonical is None or urlsplit(head.canonical).path != head.page.path)])


def test_sitemap_says_the_same(site, heads, report):
    tree = etree.parse(site.folder / "sitemap.xml")
    listed = {}
    for url in tree.iterfind(".//map:url", NAMES):
        links = url.iterfind("xhtml:link", NAMES)
        listed[url.findtext("map:loc", namespaces=NAMES)] = {
            link.get("hreflang"): link.get("href") for link in links}
    pages = {
        head.canonical: head for head in heads
        if head.is_indexed and head.page.kind not in NOT_WRITTEN}
    found = [f"not in the sitemap: {address}" for address in pages.keys() - listed.keys()]
    found += [f"in the sitemap, but no page of it: {a}" for a in listed.keys() - pages.keys()]
    for address in pages.keys() & listed.keys():
        if listed[address] != pages[address].alternates:
            found.append(f"{address}: the sitemap has other alternates")
    report(found)


def test_every_page_says_its_language(heads, report):
    right = {"zh": "zh-Hans", "en": "en"}
    report([
        f"{head.page}: lang is {head.language}" for head in heads
        if head.page.edition in right and head.language != right[head.page.edition]])
