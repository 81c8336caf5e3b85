"""What styles say of paragraphs and words, as far as it affects what is read."""

from collections.abc import Iterator

from planner.readers.word.xml import Element, is_on, number

_DEEPEST = 20
"""Styles are based on styles; a cycle of them ends here."""


class Styles:
    """Looks settings up: in the paragraph or the words first, then in their styles."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.iter("style")
        self._styles = {one.get("styleId"): one for one in found}
        self._default = next((one for one in self._styles.values() if _is_default(one)), None)

    def paragraph(self, paragraph: Element, path: str) -> Element | None:
        """A setting of a paragraph: "numPr", "ind"."""
        own = paragraph.find(f"pPr/{path}")
        return own if own is not None else self.of_style(paragraph, path)

    def of_style(self, paragraph: Element, path: str) -> Element | None:
        """A setting that only its style says."""
        styles = self._of_paragraph(paragraph)
        return next((one for style in styles for one in style.findall(f"pPr/{path}")[:1]), None)

    def name(self, paragraph: Element) -> str:
        """The name of the style of a paragraph, in small letters: "toc 1"."""
        style = next(self._of_paragraph(paragraph), None)
        named = None if style is None else style.find("name")
        return "" if named is None else named.get("val", "").lower()

    def is_on(self, words: Element, setting: str) -> bool:
        """Whether words have a setting: "vanish", "strike"."""
        own = words.find(f"rPr/{setting}")
        return is_on(own) if own is not None else self._is_on_in_styles(words, setting)

    def indent(self, paragraph: Element, level: Element | None) -> tuple[int, int]:
        """The indents of its first line and its other lines, in twips, of which 20 make a point."""
        own = paragraph.find("pPr/ind")
        listed = None if level is None else level.find("pPr/ind")
        told = [one for one in (own, listed, self.of_style(paragraph, "ind")) if one is not None]
        left = _first(told, "left", "start")
        hanging = _first(told, "hanging")
        return left + (_first(told, "firstLine") if not hanging else -hanging), left

    def _is_on_in_styles(self, words: Element, setting: str) -> bool:
        named = words.find("rPr/rStyle")
        own = "" if named is None else named.get("val")
        paragraph = next(words.iterancestors("p"), None)
        styles = [*self._chain(own)]
        styles += [] if paragraph is None else self._of_paragraph(paragraph)
        told = (style.find(f"rPr/{setting}") for style in styles)
        return is_on(next((one for one in told if one is not None), None))

    def _of_paragraph(self, paragraph: Element) -> Iterator[Element]:
        named = paragraph.find("pPr/pStyle")
        if named is None and self._default is not None:
            return self._chain(self._default.get("styleId"))
        return self._chain("" if named is None else named.get("val"))

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        """A style, and those on which it is based."""
        for _ in range(_DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            based = style.find("basedOn")
            style_id = None if based is None else based.get("val")


def _is_default(style: Element) -> bool:
    return style.get("type") == "paragraph" and style.get("default") in ("1", "true")


def _first(indents: list[Element], *attributes: str) -> int:
    """The first of several that gives an indent; 0 if none does."""
    told = (number(one, attribute) for one in indents for attribute in attributes)
    return next((one for one in told if one is not None), 0)
