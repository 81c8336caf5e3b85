"""Feeds: calendars of a part of the programme, all made of the same entries.

`FEEDS` holds them in reading order, by what `planner build --feed` calls them, each with the
products that it takes.
"""

from collections.abc import Mapping

from planner.products.feeds import personal, public, whose
from planner.products.product import Product

FEEDS: Mapping[str, tuple[Product, ...]] = {
    "days": (public.DAYS,),
    "rooms": (public.ROOMS,),
    "tracks": (public.TRACKS,),
    "officers": (public.OFFICERS,),
    "media": (public.MEDIA,),
    "preparation": (public.PREPARATION,),
    "deadlines": (public.DEADLINES,),
    "delegations": (personal.DELEGATIONS, whose.DELEGATIONS),
    "persons": (personal.PERSONS, whose.PERSONS),
}

PERSONAL = frozenset({"delegations", "persons"})
"""Feeds whose files have names that cannot be guessed."""
