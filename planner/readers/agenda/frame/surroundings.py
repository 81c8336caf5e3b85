"""What surrounds an agenda: the decision before it, modalities and statements after it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from planner.language.vocabulary import plain
from planner.model.basis import Area
from planner.readers.agenda.days.calendar import span_of
from planner.readers.agenda.days.regions import Regions
from planner.readers.agenda.days.zones import told_zone
from planner.readers.agenda.frame.areas import AreaReader
from planner.readers.agenda.frame.frames import CODE, FrameReader
from planner.readers.agenda.frame.invited import InvitedReader
from planner.readers.agenda.frame.names import is_body_alone
from planner.readers.agenda.frame.prose import Paragraph, Sections, sections
from planner.readers.agenda.frame.rules import RulesReader
from planner.readers.agenda.frame.statements import StatementReader
from planner.readers.agenda.frame.terms import TermsReader
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What
from planner.readers.agenda.lines.spoken import tells_languages
from planner.readers.reading import UNREAD, Fate, Frame, Invited, ReadStatement, Rules, Terms
from planner.readers.source import Source
from planner.records import record

DATES = "dates"
"""The fate of lines that name days and nothing else that is known."""
ZONE = "zone"
"""The fate of the line that states the zone of all times."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WHEN = (DATES, ZONE, "place")


@record
class Surroundings:
    """What was read around an agenda, with what became of those lines."""

    language: str
    frame: Frame = field(default_factory=Frame)
    invited: Invited = field(default_factory=Invited)
    rules: Rules = field(default_factory=Rules)
    statements: tuple[ReadStatement, ...] = ()
    areas: tuple[Area, ...] = ()
    terms: Terms = field(default_factory=Terms)
    zone: str = ""
    uses: Mapping[int, Fate] = field(default_factory=dict)


def read_surroundings(
    parts: Regions, source: Source, marked: Mapping[int, str], reader: LineReader
) -> Surroundings:
    """The decision, who is invited, how it is held, and what delegations stated."""
    language, file, words = reader.language, source.name, reader.words
    found = sections(parts.frame, parts.after, reader)
    rules_reader = RulesReader(words, language, file)
    spoken = (
        one
        for one in found.decision
        if tells_languages(one.text, language) or rules_reader.venue_in(one.text)
    )
    rules = rules_reader.read((*found.participation, *found.rules, *spoken))
    invited = InvitedReader(words, language, file, is_part=bool(found.participation)).read(
        found.participation or found.rules
    )
    statement_reader = StatementReader(words, language, file)
    read = Surroundings(
        language=language,
        frame=_with_span(
            FrameReader(words, language, file).read(found.decision, source.lines, marked),
            parts,
            language,
        ),
        invited=invited,
        rules=rules,
        statements=tuple(
            statement_reader.read(of, number) for number, of in enumerate(found.statements, 1)
        ),
        areas=AreaReader(words, language, file).read(found.decision),
        terms=TermsReader(words, language, file).read(found.decision),
    )
    zone, line = told_zone((*parts.frame, *parts.after), words)
    uses = _uses(read, found, parts, reader) | ({line: Fate(ZONE, zone)} if zone else {})
    return replace(read, zone=zone, uses=uses, frame=_with_dates(read.frame, uses, parts))


def _with_span(frame: Frame, parts: Regions, language: str) -> Frame:
    span = span_of(parts.frame, language)
    return (
        replace(frame, starts=span.first, ends=span.last, printed=span.printed) if span else frame
    )


def _with_dates(frame: Frame, uses: Mapping[int, Fate], parts: Regions) -> Frame:
    """The frame with the lines that say when the meeting is held, those that name its place too,
    and those of the title with a year beside it.
    """
    lines = (said for said in (*parts.frame, *parts.after) if said.number in uses)
    told = tuple(said.raw.strip() for said in lines if _tells_when(said, uses[said.number], frame))
    is_told = not frame.printed or any(frame.printed in line for line in told)
    return replace(frame, dates=told if is_told else (*told, frame.printed))


def _tells_when(said: Said, use: Fate, frame: Frame) -> bool:
    years = set(_YEAR.findall(said.raw)) if use.what == "title" else set()
    return use.what in WHEN or any(of not in "".join(frame.title.values()) for of in years)


def _uses(
    read: Surroundings, found: Sections, parts: Regions, reader: LineReader
) -> dict[int, Fate]:
    """What became of the lines of prose, the less telling first."""
    uses = dict(_known_lines(parts, reader))
    uses |= _of(found.headings, Fate("heading"))
    uses |= _of(_named_headings(found, reader), Fate("heading"))
    told = read.frame.lines.items()
    uses |= {line: Fate("furniture", of) if of == CODE else Fate(of) for line, of in told}
    areas = AreaReader(reader.words, reader.language, "").found_in(found.decision)
    uses |= _of(areas, Fate("area"))
    uses |= {line: Fate("modalities", rule) for line, rule in read.rules.lines.items()}
    uses |= {line: Fate("participation") for line in read.invited.lines}
    uses |= dict.fromkeys(_torn((*found.participation, *found.rules)), Fate(UNREAD))
    for number, of in enumerate(read.statements, 1):
        uses |= dict.fromkeys(of.lines, Fate("statement", str(number)))
    return uses


def _torn(paragraphs: Iterable[Paragraph]) -> Iterable[int]:
    """The lines of which parts are in different paragraphs: rows of a table amid prose."""
    counts = Counter(line for one in paragraphs for line in set(one.lines))
    return (line for line, count in counts.items() if count > 1)


def _named_headings(found: Sections, reader: LineReader) -> Iterable[Paragraph]:
    """Headings in capitals that begin with the word for agenda, and the line of the body."""
    names = reader.words.headings["agenda"]
    for one in found.decision:
        is_agenda = one.is_capitals and any(one.plain.startswith(of) for of in names)
        if is_agenda or is_body_alone(one):
            yield one


def _of(paragraphs: Iterable[Paragraph], fate: Fate) -> dict[int, Fate]:
    return {line: fate for one in paragraphs for line in one.lines}


def _known_lines(parts: Regions, reader: LineReader) -> Iterable[tuple[int, Fate]]:
    """Headings, and lines that print the dates of the meeting."""
    headings = reader.words.headings
    names = headings["part"] | headings["document_languages"]
    span = span_of(parts.frame, reader.language)
    for said in (*parts.frame, *parts.after):
        words = plain(said.text).strip(" .:").rstrip("0123456789 ")
        if said.what is What.HEADING or words in names or reader.words.is_agenda(words):
            yield said.number, Fate("heading", said.label_of)
        elif said.day or (span and span.line == said.number):
            yield said.number, Fate(DATES)
