"""From a reading to a conference: what the text says, in the records of the model."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from string import ascii_lowercase

from planner.errors import PlannerError
from planner.model import (
    OFFICERS,
    AgendaItem,
    Conference,
    Day,
    Duty,
    Invitee,
    Kind,
    Openness,
    Party,
    Role,
    Text,
)
from planner.model.basis import Decision
from planner.model.conference import AgendaStatus, Interpretation
from planner.model.modalities import Modalities, Participation, PreparatoryMeeting
from planner.model.venue import Room
from planner.protocol import members
from planner.readers.agenda.invited import ORGANIZATIONS, UN_BODIES
from planner.readers.reading import ReadDay, Reading
from planner.timetable.towns import zone_of

UNTITLED = "…"
"""What stands for a title that is not printed."""
_DEEPEST = 6


def conference_of(reading: Reading, starts: dt.date | None = None) -> Conference:
    """The conference that a text gives. `starts` is its first day where the text has no dates.

    PlannerError where a day has no date and `starts` does not tell it.
    """
    days = _days(reading, starts)
    rooms = _rooms(days)
    ids = {name: room.id for room in rooms for name in room.name.values()}
    frame, rules = reading.frame, reading.rules
    modalities = _modalities(reading)
    town = rules.town.split(",")[0].strip() or frame.town
    return Conference(
        title=frame.title or Text({reading.language: UNTITLED}),
        symbol=frame.symbol,
        status=frame.status or AgendaStatus.ADOPTED,
        starts=min((day.date for day in days), default=frame.starts or starts),
        ends=max((day.date for day in days), default=frame.ends or starts),
        timezone=zone_of(town, frame.host or frame.country),
        town=Text({reading.language: town} if town else {}),
        languages=(reading.language,),
        working_languages=rules.working_languages,
        interpretation=rules.interpretation or Interpretation.NONE,
        host=frame.host,
        bodies={"host": frame.host} if frame.host else {},
        rooms=rooms,
        decision=_decision(reading),
        meetings=tuple(map(_meeting, frame.meetings)),
        outcome_documents=rules.outcome_documents,
        participation=_participation(reading),
        modalities=modalities,
        days=tuple(_ruled(replace(day, items=_roomed(day.items, ids)), modalities) for day in days),
        invitees=_invitees(reading, min((day.date for day in days), default=frame.starts)),
    )


def _days(reading: Reading, starts: dt.date | None) -> tuple[Day, ...]:
    """The days with items, by date; what stands under two headings of one day together."""
    by_date: dict[dt.date, list[AgendaItem]] = {}
    last: dt.date | None = None
    for number, day in enumerate(of for of in reading.days if of.items):
        last = _date(day, starts, number, last)
        by_date.setdefault(last, []).extend(_whole(item, reading.language) for item in day.items)
    return tuple(Day(date, tuple(items)) for date, items in sorted(by_date.items()))


def _date(day: ReadDay, starts: dt.date | None, number: int, last: dt.date | None) -> dt.date:
    if day.date:
        return day.date
    if starts is None:
        heading = f"“{day.heading}”" if day.heading else "its first day"
        message = f"The text does not fix the date of {heading} (line {day.line})."
        raise PlannerError(message, "Say on which day it begins: --starts 2027-05-03.")
    return last + dt.timedelta(days=1) if last else starts + dt.timedelta(days=number)


def _whole(item: AgendaItem, language: str, depth: int = 0) -> AgendaItem:
    """The item with a title, and with nothing deeper inside than a folder holds."""
    title = item.title if any(item.title.values()) else Text({language: UNTITLED})
    words = Text({tag: " ".join(text.split()) for tag, text in title.items()})
    inside = item.items if depth < _DEEPEST else ()
    inner = tuple(_whole(of, language, depth + 1) for of in inside)
    return replace(item, title=words, items=inner)


def _rooms(days: Iterable[Day]) -> tuple[Room, ...]:
    """The rooms that items name, each once."""
    language = ""
    names: dict[str, str] = {}
    for day in days:
        for item in _all(day.items):
            language = next(iter(item.title), language)
            if item.room:
                names.setdefault(item.room, _slug(item.room) or f"room-{len(names) + 1}")
    used: dict[str, str] = {}
    for name, own in names.items():
        used[name] = own if own not in used.values() else f"{own}-{len(used) + 1}"
    return tuple(Room(own, Text({language: name})) for name, own in used.items())


def _slug(name: str) -> str:
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", latin))


def _all(items: Iterable[AgendaItem]) -> Iterable[AgendaItem]:
    for item in items:
        yield item
        yield from _all(item.items)


def _roomed(items: Iterable[AgendaItem], ids: Mapping[str, str]) -> tuple[AgendaItem, ...]:
    return tuple(
        replace(item, room=ids.get(item.room, ""), items=_roomed(item.items, ids)) for item in items
    )


def _decision(reading: Reading) -> Decision | None:
    decision = reading.frame.decision
    if decision is None:
        return None
    return replace(decision, statements=tuple(of.statement for of in reading.statements))


def _meeting(meeting: PreparatoryMeeting) -> PreparatoryMeeting:
    return replace(meeting, timezone=zone_of(next(iter(meeting.town.values()), "")))


def _participation(reading: Reading) -> tuple[Participation, ...]:
    """The categories, each once."""
    host = reading.frame.host
    return tuple(
        {
            of.id: of if host or not of.invited_by else replace(of, invited_by="")
            for of in reversed(reading.invited.categories)
        }.values()
    )[::-1]


def _ruled(day: Day, modalities: Modalities) -> Day:
    """The day with what the modalities lay down for its items: who presides, who may attend.

    A closing behind the closing session with nothing inside is the moment of the end.
    """
    items = []
    has_closed = False
    for item in day.items:
        is_end = has_closed and item.kind is Kind.CLOSING and not item.items
        kept = replace(item, kind=Kind.MILESTONE) if is_end else item
        has_closed = has_closed or item.kind is Kind.CLOSING
        items.append(_attended(_presided(kept, modalities), modalities))
    return replace(day, items=tuple(items))


def _presided(item: AgendaItem, modalities: Modalities) -> AgendaItem:
    has_officers = any(duty.role in OFFICERS for duty in item.duties)
    chairs, each = modalities.co_chairs, modalities.officers
    if chairs and item.kind in chairs.kinds and not has_officers:
        duty = Duty(Role.CO_CHAIR, tuple(Party(token=token) for token in chairs.by))
        return replace(item, duties=(duty, *item.duties))
    if each and item.kind is Kind.SESSION and item.number and not (has_officers or item.continued):
        return replace(item, duties=(*map(Duty, each.roles), *item.duties))
    return item


def _attended(item: AgendaItem, modalities: Modalities) -> AgendaItem:
    is_open = modalities.media and item.kind in modalities.media.kinds
    return replace(item, openness=Openness.MEDIA) if is_open and not item.openness else item


def _modalities(reading: Reading) -> Modalities:
    """The rules; a host that is not known does not preside."""
    modalities = reading.rules.modalities
    chairs = modalities.co_chairs
    if chairs and not reading.frame.host:
        by = tuple(one for one in chairs.by if one != "host")
        return replace(modalities, co_chairs=replace(chairs, by=by))
    return modalities


def _invitees(reading: Reading, on: dt.date | None) -> tuple[Invitee, ...]:
    """The invitees, each body once: those named, and the members of groups that are invited whole.

    Organizations have the number of their entry in the list.
    """
    named = _numbered(reading.invited.invitees)
    whole = [of for of in reading.invited.categories if of.group and not _names(reading, of.id)]
    found = {one.body: one for one in named}
    for category in whole if on else ():
        for body in members(category.group, on or dt.date.min):
            invitee = Invitee(body.lower(), category.id, body, place=category.place)
            found.setdefault(body, invitee)
    return tuple(found.values())


def _names(reading: Reading, category: str) -> bool:
    return any(one.category == category for one in reading.invited.invitees)


def _numbered(invitees: Iterable[Invitee]) -> Iterable[Invitee]:
    """Those named, organizations with their place in the list: 11, 12a, 12b."""
    number, inside = 0, 0
    for one in invitees:
        entry = ""
        if one.category == ORGANIZATIONS:
            number, inside = number + (one.entry != "b"), 0
            entry = f"{number}{one.entry}"
        elif one.category == UN_BODIES:
            number, inside = number + (inside == 0), inside + 1
            entry = f"{number}{ascii_lowercase[(inside - 1) % 26]}"
        yield replace(one, id=one.body.lower(), entry=entry)
