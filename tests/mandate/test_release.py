"""`planner release` and `planner diff` of a mandate: the plan is shown before it is done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.mandate.conftest import ASTANA
from tests.mandate.lakes import write
from tests.mandate.test_calendar import with_review
from tests.mandate.test_rows import told

Planner = Callable[..., Any]
HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,cost,note\n"
BEFORE = "lakes,Lakes,a,authorities,2027-02-10,,,2027-08-02,9000,ask again\n"
AFTER = "lakes,Lakes,a,authorities,2027-02-10,accepted,2027-03-02,2027-08-09,8500,ask again\n"
ROADS = "roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-09-01,700,\n"


def test_nothing_is_kept_without_apply(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    screen = planner("release", folder, "--at", "2027-06-01")
    assert screen.out == "First issue, 2027-06-01 00:00 UTC: 1 activity\n"
    assert "Nothing is recorded yet" in screen.err
    assert not (folder / "releases").exists()


def test_what_changed_is_told_field_by_field(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    assert planner("release", folder, "--at", "2027-06-01", "--apply").code == 0
    write(folder, HEAD + AFTER + ROADS)
    expected = """\
Lakes (lakes)
    Stage: Submitted → Planned
    Begins: 2 August 2027 → 9 August 2027
    Answer: – → Accepted
    Answered on: – → 2 March 2027
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


def test_a_review_that_moves_is_a_change(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE, with_review())
    planner("release", folder, "--at", "2027-06-01", "--apply")
    settings = with_review("2027-07-23").replace("ends = 2027-12-31", "ends = 2028-12-31")
    write(folder, HEAD + BEFORE, settings)
    expected = """\
Dernier jour du mandat: 31 décembre 2027 → 31 décembre 2028
Examen annuel (annual): 16 juillet 2027 → 23 juillet 2027
"""
    assert planner("diff", folder, "--lang", "fr").out == expected
    assert json.loads(planner("diff", folder, "--format", "json").out)[1] == {
        "id": "annual",
        "change": "changed",
        "fields": {"date": {"old": "2027-07-16", "new": "2027-07-23"}},
    }
    assert "Annual review" in planner("release", folder, "--at", "2027-06-20").out


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


def test_what_is_dated_later_does_not_go_out_yet(planner: Planner, tmp_path: Path) -> None:
    """The answer of 2 March is in no issue of 1 March; from then on it is what has changed."""
    folder = write(tmp_path / "lakes", HEAD + AFTER)
    assert planner("release", folder, "--at", "2027-03-01", "--apply").code == 0
    assert planner("diff", folder).out == (
        "Lakes (lakes)\n    Stage: Submitted → Planned\n    Answer: – → Accepted\n"
        "    Answered on: – → 2 March 2027\n"
    )


def test_a_review_that_was_held_is_a_change(planner: Planner, tmp_path: Path) -> None:
    settings = with_review("2027-05-12")
    folder = write(tmp_path / "lakes", HEAD + BEFORE, settings)
    assert planner("release", folder, "--at", "2027-05-11", "--apply").code == 0
    held = settings.replace("date = 2027-05-12", "date = 2027-05-12\nheld_on = 2027-05-13")
    write(folder, HEAD + BEFORE, held)
    assert planner("diff", folder).out == "Annual review – held (annual): – → 13 May 2027\n"
    assert json.loads(planner("diff", folder, "--format", "json").out) == [
        {
            "id": "annual",
            "change": "added",
            "fields": {"held_on": {"old": None, "new": "2027-05-13"}},
        }
    ]


def test_a_review_and_a_deadline_can_share_an_id(planner: Planner, tmp_path: Path) -> None:
    """Both are told where both move, and neither hides a day of the mandate."""
    deadline = '\n[[deadlines]]\nid = "ends"\ndate = {}\ntitle = {{ en = "Letter", fr = "L" }}\n'
    before = with_review("2027-07-16").replace('id = "annual"', 'id = "ends"')
    folder = write(tmp_path / "lakes", HEAD + BEFORE, before + deadline.format("2027-08-02"))
    assert planner("release", folder, "--at", "2027-06-01", "--apply").code == 0
    after = before.replace("2027-07-16", "2027-07-20").replace("2027-12-31", "2028-12-31")
    write(folder, HEAD + BEFORE, after + deadline.format("2027-08-09"))
    assert planner("diff", folder).out == (
        "Last day of the mandate: 31 December 2027 → 31 December 2028\n"
        "Annual review (ends): 16 July 2027 → 20 July 2027\n"
        "Letter (ends): 2 August 2027 → 9 August 2027\n"
    )


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


def test_a_mandate_is_compared_with_another_and_with_no_conference(
    planner: Planner, tmp_path: Path
) -> None:
    folder = write(tmp_path / "lakes", HEAD + BEFORE)
    other = write(tmp_path / "rivers", HEAD + BEFORE + ROADS)
    assert planner("diff", folder, folder, other).out == "Roads (roads): New\n"
    conference = ASTANA.with_name("bishkek-2001")
    screen = planner("diff", folder, conference)
    assert screen.code == 2
    assert f"{conference} contains no mandate" in screen.err
    screen = planner("diff", folder, "yesterday")
    assert "“yesterday” is not a release or a folder." in screen.err


def test_words_of_another_language_are_told_in_it(planner: Planner, tmp_path: Path) -> None:
    head = "id,title.en,title.fr,area\n"
    folder = write(tmp_path / "lakes", head + "lakes,Lakes,Lacs,a\n")
    assert planner("release", folder, "--at", "2027-06-01", "--apply").code == 0
    write(folder, head + "lakes,Lakes,Les lacs,a\n")
    assert planner("diff", folder).out == ("Lakes (lakes)\n    Activity (fr): Lacs → Les lacs\n")
    write(folder, head + "lakes,The lakes,Les lacs,a\n")
    assert planner("diff", folder).out == ("The lakes (lakes)\n    Activity: Lakes → The lakes\n")
