"""How long someone who takes the floor may speak, if the folder says so: nobody has agreed on the
default that checks use.
"""

from planner.language.phrases import phrases
from planner.model import SPEAKING, AgendaItem, Kind
from planner.products.product import Material

EACH, BRIEF = "limits.minutes_per_address", "limits.minutes_per_brief_address"
_ADDRESSES = frozenset(
    {Kind.STATEMENT, Kind.WELCOME, Kind.KEYNOTE, Kind.PRESENTATION, Kind.REMARKS}
)


def time_limit(item: AgendaItem, material: Material) -> str:
    """The limit for each who speaks at an item, in words; nothing where it is not said."""
    speaks = item.kind in _ADDRESSES or any(duty.role in SPEAKING for duty in item.duties)
    is_said = (BRIEF if item.brief else EACH) in material.conference.places
    minutes = material.conference.limits.minutes_each(item)
    return (
        phrases(material.language).phrase("minutes", minutes=minutes) if speaks and is_said else ""
    )


def limits_in_words(material: Material) -> str:
    """How long an address and a brief one may be, in a sentence; nothing unless both are said."""
    if not {EACH, BRIEF} <= material.conference.places.keys():
        return ""
    limits, words = material.conference.limits, phrases(material.language)
    each, brief = (
        words.phrase("minutes", minutes=minutes)
        for minutes in (limits.minutes_per_address, limits.minutes_per_brief_address)
    )
    return words.phrase("time-limits", each=each, brief=brief)
