"""`planner show`: the table of the decision, typed by hand, is what it shows."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]
Node = dict[str, Any]

CENTRAL_ASIA = ["KZ", "KG", "TJ", "TM", "UZ"]

# What stands inside: kind, optional, brief, speakers.
BREAK = ("coffee-break", False, False, [])
DISCUSSION = ("discussion", False, False, [])
KEYNOTE = ("keynote", False, False, [])
PRESENTATION = ("presentation", False, False, [])

# id, kind, number, continued, start and how it is known, end and how it is known, not after,
# openness, items inside.
THURSDAY = [
    ("registration-thu", "registration", None, False,
     "08:30", "printed", "09:00", "inferred", None, None, []),
    ("opening-thu", "opening", None, False,
     "09:00", "printed", "09:30", "inferred", None, "media",
     [("welcome", False, False, ["KG", "osce", "unodc"])]),
    ("session-1-thu", "session", "1", False,
     "09:30", "printed", "12:30", "inferred", None, None,
     [("presentation", False, False, CENTRAL_ASIA), BREAK, PRESENTATION, DISCUSSION]),
    ("lunch-thu", "lunch", None, False,
     "12:30", "printed", "14:00", "inferred", None, None, []),
    ("session-2-thu", "session", "2", False,
     "14:00", "printed", "16:00", "inferred", None, None,
     [PRESENTATION, DISCUSSION, BREAK]),
    ("session-3-thu", "session", "3", False,
     "16:00", "printed", None, "unknown", "19:00", None,
     [KEYNOTE, PRESENTATION, DISCUSSION]),
    ("reception-thu", "reception", None, False,
     "19:00", "printed", None, "unknown", None, None, []),
]  # fmt: skip
FRIDAY = [
    ("session-3-fri", "session", "3", True,
     "09:00", "printed", "11:30", "inferred", None, None,
     [KEYNOTE, PRESENTATION, DISCUSSION, BREAK]),
    ("session-4-fri", "session", "4", False,
     "11:30", "printed", None, "unknown", "14:30", None,
     [KEYNOTE, PRESENTATION, DISCUSSION]),
    ("lunch-fri", "lunch", None, False,
     None, "unknown", "14:30", "inferred", None, None, []),
    ("session-5-fri", "session", "5", False,
     "14:30", "printed", "17:00", "inferred", None, None,
     [("document", True, False, []),
      ("remarks", False, True, CENTRAL_ASIA),
      ("statement", False, True, ["osce", "unodc"]),
      ("document", True, False, []),
      ("statement", False, True, []),
      BREAK]),
    ("closing-fri", "closing", None, False,
     "17:00", "printed", "18:00", "inferred", None, "media",
     [("remarks", False, False, ["unodc", "osce", "KG"])]),
    ("milestone-fri", "milestone", None, False,
     "18:00", "printed", "18:00", "inferred", None, None, []),
    ("informal-fri", "informal", None, False,
     None, "unknown", None, "unknown", None, None, []),
]  # fmt: skip

FRENCH = [
    "Enregistrement des participants",
    "Ouverture de la Conférence",
    "Séance 1 : Expériences et pratiques",
    "Déjeuner",
    "Séance 2 : Renforcement des efforts bilatéraux et régionaux de lutte contre le terrorisme",
    "Séance 3 : Renforcement des mesures de prévention d’ensemble",
    "Réception offerte par le Gouvernement kirghize",
    "Séance 3 : Renforcement des mesures de prévention d’ensemble (suite)",
    "Séance 4 : aspects socio-économiques",
    "Déjeuner",
    "Séance 5 : Identification des lacunes et des besoins : priorités en matière de coopération "
    "dans la lutte contre le terrorisme",
    "Séance de clôture",
    "Clôture de la Conférence officielle",
    "Réunion de travail informel au niveau des experts",
]

FIELDS = [
    "id", "kind", "number", "continued", "optional", "brief", "title", "start", "start_status",
    "end", "end_status", "end_not_after", "openness", "room", "speakers", "items",
]  # fmt: skip


@pytest.fixture
def bishkek(planner: Planner, agendas: Path) -> Node:
    shown = planner("show", agendas / "bishkek-2001", "--format", "json")
    assert (shown.code, shown.err) == (0, "")
    found: Node = json.loads(shown.out)
    return found


def nodes(items: list[Node]) -> Iterator[Node]:
    for item in items:
        yield item
        yield from nodes(item["items"])


def row(item: Node) -> tuple[Any, ...]:
    keys = ("id", "kind", "number", "continued", "start", "start_status")
    ends = ("end", "end_status", "end_not_after", "openness")
    inner = ("kind", "optional", "brief", "speakers")
    inside = [tuple(node[key] for key in inner) for node in item["items"]]
    return (*(item[key] for key in keys), *(item[key] for key in ends), inside)


def test_the_conference(bishkek: Node) -> None:
    assert list(bishkek) == ["id", "title", "timezone", "days"]
    assert (bishkek["id"], bishkek["timezone"]) == ("bishkek-2001", "Asia/Bishkek")
    assert bishkek["title"]["fr"].startswith("Conférence internationale de Bichkek")
    assert [day["date"] for day in bishkek["days"]] == ["2001-12-13", "2001-12-14"]
    assert [list(day) for day in bishkek["days"]] == [["date", "items"]] * 2


def test_the_table_of_the_decision(bishkek: Node) -> None:
    thursday, friday = bishkek["days"]
    assert [row(item) for item in thursday["items"]] == THURSDAY
    assert [row(item) for item in friday["items"]] == FRIDAY


def test_the_words_of_the_decision(bishkek: Node) -> None:
    items = [item for day in bishkek["days"] for item in day["items"]]
    assert [item["title"]["fr"] for item in items] == FRENCH
    assert all(list(item["title"]) == ["en", "fr", "ru"] for item in nodes(items))


def test_the_counts_of_the_decision(bishkek: Node) -> None:
    """39 nodes: 18 blocks, of which the 4 coffee breaks lie in their sessions, and 21 others."""
    items = [item for day in bishkek["days"] for item in day["items"]]
    all_of_them = list(nodes(items))
    kinds = [item["kind"] for item in all_of_them]
    assert len(all_of_them) == 39
    assert sum(item["start_status"] == "printed" for item in all_of_them) == 12
    assert (len(items), kinds.count("coffee-break")) == (14, 4)
    assert (kinds.count("keynote"), kinds.count("discussion"), kinds.count("lunch")) == (3, 5, 2)
    assert sum(item["optional"] for item in all_of_them) == 2
    assert sum(item["brief"] for item in all_of_them) == 3
    assert len({item["id"] for item in all_of_them}) == 39


def test_each_node_has_all_fields_and_no_time_of_its_own_inside(bishkek: Node) -> None:
    items = [item for day in bishkek["days"] for item in day["items"]]
    assert all(list(item) == FIELDS for item in nodes(items))
    for item in items:
        for inner in item["items"]:
            assert (inner["start"], inner["start_status"]) == (None, "unknown")
            assert (inner["end"], inner["end_status"]) == (None, "unknown")
            assert inner["room"] is None


def test_the_screen(planner: Planner, wells: Path) -> None:
    (wells / "agenda.en.txt").write_text(
        "Monday, 3 May 2027\n"
        "09:00–10:00  Session 1: Wells  [Hall A]\n"
        "             chair: to be designated\n"
        "             Presentations\n"
        "               – Deep wells\n"
        "10:00  Statements\n"
        "19:00  Reception\n"
        "22:00–01:00+1  Informal meeting\n"
        "Evening  Remarks\n"
    )
    (wells / "agenda.fr.txt").unlink()
    shown = planner("show", wells)
    assert shown.code == 0
    assert [line.rstrip() for line in shown.out.splitlines()] == [
        "Conference on Wells",
        "Europe/Vienna",
        "",
        "Monday, 3 May 2027",
        "",
        "  09:00    10:00    Session 1: Wells  [Hall A]",
        "                      Presentations",
        "                        Deep wells",
        "  10:00    ≤ 19:00  Statements",
        "  19:00    (22:00)  Reception",
        "  22:00    01:00+1  Informal meeting",
        "  Evening  –        Remarks",
        "",
        "as printed   (inferred)   ≤ not after   – not known",
    ]
    assert shown.err == ""
    in_french = planner("show", wells, "--lang", "fr")
    assert "agenda.fr.txt: warning: file-missing" in in_french.err


def test_in_french(planner: Planner, agendas: Path) -> None:
    lines = planner("show", agendas / "bishkek-2001", "--lang", "fr").out.splitlines()
    assert lines[1] == "Bichkek · Asia/Bishkek"
    assert lines[3] == "Jeudi 13 décembre 2001"
    assert lines[5] == "  08:30    (09:00)  Enregistrement des participants"
    assert lines[-3] == "  Soirée   –        Réunion de travail informel au niveau des experts"


def test_a_language_of_no_paper(planner: Planner, agendas: Path) -> None:
    shown = planner("show", agendas / "bishkek-2001", "--lang", "de")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (
        "planner: “de” is not a language of these papers.\n    → Languages: en, fr, ru.\n"
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_cannot_be_read_is_told_beside_the_rest(
    planner: Planner, wells: Path, form: str
) -> None:
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text() + "\nhalf past ten  Lunch\n")
    shown = planner("show", wells, "--format", form)
    assert shown.code == 1
    assert "Session 1: Wells" in shown.out
    assert "agenda.en.txt:8:1: error: agenda-line-unknown" in shown.err
    (wells / "agenda.en.txt").write_text("")
    (wells / "conference.toml").write_text("")
    assert planner("show", wells, "--format", form).code in (0, 1)


def test_what_is_allowed_is_not_told(planner: Planner, wells: Path) -> None:
    (wells / "agenda.fr.txt").unlink()
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text() + 'allow = ["file-missing"]\n')
    assert planner("show", wells).err == ""
