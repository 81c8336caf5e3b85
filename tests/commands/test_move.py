"""`planner move`: the plan is shown; times change in the agendas of all languages, and lines go
where these belong.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]

ENGLISH = """\
# The agenda of the wells.
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: to be designated
             09:40  Questions

# Not settled.
10.00 - 11.00   Statements

11:30–12:00  Coffee break

Evening      Songs
"""
FRENCH = """\
Lundi 3 mai 2027

9:00–10:00   Séance 1 : Puits
             9:40  Questions

10:00–11:00  Déclarations
             > Trois minutes.

11:30–12:00  Pause-café

Soirée       Chants
"""
NOT_YET = "Nothing has been written yet. To write it, add --apply."


@pytest.fixture
def talks(wells: Path) -> Path:
    (wells / "agenda.en.txt").write_text(ENGLISH)
    (wells / "agenda.fr.txt").write_text(FRENCH)
    return wells


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_the_plan_is_shown_and_nothing_written(planner: Planner, talks: Path) -> None:
    before = files(talks)
    shown = planner("move", talks, "session-1-mon", "+15min")
    assert shown.out.splitlines() == [
        "session-1-mon             09:00–10:00 → 09:15–10:15  agenda.en.txt:4  agenda.fr.txt:3",
        "session-1-mon-discussion  09:40 → 09:55              agenda.en.txt:6  agenda.fr.txt:4",
        "statement-mon             10:00–11:00 → 10:15–11:15  agenda.en.txt:9  agenda.fr.txt:6",
    ]
    assert (shown.code, shown.err) == (0, f"{NOT_YET}\n")
    assert files(talks) == before


def test_only_times_change(planner: Planner, talks: Path) -> None:
    before = files(talks)
    shown = planner("move", talks, "session-1-mon", "+1h30", "--apply")
    assert (shown.code, shown.err) == (0, "Written.\n")
    english = {"09:00–10:00": "10:30–11:30", "09:40": "11:10", "10.00 - 11.00": "11.30 - 12.30"}
    french = {"9:00–10:00 ": "10:30–11:30", "9:40": "11:10", "10:00–11:00": "11:30–12:30"}
    breaks = {"11:30–12:00": "13:00–13:30"}
    for name, times in {"agenda.en.txt": english, "agenda.fr.txt": french}.items():
        lines = before[name].split("\n")
        for old, new in reversed((times | breaks).items()):
            lines = [
                line.replace(old, new) if line.strip()[0:1] in "019" else line for line in lines
            ]
        before[name] = "\n".join(lines)
    assert files(talks) == before


@pytest.mark.parametrize(
    ("when", "times"),
    [
        ("-15min", "11:30–12:00 → 11:15–11:45"),
        ("−15", "11:30–12:00 → 11:15–11:45"),
        ("-1h", "11:30–12:00 → 10:30–11:00"),
        ("+1 h 30 min", "11:30–12:00 → 13:00–13:30"),
        ("14:00", "11:30–12:00 → 14:00–14:30"),
        ("9.15", "11:30–12:00 → 09:15–09:45"),
        ("00:15+1", "11:30–12:00 → 00:15+1–00:45+1"),
    ],
)
def test_how_a_move_is_said(planner: Planner, talks: Path, when: str, times: str) -> None:
    assert times in planner("move", talks, "coffee-break-mon", when).out


@pytest.mark.parametrize(
    ("item", "when", "said"),
    [
        ("session-1-mon", "later", "“later” is neither a time nor a shift."),
        ("session-1-mon", "+", "“+” is neither a time nor a shift."),
        ("session-1-mon", "30min", "“30min” is neither a time nor a shift."),
        ("session-1-mon", "25:00", "No clock shows 25:00."),
        ("session-1-mon", "09:00", "“session-1-mon” already begins at 09:00."),
        ("session-1-mon", "-10h", "session-1-mon: 09:00 would be before 00:00."),
        ("informal-mon", "+15", "There is no item “informal-mon”."),
        ("item-mon", "+15", "“item-mon” has no written time that could be moved."),
    ],
)
def test_what_cannot_be_moved(
    planner: Planner, talks: Path, item: str, when: str, said: str
) -> None:
    shown = planner("move", talks, item, when, "--apply")
    assert (shown.code, shown.out, shown.err.splitlines()[0]) == (2, "", f"planner: {said}")
    assert files(talks) == files(talks) | {"agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}


def test_an_unknown_id_has_neighbours(planner: Planner, talks: Path) -> None:
    shown = planner("move", talks, "session", "+15")
    assert shown.err.splitlines()[1] == (
        "    → Did you mean session-1-mon or session-1-mon-discussion? "
        f"To see the ids: planner show {talks} --ids"
    )
    assert "  (session-1-mon)" in planner("show", talks, "--ids").out


def test_an_id_of_two(planner: Planner, talks: Path) -> None:
    agenda = talks / "agenda.en.txt"
    agenda.write_text(ENGLISH.replace("Statements", "Coffee break"))
    shown = planner("move", talks, "coffee-break-mon", "+15")
    assert shown.err.splitlines() == [
        "planner: Several items have the id “coffee-break-mon”: "
        "agenda.en.txt:9:17, agenda.en.txt:11:14.",
        f"    → Give each its own: planner fmt {talks} --apply",
    ]


PARALLEL_ENGLISH = """\
Monday, 3 May 2027

09:00–10:30  Session 1: Wells                                  [Hall A]
             id: wells · chair: ada
             09:00  Introduction
             09:40  Reports
               > Ten minutes each.
             10:00  Discussion

# The mayors asked for a hall with windows.
09:00–10:00  Session 2: Springs                                [Hall B]
             id: springs · chair: ben

09:10–10:00  Session 3: Old pipes                              [Hall C]
             id: pipes · chair: cleo

12:30–14:00  Lunch
"""
PARALLEL_FRENCH = """\
Lundi 3 mai 2027

09:00–10:30  Séance 1 : Puits
             09:00  Introduction
             09:40  Rapports
             10:00  Débat

# Avec des fenêtres.
09:00–10:00  Séance 2 : Sources

09:10–10:00  Séance 3 : Vieux tuyaux

12:30–14:00  Déjeuner
"""
PARALLEL_SETTINGS = """
interpretation = "simultaneous"
working_languages = ["en", "fr"]
rooms = [{ id = "hall-a", name = "Hall A" }, { id = "hall-b", name = "Hall B" },
         { id = "hall-c", name = "Hall C" }]
"""
PEOPLE = {
    "participants.csv": """\
id,body,honorific,given,family
ada,AT,Ms.,Ada,Feldner
ben,FR,Mr.,Ben,Moulin
cleo,IT,Ms.,Cleo,Fonte
""",
    "interpreters.csv": """\
id,given,family,a,b,c
i1,Ines,Vogel,en,fr,
i2,Paul,Arden,fr,en,
""",
    "rota.csv": "item,booth,interpreters\nsprings,en+fr,i1 i2\n",
}


@pytest.fixture
def parallel(wells: Path) -> Path:
    """Three sessions at a time, with officers, rooms and interpreters."""
    texts = {"agenda.en.txt": PARALLEL_ENGLISH, "agenda.fr.txt": PARALLEL_FRENCH} | PEOPLE
    for name, text in texts.items():
        (wells / name).write_text(text)
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text() + PARALLEL_SETTINGS)
    return wells


def test_an_item_goes_where_its_time_belongs(planner: Planner, parallel: Path) -> None:
    """With its lines and the comment above them, in each language."""
    shown = planner("move", parallel, "springs", "+15min", "--alone", "--apply")
    assert (shown.code, shown.err.splitlines()[-1]) == (0, "Written.")
    english, french = (files(parallel)[f"agenda.{of}.txt"].split("\n\n") for of in ("en", "fr"))
    assert english[2:4] == [
        "09:10–10:00  Session 3: Old pipes                              [Hall C]\n"
        "             id: pipes · chair: cleo",
        "# The mayors asked for a hall with windows.\n"
        "09:15–10:15  Session 2: Springs                                [Hall B]\n"
        "             id: springs · chair: ben",
    ]
    assert french[2:4] == [
        "09:10–10:00  Séance 3 : Vieux tuyaux",
        "# Avec des fenêtres.\n09:15–10:15  Séance 2 : Sources",
    ]
    assert "error" not in planner("check", parallel).out.replace("no errors", "")


def test_so_does_what_is_inside_an_item(planner: Planner, parallel: Path) -> None:
    """The first presentation becomes the second: its address there changes, and nothing else."""
    shown = planner("move", parallel, "wells-presentation", "09:50", "--alone", "--apply")
    assert (shown.code, shown.err.splitlines()[-1]) == (0, "Written.")
    lines = files(parallel)["agenda.en.txt"].splitlines()
    assert lines[4:8] == [
        "             09:40  Reports",
        "               > Ten minutes each.",
        "             09:50  Introduction",
        "             10:00  Discussion",
    ]


def test_it_is_told_whom_a_move_touches(planner: Planner, parallel: Path) -> None:
    shown = planner("move", parallel, "springs", "+15min", "--alone")
    assert shown.out.splitlines() == [
        "springs  09:00–10:00 → 09:15–10:15  agenda.en.txt:11  agenda.fr.txt:9",
        "",
        "To be told:",
        "  persons: Mr. Ben Moulin (France)",
        "  delegations: France",
        "  booths at: Session 2: Springs",
        "  interpreters: Ines Vogel; Paul Arden",
        "  rooms: Hall B",
    ]


def test_a_move_that_brings_errors_is_not_written(planner: Planner, parallel: Path) -> None:
    before = files(parallel)
    shown = planner("move", parallel, "wells-discussion", "+2h", "--alone", "--apply")
    assert shown.code == 1
    assert shown.out.splitlines()[0] == (
        "wells-discussion  10:00 → 12:00  agenda.en.txt:8  agenda.fr.txt:6"
    )
    told = shown.err.splitlines()
    assert (told[0], told[-1]) == (
        "This would be new:",
        "Nothing is written: this would cause errors.",
    )
    assert [line for line in told if ": error: " in line] == [
        "agenda.en.txt:8:21: error: time-outside-item: This is outside the time of the item to "
        "which it belongs."
    ]
    assert files(parallel) == before


def test_lines_are_put_in_order_in_all_languages(planner: Planner, talks: Path) -> None:
    shown = planner("move", talks, "coffee-break-mon", "08:30", "--apply")
    assert (shown.code, shown.err) == (0, "Written.\n")
    english, french = "11:30–12:00  Coffee break\n\n", "11:30–12:00  Pause-café\n\n"
    assert files(talks)["agenda.en.txt"] == ENGLISH.replace(english, "").replace(
        "09:00–10:00  ", "08:30–09:00  Coffee break\n\n09:00–10:00  "
    )
    assert files(talks)["agenda.fr.txt"] == FRENCH.replace(french, "").replace(
        "9:00–10:00   ", "08:30–09:00  Pause-café\n\n9:00–10:00   "
    )


def test_faults_that_were_there_before_are_not_told_again(planner: Planner, talks: Path) -> None:
    """The session has no break within its six hours, before as well as after."""
    long = ENGLISH.replace("11:30–12:00  Coffee break", "11:30–17:30  Session 2")
    (talks / "agenda.en.txt").write_text(long)
    french = FRENCH.replace("11:30–12:00  Pause-café", "11:30–17:30  Séance 2")
    (talks / "agenda.fr.txt").write_text(french)
    assert "session-without-break" in planner("check", talks).out
    shown = planner("move", talks, "session-2-mon", "+15")
    assert (shown.code, shown.err) == (0, f"{NOT_YET}\n")


def test_a_language_that_lacks_the_item_is_left_as_it_is(planner: Planner, talks: Path) -> None:
    french = FRENCH.replace("11:30–12:00  Pause-café\n", "")
    (talks / "agenda.fr.txt").write_text(french)
    shown = planner("move", talks, "coffee-break-mon", "+15", "--apply")
    assert (shown.code, shown.out) == (
        0,
        "coffee-break-mon  11:30–12:00 → 11:45–12:15  agenda.en.txt:11\n",
    )
    assert files(talks)["agenda.fr.txt"] == french


def test_line_ends_stay(planner: Planner, talks: Path) -> None:
    path = talks / "agenda.en.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ENGLISH.replace("\n", "\r\n").encode())
    planner("move", talks, "coffee-break-mon", "+15", "--apply")
    after = ENGLISH.replace("11:30–12:00", "11:45–12:15").replace("\n", "\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + after.encode()


def test_settings_that_cannot_be_read(planner: Planner, talks: Path) -> None:
    (talks / "conference.toml").write_text("title = ")
    shown = planner("move", talks, "session-1-mon", "+15")
    assert (shown.code, "settings-broken" in shown.err) == (1, True)


def test_a_folder_that_may_not_be_written(
    unprivileged: tuple[Path, Callable[..., Any]],
) -> None:
    folder, run = unprivileged
    before = files(folder)
    shown = run("move", folder, "session-1-mon", "+15", "--apply")
    assert (shown.code, shown.err.splitlines()) == (
        2,
        [
            "planner: The folder cannot be written: Permission denied.",
            f"    → Nothing was changed in {folder}: make sure that you may write there.",
        ],
    )
    assert files(folder) == before


def test_in_the_examples_a_move_there_and_back_leaves_every_byte(
    planner: Planner, agendas: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "issyk-kul-2027"
    folder.mkdir()
    for path in (agendas / "issyk-kul-2027").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    before = files(folder)
    for when in ("+10min", "-10min"):
        assert planner("move", folder, "coffee-morning-thu", when, "--apply").code == 0
    assert files(folder) == before
