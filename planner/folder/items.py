"""From items as written to items as meant: kinds from the words, duties, rooms, ids."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.findings import Fault, Finding, Severity
from planner.folder.notation.attributes import FLAGS, read_values
from planner.folder.notation.ids import with_ids
from planner.folder.notation.tree import DaySheet, Entry
from planner.language.day.ours import DayLine, weekday_name
from planner.language.kinds import read_title
from planner.model import AgendaItem, Conference, Day, Text

WEEKDAY_WRONG = Fault(
    "weekday-wrong",
    Severity.ERROR,
    why=(
        "Day and date contradict each other: one of the two is wrong, and people may come on "
        "either."
    ),
    how="Change one of the two.",
    example="""\
Tuesday, 3 May 2027

09:00–10:00  Lunch""",
    instead="""\
Monday, 3 May 2027

09:00–10:00  Lunch""",
)
YEAR_MISSING = Fault(
    "year-missing",
    Severity.ERROR,
    why=(
        "A day without a year takes its year from the first day of the conference, which is not "
        "known."
    ),
    how="Write the year here, or `starts = 2001-12-13` in conference.toml.",
    example="""\
conference.toml:
starts = "soon"
agenda.en.txt:
Monday, 3 May

09:00–10:00  Lunch""",
    instead="""\
Monday, 3 May

09:00–10:00  Lunch""",
)
DATE_IMPOSSIBLE = Fault(
    "date-impossible",
    Severity.ERROR,
    why="No calendar has such a day.",
    how="Check a calendar: the day, the month or the year is wrong.",
    example="""\
31 April 2027

09:00–10:00  Lunch""",
    instead="""\
3 May 2027

09:00–10:00  Lunch""",
)
TITLE_MISSING = Fault(
    "title-missing",
    Severity.ERROR,
    why="An item without a title tells readers nothing.",
    how="Write the title after the time, with two spaces between them.",
    example="09:00–10:00",
    instead="09:00–10:00  Lunch",
)
ROOM_IN_TITLE = Fault(
    "room-in-title",
    Severity.WARNING,
    why=(
        "With only one space before the bracket the room is part of the title: it is printed "
        "there, and the item has no room."
    ),
    how="Put two spaces before the bracket.",
    example="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Lunch [Hall A]""",
    instead="""\
conference.toml:
rooms = [{ id = "hall-a", name = "Hall A" }]
agenda.en.txt:
09:00–10:00  Lunch  [Hall A]""",
)
TRANSLATION_ATTRIBUTE = Fault(
    "translation-attribute",
    Severity.WARNING,
    why=(
        "Rooms, officers and other attributes are written only in the agenda of the first "
        "language, so that there is one place to change them."
    ),
    how="Write them in the agenda of the first language only.",
    example="""\
conference.toml:
languages = ["en", "fr"]
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits
             chair: AT""",
    instead="""\
conference.toml:
languages = ["en", "fr"]
agenda.en.txt:
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: AT
agenda.fr.txt:
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Les puits""",
)


@dataclass(slots=True)
class AgendaReader:
    """Gives a meaning to the agenda in one language and collects what is wrong with it."""

    language: str
    conference: Conference
    findings: list[Finding] = field(default_factory=list)
    rooms: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.rooms = rooms_by_name(self.conference)

    def days(self, sheets: Iterable[DaySheet]) -> tuple[Day, ...]:
        """The days; one whose date does not exist is left out, with a finding."""
        found = (self._day(sheet) for sheet in sheets)
        return with_ids(tuple(day for day in found if day))

    def _day(self, sheet: DaySheet) -> Day | None:
        date = self._date(sheet)
        if date is None:
            return None
        if sheet.line.weekday not in (None, date.weekday()):
            right = weekday_name(date.weekday(), self.language)
            message = f"{date} is a {right}."
            self.findings.append(WEEKDAY_WRONG.at(sheet.place, message))
        return Day(date, tuple(map(self._item, sheet.items)), sheet.place)

    def _date(self, sheet: DaySheet) -> dt.date | None:
        year = self._year(sheet.line) if sheet.line.year is None else sheet.line.year
        if year is None:
            message = "This day has no year, and conference.toml gives no first day."
            self.findings.append(YEAR_MISSING.at(sheet.place, message))
            return None
        try:
            return sheet.line.date(year)
        except ValueError as fault:
            message = f"There is no such day: {fault}."
            self.findings.append(DATE_IMPOSSIBLE.at(sheet.place, message))
            return None

    def _year(self, line: DayLine) -> int | None:
        """The year of a day that prints none: over New Year, a month before the first is next's."""
        first, last = self.conference.starts, self.conference.ends
        if first is None:
            return None
        is_next = last is not None and last.year > first.year and line.month < first.month
        return first.year + is_next

    def _item(self, entry: Entry) -> AgendaItem:
        if not entry.title:
            self.findings.append(TITLE_MISSING.at(entry.place, "This item has no title."))
        note = "\n".join(entry.notes).strip("\n")
        return AgendaItem(
            title=Text({self.language: entry.title}),
            start=entry.timed.start,
            end=entry.timed.end,
            day_part=entry.timed.day_part,
            note=Text({self.language: note} if note else {}),
            items=tuple(map(self._item, entry.items)),
            place=entry.place,
            **(self._said(entry.title) | self._written(entry)),
        )

    def _said(self, title: str) -> dict[str, Any]:
        """What the words of the title tell."""
        said = read_title(title, self.language)
        flags = {flag: getattr(said, flag) for flag in FLAGS}
        return {"kind": said.kind, "number": said.number, **flags}

    def _written(self, entry: Entry) -> dict[str, Any]:
        """What attributes and the room in brackets tell; they stand in the first language alone."""
        if self.language != self.conference.language:
            self._find_attributes(entry)
            return {}
        fields, findings = read_values(entry.attributes)
        self.findings += findings
        self._find_room_in(entry)
        room = fields.get("room", entry.room)
        return {**fields, "room": self.rooms.get(room, room)}

    def _find_room_in(self, entry: Entry) -> None:
        """A room that one blank alone keeps apart from the title is a part of it."""
        before, _, room = entry.title.removesuffix("]").rpartition(" [")
        is_apart = before.endswith(" ")
        if before and not is_apart and entry.title.endswith("]") and room in self.rooms:
            message = f"“{room}” is a room, but here it is part of the title."
            self.findings.append(ROOM_IN_TITLE.at(entry.place, message))

    def _find_attributes(self, entry: Entry) -> None:
        if entry.attributes or entry.room:
            place = entry.attributes[0].place if entry.attributes else entry.place
            message = "Attributes and rooms are read in the first language only."
            self.findings.append(TRANSLATION_ATTRIBUTE.at(place, message))


def rooms_by_name(conference: Conference) -> dict[str, str]:
    """The ids of the rooms by every name that the agenda may use for them."""
    names = {name: room.id for room in conference.rooms for name in room.name.values()}
    return names | {room.id: room.id for room in conference.rooms}
