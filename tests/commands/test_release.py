"""`planner release`: what goes out is kept for ever, and damaged or double files are named."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Planner = Callable[..., Any]


def out(planner: Planner, folder: Path, at: str, *words: str) -> Any:
    return planner("release", folder, "--apply", "--at", at, *words)


def later(folder: Path, old: str = "10:00–11:00", new: str = "10:30–11:00") -> None:
    for language in ("en", "fr"):
        path = folder / f"agenda.{language}.txt"
        path.write_text(path.read_text().replace(old, new))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "releases").iterdir())


def test_nothing_is_kept_without_apply(planner: Planner, wells: Path) -> None:
    shown = planner("release", wells, "--at", "2027-01-01")
    assert shown.out == "First issue, 2027-01-01 00:00 UTC: 2 items, 3 entries in calendars\n"
    assert shown.err == "Nothing is recorded yet; to do it: --apply\n"
    assert not (wells / "releases").exists()


def test_the_same_content_has_the_same_bytes(planner: Planner, wells: Path) -> None:
    assert out(planner, wells, "2027-01-01").code == 0
    kept = (wells / "releases/001-first-issue.json").read_bytes()
    (wells / "releases/001-first-issue.json").unlink()
    assert out(planner, wells, "2027-01-01").code == 0
    assert (wells / "releases/001-first-issue.json").read_bytes() == kept


def test_nothing_has_changed(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    shown = out(planner, wells, "2027-02-01")
    assert (shown.code, shown.out) == (0, "")
    assert shown.err == "Nothing has changed since First issue.\n"
    assert names(wells) == ["001-first-issue.json"]
    shown = out(planner, wells, "2027-02-01", "--label", "Corr.1")
    assert shown.out.splitlines() == [
        "Corr.1, 2027-02-01 00:00 UTC, after First issue",
        "Nothing has changed since First issue.",
    ]
    assert names(wells) == ["001-first-issue.json", "002-corr.1.json"]


def test_what_only_calendars_say_goes_out_too(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    settings = wells / "conference.toml"
    settings.write_text(f'website = "https://wells.example"\n{settings.read_text()}')
    shown = planner("release", wells, "--at", "2027-02-01")
    assert shown.out.splitlines() == [
        "Rev.1, 2027-02-01 00:00 UTC, after First issue",
        "No item has changed, but calendars have something new to say.",
    ]
    assert out(planner, wells, "2027-02-01").code == 0
    assert names(wells) == ["001-first-issue.json", "002-rev.1.json"]


def test_ids_are_written_when_it_goes_out(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    text = (wells / "agenda.en.txt").read_text()
    assert "id: session-1-mon" in text
    assert "id: statement-mon" in text


def test_a_label_is_given_once(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01", "--label", "Add.1")
    later(wells)
    shown = out(planner, wells, "2027-02-01", "--label", "add.1")
    assert shown.code == 2
    assert "An issue called “add.1” has already gone out." in shown.err
    assert names(wells) == ["001-add.1.json"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["", "Rev.2", ""], ["001-first-issue.json", "002-rev.2.json", "003-rev.3.json"]),
        (["rev.1", "", ""], ["001-rev.1.json", "002-rev.2.json", "003-rev.3.json"]),
        (["Rev.3", "Rev.2", ""], ["001-rev.3.json", "002-rev.2.json", "003-rev.4.json"]),
        (["", "First issue", "Rev.1"], ["001-first-issue.json", "002-rev.1.json"]),
        (["", " REV.1 ", ""], ["001-first-issue.json", "002-rev.1.json", "003-rev.2.json"]),
    ],
)
def test_a_label_that_nobody_gives_is_a_free_one(
    planner: Planner, wells: Path, given: list[str], expected: list[str]
) -> None:
    for month, label in enumerate(given, 1):
        later(wells, f"10:{month - 1:02}–11:00", f"10:{month:02}–11:00")
        out(planner, wells, f"2027-{month:02}-01", *(["--label", label] if label else []))
    assert names(wells) == expected
    assert planner("check", wells).code == 0


def test_a_clock_that_runs_backwards(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-02-01")
    later(wells)
    shown = out(planner, wells, "2027-01-01")
    assert shown.code == 2
    assert "is before the last release" in shown.err
    assert names(wells) == ["001-first-issue.json"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: data[:-40], ": This release cannot be read"),
        (
            lambda data: data.replace(b"Conference", b"Conf\xe9rence"),
            ":10:15: This file is not in UTF-8",
        ),
        (lambda _: b"", ": This release cannot be read"),
        (lambda data: data[:50] + b"\0", ":4:21: This is not a text in UTF-8"),
    ],
)
def test_a_damaged_release_is_named_and_stays(
    planner: Planner, wells: Path, damage: Callable[[bytes], bytes], message: str
) -> None:
    out(planner, wells, "2027-01-01")
    path = wells / "releases/001-first-issue.json"
    broken = damage(path.read_bytes())
    path.write_bytes(broken)
    later(wells)
    for words in (["release", wells, "--apply"], ["build", wells, "--out", wells / "out"]):
        shown = planner(*words)
        assert shown.code == 2
        assert f"releases/001-first-issue.json{message}" in shown.err
    checked = json.loads(planner("check", wells, "--format", "json").out)
    found = [(one["name"], one["place"]["file"]) for one in checked]
    assert found == [("release-damaged", "releases/001-first-issue.json")]
    assert (path.read_bytes(), names(wells)) == (broken, ["001-first-issue.json"])


def test_an_emptied_agenda_goes_out_only_where_it_is_meant(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    for language, day in (("en", "Monday, 3 May 2027\n"), ("fr", "Lundi 3 mai 2027\n")):
        (wells / f"agenda.{language}.txt").write_text(day)
    assert "agenda.en.txt:1:1: warning: programme-empty: The programme is empty." in (
        planner("check", wells).out
    )
    shown = out(planner, wells, "2027-02-01")
    assert shown.code == 2
    assert "All 2 items of First issue would be cancelled: the agenda has none." in shown.err
    assert names(wells) == ["001-first-issue.json"]
    assert out(planner, wells, "2027-02-01", "--remove-all").code == 0
    assert names(wells) == ["001-first-issue.json", "002-rev.1.json"]


def test_a_release_with_a_field_that_nobody_knows(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    path = wells / "releases/001-first-issue.json"
    told = json.loads(path.read_text())
    told["days"][0]["items"][0]["colour"] = "blue"
    path.write_text(json.dumps(told))
    assert "release-damaged" in planner("check", wells).out


def spoilt(told: Any, *path: str | int, value: object) -> None:
    """Put a value into the content of a release; None takes away what is there."""
    for key in path[:-1]:
        told = told[key]
    if value is None:
        del told[path[-1]]
    else:
        told[path[-1]] = value


STATEMENT = ("events", "statement-mon")
SPOILT = {
    "sequence negative": (*STATEMENT, "sequence", -1),
    "sequence fractional": (*STATEMENT, "sequence", 1.5),
    "sequence as text": (*STATEMENT, "sequence", "1"),
    "sequence as truth": (*STATEMENT, "sequence", True),
    "moment without zone": ("moment", "2027-01-01T00:00:00"),
    "moment as number": ("moment", 20270101),
    "moment before all time": ("moment", "0001-01-01T00:00:00+14:00"),
    "created without zone": (*STATEMENT, "created", "2027-01-01T00:00:00"),
    "modified as number": (*STATEMENT, "modified", 7),
    "label as number": ("label", 7),
    "label empty": ("label", " "),
    "label with half a sign": ("label", "Rev.\ud800"),
    "number as text": ("number", "1"),
    "number as truth": ("number", True),
    "number of none": ("number", 0),
    "facts as number": (*STATEMENT, "facts", 7),
    "words as list": (*STATEMENT, "words", []),
    "words missing": (*STATEMENT, "words", None),
    "join as number": (*STATEMENT, "join", 7),
    "unknown zone": ("conference", "timezone", "Europe/Wien"),
    "uid": ("conference", "uid", "wells"),
    "an id twice": ("days", 0, "items", 1, "id", "session-1-mon"),
    "no id": ("days", 0, "items", 1, "id", ""),
    "title as number": ("days", 0, "items", 1, "title", 7),
    "item as text": ("days", 0, "items", 1, "Statements"),
    "date": ("days", 0, "date", "2027-02-30"),
    "days as number": ("days", 7),
    "events as list": ("events", []),
    "events empty": ("events", {}),
    "an entry missing": (*STATEMENT, None),
    "an entry as text": (*STATEMENT, "x"),
    "persons missing": ("persons", None),
    "cancelled as text": ("cancelled", "x"),
    "another format": ("format", 2),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_release_of_wrong_content_is_damaged(planner: Planner, wells: Path, case: str) -> None:
    out(planner, wells, "2027-01-01")
    path = wells / "releases/001-first-issue.json"
    told = json.loads(path.read_text())
    *place, value = SPOILT[case]
    spoilt(told, *place, value=value)  # type: ignore[arg-type]
    path.write_text(json.dumps(told))
    before = path.read_bytes()
    later(wells)
    for words in (["release", wells, "--apply"], ["build", wells, "--out", wells / "out"]):
        shown = planner(*words)
        assert (shown.code, "releases/001-first-issue.json" in shown.err) == (2, True)
    checked = json.loads(planner("check", wells, "--format", "json").out)
    assert [one["name"] for one in checked] == ["release-damaged"]
    assert (path.read_bytes(), names(wells)) == (before, ["001-first-issue.json"])


@pytest.mark.parametrize("text", ["[]", "7", "null", "[" * 100_000, '{"format": 1}'])
def test_what_is_no_release_is_damaged(planner: Planner, wells: Path, text: str) -> None:
    out(planner, wells, "2027-01-01")
    (wells / "releases/001-first-issue.json").write_text(text)
    assert "release-damaged: This release cannot be read" in planner("check", wells).out


def test_a_release_between_others_is_missing(planner: Planner, wells: Path) -> None:
    for month in (1, 2, 3):
        later(wells, f"10:{month - 1:02}–11:00", f"10:{month:02}–11:00")
        out(planner, wells, f"2027-{month:02}-01")
    (wells / "releases/002-rev.1.json").unlink()
    missing = "The release 002, which went out before it, is missing."
    assert f"releases/003-rev.2.json: error: release-damaged: {missing}" in (
        planner("check", wells).out
    )
    shown = out(planner, wells, "2027-04-01", "--label", "New")
    assert (shown.code, missing in shown.err) == (2, True)
    assert names(wells) == ["001-first-issue.json", "003-rev.2.json"]


def test_two_releases_of_one_number(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    path = wells / "releases/001-first-issue.json"
    (wells / "releases/001-other.json").write_text(
        path.read_text().replace('"label": "First issue"', '"label": "Other"')
    )
    shown = planner("check", wells)
    assert shown.code == 1
    assert "releases/001-other.json: error: release-twice: This release has the same number" in (
        shown.out
    )


def test_an_item_that_comes_back_is_restored(planner: Planner, wells: Path) -> None:
    out(planner, wells, "2027-01-01")
    kept = {path: path.read_text() for path in wells.glob("agenda.*.txt")}
    for path in kept:
        path.write_text(path.read_text().split("\n10:00")[0])
    assert out(planner, wells, "2027-02-01").out.splitlines()[-1] == ("- 10.00–11.00    Statements")
    for path, text in kept.items():
        path.write_text(text)
    shown = out(planner, wells, "2027-03-01").out.splitlines()
    assert shown[-1] == "+ 10.00–11.00    Statements"
    sort = json.loads(planner("diff", wells, "2", "3", "--format", "json").out)[0]["sort"]
    assert sort == "restored"
