"""What went out by an earlier version is what went out: only what is said changes a mark.

`springs-2027` is a folder with a release as the first version of marks wrote it. Nothing in it is
ever written again; a change of the code with which these tests fail tells every calendar that all
of its entries have changed.
"""

import datetime as dt
import shutil
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import pytest

from planner.changes.events import entries
from planner.changes.marks import canonical, mark_of
from planner.commands.release import ReleaseOptions, release
from planner.commands.revisions import is_released
from planner.folder.load import load
from planner.folder.releases import releases_of
from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Duty,
    Kind,
    Party,
    Role,
    Text,
    Window,
)
from planner.model.agenda import Openness, Pin
from planner.model.clock import DayPart
from planner.places import Place
from planner.records import record
from planner.timetable import timetable

WENT_OUT = Path(__file__).with_name("springs-2027")

ITEM = AgendaItem(
    kind=Kind.SESSION,
    title=Text({"en": "Wells"}),
    id="wells",
    number="1",
    session="water",
    continued=True,
    optional=True,
    brief=True,
    start=Clock(0, 9, 0),
    end=Clock(0, 10, 0),
    duration=60,
    day_part=DayPart.MORNING,
    room="a",
    openness=Openness.CLOSED,
    duties=(Duty(Role.CHAIR, (Party("p1"),)),),
    documents=("WELLS/1",),
    expected=9,
    languages=("en",),
    attended_by=("states",),
    track="law",
    note=Text({"en": "Bring water."}),
    items=(AgendaItem(Kind.LUNCH, Text({"en": "Lunch"})),),
    join="https://meet.example/1",
    layout="circle",
    equipment=("screen",),
    windows=(Window(dt.date(2027, 5, 3)),),
    not_parallel=("springs",),
    after=("opening",),
    pinned=(Pin.TIME,),
    allow=("chair-missing",),
)
"""An item that says something in every field."""


@record
class Later(AgendaItem):
    """An item as a later version may have it: under another name, with one more field."""

    colour: str = ""
    guests: tuple[str, ...] = ()


def as_later(item: AgendaItem, **said: Any) -> Later:
    """The item in a later version, where nobody has yet said anything in the new fields."""
    values = {of.name: getattr(item, of.name) for of in fields(AgendaItem)}
    return Later(**values | {"items": tuple(map(as_later, item.items))} | said)


def with_later_items(conference: Conference) -> Conference:
    days = (replace(day, items=tuple(map(as_later, day.items))) for day in conference.days)
    return replace(conference, days=tuple(days))


class TestARelease:
    def test_is_still_what_the_folder_says(self) -> None:
        loaded = load(WENT_OUT)
        (last,) = releases_of(loaded)
        assert is_released(loaded, last)

    def test_is_followed_by_what_has_changed_alone(self, tmp_path: Path) -> None:
        folder = tmp_path / "springs-2027"
        shutil.copytree(WENT_OUT, folder)
        agenda = folder / "agenda.en.txt"
        agenda.write_text(agenda.read_text("utf-8").replace("Reception", "Dinner"), "utf-8")
        assert release(folder, ReleaseOptions(at="2027-02-10", apply=True)) == 0
        last = releases_of(load(folder))[-1]
        changed = {key for key, state in last.events.items() if state.modified != state.created}
        assert changed == {"reception-mon"}

    def test_is_the_same_to_a_version_whose_items_have_more_fields(self) -> None:
        (last,) = releases_of(load(WENT_OUT))
        went_out = entries(last.conference, timetable(last.conference), None, last.moment)
        later = with_later_items(last.conference)
        assert entries(later, timetable(later), None, last.moment) == went_out


class TestMarks:
    def test_a_new_field_changes_none_before_it_says_something(self) -> None:
        assert mark_of(as_later(ITEM)) == mark_of(ITEM)
        assert mark_of(as_later(ITEM, colour="blue")) != mark_of(ITEM)

    def test_every_field_that_says_something_counts(self) -> None:
        said = [of.name for of in fields(AgendaItem) if of.compare]
        marks = {mark_of(replace(ITEM, **{name: _nothing(name)})) for name in said}
        assert len(marks | {mark_of(ITEM)}) == len(said) + 1

    def test_where_it_was_read_does_not_count(self) -> None:
        assert mark_of(replace(ITEM, place=Place("agenda.en.txt", 9))) == mark_of(ITEM)

    def test_neither_does_the_order_of_languages(self) -> None:
        one, other = Text({"en": "Wells", "fr": "Puits"}), Text({"fr": "Puits", "en": "Wells"})
        assert mark_of(one) == mark_of(other)

    def test_a_record_is_what_it_says(self) -> None:
        item = AgendaItem(Kind.LUNCH, Text({"en": "Dîner"}), start=Clock(0, 12, 30), optional=True)
        assert canonical((item, dt.date(2027, 5, 3), dt.timedelta(minutes=15), None)) == (
            '[{"kind":"lunch","optional":true,'
            '"start":{"days_later":0,"hour":12,"minute":30},"title":{"en":"D\\u00eener"}},'
            '"2027-05-03",900.0,null]'
        )

    def test_what_has_no_form_is_refused(self) -> None:
        @dataclass
        class Holder:
            held: object

        with pytest.raises(TypeError, match="set has no canonical form"):
            mark_of(Holder({"a", "b"}))


def _nothing(name: str) -> Any:
    """What a field says that says something else: nothing, or the kind and title of another."""
    others = {"kind": Kind.LUNCH, "title": Text({"en": "Springs"})}
    return others.get(name, getattr(AgendaItem(Kind.LUNCH, Text()), name))
