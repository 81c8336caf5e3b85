"""An id that somebody wrote is what an item is, whatever kind, time, number and words say."""

import datetime as dt

from planner.changes.matching import Placed, pairs
from planner.model import AgendaItem, Clock, Kind, Text

MONDAY = dt.date(2027, 5, 3)


def placed(title: str, known_as: str = "", number: str = "") -> Placed:
    item = AgendaItem(
        kind=Kind.SIDE_EVENT,
        title=Text({"en": title}),
        id=known_as or "side-event-mon",
        number=number,
        start=Clock(0, 13, 30),
    )
    return Placed(MONDAY, item, known_as=known_as)


def test_two_ids_in_one_slot_are_two_items() -> None:
    """One side event is cancelled, and one that was cancelled before comes back in its place."""
    gone, back = placed("Satellites", "satellites"), placed("Springs", "springs")
    assert pairs([gone], [back], "en") == [(gone, None), (None, back)]


def test_even_with_the_same_words() -> None:
    old, new = placed("Springs", "springs-a"), placed("Springs", "springs-b")
    assert pairs([old], [new], "en") == [(old, None), (None, new)]


def test_where_nobody_wrote_an_id_kind_and_time_tell() -> None:
    old, new = placed("Satellites"), placed("Springs")
    assert pairs([old], [new], "en") == [(old, new)]


def test_one_that_was_given_an_id_is_still_the_same() -> None:
    old, new = placed("Springs"), placed("Springs", "springs")
    assert pairs([old], [new], "en") == [(old, new)]
