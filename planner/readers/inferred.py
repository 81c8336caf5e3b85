"""What a text does not print and a conference still needs: told, so that somebody looks."""

from collections.abc import Iterator, Mapping

from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.model.modalities import PreparatoryMeeting
from planner.places import Place
from planner.readers.reading import Reading

ZONE_INFERRED = Fault(
    "zone-inferred",
    Severity.WARNING,
    why="The zone was worked out from the place and is not printed; calendars go by it.",
    how="If it is another, change `timezone` in conference.toml.",
)


def inferred(reading: Reading, conference: Conference) -> Iterator[Finding]:
    """The time zones of the conference and of its meetings, each with the line of its place."""
    town = conference.town.get(reading.language, "")
    if conference.timezone and (town or conference.host):
        source = f"the town {town}" if town else f"the host country {conference.host}"
        printed = f"; the text prints {reading.zone} behind its times" if reading.zone else ""
        message = f"The time zone {conference.timezone} follows from {source}{printed}."
        yield ZONE_INFERRED.at(_place(reading), message)
    yield from (_meeting(of, reading.language) for of in conference.meetings if of.timezone)


def _place(reading: Reading) -> Place:
    """Where the town stands; else the file."""
    in_rules, in_frame = reading.rules.lines, reading.frame.lines
    line = _line(in_rules, "town") or _line(in_frame, "place")
    if line == 0 and reading.frame.decision:
        line = reading.frame.decision.place.line
    return Place(reading.source.name, line)


def _line(lines: Mapping[int, str], what: str) -> int:
    return min((line for line, of in lines.items() if of == what), default=0)


def _meeting(of: PreparatoryMeeting, language: str) -> Finding:
    message = f"The time zone {of.timezone} of the meeting on {of.date} follows from its town"
    town = of.town.get(language, "")
    hint = f"If it is another, change `timezone` under [[meetings]] in conference.toml ({of.id})."
    return ZONE_INFERRED.at(of.place, f"{message}, {town}.", hint=hint)
