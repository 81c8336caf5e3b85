"""What the fonts can draw, known before anything is printed.

A PDF with a character that no font has would be a paper with holes, so the PDF writer refuses it.
Here the record is named that holds such a character, before the printer is asked. Typst is met
here, for what its fonts draw, and in `press`, which prints with it.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.findings import Fault, Finding, Severity
from planner.forms.cards import BackLine, Cards
from planner.forms.document import Document, Line, Table, TimedRow, WritingSpace
from planner.forms.grid import Grid
from planner.forms.sign import Sign
from planner.forms.year import YearSheet
from planner.places import Place
from planner.writers.looks import Looks
from planner.writers.paper import shown_title
from planner.writers.script import printable

GLYPH_MISSING = Fault(
    "glyph-missing",
    Severity.ERROR,
    why="A character that no font has would be printed as an empty box.",
    how="Put a font that has it into templates/fonts.",
)

if TYPE_CHECKING:
    import typst

STANDARDS: Final = ("a-2a", "ua-1")
"""Archiving and accessibility; with them a missing glyph is an error, without them a silent box."""

_EACH_ALONE = b"#set document(title: [x])\n#for c in json(bytes(sys.inputs.data)) [#par[#c]]"


Printed = Document | Cards | Grid | Sign | YearSheet
"""Forms whose words are looked at before they are printed."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Characters that no font has, the place of their line, and its words."""

    characters: str
    place: Place
    words: str


def faults(form: Printed, looks: Looks) -> Iterator[Finding]:
    """An error for every line that cannot be printed."""
    for missing in missing_glyphs(form, looks):
        message = f"No font can print “{missing.characters}” in “{missing.words}”."
        yield GLYPH_MISSING.at(missing.place, message)


def missing_glyphs(form: Printed, looks: Looks) -> tuple[Missing, ...]:
    """Every line that holds a character the fonts cannot draw, in the order of the form."""
    return missing_in(_placed_in(form), looks)


def missing_in(placed: Iterable[tuple[Place, str]], looks: Looks) -> tuple[Missing, ...]:
    """Those of lines, each with its place, that hold a character the fonts cannot draw."""
    lines = [(place, printable(words)) for place, words in placed]
    bad = _undrawable({c for _, words in lines for c in words}, looks)
    held = ((place, words, _held(words, bad)) for place, words in lines)
    return tuple(
        Missing(characters, place, words) for place, words, characters in held if characters
    )


def is_embedded(character: str) -> bool:
    """Whether a font that comes with Typst draws this character."""
    starts, ends = _coverage()
    at = bisect_right(starts, ord(character)) - 1
    return at >= 0 and ord(character) <= ends[at]


def fonts(looks: Looks) -> "typst.Fonts":
    """The fonts of papers: those that come with Typst and those of the looks, never the system's.

    With the fonts of whoever prints, the same folder would not give the same bytes everywhere.
    """
    folders = looks.font_folders()
    return looks.once("fonts", lambda: _fonts(folders)) if folders else embedded()


@cache
def embedded() -> "typst.Fonts":
    """The fonts that come with Typst."""
    return _fonts([])


def refused(characters: Sequence[str], chosen: "typst.Fonts") -> set[str]:
    """Those of the characters that Typst says it cannot draw; asks it as often as it must."""
    faults = _faults(characters, chosen)
    if faults == 0 or faults >= len(characters):
        return set(characters) if faults else set()
    half = len(characters) // 2
    return refused(characters[:half], chosen) | refused(characters[half:], chosen)


def _placed_in(form: Printed) -> Iterator[tuple[Place, str]]:
    if isinstance(form, Cards):
        return _of_cards(form)
    if isinstance(form, Grid):
        return _of_grid(form)
    if isinstance(form, YearSheet):
        return _of_year(form)
    return _of_sign(form) if isinstance(form, Sign) else _of_paper(form)


def _of_grid(grid: Grid) -> Iterator[tuple[Place, str]]:
    on_top = (grid.title, grid.subtitle, grid.symbol, grid.date, *(of for _, of in grid.legend))
    yield from ((Place(""), words) for words in (*on_top, *(of.text for of in grid.marks)))
    yield from ((head.source, head.text) for head in grid.heads)
    for cell in grid.cells:
        yield cell.source, cell.time
        yield from _placed(cell.lines, cell.source)


def _of_sign(sign: Sign) -> Iterator[tuple[Place, str]]:
    yield from ((Place(""), words) for words in (*sign.head, sign.room))
    for day in sign.days:
        yield day.source, day.day
        for row in day.rows:
            yield row.source, row.time
            yield from _placed(row.lines, row.source)


def _of_year(sheet: YearSheet) -> Iterator[tuple[Place, str]]:
    legend = (text for _, text in sheet.legend)
    around = (sheet.title, sheet.subtitle, sheet.symbol, sheet.date, sheet.deadline, *legend)
    yield from ((Place(""), words) for words in (*around, *sheet.weekdays))
    for month in sheet.months:
        yield Place(""), month.name
        for entry in month.entries:
            yield from ((entry.source, words) for words in (entry.days, entry.text, entry.town))


def _of_cards(cards: Cards) -> Iterator[tuple[Place, str]]:
    on_each = (*cards.head, *(word for line in cards.back for word in _words_of_back(line)))
    yield from ((Place(""), words) for words in on_each)
    for card in cards.cards:
        yield from ((card.source, line.text) for line in card.lines)
        yield from ((card.source, word) for line in card.back for word in _words_of_back(line))


def _words_of_back(line: BackLine) -> tuple[str, str, str]:
    return line.time, line.text, line.about


def _of_paper(document: Document) -> Iterator[tuple[Place, str]]:
    head = (*document.issuer, document.symbol, *document.marks, *shown_title(document))
    for words in (*head, *document.subtitle, document.footnote):
        yield Place(""), words
    for block in document.blocks:
        if isinstance(block, TimedRow):
            yield block.source, block.time
            yield from _placed(block.lines, block.source)
        elif isinstance(block, Table):
            yield from ((block.source, column.header) for column in block.columns)
            lines = (line for row in block.rows for cell in row for line in cell)
            yield from _placed(lines, block.source)
        elif not isinstance(block, WritingSpace):
            yield block.source, block.text


def _placed(lines: Iterable[Line], near: Place) -> Iterator[tuple[Place, str]]:
    return ((line.source if line.source.file else near, _words(line)) for line in lines)


def _words(line: Line) -> str:
    return f"{line.time} {''.join(run.text for run in line.runs)}".strip()


def _held(words: str, bad: Collection[str]) -> str:
    return "".join(dict.fromkeys(c for c in words if c in bad))


def _undrawable(characters: Collection[str], looks: Looks) -> set[str]:
    """Typst is asked only about what its own fonts lack, and only where there are other fonts."""
    unknown = sorted(c for c in characters if not is_embedded(c))
    return refused(unknown, fonts(looks)) if unknown and looks.font_folders() else set(unknown)


def _fonts(folders: list[Path]) -> "typst.Fonts":
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=folders)


def _faults(characters: Sequence[str], chosen: "typst.Fonts") -> int:
    import json

    import typst

    data = {"data": json.dumps(list(characters))}
    try:
        typst.compile(_EACH_ALONE, font_paths=chosen, sys_inputs=data, pdf_standards=[*STANDARDS])
    except typst.TypstError as fault:
        return f"\n{fault.diagnostic}".count("\nerror: ")
    return 0


@cache
def _coverage() -> tuple[list[int], list[int]]:
    """First and last code points of the ranges that the embedded fonts draw."""
    text = Path(__file__).with_name("glyphs.txt").read_text(encoding="ascii")
    ranges = [line.split("-") for line in text.splitlines() if not line.startswith("#")]
    return [int(r[0], 16) for r in ranges], [int(r[-1], 16) for r in ranges]
