"""Report forms: for each session a paper for its rapporteur, filled with what is known."""

from collections.abc import Iterator

from planner.forms.document import (
    Block,
    Document,
    Heading,
    Line,
    TimedRow,
    WritingSpace,
)
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import SPEAKING, Audience, Duty, Party, Role
from planner.model.sessions import Session
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.duties import fact_line
from planner.products.paper.masthead import paper
from planner.products.paper.wording import holders, role_name, room_name
from planner.products.product import Material, Named, Nothing, Product
from planner.timetable import Slot

_PARTS = {"summary": 8, "main-points": 8, "recommendations": 8, "follow-up": 4}
"""The parts of a report, each with its lines to write on."""


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """A form for each session that has a rapporteur, designated or not."""
    reported = [of for of in material.conference.sessions if _has_rapporteur(of)]
    if not reported:
        return Nothing("no session has a rapporteur")
    return tuple(Named(f"report-forms/{of.key}", _paper(of, material)) for of in reported)


def _has_rapporteur(session: Session) -> bool:
    duties = (*session.officers, *(duty for of in session.sittings for duty in of.duties))
    return any(duty.role is Role.RAPPORTEUR for duty in duties)


def _paper(session: Session, material: Material) -> Document:
    title = phrases(material.language).phrase("report-of-rapporteur")
    return paper(material, title, _blocks(session, material))


def _blocks(session: Session, material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    first = session.sittings[0]
    yield Heading(1, material.best(first.title), first.place)
    yield TimedRow("", tuple(_facts(session, material)), first.place)
    for part, lines in _PARTS.items():
        yield Heading(2, words.phrase(f"report-{part}"))
        yield WritingSpace(lines)
    yield Heading(2, words.phrase("date-and-signature"))
    yield WritingSpace(1)


def _facts(session: Session, material: Material) -> Iterator[Line]:
    """What is known of a session: when and where it sits, who presides, reports and speaks."""
    words = phrases(material.language)
    sittings = {of.id for of in session.sittings}
    for slot in material.timetable:
        if slot.item.id in sittings:
            yield fact_line(words.columns["date"], _when(slot, material), material)
    for duty in _duties(session):
        yield fact_line(role_name(duty, material.language), holders(duty, material), material)
    documents = dict.fromkeys(
        symbol for of in session.sittings for item in of.walk() for symbol in item.documents
    )
    if documents:
        yield fact_line(words.phrase("documents"), words.apart(*documents), material)


def _when(slot: Slot, material: Material) -> str:
    """The day, the time and the room of a sitting."""
    room = room_name(slot.item.room, material) if slot.item.room else ""
    day, time = day_line(slot.date, material.language), time_column(slot, material.language)
    return phrases(material.language).apart(day, time, room)


def _duties(session: Session) -> Iterator[Duty]:
    """The officers of a session, then all who take the floor at its sittings, by their roles."""
    yield from session.officers
    speaking: dict[Role, dict[Party, None]] = {}
    for sitting in session.sittings:
        for duty in (duty for item in sitting.walk() for duty in item.duties):
            if duty.role in SPEAKING and duty.holders:
                speaking.setdefault(duty.role, {}).update(dict.fromkeys(duty.holders))
    yield from (Duty(role, tuple(parties)) for role, parties in speaking.items())


PRODUCT = Product(
    "report-forms",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="A form for the rapporteur of each session, filled in with what is known.",
)
