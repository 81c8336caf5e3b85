"""The order in which bodies are listed and seated.

In most conferences that is the alphabet of the names as they are printed: Republic of Korea under
R, Iran (Islamic Republic of) under I, as at the United Nations. At the OSCE it is data, not a
sort: States sit in the French alphabet of the words under which they were filed in 1973.
`orders.csv` has one list for each such order and language, each State with the word that it is
filed under; former States are there too, and who is no member at a date is simply not asked for.

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

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from planner.language.collation import SortKey, sort_key
from planner.model.conference import OrderOfStates
from planner.protocol.bodies import body
from planner.protocol.tables import rows


def protocol_order(
    bodies: Iterable[str],
    language: str,
    on: date,
    order: OrderOfStates = OrderOfStates.ALPHABETICAL,
) -> tuple[str, ...]:
    """The bodies in the order of a language, under the names that they have on a day.

    Bodies are ids or aliases; a token that is none of these is taken for a name as printed; a
    token given twice is listed once.
    """
    return in_order({token: _name(token, language, on) for token in bodies}, language, order)


def in_order(names: Mapping[str, str], language: str, order: OrderOfStates) -> tuple[str, ...]:
    """Tokens of bodies in order; `names` has for each of them what is printed.

    Those in the list of the order stand as it says, the others where the alphabet puts them among
    the words that the list is filed under. Where an order has no list in the language, the
    alphabet alone decides.
    """
    places = _places(order, language)
    filed = sorted(places.values())
    ranks = {
        token: _rank(sort_key(name, language), places.get(_id(token)), filed)
        for token, name in names.items()
    }
    return tuple(sorted(ranks, key=ranks.__getitem__))


def _rank(
    printed: SortKey, listed: SortKey | None, filed: list[SortKey]
) -> tuple[int, bool, SortKey]:
    """What orders a body: its place in the list, or the gap in front of the place it guests at."""
    return bisect_left(filed, listed or printed), listed is not None, printed


def _name(token: str, language: str, on: date) -> str:
    known = body(token)
    return known.name_on(on).short(language) if known else token


def _id(token: str) -> str:
    known = body(token)
    return known.id if known else token


@cache
def _places(order: str, language: str) -> Mapping[str, SortKey]:
    """The ids in a list, each with the key of its word; empty where there is no list."""
    return {
        row["body"]: sort_key(row["filed_under"], language)
        for row in rows("orders")
        if (row["order"], row["language"]) == (order, language)
    }
