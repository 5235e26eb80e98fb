"""Yong serving a site, until it is closed."""

import re
import subprocess
from pathlib import Path


class ServedSite:
    def __init__(self, yong: str, folder: Path, *options: str):
        """Serves the site in a folder; with `--public` what was built there, as a host would."""
        self._process = subprocess.Popen(
            [yong, "serve", "--port", "0", "--site", str(folder), "--lang", "en", *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.origin = self._announced()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=60)

    def _announced(self) -> str:
        said = []
        for line in self._process.stdout:
            said.append(line)
            if address := re.match(r"(http://\S+?)/?\s", line):
                return address[1]
        raise RuntimeError("yong serve ended: " + "".join(said))
