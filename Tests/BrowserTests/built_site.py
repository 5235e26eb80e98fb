"""What was built: every page with its address, its edition and its kind."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

EDITIONS = ("zh", "en", "both")


@dataclass(frozen=True)
class Page:
    path: str
    file: Path
    kind: str

    @property
    def edition(self) -> str | None:
        """zh, en or both; none for what stands above them."""
        first = self.path.split("/")[1]
        return first if first in EDITIONS else None

    @property
    def subject(self) -> str:
        """What the editions of one page have in common: “city/tianyi/”."""
        return self.path.removeprefix(f"/{self.edition}/") if self.edition else self.path

    def __str__(self) -> str:
        return self.path


class BuiltSite:
    def __init__(self, folder: Path):
        self.folder = folder

    @cached_property
    def html_files(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))

    @cached_property
    def pages(self) -> list[Page]:
        """All that a reader can stay on: what only leads elsewhere is left out."""
        pages = [self._page(file) for file in self.html_files]
        return [page for page in pages if page.kind != "alias"]

    @cached_property
    def examples(self) -> list[Page]:
        """The richest page of every kind, in all its editions."""
        chosen = {}
        for page in self.pages:
            if page.edition == "both":
                continue
            size = page.file.stat().st_size
            if size > chosen.get(page.kind, (0, ""))[0]:
                chosen[page.kind] = (size, page.subject)
        subjects = {subject for _, subject in chosen.values()}
        return [page for page in self.pages if page.subject in subjects]

    def address(self, file: Path) -> str:
        path = "/" + file.relative_to(self.folder).as_posix()
        return path.removesuffix("index.html")

    def file(self, path: str) -> Path:
        """The file that a host answers a path with."""
        relative = path.lstrip("/")
        return self.folder / (relative + "index.html" if path.endswith("/") else relative)

    def _page(self, file: Path) -> Page:
        head = file.read_text("utf-8")
        kind = re.search(r'<body class="kind-([\w-]+)', head)
        assert kind, f"{file} does not say what kind of page it is"
        return Page(self.address(file), file, kind[1])
