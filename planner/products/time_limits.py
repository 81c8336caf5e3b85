"""How long somebody who takes the floor may speak, where the folder says it."""

from planner.language.phrases import phrases
from planner.model import SPEAKING, AgendaItem, Kind
from planner.products.product import Material

_ADDRESSES = frozenset(
    {Kind.STATEMENT, Kind.WELCOME, Kind.KEYNOTE, Kind.PRESENTATION, Kind.REMARKS}
)


def minutes_each(item: AgendaItem, material: Material) -> int | None:
    """The minutes for each who speaks at an item; None where nobody has said how many."""
    if "limits" not in material.conference.places:
        return None
    limits = material.conference.limits
    return limits.minutes_per_brief_address if item.brief else limits.minutes_per_address


def time_limit(item: AgendaItem, material: Material) -> str:
    """The same in words, for an item at which somebody speaks."""
    speaks = item.kind in _ADDRESSES or any(duty.role in SPEAKING for duty in item.duties)
    minutes = minutes_each(item, material) if speaks else None
    return phrases(material.language).phrase("minutes", minutes=minutes) if minutes else ""


def limits_in_words(material: Material) -> str:
    """How long an address and a brief one may be, in a sentence."""
    if "limits" not in material.conference.places:
        return ""
    limits, words = material.conference.limits, phrases(material.language)
    each, brief = (
        words.phrase("minutes", minutes=minutes)
        for minutes in (limits.minutes_per_address, limits.minutes_per_brief_address)
    )
    return words.phrase("time-limits", each=each, brief=brief)
