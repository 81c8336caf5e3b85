"""How paragraphs and words of a Word file look: according to styles, and to direct formatting."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from docx.oxml.ns import nsmap, qn

Look = Mapping[str, str]
"""Settings by our names for them, as Word writes them: lengths in twips, sizes in half points."""

PARAGRAPH = {
    "align": ("w:jc", "val"),
    "before": ("w:spacing", "before"),
    "after": ("w:spacing", "after"),
    "line": ("w:spacing", "line"),
    "line_rule": ("w:spacing", "lineRule"),
    "left": ("w:ind", "left start"),
    "right": ("w:ind", "right end"),
    "first": ("w:ind", "firstLine"),
    "hanging": ("w:ind", "hanging"),
    "level": ("w:outlineLvl", "val"),
    "border": ("w:pBdr/w:bottom", "val"),
}
PARAGRAPH_SWITCHES = {"keep": "keepNext", "whole": "keepLines", "new_page": "pageBreakBefore"}
WORDS = {"size": ("w:sz", "val")}
WORDS_SWITCHES = {"bold": "b", "italic": "i", "underline": "u", "caps": "caps", "hidden": "vanish"}
"""Where each setting is: an element, and an attribute of one or another name."""

_NUMBER = re.compile(r"-?\d{1,9}(\.\d+)?")
_OFF = frozenset({"0", "false", "none", "off"})


def number(said: str | None, default: float = 0) -> float:
    """A number in Word; what follows it, such as a unit, is ignored, and so is what is not a
    number.
    """
    found = _NUMBER.match(said or "")
    return float(found[0]) if found else default


class Styles:
    """The styles of a Word file."""

    def __init__(self, styles: Any) -> None:
        found = list(styles.iter(qn("w:style")))
        self._styles = {of.get(qn("w:styleId")): of for of in found}
        defaults = "w:docDefaults/w:pPrDefault/w:pPr", "w:docDefaults/w:rPrDefault/w:rPr"
        self._paragraph, self._words = (styles.find(path, nsmap) for path in defaults)
        plain = (of for of in found if of.get(qn("w:type")) == "paragraph")
        self._plain = next((of for of in plain if of.get(qn("w:default")) == "1"), None)
        self._known: dict[str, tuple[Look, Look]] = {}

    def of_paragraph(self, paragraph: Any) -> Look:
        """How a paragraph is set."""
        own = paragraph.find(qn("w:pPr"))
        return {**self._style(own, "pStyle")[0], **_paragraph(own)}

    def of_words(self, run: Any, paragraph: Any) -> Look:
        """How the words of a run look in a paragraph."""
        own = run.find(qn("w:rPr"))
        around = self._style(paragraph.find(qn("w:pPr")), "pStyle")[1]
        return {**around, **self._style(own, "rStyle")[1], **_words(own)}

    def of_mark(self, paragraph: Any) -> Look:
        """How the mark at the end of a paragraph looks: an empty one is as high as it."""
        own = paragraph.find(qn("w:pPr"))
        mark = None if own is None else own.find(qn("w:rPr"))
        return {**self._style(own, "pStyle")[1], **_words(mark)}

    def named(self, style: str) -> Any:
        """The style of this id, or None."""
        return self._styles.get(style)

    def _style(self, settings: Any, kind: str) -> tuple[Look, Look]:
        """How a style sets paragraphs and words; of no style, the plain one of paragraphs."""
        named = None if settings is None else settings.find(qn(f"w:{kind}"))
        key = "" if named is None else named.get(qn("w:val"))
        if not key and kind == "rStyle":
            return {}, {}
        if (kind + key) not in self._known:
            style = self._styles.get(key, self._plain if kind == "pStyle" else None)
            self._known[kind + key] = self._looks(style, kind)
        return self._known[kind + key]

    def _looks(self, style: Any, kind: str) -> tuple[Look, Look]:
        line = list(self._line_of(style))[::-1]
        paragraphs = [_paragraph(of.find(qn("w:pPr"))) for of in line]
        words = [_words(of.find(qn("w:rPr"))) for of in line]
        if kind == "rStyle":
            return {}, _merged(words)
        first = _paragraph(self._paragraph), _words(self._words)
        return _merged([first[0], *paragraphs]), _merged([first[1], *words])

    def _line_of(self, style: Any) -> Iterable[Any]:
        """A style, then those that it is based on."""
        seen: list[Any] = []
        while style is not None and style not in seen:
            seen.append(style)
            based = style.find(qn("w:basedOn"))
            style = None if based is None else self._styles.get(based.get(qn("w:val")))
        return seen


def _merged(looks: Iterable[Look]) -> Look:
    """Later ones go before earlier ones."""
    return {key: value for look in looks for key, value in look.items()}


def _paragraph(settings: Any) -> Look:
    return _read(settings, PARAGRAPH, PARAGRAPH_SWITCHES)


def _words(settings: Any) -> Look:
    return _read(settings, WORDS, WORDS_SWITCHES)


def _read(settings: Any, values: Mapping[str, tuple[str, str]], switches: Look) -> Look:
    """The settings that are made in an element; a switch is "on" or ""."""
    if settings is None:
        return {}
    found = {key: _value(settings, *where) for key, where in values.items()}
    turned = {key: settings.find(f"w:{name}", nsmap) for key, name in switches.items()}
    on = {key: of.get(qn("w:val")) not in _OFF for key, of in turned.items() if of is not None}
    set_here = {key: value for key, value in found.items() if value is not None}
    return set_here | {key: "on" if is_on else "" for key, is_on in on.items()}


def _value(settings: Any, path: str, attributes: str) -> str | None:
    element = settings.find(path, nsmap)
    if element is None:
        return None
    return next(filter(None, (element.get(qn(f"w:{of}")) for of in attributes.split())), None)
