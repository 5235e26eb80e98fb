"""What a page loads: from nowhere else, without complaint, and little."""

import gzip
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

KILOBYTE = 1000
LARGEST = {"everything": 90, "style sheets": 20, "scripts": 10}
MOST_REQUESTS = 12
# These are packed already.
PACKED = ("image/png", "image/jpeg", "image/webp", "image/avif", "font/", "video/", "audio/")


class Traffic:
    """Listens to a tab from before its first page on."""

    def __init__(self, tab: Tab, origin: str):
        self._origin = origin
        self._context: BrowserContext = tab.context
        self._complaints: list[str] = []
        self._responses = []
        tab.on("console", self._said)
        tab.on("pageerror", lambda error: self._complaints.append(f"a script failed: {error}"))
        tab.on("request", self._asked)
        tab.on("requestfailed", lambda request: self._complaints.append(
            f"not loaded: {request.url} ({request.failure})"))
        tab.on("response", lambda response: self._responses.append(response))

    def findings(self) -> list[str]:
        cookies = [f"a cookie: {cookie['name']}" for cookie in self._context.cookies()]
        return self._complaints + cookies + self._weights()

    def _said(self, message) -> None:
        if message.type in ("error", "warning"):
            self._complaints.append(f"in the console: {message.text}")

    def _asked(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme != "data" and f"{address.scheme}://{address.netloc}" != self._origin:
            self._complaints.append(f"asked of another host: {request.url}")

    def _weights(self) -> list[str]:
        sizes = dict.fromkeys(LARGEST, 0)
        for response in self._responses:
            size = self._size(response)
            sizes["everything"] += size
            kind = response.request.resource_type
            if kind in ("stylesheet", "script"):
                sizes["style sheets" if kind == "stylesheet" else "scripts"] += size
        heavy = [
            f"{name}: {size / KILOBYTE:.1f} KB where {LARGEST[name]} are allowed"
            for name, size in sizes.items() if size > LARGEST[name] * KILOBYTE]
        if len(self._responses) > MOST_REQUESTS:
            heavy.append(f"{len(self._responses)} requests where {MOST_REQUESTS} are allowed")
        return heavy

    @staticmethod
    def _size(response) -> int:
        """As a host would send it."""
        body = response.body()
        kind = response.headers.get("content-type", "")
        return len(body) if kind.startswith(PACKED) else len(gzip.compress(body, mtime=0))
