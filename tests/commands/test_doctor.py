"""`planner doctor`: what is there, what is missing or broken, and what to do about it."""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.commands.examining.extras import EXTRAS, extras
from planner.commands.examining.installation import State, library, requirements, zones

Planner = Callable[..., Any]
Program = Callable[..., Any]


def told(text: str) -> dict[str, str]:
    """What is said of each subject; of one that is named twice, the last."""
    lines = (line.split(maxsplit=2) for line in text.splitlines()[:-1] if line[:4] != "    ")
    return {subject: f"{state} {message}" for state, subject, message in lines}


def test_all_is_well(planner: Planner, tmp_path: Path) -> None:
    shown = planner("doctor", "--out", tmp_path / "out")
    said = told(shown.out)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines()[-1] == "no problems, no warnings"
    assert {"planner", "python", "typer", "typst", "tzdata", "zones", "fonts", "output"} <= set(
        said
    )
    assert "pytest" not in said
    assert {line.split()[0] for line in said.values()} <= {"ok", "absent"}
    assert not (tmp_path / "out").exists()


def test_for_programs(planner: Planner, tmp_path: Path) -> None:
    shown = planner("doctor", "--format", "json", "--out", tmp_path)
    found = json.loads(shown.out)
    assert {"state": "ok", "subject": "screen", "message": "utf-8", "remedy": ""} in found
    assert {one["state"] for one in found} <= {"ok", "absent"}


def test_extras_say_what_they_are_for(planner: Planner, tmp_path: Path) -> None:
    """The tests have the solver; what is absent is no fault."""
    shown = planner("doctor", "--out", tmp_path)
    said = told(shown.out)
    assert said["planner[solve]"] == (
        "ok an optional extra; it plans rooms, times, officers and interpreters: planner solve"
    )
    assert {"planner[fonts]", "planner[keyring]"} <= set(said)


def test_an_extra_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = ["tzdata>=1", "no-such-solver<2,>=1; extra == 'solve'"]
    monkeypatch.setattr("planner.commands.examining.extras.requirements", lambda: needed)
    (solve, *_) = extras()
    assert (solve.state, solve.subject) == (State.ABSENT, "planner[solve]")
    assert solve.message == (
        "an optional extra, not installed; it plans rooms, times, officers and interpreters: "
        "planner solve"
    )
    assert solve.remedy == f'{sys.executable} -m pip install "conference-planner[solve]"'


def test_each_extra_that_is_told_of_is_one() -> None:
    """Those that tests, benchmarks and checks of the code take are nothing for users."""
    named = {found[1] for of in requirements() if (found := re.search(r"extra == .([\w-]+)", of))}
    assert named - {"test", "bench", "check"} == set(EXTRAS)


def test_a_folder_that_can_be_built(planner: Planner, wells: Path, tmp_path: Path) -> None:
    shown = planner("doctor", wells, "--out", tmp_path)
    said = told(shown.out)
    assert shown.code == 0
    assert said["folder"] == f"ok {wells} has no errors, no warnings"
    assert said["zones"] == "ok Europe/Vienna as on this system"
    assert said["papers"] == "ok the fonts have all letters for en, fr"


def test_letters_that_no_font_has(planner: Planner, wells: Path, tmp_path: Path) -> None:
    agenda = wells / "agenda.fr.txt"
    agenda.write_text(agenda.read_text().replace("Puits", "Puits 𓀀𓀁"))
    shown = planner("doctor", wells, "--out", tmp_path)
    *_, drawn, missing, remedy, summary = shown.out.splitlines()
    assert shown.code == 1
    assert drawn.split(maxsplit=2) == ["ok", "papers", "the fonts have all letters for en"]
    assert missing.split(maxsplit=2) == [
        "problem",
        "papers",
        "letters of fr that no font has: 𓀀𓀁",
    ]
    assert remedy == f"    → Put a font that has them into {wells / 'templates/fonts'}."
    assert summary == "1 problem, no warnings"


def test_a_folder_with_errors(planner: Planner, wells: Path, tmp_path: Path) -> None:
    (wells / "agenda.en.txt").write_text("Monday, 3 May 2027\n\n9 Uhr  Wells\n")
    shown = planner("doctor", wells, "--out", tmp_path)
    assert shown.code == 0
    assert shown.out.splitlines()[-2] == (
        f"    → Fix them, and run this again: planner check {wells}"
    )
    assert "its papers cannot be tried" in told(shown.out)["folder"]


def test_no_folder(planner: Planner, tmp_path: Path) -> None:
    shown = planner("doctor", tmp_path / "nowhere", "--out", tmp_path)
    assert shown.code == 1
    assert told(shown.out)["folder"] == f"problem There is no folder {tmp_path / 'nowhere'}."


def test_a_build_folder_that_cannot_be(planner: Planner, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shown = planner("doctor", "--out", tmp_path / "file" / "out")
    assert (shown.code, told(shown.out)["output"].split()[0]) == (1, "problem")


def test_folders_that_may_not_be_written(
    unprivileged: tuple[Path, Callable[..., Any]],
) -> None:
    folder, run = unprivileged
    shown = run("doctor", folder, "--out", folder / "out")
    assert shown.code == 1
    assert f"{folder} cannot be written\n" in shown.out
    assert f"{folder / 'out'} cannot be written: Permission denied\n" in shown.out


def test_a_screen_without_our_signs(program: Program, tmp_path: Path) -> None:
    shown = program("doctor", "--out", tmp_path, PYTHONIOENCODING="latin-1")
    assert shown.code == 0
    assert "warning  screen" in shown.out
    assert "'\\u2192'" in shown.out


@pytest.mark.parametrize("name", ["typst", "icalendar", "tzdata", "jinja2", "tomlkit"])
def test_a_library_that_is_broken(program: Program, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text('raise ImportError("no such symbol")\n')
    shown = program("doctor", "--out", tmp_path, PYTHONPATH=str(tmp_path))
    assert (shown.code, shown.err) == (1, "")
    (line,) = (line for line in shown.out.splitlines() if line.split()[1] == name)
    assert line.startswith("problem")
    assert line.endswith("is broken: no such symbol")
    assert f'{sys.executable} -m pip install "{name}' in shown.out


def test_without_typer_there_is_no_doctor(program: Program, tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text('raise ModuleNotFoundError("No module named typer")\n')
    shown = program("doctor", PYTHONPATH=str(tmp_path))
    assert (shown.code, shown.out) == (1, "")
    assert shown.err == ("planner: No module named typer.\n    → Install the planner again.\n")


def test_a_broken_library_stops_a_build_with_a_sentence(
    program: Program, wells: Path, tmp_path: Path
) -> None:
    (tmp_path / "typst.py").write_text('raise ImportError("no such symbol", name="typst")\n')
    shown = program("build", wells, "--out", tmp_path / "out", PYTHONPATH=str(tmp_path))
    assert shown.code == 2
    assert shown.err.splitlines()[-2:] == [
        "planner: typst is missing or broken.",
        "    → To see what is wrong: planner doctor",
    ]


def test_a_library_that_is_missing_or_of_another_version() -> None:
    missing = library("no-such-library", ">=1,<2")
    assert (missing.state, missing.message) == (State.PROBLEM, "is missing")
    assert missing.remedy == f'{sys.executable} -m pip install "no-such-library>=1,<2"'
    for versions in (">=1000", "<0.1", ">=0.1,<0.2"):
        old = library("pytest", versions)
        assert old.state is State.PROBLEM
        assert old.message.endswith(f", not {versions}")
    assert library("pytest", ">=1,<1000").state is State.OK


def test_every_requirement_is_looked_at(planner: Planner, tmp_path: Path) -> None:
    names = {one.split("<")[0].split(">")[0] for one in requirements() if ";" not in one}
    assert names <= set(told(planner("doctor", "--out", tmp_path).out))


def test_old_zones() -> None:
    import tzdata

    year = int(tzdata.IANA_VERSION[:4])
    (young,), (old,) = zones(year + 1), zones(year + 2)
    assert (young.state, old.state) == (State.OK, State.WARNING)
    assert "more than a year old" in old.message
