"""The reader of agenda text, over every file format. `read_agenda` tells its stages."""

from collections.abc import Callable, Sequence
from typing import Protocol

from planner.findings import Finding
from planner.readers.agenda.days.calendar import span_of
from planner.readers.agenda.days.reader import ReadDays, read_days
from planner.readers.agenda.days.regions import Regions, regions
from planner.readers.agenda.doubts import doubtful
from planner.readers.agenda.fates import fates_of
from planner.readers.agenda.frame.surroundings import Surroundings, read_surroundings
from planner.readers.agenda.languages import (
    FALLBACK,
    in_no_language,
    is_in_none,
    is_told,
    languages_of,
    untold,
)
from planner.readers.agenda.lines.columns import columns_at
from planner.readers.agenda.lines.dashes import with_dashes_told
from planner.readers.agenda.lines.dated_tables import dated_table_at
from planner.readers.agenda.lines.ends import with_ends_told
from planner.readers.agenda.lines.four_figures import with_figures_told
from planner.readers.agenda.lines.furniture import furniture
from planner.readers.agenda.lines.grids import grid_at
from planner.readers.agenda.lines.half_days import with_half_days_told
from planner.readers.agenda.lines.held import with_held_told
from planner.readers.agenda.lines.lost_dashes import with_lost_dashes_told
from planner.readers.agenda.lines.pages import across_pages
from planner.readers.agenda.lines.places_below import with_places_below_told
from planner.readers.agenda.lines.reader import LineReader, line_reader
from planner.readers.agenda.lines.running import running_at
from planner.readers.agenda.lines.said import Said, What
from planner.readers.agenda.lines.spacing import closed_up
from planner.readers.agenda.lines.speakers import with_speakers_told
from planner.readers.agenda.lines.untils import with_untils_told
from planner.readers.agenda.lines.wrapped_times import with_wrapped_told
from planner.readers.reading import Reading
from planner.readers.source import Source, SourceLine


class Several(Protocol):
    """Lines that are read together: what they say, and how many they are."""

    @property
    def saids(self) -> list[Said]:
        """What they say."""

    @property
    def length(self) -> int:
        """How many lines they take."""


_FINDERS: tuple[Callable[[Sequence[SourceLine], int, LineReader], Several | None], ...] = (
    grid_at,
    columns_at,
    dated_table_at,
    running_at,
)


def read_agenda(source: Source, language: str = "") -> Reading:
    """What a text says, in the language given or recognized.

    Lines → furniture marked → language → each line looked at alone → the parts of the text →
    blocks and items by day → decision, modalities, statements around them → the fate of each line.
    """
    if language:
        return _read(source, language)
    votes = languages_of(source)
    if is_in_none(source, votes):
        return in_no_language(source)
    return _read(source, next(iter(votes))) if is_told(votes) else untold(_read(source, FALLBACK))


def _read(source: Source, language: str) -> Reading:
    reader = line_reader(language)
    marked = furniture(source.lines, language)
    saids = closed_up(across_pages(_saids(source.lines, marked, reader)))
    saids = with_wrapped_told(saids, reader)
    saids = with_half_days_told(with_figures_told(saids, language), reader)
    saids = with_ends_told(saids, language, reader.words)
    saids = with_dashes_told(with_lost_dashes_told(saids))
    saids = with_untils_told(with_held_told(saids, reader), language)
    saids = with_places_below_told(with_speakers_told(saids, reader), reader.labels)
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
    from dataclasses import replace

    return replace(reading, findings=tuple(findings))


def _zone(agenda: ReadDays, around: Surroundings) -> str:
    """The zone that stands with the times, where it is one; else the one that the text tells."""
    return next(iter(agenda.zones)) if len(agenda.zones) == 1 else around.zone


def _saids(lines: Sequence[SourceLine], marked: dict[int, str], reader: LineReader) -> list[Said]:
    """What each line says; a line with several items glued together says several things, and
    lines of a grid are told day by day.
    """
    told = {
        line.number: [Said(line.number, What.FURNITURE, line.text, marked[line.number])]
        for line in lines
        if line.number in marked
    }
    shown = [line for line in lines if line.number not in marked]
    at = 0
    while at < len(shown):
        number, text = shown[at].number, shown[at].text
        several = next(filter(None, (find(shown, at, reader) for find in _FINDERS)), None)
        told[number] = several.saids if several else reader.saids(number, text)
        at += several.length if several else 1
    return [said for number in sorted(told) for said in told[number]]


__all__ = ["read_agenda", "span_of"]
