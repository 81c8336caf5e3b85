"""The order in which bodies are listed and seated.

A protocol order is data, not an alphabetical sort: at the OSCE States sit in the French alphabet
of the words under which they were filed in 1973. `orders.csv` has one list for each order and
language, former States included; who is no member at a date is simply not asked for.

The French list was checked for the thirty-five States of 1975 against the signatures under the
Helsinki Final Act (Schmidt, Honecker, Ford, Kreisky, … Giscard d'Estaing, Wilson, Karamanlis, …):
the United States stands under A (Amérique), the United Kingdom under G (Grande-Bretagne). The
United States held the chair of the Forum for Security Co-operation, which goes round in this
order, from January 2021, before Austria in the autumn. Not verified: the Russian Federation
under R (Russie; the Soviet Union stood under U, and Fédération would stand under F), North
Macedonia under M also while it was the "ex-République yougoslave", the Holy See under S (checked
for 1975), Moldova under M, Czechia under T (Tchéquie, Tchèque).

The English list follows the list of participating States on osce.org (Holy See under H, Moldova
under M, Türkiye where Turkey stood); that page has Belgium before Belarus, which is taken for a
slip. Not verified: the former States in it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import accumulate

from planner.language.collation import SortKey, sort_key
from planner.protocol.bodies import body
from planner.protocol.tables import rows


def protocol_order(
    bodies: Iterable[str], language: str, on: date, order: str = "osce"
) -> tuple[str, ...]:
    """The bodies in the order of a language, under the names that they have on a day.

    Bodies are ids or aliases; a token that is none of these is taken for a name as printed; a
    token given twice is listed once. Those in the list of the order stand as it says, the others
    where the alphabet puts them among all of the list. Where an order has no list in the
    language, the alphabet alone decides.
    """
    places = _places(order, language)
    keys = [_key(listed, language, on) for listed in places]
    ranks = {
        token: _rank(_key(token, language, on), places.get(_id(token)), keys)
        for token in dict.fromkeys(bodies)
    }
    return tuple(sorted(ranks, key=ranks.__getitem__))


def _rank(key: SortKey, place: int | None, keys: list[SortKey]) -> tuple[int, bool, SortKey]:
    """What orders a body: its place in the list, or the gap in front of the place it guests at."""
    return (_gap(key, keys), False, key) if place is None else (place, True, key)


def _gap(key: SortKey, keys: list[SortKey]) -> int:
    """The gap in the list (0 = in front of the first) that fewest of its keys contradict.

    The list is not quite in the order of its keys, as the United States under A shows: one such
    place must not carry a guest away with it.
    """
    moves = (-1 if listed < key else 1 for listed in keys)
    contradictions = list(accumulate(moves, initial=0))
    return contradictions.index(min(contradictions))


def _key(token: str, language: str, on: date) -> SortKey:
    known = body(token)
    return sort_key(known.name_on(on).short(language) if known else token, language)


def _id(token: str) -> str:
    known = body(token)
    return known.id if known else token


@cache
def _places(order: str, language: str) -> Mapping[str, int]:
    """The ids in a list, in its order, each with its place from 0; empty where there is none."""
    wanted = [row for row in rows("orders") if (row["order"], row["language"]) == (order, language)]
    ranked = sorted(wanted, key=lambda row: int(row["position"]))
    return {row["body"]: place for place, row in enumerate(ranked)}
