"""From items as written to items as meant: kinds from the words, duties, rooms, ids."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planner.findings import Finding, error
from planner.folder.notation.attributes import FLAGS, read_values
from planner.folder.notation.ids import with_ids
from planner.folder.notation.tree import DaySheet, Entry
from planner.language.dates import weekday_name
from planner.language.kinds import read_title
from planner.model import AgendaItem, Day, Text


@dataclass(slots=True)
class AgendaReader:
    """Gives a meaning to the agenda in one language and collects what is wrong with it.

    `rooms` maps ids and names of rooms to ids; `year` is that of the conference, for day lines
    that print none.
    """

    language: str
    year: int
    rooms: Mapping[str, str]
    findings: list[Finding] = field(default_factory=list)

    def days(self, sheets: Iterable[DaySheet]) -> tuple[Day, ...]:
        """The days; one whose date does not exist is left out, with a finding."""
        found = (self._day(sheet) for sheet in sheets)
        return with_ids(tuple(day for day in found if day))

    def _day(self, sheet: DaySheet) -> Day | None:
        try:
            date = sheet.line.date(self.year)
        except ValueError as fault:
            self.findings.append(
                error("date-impossible", f"There is no such day: {fault}.", sheet.place)
            )
            return None
        if sheet.line.weekday not in (None, date.weekday()):
            right = weekday_name(date.weekday(), self.language)
            message = f"{date} is a {right}."
            self.findings.append(
                error("weekday-wrong", message, sheet.place, "Change one of the two.")
            )
        return Day(date, tuple(map(self._item, sheet.items)), sheet.place)

    def _item(self, entry: Entry) -> AgendaItem:
        fields, findings = read_values(entry.attributes)
        self.findings += findings
        if not entry.title:
            self.findings.append(error("title-missing", "This item has no title.", entry.place))
        said = read_title(entry.title, self.language)
        room = fields.pop("room", entry.room)
        meant = {
            "kind": said.kind,
            "number": said.number,
            **{flag: getattr(said, flag) for flag in FLAGS},
            **fields,
        }
        return AgendaItem(
            title=Text({self.language: entry.title}),
            start=entry.timed.start,
            end=entry.timed.end,
            day_part=entry.timed.day_part,
            room=self.rooms.get(room, room),
            note=Text({self.language: "\n".join(entry.notes)} if entry.notes else {}),
            items=tuple(map(self._item, entry.items)),
            place=entry.place,
            **meant,
        )
