"""What an issue of the programme changes: the folder, releases and texts as states to compare."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from planner.changes.events import entries, joins
from planner.changes.matching import State
from planner.changes.programme import changes
from planner.changes.revision import Revision
from planner.changes.whole import is_another_whole
from planner.folder.feeds_secret import read_secret
from planner.folder.ids_written import derived_ids
from planner.folder.load import Loaded
from planner.folder.notation.ids import with_ids
from planner.model import Audience, Conference, seen_by
from planner.model.release import Release, next_label
from planner.products.feeds.rules import admission
from planner.timetable import timetable


def state_of_folder(loaded: Loaded, audience: Audience = Audience.PUBLIC) -> State:
    """The programme of a folder as an audience sees it."""
    return State(seen_by(loaded.conference, audience), derived_ids(loaded))


def state_of_release(release: Release) -> State:
    """The programme as it went out; all ids in it were written down then."""
    return State(release.conference, cancelled=release.cancelled)


def state_of_text(conference: Conference) -> State:
    """What a text says, in which no id is written."""
    numbered = replace(conference, days=with_ids(conference.days))
    derived = frozenset(item.id for item in numbered.items)
    return State(numbered, derived, is_text=True)


def revision(loaded: Loaded, releases: Sequence[Release], *, is_dated: bool) -> Revision | None:
    """What the programme changes of the last issue: a draft, unless it `is_dated`. Where it is just
    that, what that one changed of the issue before it; None where nothing has changed.
    """
    if not releases:
        return None
    last, now = releases[-1], state_of_folder(loaded)
    found = changes(state_of_release(last), now)
    if found or is_another_whole(last.conference, now.conference):
        return Revision(next_label(releases), last, found, is_draft=not is_dated)
    if len(releases) == 1:
        return None
    before = releases[-2]
    found = changes(state_of_release(before), now)
    is_other = found or is_another_whole(before.conference, now.conference)
    return Revision(last.label, before, found) if is_other else None


def is_released(loaded: Loaded, last: Release) -> bool:
    """Whether calendars made of the folder would say just what went out with the last release."""
    seen = seen_by(loaded.conference, Audience.PUBLIC)
    private = joins(loaded.conference, read_secret(loaded.layout))
    now = entries(seen, timetable(seen), last, dt.datetime.fromtimestamp(0, dt.UTC), private)
    return now.states == last.events and admission(seen) == admission(last.conference)
