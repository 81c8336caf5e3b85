"""`planner show`: the timetable in the terminal, or as JSON."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap
from typing import Any

from planner.commands.languages import require_language
from planner.commands.screen import print_json, print_text, report_findings, screen_width
from planner.findings import Finding, has_errors
from planner.folder.load import Loaded, load
from planner.language.clock.ours import day_part_in_words
from planner.language.day.ours import day_line
from planner.model import Conference, Text
from planner.records import record
from planner.timetable import How, Slot, Timetable, timetable

_TITLES = 20
"""The column of titles, counted from 0."""
LEGEND = "as printed   (inferred)   ≤ not after   – not known"


@record
class View:
    """What the timetable is shown in: a language, and the names of rooms in it by their ids."""

    language: str
    rooms: Mapping[str, str]


def show(folder: Path, language: str | None, as_json: bool, with_ids: bool) -> int:  # noqa: FBT001
    """Show the timetable of a folder, and what could not be read of what it shows."""
    shown = None if as_json else {language} if language else ()
    loaded = load(folder, tables=False, languages=shown)
    conference, times = loaded.conference, timetable(loaded.conference)
    require_language(language or conference.language, conference)
    if as_json:
        print_json(in_json(conference, times))
    else:
        lines = in_text(conference, times, language or conference.language, with_ids=with_ids)
        width = screen_width()
        print_text("\n".join(row for line in lines for row in _fitted(line, width)))
    findings = _kept(loaded)
    report_findings(folder, findings)
    return 1 if has_errors(findings) else 0


def _kept(loaded: Loaded) -> tuple[Finding, ...]:
    """The findings of reading the folder that are not silenced; mostly there are none."""
    if not loaded.findings:
        return ()
    from planner.checks import allowed

    return allowed(loaded.conference, loaded.findings)


def in_text(
    conference: Conference, times: Timetable, language: str, *, with_ids: bool = False
) -> list[str]:
    """The lines of the timetable for people; ids of items follow their titles."""
    where = " · ".join(filter(None, [conference.town.best(language), conference.timezone]))
    lines = [*filter(None, [conference.title.best(language), where]), ""]
    view = View(language, {room.id: room.name.best(language) for room in conference.rooms})
    for day in times.days:
        lines += [day_line(day.date, language), ""]
        rows = [row for slot in day.slots for row in _rows(slot, view, 0)]
        lines += [f"{row}  ({own_id})" if with_ids else row for row, own_id in rows]
        lines.append("")
    return [*lines, LEGEND]


def _fitted(line: str, width: int | None) -> list[str]:
    """A line on as many as a screen of this width needs; what goes on hangs under the title."""
    if width is None or len(line) <= width:
        return [line]
    title = line[_TITLES:].lstrip() if line.startswith("  ") else line
    hang = len(line) - len(title)
    first, *rest = wrap(title, max(width - hang, _TITLES), break_on_hyphens=False)
    return [line[:hang] + first, *(" " * hang + more for more in rest)]


def _rows(slot: Slot, view: View, level: int) -> list[tuple[str, str]]:
    """The lines of an item and of what is inside it, each with its id."""
    inside = (row for inner in slot.items for row in _rows(inner, view, level + 1))
    return [(_row(slot, view, level), slot.item.id), *inside]


def _row(slot: Slot, view: View, level: int) -> str:
    start = f"{slot.clock(slot.start.at)}" if slot.start.at else _part(slot, view.language)
    if level and not slot.start.at:
        start, end = "", ""
    else:
        end = _end(slot)
    named = view.rooms.get(slot.item.room) or slot.item.room
    room = f"  [{named}]" if named else ""
    return f"  {start:<8} {end:<9}{'  ' * level}{slot.item.title.best(view.language)}{room}"


def _part(slot: Slot, language: str) -> str:
    return day_part_in_words(slot.item.day_part, language) if slot.item.day_part else "–"


def _end(slot: Slot) -> str:
    if slot.end.at:
        clock = slot.clock(slot.end.at)
        return f"{clock}" if slot.end.how is How.PRINTED else f"({clock})"
    return f"≤ {slot.clock(slot.not_after)}" if slot.not_after else "–"


def in_json(conference: Conference, times: Timetable) -> dict[str, Any]:
    """The timetable for programs. Times are those of the zone of the conference."""
    return {
        "id": conference.id,
        "title": _text(conference.title),
        "timezone": conference.timezone,
        "days": [
            {"date": day.date.isoformat(), "items": [_item(conference, slot) for slot in day.slots]}
            for day in times.days
        ],
    }


def _item(conference: Conference, slot: Slot) -> dict[str, Any]:
    item = slot.item
    return {
        "id": item.id,
        "kind": item.kind.value,
        "number": item.number or None,
        "continued": item.continued,
        "optional": item.optional,
        "brief": item.brief,
        "title": _text(item.title),
        "start": str(slot.clock(slot.start.at)) if slot.start.at else None,
        "start_status": slot.start.how.value,
        "end": str(slot.clock(slot.end.at)) if slot.end.at else None,
        "end_status": slot.end.how.value,
        "end_not_after": str(slot.clock(slot.not_after)) if slot.not_after else None,
        "openness": item.openness.value if item.openness else None,
        "room": item.room or None,
        "speakers": [conference.party_id(party) for party in item.speakers],
        "items": [_item(conference, inner) for inner in slot.items],
    }


def _text(text: Text) -> dict[str, str]:
    return dict(text)
