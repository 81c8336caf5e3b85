"""The time zone and the State of a town, if they are known without doubt.

`towns.csv` has towns in which conferences are held, one a row, with their names in languages;
`printed_zones.csv` what follows printed times, as in "10:00 CET", if it names one zone: EST is
taken for that of New York, and IST, which is three, for none.
"""

import csv
import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from planner.language.cyrillic import sound
from planner.records import record
from planner.timetable.zones import show_the_same, zone_table

_ALIKE = 0.5
"""How much of the sound two names of one town have in common at least: Vienna, Viena."""
_TOWN = re.compile(r"^(?:г|гор)\.\s*|^город(?:е|а)?\s+")


def zone_of(town: str, country: str = "") -> str:
    """The zone of a town in a State (ISO 3166-1 code, or empty where it is not known).

    The town is one of `towns.csv`, or the zone has its very name: a name that is only alike is
    another town. Else a State with one zone, or several whose clocks agree, needs no town.
    """
    zones = [name for code, name in zone_table() if not country or code == country]
    if known := _known(town):
        return known if not country or known in zones else _only_zone(country)
    named = {_plain(name.rpartition("/")[2]): name for name in reversed(zones)}
    return named.get(_plain(town)) or _only_zone(country)


def printed_zone(words: str) -> str:
    """The zone meant by what follows a printed time ("CET"); empty if unknown."""
    return _printed().get(_plain(words).strip(" ."), "")


def state_of(town: str) -> str:
    """The State (ISO 3166-1 code) of the zone of a town; empty if it is not known."""
    zone = zone_of(town)
    codes = {code for code, name in zone_table() if name == zone} if zone else set()
    return codes.pop() if len(codes) == 1 else ""


def name_of(town: str) -> str:
    """The name of a town that is given in another case ("Астане"); else the name as given."""
    known = next((form for form in _forms(town) if form in _towns()), "")
    if known in ("", _plain(town)):
        return town
    return next(name for name in _towns()[known].names if _plain(name) == known)


def is_town(name: str) -> bool:
    """Whether a name is that of a town of the table."""
    return _town(name) is not None


def are_two_towns(one: str, other: str) -> bool:
    """Whether two names, in the same or different languages, are those of different towns: by the
    table, or by their sounds if only one is there. Two unknown names may be those of one town.
    """
    known = [town for name in (one, other) if (town := _town(name))]
    if len(known) != 1:
        return len({*known}) > 1
    alike = SequenceMatcher(None, sound(_plain(one)), sound(_plain(other)))
    return alike.ratio() < _ALIKE


def _known(town: str) -> str:
    """The zone of a town of the table."""
    known = _town(town)
    return known.zone if known else ""


def _town(name: str) -> "_Town | None":
    return next((_towns()[form] for form in _forms(name) if form in _towns()), None)


def _forms(town: str) -> tuple[str, ...]:
    """What a town can be called: its name, behind the Russian abbreviation for a town
    ("г. Алматы"), or in the case that stands behind "in" ("Астане").
    """
    name = _TOWN.sub("", _plain(town))
    stems = (name[:-1],) if name[-1:] in ("е", "и") else ()
    return (name, *(stem + ending for stem in stems for ending in ("", "а", "ь")))


@cache
def _only_zone(country: str) -> str:
    """The zone of a State that has one, or several whose clocks agree: the most populous."""
    zones = [name for code, name in zone_table() if code == country]
    return zones[0] if zones and show_the_same(zones) else ""


@cache
def _printed() -> Mapping[str, str]:
    text = Path(__file__).with_name("printed_zones.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {_plain(printed): row["zone"] for row in rows for printed in row["printed"].split(";")}


@record
class _Town:
    """A town, with its names as they are written."""

    zone: str
    names: tuple[str, ...]


@cache
def _towns() -> Mapping[str, _Town]:
    """The towns by all their names."""
    text = Path(__file__).with_name("towns.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    towns = (_Town(row["zone"], tuple(row["names"].split("; "))) for row in rows)
    return {_plain(name): town for town in towns for name in town.names}


@cache
def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.strip().replace("_", " ").casefold())
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
