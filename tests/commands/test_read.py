"""`planner read` and `planner new --from`: an official text on the screen, and as a folder."""

# ruff: noqa: E501 (a screen is as wide as it is)

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planner.commands.reading.on_screen import in_text
from planner.readers import read_file

Planner = Callable[..., Any]

TEXT = """\
LAKE FORUM

Monday, 3 May 2027

9 a.m.      Opening of the Forum (Hall A)
            Welcoming addresses
10–11 a.m.  Session 1: Water and
            energy
Evening     Informal meeting

- 2 -
Working languages: English and French (simultaneous interpretation).
Lunch is paid by nobody, and this line fits no rule.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "forum.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_line_stands_beside_what_it_became(planner: Planner, text: Path) -> None:
    screen = planner("read", text)
    assert screen.code == 0
    shown = [line.rstrip() for line in screen.out.split("\n")]
    assert [" ".join(line.split()) for line in shown if line] == [
        "1 LAKE FORUM title",
        "2",
        "3 Monday, 3 May 2027 day: 2027-05-03",
        "4",
        "5 9 a.m. Opening of the Forum (Hall A) 09:00 opening Hall A",
        "6 Welcoming addresses welcome",
        "7 10–11 a.m. Session 1: Water and 10:00–11:00 session 1",
        "8 energy ″",
        "9 Evening Informal meeting (evening) informal",
        "10",
        "11 - 2 - furniture: page number",
        "12 Working languages: English and French (simultaneous interpretation). modalities: interpretation",
        "? 13 Lunch is paid by nobody, and this line fits no rule. ? not understood",
        "14",
        "Not understood:",
        "13 Lunch is paid by nobody, and this line fits no rule.",
        "language: en · days: 1 · items: 4 · invitees: 0 · lines not understood: 1",
    ]


def test_what_is_inside_an_item_stands_deeper(text: Path) -> None:
    opening, inside = in_text(read_file(text), 120)[4:6]
    assert inside.index("welcome") == opening.index("09:00") + 2


@pytest.mark.parametrize("width", [40, 80, 120])
def test_rows_are_no_wider_than_the_screen(text: Path, width: int) -> None:
    lines = in_text(read_file(text), width)
    rows = lines[: lines.index("Not understood:")]
    assert max(map(len, rows)) <= max(width, 57)  # both columns have 24 at least


def test_at_80_columns_most_of_them_hold_the_text(text: Path) -> None:
    row = in_text(read_file(text), 80)[11]
    assert row == "   12  Working languages: English and French (simul…  modalities: interpretation"


def test_of_many_lines_that_are_not_understood_the_first_are_told_again(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT + "Nothing is known of this one.\n" * 50, encoding="utf-8")
    lines = in_text(read_file(path), 80)
    told = lines[lines.index("Not understood:") + 1 :]
    assert told[0].endswith("13  Lunch is paid by nobody, and this line fits no rule.")
    assert told[30].strip() == "and 21 more"


def test_as_json(planner: Planner, text: Path) -> None:
    read = json.loads(planner("read", text, "--format", "json").out)
    assert read["language"] == "en"
    assert read["timezone"] is None
    assert read["languages"] == {"working": ["en", "fr"], "interpretation": "simultaneous"}
    assert read["unread"] == [
        {"line": 13, "text": "Lunch is paid by nobody, and this line fits no rule."}
    ]
    (day,) = read["days"]
    assert (day["date"], day["line"]) == ("2027-05-03", 3)
    assert [(item["id"], item["start"], item["end"]) for item in day["items"]] == [
        ("opening-mon", "09:00", None),
        ("session-1-mon", "10:00", "11:00"),
        ("informal-mon", None, None),
    ]
    opening = day["items"][0]
    assert (opening["start_status"], opening["end_status"]) == ("printed", "unknown")
    assert opening["items"][0]["title"] == {"en": "Welcoming addresses"}


def test_a_language_that_is_not_read(planner: Planner, text: Path) -> None:
    screen = planner("read", text, "--lang", "xx")
    assert (screen.code, screen.out) == (2, "")
    assert screen.err == dedent("""\
        planner: Texts in “xx” cannot be read.
            → Languages: de, en, es, fr, it, ru.
    """)


def test_a_text_whose_language_nothing_tells(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "hello.txt"
    path.write_text("hello world\n", encoding="utf-8")
    shown = planner("read", path).out
    assert "language: not known · days: 0" in shown
    assert (
        "hello.txt: warning: source-language-untold: "
        "Nothing in this text shows its language; it was read as English.\n"
        "    → State the language: `planner read --lang fr`.\n"
    ) in shown
    assert json.loads(planner("read", path, "--format", "json").out)["language"] is None
    assert (
        json.loads(planner("read", path, "--format", "json", "--lang", "en").out)["language"]
        == "en"
    )


def test_what_holds_no_agenda_is_an_error(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleagues, the lake is blue.\n", encoding="utf-8")
    screen = planner("read", path)
    assert screen.code == 1
    assert "error: agenda-missing: There is no agenda in this text" in screen.out


def test_a_folder_from_a_text_loads_and_shows(planner: Planner, text: Path) -> None:
    folder = text.parent / "forum"
    made = planner("new", folder, "--from", text)
    assert made.code == 0
    assert "1 line was not understood" in made.err
    agenda = (folder / "agenda.en.txt").read_text(encoding="utf-8")
    assert [" ".join(line.split()) for line in agenda.split("\n") if line] == [
        "Monday, 3 May 2027",
        "09:00 Opening of the Forum [Hall A]",
        "Welcoming addresses",
        "10:00–11:00 Session 1: Water and energy",
        "Evening Informal meeting",
    ]
    checked = planner("check", folder, "--format", "json")
    errors = [one["name"] for one in json.loads(checked.out) if one["severity"] == "error"]
    assert errors == ["setting-missing"]  # the text tells no time zone
    shown = json.loads(planner("show", folder, "--format", "json").out)
    assert [item["start_status"] for item in shown["days"][0]["items"]] == [
        "printed",
        "printed",
        "unknown",
    ]


def test_a_day_that_no_calendar_has_is_refused_as_such(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "forum.txt"
    path.write_text("Monday, 31 February 2027\n10:00  Opening\n", encoding="utf-8")
    refused = planner("new", tmp_path / "a", "--from", path)
    assert (refused.code, (tmp_path / "a").exists()) == (2, False)
    assert "There is no such day as “Monday, 31 February 2027” (line 1)." in refused.err


def test_days_without_dates_need_the_first_day(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "forum.txt"
    path.write_text("Day 1\n10:00  Opening\nDay 2\n10:00  Closing\n", encoding="utf-8")
    refused = planner("new", tmp_path / "a", "--from", path)
    assert (refused.code, (tmp_path / "a").exists()) == (2, False)
    assert "The text does not fix the date of “Day 1” (line 1)." in refused.err
    assert planner("new", tmp_path / "b", "--from", path, "--starts", "2027-05-03").code == 0
    agenda = (tmp_path / "b" / "agenda.en.txt").read_text(encoding="utf-8")
    assert [line for line in agenda.split("\n") if "2027" in line] == [
        "Monday, 3 May 2027",
        "Tuesday, 4 May 2027",
    ]


def test_a_folder_is_like_another_or_from_a_text(planner: Planner, text: Path) -> None:
    refused = planner("new", text.parent / "a", "--from", text, "--like", text.parent)
    assert refused.code == 2
    assert "Make a conference either like another one or from a text." in refused.err


def test_a_line_with_several_items_shows_them_all(planner: Planner, tmp_path: Path) -> None:
    text = tmp_path / "grid.txt"
    text.write_text(
        "Time\tMonday, 3 May 2027\tTuesday, 4 May 2027\n"
        "09:00–10:30\tOpening session\tSession 3: Water\n"
        "10:30–11:00\tCoffee break\tCoffee break\n"
    )
    rows = planner("read", text).out.splitlines()
    assert rows[1].endswith("09:00–10:30 opening + 09:00–10:30 session 3")
    assert rows[2].endswith("  10:30–11:00 coffee-break")


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\r", "\x85"])
def test_the_folder_of_a_text_with_control_signs_is_loaded(
    planner: Planner, tmp_path: Path, sign: str
) -> None:
    told = TEXT.replace("LAKE FORUM", f"LAKE{sign} FORUM").replace("Water and", f"Water{sign} and")
    path = tmp_path / "forum.txt"
    path.write_text(told + "\nThe lakes are old and deep.\n" * 30, encoding="utf-8", newline="")
    assert planner("new", tmp_path / "forum", "--from", path).code == 0
    shown = planner("show", tmp_path / "forum")
    assert shown.code == 0
    assert "Session 1: Water and energy" in " ".join(shown.out.split())
