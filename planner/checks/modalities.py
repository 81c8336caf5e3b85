"""The agenda against the modalities: how many sessions, what the media may attend, the press."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Finding, warning
from planner.model import AgendaItem, Conference, Kind, Openness

AGREE = "Make the two agree."


def check(subject: Subject) -> Iterator[Finding]:
    """Where the agenda and the modalities do not agree."""
    yield from _sessions(subject.conference)
    yield from _media(subject.conference)
    yield from _press_conference(subject.conference)


def _sessions(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.sessions
    if rule is None:
        return
    numbered = sum(bool(session.number) for session in conference.sessions)
    if numbered != rule.number:
        message = f"The modalities speak of {rule.number} sessions; the agenda has {numbered}."
        yield warning("sessions-differ", message, rule.place, AGREE)
    kinds = {item.kind for item in _items(conference)}
    for kind, asked in ((Kind.OPENING, rule.opening), (Kind.CLOSING, rule.closing)):
        if asked != (kind in kinds):
            told, has = ("one", "none") if asked else ("none", "one")
            message = f"Of items of the kind “{kind}” the modalities have {told}, the agenda {has}."
            yield warning("sessions-differ", message, rule.place, AGREE)


def _media(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.media
    if rule is None:
        return
    for item in _items(conference):
        if item.kind is Kind.PRESS:
            continue  # it is for the media by its nature
        is_open = item.openness in (Openness.MEDIA, Openness.PUBLIC)
        if is_open != (item.kind in rule.kinds):
            message = "The agenda and the modalities differ on whether the media may attend this."
            written = "access: public" if item.openness is Openness.PUBLIC else "media: open"
            hint = f"Take `{written}` away." if is_open else "Write `media: open`."
            yield warning("media-differ", message, item.place, hint, rule.place)


def _press_conference(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.press_conference
    if rule and not any(item.kind is Kind.PRESS for item in _items(conference)):
        message = "The modalities speak of a press conference; the agenda has none."
        hint = "Where its time is known, put it into the agenda."
        yield warning("press-conference-missing", message, rule.place, hint)


def _items(conference: Conference) -> Iterator[AgendaItem]:
    return (item for day in conference.days for item in day.items)
