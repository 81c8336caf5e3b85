"""What a mail about an entry says: to its reader, and to the calendar of its reader."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.changes.marks import mark_of
from planner.changes.withdrawn import Why, Withdrawn
from planner.forms.calendar import Event, Status
from planner.forms.mail import Correspondent, Mail
from planner.language.phrases import phrases
from planner.model import Reply
from planner.model.participants import Attendance, Participant
from planner.model.sent import Method, Told
from planner.products.entries.programme import Programme
from planner.products.feeds.parts import Parts, roles_in_words, with_parts
from planner.products.mail.changes import when
from planner.products.paper.wording import person_name
from planner.products.product import Material


@dataclass(frozen=True, slots=True)
class Matter:
    """What a mail is about: an entry, the parts of the reader, and how the reader was last told.

    `changes` says line by line what has changed since then; `last` is None if the reader was never
    told. `withdrawn` says why an entry is cancelled, if the item itself is not.
    """

    whole: Programme
    event: Event
    recipient: Participant
    parts: Parts
    last: Told | None = None
    changes: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None

    @property
    def material(self) -> Material:
        """What is public, in the language of the reader."""
        return self.whole.material

    @property
    def is_cancelled(self) -> bool:
        """Whether the entry no longer exists."""
        return self.event.status is Status.CANCELLED


def mail(matter: Matter, told: Told, moment: dt.datetime) -> Mail:
    """The mail that says what a row of the record states."""
    words = phrases(matter.material.language)
    sort, answer = _sort(matter, told), _answer(matter, told)
    event = replace(_own(matter), sequence=told.sequence)
    if told.method is Method.CANCEL:
        event = replace(event, status=Status.CANCELLED, transparent=True, join="")
    lead = "reworded" if sort == "changed" and answer else sort
    return Mail(
        sender=_sender(matter),
        recipient=_reader(matter),
        language=matter.material.language,
        moment=moment,
        method=told.method,
        event=event,
        zones=matter.whole.frame.zones,
        subject=words.phrase(f"mail-{sort}", title=matter.event.summary),
        lead=words.phrase(f"mail-{lead}-lead"),
        changes=matter.changes,
        facts=tuple(_facts(matter, event)),
        closing=matter.material.best(matter.material.conference.title),
        mark=told.mark,
        answer=answer,
    )


def mark(matter: Matter) -> str:
    """The hash of the addresses from which and to which it goes, and that of what is said."""
    between = (_sender(matter).address, _reader(matter).address)
    event = replace(_own(matter), sequence=0, created=None, modified=None)
    return f"{mark_of(between)}-{mark_of(event)}"


def is_news(matter: Matter, hashed: str) -> bool:
    """Whether the reader must hear of it: something has changed, or the mail goes elsewhere.

    Other words in calendars (how an end is inferred, for example) do not justify a mail. Marks of
    rows without a hyphen do not cover addresses.
    """
    if matter.last is None or matter.changes:
        return True
    before, dash, _ = matter.last.mark.partition("-")
    return bool(dash) and before != hashed.partition("-")[0]


def _sort(matter: Matter, told: Told) -> str:
    if told.method is Method.CANCEL:
        return _why_cancelled(matter)
    return "changed" if matter.changes else "invited"


def _why_cancelled(matter: Matter) -> str:
    """Whether the item is no more, has no entry of its own, or is that of others."""
    if not matter.withdrawn:
        return "cancelled" if matter.is_cancelled else "released"
    is_still_theirs = matter.parts or matter.withdrawn.why is Why.INSIDE
    return str(matter.withdrawn.why) if is_still_theirs else "released"


def _answer(matter: Matter, told: Told) -> str:
    """The answer that stands: what moves nothing asks for no other one (RFC 5546, 3.2.2.2)."""
    last = matter.last
    if last is None or last.method is not Method.REQUEST or told.sequence != last.sequence:
        return ""
    answers = {f"{told.item}={answer}": answer for answer in Reply if answer}
    return next((answers[of] for of in matter.recipient.replies if of in answers), "")


def _sender(matter: Matter) -> Correspondent:
    """Who writes: the sender of the letters, or the conference by its name."""
    material, conference = matter.material, matter.material.conference
    names = (conference.letters.sender, conference.short_title, conference.title)
    name = next(filter(None, map(material.best, names)), "")
    return Correspondent(name, conference.sending.address)


def _reader(matter: Matter) -> Correspondent:
    name = person_name(matter.recipient, matter.material)
    return Correspondent(name, matter.recipient.address)


def _own(matter: Matter) -> Event:
    """The entry with what its reader does there."""
    return with_parts(matter.event, matter.parts, matter.whole) if matter.parts else matter.event


def _roles(matter: Matter) -> str:
    return roles_in_words(matter.parts, matter.material.language)


def _facts(matter: Matter, event: Event) -> Iterator[tuple[str, str]]:
    """When, where, at which address for those who are elsewhere, and as what."""
    words, language = phrases(matter.material.language), matter.material.language
    if not matter.withdrawn:
        yield words.phrase("when"), when(event, language)
    if event.location and not matter.withdrawn:
        yield words.phrase("where"), event.location
    if event.join:
        yield words.attendances[Attendance.ONLINE], event.join
    if matter.parts:
        yield words.phrase("your-part"), _roles(matter)
