"""What elements of web pages are: blocks, hidden ones, struck ones, furniture."""

import re
from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of a page."""

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

APART = HEADINGS | {"p", "table", "ul", "ol", "dl", "blockquote", "pre", "figure", "hr"}
"""Blocks that have room above and below them."""

_UNSEEN = frozenset(
    """
    script style template noscript head title meta link base svg math canvas iframe object embed
    audio video picture img map select datalist textarea input progress meter rp rt dialog
    """.split()  # noqa: SIM905
)
_STRUCK = frozenset(("del", "s", "strike"))
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STRIKING = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_FURNITURE = {
    "nav": "navigation",
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "tablist": "navigation",
    "toolbar": "navigation",
    "footer": "page footer",
    "contentinfo": "page footer",
}
_BODIES = ("article", "blockquote", "figure", "li", "section", "table")
"""Parts that have footers of their own, which are text."""


def is_hidden(one: Element) -> bool:
    """Whether no browser shows it."""
    if one.tag in _UNSEEN or not isinstance(one.tag, str):
        return not (one.tag == "dialog" and "open" in one.attrib)
    return "hidden" in one.attrib or bool(_HIDING.search(one.get("style", "")))


def is_struck(one: Element) -> bool:
    """Whether its words are struck through."""
    return one.tag in _STRUCK or bool(_STRIKING.search(one.get("style", "")))


def furniture(one: Element) -> str:
    """What kind of furniture it is; "" if it is text."""
    kind = _FURNITURE.get(one.get("role", "")) or _FURNITURE.get(one.tag, "")
    if kind == "page footer" and next(one.iterancestors(*_BODIES), None) is not None:
        return ""
    return kind


def short_text(one: Element, most: int = 60) -> str:
    """All words in an element; "" if they are more than a few."""
    text = ""
    for words in _words_in(one):
        text += words
        if len(text) > 3 * most:
            return ""
    text = " ".join(text.split())
    return text if len(text) <= most else ""


def _words_in(one: Element) -> Iterator[str]:
    if not is_hidden(one):
        yield one.text or ""
        for inner in one:
            yield from _words_in(inner)
            yield inner.tail or ""
