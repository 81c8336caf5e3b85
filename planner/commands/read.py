"""`planner read`: what the reader understood of a foreign text, without writing anything."""

from pathlib import Path
from typing import Any

from planner.commands.screen import findings_in_json, print_json, print_text
from planner.findings import has_errors
from planner.folder.notation.ids import derived_ids_inside
from planner.model import AgendaItem, Clock, Text
from planner.readers import read_file
from planner.readers.reading import Reading, ReadDay


def read(path: Path, language: str | None, as_json: bool) -> int:  # noqa: FBT001
    """Read a file and show what was understood."""
    reading = read_file(path, language or "")
    if as_json:
        print_json(in_json(reading))
    else:
        print_text("\n".join(f"{d.line} {d.heading} {d.date}" for d in reading.days))
    return 1 if has_errors(reading.findings) else 0


def in_json(reading: Reading) -> dict[str, Any]:
    """The reading for programs."""
    return {
        "language": reading.language,
        "title": dict(reading.title),
        "timezone": reading.zone or None,
        "days": [_day(day) for day in reading.days],
        "languages": {"working": [], "interpretation": None},
        "participation": [],
        "officers": [],
        "documents": [],
        "statements": [],
        "unread": [],
        "findings": findings_in_json(reading.findings),
    }


def _day(day: ReadDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat() if day.date else None,
        "line": day.line or None,
        "items": [_item(item, item.id) for item in day.items],
    }


def _item(item: AgendaItem, own_id: str) -> dict[str, Any]:
    inner = zip(item.items, derived_ids_inside(own_id, item.items), strict=True)
    return {
        "line": item.place.line,
        "kind": item.kind.value,
        "number": item.number or None,
        "continued": item.continued,
        "optional": item.optional,
        "brief": item.brief,
        "id": own_id,
        "start": _clock(item.start),
        "start_status": "printed" if item.start else "unknown",
        "end": _clock(item.end),
        "end_status": "printed" if item.end else "unknown",
        "duration_minutes": item.duration,
        "speakers": [party.token or party.name for party in item.speakers],
        "room": item.room or None,
        "openness": item.openness.value if item.openness else None,
        "title": _text(item.title),
        "items": [_item(child, child.id or derived) for child, derived in inner],
    }


def _clock(clock: Clock | None) -> str | None:
    return f"{clock.hour:02}:{clock.minute:02}" if clock else None


def _text(text: Text) -> dict[str, str]:
    return dict(text)
