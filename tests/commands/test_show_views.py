"""`planner show --view`: rooms, officers, interpreters and their load, as a screen shows them."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planner.commands.views.table import Table, in_text

Planner = Callable[..., Any]

FILES = {
    "conference.toml": """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
        starts = 2027-05-03
        ends = 2027-05-04
        timezone = "Europe/Vienna"
        languages = ["en", "fr"]
        working_languages = ["en", "ru"]
        interpretation = "simultaneous"
        [[rooms]]
        id = "hall-a"
        name = { en = "Hall A", fr = "Salle A" }
        [[rooms]]
        id = "hall-b"
        name = { en = "Hall B", fr = "Salle B" }
        """,
    "agenda.en.txt": """\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells  [Hall A]
                     id: wells · chair: p1 · rapporteur: p2
        09:00–10:00  Side event: Springs  [Hall B]
                     id: springs · moderator: AT
        10:00–10:30  Coffee break
        10:30–12:00  Session 2: Lakes  [Hall A]
                     id: lakes · chair: to be designated

        Tuesday, 4 May 2027

        09:00–10:00  Session 1: Wells (continued)  [Hall A]
                     id: wells-again
        10:00        Closing
                     id: closing · chair: p1
        """,
    "agenda.fr.txt": """\
        Lundi 3 mai 2027

        09:00–10:00  Séance 1 : Puits
        09:00–10:00  Événement parallèle : Sources
        10:00–10:30  Pause-café
        10:30–12:00  Séance 2 : Lacs

        Mardi 4 mai 2027

        09:00–10:00  Séance 1 : Puits (suite)
        10:00        Clôture
        """,
    "participants.csv": """\
        id,unit.en,given,family
        p1,Institute of Springs,Ada,Rill
        p2,Institute of Springs,Bo,Brook
        p3,Institute of Springs,Cid,Creek
        """,
    "candidates.csv": """\
        id,wishes
        p1,wells-again lakes
        p3,lakes
        """,
    "interpreters.csv": """\
        id,given,family,a,b
        w1,Gil,Glen,en,ru
        w2,Hua,Hill,ru,en
        """,
    "rota.csv": """\
        item,booth,interpreters
        wells,en+ru,w1 w2
        wells-again,en+ru,w2
        closing,en+ru,w1
        """,
}


@pytest.fixture
def wells(tmp_path: Path) -> Path:
    """A conference of two days with officers and a rota."""
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    return folder


def test_rooms(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "rooms")
    assert shown.code == 0
    assert shown.out == dedent("""\
        Monday, 3 May 2027

                     Hall A            Hall B
        -----------  ----------------  -------------------
        09:00–10:00  Session 1: Wells  Side event: Springs
        10:30–12:00  Session 2: Lakes

        Tuesday, 4 May 2027

                     Hall A                        Hall B  no room
        -----------  ----------------------------  ------  -------
        09:00–10:00  Session 1: Wells (continued)
        10:00                                              Closing

        """)


def test_rooms_in_french(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "rooms", "--lang", "fr").out
    assert shown.startswith(
        "Lundi 3 mai 2027\n"
        "\n"
        "             Salle A           Salle B\n"
        "-----------  ----------------  -----------------------------\n"
        "09:00–10:00  Séance 1 : Puits  Événement parallèle : Sources\n"
    )


def test_rooms_with_ids(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "rooms", "--ids").out
    assert "09:00–10:00  Session 1: Wells (wells)  Side event: Springs (springs)\n" in shown


def test_officers(planner: Planner, wells: Path) -> None:
    assert planner("show", wells, "--view", "officers").out == dedent("""\
        Conference on Wells

                                chair             moderator  rapporteur
        ----------------------  ----------------  ---------  ----------
        2027-05-03 09:00–10:00  Ada Rill                     Bo Brook
        2027-05-04 09:00–10:00
        Session 1: Wells
        2027-05-03 09:00–10:00                    Austria
        Side event: Springs
        2027-05-03 10:30–12:00  to be designated
        Session 2: Lakes
        2027-05-04 10:00        Ada Rill
        Closing

        """)


def test_interpreters(planner: Planner, wells: Path) -> None:
    """90 + 60 minutes on Monday need two, as do 60 on Tuesday; nobody knows when it closes."""
    assert planner("show", wells, "--view", "interpreters").out == dedent("""\
        Monday, 3 May 2027

                               en+ru
        ---------------------  --------------
        09:00–10:00  [Hall A]  09:00 Gil Glen
        Session 1: Wells       09:30 Hua Hill
        10:30–12:00  [Hall A]  2 to be named
        Session 2: Lakes

        Tuesday, 4 May 2027

                                      en+ru
        ----------------------------  --------------
        09:00–10:00  [Hall A]         09:00 Hua Hill
        Session 1: Wells (continued)  09:30 Hua Hill
                                      1 to be named
        10:00                         Gil Glen
        Closing

        Minutes a day

                  2027-05-03  2027-05-04  total
        --------  ----------  ----------  -----
        Gil Glen  60          –           60
        Hua Hill  60          60          120

        """)


def test_load(planner: Planner, wells: Path) -> None:
    """Ada Rill has the session that she wished for, and not the other; Cid Creek has nothing."""
    assert planner("show", wells, "--view", "load").out == dedent("""\
        Officers

                   duties  wishes met
        ---------  ------  ----------
        Ada Rill   2       1 of 2
        Bo Brook   1       –
        Cid Creek  0       0 of 1

        Interpreters

                  days  minutes
        --------  ----  -------
        Hua Hill  2     120
        Gil Glen  2     60

        """)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (
            "rooms",
            [
                {
                    "room": "hall-a",
                    "date": "2027-05-03",
                    "id": "wells",
                    "start": "09:00",
                    "end": "10:00",
                },
                {
                    "room": "hall-b",
                    "date": "2027-05-03",
                    "id": "springs",
                    "start": "09:00",
                    "end": "10:00",
                },
            ],
        ),
        (
            "officers",
            [
                {
                    "key": "springs",
                    "sittings": [
                        {"id": "springs", "date": "2027-05-03", "start": "09:00", "end": "10:00"}
                    ],
                    "officers": {"moderator": ["AT"]},
                },
                {
                    "key": "closing",
                    "sittings": [
                        {"id": "closing", "date": "2027-05-04", "start": "10:00", "end": None}
                    ],
                    "officers": {"chair": ["p1"]},
                },
            ],
        ),
        (
            "interpreters",
            [
                {
                    "id": "wells",
                    "date": "2027-05-03",
                    "start": "09:00",
                    "end": "10:00",
                    "room": "hall-a",
                    "booth": "en+ru",
                    "needed": 2,
                    "turns": [
                        {"start": "09:00", "end": "09:30", "interpreter": "w1"},
                        {"start": "09:30", "end": "10:00", "interpreter": "w2"},
                    ],
                }
            ],
        ),
    ],
)
def test_for_programs(
    planner: Planner, wells: Path, view: str, expected: list[dict[str, Any]]
) -> None:
    shown = json.loads(planner("show", wells, "--view", view, "--format", "json").out)
    assert [row for row in shown if row in expected] == expected


def test_load_for_programs(planner: Planner, wells: Path) -> None:
    assert json.loads(planner("show", wells, "--view", "load", "--format", "json").out) == {
        "officers": [
            {"id": "p1", "duties": 2, "wishes": 2, "wishes_met": 1},
            {"id": "p2", "duties": 1, "wishes": 0, "wishes_met": 0},
            {"id": "p3", "duties": 0, "wishes": 1, "wishes_met": 0},
        ],
        "interpreters": [
            {"id": "w2", "days": 2, "minutes": 120},
            {"id": "w1", "days": 2, "minutes": 60},
        ],
    }


def test_nobody_has_anything_to_do(planner: Planner, agendas: Path) -> None:
    shown = planner("show", agendas / "bishkek-2001", "--view", "load")
    assert (shown.code, shown.out) == (0, "Nobody has a duty yet.\n")


def test_a_view_that_there_is_not(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "room")
    assert shown.code == 2
    assert "'rooms', 'officers', 'interpreters', 'load'" in shown.err


def test_a_language_that_there_is_not(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "rooms", "--lang", "de")
    assert (shown.code, shown.out) == (2, "")
    assert "“de” is not a language of these papers." in shown.err


HALLS = Table(
    "Monday, 3 May 2027",
    ("", "Hall A", "Hall B", "Hall C"),
    (
        ("09:00", "Session 1: The state of the wells", "", "Session 2: Springs"),
        ("10:00", "", "Session 3: Lakes", ""),
    ),
)


def test_columns_give_way_until_the_screen_holds_them() -> None:
    """Of 59 letters six are gaps and five the hours: there are 16 for each hall."""
    assert in_text(HALLS, 59) == [
        "Monday, 3 May 2027",
        "",
        "       Hall A            Hall B            Hall C",
        "-----  ----------------  ----------------  ----------------",
        "09:00  Session 1: The                      Session 2:",
        "       state of the                        Springs",
        "       wells",
        "10:00                    Session 3: Lakes",
        "",
    ]


def test_columns_that_the_screen_does_not_hold_go_below() -> None:
    """There are two beside each other, and the third below, with the rows that it has."""
    assert in_text(HALLS, 40) == [
        "Monday, 3 May 2027",
        "",
        "       Hall A           Hall B",
        "-----  ---------------  ----------------",
        "09:00  Session 1: The",
        "       state of the",
        "       wells",
        "10:00                   Session 3: Lakes",
        "",
        "       Hall C",
        "-----  ------------------",
        "09:00  Session 2: Springs",
        "",
    ]


def test_persons_are_found_by_beginnings_of_words(planner: Planner, wells: Path) -> None:
    """Sittings have the officers of their session; booths stand behind the agenda."""
    assert planner("show", wells, "--find", "RIL").out == dedent("""\
        Conference on Wells

            name      from                  function  duties
        --  --------  --------------------  --------  -----------------------------------------
        p1  Ada Rill  Institute of Springs            chair: wells 2027-05-03 09:00–10:00
                                                      chair: wells-again 2027-05-04 09:00–10:00
                                                      chair: closing 2027-05-04 10:00

        """)
    assert planner("show", wells, "--find", "ill").out == "There is no such person.\n"
    found = json.loads(planner("show", wells, "--find", "glen", "--format", "json").out)
    assert [(of["id"], of["function"], of["duties"]) for of in found] == [
        (
            "w1",
            "interpreter: en ru",
            [{"role": "booth en+ru", "item": "wells"}, {"role": "booth en+ru", "item": "closing"}],
        )
    ]


def test_who_has_withdrawn_is_said_to_have(planner: Planner, wells: Path) -> None:
    table = wells / "participants.csv"
    rows = dedent(FILES["participants.csv"]).splitlines()
    answers = ("attendance", "withdrawn", "in-person", "online")
    table.write_text("".join(f"{row},{of}\n" for row, of in zip(rows, answers, strict=True)))
    shown = planner("show", wells, "--view", "persons").out.splitlines()
    assert [line.split()[0] for line in shown[4:] if line[:1] not in (" ", "")] == [
        *("p1", "p2", "p3", "w1", "w2")
    ]
    assert [line.strip() for line in shown if "(withdrawn)" in line] != []
    assert shown[4].startswith("p1  Ada Rill ")
    assert shown[5].startswith("    (withdrawn)")


def test_only_persons_are_looked_for(planner: Planner, wells: Path) -> None:
    shown = planner("show", wells, "--view", "rooms", "--find", "hall")
    assert (shown.code, shown.err.splitlines()[0]) == (
        2,
        "planner: Only persons can be searched for.",
    )
