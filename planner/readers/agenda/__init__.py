"""The reader of agenda text, over every file format. `read_agenda` tells its stages."""

from collections.abc import Sequence

from planner.findings import Finding
from planner.language.papers import recognized
from planner.readers.agenda.days import read_days
from planner.readers.agenda.fates import fates_of
from planner.readers.agenda.furniture import furniture
from planner.readers.agenda.lines import Said, What, line_reader
from planner.readers.agenda.regions import regions
from planner.readers.reading import Reading
from planner.readers.source import Source, SourceLine

FALLBACK = "en"


def read_agenda(source: Source, language: str = "") -> Reading:
    """What a text says, in the language given or recognized.

    Lines → furniture marked → language → each line looked at alone → the parts of the text →
    blocks → days and items → the fate of every line.
    """
    language = language or _language(source)
    marked = furniture(source.lines, language)
    saids = _saids(source.lines, marked, language)
    parts = regions(saids, line_reader(language))
    days, findings = read_days(parts, language, source.name)
    return Reading(
        source=source,
        language=language,
        days=days,
        fates=fates_of(parts, days, marked),
        findings=(*source.findings, *findings),
    )


def _language(source: Source) -> str:
    votes = recognized(line.text for line in source.lines if line.text.strip())
    return next(iter(votes), FALLBACK)


def _saids(lines: Sequence[SourceLine], marked: dict[int, str], language: str) -> list[Said]:
    """What each line says; a line with several items glued together says several things."""
    reader = line_reader(language)
    saids: list[Said] = []
    for line in lines:
        if line.number in marked:
            saids.append(Said(line.number, What.FURNITURE, line.text, marked[line.number]))
        else:
            saids += reader.saids(line.number, line.text)
    return saids


__all__ = ["Finding", "read_agenda"]
