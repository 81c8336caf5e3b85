"""Plans written into the conference: what was chosen becomes times, rooms, duties and shifts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from planner.model import PRESIDING, AgendaItem, Clock, Conference, Day, Duty, Party, Role
from planner.model.interpreters import Shift
from planner.scheduling.clockwork import Clockwork
from planner.scheduling.grouping import grouped
from planner.scheduling.people.offers import Offers
from planner.scheduling.people.posts import Post
from planner.scheduling.people.seats import Seats
from planner.scheduling.places.options import Option, Options
from planner.timetable.moves import minutes_between, shifted

Taken = Collection[int]
"""The choices that a plan takes."""


def with_places(conference: Conference, options: Options, taken: Taken) -> Conference:
    """The conference with its items in other rooms and at other times."""
    placed = {one.meeting.id: one for one in options.every if one.choice in taken}
    clockwork = options.scene.clockwork
    items = [
        (_date(placed.get(item.id), clockwork, day), _placed(item, placed.get(item.id), clockwork))
        for day in conference.days
        for item in day.items
    ]
    moved = {one.meeting.id for one in placed.values() if one.stretch != one.meeting.stretch}
    days = (replace(day, items=_sorted(day, items, moved)) for day in conference.days)
    return replace(conference, days=tuple(days))


def _date(option: Option | None, clockwork: Clockwork, day: Day) -> object:
    """Under which day an item stands: another one only where it moves there."""
    if option is None or option.stretch == option.meeting.stretch:
        return day.date
    return clockwork.date(option.stretch.start)


def _placed(item: AgendaItem, option: Option | None, clockwork: Clockwork) -> AgendaItem:
    if option is None:
        return item
    item = replace(item, room=option.room.id)
    if option.stretch == option.meeting.stretch:
        return item
    under = clockwork.date(option.stretch.start)
    start, end = (clockwork.clock(at, under) for at in option.stretch)
    inside = (
        tuple(_shifted(inner, minutes_between(item.start, start)) for inner in item.items)
        if item.start
        else item.items
    )
    return replace(item, start=start, end=end, day_part=None, items=inside)


def _shifted(item: AgendaItem, minutes: int) -> AgendaItem:
    """An inner item so many minutes later; one that would leave its day loses its times."""
    start, end = (clock and shifted(clock, minutes) for clock in (item.start, item.end))
    inside = tuple(_shifted(inner, minutes) for inner in item.items)
    return replace(item, start=start, end=end, items=inside)


def _sorted(
    day: Day, items: Iterable[tuple[object, AgendaItem]], moved: Collection[str]
) -> tuple[AgendaItem, ...]:
    """The items of a day; where some moved, in the order of their times."""
    own = [item for date, item in items if date == day.date]
    if not any(item.id in moved for item in own):
        return tuple(own)
    timed = iter(sorted((item for item in own if item.start), key=_start))
    return tuple(next(timed) if item.start else item for item in own)


def _start(item: AgendaItem) -> Clock:
    return item.start or Clock(0, 0, 0)


def with_officers(conference: Conference, offers: Offers, taken: Taken) -> Conference:
    """The conference with other officers."""
    chosen = grouped((_key(of.post), of.person) for of in offers.every if of.choice in taken)
    posts = grouped((post.first.id, post) for post in offers.posts if _key(post) in chosen)
    rule = conference.modalities.co_chairs

    def _officered(item: AgendaItem) -> AgendaItem:
        duties = item.duties
        for post in posts.get(item.id, ()):
            duties = _with_duty(duties, post, chosen[_key(post)])
        if rule and item.kind in rule.kinds and not any(of.role in PRESIDING for of in duties):
            duties = (Duty(Role.CO_CHAIR, tuple(Party(token) for token in rule.by)), *duties)
        return replace(item, duties=duties) if duties != item.duties else item

    return _each_item(conference, _officered)


def _key(post: Post) -> str:
    return f"{post.key} {post.role}"


def _with_duty(duties: tuple[Duty, ...], post: Post, persons: list[str]) -> tuple[Duty, ...]:
    """The duties with these persons in a post: who stays keeps his place, others come behind."""
    stay = [of for of in post.holders if (of.token or of.name) in persons]
    known = {of.token or of.name for of in stay}
    duty = Duty(post.role, (*stay, *(Party(one) for one in persons if one not in known)))
    if not any(of.role is post.role for of in duties):
        return (*duties, duty)
    return tuple(duty if of.role is post.role else of for of in duties)


def _each_item(conference: Conference, change: Callable[[AgendaItem], AgendaItem]) -> Conference:
    days = (replace(day, items=tuple(map(change, day.items))) for day in conference.days)
    return replace(conference, days=tuple(days))


def with_rota(conference: Conference, seats: Seats, taken: Taken) -> Conference:
    """The conference with another rota: a shift for each booth at each meeting.

    Those who were there keep the order of turns; of the others, whoever has begun least often
    begins.
    """
    before = {(of.item, of.booth): of for of in conference.rota}
    begun: Counter[str] = Counter()
    shifts = []
    for (item, booth), own in seats.by_booth.items():
        now = [of.person.id for of in own if of.choice in taken]
        old = before.get((item, booth), Shift(item, booth))
        stay = [person for person in old.interpreters if person in now]
        new = sorted((person for person in now if person not in stay), key=begun.__getitem__)
        order = (*stay, *new)
        begun.update(order[:1])
        shifts.append(old if order == old.interpreters else replace(old, interpreters=order))
    return replace(conference, rota=tuple(shifts))
