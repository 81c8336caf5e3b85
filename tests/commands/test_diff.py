"""`planner diff`: five versions of one agenda, and what their authors changed each time."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]

FIRST = """\
Conference on Springs and Wells
Vienna, 3 and 4 May 2027

PROVISIONAL AGENDA

Monday, 3 May 2027

09.00 - 09.30  Registration of participants
09.30 - 10.00  Opening of the Conference
10.00 - 11.00  Session 1: The state of the springs
11.00 - 11.30  Coffee break
11.30 - 12.30  Session 2: Who owns a well
12.30 - 14.00  Lunch
14.00 - 15.00  Session 3: Measuring what we drink
15.00 - 15.30  Coffee break
15.30 - 16.30  Report on the wells of the north
16.30 - 17.30  Exchange with the mayors

Tuesday, 4 May 2027

09.00 - 10.30  Session 4: Water in the cities
10.30 - 11.00  Coffee break
11.00 - 12.00  Report on the wells of the south
12.00 - 13.00  Closing of the Conference
"""


def edited(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


SECOND = edited(FIRST, ("14.00 - 15.00  Session 3", "14.15 - 15.00  Session 3"))
THIRD = edited(
    SECOND,
    ("11.30 - 12.30  Session 2: Who owns a well\n", "11.30 - 12.00  Session 2: Wells in law\n"),
    ("12.30 - 14.00  Lunch", "12.00 - 12.30  Session 3: Who owns a well\n12.30 - 14.00  Lunch"),
    ("Session 3: Measuring", "Session 4: Measuring"),
    ("Session 4: Water in", "Session 5: Water in"),
)
FOURTH = edited(THIRD, ("wells of the north", "springs and wells of the north"))
FIFTH = edited(
    FOURTH,
    ("16.30 - 17.30  Exchange with the mayors\n", ""),
    ("15.00 - 15.30  Coffee break\n", ""),
    ("11.00 - 12.00  Report", "11.00 - 11.30  Report"),
    ("12.00 - 13.00  Closing", "11.30 - 12.00  Exchange with the mayors\n12.00 - 13.00  Closing"),
)
VERSIONS = (FIRST, SECOND, THIRD, FOURTH, FIFTH)

SAID: tuple[Sequence[tuple[str, ...]], ...] = (
    [("moved-time", "Session 3: Measuring what we drink", "14.00–15.00", "14.15–15.00")],
    [
        ("added", "Session 2: Wells in law", "", ""),
        ("moved-time", "Session 3: Who owns a well", "11.30–12.30", "12.00–12.30"),
        ("renumbered", "Session 3: Who owns a well", "Session 2", "Session 3"),
        ("renumbered", "Session 4: Measuring what we drink", "Session 3", "Session 4"),
        ("renumbered", "Session 5: Water in the cities", "Session 4", "Session 5"),
    ],
    [
        (
            *("wording", "Report on the springs and wells of the north"),
            "Report on the wells of the north",
            "Report on the springs and wells of the north",
        )
    ],
    [
        ("removed", "Coffee break", "", ""),
        ("moved-time", "Report on the wells of the south", "11.00–12.00", "11.00–11.30"),
        ("moved-day", "Exchange with the mayors", "Monday, 3 May 2027", "Tuesday, 4 May 2027"),
        ("moved-time", "Exchange with the mayors", "16.30–17.30", "11.30–12.00"),
    ],
)
"""What the authors did: sort, title, old and new."""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chain")
    for number, text in enumerate(VERSIONS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def said(planner: Planner, folder: Path, *sides: Path | str) -> list[tuple[str, ...]]:
    shown = planner("diff", folder, *sides, "--format", "json")
    assert shown.code == 0, shown.err
    keys = ("sort", "title", "old", "new")
    return [tuple(one[key] or "" for key in keys) for one in json.loads(shown.out)]


@pytest.mark.parametrize("number", range(4))
def test_texts_of_two_versions(planner: Planner, chain: Path, number: int) -> None:
    sides = chain / f"{number}.txt", chain / f"{number + 1}.txt"
    assert said(planner, chain, *sides) == SAID[number]


@pytest.mark.parametrize("number", range(4))
def test_folders_made_of_two_versions(
    planner: Planner, chain: Path, tmp_path: Path, number: int
) -> None:
    for one in (number, number + 1):
        made = planner("new", tmp_path / str(one), "--from", chain / f"{one}.txt")
        assert made.code == 0, made.err
    sides = tmp_path / str(number), tmp_path / str(number + 1)
    assert said(planner, tmp_path, *sides) == SAID[number]


INSIDE = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             id: wells
             Introduction
             Presentation: Old pipes
             Coffee break
             Discussion

10:00–11:00  Session 2: Springs
             id: springs
             Questions of the public
"""
OTHERWISE_INSIDE = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             id: wells
             Welcome by the mayor
             Introduction
             Discussion
             Coffee break

10:00–11:00  Session 2: Springs
             id: springs
             Questions of the public
             Presentation: Old pipes
"""


def test_what_is_inside_is_known_by_its_words(planner: Planner, wells: Path) -> None:
    (wells / "agenda.fr.txt").unlink()
    settings = (wells / "conference.toml").read_text().replace('["en", "fr"]', '["en"]')
    (wells / "conference.toml").write_text(settings)
    (wells / "agenda.en.txt").write_text(INSIDE)
    assert planner("release", wells, "--apply", "--at", "2027-01-01").code == 0
    (wells / "agenda.en.txt").write_text(OTHERWISE_INSIDE)
    assert said(planner, wells) == [
        ("reordered", "Coffee break", "", ""),
        ("added", "Welcome by the mayor", "", ""),
        ("moved-item", "Presentation: Old pipes", "Session 1: Wells", "Session 2: Springs"),
    ]


def test_what_comes_out_of_an_item_at_any_depth_has_moved(planner: Planner, wells: Path) -> None:
    """No id is written for it: the words tell, and the time, which it has none of."""
    (wells / "agenda.fr.txt").unlink()
    settings = (wells / "conference.toml").read_text().replace('["en", "fr"]', '["en"]')
    (wells / "conference.toml").write_text(settings)
    agenda = wells / "agenda.en.txt"
    agenda.write_text(INSIDE)
    assert planner("release", wells, "--apply", "--at", "2027-01-01").code == 0
    inside = "             Presentation: Old pipes\n"
    agenda.write_text(INSIDE.replace(inside, "") + "\n–            Presentation: Old pipes\n")
    assert said(planner, wells) == [
        ("moved-item", "Presentation: Old pipes", "Session 1: Wells", "Monday, 3 May 2027"),
    ]


def test_the_screen(planner: Planner, wells: Path) -> None:
    planner("release", wells, "--apply", "--at", "2027-01-01")
    for language, title in (("en", "Statements"), ("fr", "Déclarations")):
        path = wells / f"agenda.{language}.txt"
        path.write_text(path.read_text().replace(f"10:00–11:00  {title}", f"10:30–11:00  {title}"))
    assert planner("diff", wells).out.splitlines() == [
        "Monday, 3 May 2027",
        "",
        "~ 10.30–11.00    Statements",
        "                   Time: 10.00–11.00 → 10.30–11.00",
    ]
    assert planner("diff", wells, "--lang", "fr").out.splitlines()[2:] == [
        "~ 10 h 30 – 11 heures Déclarations",
        "                        Heure : 10 heures – 11 heures → 10 h 30 – 11 heures",
    ]


PEOPLE = """\
id,body,honorific,given,family
ada,AT,Ms.,Ada,Feldner
ben,FR,Mr.,Ben,Moulin
"""


def test_whom_the_changes_touch(planner: Planner, wells: Path) -> None:
    (wells / "participants.csv").write_text(PEOPLE)
    agenda = wells / "agenda.en.txt"
    named = edited(agenda.read_text(), ("chair: to be designated", "chair: ada · rapporteur: ben"))
    agenda.write_text(named)
    planner("release", wells, "--apply", "--at", "2027-01-01")
    for path in wells.glob("agenda.??.txt"):
        path.write_text(edited(path.read_text(), ("09:00–10:00", "09:15–10:00")))
    shown = planner("diff", wells, "--affected")
    assert shown.out.splitlines() == [
        "Monday, 3 May 2027",
        "",
        "~ 09.15–10.00    Session 1: Wells",
        "                   Time: 09.00–10.00 → 09.15–10.00",
        "",
        "To be told:",
        "  persons: Ms. Ada Feldner (Austria); Mr. Ben Moulin (France)",
        "  delegations: Austria; France",
    ]
    told = json.loads(planner("diff", wells, "--affected", "--format", "json").out)
    assert [of["sort"] for of in told["changes"]] == ["moved-time"]
    assert told["affected"][0] == {
        "group": "person",
        "id": "ada",
        "name": "Ms. Ada Feldner (Austria)",
        "items": ["session-1-mon"],
    }


def test_what_is_only_written_otherwise_has_not_changed(planner: Planner, wells: Path) -> None:
    """Roles in another order, a printed name that has an id now, a duration that the times tell."""
    (wells / "participants.csv").write_text(PEOPLE)
    agenda, before = wells / "agenda.en.txt", 'chair: "Ms. Ada Feldner (Austria)" · rapporteur: ben'
    agenda.write_text(edited(agenda.read_text(), ("chair: to be designated", before)))
    planner("release", wells, "--apply", "--at", "2027-01-01")
    after = "rapporteur: ben · chair: ada · duration: 60"
    agenda.write_text(edited(agenda.read_text(), (before, after)))
    shown = planner("diff", wells)
    assert (shown.out, shown.err) == ("No item has changed.\n", "")


def test_what_cannot_be_read_is_told(planner: Planner, wells: Path) -> None:
    """Else it would seem to be gone."""
    planner("release", wells, "--apply", "--at", "2027-01-01")
    (wells / "agenda.en.txt").write_text("Monday, 3 May 2027\n\nSession 1: Wells\n")
    shown = planner("diff", wells)
    assert shown.err.startswith(f"{wells}: 3 errors, no warnings; ")
    assert shown.err.endswith(f"to see them: planner check {wells}\n")
    assert "- 10.00–11.00    Statements" in shown.out.splitlines()


def test_a_damaged_release_is_in_the_way_of_releases_alone(planner: Planner, wells: Path) -> None:
    planner("release", wells, "--apply", "--at", "2027-01-01")
    (damaged,) = (wells / "releases").glob("*.json")
    damaged.write_text("{")
    assert planner("diff", wells, "folder", wells).out == "No item has changed.\n"
    for words in ([], ["First issue"]):
        shown = planner("diff", wells, *words)
        assert (shown.code, "This release cannot be read" in shown.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([], "has gone out yet"),
        (["Rev.7"], "“Rev.7” is not a release, a folder or a file."),
        (["folder", "folder", "--lang", "ru"], "“ru” is not a language of these papers."),
    ],
)
def test_wrong_use(planner: Planner, wells: Path, words: list[str], why: str) -> None:
    shown = planner("diff", wells, *words)
    assert shown.code == 2
    assert why in shown.err
