"""Feeds that readers' programs take without complaint."""

import json

import feedparser


def test_atom_feeds_parse(site, report):
    feeds = sorted(site.folder.glob("feeds/*.xml"))
    assert feeds
    found = []
    for file in feeds:
        feed = feedparser.parse(file.read_bytes())
        if feed.bozo:
            found.append(f"{file.name}: {feed.bozo_exception}")
        for entry in feed.entries:
            missing = [key for key in ("id", "title", "link", "updated") if not entry.get(key)]
            if missing:
                found.append(f"{file.name}: an entry without {missing}: {entry.get('link')}")
        if not feed.entries:
            found.append(f"{file.name} is empty")
    report(found)


def test_json_feeds_parse(site):
    feeds = sorted(site.folder.glob("feeds/*.json"))
    assert feeds
    for file in feeds:
        feed = json.loads(file.read_text("utf-8"))
        assert feed["version"].startswith("https://jsonfeed.org/version/")
        assert feed["title"] and feed["items"]
        for item in feed["items"]:
            assert item["id"] and item["url"]
            assert item.get("content_html") or item.get("content_text")
