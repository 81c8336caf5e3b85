"""Speakers named above the title: between it and its time.

"09:40 – 10:10", "Dr. Ada Elm" and "Rivers in winter" are one item and its speaker.
"""

import itertools
from collections.abc import Sequence

from planner.readers.agenda.lines.parties import person_test
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_PASSED = frozenset({What.BLANK, What.BULLET})


def with_speakers_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such names waiting for the title below them."""
    is_person = person_test(reader.language)
    told = list(saids)
    for at in _under_times(saids):
        name, *below = saids[at : at + 2]
        is_name = name.is_text and is_person(name.text) and not name.cells
        if is_name and below and below[0].is_text and not is_person(below[0].text):
            told[at] = changed(name, what=What.SPEAKER)
    return told


def _under_times(saids: Sequence[Said]) -> list[int]:
    """Where the first words under each time on its own are."""
    words = [at for at, said in enumerate(saids) if said.what not in _PASSED]
    return [two for one, two in itertools.pairwise(words) if saids[one].what is What.TIME]
