"""axe-core: no violation, and a reason for everything that it cannot decide."""

import csv
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from checks import contrast

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNDECIDED = Path(__file__).parent.parent / "undecided.tsv"

RUN = """async ({tags, explained}) => {
  const results = await axe.run(document, {
    runOnly: {type: "tag", values: tags},
    resultTypes: ["violations", "incomplete"],
  });
  const isExplained = (rule, selector) => explained.some(
    ([known, reason]) => known === rule && document.querySelector(selector)?.matches(reason));
  const found = (rule, verdict) => rule.nodes.map((node) => ({
    verdict, rule: rule.id, selector: node.target.flat().at(-1),
    text: `${rule.help}: ${node.target.flat().join(" ")} ` +
      `(${[...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ")})`,
  }));
  return [
    ...results.violations.flatMap((rule) => found(rule, "violation")),
    ...results.incomplete.flatMap((rule) => found(rule, "undecided"))
      .filter(({rule, selector}) => !isExplained(rule, selector)),
  ];
}"""


def load(tab: Tab) -> None:
    """Once a page, before `findings`."""
    tab.evaluate(Axe().axe_script)


def findings(tab: Tab) -> list[str]:
    lines, faint = [], []
    for found in tab.evaluate(RUN, {"tags": TAGS, "explained": explained()}):
        if found["verdict"] == "undecided" and found["rule"] == "color-contrast":
            faint.append(found["selector"])
        else:
            lines.append(f"{found['verdict']} {found['rule']}: {found['text']}")
    return lines + (contrast.findings(tab, faint) if faint else [])


def explained() -> list[tuple[str, str]]:
    """Rule and selector of what axe leaves to people, and people have looked at."""
    with UNDECIDED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [(row["rule"], row["selector"]) for row in rows]
