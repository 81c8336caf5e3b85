"""Figures of times that a scanner read as letters: "O9:30", "1O.00", "l1:45", "9.З0".

They are corrected if nothing else can be meant: at the beginning of a line or a cell, or after the
dash of a range, if there is a figure beside the letters and the whole is a time of the clock. Each
is reported, since it is not what the page prints.
"""

import re
from dataclasses import replace

from planner.findings import Fault, Severity
from planner.places import Place
from planner.readers.source import Source

TIME_MENDED = Fault(
    "time-mended",
    Severity.WARNING,
    why="There is a letter where a time should have a digit, since scanners confuse the two.",
    how="Compare it with the paper.",
)
_FIGURES = str.maketrans("OoОоlIЗз", "00001133")
_FIGURE = r"[\dOoОоlIЗз]"
_CLOCK = rf"{_FIGURE}{{1,2}}[:.]{_FIGURE}{{2}}(?![\w:.]*\w)"
_TIMES = re.compile(rf"(?:^|[|\t])[\s•*–—-]*({_CLOCK})(?:(\s*[–—-]\s*)({_CLOCK}))?")
_LETTERS = re.compile(r"[OoОоlIЗз]\d?[:.]|[:.]\d?[OoОоlIЗз]")
_HOURS, _MINUTES = 24, 60


def with_times_mended(source: Source) -> Source:
    """The text with such times corrected, and what was corrected."""
    lines, findings = [], []
    for line in source.lines:
        text = _TIMES.sub(_put_right, line.text) if _LETTERS.search(line.text) else line.text
        if text != line.text:
            place = Place(source.name, line.number)
            findings.append(TIME_MENDED.at(place, f"{_slips(line.text, text)}."))
        lines.append(line if text == line.text else replace(line, text=text))
    if not findings:
        return source
    return replace(source, lines=tuple(lines), findings=(*source.findings, *findings))


def _put_right(found: re.Match[str]) -> str:
    clocks = [clock for clock in (found[1], found[3]) if clock]
    text = found[0]
    for clock in clocks if all(map(_is_clock, clocks)) else ():
        text = text.replace(clock, clock.translate(_FIGURES), 1)
    return text


def _is_clock(printed: str) -> bool:
    """Whether signs are a time of the clock, with at least one figure, and one in its hour before
    a full stop: "II.10" is a chapter.
    """
    hour, minute = map(int, re.split(r"[:.]", printed.translate(_FIGURES)))
    told = printed if ":" in printed else printed.partition(".")[0]
    return any(map(str.isdecimal, told)) and hour < _HOURS and minute < _MINUTES


def _slips(printed: str, mended: str) -> str:
    """What was read as what."""
    words = zip(printed.split(), mended.split(), strict=True)
    return ", ".join(f"“{one}” is read as {two}" for one, two in words if one != two)
