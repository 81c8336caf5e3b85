"""Numbers and bullets that Word prints by itself: "1.", "a)", "II", "•"."""

import re
from collections import defaultdict

from planner.readers.figures import in_figures
from planner.readers.word.styles import Styles
from planner.readers.word.xml import Element, is_on, number

_BULLETS = frozenset("–—-*•·")
"""Bullets that are plain signs; all others are printed by fonts of pictures."""

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")


class Numbering:
    """Counts the paragraphs of lists in the order in which they are read."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        lists = {} if root is None else {one.get("numId"): one for one in root.iter("num")}
        kinds = [] if root is None else root.iter("abstractNum")
        self._lists, self._kinds = lists, {one.get("abstractNumId"): one for one in kinds}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()

    def level_of(self, paragraph: Element) -> Element | None:
        """The level of a paragraph in its list; None if it is in no list."""
        list_id, depth = self._place(paragraph)
        return self._level(list_id, depth)

    def label(self, paragraph: Element) -> str:
        """Count the paragraph, and return what is printed before it; "" if nothing is."""
        list_id, depth = self._place(paragraph)
        level = self._level(list_id, depth)
        if level is None:
            return ""
        self._count(list_id, depth)
        return self._printed(list_id, level)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list of a paragraph, and how deep it is in it. List 0 is none."""
        own = paragraph.find("pPr/numPr")
        styled = self._styles.of_style(paragraph, "numPr")
        told = [one for one in (own, styled) if one is not None]
        lists = (one.find("numId") for one in told)
        depths = (number(one.find("ilvl")) for one in told)
        list_id = next((one.get("val", "") for one in lists if one is not None), "")
        depth = next((one for one in depths if one is not None), None)
        if depth is None:
            depth = self._depth_by_style(list_id, paragraph)
        return list_id, depth

    def _depth_by_style(self, list_id: str, paragraph: Element) -> int:
        """The level that belongs to the style of a paragraph."""
        named, kind = paragraph.find("pPr/pStyle"), self._kind(list_id)
        if named is None or kind is None:
            return 0
        for level in kind.iter("lvl"):
            style = level.find("pStyle")
            if style is not None and style.get("val") == named.get("val"):
                return number(level, "ilvl") or 0
        return 0

    def _kind(self, list_id: str) -> Element | None:
        """What a list looks like; a kind may be known by the name of a style."""
        found = None if list_id not in self._lists else self._lists[list_id].find("abstractNumId")
        kind = None if found is None else self._kinds.get(found.get("val"))
        linked = None if kind is None else kind.find("numStyleLink")
        if linked is None:
            return kind
        return next(
            (
                one
                for one in self._kinds.values()
                if (named := one.find("styleLink")) is not None
                and named.get("val") == linked.get("val")
            ),
            kind,
        )

    def _level(self, list_id: str, depth: int) -> Element | None:
        kind = self._kind(list_id)
        if kind is None:
            return None
        own = (one.find("lvl") for one in self._overrides(list_id, depth))
        levels = (one for one in kind.findall("lvl") if number(one, "ilvl") == depth)
        return next((one for one in (*own, *levels) if one is not None), None)

    def _overrides(self, list_id: str, depth: int) -> list[Element]:
        found = self._lists[list_id].findall("lvlOverride") if list_id in self._lists else []
        return [one for one in found if number(one, "ilvl") == depth]

    def _count(self, list_id: str, depth: int) -> None:
        """One more on a level; deeper ones begin again. Lists of one kind share their count."""
        counts = self._counts_of(list_id)
        if depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = self._start(list_id, depth)
        for deeper in [one for one in counts if one > depth]:
            level = self._level(list_id, deeper)
            if level is None or number(level.find("lvlRestart")) != 0:
                del counts[deeper]

    def _counts_of(self, list_id: str) -> dict[int, int]:
        kind = self._kind(list_id)
        counts = self._counts["" if kind is None else kind.get("abstractNumId", "")]
        if list_id not in self._begun:
            self._begun.add(list_id)
            for depth in range(_LEVELS):
                if any(
                    one.find("startOverride") is not None for one in self._overrides(list_id, depth)
                ):
                    counts.pop(depth, None)
        return counts

    def _start(self, list_id: str, depth: int) -> int:
        for one in self._overrides(list_id, depth):
            if (start := number(one.find("startOverride"))) is not None:
                return start
        level = self._level(list_id, depth)
        start = None if level is None else number(level.find("start"))
        return 1 if start is None else start

    def _printed(self, list_id: str, level: Element) -> str:
        text = level.find("lvlText")
        pattern = "" if text is None else text.get("val", "")
        if _format(level) == "bullet":
            return pattern if pattern in _BULLETS else "•"
        plain = is_on(level.find("isLgl"))
        counts = self._counts_of(list_id)

        def count(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            of = self._level(list_id, depth)
            style = "decimal" if plain or of is None else _format(of)
            return in_figures(counts.get(depth, self._start(list_id, depth)), style)

        return _PLACEHOLDER.sub(count, pattern).strip()


def _format(level: Element) -> str:
    found = level.find("numFmt")
    return "decimal" if found is None else found.get("val", "decimal")
