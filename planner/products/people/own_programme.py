"""Programmes for the back of a badge: what one person does, and the outline of the days."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from planner.forms.cards import BackLine, BackStyle
from planner.language.day.ours import day_line
from planner.language.phrases import phrases
from planner.model import Kind, Openness
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.wording import room_name
from planner.products.plan.posts import Post, posts
from planner.products.product import Material
from planner.timetable import How, Slot, Time

NOT_FOR_ALL = frozenset(
    {Kind.COFFEE_BREAK, Kind.INFORMAL, Kind.SIDE_EVENT, Kind.PRESS, Kind.MILESTONE}
)
"""Kinds of items that are not in an outline: not everyone goes there, or nobody has to."""


def own_programmes(material: Material) -> Mapping[str, tuple[BackLine, ...]]:
    """What each person presides over, reports on or speaks at, by the id of the person."""
    posts_of: dict[str, dict[Post, list[str]]] = defaultdict(dict)
    roles = phrases(material.language).roles
    for post in posts(material):
        for duty, party in post.holders:
            if party and party.token in material.conference.persons:
                told = posts_of[party.token].setdefault(post, [])
                told += [roles[duty.role]] if roles[duty.role] not in told else []
    return {own_id: tuple(_own(found, material)) for own_id, found in posts_of.items()}


def outline(material: Material) -> tuple[BackLine, ...]:
    """The days of the conference: what everyone attends, and when meetings are in parallel."""
    days = [line for day in material.timetable.days for line in _day(day.slots, material)]
    return (_part("programme", material), *days) if days else ()


def hours_of_days(material: Material) -> tuple[BackLine, ...]:
    """The days in a line each, for cards on which their items have no room: from when to when."""
    shown = [[*filter(_is_for_all, day.slots)] for day in material.timetable.days]
    days = tuple(_hours(slots, material) for slots in shown if slots)
    return (_part("programme", material), *days) if days else ()


def _hours(slots: list[Slot], material: Material) -> BackLine:
    """A day from the first time that its agenda prints to the last."""
    ends = {slot.end.at: slot.end for slot in slots if slot.end.at and _is_printed(slot.end)}
    first = next((of for of in slots if _is_printed(of.start) and not of.item.day_part), slots[0])
    last = ends[max(ends)] if ends else first.end
    hours = time_column(replace(first, end=last), material.language)
    return BackLine(BackStyle.ENTRY, day_line(first.date, material.language), hours)


def _is_printed(time: Time) -> bool:
    return time.how is How.PRINTED


def _part(phrase: str, material: Material) -> BackLine:
    return BackLine(BackStyle.PART, phrases(material.language).phrase(phrase))


def _own(found: Mapping[Post, list[str]], material: Material) -> Iterator[BackLine]:
    yield _part("your-part", material)
    for date, of_day in groupby(found.items(), key=lambda one: one[0].date):
        yield BackLine(BackStyle.DAY, day_line(date, material.language))
        yield from (_entry(post, roles, material) for post, roles in of_day)


def _entry(post: Post, roles: Iterable[str], material: Material) -> BackLine:
    item, whole = post.slot.item, post.whole.item
    time = time_column(post.slot, material.language) or time_column(post.whole, material.language)
    room = room_name(item.room or whole.room, material)
    about = phrases(material.language).apart(*roles, room)
    return BackLine(BackStyle.ENTRY, material.best(item.title), time, about)


def _day(slots: Iterable[Slot], material: Material) -> Iterator[BackLine]:
    shown = [slot for slot in slots if _is_for_all(slot)]
    if shown:
        yield BackLine(BackStyle.DAY, day_line(shown[0].date, material.language))
    for time, together in groupby(shown, key=lambda slot: time_column(slot, material.language)):
        yield _outlined(time, [*together], material)


def _is_for_all(slot: Slot) -> bool:
    return slot.item.kind not in NOT_FOR_ALL and slot.item.openness is not Openness.CLOSED


def _outlined(time: str, together: list[Slot], material: Material) -> BackLine:
    """What is at one time: an item, or several in parallel; without a time each stands alone."""
    if len(together) > 1:
        words = phrases(material.language).phrase("in-parallel")
        return BackLine(BackStyle.ENTRY, words, time)
    item = together[0].item
    return BackLine(
        BackStyle.ENTRY, material.best(item.title), time, room_name(item.room, material)
    )
