"""Ids of items that would share one: their words tell them apart, whatever comes before."""

import datetime as dt

from planner.folder.notation.apart import told_apart
from planner.model import AgendaItem, Clock, Day, Kind, Text

MONDAY = dt.date(2027, 5, 3)


def item(title: str, kind: Kind = Kind.ITEM, hour: int = 9) -> AgendaItem:
    language = "ru" if title[0] > "z" else "en"
    return AgendaItem(kind, Text({language: title}), start=Clock(0, hour, 30))


def ids(*items: AgendaItem) -> list[str]:
    return [one.id for one in told_apart(Day(MONDAY, items))]


def test_words_tell_items_apart_and_nothing_is_written_where_none_is_shared() -> None:
    assert ids(
        item("Adoption of the agenda"), item("Report on the wells"), item("Lunch", Kind.LUNCH)
    ) == [
        "item-mon-adoption-the-agenda",
        "item-mon-report-the-wells",
        "",
    ]


def test_what_comes_before_changes_no_id() -> None:
    report, film = item("Report on the wells"), item("A film about springs")
    assert ids(item("Adoption of the agenda"), report, film)[1:] == ids(report, film)


def test_other_letters() -> None:
    assert ids(item("Отчёт о колодцах"), item("Фильм об источниках")) == [
        "item-mon-otchet-kolodcah",
        "item-mon-film-istochnikah",
    ]


def test_the_same_words_are_told_apart_by_their_times() -> None:
    morning, noon = (item("Coffee break", Kind.COFFEE_BREAK, hour) for hour in (10, 15))
    assert ids(morning, noon) == ["coffee-break-mon-1030", "coffee-break-mon-1530"]


def test_the_same_words_at_the_same_time_are_counted() -> None:
    assert ids(item("Films"), item("Films"), item("Films")) == [
        "item-mon-films",
        "item-mon-0930",
        "item-mon-2",
    ]
