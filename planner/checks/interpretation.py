"""Interpretation: there where several languages are spoken, and as long as they are."""

from collections.abc import Iterable, Iterator, Sequence

from planner.checks.named import room_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Clock, Conference
from planner.model.conference import Interpretation
from planner.records import record
from planner.timetable import Slot
from planner.timetable.hours import is_within
from planner.timetable.interpreted import languages_at


@record
class Meeting:
    """An item with its times, its room and the languages that are spoken there."""

    slot: Slot
    room: str
    spoken: tuple[str, ...]


INTERPRETATION_MISSING = Fault(
    "interpretation-missing",
    Severity.WARNING,
    why="Where several languages are spoken without interpretation, part of the room does "
    "not understand the rest.",
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
    why="Interpretation needs at least two languages: one of them is missing here.",
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
    why="A language spoken here cannot be interpreted in this room: there is no booth for it.",
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
    why="Interpreters leave when their hours are over, and the meeting goes on without them.",
    how=(
        "End the meeting within the hours, or agree on other hours and change "
        "`interpretation_hours`."
    ),
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
    meetings = [one for one in _meetings(subject.timetable, conference) if len(one.spoken) > 1]
    if conference.interpretation is Interpretation.NONE:
        yield from _missing(meetings, conference)
        return
    yield from _idle(meetings, conference)
    for meeting in meetings:
        if conference.interpretation is Interpretation.SIMULTANEOUS:
            yield from _booths(meeting, conference)
        yield from _hours(meeting, conference)


def _meetings(
    slots: Iterable[Slot], conference: Conference, around: Meeting | None = None
) -> Iterator[Meeting]:
    """Items with the languages that are spoken there; inner ones that have a say of their own."""
    for slot in slots:
        item = slot.item
        meeting = Meeting(slot, *_place_and_languages(item, conference, around))
        if around is None or item.room or item.languages:
            yield meeting
        yield from _meetings(slot.items, conference, meeting)


def _place_and_languages(
    item: AgendaItem, conference: Conference, around: Meeting | None
) -> tuple[str, tuple[str, ...]]:
    """Those of the item, else those around it, else of the conference where it is interpreted."""
    if around:
        return item.room or around.room, item.languages or around.spoken
    return item.room, languages_at(item, conference)


def _missing(meetings: Sequence[Meeting], conference: Conference) -> Iterator[Finding]:
    """Several working languages are one finding; else each item in several languages is."""
    if len(conference.working_languages) > 1:
        spoken = ", ".join(conference.working_languages)
        message = f"The working languages are {spoken}, but there is no interpretation."
        yield INTERPRETATION_MISSING.at(conference.place_of("working_languages"), message)
        return
    for meeting in meetings:
        spoken = ", ".join(meeting.spoken)
        message = f"{spoken} are spoken here, but there is no interpretation."
        yield INTERPRETATION_MISSING.at(meeting.slot.item.place, message)


def _idle(meetings: Sequence[Meeting], conference: Conference) -> Iterator[Finding]:
    if len(conference.working_languages) < 2 and not meetings:
        message = "There is interpretation, but fewer than two working languages."
        yield INTERPRETATION_IDLE.at(conference.place_of("interpretation"), message)


def _booths(meeting: Meeting, conference: Conference) -> Iterator[Finding]:
    booths = {room.id: room.booths for room in conference.rooms}.get(meeting.room)
    if booths is None:
        return
    if missing := [language for language in meeting.spoken if language not in booths]:
        called = room_named(meeting.room, conference)
        message = f"{called} has no booth for {', '.join(missing)}."
        yield BOOTH_MISSING.at(meeting.slot.item.place, message)


def _hours(meeting: Meeting, conference: Conference) -> Iterator[Finding]:
    hours = [of for of in conference.interpretation_hours if of.starts < of.ends]
    if hours and not is_within(meeting.slot, hours):
        taken = "–".join(str(time) for time in _printed(meeting.slot))
        message = f"Interpreters work {', '.join(map(str, hours))}; this takes place {taken}."
        yield INTERPRETATION_ENDS_EARLY.at(meeting.slot.item.place, message)


def _printed(slot: Slot) -> Iterator[Clock]:
    return (slot.clock(time.at) for time in (slot.start, slot.end) if time.at)
