"""What modalities lay down for the items of an agenda: who presides, who may attend."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.model import (
    OFFICERS,
    AgendaItem,
    Conference,
    Day,
    Duty,
    Kind,
    Openness,
    Party,
    Role,
)
from planner.model.modalities import Modalities


def with_modalities(conference: Conference) -> Conference:
    """The conference with what its modalities lay down; an unknown host has no duties."""
    known = conference if conference.host else _without_host(conference)
    return replace(known, days=tuple(_ruled(day, known.modalities) for day in known.days))


def _without_host(conference: Conference) -> Conference:
    invited = tuple(replace(of, invited_by="") for of in conference.participation)
    rules = conference.modalities
    if chairs := rules.co_chairs:
        by = tuple(one for one in chairs.by if one != "host")
        rules = replace(rules, co_chairs=replace(chairs, by=by))
    return replace(conference, participation=invited, modalities=rules)


def _ruled(day: Day, modalities: Modalities) -> Day:
    """The day with what the modalities lay down for its items: who presides, who may attend. The
    moment of the end has neither.
    """
    told = (
        replace(item, kind=Kind.MILESTONE) if is_end else _presided(item, modalities)
        for item, is_end in _with_ends(day.items)
    )
    return replace(day, items=opened(tuple(told), modalities))


def _with_ends(items: Iterable[AgendaItem]) -> Iterator[tuple[AgendaItem, bool]]:
    """Each item, and whether it is the moment of the end: a closing after the closing session with
    nothing inside.
    """
    has_closed = False
    for item in items:
        yield item, has_closed and item.kind is Kind.CLOSING and not item.items
        has_closed = has_closed or item.kind is Kind.CLOSING


def _presided(item: AgendaItem, modalities: Modalities) -> AgendaItem:
    has_officers = any(duty.role in OFFICERS for duty in item.duties)
    chairs, each = modalities.co_chairs, modalities.officers
    if chairs and item.kind in chairs.kinds and not has_officers:
        duty = Duty(Role.CO_CHAIR, tuple(Party(token=token) for token in chairs.by))
        return replace(item, duties=(duty, *item.duties))
    if each and item.kind is Kind.SESSION and item.number and not (has_officers or item.continued):
        return replace(item, duties=(*map(Duty, each.roles), *item.duties))
    return item


def opened(items: Iterable[AgendaItem], modalities: Modalities) -> tuple[AgendaItem, ...]:
    """The items of a day, open to the media if the modalities open those of their kinds."""
    kinds = modalities.media.kinds if modalities.media else ()
    return tuple(
        item
        if is_end or item.openness or item.kind not in kinds
        else replace(item, openness=Openness.MEDIA)
        for item, is_end in _with_ends(items)
    )
