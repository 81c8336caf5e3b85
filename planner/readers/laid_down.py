"""What modalities lay down for the items of an agenda: who presides, who may attend."""

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
    """The day with what the modalities lay down for its items: who presides, who may attend.

    A closing after the closing session with nothing inside is the moment of the end.
    """
    items = []
    has_closed = False
    for item in day.items:
        is_end = has_closed and item.kind is Kind.CLOSING and not item.items
        kept = replace(item, kind=Kind.MILESTONE) if is_end else item
        has_closed = has_closed or item.kind is Kind.CLOSING
        items.append(attended(_presided(kept, modalities), modalities))
    return replace(day, items=tuple(items))


def _presided(item: AgendaItem, modalities: Modalities) -> AgendaItem:
    has_officers = any(duty.role in OFFICERS for duty in item.duties)
    chairs, each = modalities.co_chairs, modalities.officers
    if chairs and item.kind in chairs.kinds and not has_officers:
        duty = Duty(Role.CO_CHAIR, tuple(Party(token=token) for token in chairs.by))
        return replace(item, duties=(duty, *item.duties))
    if each and item.kind is Kind.SESSION and item.number and not (has_officers or item.continued):
        return replace(item, duties=(*map(Duty, each.roles), *item.duties))
    return item


def attended(item: AgendaItem, modalities: Modalities) -> AgendaItem:
    """The item open to the media, if the modalities open items of its kind to them."""
    is_open = modalities.media and item.kind in modalities.media.kinds
    return replace(item, openness=Openness.MEDIA) if is_open and not item.openness else item
