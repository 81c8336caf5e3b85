"""Sessions and their sittings, and whose officers hold for whom."""

import datetime as dt

import pytest

from planner.model import AgendaItem, Conference, Day, Duty, Kind, Party, Role, Text

THURSDAY = dt.date(2001, 12, 13)


def sitting(own_id: str, number: str = "", session: str = "", **duties: str) -> AgendaItem:
    return AgendaItem(
        Kind.SESSION,
        Text({"en": own_id}),
        id=own_id,
        number=number,
        session=session,
        duties=tuple(
            Duty(Role(role.replace("_", "-")), (Party(token),)) for role, token in duties.items()
        ),
    )


def conference(*items: AgendaItem) -> Conference:
    return Conference(days=(Day(THURSDAY, items),))


def held(of: Conference, item: AgendaItem) -> list[str]:
    return [f"{duty.role} {duty.holders[0].token}" for duty in of.duties_of(item)]


def sittings(of: Conference) -> list[list[str]]:
    return [[item.id for item in session.sittings] for session in of.sessions]


def test_sittings_of_one_number_are_one_session() -> None:
    first, other, second = sitting("a", "3"), sitting("b", "4"), sitting("c", "3")
    assert sittings(conference(first, other, second)) == [["a", "c"], ["b"]]


def test_sessions_without_a_number_are_each_their_own() -> None:
    assert sittings(conference(sitting("a"), sitting("b"))) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("first", "named"),
    [
        (sitting("water"), "water"),
        (sitting("session-3-thu", "3"), "session-3-thu"),
        (sitting("session-3-thu", "3"), "session-3"),
        (sitting("first", session="water"), "water"),
        (sitting("first", session="water"), "first"),
    ],
)
def test_a_sitting_may_name_its_session(first: AgendaItem, named: str) -> None:
    assert sittings(conference(first, sitting("second", session=named))) == [[first.id, "second"]]


def test_officers_of_the_first_sitting_hold_for_the_others() -> None:
    first = sitting("a", "3", chair="KG", rapporteur="KZ", speaker="TJ")
    second, third = sitting("b", "3", speaker="UZ"), sitting("c", "3", chair="TM")
    of = conference(first, second, third)
    assert held(of, first) == ["chair KG", "rapporteur KZ", "speaker TJ"]
    assert held(of, second) == ["chair KG", "rapporteur KZ", "speaker UZ"]
    assert held(of, third) == ["chair TM"]


def test_what_is_no_session_has_its_own_duties() -> None:
    inside = sitting("panel", speaker="KZ")
    lunch = AgendaItem(Kind.LUNCH, Text({"en": "Lunch"}), id="lunch")
    of = conference(sitting("a", "3", chair="KG"), lunch)
    assert held(of, lunch) == []
    assert held(of, inside) == ["speaker KZ"]
