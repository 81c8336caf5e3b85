"""Papers of a programme that has changed since it went out: drafts without a date, until one says
when they go out.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tracked_changes import accepted, rejected

Planner = Callable[..., Any]

ON_SCREEN = "papers: drafts of Rev.1, without a date; to print them as they go out: --at DATE"


@pytest.fixture
def changed(planner: Planner, wells: Path) -> Path:
    """The small conference, which went out on 1 March and has its statements later now."""
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text("utf-8") + 'symbol = "WELLS/1"\n', "utf-8")
    assert planner("release", wells, "--at", "2027-03-01", "--apply").code == 0
    for agenda in wells.glob("agenda.*.txt"):
        agenda.write_text(agenda.read_text("utf-8").replace("10:00–11:00", "10:15–11:00"), "utf-8")
    return wells


@pytest.fixture
def public(planner: Planner, changed: Path, tmp_path: Path) -> Callable[..., Path]:
    def build(*words: str) -> Path:
        shown = planner("build", changed, "--out", tmp_path / "out", *words)
        assert shown.code == 0, shown.err
        return tmp_path / "out" / changed.name / "public"

    return build


def head(path: Path) -> list[str]:
    """What a paper of text says above its first day or heading."""
    lines = path.read_text("utf-8").split("\n\n\n")
    return [line.strip() for part in lines[:2] for line in part.split("\n") if line.strip()]


def test_nobody_has_said_when_it_goes_out(public: Callable[..., Path]) -> None:
    papers = public()
    assert head(papers / "change-notice.en.txt") == [
        *("WELLS/1/Rev.1", "DRAFT", "ENGLISH"),
        *("CHANGES IN THE PROGRAMME", "Conference on Wells", "3 May 2027"),
        "Draft of Rev.1. Changes since: First issue of 1 March 2027.",
    ]
    assert " ".join(head(papers / "change-notice.fr.txt")[-2:]) == (
        "Projet de Rev.1. Modifications depuis : Première édition du 1er mars 2027."
    )
    assert head(papers / "programme.en.txt") == [
        *("WELLS/1/Rev.1", "DRAFT", "ENGLISH"),
        *("CONFERENCE ON WELLS", "3 May 2027"),
    ]


def test_no_paper_for_all_carries_the_day_of_the_last_issue(public: Callable[..., Path]) -> None:
    papers = public()
    dated = [
        path.name
        for path in sorted([*papers.rglob("*.txt"), *papers.rglob("*.html")])
        if "1 March 2027" in path.read_text("utf-8") or "1er mars" in path.read_text("utf-8")
    ]
    assert dated == [f"change-notice.{of}" for of in ("en.html", "en.txt", "fr.html", "fr.txt")]


def test_a_day_is_given(public: Callable[..., Path]) -> None:
    papers = public("--at", "2027-04-01")
    notice = head(papers / "change-notice.en.txt")
    assert notice[:3] == ["WELLS/1/Rev.1", "1 April 2027", "ENGLISH"]
    assert notice[-1] == "Rev.1 of 1 April 2027. Changes since: First issue of 1 March 2027."
    assert head(papers / "programme.fr.txt")[:3] == ["WELLS/1/Rev.1", "1er avril 2027", "FRENCH"]


def test_the_epoch_is_a_day_that_is_given(
    public: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1806537600")
    assert head(public() / "programme.en.txt")[1] == "1 April 2027"


def test_it_has_gone_out(planner: Planner, changed: Path, public: Callable[..., Path]) -> None:
    assert planner("release", changed, "--at", "2027-04-01", "--apply").code == 0
    assert head(public() / "change-notice.en.txt")[-1] == (
        "Rev.1 of 1 April 2027. Changes since: First issue of 1 March 2027."
    )


def test_tracked_changes_of_a_draft_have_no_date(public: Callable[..., Path]) -> None:
    """The one issue said when it went out; the other says that it is a draft."""
    path = public("--only", "programme-marked") / "programme.en.marked.docx"
    (old, new) = ([words for _, words in of(path.read_bytes())] for of in (rejected, accepted))
    assert ("1 March 2027" in old, "DRAFT" in old) == (True, False)
    assert ("1 March 2027" in new, "DRAFT" in new) == (False, True)
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
    assert "<w:ins " in body
    assert "w:date=" not in body


def test_the_screen_says_so(planner: Planner, changed: Path, tmp_path: Path) -> None:
    words = ("build", changed, "--out", tmp_path / "out", "--only", "programme")
    assert planner(*words).err == f"{ON_SCREEN}\n"
    calendars = planner(*words[:-1], "calendar").err
    assert calendars.startswith("calendars: as in First issue; ")
    assert planner(*words, "--at", "2027-04-01").err == ""
    assert planner("release", changed, "--at", "2027-04-01", "--apply").code == 0
    assert planner(*words).err == ""


def test_a_paper_of_the_folder_is_a_draft(planner: Planner, changed: Path, tmp_path: Path) -> None:
    path = tmp_path / "changes.txt"
    assert planner("diff", changed, "--output", path).code == 0
    assert head(path)[-1] == "Draft of Rev.1. Changes since: First issue of 1 March 2027."
    shown = planner("diff", changed, "folder", "First issue", "--output", path)
    assert (shown.code, shown.err.splitlines()[0]) == (
        2,
        "planner: “folder” is not a release: a paper shows what one issue changes from another.",
    )
