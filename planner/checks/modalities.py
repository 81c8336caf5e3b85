"""The agenda against the modalities: how many sessions, what the media may attend, the press."""

from collections.abc import Iterator

from planner.checks.named import item_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import AgendaItem, Conference, Kind, Openness

SESSIONS_DIFFER = Fault(
    "sessions-differ",
    Severity.WARNING,
    why="The modalities fix how many sessions there are; the agenda has a different number.",
    how="Make the two agree.",
    example="""\
conference.toml:
modalities.sessions = { number = 2, opening = false, closing = false }""",
    instead="""\
conference.toml:
modalities.sessions = { number = 1, opening = false, closing = false }""",
)
MEDIA_DIFFER = Fault(
    "media-differ",
    Severity.WARNING,
    why=(
        "Journalists come wherever the modalities admit them; an item that says otherwise leads "
        "to a dispute at the door."
    ),
    how="Write `media: open`.",
    example="""\
conference.toml:
modalities.media = { kinds = ["opening"] }
agenda.en.txt:
09:00–10:00  Opening
             chair: to be designated""",
    instead="""\
conference.toml:
modalities.media = { kinds = ["opening"] }
agenda.en.txt:
09:00–10:00  Opening
             chair: to be designated · media: open""",
)
PRESS_CONFERENCE_MISSING = Fault(
    "press-conference-missing",
    Severity.WARNING,
    why="The modalities promise a press conference, but the agenda has no time for it.",
    how="When its time is known, put it in the agenda.",
    example="""\
conference.toml:
modalities.press_conference = { when = "after-the-conference" }""",
    instead="""\
conference.toml:
modalities.press_conference = { when = "after-the-conference" }
agenda.en.txt:
09:00–10:00  Press conference""",
)


MEDIA_AT_CLOSED_SESSION = Fault(
    "media-at-closed-session",
    Severity.WARNING,
    why="Part of a closed meeting is open to the media: cameras would be in a room that "
    "they may not enter.",
    how="Open the whole meeting, or give the open part a line of its own at the margin.",
    example="""\
09:00–10:00  Session 1: Wells
             access: closed
             Welcoming address
               media: open""",
    instead="""\
09:00–09:15  Welcoming address
             media: open
09:15–10:00  Session 1: Wells
             access: closed""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Where the agenda and the modalities do not agree."""
    yield from _sessions(subject.conference)
    yield from _media(subject.conference)
    yield from _press_conference(subject.conference)
    for item in subject.conference.items:
        yield from _open_in_closed(item)


def _sessions(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.sessions
    if rule is None:
        return
    numbered = sum(bool(session.number) for session in conference.sessions)
    if numbered != rule.number:
        message = f"The modalities provide for {rule.number} sessions; the agenda has {numbered}."
        yield SESSIONS_DIFFER.at(rule.place, message)
    kinds = {item.kind for item in conference.items}
    for kind, asked in ((Kind.OPENING, rule.opening), (Kind.CLOSING, rule.closing)):
        if asked != (kind in kinds):
            told, has = ("one", "none") if asked else ("none", "one")
            message = (
                f"For the kind “{kind}”, the modalities provide for {told}; the agenda has {has}."
            )
            yield SESSIONS_DIFFER.at(rule.place, message)


def _media(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.media
    if rule is None:
        return
    for item in conference.items:
        if item.kind is Kind.PRESS:
            continue  # it is for the media by its nature
        is_open = item.openness in (Openness.MEDIA, Openness.PUBLIC)
        if is_open != (item.kind in rule.kinds):
            message = "The agenda and the modalities differ on whether the media may attend this."
            written = "access: public" if item.openness is Openness.PUBLIC else "media: open"
            hint = f"Remove `{written}`." if is_open else "Write `media: open`."
            yield MEDIA_DIFFER.at(item.place, message, rule.place, hint=hint)


def _press_conference(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.press_conference
    if rule and not any(item.kind is Kind.PRESS for item in conference.items):
        message = "The modalities provide for a press conference; the agenda has none."
        yield PRESS_CONFERENCE_MISSING.at(rule.place, message)


def _open_in_closed(item: AgendaItem, around: AgendaItem | None = None) -> Iterator[Finding]:
    """What is open inside of what is closed; a press conference is open by its nature."""
    is_open = item.openness in (Openness.MEDIA, Openness.PUBLIC) or item.kind is Kind.PRESS
    if around and is_open:
        message = f"This is for the media, but {item_named(around)} is closed."
        yield MEDIA_AT_CLOSED_SESSION.at(item.place, message, around.place)
    closed = item if item.openness is Openness.CLOSED else around
    for inner in item.items:
        yield from _open_in_closed(inner, closed)
