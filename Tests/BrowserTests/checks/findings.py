"""What was found in several views, said once."""

from views import View


class Findings:
    def __init__(self):
        self._views: dict[str, list[str]] = {}

    def add(self, findings: list[str], view: View | None = None) -> None:
        for finding in findings:
            self._views.setdefault(finding, []).extend([str(view)] if view else [])

    @property
    def lines(self) -> list[str]:
        return [
            finding + (f" [{'; '.join(views)}]" if views else "")
            for finding, views in self._views.items()]
