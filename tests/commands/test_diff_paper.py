"""`planner diff --output`: what any issue changes of any other, as a paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.springs import first_issue, second_issue, third_issue

Planner = Callable[..., Any]


@pytest.fixture(scope="module")
def springs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The conference on springs after three issues, and beside it its notices as they are built."""
    folder = tmp_path_factory.mktemp("paper") / "springs"
    for issue in (first_issue, second_issue, third_issue):
        issue(folder)
    assert build(folder, BuildOptions(folder.parent / "out", only=("change-notice",))) == 0
    return folder


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("suffix", ["pdf", "docx", "html", "txt"])
def test_of_the_last_two_it_is_the_change_notice(
    planner: Planner, springs: Path, tmp_path: Path, suffix: str, language: str
) -> None:
    path = tmp_path / f"changes.{suffix}"
    shown = planner("diff", springs, "2", "3", "--output", path, "--lang", language)
    assert (shown.code, shown.out, shown.err) == (0, "", f"{path} has been written.\n")
    built = springs.parent / f"out/springs/public/change-notice.{language}.{suffix}"
    assert path.read_bytes() == built.read_bytes()


def test_of_any_two(planner: Planner, springs: Path, tmp_path: Path) -> None:
    """From the first issue to the second the walk went; from the first to the third it stayed."""
    path = tmp_path / "changes.txt"
    planner("diff", springs, "First issue", "Rev.1", "--output", path)
    head, _, told = " ".join(path.read_text("utf-8").split()).partition(" Changes since: ")
    assert head.endswith("Rev.1 of 1 February 2027.")
    assert told == (
        "First issue of 1 January 2027. Monday, 3 May 2027 ------------------ "
        "08.00–08.45 Walk to the aqueduct Cancelled"
    )
    planner("diff", springs, "First issue", "Rev.2", "--output", path)
    told = path.read_text("utf-8")
    assert "Walk" not in told
    assert "Session 4: Maps of water" in told


def test_of_the_folder_as_it_is(planner: Planner, springs: Path, tmp_path: Path) -> None:
    path = tmp_path / "changes.html"
    shown = planner("diff", springs, "--output", path)
    assert shown.err == f"{path} was not written: nothing has changed in this language.\n"
    assert not path.exists()
    planner("diff", springs, "2", "--output", path)
    assert "Rev.3" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("2", "3", "--output", "changes.doc"), "changes.doc does not end like a paper."),
        (("2", "agenda.txt", "--output", "changes.pdf"), "“agenda.txt” is not a release"),
        (("2", "3", "--output", "nowhere/changes.txt"), "nowhere/changes.txt cannot be written"),
        (("2", "3", "--lang", "ru", "--output", "changes.pdf"), "“ru” is not a language"),
    ],
)
def test_what_is_refused(
    planner: Planner, springs: Path, tmp_path: Path, words: tuple[str, ...], message: str
) -> None:
    named = [tmp_path / word if "changes." in word else word for word in words]
    shown = planner("diff", springs, *named)
    assert shown.code == 2
    assert message in shown.err
    assert [*tmp_path.iterdir()] == []


def test_a_name_that_is_withheld_by_now(planner: Planner, tmp_path: Path) -> None:
    """Dan presided over the fifth session until the third issue."""
    folder, path = tmp_path / "springs", tmp_path / "changes.txt"
    for issue in (first_issue, second_issue, third_issue):
        issue(folder)
    people = (folder / "participants.csv").read_text("utf-8")
    head, *rows = people.splitlines()
    told = [f"{row},{'yes' if row.startswith('dan') else ''}" for row in rows]
    (folder / "participants.csv").write_text("\n".join([f"{head},withhold", *told, ""]), "utf-8")
    planner("diff", folder, "2", "3", "--output", path)
    assert "Chair: Germany → Mr. Ben Moulin (France)" in path.read_text("utf-8")
    assert "Bach" not in path.read_text("utf-8")
