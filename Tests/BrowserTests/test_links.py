"""Every link of every page leads to a file of the site, and its fragment to a place there."""

import json
import subprocess
import sys
from pathlib import Path


def test_links_lead_somewhere(site, report):
    lychee = Path(sys.executable).parent / "lychee"
    done = subprocess.run(
        [lychee, "--offline", "--include-fragments", "--index-files", "index.html",
         "--root-dir", site.folder.resolve(), "--format", "json", "--no-progress", site.folder],
        capture_output=True, text=True, timeout=300)
    result = json.loads(done.stdout)
    assert result["total"] > len(site.pages), "lychee has not looked at the pages"
    report([
        f"{site.address(Path(file))} → {link['url']}: {link['status']['text']}"
        for file, links in result["error_map"].items() for link in links])
    assert done.returncode == 0
