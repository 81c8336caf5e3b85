"""Every item can be told from every other."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable
from pathlib import Path

import pytest

Fault = Callable[..., None]


def test_an_id_that_cannot_be(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: id-impossible: “Wells 2027” is not an id: an id has lower-case letters, digits and hyphens.
            id = "Wells 2027"
            → Write it as id = "bishkek-2001".
        1 error, no warnings
        """,
        settings='id = "Wells 2027"\n',
        mend=("Wells 2027", "wells-2027"),
    )


def test_two_items_with_one_id(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:6:14: error: id-twice: “lunch-mon” is taken by “Lunch of the heads of delegation”.
            13:00–14:00  Lunch of the experts
            see agenda.en.txt:3:14
            → Write another `id: …` under one of them; planner fmt FOLDER --apply does so where none is written.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            12:00–13:00  Lunch of the heads of delegation
                         id: lunch-mon

            13:00–14:00  Lunch of the experts
                         room: canteen
            """,
        mend=("room: canteen", "id: second-lunch"),
    )


def test_an_id_far_inside_that_is_taken(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:7:18: error: id-twice: “wells” is taken by “Session 1: Wells”.
            – Deep wells
            see agenda.en.txt:3:14
            → Write another `id: …` under one of them; planner fmt FOLDER --apply does so where none is written.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         id: wells
                         chair: to be designated
                         Presentations
                           – Deep wells
                             id: wells
            """,
        mend=("– Deep wells\n                 id: wells", "– Deep wells"),
    )


ROWS = {
    "participation": ('name = "States"', 'name = "Banks"', 10),
    "outcome_documents": ('title = "Report"', 'title = "Plan"', 10),
    "rooms": ('name = "Hall A"', 'name = "Hall B"', 10),
}


@pytest.mark.parametrize("table", ROWS)
def test_two_records_with_one_id(fault: Fault, table: str) -> None:
    one, other, line = ROWS[table]
    fault(
        f"""
        conference.toml:{line}: error: id-twice: “first” is taken.
            [[{table}]]
            see conference.toml:7
            → Give one of the two another id.
        1 error, no warnings
        """,
        settings=f"""\
            [[{table}]]
            id = "first"
            {one}
            [[{table}]]
            id = "first"
            {other}
            """,
        mend=(f'"first"\n{other}', f'"second"\n{other}'),
    )


def test_a_record_without_an_id(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: id-missing: This has no id.
            [[rooms]]
            → Write one: lower-case letters, digits and hyphens.
        1 error, no warnings
        """,
        settings="""\
            [[rooms]]
            id = ""
            """,
        mend=('""', '"hall-a"'),
    )


SITTINGS = """\
    Monday, 3 May 2027

    09:00–10:00  Drafting session
                 id: drafting · kind: session · chair: to be designated
    11:00–12:00  Drafting session (continued)
                 id: again · kind: session · session: {} · chair: to be designated
    """


def test_a_sitting_of_a_session_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:5:14: error: session-unknown: There is no sitting “draughting”.
            11:00–12:00  Drafting session (continued)
            → Did you mean “drafting”?
        1 error, no warnings
        """,
        agenda=SITTINGS.format("draughting"),
        mend=("draughting", "drafting"),
    )


def test_a_sitting_of_what_is_no_session(screen: Callable[..., str]) -> None:
    agenda = SITTINGS.format("drafting").replace("kind: session", "kind: informal", 1)
    shown = screen(agenda=agenda)
    assert "session-unknown: “drafting” is not a session; its kind is “informal”." in shown
    assert "→ Write `kind: session` there." in shown


def test_a_sitting_of_a_session_by_its_number(screen: Callable[..., str]) -> None:
    agenda = SITTINGS.format("session-3").replace("Drafting session\n", "Session 3\n")
    assert screen(agenda=agenda) == "no errors, no warnings"


PEOPLE = (
    "id,unit.en,given,family\n{},Institute of Springs,Ada,Rill\n{},Institute of Springs,Bo,Brook\n"
)


@pytest.mark.parametrize(
    ("ids", "found"),
    [
        (("p1", "p1"), "participants.csv:3: error: id-twice: “p1” is taken by Ada Rill."),
        (("p1", ""), "participants.csv:3: error: id-missing: Bo Brook has no id."),
        (
            ("p1", "AT"),
            (
                "participants.csv:3: error: id-twice: “AT” is also the id of a State or an "
                "organization."
            ),
        ),
        (
            ("p1", "osce"),
            (
                "participants.csv:3: error: id-twice: “osce” is also the id of a State or "
                "an organization."
            ),
        ),
        (("p1", "p2"), ""),
        (("p1", "at"), ""),  # initials: whoever means Austria writes AT
    ],
)
def test_ids_of_persons(
    screen: Callable[..., str], tmp_path: Path, ids: tuple[str, str], found: str
) -> None:
    (tmp_path / "wells-2027").mkdir()
    (tmp_path / "wells-2027" / "participants.csv").write_text(PEOPLE.format(*ids))
    assert screen().split("\n")[0] == (found or "no errors, no warnings")
