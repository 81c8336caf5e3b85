"""Ranges whose dash was lost. The texts are invented."""

import pytest

from tests.readers.conftest import shown


@pytest.mark.parametrize(
    "printed", ["08.15  09:00", "0815  0900", "08:15 09:00", "8.15   9.00", "8h15  9h00"]
)
def test_two_times_alone_on_a_line_are_a_range(printed: str) -> None:
    text = f"4 May 2027\n{printed}\nRegistration\n09.00 - 10.00\nForum"
    assert shown(text) == [
        "2027-05-04",
        "08:15–09:00 registration | Registration",
        "09:00–10:00 item | Forum",
    ]


@pytest.mark.parametrize("printed", ["09:00  08.15", "09:00  09:00", "08.15  09:00  10:00"])
def test_other_times_on_a_line_are_none(printed: str) -> None:
    text = f"4 May 2027\n{printed}\nRegistration\n10.30 - 11.00\nForum"
    assert not any("registration" in row and "–" in row for row in shown(text))


def test_a_single_line_of_two_times_may_head_columns() -> None:
    text = "4 May 2027\n09:00  10:00\nForum\n11:00\nCoffee break"
    assert "09:00–10:00 item | Forum" not in shown(text)


def test_two_years_are_no_range() -> None:
    text = "4 May 2027\n1990  2005\nForum\n09:00 - 10:00\nCoffee break"
    assert not any("19:90" in row or "20:05" in row for row in shown(text))


@pytest.mark.parametrize("blanks", [" ", "    "])
def test_two_times_before_most_titles_are_ranges(blanks: str) -> None:
    rows = ["09:00 10:00 Opening", "10:00 11:30 Mills", "11:30 12:00 Lunch", "17:00 Closing"]
    text = "\n".join(["4 May 2027", *rows]).replace(":00 ", f":00{blanks}")
    assert shown(text.replace(":30 ", f":30{blanks}")) == [
        "2027-05-04",
        "09:00–10:00 opening | Opening",
        "10:00–11:30 item | Mills",
        "11:30–12:00 lunch | Lunch",
        "17:00 closing | Closing",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["09:00 10:00 Opening", "10:00 Mills", "11:30 Lunch"],
        ["09:00 10:00 Opening", "09:30 10:30 Mills", "09:45 10:45 Locks"],
        ["15:00 09:00 Opening", "16:00 10:00 Mills", "17:00 11:00 Lunch"],
    ],
)
def test_two_times_before_a_few_titles_or_on_two_clocks_are_no_ranges(rows: list[str]) -> None:
    found = shown("\n".join(["4 May 2027", *rows]))
    assert not any("–" in row for row in found)


def test_two_times_that_fill_the_time_between_two_others_are_a_range() -> None:
    text = "3 May 2027\n09:00–10:00 Alpha\n10:00 11:30 Beta\n11:30 Gamma\n12:00–12:30 Delta\n"
    assert shown(text)[2] == "10:00–11:30 item | Beta"
    assert shown(text.replace("11:30 Gamma", "11:45 Gamma"))[2] == "10:00 item | 11:30 Beta"


def test_the_first_of_a_day_may_lack_its_dash_and_a_pair_may_be_on_two_lines() -> None:
    text = "3 May 2027\n08:30 09:00 Alpha\n09:00\n10:30\nSession 1: Nile\n10:30–11:00 Beta\n"
    assert shown(text)[1:] == [
        "08:30–09:00 item | Alpha",
        "09:00–10:30 session 1 | Session 1: Nile",
        "10:30–11:00 item | Beta",
    ]
