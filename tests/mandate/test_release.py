"""`planner release` and `planner diff` of a mandate: the plan is shown before it is done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.mandate.lakes import write
from tests.mandate.test_rows import told

Planner = Callable[..., Any]
HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,cost,note\n"
BEFORE = "lakes,Lakes,a,authorities,2027-02-10,,,2027-08-02,9000,ask again\n"
AFTER = "lakes,Lakes,a,authorities,2027-02-10,accepted,2027-03-02,2027-08-09,8500,ask again\n"
ROADS = "roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-09-01,700,\n"


def test_nothing_is_kept_without_apply(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    screen = planner("release", folder, "--at", "2027-06-01")
    assert screen.out == "First issue, 2027-06-01 00:00 UTC: 1 activities\n"
    assert "Nothing is kept yet" in screen.err
    assert not (folder / "releases").exists()


def test_what_changed_is_told_field_by_field(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    assert planner("release", folder, "--at", "2027-06-01", "--apply").code == 0
    write(folder, HEAD + AFTER + ROADS)
    expected = """\
Lakes (lakes)
    Stage: Submitted → Planned
    Begins: 2027-08-02 → 2027-08-09
    Answer: – → Accepted
    Answered on: – → 2027-03-02
    Cost: 9000 → 8500
Roads (roads): New
"""
    assert planner("diff", folder).out == expected
    screen = planner("release", folder, "--at", "2027-06-20")
    assert screen.out == f"Rev.1, 2027-06-20 00:00 UTC, after First issue\n{expected}"


def test_for_programs(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    planner("release", folder, "--at", "2027-06-01", "--apply")
    write(folder, HEAD + BEFORE.replace("9000", "9100"))
    assert json.loads(planner("diff", folder, "--format", "json").out) == [
        {"id": "lakes", "change": "changed", "fields": {"cost": {"old": 9000, "new": 9100}}}
    ]


def test_notes_stay_in_the_office(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    planner("release", folder, "--at", "2027-06-01", "--apply")
    (file,) = (folder / "releases").iterdir()
    kept = json.loads(file.read_text("utf-8"))
    assert (kept["number"], kept["label"], kept["moment"]) == (
        1,
        "First issue",
        "2027-06-01T00:00:00+00:00",
    )
    assert "ask again" not in file.read_text("utf-8")


def test_the_last_issue_is_the_moment(planner: Planner, tmp_path: Path) -> None:
    """Issued on 10 March the activity waits for 28 days; the folder says 30 June."""
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    planner("release", folder, "--at", "2027-03-10", "--apply")
    planner("build", folder, "--out", tmp_path / "out")
    page = told(tmp_path / "out/lakes/secretariat/approval-register.en.pdf")
    assert "28 days" in page


def test_a_damaged_issue_is_a_finding(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    planner("release", folder, "--at", "2027-06-01", "--apply")
    (file,) = (folder / "releases").iterdir()
    file.write_text("{}", encoding="utf-8")
    screen = planner("check", folder)
    assert screen.code == 1
    assert f"releases/{file.name}: error: release-damaged" in screen.out


def test_errors_stop_a_release(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE.replace(",a,", ",q,"))
    screen = planner("release", folder, "--at", "2027-06-01", "--apply")
    assert screen.code == 1
    assert not (folder / "releases").exists()
