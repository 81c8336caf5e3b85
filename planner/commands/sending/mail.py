"""`planner send --smtp`: each person is told what concerns them, once."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import replace

from planner.changes.events import Entries
from planner.changes.telling import Standing, standing
from planner.commands.building.making import Kept, Views
from planner.commands.progress import progress
from planner.commands.release import moment_of
from planner.commands.screen import print_text, say, some
from planner.commands.sending.asked import SendOptions
from planner.commands.sending.credentials import password
from planner.commands.sending.outbox import Ready, fill_outbox
from planner.delivery.post import Event, Post, Sort, deliver
from planner.delivery.server import read_server
from planner.errors import PlannerError
from planner.folder.feeds_secret import read_secret
from planner.folder.load import Loaded
from planner.folder.sent import add_row, read_told, require_writable
from planner.language.nearest import did_you_mean
from planner.model import Audience, Conference
from planner.model.participants import Participant
from planner.model.release import Release
from planner.model.sent import Method, State, Told
from planner.products.changed.issues import Issues
from planner.products.mail.mails import Desk, Outgoing, mails
from planner.products.product import Material
from planner.records import record
from planner.timetable import timetable
from planner.writers.lock import locked

_STATES = {Sort.BEGUN: State.BEGUN, Sort.SENT: State.SENT, Sort.REFUSED: State.REFUSED}


@record
class Plan:
    """What would be sent, what cannot be, and of what it is not known whether it was."""

    going: tuple[Outgoing, ...]
    unreached: tuple[Outgoing, ...]
    doubts: tuple[Told, ...]


def send_mails(loaded: Loaded, releases: tuple[Release, ...], wish: SendOptions) -> int:
    """Write the mails into the outbox and show them; send them if that is wished."""
    server = read_server(wish.smtp, ("smtp", "smtps"))
    _require_sender(loaded.conference)
    _require_persons(wish, loaded.conference)
    record_of = loaded.layout.told
    with locked(record_of.parent) if wish.apply else nullcontext():
        plan = _planned(loaded, releases, wish)
        print_text("\n".join(_told(plan, loaded.conference.persons)))
        ready = fill_outbox(loaded, plan.going, releases[-1], wish.out)
        if not wish.apply or not ready:
            _say_what_follows(plan, ready)
            return 0
        require_writable(record_of)
        with closing(Post(server, password("SMTP", server))) as post:
            refused = _sent(ready, post, loaded)
    say(f"{len(ready) - len(refused):,} of {len(ready):,} mails were sent.")
    return 1 if refused else 0


def _planned(loaded: Loaded, releases: tuple[Release, ...], wish: SendOptions) -> Plan:
    rows, at = read_told(loaded.layout.told), moment_of(wish.at)
    _require_later(at, releases[-1], rows)
    known = standing(rows, wish.again)
    persons = loaded.conference.persons
    desk = Desk(_issues(loaded, releases), persons, known.told, at)
    wanted = {*wish.persons, *wish.again}
    found = [of for of in mails(desk) if not wanted or of.told.person in wanted]
    return Plan(
        tuple(of for of in found if of.mail.recipient.address),
        tuple(of for of in found if not of.mail.recipient.address),
        _doubts(known, wish),
    )


def _doubts(known: Standing, wish: SendOptions) -> tuple[Told, ...]:
    return tuple(row for row in known.doubts.values() if row.person not in wish.again)


def _issues(loaded: Loaded, releases: tuple[Release, ...]) -> Issues:
    """What is public now, and what earlier releases made public."""
    *earlier, last = releases
    kept = Kept(releases, read_secret(loaded.layout))
    present = Views(loaded.conference, last.moment, kept).seen(Audience.PARTICIPANTS)
    return Issues({**{of.number: _material(of) for of in earlier}, last.number: present})


def _material(release: Release) -> Material:
    conference, known = release.conference, Entries(release.events, release.cancelled)
    times = timetable(conference)
    return Material(conference, times, conference.language, release.moment, entries=known)


def _require_sender(conference: Conference) -> None:
    address = conference.sending.address
    if not Participant("", email=address).address:
        raise PlannerError(
            "The addresses that mails come from and that replies go to are missing.",
            'Add one to conference.toml: [sending], and under it address = "agenda@example.org"',
        )
    if conference.sending.per_minute < 1:
        raise PlannerError("per_minute under [sending] is less than one.", "Write 60.")


def _require_persons(wish: SendOptions, conference: Conference) -> None:
    for own_id in (*wish.persons, *wish.again):
        if own_id not in conference.persons:
            raise PlannerError(
                f"There is no participant “{own_id}”.", did_you_mean(own_id, conference.persons)
            )


def _require_later(at: dt.datetime, last: Release, rows: Sequence[Told]) -> None:
    """Programs leave aside what seems older than what they have."""
    latest = max((row.moment for row in rows if row.method is not Method.REPLY), default="")
    before = max(f"{last.moment:%Y-%m-%dT%H:%M:%SZ}", latest)
    if f"{at:%Y-%m-%dT%H:%M:%SZ}" < before:
        raise PlannerError(
            f"{at.isoformat()} is before what was sent last ({before}).",
            "Check whether the clock of this machine is right, or give --at.",
        )


def _sent(ready: Sequence[Ready], post: Post, loaded: Loaded) -> list[Event]:
    """Send, and remember of each mail that it begins and how it ended; those that were refused."""
    by_key = {of.letter.key: of.told for of in ready}
    refused = []
    with progress(f"sending {len(ready)} mails") as say_now:
        letters = [of.letter for of in ready]
        for event in deliver(letters, post, loaded.conference.sending.per_minute):
            told = by_key[event.letter.key]
            add_row(loaded.layout.told, replace(told, state=_STATES[event.sort]))
            say_now(f"{event.sort}: {event.letter.key}, of {len(ready)} mails")
            if event.sort is Sort.REFUSED:
                say(f"{told.person}: refused by the server: {event.why}")
                refused.append(event)
    return refused


def _told(plan: Plan, persons: Mapping[str, Participant]) -> Iterator[str]:
    """The plan for people: a line for each mail, and for each that cannot be sent."""
    counts = (
        (len(plan.going), "to send"),
        (len(plan.unreached), "without an address"),
        (len(plan.doubts), "in doubt"),
    )
    yield f"mails: {', '.join(f'{number:,} {what}' for number, what in counts if number) or 'none'}"
    yield from some(_line(of.told, persons, _sign(of)) for of in plan.going)
    yield from some(
        f"{_line(of.told, persons, _sign(of))}    no email address to send it to"
        for of in plan.unreached
    )
    yield from some(
        f"{_line(of, persons, '?')}    begun {of.moment}; it is not known whether it was sent"
        for of in plan.doubts
    )


def _sign(of: Outgoing) -> str:
    if of.told.method is Method.CANCEL:
        return "-"
    return "+" if of.is_first else "~"


def _line(told: Told, persons: Mapping[str, Participant], sign: str) -> str:
    person = persons.get(told.person)
    name = person.full_name if person else "no longer among the participants"
    return f"  {sign} {told.person}  {name}  {told.item}"


def _say_what_follows(plan: Plan, ready: Sequence[Ready]) -> None:
    if plan.doubts:
        say("Mails in doubt are not sent again automatically; to do it: --again PERSON")
    say(
        "Nothing has been sent yet; to do it: --apply"
        if any(True for _ in ready)
        else "Nothing to send."
    )
