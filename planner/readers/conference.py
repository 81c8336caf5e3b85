"""From a reading to a conference: what the text says, in the records of the model."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from string import ascii_lowercase

from planner.errors import PlannerError
from planner.language.day.printed import day_words
from planner.model import AgendaItem, Conference, Day, Invitee, Text
from planner.model.basis import Decision
from planner.model.conference import AgendaStatus, Interpretation
from planner.model.modalities import Participation, PreparatoryMeeting
from planner.model.venue import Room
from planner.places import Place
from planner.protocol import members
from planner.readers.agenda.frame.invited import ORGANIZATIONS, UN_BODIES
from planner.readers.agenda.frame.named import mentions
from planner.readers.reading import Frame, ReadDay, Reading
from planner.timetable.towns import is_town, printed_zone, state_of, zone_of

UNTITLED = "…"
"""Used for a title that is not printed."""
_DEEPEST = 6


def printed_conference(reading: Reading, starts: dt.date | None = None) -> Conference:
    """The conference that a text describes, as printed: what the modalities lay down for its items
    is not added yet. `starts` is its first day if the text has no dates.

    PlannerError if a day has no date and `starts` does not determine it.
    """
    frame, rules = reading.frame, reading.rules
    days = _days(reading, starts)
    dates = _dates(days, frame)
    rooms = _rooms(days)
    ids = {name: room.id for room in rooms for name in room.name.values()}
    town, country = _town(reading)
    host = frame.host or (state_of(town) if _speaks_of_host(reading) else "")
    return Conference(
        title=frame.title or Text({reading.language: UNTITLED}),
        symbol=frame.symbol,
        status=frame.status or AgendaStatus.ADOPTED,
        starts=min(dates, default=reading.frame.starts or starts),
        ends=max(dates, default=reading.frame.ends or starts),
        timezone=zone_of(town, host or country) or printed_zone(reading.zone),
        town=Text({reading.language: town} if town else {}),
        languages=(reading.language,),
        working_languages=rules.working_languages,
        interpretation=rules.interpretation or Interpretation.NONE,
        host=host,
        bodies={"host": host} if host else {},
        rooms=rooms,
        decision=_decision(reading),
        meetings=tuple(map(_meeting, frame.meetings or rules.meetings)),
        outcome_documents=(*frame.outcomes, *rules.outcome_documents),
        organizers=frame.organizers,
        follows=frame.follows,
        participation=_participation(reading),
        modalities=rules.modalities,
        days=tuple(replace(day, items=_roomed(day.items, ids)) for day in days),
        invitees=_invitees(reading, min((day.date for day in days), default=frame.starts)),
        place=Place(reading.source.name),
        places=_places(reading),
    )


def _town(reading: Reading) -> tuple[str, str]:
    """The town, and the State named beside it: of the venue "Lake Hall, Astana, Kazakhstan" the
    part with which the text begins, or that is known as a town; else the one before the State, or
    the only one.
    """
    frame = reading.frame
    parts = [of.strip() for of in re.split(r"[,(]", reading.rules.town.rstrip(" )"))]
    states = next((of.body.id for of in mentions(parts[-1]) if of.body.kind == "state"), "")
    named = (of for of in parts if of == frame.town or is_town(of))
    others = parts[:-1] if states and len(parts) > 1 else parts
    alone = others[-1] if states or len(parts) == 1 else ""
    return next(named, frame.town or alone), frame.country or states


def _speaks_of_host(reading: Reading) -> bool:
    """Whether the text gives the host country something to do, named or not."""
    chairs = reading.rules.modalities.co_chairs
    is_chair = chairs is not None and "host" in chairs.by
    return is_chair or any(of.invited_by == "host" for of in reading.invited.categories)


def _places(reading: Reading) -> dict[str, Place]:
    """Where the text says what other keys of `conference.toml` contain."""
    names = {"interpretation": "working_languages", "place": "town"}
    told = {
        names.get(of, of): Place(reading.source.name, line)
        for lines in (reading.frame.lines, reading.rules.lines)
        for line, of in sorted(lines.items(), reverse=True)
    }
    when = told.get("dates") or told.get("town")
    frame = reading.frame
    span = (("starts", frame.starts), ("ends", frame.ends))
    return told | {name: when for name, date in span if date and when}


def _days(reading: Reading, starts: dt.date | None) -> tuple[Day, ...]:
    """The days with items, by date; those under two headings of one day together."""
    by_date: dict[dt.date, list[AgendaItem]] = {}
    places: dict[dt.date, Place] = {}
    last: dt.date | None = None
    for number, day in enumerate(of for of in reading.days if of.items):
        last = day.date or _counted_date(starts, number, last)
        if last is None:
            raise _undated(day, reading.language)
        by_date.setdefault(last, []).extend(_whole(item, reading.language) for item in day.items)
        places.setdefault(last, Place(reading.source.name, day.line))
    days = sorted(by_date.items())
    return tuple(Day(date, tuple(items), places[date]) for date, items in days)


def _dates(days: Iterable[Day], frame: Frame) -> tuple[dt.date, ...]:
    """The dates of the days, and the first and last of the meeting if these are among them: an
    agenda may give fewer days than the meeting lasts.
    """
    told = tuple(day.date for day in days)
    span = tuple(filter(None, (frame.starts, frame.ends)))
    is_of_meeting = not told or (span and any(min(span) <= day <= max(span) for day in told))
    return (*told, *span) if is_of_meeting else told


def _counted_date(starts: dt.date | None, number: int, last: dt.date | None) -> dt.date | None:
    """The date of a day that has none, if the first one is known."""
    if starts is None:
        return None
    return last + dt.timedelta(days=1) if last else starts + dt.timedelta(days=number)


def _undated(day: ReadDay, language: str) -> PlannerError:
    heading = f"“{day.heading}”" if day.heading else "its first day"
    printed = day_words(day.heading, language)
    if printed and printed.is_impossible:
        message = f"There is no such day as {heading} (line {day.line})."
        return PlannerError(
            message, "Correct it in the text, or state the first day: --starts 2027-05-03."
        )
    message = f"The text does not fix the date of {heading} (line {day.line})."
    return PlannerError(message, "State the day on which it begins: --starts 2027-05-03.")


def _whole(item: AgendaItem, language: str, depth: int = 0) -> AgendaItem:
    """The item with a title, and with no deeper levels than a folder has."""
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
    """The decision with its areas and the statements attached to it."""
    decision = reading.frame.decision
    if decision is None:
        return None
    statements = tuple(of.statement for of in reading.statements)
    return replace(decision, areas=reading.areas, statements=statements)


def _meeting(meeting: PreparatoryMeeting) -> PreparatoryMeeting:
    return replace(meeting, timezone=zone_of(next(iter(meeting.town.values()), "")))


def _participation(reading: Reading) -> tuple[Participation, ...]:
    """The categories, each once."""
    return tuple({of.id: of for of in reversed(reading.invited.categories)}.values())[::-1]


def _invitees(reading: Reading, on: dt.date | None) -> tuple[Invitee, ...]:
    """The invitees, each body once: those named, and the members of groups invited as a whole.

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
