"""What other packages add: the package of the how-to page is installed, and used by its user."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from textwrap import dedent

import pytest

from planner.commands.ending import ended

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "how-to" / "add-a-check-or-a-product.md"
BLOCK = re.compile(r"^```(\w+)(?: \S+)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)

CONFERENCE = """\
    uid = "3d0b9a55-6c57-4d0e-a7a0-6f5b2f7f2a10"
    title = "Conference on Wells"
    starts = 2027-05-03
    ends = 2027-05-03
    timezone = "Europe/Vienna"
    languages = ["en"]
    issued = 2027-01-15
    """
AGENDA = """\
    Monday, 3 May 2027

    09:00–11:30  Statements

    11:30–13:00  Lunch
    """


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A conference, and beside it a package as pip would have installed it."""
    blocks = dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
    install(tmp_path / "installed", blocks["toml"], blocks["python"])
    (tmp_path / "wells").mkdir()
    (tmp_path / "wells/conference.toml").write_text(dedent(CONFERENCE), encoding="utf-8")
    (tmp_path / "wells/agenda.en.txt").write_text(dedent(AGENDA), encoding="utf-8")
    return tmp_path


def install(site: Path, project: str, module: str) -> None:
    told = tomllib.loads(project)["project"]
    about = site / "planner_lunches-1.0.dist-info"
    about.mkdir(parents=True)
    (site / "planner_lunches.py").write_text(module, encoding="utf-8")
    head = f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {told['version']}\n"
    (about / "METADATA").write_text(head, encoding="utf-8")
    points = [
        line
        for group, named in told["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in named.items()))
    ]
    (about / "entry_points.txt").write_text("\n".join(points), encoding="utf-8")


def planner(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "planner.cli", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "installed")},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_an_added_check_finds_its_faults_and_they_can_be_explained_and_allowed(
    folder: Path,
) -> None:
    found = planner(folder, "check", "wells")
    assert "agenda.en.txt:5:14: warning: lunch-early" in found.stdout
    assert "Lunch at 11:30 is too early." in found.stdout
    explained = planner(folder, "check", "wells", "--explain", "lunch-early")
    assert "The kitchen has nothing ready before noon." in explained.stdout
    toml = folder / "wells/conference.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + 'allow = ["lunch-early"]\n', "utf-8")
    assert planner(folder, "check", "wells", "--strict").returncode == 0


def test_an_added_product_is_built_in_all_formats_of_its_form(folder: Path) -> None:
    done = planner(folder, "build", "wells", "--only", "lunches")
    assert done.returncode == 0, done.stderr
    made = folder / "build/wells/secretariat"
    assert {path.name for path in made.iterdir()} == {
        f"lunches.en.{ending}" for ending in ("pdf", "docx", "html", "txt")
    }
    text = (made / "lunches.en.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line]
    assert lines == ["LUNCHES", "Monday, 3 May 2027", "-" * 18, "Lunch"]


def test_an_added_reader_is_chosen_by_the_name_of_a_file(folder: Path) -> None:
    (folder / "monday.hours").write_bytes(b"0900;Opening\n1130;Lunch\n")
    read = planner(folder, "read", "monday.hours", "--lang", "en")
    assert "09:00" in read.stdout
    assert "Opening" in read.stdout


def test_what_cannot_be_loaded_stops_the_work_with_the_name_of_its_package(folder: Path) -> None:
    (folder / "installed/planner_lunches.py").write_text("import nowhere\n", encoding="utf-8")
    stopped = planner(folder, "check", "wells")
    assert stopped.returncode == 2
    assert "planner-lunches adds “lunches” to planner.checks" in stopped.stderr
    assert "No module named 'nowhere'" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    examined = planner(folder, "doctor")
    assert examined.returncode == 1
    assert re.search(r"^problem +packages ", examined.stdout, re.MULTILINE)
    assert "Fix that package, or remove it: pip uninstall planner-lunches" in examined.stdout


def test_what_breaks_while_it_works_is_shown_with_the_name_of_its_package(folder: Path) -> None:
    module = folder / "installed/planner_lunches.py"
    whole = module.read_text(encoding="utf-8")
    module.write_text(whole.replace("start.hour < 12", "1 / (start.hour - 11)"), encoding="utf-8")
    stopped = planner(folder, "check", "wells")
    assert stopped.returncode == 70
    *_, where, kind, told, remedy = stopped.stderr.splitlines()
    assert where.strip(" ~^") == ""
    assert kind == "ZeroDivisionError: division by zero"
    assert told == (
        "planner: the package planner-lunches made an error (ZeroDivisionError: division by zero)."
    )
    assert remedy == (
        "    → Send the lines above to its makers, or remove it: pip uninstall planner-lunches"
    )


def test_what_breaks_in_the_planner_is_not_blamed_on_a_package(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stopped:
        ended([].pop)
    assert stopped.value.code == 70
    kind, told, _ = capsys.readouterr().err.splitlines()[-3:]
    assert kind == "IndexError: pop from empty list"
    assert told == (
        "planner: this is an error in the planner itself (IndexError: pop from empty list)."
    )


def test_the_doctor_tells_what_is_added(folder: Path) -> None:
    told = [line for line in planner(folder, "doctor").stdout.splitlines() if "adds" in line]
    assert [re.sub(r"\s+", " ", line) for line in told] == [
        "ok planner-lunches adds “hours” to planner.readers",
        "ok planner-lunches adds “lunches” to planner.checks",
        "ok planner-lunches adds “lunches” to planner.products",
    ]


def test_without_other_packages_there_is_nothing_of_theirs(folder: Path) -> None:
    (folder / "installed/planner_lunches-1.0.dist-info/entry_points.txt").unlink()
    assert "lunch-early" not in planner(folder, "check", "wells").stdout
    refused = planner(folder, "build", "wells", "--only", "lunches")
    assert refused.returncode == 2
    assert "There is no product “lunches”" in refused.stderr
