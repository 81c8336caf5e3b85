"""A calendar program that follows feeds: what it keeps after it has read a file again.

It keys entries by UID. It takes a version with a greater SEQUENCE, or with the same and a later
DTSTAMP (RFC 5546, 2.1.5), passes over all others, and drops what is cancelled. It never drops what
a file does not have any more: only the file may tell it. An entry that comes or goes has to come
with a greater SEQUENCE (RFC 5545, 3.8.7.4: STATUS counts).
"""

from pathlib import Path

from icalendar import Calendar, Component

Kept = dict[str, tuple[tuple[int, str], str, bytes]]
"""Version, status and lines of each entry."""


def version(entry: Component) -> tuple[int, str]:
    return int(entry["SEQUENCE"]), entry["DTSTAMP"].to_ical().decode()


def fetched(kept: Kept, octets: bytes) -> Kept:
    """What a client has after it has read a file again."""
    now = dict(kept)
    whole = Calendar.from_ical(octets)
    for entry in [*whole.walk("VEVENT"), *whole.walk("VTODO")]:
        own, status = str(entry["UID"]), str(entry["STATUS"])
        if own not in now or version(entry) > now[own][0]:
            if own in now and "CANCELLED" in {now[own][1], status} and now[own][1] != status:
                assert version(entry)[0] > now[own][0][0], entry
            now[own] = version(entry), status, entry.to_ical()
    return now


def shown(kept: Kept) -> dict[str, bytes]:
    """The entries that a client shows."""
    return {own: octets for own, (_, state, octets) in kept.items() if state != "CANCELLED"}


def followed(issues: list[dict[str, bytes]], name: str) -> dict[str, bytes]:
    """What a client shows that has read a file at each of these issues, as far as it was there."""
    kept: Kept = {}
    for files in issues:
        if name in files:
            kept = fetched(kept, files[name])
    return shown(kept)


def files(folder: Path) -> dict[str, bytes]:
    """All calendars of a build by their paths."""
    found = folder.rglob("*.ics")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
