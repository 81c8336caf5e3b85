"""Publishing: a collection is made to match a calendar, and nothing of others in it is touched.

Each entry is in a file named after its UID. What was written there, and the state in which it was
left, is known from the record of earlier runs; a file in another state was changed by someone else,
and is only shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from planner.delivery.answers import Refused
from planner.delivery.collection import Files
from planner.model.sent import Published
from planner.records import record


class Sort(StrEnum):
    """What is to become of an entry in the collection."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "untouched"
    FOUND = "found there"
    CONFLICT = "changed there"


@record
class Wanted:
    """An entry that is to be there: the bytes of its file, and their hash."""

    uid: str
    data: bytes
    mark: str


@record
class Step:
    """What is to become of one entry. `etag` is the state that its file has there now."""

    sort: Sort
    uid: str
    wanted: Wanted | None = None
    etag: str = ""

    @property
    def writes(self) -> bool:
        """Whether something changes in the collection."""
        return self.sort in (Sort.NEW, Sort.CHANGED, Sort.REMOVED)


@record
class There:
    """The contents of the collection: ETags by file names, and how to read a file."""

    etags: Mapping[str, str]
    is_as_wanted: Callable[[Wanted], bool]


def file_of(uid: str) -> str:
    """The name of the file of an entry."""
    return f"{uid}.ics"


def plan(
    wanted: Sequence[Wanted], before: Mapping[str, Published], there: There
) -> tuple[Step, ...]:
    """What has to be done, in the order of the calendar; removals come last.

    `before` are the entries that are there according to the record, by UID.
    """
    uids = {of.uid for of in wanted}
    gone = (of for uid, of in before.items() if uid not in uids)
    return (
        *(_step(of, before.get(of.uid), there) for of in wanted),
        *(_removal(of, there) for of in gone),
    )


def _step(wanted: Wanted, last: Published | None, there: There) -> Step:
    etag = there.etags.get(file_of(wanted.uid), "")
    if last and last.etag == etag:
        sort = Sort.SAME if last.mark == wanted.mark else Sort.CHANGED
    elif not etag:
        sort = Sort.CONFLICT if last else Sort.NEW
    else:
        sort = Sort.FOUND if there.is_as_wanted(wanted) else Sort.CONFLICT
    return Step(sort, wanted.uid, wanted, etag)


def _removal(last: Published, there: There) -> Step:
    """What is to become of an entry that is not wanted any more."""
    etag = there.etags.get(file_of(last.uid), "")
    sort = Sort.REMOVED if etag in (last.etag, "") else Sort.CONFLICT
    return Step(sort, last.uid, etag=etag)


def overruling(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The plan with what others have changed written over, in the state in which it was shown."""
    return tuple(_overruled(step) if step.sort is Sort.CONFLICT else step for step in steps)


def _overruled(step: Step) -> Step:
    sort = Sort.REMOVED if step.wanted is None else Sort.CHANGED if step.etag else Sort.NEW
    return replace(step, sort=sort)


@record
class Done:
    """The result of a step: what is there now, or why it was not done. `Published` without a mark
    is what was removed.
    """

    step: Step
    published: Published | None
    refused: str = ""


def carry_out(steps: Sequence[Step], files: Files) -> Iterator[Done]:
    """Do the steps one after the other, reporting each as soon as it is done.

    PlannerError if the server fails; what was reported before is done.
    """
    for step in steps:
        if step.writes or step.sort is Sort.FOUND:
            try:
                yield Done(step, _done(step, files))
            except Refused as refused:
                yield Done(_conflicting(step, refused), None, str(refused))


def _done(step: Step, files: Files) -> Published:
    name = file_of(step.uid)
    if step.wanted is None:
        if step.etag:
            files.delete(name, step.etag)
        return Published(step.uid)
    if step.sort is Sort.FOUND:
        return Published(step.uid, step.etag, step.wanted.mark)
    return Published(step.uid, files.put(name, step.wanted.data, step.etag), step.wanted.mark)


def _conflicting(step: Step, refused: Refused) -> Step:
    return replace(step, sort=Sort.CONFLICT) if refused.is_conflict else step
