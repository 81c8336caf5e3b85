"""What would be forgotten: what is due by `[retention]`, or all of some persons."""

import datetime as dt
from collections.abc import Collection, Iterator

from planner.changes.forgetting import without_contacts, without_fields, without_interpreters_names
from planner.changes.naming import names_of, standing_in
from planner.findings import LINE
from planner.folder.files import read_text
from planner.folder.layout import PARTICIPANTS, TABLES
from planner.folder.load import Loaded
from planner.folder.people import columns, in_table
from planner.model import Audience, Conference
from planner.model.participants import Participant, audiences
from planner.places import Place
from planner.records import record
from planner.timetable.retention import kept_until


@record
class Plan:
    """What would be forgotten: the conference without it, and what is said about it.

    `folders` are the folders of a build whose files may contain it.
    """

    conference: Conference
    told: tuple[str, ...]
    folders: tuple[str, ...]


def due(loaded: Loaded, today: dt.date) -> Plan:
    """What is kept too long on a day."""
    after, told, folders = loaded.conference, list[str](), set[str]()
    if not kept_until(after):
        told.append("The conference has no last day: nothing ever becomes due.")
    for audience, last in kept_until(after).items():
        is_due = today > last
        told.append(f"{audience.folder}: kept until {last}{'' if is_due else ', not due yet'}")
        if is_due:
            told += _emptied(after, audience)
            after = without_fields(after, columns(audience)[1:])
            after = _without_contacts(after) if audience is Audience.SECRETARIAT else after
            folders |= _folders(min(audiences()[name] for name in columns(audience)[1:]))
    return Plan(after, tuple(told), tuple(sorted(folders)))


def of_persons(loaded: Loaded, ids: Collection[str], after: Conference) -> Plan:
    """All of some persons, wherever it is; `after` is the conference without them."""
    everybody = persons_of(loaded.conference)
    persons = [person for own_id in ids for person in everybody.get(own_id, ())]
    told = (
        *(line for person in persons for line in _rows(person, loaded.conference)),
        *_duties(loaded.conference, ids),
        *_shifts(loaded.conference, ids),
        *_named(loaded, persons),
    )
    return Plan(after, told, tuple(sorted(_folders(Audience.PUBLIC))))


def persons_of(conference: Conference) -> dict[str, list[Participant]]:
    """Those who can be forgotten, by their ids: participants, and interpreters as such."""
    found = {own_id: [person] for own_id, person in conference.persons.items()}
    for of in conference.interpreters:
        person = Participant(
            of.id, given=of.given, family=of.family, email=of.email, place=of.place
        )
        found.setdefault(of.id, []).append(person)
    return found


def _without_contacts(conference: Conference) -> Conference:
    return without_interpreters_names(without_contacts(conference))


def _folders(audience: Audience) -> set[str]:
    """The folders of a build for an audience, and for those who see more."""
    return {f"{of.folder}/" for of in Audience if of >= audience}


def _emptied(conference: Conference, audience: Audience) -> Iterator[str]:
    """The tables that hold something of an audience, and of how many."""
    if persons := in_table(conference.participants, audience):
        yield f"  {PARTICIPANTS[audience]}: {_counted(len(persons), 'person')}, removed"
    contacts = without_contacts(conference).invitees
    pairs = zip(conference.invitees, contacts, strict=True)
    changed = sum(one is not other for one, other in pairs)
    if audience is Audience.SECRETARIAT and changed:
        yield f"  {TABLES['invitees']}: contacts and notes of {_counted(changed, 'row')}, emptied"
    nameless = without_interpreters_names(conference).interpreters
    named = sum(one is not of for one, of in zip(conference.interpreters, nameless, strict=True))
    if audience is Audience.SECRETARIAT and named:
        rows = _counted(named, "row")
        yield f"  {TABLES['interpreters']}: names and addresses of {rows}, emptied"


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _rows(person: Participant, conference: Conference) -> Iterator[str]:
    """The rows of a person."""
    files = [TABLES["interpreters"]]
    if conference.persons.get(person.id) is person:
        files = [PARTICIPANTS[of] for of in PARTICIPANTS if in_table([person], of)]
        is_candidate = any(of.id == person.id for of in conference.candidates)
        files += [TABLES["candidates"]] if is_candidate else []
    yield f"{person.id}  {person.full_name}: a row in {', '.join(files)}, removed"


def _duties(conference: Conference, ids: Collection[str]) -> Iterator[str]:
    """The duties that somebody leaves, and who has them then."""
    for item in conference.every_item:
        for duty in item.duties:
            left = [of.token or of.name for of in duty.holders if of.token not in ids]
            if len(left) < len(duty.holders):
                then = ", ".join(left) or "to be designated"
                yield f"{item.place}: {duty.role} of “{item.title.best('')}”: {then}"


def _shifts(conference: Conference, ids: Collection[str]) -> Iterator[str]:
    """The shifts that somebody leaves, and who works in them then."""
    for shift in conference.rota:
        left = [of for of in shift.interpreters if of not in ids]
        if len(left) < len(shift.interpreters):
            yield f"{shift.place}: {shift.booth} of {shift.item}: {', '.join(left) or 'nobody'}"


def _named(loaded: Loaded, persons: Collection[Participant]) -> Iterator[str]:
    """Lines of texts and of other tables that name somebody; they have to be changed by hand."""
    names = [name for person in persons for name in names_of(person)]
    addresses = [person.email.casefold() for person in persons if person.email]
    tables = set(PARTICIPANTS.values())
    gone = {(person.place.file, person.place.line) for person in persons}
    for path in sorted(loaded.layout.root.glob("*.*")):
        if path.suffix not in (".txt", ".toml", ".csv") or path.name in tables:
            continue
        text, _ = read_text(path, path.name)
        for number, line in enumerate(text.splitlines(), 1):
            is_said = standing_in(line, names) or any(of in line.casefold() for of in addresses)
            if is_said and (path.name, number) not in gone:
                yield f"{Place(path.name, number)}: stays, change it by hand: {line.strip()[:LINE]}"
