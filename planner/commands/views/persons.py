"""Persons: who there is, from where and as what, and what each has to do."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from planner.commands.views.sight import Sight, times
from planner.commands.views.table import Table
from planner.language.vocabulary import plain, unaccented
from planner.model.participants import Attendance
from planner.protocol import names_of
from planner.records import record


@record
class _Row:
    """A person: the id, the name, who sent him or her, as what, how, and the duties."""

    id: str
    name: str
    body: str
    function: str
    attendance: Attendance
    duties: tuple[tuple[str, str, str], ...]
    """The role or the booth, the id of the item, and when that is."""

    @property
    def cells(self) -> tuple[str, ...]:
        """What a screen shows of it; who has withdrawn is said to have."""
        is_gone = self.attendance is Attendance.WITHDRAWN
        name = f"{self.name}\n({self.attendance})" if is_gone else self.name
        duties = (f"{role}: {' '.join(filter(None, about))}" for role, *about in self.duties)
        return self.id, name, self.body, self.function, "\n".join(duties)


def tables(sight: Sight) -> list[Table]:
    """One table: a row for each participant and each interpreter in whom all words are found."""
    head = ("", "name", "from", "function", "duties")
    title = sight.conference.title.best(sight.language)
    return [Table(title, head, tuple(row.cells for row in _found(sight)))]


def in_json(sight: Sight) -> list[dict[str, Any]]:
    """The same rows."""
    return [
        {
            "id": row.id,
            "name": row.name,
            "body": row.body,
            "function": row.function,
            "attendance": row.attendance.value,
            "duties": [{"role": role, "item": item} for role, item, _ in row.duties],
        }
        for row in _found(sight)
    ]


def _found(sight: Sight) -> list[_Row]:
    sought = _words(sight.sought)
    return [row for row in _rows(sight) if _has(sought, row)]


def _has(sought: Sequence[str], row: _Row) -> bool:
    """Whether each of the words is in a row, or begins one that is."""
    said = _words("\n".join(row.cells))
    return all(any(word.startswith(one) for word in said) for one in sought)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(unaccented(text)))


def _rows(sight: Sight) -> Iterator[_Row]:
    conference, duties = sight.conference, _duties(sight)
    for person in conference.participants:
        names = dict.fromkeys(filter(None, (person.full_name, *person.name.values())))
        yield _Row(
            person.id,
            "\n".join(names),
            _sender(person.body, sight) or person.unit.best(sight.language),
            person.function.best(sight.language),
            person.attendance,
            tuple(duties[person.id]),
        )
    for of in conference.interpreters:
        spoken = " ".join((*of.a, *of.b, *of.c))
        own = tuple(duties[of.id])
        yield _Row(of.id, of.full_name, "", f"interpreter: {spoken}", of.attendance, own)


def _sender(token: str, sight: Sight) -> str:
    names = names_of(token, sight.conference, sight.subject.date)
    return names.name.best(sight.language) if token else ""


def _duties(sight: Sight) -> dict[str, list[tuple[str, str, str]]]:
    """What each has to do, by ids, in the order of the agenda; booths come last."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    conference, slots = sight.conference, sight.subject.slots
    when = {own_id: f"{slot.date} {times(slot)}" for own_id, slot in slots.items()}
    for item in conference.every_item:
        for duty in conference.duties_of(item):
            for person in filter(None, map(sight.subject.person, duty.holders)):
                found[person.id].append((duty.role, item.id, when.get(item.id, "")))
    for shift in conference.rota:
        for own_id in shift.interpreters:
            found[own_id].append((f"booth {shift.booth}", shift.item, when.get(shift.item, "")))
    return found
