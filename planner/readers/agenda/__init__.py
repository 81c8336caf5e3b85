"""The reader of agenda text, for every file format. `read_agenda` lists its stages."""

from collections.abc import Sequence
from dataclasses import replace

from planner.findings import Finding
from planner.readers.agenda.days.calendar import span_of
from planner.readers.agenda.days.reader import ReadDays, read_days
from planner.readers.agenda.days.regions import Regions, regions
from planner.readers.agenda.doubts import doubtful
from planner.readers.agenda.fates import fates_of
from planner.readers.agenda.frame.surroundings import Surroundings, read_surroundings
from planner.readers.agenda.languages import (
    FALLBACK,
    compared,
    doubted,
    in_no_language,
    is_in_none,
    is_told,
    languages_of,
    untold,
)
from planner.readers.agenda.lines.beside import beside
from planner.readers.agenda.lines.furniture import furniture
from planner.readers.agenda.lines.reader import line_reader
from planner.readers.agenda.lines.slips import with_times_mended
from planner.readers.agenda.lines.tables import alone
from planner.readers.reading import Reading
from planner.readers.source import Source


def read_agenda(source: Source, language: str = "") -> Reading:
    """What a text says, in the language given or recognized.

    Lines → scanning errors corrected → language → furniture marked → each line read alone → and
    beside its neighbours → the parts of the text → blocks and items by day → decision,
    modalities, statements around them → the fate of each line.
    """
    source = with_times_mended(source)
    if language:
        return compared(_read(source, language))
    votes = languages_of(source)
    if is_in_none(source, votes):
        return in_no_language(source)
    if not is_told(votes):
        return untold(_read(source, FALLBACK))
    return doubted(_read(source, next(iter(votes))))


def _read(source: Source, language: str) -> Reading:
    reader = line_reader(language)
    marked = furniture(source.lines, language)
    saids = beside(alone(source.lines, marked, reader), reader)
    parts = regions(saids, reader)
    agenda = read_days(parts, language, source.name)
    around = read_surroundings(parts, source, marked, reader)
    return _reading(source, parts, marked, agenda, around)


def _reading(
    source: Source,
    parts: Regions,
    marked: dict[int, str],
    agenda: ReadDays,
    around: Surroundings,
) -> Reading:
    reading = Reading(
        source=source,
        language=around.language,
        days=agenda.days,
        zone=_zone(agenda, around),
        frame=around.frame,
        invited=around.invited,
        rules=around.rules,
        statements=around.statements,
        areas=around.areas,
        terms=around.terms,
        fates=fates_of(parts, marked, {**around.uses, **agenda.uses}),
    )
    findings: Sequence[Finding] = (*source.findings, *agenda.findings, *doubtful(reading))
    return replace(reading, findings=tuple(findings))


def _zone(agenda: ReadDays, around: Surroundings) -> str:
    """The zone printed with the times, if there is only one; else the one that the text states."""
    return next(iter(agenda.zones)) if len(agenda.zones) == 1 else around.zone


__all__ = ["read_agenda", "span_of"]
