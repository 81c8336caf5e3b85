"""Interpretation: there where several languages are spoken, and as long as they are."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Conference, Kind
from planner.model.conference import Interpretation
from planner.timetable import How, Slot

INTERPRETED = frozenset({Kind.OPENING, Kind.SESSION, Kind.CLOSING, Kind.KEYNOTE})
"""Kinds that are interpreted where the conference is."""

INTERPRETATION_MISSING = Fault(
    "interpretation-missing",
    Severity.WARNING,
    why="Where several languages are spoken and nobody interprets, a part of the room does not "
    "understand the rest.",
    how='Write interpretation = "simultaneous".',
    example='conference.toml:\nworking_languages = ["en", "ru"]',
    instead="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous\"""",
)
INTERPRETATION_IDLE = Fault(
    "interpretation-idle",
    Severity.WARNING,
    why="Interpreters work between two languages at least: one of them is not named.",
    how='Write working_languages = ["en", "ru"], or interpretation = "none".',
    example="""\
conference.toml:
working_languages = ["en"]
interpretation = "simultaneous\"""",
    instead="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous\"""",
)
BOOTH_MISSING = Fault(
    "booth-missing",
    Severity.WARNING,
    why="A language that is spoken here cannot be interpreted in this room: it has no booth for "
    "it.",
    how="Take another room, or say what is spoken here: `languages: en`.",
    example="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
rooms = [{ id = "hall-a", name = "Hall A", booths = [] }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]""",
    instead="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
rooms = [{ id = "hall-a", name = "Hall A", booths = [] }]
agenda.en.txt:
09:00–10:00  Session 1: Wells  [Hall A]
             languages: en""",
)
INTERPRETATION_ENDS_EARLY = Fault(
    "interpretation-ends-early",
    Severity.WARNING,
    why="Interpreters go when their hours are over, and the meeting goes on without them.",
    how="End within the hours, or agree on others and change `interpretation_hours`.",
    example="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
interpretation_hours = [{ starts = "10:00", ends = "13:00" }]
agenda.en.txt:
10:00–13:30  Session 1: Wells""",
    instead="""\
conference.toml:
working_languages = ["en", "ru"]
interpretation = "simultaneous"
interpretation_hours = [{ starts = "10:00", ends = "13:00" }]
agenda.en.txt:
10:00–13:00  Session 1: Wells""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Languages that nobody interprets, interpreters of nothing, rooms and hours without them."""
    conference = subject.conference
    yield from _of_the_whole(conference)
    if conference.interpretation is Interpretation.NONE:
        return
    for slot in subject.timetable:
        spoken = _spoken(slot.item, conference)
        if len(spoken) > 1:
            yield from _booths(slot.item, spoken, conference)
            yield from _hours(slot, conference)


def _of_the_whole(conference: Conference) -> Iterator[Finding]:
    several = len(conference.working_languages) > 1
    interpreted = conference.interpretation is not Interpretation.NONE
    if several and not interpreted:
        spoken = ", ".join(conference.working_languages)
        message = f"The working languages are {spoken}, and there is no interpretation."
        yield INTERPRETATION_MISSING.at(conference.place_of("working_languages"), message)
    if interpreted and not several:
        message = "There is interpretation, but fewer than two working languages."
        yield INTERPRETATION_IDLE.at(conference.place_of("interpretation"), message)


def _spoken(item: AgendaItem, conference: Conference) -> tuple[str, ...]:
    """The languages of an item: its own, else those of the conference where it is interpreted."""
    return item.languages or (conference.working_languages if item.kind in INTERPRETED else ())


def _booths(item: AgendaItem, spoken: tuple[str, ...], conference: Conference) -> Iterator[Finding]:
    booths = {room.id: room.booths for room in conference.rooms}.get(item.room)
    missing = [language for language in spoken if booths is not None and language not in booths]
    if missing:
        message = f"“{item.room}” has no booth for {', '.join(missing)}."
        yield BOOTH_MISSING.at(item.place, message)


def _hours(slot: Slot, conference: Conference) -> Iterator[Finding]:
    """Only what is printed is held against the hours: an inferred end is no promise."""
    hours = conference.interpretation_hours
    if not hours or not slot.start.at or slot.end.how is not How.PRINTED or not slot.end.at:
        return
    start, end = slot.clock(slot.start.at), slot.clock(slot.end.at)
    if not any(of.hold(start, end) for of in hours):
        message = f"Interpreters work {', '.join(map(str, hours))}; this takes {start}–{end}."
        yield INTERPRETATION_ENDS_EARLY.at(slot.item.place, message)
