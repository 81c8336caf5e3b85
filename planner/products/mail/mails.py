"""Mails to persons about their duties: asked, changed, cancelled; each about one entry.

A calendar object that asks or cancels is about one entry (RFC 5546, 3.2.2), and programs take one
such object from a mail; so someone with two duties gets two mails.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.changes.telling import About, telling
from planner.changes.withdrawn import withdrawn
from planner.forms.calendar import Event, Status
from planner.forms.mail import Mail
from planner.model.participants import Participant
from planner.model.sent import State, Told
from planner.products.changed.issues import Issues
from planner.products.entries.programme import programme
from planner.products.feeds.parts import cast
from planner.products.feeds.personal import language_of
from planner.products.mail.changes import changed_since, lost_since
from planner.products.mail.words import Matter, is_news, mail, mark


@dataclass(frozen=True, slots=True)
class Desk:
    """The basis of mails: what is public, who takes part, what was told, and the present moment."""

    issues: Issues
    persons: Mapping[str, Participant]
    told: Mapping[About, Told]
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail, the row that will record it, and whether it is the first to a person on an item."""

    mail: Mail
    told: Told
    is_first: bool


def mails(desk: Desk) -> tuple[Outgoing, ...]:
    """Everything that must be told now, in the order of the programme; removed entries come last.

    A mail without an address of its recipient cannot be sent. People who have withdrawn get none:
    their feed shows what is cancelled.
    """
    abouts = dict.fromkeys([*_concerned(desk.issues), *desk.told])
    gone = desk.issues.present.conference.withdrawn
    told = (about for about in abouts if about[0] not in gone)
    return tuple(found for about in told for found in _outgoing(desk, about))


def _concerned(issues: Issues) -> list[About]:
    """Whom each item of a day concerns: who has a duty at it, or at something inside it."""
    material = issues.present
    parts, order = cast(material).parts, programme(material).order
    persons = (own_id for own_id in material.conference.persons if own_id in parts)
    abouts = [(person, item) for person in persons for item in parts[person] if item in order]
    return sorted(abouts, key=lambda about: order[about[1]])


def _outgoing(desk: Desk, about: About) -> Iterator[Outgoing]:
    """The mail about one item to one person, if there is anything to tell."""
    last = desk.told.get(about)
    matter = _matter(desk, about, last)
    if matter is None:
        return
    state = desk.issues.present.entries.state(about[1])
    hashed = mark(matter)
    is_old = last and last.release in desk.issues.materials and not is_news(matter, hashed)
    known = last.mark if last and is_old else hashed
    is_asked = bool(matter.parts) and not matter.is_cancelled
    found = telling(last, state.sequence, known, concerns=is_asked)
    if found:
        method, sequence = found
        told = Told(
            moment=f"{desk.moment:%Y-%m-%dT%H:%M:%SZ}",
            person=about[0],
            item=about[1],
            method=method,
            state=State.BEGUN,
            sequence=sequence,
            base=state.sequence,
            release=desk.issues.last,
            mark=hashed,
        )
        yield Outgoing(mail(matter, told, desk.moment), told, last is None)


def _matter(desk: Desk, about: About, last: Told | None) -> Matter | None:
    """What a mail would be about; None where an item has no time, and so no entry."""
    person, item = about
    recipient = desk.persons.get(person, Participant(person))
    language = language_of(recipient, desk.issues.present)
    whole = desk.issues.programme(language)
    shared = whole.entries.get(item)
    if shared is None or not isinstance(shared.entry, Event):
        return None
    parts = cast(whole.material).parts.get(person, {}).get(item, ())
    event = shared.entry
    is_cancelled = event.status is Status.CANCELLED
    still = withdrawn({item}, whole.material.conference).get(item) if is_cancelled else None
    changes: tuple[str, ...] = ()
    if last:
        has_part = parts and (still or not is_cancelled)
        since = changed_since if has_part else lost_since
        changes = since(desk.issues, about, language, last.release)
    return Matter(whole, event, recipient, parts, last, changes, still)
