"""Mails to persons about what they have to do: asked, changed, cancelled; each about one entry.

A calendar object that asks or cancels is about one entry (RFC 5546, 3.2.2), and programs take one
such object out of a mail; so somebody with two duties gets two mails.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.changes.telling import About, telling
from planner.forms.mail import Mail
from planner.model import Conference
from planner.model.participants import Participant
from planner.model.sent import State, Told
from planner.products.issues import Issues
from planner.products.mail_words import Matter, mail, mark
from planner.products.posts import posts

Concerned = Mapping[About, Sequence[str]]
"""The roles that persons have at items of the days or inside them."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where mails are written: what is public, who takes part, what was told, and when it is."""

    issues: Issues
    persons: Mapping[str, Participant]
    told: Mapping[About, Told]
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail, and the row of the record that will tell of it."""

    mail: Mail
    told: Told


def mails(desk: Desk) -> tuple[Outgoing, ...]:
    """All that has to be told now, in the order of the programme; what is no more comes last.

    A mail without an address of its recipient cannot be sent.
    """
    roles = concerned(desk.issues)
    abouts = dict.fromkeys([*roles, *desk.told])
    return tuple(found for about in abouts for found in _outgoing(desk, about, roles))


def concerned(issues: Issues) -> Concerned:
    """Whom each item of a day concerns: who has a duty at it, or at something inside it."""
    material = issues.present
    found: dict[About, list[str]] = {}
    for post in posts(material):
        for duty, party in post.holders:
            if party and party.token in material.conference.persons:
                roles = found.setdefault((party.token, post.whole.item.id), [])
                roles += [duty.role] if duty.role not in roles else []
    return found


def _outgoing(desk: Desk, about: About, roles: Concerned) -> Iterator[Outgoing]:
    """The mail about one item to one person, if there is anything to tell."""
    last = desk.told.get(about)
    matter = _matter(desk, about, roles.get(about, ()), last)
    if matter is None:
        return
    state = desk.issues.present.entries.state(about[1])
    hashed = mark(matter)
    is_asked = bool(matter.roles) and not matter.is_cancelled
    found = telling(last, state.sequence, hashed, concerns=is_asked)
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
        yield Outgoing(mail(matter, told, desk.moment), told)


def _matter(desk: Desk, about: About, roles: Sequence[str], last: Told | None) -> Matter | None:
    """What a mail would be about; None where an item has no time, and so no entry."""
    person, item = about
    recipient = desk.persons.get(person, Participant(person))
    language = language_of(recipient, desk.issues.present.conference)
    entry = desk.issues.entry(item, language, desk.issues.last)
    if entry is None:
        return None
    earlier = desk.issues.entry(item, language, last.release) if last else None
    material = desk.issues.material(language)
    return Matter(material, recipient, entry, earlier, tuple(roles))


def language_of(person: Participant, conference: Conference) -> str:
    """The first language of the papers that somebody speaks; else the first of the papers."""
    spoken = (of for of in person.languages if of in conference.languages)
    return next(spoken, conference.language)
