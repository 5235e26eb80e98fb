"""How a page is looked at: theme and width, and which of them it is looked at in."""

from dataclasses import dataclass

from built_site import BuiltSite, Page


@dataclass(frozen=True)
class View:
    theme: str
    width: int

    def __str__(self) -> str:
        return f"{self.theme}, {self.width} px"


MATRIX = [View(theme, width) for theme in ("light", "dark") for width in (320, 768, 1280)]


def views_of_all_pages(site: BuiltSite, all_views: bool) -> dict[Page, list[View]]:
    """All views of every kind of page; of the other pages one each, in turn."""
    complete = set(site.pages if all_views else site.examples)
    return {
        page: MATRIX if page in complete else [MATRIX[number % len(MATRIX)]]
        for number, page in enumerate(site.pages)
    }
