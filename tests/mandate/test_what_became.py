"""What became of an activity whose day is over: held, called off, or nobody says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.folder.rows import row_of
from planner.model.activities import Activity
from tests.mandate.lakes import SETTINGS, found, write
from tests.mandate.test_rows import told

Planner = Callable[..., Any]
HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,ends,held,cost\n"
LAKES = "lakes,Lakes,a,authorities,2027-01-10,{},2027-05-10,2027-05-12,{},400\n"
ROADS = "roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-07-01,,,300\n"


def test_an_agreed_activity_of_which_nobody_says_that_it_was_held(tmp_path: Path) -> None:
    """Its last day is 12 May; on that day it is not over yet."""
    rows = HEAD + LAKES.format("accepted,2027-01-20", "")
    folder = write(tmp_path / "lakes", rows)
    assert found(folder, at="2027-05-12") == []
    assert found(folder, at="2027-05-13") == ["activity-not-told lakes"]


@pytest.mark.parametrize(
    ("answer", "held", "expected"),
    [
        ("accepted,2027-01-20", "yes", []),
        ("accepted,2027-01-20", "no", []),
        ("objected,2027-01-20", "", []),
        (",", "", ["activity-without-acceptance lakes"]),
        (",", "no", []),
    ],
)
def test_what_is_told_is_no_finding(
    answer: str, held: str, expected: list[str], tmp_path: Path
) -> None:
    folder = write(tmp_path / "lakes", HEAD + LAKES.format(answer, held))
    assert found(folder) == expected
    assert "approval-overdue lakes" not in (found(folder, "us") if held == "no" else [])


def test_where_no_consent_is_asked_for_nobody_need_have_agreed(tmp_path: Path) -> None:
    no_consent = SETTINGS.replace(
        '[[conditions]]\nkind = "consent"\nrequested_by = ["authorities", "civil-society"]\n', ""
    )
    folder = write(tmp_path / "lakes", HEAD + LAKES.format(",", ""), no_consent)
    assert found(folder) == ["activity-not-told lakes"]


def test_papers_of_one_that_was_called_off(planner: Planner, tmp_path: Path) -> None:
    """The programme does not announce it; of 400 and 300 only 300 are still to be spent."""
    folder = write(tmp_path / "lakes", HEAD + LAKES.format("accepted,2027-01-20", "no") + ROADS)
    assert "Called off           Lakes" in planner("show", folder).out
    assert planner("build", folder, "--out", tmp_path / "out").code == 0
    public = tmp_path / "out/lakes/public"
    programme = told(public / "programme-of-activities.en.pdf")
    assert ("Roads" in programme, "Lakes" in programme) == (True, False)
    assert "SUMMARY:Lakes" not in (public / "calendar.en.ics").read_text(encoding="utf-8")
    budget = told(tmp_path / "out/lakes/secretariat/budget.en.pdf")
    assert ("300" in budget, "700" in budget) == (True, False)
    review = told(tmp_path / "out/lakes/secretariat/annual-review.en.pdf")
    assert "Total 2 2 0 0" in review


def test_calling_off_is_a_change(planner: Planner, tmp_path: Path) -> None:
    """The issue keeps that it was called off, and not merely that nobody knows."""
    folder = write(tmp_path / "lakes", HEAD + LAKES.format("accepted,2027-01-20", ""))
    assert planner("release", folder, "--at", "2027-04-30", "--apply").code == 0
    write(folder, HEAD + LAKES.format("accepted,2027-01-20", "no"))
    assert planner("diff", folder).out == "Lakes (lakes)\n    Stage: Planned → Called off\n"
    assert planner("release", folder, "--at", "2027-05-01", "--apply").code == 0
    assert planner("diff", folder).out.strip() == "No activity and no day has changed."


def test_a_row_says_no_only_where_it_was_said() -> None:
    written = [row_of(Activity("lakes", held=of))["held"] for of in (True, False, None)]
    assert written == ["yes", "no", ""]
