"""`planner replace`: someone in the place of someone else, in the agenda and in the rota."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from planner.changes.replacing import (
    EXPECTED,
    Post,
    Swap,
    posts_left,
    replaced,
    replaced_in_booths,
)
from planner.checks.named import body_named, party_named
from planner.checks.subject import Subject
from planner.commands.check import load_and_check
from planner.commands.proposed import Proposed, settled
from planner.commands.screen import print_text, report_findings
from planner.commands.somebody import Somebody, in_agenda, somebody
from planner.commands.views.sight import times
from planner.errors import PlannerError
from planner.folder.load import Loaded
from planner.folder.save import changed_files
from planner.language.nearest import did_you_mean
from planner.model import OFFICERS, Conference, Party, Role
from planner.records import record
from planner.timetable import timetable


@record
class ReplaceOptions:
    """Who goes, who comes, at which items and in which roles; whether it is written at once."""

    old: str
    new: str
    items: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    apply: bool = False


@record
class _Plan:
    """Who goes, who comes, the resulting conference, and the posts that change hands."""

    old: Somebody
    new: Somebody
    after: Conference
    posts: tuple[Post, ...]


def replace(folder: Path, wish: ReplaceOptions) -> int:
    """Show what someone would take over, and what would be wrong then; write it if wished."""
    loaded, before = load_and_check(folder)
    if not loaded.is_read:
        report_findings(folder, before)
        return 1
    subject = Subject(loaded.conference, timetable(loaded.conference))
    plan = _plan(subject, wish)
    texts, read = _texts(plan.after, loaded)
    print_text("\n".join(_told(plan, subject)))
    again, after = load_and_check(folder, texts)
    _require_meant(again.conference, plan.after)
    longer = [path for path in texts if texts[path].count("\n") != read[path].count("\n")]
    return settled(Proposed(folder, read, texts, longer), before, after, apply=wish.apply)


def _plan(subject: Subject, wish: ReplaceOptions) -> _Plan:
    """What is asked for. PlannerError where somebody or something is not known, or nothing is left
    to do.
    """
    old, new = in_agenda(wish.old, subject), somebody(wish.new, subject)
    _require_fit(old, new, subject)
    swap = Swap(
        lambda party: _who(party, subject) == _who(old.party, subject),
        new.party,
        _items(wish.items, subject),
        _roles(wish.roles),
    )
    put = replaced_in_booths if new.is_interpreter else replaced
    after = put(subject.conference, swap)
    posts = tuple(posts_left(subject.conference, after))
    if not posts:
        narrowed = " there" if wish.items or wish.roles else ""
        raise PlannerError(
            f"{old.named} has nothing to do{narrowed} that someone could take over.",
            "To see who does what: planner show FOLDER --view persons",
        )
    return _Plan(old, new, after, posts)


def _who(party: Party, subject: Subject) -> Party:
    """Somebody by the one id, be it that the agenda prints the name or has another token."""
    person = subject.person(party)
    return Party(person.id) if person else Party(subject.body_id(party.token), party.name)


def _require_fit(old: Somebody, new: Somebody, subject: Subject) -> None:
    """PlannerError where the one cannot stand in the place of the other."""
    if _who(old.party, subject) == _who(new.party, subject):
        raise PlannerError(f"{old.named} is already there.", "Name the person who takes over.")
    if new.person and not new.person.takes_part:
        raise PlannerError(f"{new.named} has withdrawn.", "Name someone who takes part.")
    works = {own_id for shift in subject.conference.rota for own_id in shift.interpreters}
    was_interpreter = old.is_interpreter or old.party.token in works
    if was_interpreter != new.is_interpreter:
        one = old if was_interpreter else new
        raise PlannerError(
            f"{one.named} works in booths, but the other does not.",
            (
                "Only people in interpreters.csv work in booths; all other duties are for "
                "people in participants.csv."
            ),
        )


def _items(wished: Sequence[str], subject: Subject) -> frozenset[str]:
    """The ids of items, and of the sittings of sessions. PlannerError where there is none."""
    known = {item.id: [item.id] for item in subject.conference.every_item}
    known |= {key: [item.id for item in of] for key, of in subject.by_id.items()}
    for own_id in wished:
        if own_id not in known:
            hint = did_you_mean(own_id, known) or "To see the ids: planner show FOLDER --ids"
            raise PlannerError(f"There is no item “{own_id}”.", hint)
    return frozenset(item for own_id in wished for item in known[own_id])


def _roles(wished: Sequence[str]) -> frozenset[str]:
    """PlannerError where somebody can have no such role."""
    known = [*map(str, Role), EXPECTED]
    for role in wished:
        if role not in known:
            raise PlannerError(f"There is no role “{role}”.", f"Roles: {', '.join(known)}.")
    return frozenset(wished)


def _texts(after: Conference, loaded: Loaded) -> tuple[dict[Path, str], dict[Path, str]]:
    """The files that change, as they would be and as they are."""
    files = changed_files(after, loaded.layout.root)
    read = {path: path.read_bytes().decode() for path in files}
    texts = {path: text for path, text in files.items() if text and text != read[path]}
    return texts, {path: read[path] for path in texts}


def _require_meant(read: Conference, meant: Conference) -> None:
    """PlannerError where the files, read again, would say something else."""
    if (read.days, read.rota) != (meant.days, meant.rota):
        raise PlannerError(
            "The agendas of the languages would then be matched differently.",
            "Make this change by hand, in each agenda.",
        )


def _told(plan: _Plan, subject: Subject) -> Iterator[str]:
    """Each item with what changes hands there, and at last whom that touches."""
    touched = dict.fromkeys((plan.old.named, plan.new.named))
    for own_id, posts in groupby(plan.posts, key=lambda post: post.item):
        yield _item(own_id, subject)
        for post in posts:
            others = [_named(of, subject) for of in post.others if of != plan.new.party]
            touched |= dict.fromkeys(others)
            beside = f", together with {', '.join(others)}" if others else ""
            change = f"{plan.old.named} → {plan.new.named}"
            yield f"    {post.place.file}:{post.place.line}: {post.role}: {change}{beside}"
        touched |= dict.fromkeys(_officers(own_id, plan, subject))
    yield f"To be told: {', '.join(touched)}"


def _item(own_id: str, subject: Subject) -> str:
    """An item by its id, its time where it has one, and its title."""
    conference = subject.conference
    title = next(of.title for of in conference.every_item if of.id == own_id)
    slot = subject.slots.get(own_id)
    when = f"{slot.date} {times(slot)}" if slot else ""
    return "  ".join(filter(None, [own_id, when, title.best(conference.language)]))


def _officers(own_id: str, plan: _Plan, subject: Subject) -> Iterator[str]:
    """The others who preside over an item and report on it, unless it is about booths."""
    item = next(of for of in subject.conference.every_item if of.id == own_id)
    known = [_who(one.party, subject) for one in (plan.old, plan.new)]
    for duty in () if plan.new.is_interpreter else subject.conference.duties_of(item):
        for party in duty.holders if duty.role in OFFICERS else ():
            if _who(party, subject) not in known:
                yield _named(party, subject)


def _named(party: Party, subject: Subject) -> str:
    known = {of.id: of for of in subject.conference.interpreters}
    if worker := known.get(party.token):
        return f"{worker.full_name} ({worker.id})"
    return party_named(party, subject) or body_named(party.token, subject)
