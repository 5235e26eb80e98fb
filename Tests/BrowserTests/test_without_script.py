"""JavaScript only adds: without it all texts are there, and nothing that does nothing."""

LINES = """() => {
  const text = document.querySelector("main").innerText;
  return text.split("\\n").map((line) => line.trim()).filter(Boolean);
}"""
BUTTONS = """() => [...document.querySelectorAll("main button, main [role=status]")]
  .map((button) => button.innerText.trim())"""
DEAD = """() => [
  ...[...document.querySelectorAll("button")].filter((button) => button.checkVisibility())
    .map((button) => `a button that nothing answers: “${button.innerText.trim()}”`),
  ...[...document.querySelectorAll("a:not([href])")].filter((link) => link.checkVisibility())
    .map((link) => `a link to nowhere: “${link.innerText.trim()}”`),
  ...[...document.images].filter((image) => image.complete && !image.naturalWidth)
    .map((image) => `a picture that is not there: ${image.src}`),
]"""


def test_everything_is_there(example, opened, report):
    without = opened(example, java_script_enabled=False)
    found = without.evaluate(DEAD)
    lines = set(without.evaluate(LINES))
    with_script = opened(example)
    added = {line for text in with_script.evaluate(BUTTONS) for line in text.split("\n")}
    for line in with_script.evaluate(LINES):
        if line not in lines and line not in added:
            found.append(f"only with JavaScript: “{line}”")
    report(found)
