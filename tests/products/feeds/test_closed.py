"""Closed meetings stand in the calendars of those alone who may be there."""

from pathlib import Path

import pytest

from planner.commands.check import load_and_check
from tests.products.feeds.conftest import KNOWN, built, change, feed_of, read, released, told, uid
from tests.products.feeds.conftest import status as state

BUREAU = """\
12:00–13:00  Meeting of the Bureau  [Hall B]
             id: bureau · chair: p1 · access: closed{}

14:00–15:00  Session 2"""


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KNOWN, uid("bureau"), "bureau")


def with_bureau(folder: Path, attended_by: str = "", kind: str = " · kind: informal") -> None:
    more = kind + (f" · attended-by: {attended_by}" if attended_by else "")
    change(folder, "agenda.en.txt", ("14:00–15:00  Session 2", BUREAU.format(more)))


def who_has_it(folder: Path) -> set[str]:
    lying = built(folder, "persons", "delegations")
    persons = {
        own for own in ("p1", "p2", "p3", "p4", "p5") if "bureau" in read(feed_of(lying, own))
    }
    return persons | {
        of for of in ("AT", "DE") if "bureau" in read(feed_of(lying, of, "delegations"))
    }


@pytest.mark.parametrize(
    ("attended_by", "kind", "expected"),
    [
        ("", " · kind: informal", {"p1", "AT"}),
        ("", " · kind: lunch", {"p1", "AT"}),
        ("", " · kind: session", {"p1", "p2", "p3", "p4", "AT", "DE"}),
        ("states", " · kind: informal", {"p1", "p2", "p3", "p4", "AT", "DE"}),
        ("press", " · kind: informal", {"p1", "p5", "AT"}),
        ("p2", " · kind: session", {"p1", "p2", "AT"}),
        ("DE", " · kind: informal", {"p1", "p3", "p4", "AT", "DE"}),
        ("p4, p5", " · kind: informal", {"p1", "p4", "p5", "AT", "DE"}),
    ],
)
def test_who_has_a_closed_meeting(
    folder: Path, attended_by: str, kind: str, expected: set[str]
) -> None:
    """p1 and p2 are of Austria, p3 and p4 of Germany, p5 of the press; p1 presides."""
    with_bureau(folder, attended_by, kind)
    assert who_has_it(folder) == expected


def test_an_open_meeting_that_is_for_some(folder: Path) -> None:
    with_bureau(folder, "DE")
    change(folder, "agenda.en.txt", ("access: closed · kind", "media: open · kind"))
    assert who_has_it(folder) == {"p1", "p3", "p4", "AT", "DE"}


def test_who_is_not_named_any_more_is_told(folder: Path) -> None:
    built(folder, "persons")
    with_bureau(folder, "p2, p3")
    released(folder, "2027-01-20")
    change(folder, "agenda.en.txt", ("attended-by: p2, p3", "attended-by: p3, p4"))
    released(folder, "2027-01-21")
    lying = built(folder, "persons")
    states = {own: told(feed_of(lying, own), state)["bureau"] for own in ("p2", "p3", "p4")}
    assert states == {"p2": "CANCELLED", "p3": "CONFIRMED", "p4": "CONFIRMED"}
    assert read(feed_of(lying, "p2"))["bureau"]["SEQUENCE"] == 1


def test_somebody_who_is_not_known(folder: Path) -> None:
    with_bureau(folder, "states, p7")
    found = [of for of in load_and_check(folder)[1] if of.name == "person-unknown"]
    assert [of.message for of in found] == ["There is no person “p7”."]
