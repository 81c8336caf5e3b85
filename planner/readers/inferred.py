"""What a text does not print but a conference needs: reported, so that someone checks it."""

from collections.abc import Iterator

from planner.findings import Fault, Finding, Severity
from planner.model import Conference
from planner.model.modalities import PreparatoryMeeting
from planner.places import Place
from planner.readers.reading import Reading
from planner.timetable.towns import zone_of

ZONE_INFERRED = Fault(
    "zone-inferred",
    Severity.WARNING,
    why="The time zone was worked out, not printed; calendars depend on it.",
    how="If it is another, change `timezone` in conference.toml.",
)
HOST_INFERRED = Fault(
    "host-inferred",
    Severity.WARNING,
    why="The host country is mentioned but not named; its tasks and invitations depend on it.",
    how="If it is another, change `host` in conference.toml.",
)


def inferred(reading: Reading, conference: Conference) -> Iterator[tuple[str, Finding]]:
    """The host, and the time zones of the conference and of its meetings, each at the mention of
    its place.
    """
    town = conference.town.get(reading.language, "")
    if conference.host and not reading.frame.host:
        message = f"The host country, {conference.host}, follows from the town {town}."
        yield conference.host, HOST_INFERRED.at(_place(reading, conference), message)
    if conference.timezone:
        message = f"The time zone {conference.timezone} {_source(reading, conference)}."
        yield conference.timezone, ZONE_INFERRED.at(_place(reading, conference), message)
    for meeting in conference.meetings:
        if meeting.timezone:
            yield f"{meeting.timezone} {meeting.date}", _meeting(meeting, reading.language)


def _source(reading: Reading, conference: Conference) -> str:
    """What the zone was worked out from."""
    town = conference.town.get(reading.language, "")
    known = zone_of(town, conference.host or reading.frame.country)
    if not known:
        return f"was taken for {reading.zone}, which the text prints after its times"
    source = f"the town {town}" if town else f"the host country {conference.host}"
    printed = f"; the text prints {reading.zone} after its times" if reading.zone else ""
    return f"follows from {source}{printed}"


def _place(reading: Reading, conference: Conference) -> Place:
    """Where the town is named, else the decision; else the file."""
    if "town" in conference.places:
        return conference.places["town"]
    return conference.decision.place if conference.decision else Place(reading.source.name)


def _meeting(of: PreparatoryMeeting, language: str) -> Finding:
    message = f"The time zone {of.timezone} of the meeting on {of.date} follows from its town"
    town = of.town.get(language, "")
    hint = f"If it is another, change `timezone` under [[meetings]] in conference.toml ({of.id})."
    return ZONE_INFERRED.at(of.place, f"{message}, {town}.", hint=hint)
