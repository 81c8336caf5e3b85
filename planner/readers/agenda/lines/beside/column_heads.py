"""Names of columns on lines of their own, as a table leaves them: "Start", "Finish", "Led by"."""

from collections.abc import Iterator, Sequence

from planner.language.vocabulary import plain
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed

_LEAST, _KNOWN, _WORDS = 3, 2, 3
"""Lines of a row of names, those of them that are known, and words of one name."""


def with_heads_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such rows of names as what they are; one of them names the times."""
    told = list(saids)
    for run in _runs(saids):
        names = [plain(saids[at].text).strip(" :") for at in run]
        known = [name for name in names if reader.labels.names_column(name)]
        is_timed = not reader.words.headings["time_columns"].isdisjoint(known)
        if len(run) >= _LEAST and len(known) >= _KNOWN and is_timed:
            for at in run:
                told[at] = changed(told[at], what=What.FURNITURE, text="column heading")
    return told


def _runs(saids: Sequence[Said]) -> Iterator[list[int]]:
    """The places of short lines of words in succession, empty lines left out."""
    run: list[int] = []
    for at, said in enumerate(saids):
        if said.what is What.BLANK:
            continue
        if _is_name(said):
            run.append(at)
            continue
        yield run
        run = []
    yield run


def _is_name(said: Said) -> bool:
    is_bare = said.is_text and not (said.bullet or said.label or said.cells)
    return is_bare and len(said.text.split()) <= _WORDS
