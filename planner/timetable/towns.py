"""The time zone of a town, as far as its name or its State tells."""

import unicodedata
from difflib import get_close_matches
from functools import cache

from planner.timetable.zones import zone_table

_ALIKE = 0.8
"""How alike the name of a town in another language is to that of its zone: Bichkek, Bishkek."""


def zone_of(town: str, country: str = "") -> str:
    """The zone of a town in a State (ISO 3166-1 code, or empty where it is not known).

    A State with one zone needs no town. Else the zone is named after the town, or after one
    whose name is nearly the same; empty where nothing is.
    """
    zones = [name for code, name in zone_table() if not country or code == country]
    if country and len(zones) == 1:
        return zones[0]
    by_town = {_plain(name.rpartition("/")[2]): name for name in reversed(zones)}
    near = get_close_matches(_plain(town), by_town, n=1, cutoff=_ALIKE) if town else []
    return by_town[near[0]] if near else ""


@cache
def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.replace("_", " ").casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
