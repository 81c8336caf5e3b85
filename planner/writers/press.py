"""The press: Typst with our fonts and standards, the same bytes every time.

What is printed goes in as data, never as markup, so that nothing in it can be taken for a command.
"""

import datetime as dt
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from planner.errors import PlannerError
from planner.writers.glyphs import STANDARDS, embedded, fonts
from planner.writers.looks import Looks
from planner.writers.script import CLOSE_HYPHEN, primary

if TYPE_CHECKING:
    import typst

FACE = "Libertinus Serif"

_WHERE = re.compile(r"┌─ (.+)")
"""Where Typst says that a fault is."""

MADE_FOR = {
    **dict.fromkeys(("ar", "fa", "ps", "sd", "ug", "ur"), "Arabic"),
    "dv": "Thaana",
    **dict.fromkeys(("he", "yi"), "Hebrew"),
    **dict.fromkeys(("hi", "ne"), "Devanagari"),
    "hy": "Armenian",
    "ja": "JP",
    "ka": "Georgian",
    "km": "Khmer",
    "ko": "KR",
    "lo": "Lao",
    "my": "Myanmar",
    "th": "Thai",
    "zh": "SC",
    **dict.fromkeys(("zh-hant", "zh-tw"), "TC"),
    "zh-hk": "HK",
}
"""Languages for which a conference's own font goes before ours, whose face does not fit, and how
the fonts of Noto that have the shapes of the language are named behind “Noto Sans”.
"""

_QUOTES_OF_THEIR_OWN = {"HK", "JP", "KR", "SC", "TC"}
"""Scripts whose quotes and figures are wider than those of a font for Latin letters."""

_ONE_SCRIPT = re.compile(r"Noto \w+ (?:CJK )?(.+)")
"""The name of a font that is made for one script. It has Latin letters and figures too, but those
of another language's papers are ours.
"""

KEPT_FOR = 10
"""How many runs Typst keeps what it has laid out, should it be asked for again."""

FEW = 200
"""So many cards or letters may stay for a while; to let go of them takes a fifth of a second."""

_TIME = re.compile(r'"time": "[^"]*"')
_RANGE, LONG = re.compile(rf"–(?<=\d–)(?=\d)|{CLOSE_HYPHEN}"), 60
"""Words that are broken into lines by rules of their own. Rules take their time on every word, so
that templates have them only where there are such words.
"""

Data = dict[str, Any]
"""What a template sees; its `language` chooses the fonts."""


class LaidOut(NamedTuple):
    """A paper, and what its template tells of how it was laid out."""

    pdf: bytes
    told: list[Any]


class Press:
    """A template with the fonts of the looks; they are read once for all that is printed."""

    def __init__(self, template: str, looks: Looks) -> None:
        self.template = looks.find(template)
        self.fonts = fonts(looks)

    def forme(self, data: Data) -> "Forme":
        """The data set in the template, with what templates ask of it: its fonts, and whether it
        has words that are broken by rules of their own. Times have columns as wide as they are.
        """
        words = json.dumps(data, ensure_ascii=False)
        asked = {
            "fonts": families(data["language"], self.fonts.families()),
            "has_ranges": bool(_RANGE.search(_TIME.sub("", words))),
            "has_long_words": max(map(len, words.split())) >= LONG,
        }
        return Forme(self, json.dumps(data | asked, ensure_ascii=False))

    def forget(self, number: int) -> None:
        """Let go of what was laid out of so many cards or letters, where they are many: Typst
        keeps it for its next ten runs, hundreds of megabytes for a thousand badges, and others
        have nothing of it.
        """
        import typst

        if number > FEW:
            for _ in range(KEPT_FOR + 1):
                typst.compile(b"", font_paths=self.fonts, ignore_system_fonts=True)


class Forme:
    """What is ready to be printed and to be asked about; what both need is laid out once."""

    def __init__(self, press: Press, data: str) -> None:
        import typst

        self._template = press.template
        self._inputs = {"data": data}
        self._compiler = typst.Compiler(
            press.template,
            root=press.template.parent,
            font_paths=press.fonts,
            ignore_system_fonts=True,
            sys_inputs=self._inputs,
        )

    def printed(self, issued: dt.datetime, **asked: str) -> bytes:
        """The PDF; `asked` are other inputs that the template sees. PlannerError where the template
        or a font does not allow it.
        """
        import typst

        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                sys_inputs=self._inputs | asked, pdf_standards=[*STANDARDS], timestamp=issued
            )
        except typst.TypstError as fault:
            raise cannot_print(fault, self._template) from None
        if warnings:
            raise _cannot_print(warnings[0].message, self._template)
        return cast("bytes", pdf)

    def told(self, label: str) -> list[Any]:
        """What the template tells under a label. PlannerError where it cannot be laid out; a
        question is not told where the fault is, so it is printed for that.
        """
        try:
            told = self._compiler.query(f"<{label}>", field="value")
        except RuntimeError as fault:
            self.printed(dt.datetime(1980, 1, 1, tzinfo=dt.UTC))
            raise _cannot_print(str(fault), self._template) from None
        values: list[Any] = json.loads(told)
        return values

    def laid_out(self, label: str, issued: dt.datetime) -> LaidOut:
        """A PDF with what is told under a label."""
        told = self.told(label)
        return LaidOut(self.printed(issued), told)


def families(language: str, known: Iterable[str]) -> list[str]:
    """Our face and the conference's own of the `known` families, in the order in which they are
    asked for a letter; the rest of the embedded fonts help out by themselves. What a conference
    puts into its folder goes before a pack, unless it could be a font for Latin letters alone
    whose quotes would spoil Chinese, Japanese or Korean.
    """
    script = MADE_FOR.get(language.lower()) or MADE_FOR.get(primary(language), "")
    made_for = {name: _script(name) for name in {*known} - {*embedded().families()}}
    fit = sorted(name for name, of in made_for.items() if of == script)
    free = sorted(name for name, of in made_for.items() if not of)
    rest = sorted(made_for.keys() - {*fit, *free})
    first = [*fit, *free] if script in _QUOTES_OF_THEIR_OWN else [*free, *fit]
    return [*first, FACE, *rest] if script else [FACE, *free, *rest]


def _script(name: str) -> str:
    """What a font is made for, as its name says; nothing where it does not."""
    found = _ONE_SCRIPT.fullmatch(name)
    return found[1] if found else ""


def cannot_print(fault: "typst.TypstError", template: Path) -> PlannerError:
    """What is wrong, with the line and the column of the template where Typst tells them."""
    where = _WHERE.search(fault.diagnostic)
    told = f"{fault.message} ({where[1].strip()})" if where else fault.message
    return _cannot_print(told, template)


def _cannot_print(fault: str, template: Path) -> PlannerError:
    if "could not be displayed" in fault:
        remedy = "Put a font that has these characters into templates/fonts/ of the conference."
    else:
        remedy = f"Check the template {template}."
    return PlannerError(f"the paper cannot be printed: {fault}", remedy)
