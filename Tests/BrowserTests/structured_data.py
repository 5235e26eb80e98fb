"""What machines read in a page's head."""

import json
from functools import cached_property

import extruct
from lxml import html

from built_site import Page


class Head:
    def __init__(self, page: Page):
        self.page = page
        self._source = page.file.read_text("utf-8")
        self._tree = html.fromstring(self._source)

    @cached_property
    def language(self) -> str:
        return self._tree.get("lang")

    @cached_property
    def canonical(self) -> str | None:
        found = self._tree.xpath("//link[@rel='canonical']/@href")
        assert len(found) <= 1, f"{self.page} has several canonical addresses"
        return found[0] if found else None

    @cached_property
    def alternates(self) -> dict[str, str]:
        links = self._tree.xpath("//link[@rel='alternate'][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @cached_property
    def is_indexed(self) -> bool:
        robots = self._tree.xpath("//meta[@name='robots']/@content")
        return not any("noindex" in content for content in robots)

    @cached_property
    def scripts(self) -> list[str]:
        """JSON-LD as it stands."""
        return self._tree.xpath("//script[@type='application/ld+json']/text()")

    @cached_property
    def items(self) -> list[dict]:
        """Every thing of the page's JSON-LD, those within others too."""
        for script in self.scripts:
            json.loads(script)
        found = extruct.extract(
            self._source, base_url=self.canonical or "https://yong.example/",
            syntaxes=["json-ld"])["json-ld"]
        return list(_things(found))

    @cached_property
    def open_graph(self) -> dict[str, str]:
        metas = self._tree.xpath("//meta[starts-with(@property, 'og:')]")
        return {meta.get("property"): meta.get("content") for meta in metas}


def _things(value):
    if isinstance(value, list):
        for item in value:
            yield from _things(item)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for item in value.values():
            yield from _things(item)
