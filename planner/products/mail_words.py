"""What a mail about an entry says: to its reader, and to the calendar of its reader."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.forms.calendar import Event, Status
from planner.forms.mail import Correspondent, Mail
from planner.language.dates import day_line
from planner.language.phrases import phrases
from planner.language.times import clock_in_words
from planner.language.vocabulary import vocabulary
from planner.model.participants import Participant
from planner.model.sent import Method, Told
from planner.products.entries.programme import Programme
from planner.products.feeds.parts import Parts, with_parts
from planner.products.product import Material
from planner.products.wording import person_name


@dataclass(frozen=True, slots=True)
class Matter:
    """What a mail is about: an entry as it is and as it was told, and the parts of the reader."""

    whole: Programme
    event: Event
    recipient: Participant
    parts: Parts
    earlier: Event | None

    @property
    def material(self) -> Material:
        """What is public, in the language of the reader."""
        return self.whole.material

    @property
    def is_cancelled(self) -> bool:
        """Whether the item does not take place any more."""
        return self.event.status is Status.CANCELLED


def mail(matter: Matter, told: Told, moment: dt.datetime) -> Mail:
    """The mail that tells somebody what a row of the record says that it tells."""
    words = phrases(matter.material.language)
    sort = _sort(matter, told)
    event = replace(_own(matter), sequence=told.sequence)
    if told.method is Method.CANCEL:
        event = replace(event, status=Status.CANCELLED, transparent=True)
    return Mail(
        sender=_sender(matter),
        recipient=_reader(matter),
        language=matter.material.language,
        moment=moment,
        method=told.method,
        event=event,
        zones=matter.whole.frame.zones,
        subject=words.phrase(f"mail-{sort}", title=matter.event.summary),
        lead=words.phrase(f"mail-{sort}-lead"),
        facts=tuple(_facts(matter)),
        closing=matter.material.best(matter.material.conference.title),
        mark=told.mark,
    )


def mark(matter: Matter) -> str:
    """The hash of what is said: with the same one nothing has to be told again."""
    event = replace(_own(matter), sequence=0, created=None, modified=None)
    said = (_sender(matter), _reader(matter), matter.material.language, event)
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sort(matter: Matter, told: Told) -> str:
    if told.method is Method.CANCEL:
        return "cancelled"
    return "invited" if matter.earlier is None else "changed"


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
    return "; ".join(dict.fromkeys(told for _, told in matter.parts))


def _facts(matter: Matter) -> Iterator[tuple[str, str]]:
    """When, where and as what; and what of that was another before."""
    words, language = phrases(matter.material.language), matter.material.language
    now = matter.event
    yield words.phrase("when"), when(now, language)
    if now.location:
        yield words.phrase("where"), now.location
    if matter.parts:
        yield words.phrase("your-part"), _roles(matter)
    if matter.earlier and (before := "; ".join(_other(matter.earlier, now, language))):
        yield words.phrase("until-now"), before


def _other(before: Event, now: Event, language: str) -> Iterator[str]:
    if before.summary != now.summary:
        yield before.summary
    if when(before, language) != when(now, language):
        yield when(before, language)
    if before.location != now.location:
        yield before.location


def when(event: Event, language: str) -> str:
    """The day of an entry and its times by the clocks of its zone, as far as they are known."""
    day = day_line(_day(event.start), language)
    if not isinstance(event.start, dt.datetime):
        return day
    start = clock_in_words(event.start.time(), language)
    if isinstance(event.end, dt.datetime):
        end = clock_in_words(event.end.time(), language)
        start = vocabulary(language).times["range"].format(start=start, end=end)
    return f"{day}, {start} ({event.zone})"


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
