"""What someone is to be told of an entry, after what they were told before."""

from collections.abc import Collection, Iterable, Mapping

from planner.model.sent import Method, State, Told
from planner.records import record

About = tuple[str, str]
"""A person and an item, by their ids."""


@record
class Standing:
    """What each person knows of each entry, and of what it is not known whether it has arrived."""

    told: Mapping[About, Told]
    doubts: Mapping[About, Told]


def standing(rows: Iterable[Told], again: Collection[str] = ()) -> Standing:
    """The end of the record.

    A mail that has begun counts as sent until it is known to be refused, so that nobody gets it
    twice; this does not apply to persons who are to get it `again`.
    """
    told: dict[About, Told] = {}
    doubts: dict[About, Told] = {}
    for row in rows:
        about = row.person, row.item
        if row.state is State.BEGUN:
            doubts[about] = row
        elif row.state in (State.SENT, State.REFUSED):
            doubts.pop(about, None)
        if row.state is State.SENT:
            told[about] = row
    believed = {about: row for about, row in doubts.items() if row.person not in again}
    return Standing(told | believed, doubts)


def telling(
    last: Told | None, sequence: int, mark: str, *, concerns: bool
) -> tuple[Method, int] | None:
    """What is to be told now and with which SEQUENCE; None if everything is known.

    `last` is what was told before, `sequence` that of the entry in the release, `mark` the hash of
    what would be said; `concerns` says whether the entry is the person's at all. The SEQUENCE never
    goes back: it rises with that of the release, and by at least one if someone is told that an
    entry is cancelled, or is asked again after that (RFC 5546, 2.1.4).
    """
    was_asked = last is not None and last.method is Method.REQUEST
    if not concerns and not was_asked:
        return None
    if last is None:
        return Method.REQUEST, sequence
    grown = max(sequence - last.base, 0)
    if concerns and was_asked:
        return None if last.mark == mark else (Method.REQUEST, last.sequence + grown)
    method = Method.REQUEST if concerns else Method.CANCEL
    return method, last.sequence + max(grown, 1)
