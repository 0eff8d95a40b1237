"""The comparison as one HTML page, to be opened from disk."""

from html import escape

from .compare import Comparison

HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Query lab</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; }
  section { border-top: 1px solid; display: grid; grid-template-columns: 1fr 1fr; }
  h2, .facts { grid-column: 1 / -1; }
  mark { font-weight: bold; }
</style>
<h1>Query lab</h1>
"""


def _list(isbns: tuple[str, ...], opened: frozenset[str], titles: dict[str, str]) -> str:
    items = []
    for isbn in isbns:
        title = escape(titles.get(isbn, isbn))
        items.append(f"<li>{f'<mark>{title}</mark>' if isbn in opened else title}</li>")
    return f"<ol>{''.join(items)}</ol>"


def _section(comparison: Comparison, titles: dict[str, str]) -> str:
    query = comparison.query
    return (
        f"<section><h2>{escape(query.text)}</h2>"
        f'<p class="facts">asked {query.times} times, overlap '
        f"{comparison.overlap:.2f}, gain {comparison.gain:+.1f}</p>"
        f"{_list(comparison.left, query.opened, titles)}"
        f"{_list(comparison.right, query.opened, titles)}</section>\n"
    )


def render(
    comparisons: list[Comparison], names: tuple[str, str], titles: dict[str, str]
) -> str:
    """Both rankings side by side. What readers opened is marked."""
    asked = sum(c.query.times for c in comparisons)
    mean = sum(c.gain * c.query.times for c in comparisons) / asked if asked else 0.0
    left, right = map(escape, names)
    return (
        f"{HEAD}<p>{left} on the left, {right} on the right. Over {asked} searches, what "
        f"readers opened is {abs(mean):.2f} ranks {'higher' if mean >= 0 else 'lower'} "
        "on the right.</p>\n" + "".join(_section(c, titles) for c in comparisons)
    )
