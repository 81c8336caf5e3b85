"""`planner solve`: a plan is shown with what it costs, written when it is wished, explained."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import write

Planner = Callable[..., Any]

SETTINGS = """\
uid = "2b4bd3a0-6d0e-4b5e-9a74-90a0d2a4f0c1"
title = { en = "Conference on Mills", fr = "Conférence sur les moulins" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15

# The two halls of the mill.
[[rooms]]
id = "wheel"
name = { en = "Wheel Hall", fr = "Salle de la roue" }
seats = 200
booths = ["en", "fr"]

[[rooms]]
id = "loft"
name = { en = "Loft", fr = "Grenier" }
seats = 60
booths = []
"""
ENGLISH = """\
Monday, 3 May 2027

# Both at one time.
09:00–10:30  Session 1: Water wheels                                              [Wheel Hall]
             chair: ada · expected: 120
             > Bring a coat.

09:00–10:30  Session 2: Sails                                                     [Loft]
             chair: ben · rapporteur: to be designated

10:30–11:00  Coffee break

11:00–12:00  Session 3: Millstones                                                [Loft]
             chair: ada
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–10:30  Séance 1 : Les roues
             > Prenez un manteau.

09:00–10:30  Séance 2 : Les ailes

10:30–11:00  Pause-café

11:00–12:00  Séance 3 : Les meules
"""
PERSONS = """\
id,body,position,given,family
ada,AT,head,Ada,Feldner
ben,FR,head,Ben,Moulin
cleo,IT,head,Cleo,Fonte
dan,DE,head,Dan,Bach
"""
CANDIDATES = """\
id,roles,items,wishes,at_most,available,unavailable
ada,chair,,,2,,
ben,chair,,,1,,
cleo,chair rapporteur,,session-2-mon,1,,
dan,chair,session-1-mon,,,,
"""
NO_INTERPRETERS = "Interpreters are not planned: there is no interpreters.csv."
NOT_YET = "Nothing has been written yet. To write it, add --apply."


@pytest.fixture
def mills(tmp_path: Path) -> Path:
    texts = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": ENGLISH,
        "agenda.fr.txt": FRENCH,
        "participants.csv": PERSONS,
        "candidates.csv": CANDIDATES,
    }
    return write(tmp_path / "mills-2027", **texts)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_lacks_an_officer_gets_one(planner: Planner, mills: Path) -> None:
    shown = planner("solve", mills)
    assert shown.out.splitlines() == [
        "",
        "Monday, 3 May 2027",
        "",
        "~ 09.00–10.30    Session 2: Sails",
        "                   Rapporteur: to be designated → Cleo Fonte (Italy)",
        "",
        "    1  points in total; the folder as it is has 1, not counting broken rules",
    ]
    assert (shown.code, shown.err.splitlines()) == (0, [NO_INTERPRETERS, NOT_YET])
    assert "rapporteur: to be designated" in (mills / "agenda.en.txt").read_text()


def test_a_plan_is_written_and_nothing_else(planner: Planner, mills: Path) -> None:
    planner("solve", mills, "--apply")
    changed = ENGLISH.replace("rapporteur: to be designated", "rapporteur: cleo")
    assert (mills / "agenda.en.txt").read_text(encoding="utf-8") == changed
    assert (mills / "conference.toml").read_text(encoding="utf-8") == SETTINGS
    assert planner("check", mills, "--strict").code == 0
    again = planner("solve", mills)
    assert "Nothing changes: no better plan was found." in again.out


def test_an_officer_who_falls_ill_is_replaced_and_nobody_else(
    planner: Planner, mills: Path
) -> None:
    change(mills / "candidates.csv", "ada,chair,,,2,,", "ada,chair,,,2,,09:00-10:30")
    shown = planner("solve", mills, "--what", "officers", "--apply")
    text = (mills / "agenda.en.txt").read_text(encoding="utf-8")
    assert text == ENGLISH.replace("chair: ada · exp", "chair: dan · exp").replace(
        "rapporteur: to be designated", "rapporteur: cleo"
    )
    assert "    5  Ada Feldner (ada) is no longer chair of “Session 1: Water wheels”" in shown.out


def test_who_went_out_costs_ten_times_as_much(planner: Planner, mills: Path) -> None:
    planner("release", mills, "--apply")
    change(mills / "candidates.csv", "ada,chair,,,2,,", "ada,chair,,,2,,09:00-10:30")
    shown = planner("solve", mills, "--what", "officers")
    assert "   50  Ada Feldner (ada) is no longer chair of “Session 1: Water wheels”" in shown.out
    lines = shown.out.splitlines()
    told = lines.index("To be told:")
    assert lines[told + 1 : told + 4] == [
        "  persons: Ada Feldner (Austria); Dan Bach (Germany); Cleo Fonte (Italy)",
        "  delegations: Austria; Germany; Italy",
        "",
    ]


def test_a_room_that_is_lost_sends_a_session_to_another_time(planner: Planner, mills: Path) -> None:
    change(mills / "conference.toml", 'id = "loft"', 'id = "loft"\nclosed = ["2027-05-03"]')
    shown = planner("solve", mills, "--apply")
    assert shown.code == 0
    assert planner("check", mills, "--strict").code == 0
    english = (mills / "agenda.en.txt").read_text(encoding="utf-8")
    assert "[Loft]" not in english
    for language, word in (("en", "Session"), ("fr", "Séance")):
        lines = (mills / f"agenda.{language}.txt").read_text(encoding="utf-8").splitlines()
        times = [line.split(word)[0].strip() for line in lines if word in line]
        assert len(times) == len(set(times)) == 3


ASK = "             # Ask the miller."


def test_comments_go_with_the_item_that_moves(planner: Planner, mills: Path) -> None:
    """Session 2 may take place in the afternoon alone; what stood behind it stays where it is."""
    agenda = mills / "agenda.en.txt"
    change(agenda, "09:00–10:30  Session 2", "# Loud.\n09:00–10:30  Session 2")
    change(agenda, "chair: ben", f"{ASK.strip()}\n             window: 15:00-16:30 · chair: ben")
    assert planner("solve", mills, "--apply").code == 0
    lines = agenda.read_text(encoding="utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if "Session 2: Sails" in line)
    assert (lines[at - 3].strip(), lines[at - 1]) == ("chair: ada", "# Loud.")
    assert lines[at].startswith("15:00–16:30")
    assert ASK in lines[at:]
    assert lines.index("# Both at one time.") == 2
    french = (mills / "agenda.fr.txt").read_text(encoding="utf-8").splitlines()
    assert french[-1].startswith("15:00–16:30")


def test_a_room_that_was_taken_out_is_replaced(planner: Planner, mills: Path) -> None:
    whole = SETTINGS[: SETTINGS.index('[[rooms]]\nid = "loft"')]
    (mills / "conference.toml").write_text(whole, encoding="utf-8")
    assert planner("check", mills).code == 1
    assert planner("solve", mills, "--apply").code == 0
    assert planner("check", mills, "--strict").code == 0


def test_rules_that_cannot_hold_together_are_told_with_their_places(
    planner: Planner, mills: Path
) -> None:
    change(mills / "agenda.en.txt", "chair: ben · ", "chair: ben · expected: 100 · ")
    shown = planner("solve", mills, "--what", "rooms")
    assert shown.code == 1
    assert shown.err.splitlines() == [
        "There is no plan for rooms.",
        "These rules contradict each other:",
        "    agenda.en.txt:4: “Session 1: Water wheels” takes place 2027-05-03 09:00–10:30",
        "    agenda.en.txt:8: “Session 2: Sails” takes place 2027-05-03 09:00–10:30",
        "    agenda.en.txt:4: “Session 1: Water wheels” needs 120 seats",
        "    agenda.en.txt:8: “Session 2: Sails” needs 100 seats",
        "    conference.toml:10: Wheel Hall holds one item at a time",
        "A plan is possible without:",
        "    agenda.en.txt:8: “Session 2: Sails” needs 100 seats",
    ]


def test_where_times_may_change_there_is_a_plan(planner: Planner, mills: Path) -> None:
    change(mills / "agenda.en.txt", "chair: ben · ", "chair: ben · expected: 100 · ")
    assert planner("solve", mills, "--what", "rooms,times", "--apply").code == 0
    assert planner("check", mills, "--strict").code == 0


def test_pins_that_contradict_each_other_are_told(planner: Planner, mills: Path) -> None:
    text = ENGLISH.replace(
        "[Loft]\n             chair: ben · ",
        "[Wheel Hall]\n             chair: ben · pinned: yes · ",
    )
    text = text.replace("chair: ada · exp", "chair: ada · pinned: yes · exp")
    (mills / "agenda.en.txt").write_text(text, encoding="utf-8")
    shown = planner("solve", mills)
    assert shown.code == 1
    assert "    conference.toml:10: Wheel Hall holds one item at a time" in shown.err


def test_nobody_stands_for_a_post(planner: Planner, mills: Path) -> None:
    (mills / "candidates.csv").unlink()
    shown = planner("solve", mills, "--what", "officers")
    assert shown.code == 1
    assert shown.err.splitlines() == [
        "There is no plan for officers at these times, in these rooms.",
        "This cannot be met:",
        "    agenda.en.txt:8: “Session 2: Sails” has a rapporteur",
        "Nobody in candidates.csv could do this; add others there.",
    ]


def test_too_few_interpreters_for_a_booth(planner: Planner, mills: Path) -> None:
    """A booth for both languages takes two; only Flo works into both."""
    languages = 'working_languages = ["en", "fr"]\ninterpretation = "simultaneous"\nissued'
    change(mills / "conference.toml", "issued", languages)
    (mills / "interpreters.csv").write_text(
        "id,given,family,a,b,c\ni1,Flo,Fleuve,fr,en,\ni2,Eve,Brook,en,,fr\ni3,Ed,Lake,en,,fr\n",
        encoding="utf-8",
    )
    shown = planner("solve", mills, "--what", "interpreters")
    _, second, _, fourth, *_ = shown.err.splitlines()
    assert second == "This cannot be met:"
    assert fourth == "Only 1 in interpreters.csv could do this; add others there."


def test_why_something_is_where_it_is(planner: Planner, mills: Path) -> None:
    shown = planner("solve", mills, "--explain").out
    assert "“Session 1: Water wheels” is in Wheel Hall, 2027-05-03 09:00–10:30" in shown
    assert "    Loft: “Session 2: Sails” is there" in shown
    assert "rapporteur of “Session 2: Sails”: Cleo Fonte (cleo)" in shown
    assert "    there are no other candidates" in shown


def test_no_time_at_all_is_no_fault(planner: Planner, mills: Path) -> None:
    shown = planner("solve", mills, "--limit", "0")
    assert shown.code == 1
    assert shown.err.splitlines()[-2:] == [
        "No plan was found for rooms and times, officers in 0 seconds, or before it was stopped.",
        "Allow more time with --limit.",
    ]


def test_what_cannot_be_planned(planner: Planner, mills: Path) -> None:
    shown = planner("solve", mills, "--what", "room")
    assert (shown.code, shown.err.splitlines()) == (
        2,
        ["planner: “room” cannot be planned.", "    → Did you mean “rooms”?"],
    )


def test_errors_are_mended_first(planner: Planner, mills: Path) -> None:
    change(mills / "agenda.en.txt", "chair: ben", "chair: nobody")
    shown = planner("solve", mills)
    assert shown.code == 1
    assert "Nothing was planned: fix the errors first." in shown.err


def test_an_empty_conference_has_nothing_to_plan(planner: Planner, mills: Path) -> None:
    for name in ("agenda.en.txt", "agenda.fr.txt"):
        (mills / name).write_text("", encoding="utf-8")
    (mills / "candidates.csv").unlink()
    shown = planner("solve", mills)
    assert (shown.code, shown.out.splitlines()[0]) == (
        0,
        "Nothing changes: no better plan was found.",
    )


WITHOUT_SOLVER = """\
import sys
sys.modules["ortools"] = None
from planner.cli import main
main()
"""


def test_the_same_command_gives_the_same_plan(program: Planner, mills: Path) -> None:
    """Whatever order Python puts its sets into, which it draws anew for each process."""
    change(mills / "conference.toml", 'id = "loft"', 'id = "loft"\nclosed = ["2027-05-03"]')
    shown = [program("solve", mills, PYTHONHASHSEED=seed) for seed in ("1", "2", "3")]
    assert shown[0].code == 0
    assert shown[0] == shown[1] == shown[2]


CHANGED_MEANWHILE = """\
import sys
from pathlib import Path
from ortools.sat.python.cp_model import CpSolver
from planner.cli import main

agenda, solve = Path(sys.argv[2]) / "agenda.en.txt", CpSolver.solve

def slowly(*given):
    agenda.write_text(agenda.read_text("utf-8").replace("Sails  ", "Sails of linen  "), "utf-8")
    return solve(*given)

CpSolver.solve = slowly
main()
"""
"""The planner, and somebody who writes into the agenda while the solver is at work."""


def test_what_somebody_writes_meanwhile_is_not_lost(mills: Path) -> None:
    call = [sys.executable, "-c", CHANGED_MEANWHILE, "solve", str(mills), "--apply"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "agenda.en.txt has been changed in the meantime." in done.stderr
    written = ENGLISH.replace("Sails  ", "Sails of linen  ")
    assert (mills / "agenda.en.txt").read_text("utf-8") == written


def test_without_the_solver_it_says_how_to_install_it(mills: Path) -> None:
    call = [sys.executable, "-c", WITHOUT_SOLVER, "solve", str(mills)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-2:]) == (
        2,
        [
            "planner: Planning needs the solver OR-Tools, which is not installed.",
            '    → Install it: pip install "conference-planner[solve]"',
        ],
    )
