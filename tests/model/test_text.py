"""Words in several languages, and times as a clock shows them."""

import datetime as dt

import pytest

from planner.model import AgendaItem, Clock, Conference, Day, Kind, Party, Text
from planner.places import Place


def test_the_best_words_there_are() -> None:
    text = Text({"fr": "Eau", "en": "Water"})
    assert [text.best(language) for language in ("en", "fr", "ru")] == ["Water", "Eau", "Eau"]
    assert [text.best("ru", *of) for of in (("en", "fr"), ("ky", "fr"), ("ky",))] == [
        "Water",
        "Eau",
        "Eau",
    ]
    assert Text().best("en", "fr") == ""


def test_words_are_compared_whatever_their_order() -> None:
    one, other = Text({"fr": "Eau", "en": "Water"}), Text({"en": "Water", "fr": "Eau"})
    assert one == other
    assert hash(one) == hash(other)
    assert one != Text({"en": "Water"})


def test_words_are_added_and_the_old_ones_stay() -> None:
    text = Text({"en": "Water"})
    assert text | {"fr": "Eau"} == {"en": "Water", "fr": "Eau"}
    assert text == {"en": "Water"}
    assert not Text()


@pytest.mark.parametrize(
    ("clock", "shown"),
    [(Clock(0, 9, 5), "09:05"), (Clock(1, 0, 30), "00:30+1"), (Clock(0, 0, 0), "00:00")],
)
def test_a_time_as_an_agenda_prints_it(clock: Clock, shown: str) -> None:
    assert str(clock) == shown


def test_times_past_midnight_come_last() -> None:
    times = [Clock(1, 0, 30), Clock(0, 23, 0), Clock(0, 9, 30)]
    assert sorted(times) == times[::-1]


def test_where_something_stands_makes_no_difference() -> None:
    one, other = (
        AgendaItem(Kind.LUNCH, Text({"en": "Lunch"}), place=Place("agenda.en.txt", line))
        for line in (3, 4)
    )
    assert one == other
    date = dt.date(2001, 12, 13)
    assert Day(date, (one,), Place("agenda.en.txt", 1)) == Day(date, (other,))


def test_a_party_is_known_by_its_alias_or_by_its_name() -> None:
    conference = Conference(bodies={"host": "KG"})
    parties = Party("host"), Party("osce"), Party(name="Ms. A. Example")
    assert [conference.party_id(party) for party in parties] == ["KG", "osce", "Ms. A. Example"]


def test_the_first_language_of_the_papers_is_that_of_the_structure() -> None:
    assert [Conference(languages=of).language for of in (("fr", "en"), ())] == ["fr", "en"]
