"""Rows that head a table, with a day among the names of the columns. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown


@pytest.mark.parametrize(
    ("border", "end"), [(" / ", ""), (" /", ""), (" | ", ""), (" | ", " |"), ("\t", "")]
)
def test_day_in_the_head_of_a_table(border: str, end: str) -> None:
    lines = [
        border.join(["Time", "Activity", "Tuesday, 4 May 2027"]) + end,
        "Arrival of the experts",
        border.join(["Time", "Activity", "Wednesday, 5 May 2027"]) + end,
        "09:00 | Opening of the Forum",
    ]
    text = "\n".join(lines)
    assert shown(text) == [
        "2027-05-04",
        "· item | Arrival of the experts",
        "2027-05-05",
        "09:00 opening | Opening of the Forum",
    ]
    assert [reading(text).fates[line].what for line in (1, 3)] == ["day", "day"]


def test_a_line_of_very_many_blanks_is_read_at_once() -> None:
    text = f"Monday, 3 May 2027\n9.00 Rivers{' ' * 300_000}-\n"
    assert shown(text)[0] == "2027-05-03"


@pytest.mark.parametrize(
    "heads", [["START", "FINISH", "ACTIVITY", "LED BY"], ["Heure", "Manifestation", "Salle"]]
)
def test_names_of_columns_on_lines_of_their_own_are_no_items(heads: list[str]) -> None:
    text = "\n".join([*heads, "Wednesday 26 May 2027", "08:30", "09:00", "Registration", ""])
    language = "en" if heads[0] == "START" else "fr"
    read = reading(
        text.replace("Wednesday 26 May", "26 mai") if language == "fr" else text, language
    )
    assert [read.fates[line].of for line, _ in enumerate(heads, 1)] == ["column heading"] * len(
        heads
    )
    ((item,),) = (day.items for day in read.days)
    assert (str(item.start), str(item.end)) == ("08:30", "09:00")


def test_short_lines_without_a_column_of_times_are_no_heads() -> None:
    text = "Programme\nSession\nVenue\n\nWednesday 26 May 2027\n09.00 Opening\n"
    assert "column heading" not in {fate.of for fate in reading(text).fates.values()}
