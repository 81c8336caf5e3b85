"""The programme: the agenda as an official paper, with the organizational modalities."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading, Line, LineStyle, Run, TimedRow
from planner.language.dates import day_line, days_in_words
from planner.language.phrases import phrases
from planner.language.times import clock_in_words, day_part_in_words
from planner.language.vocabulary import vocabulary
from planner.model import BREAKS, SOCIAL, AgendaItem, Audience, Duty, Kind, Party
from planner.products.modalities import modalities
from planner.products.product import Material, Nothing, Product
from planner.products.wording import annotation, body_name, holders, openness, role_name, room_name
from planner.protocol import known_body, protocol_body
from planner.timetable import How, Slot, Time

LIGHT = BREAKS | SOCIAL | {Kind.REGISTRATION, Kind.MILESTONE}
"""Kinds whose titles are not set in bold: no work is done in them."""


def build(material: Material) -> Document | Nothing:
    """The programme in one language."""
    conference, language = material.conference, material.language
    if not conference.days:
        return Nothing("the agenda has no day")
    return Document(
        language=language,
        title=material.best(conference.title),
        blocks=tuple(_blocks(material)),
        issuer=tuple(_issuer(material)),
        symbol=conference.symbol,
        marks=tuple(_marks(material)),
        subtitle=(place_and_dates(material),),
        footnote=_footnote(material),
        author=", ".join(_issuer(material)),
        issued=material.moment,
    )


def _issuer(material: Material) -> Iterator[str]:
    """The body that convenes the conference under its organization; else the organizers."""
    decision = material.conference.decision
    if not decision:
        yield from (body_name(token, material) for token in material.conference.organizers)
        return
    issuing = protocol_body(decision.body, material.conference)
    if issuing and issuing.parent:
        yield body_name(issuing.parent, material)
    yield body_name(decision.body, material)


def _marks(material: Material) -> Iterator[str]:
    """The state of the text; the language of the paper and of its original in English capitals."""
    decision = material.conference.decision
    if decision and decision.issue:
        yield material.best(decision.issue) + ("*" if decision.footnote else "")
    names = phrases("en").language_names
    yield names.get(material.language, material.language).upper()
    original = material.conference.official.original
    if original not in ("", material.language):
        yield f"Original: {names.get(original, original).upper()}"


def _originals(material: Material) -> tuple[str, ...]:
    """The official versions, where this paper is none of them."""
    official = material.conference.official.agenda
    return () if material.language in official else official


def _footnote(material: Material) -> str:
    """What the state of the text means, and whether this is a translation."""
    words = phrases(material.language)
    decision = material.conference.decision
    originals = [words.language_names.get(code, code) for code in _originals(material)]
    notes = [
        f"* {material.best(decision.footnote)}" if decision and decision.footnote else "",
        words.phrase("translation", languages=words.listed(originals)) if originals else "",
    ]
    return " ".join(filter(None, notes))


def place_and_dates(material: Material) -> str:
    """The town and the days: "Bishkek, 13 and 14 December 2001"."""
    conference = material.conference
    days = [day.date for day in conference.days]
    dates = days_in_words(
        conference.starts or days[0], conference.ends or days[-1], material.language
    )
    return ", ".join(filter(None, [material.best(conference.town), dates]))


def _blocks(material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    rules = list(modalities(material))
    agenda = words.statuses[material.conference.status]
    yield Heading(1, f"I. {agenda}" if rules else agenda)
    yield from _days(material)
    if rules:
        yield Heading(1, f"II. {words.phrase('modalities')}")
        yield from rules


def _days(material: Material) -> Iterator[Block]:
    for day, of in zip(material.timetable.days, material.conference.days, strict=True):
        yield Heading(2, day_line(day.date, material.language), of.place)
        yield from (_row(slot, material) for slot in day.slots)


def _row(slot: Slot, material: Material) -> TimedRow:
    item = slot.item
    lines = [*_head(item, material), *_inside(slot, material, 0), *_room(item, material, 0)]
    return TimedRow(
        _time_column(slot, material.language), tuple(lines), item.place_in(material.language)
    )


def _time_column(slot: Slot, language: str) -> str:
    """The printed time, or the part of the day that is printed in its place, or nothing."""
    if slot.item.day_part:
        return day_part_in_words(slot.item.day_part, language)
    start, end = (_printed(time, language) for time in (slot.start, slot.end))
    return vocabulary(language).times["range"].format(start=start, end=end) if end else start


def _printed(time: Time, language: str) -> str:
    if time.how is not How.PRINTED or time.at is None:
        return ""
    return clock_in_words(time.at.time(), language)


def _head(item: AgendaItem, material: Material) -> Iterator[Line]:
    style = LineStyle.LIGHT_TITLE if item.kind in LIGHT else LineStyle.TITLE
    yield _line(style, material.best(item.title), item, material)
    yield from _about(item, material.conference.duties_of(item), material, 0)


def _about(
    item: AgendaItem, duties: tuple[Duty, ...], material: Material, level: int
) -> Iterator[Line]:
    """What is said of an item, before what is inside it: else it would seem said of the last."""
    language, words = material.language, phrases(material.language)
    label = words.phrase("documents") + words.phrase("colon")
    if officers := tuple(_officers(duties, material)):
        yield Line(LineStyle.OFFICERS, officers, level, source=item.place_in(language))
    documents = label + ", ".join(item.documents) if item.documents else ""
    for mode in filter(None, [openness(item.openness, language), documents]):
        yield _line(LineStyle.MODE, mode, item, material, level)
    for paragraph in annotation(item, material).splitlines():
        yield _line(LineStyle.NOTE, paragraph, item, material, level)


def _room(item: AgendaItem, material: Material, level: int) -> Iterator[Line]:
    if item.room:
        yield _line(LineStyle.ROOM, room_name(item.room, material), item, material, level)


def _officers(duties: tuple[Duty, ...], material: Material) -> Iterator[Run]:
    colon = phrases(material.language).phrase("colon")
    for number, duty in enumerate(duties):
        if number:
            yield Run(" · ")
        yield Run(role_name(duty, material.language) + colon, italic=True)
        yield Run(holders(duty, material))


def _inside(slot: Slot, material: Material, level: int) -> Iterator[Line]:
    for inner in slot.items:
        item, time = inner.item, _time_column(inner, material.language)
        style = LineStyle.BREAK if item.kind in BREAKS else LineStyle.ITEM
        runs = (Run(material.best(item.title)),)
        yield Line(style, runs, level, time, item.place_in(material.language))
        yield from _about(item, _by_name(item.duties, material), material, level + 1)
        yield from _inside(inner, material, level + 1)
        yield from _room(item, material, level + 1)


def _by_name(duties: tuple[Duty, ...], material: Material) -> tuple[Duty, ...]:
    """Duties that say more than the title does: of persons, not of bodies or of nobody yet."""
    return tuple(
        duty
        for duty in duties
        if duty.holders and not all(_is_body(party, material) for party in duty.holders)
    )


def _is_body(party: Party, material: Material) -> bool:
    return not party.name and known_body(party.token, material.conference) is not None


def _line(
    style: LineStyle, text: str, item: AgendaItem, material: Material, level: int = 0
) -> Line:
    return Line(style, (Run(text),), level, source=item.place_in(material.language))


PRODUCT = Product("programme", Audience.PUBLIC, in_each_language=True, build=build)
