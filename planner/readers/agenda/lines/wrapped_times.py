"""Times and years that begin a line because the one above had no room for them: they lead nothing.

"Shuttles leave on Friday at" above "06.00 and 12.00" is one sentence, as is "since October" above
"2000: presentations".
"""

from collections.abc import Sequence

from planner.language.clocks import YEARS_TOLD
from planner.language.vocabulary import plain, vocabulary
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What

_FIGURES = 4


def with_wrapped_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, of which such ones are read with the line above them."""
    found: list[Said] = []
    for said in saids:
        if found and _goes_on(found[-1], said, reader.language):
            above = found[-1]
            found[-1] = reader.said(above.number, f"{above.raw.rstrip()} {said.raw.strip()}")
            found.append(Said(said.number, What.WRAPPED, said.raw, said.raw.strip()))
        else:
            found.append(said)
    return found


def _goes_on(above: Said, said: Said, language: str) -> bool:
    """Whether a line has words that ask for the time or the year that the next one begins with."""
    if not above.what is said.what is What.TITLE or said.column < above.column or said.cells:
        return False
    last = plain(above.raw.split()[-1])
    begins_with_time = said.times is not None and not said.is_after
    is_asked = begins_with_time and last in vocabulary(language).times.get("at", ())
    return is_asked or (_begins_with_year(said) and _is_month(last, language))


def _begins_with_year(said: Said) -> bool:
    first = said.raw.split()[0].strip(":,;.")
    return first.isdecimal() and len(first) == _FIGURES and int(first) in YEARS_TOLD


def _is_month(word: str, language: str) -> bool:
    return word in map(plain, vocabulary(language).dates["months"])
