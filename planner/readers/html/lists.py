"""Bullets and numbers before the items of lists."""

import re
from collections.abc import Iterator

from planner.readers.figures import in_figures
from planner.readers.html.elements import HEADINGS, Element, short_text
from planner.readers.rows import is_clock

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_STEP = 2
"""How much deeper a nested list is indented."""


def item_indent(of: Element) -> int:
    """How deep the items of a list are indented: lists in tables begin at the left again."""
    depth = 0
    for outer in of.iterancestors():
        if outer.tag in ("td", "th", "li"):
            break
        depth += outer.tag in ("ul", "ol")
    return depth * _STEP


def marked(of: Element) -> Iterator[tuple[Element, str]]:
    """The contents of a list, each item with its mark and a blank, or nothing."""
    for one, count in _counted(of):
        if one.tag != "li" or any(map(_is_unmarked, (of, one))) or _begins_apart(one):
            yield one, ""
        elif of.tag == "ol":
            yield one, f"{in_figures(count, _TYPES.get(of.get('type', ''), 'decimal'))}. "
        else:
            yield one, "• "


def _is_unmarked(one: Element) -> bool:
    """Whether a list shows no marks; a role says so if style sheets removed them."""
    return one.get("role") in ("list", "none", "presentation") or bool(
        _UNMARKED.search(one.get("style", ""))
    )


def _begins_apart(item: Element) -> bool:
    """Whether an item begins with a heading or a time: some programmes have rows made as lists."""
    first = next(iter(item), None)
    if first is not None and not (item.text or "").strip():
        return first.tag in HEADINGS or is_clock(short_text(first, 40))
    return is_clock(" ".join((item.text or "").split()[:1]))


def _counted(of: Element) -> Iterator[tuple[Element, int]]:
    """The elements of a list, with the numbers of its items."""
    step = -1 if "reversed" in of.attrib else 1
    count = _whole(of.get("start"), len(of) if step < 0 else 1)
    for one in of:
        count = _whole(one.get("value"), count)
        yield one, count
        count += step if one.tag == "li" else 0


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else otherwise
