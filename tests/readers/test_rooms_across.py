"""Tables with rooms across and times down. The texts are invented."""

from collections.abc import Callable, Iterator

import pytest

from planner.model import AgendaItem
from planner.readers.agenda import read_agenda
from planner.readers.html import read_html
from planner.readers.reading import Reading
from tests.readers.arrival import lost_words
from tests.readers.conftest import reading, row


def told(read: Reading) -> list[str]:
    """Each item with its room and with those who act, its parts under it."""
    assert read.unread == ()
    return [line for day in read.days for item in day.items for line in _told(item)]


def _told(item: AgendaItem, depth: int = 0) -> Iterator[str]:
    acts = [f"{duty.role}: {of.name}" for duty in item.duties for of in duty.holders]
    yield " | ".join([row(item, depth), *filter(None, [item.room]), *acts])
    for part in item.items:
        yield from _told(part, depth + 1)


ROWS = """\
Time | Room A | Room B
9:00–9:30 | Registration
9:30–10:30 | Workshop 1: Wells | Workshop 2: Pumps
 | Chair: Ms. Ada Elm | Chair: Mr. Bo Oak
10:30–11:00 | Coffee break
11:00–12:30 | Workshop 1 (continued) | Workshop 3: Filters
 | | Rapporteur: Ms. Cy Ash
15:00 | | Guided tour
"""
ITEMS = [
    "09:00–09:30 registration | Registration",
    "09:30–10:30 session 1 | Workshop 1: Wells | Room A | chair: Ms. Ada Elm",
    "09:30–10:30 session 2 | Workshop 2: Pumps | Room B | chair: Mr. Bo Oak",
    "10:30–11:00 coffee-break | Coffee break",
    "11:00–12:30 session 1 | Workshop 1 (continued) | Room A",
    "11:00–12:30 session 3 | Workshop 3: Filters | Room B | rapporteur: Ms. Cy Ash",
    "15:00 excursion | Guided tour | Room B",
]


def _with_tabs(text: str) -> str:
    return text.replace(" | ", "\t").replace("| ", "\t")


def _with_bars(text: str) -> str:
    head, *others = [f"| {line.strip('| ') if line[0] != ' ' else line} |" for line in _lines(text)]
    return "\n".join([head, "|---|---|---|", *others])


def _with_blanks(text: str) -> str:
    cells = [line.split("|") for line in _lines(text)]
    return "\n".join("".join(cell.strip().ljust(26) for cell in of).rstrip() for of in cells)


def _lines(text: str) -> list[str]:
    return text.strip("\n").split("\n")


@pytest.mark.parametrize("layout", [_with_tabs, _with_bars, _with_blanks, str])
def test_each_cell_is_an_item_in_its_room(layout: Callable[[str], str]) -> None:
    assert told(reading(f"Tuesday, 4 May 2027\n\n{layout(ROWS)}")) == ITEMS


@pytest.mark.parametrize("lead", ["", "Time", "Tuesday, 4 May 2027"])
def test_what_comes_before_the_rooms(lead: str) -> None:
    day = "" if lead.endswith("2027") else "Tuesday, 4 May 2027\n\n"
    read = reading(f"{day}{lead}\tHall A\tHall B\n9.30\tSession 1: Wells\tSession 2: Pumps\n")
    assert told(read) == [
        "09:30 session 1 | Session 1: Wells | Hall A",
        "09:30 session 2 | Session 2: Pumps | Hall B",
    ]
    assert str(read.days[0].date) == "2027-05-04"


def test_further_lines_belong_to_their_cells() -> None:
    text = (
        "4 May 2027\n\n"
        "Time       Room A                   Room B\n"
        "9.30       Session 1: Wells of the  Session 2: Pumps\n"
        "           Northern Provinces       and their uses\n"
        "           Moderator: Mr. Bo Oak    Room C\n"
        "           – Drilling               – Pumps by hand\n"
        "           – Digging\n"
    )
    assert told(reading(text)) == [
        "09:30 session 1 | Session 1: Wells of the Northern Provinces | Room A"
        " | moderator: Mr. Bo Oak",
        "  · item | Drilling",
        "  · item | Digging",
        "09:30 session 2 | Session 2: Pumps and their uses | Room C",
        "  · item | Pumps by hand",
    ]


def test_days_inside_a_table_and_items_with_times_of_their_own() -> None:
    text = (
        "Time\tRoom A\tRoom B\tRoom C\nTuesday, 4 May 2027\n9.00–12.00\tSession 1\t"
        "\tSession 2 (Library Hall)\n\t9.15 Wells\nafternoon\tSession 3\tSession 4\n"
        "Wednesday, 5 May 2027\n9.00\tClosing\n"
    )
    read = reading(text)
    assert [str(day.date) for day in read.days] == ["2027-05-04", "2027-05-05"]
    assert told(read) == [
        "09:00–12:00 session 1 | Session 1 | Room A",
        "  09:15 item | Wells | Room A",
        "09:00–12:00 session 2 | Session 2 | Library Hall",
        "afternoon session 3 | Session 3 | Room A",
        "afternoon session 4 | Session 4 | Room B",
        "09:00 closing | Closing",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "9.30 –\tSession 1\tSession 2\n10.30\tChair: Ms. Ada Elm\n11.00\tLunch\n",
        "9.30–10.30\n\tSession 1\tSession 2\n\tChair: Ms. Ada Elm\n11.00\tLunch\n",
    ],
)
def test_a_time_that_is_broken_or_above_its_row(rows: str) -> None:
    assert told(reading(f"4 May 2027\n\nTime\tRoom A\tRoom B\n{rows}")) == [
        "09:30–10:30 session 1 | Session 1 | Room A | chair: Ms. Ada Elm",
        "09:30–10:30 session 2 | Session 2 | Room B",
        "11:00 lunch | Lunch",
    ]


def test_rows_across_all_columns() -> None:
    text = (
        "4 May 2027\n\nTime\tRoom A\tRoom B\nMorning programme\n9.30\tSession 1\tSession 2\n"
        "10.30 Coffee break\n11.00\tSession 3\tSession 4\n\nWorking language: English\n"
    )
    read = reading(text)
    assert [(item.number, item.room) for item in read.days[0].items if item.number] == [
        ("1", "Room A"),
        ("2", "Room B"),
        ("3", "Room A"),
        ("4", "Room B"),
    ]
    assert read.fates[9].what == "modalities"


def test_minutes_below_a_time_are_told_of_and_their_row_goes_on() -> None:
    text = (
        "4 May 2027\n\nTime\tRoom A\tRoom B\n9 h 30–10 h\tSession 1\tSession 2\n"
        "30\tChair: Ms. Ada Elm\n11.00\tSession 3\tSession 4\n"
    )
    read = reading(text)
    assert [of.place.line for of in read.findings if of.name == "end-doubtful"] == [4]
    assert [line for line, _ in read.unread] == [5]
    assert [item.room for item in read.days[0].items] == ["Room A", "Room B"] * 2


def test_rooms_in_other_languages() -> None:
    text = (
        "Mercredi 4 mars 2026\n\nHeure | Salle Amont | Amphithéâtre Aval\n"
        "9 h 45 – 11 h | Atelier 1 : Puits | Atelier 2 : Pompes\n"
    )
    assert told(reading(text, "fr")) == [
        "09:45–11:00 session 1 | Atelier 1 : Puits | Salle Amont",
        "09:45–11:00 session 2 | Atelier 2 : Pompes | Amphithéâtre Aval",
    ]


def test_words_between_two_rooms_are_reported() -> None:
    text = (
        "4 May 2027\n\n"
        "Time          Room A              Room B\n"
        "9.00          Session 1           Session 2\n"
        "11.00         Session 3: Wells and many uses  Session 4\n"
    )
    read = reading(text)
    assert [of.message for of in read.findings if of.name == "order-lost"] == [
        "It is not clear which heading of the table a part of this line belongs to."
    ]
    assert [line for line, _ in read.unread] == [5]


@pytest.mark.parametrize(
    "heading", ["Time\tActivity\tRoom", "Time\tHall\tVenue", "Time\tTopic\tHall A"]
)
def test_other_tables_are_read_as_they_are(heading: str) -> None:
    read = reading(f"4 May 2027\n\n{heading}\n9.00\tSession 1\tHall B\n10.00\tSession 2\tHall C\n")
    assert [(item.number, item.room) for item in read.days[0].items] == [
        ("1", "Hall B"),
        ("2", "Hall C"),
    ]


def test_a_cell_across_rooms_and_times_across_rows_of_a_page() -> None:
    page = (
        "<h2>Tuesday, 4 May 2027</h2><table><tr><th>Time<th>Room A<th>Room B"
        "<tr><td>9.00<td colspan=2>Opening<br>Chair: Ms. Ada Elm"
        "<tr><td rowspan=2>9.30–11.00<td>Workshop 1<td>Workshop 2"
        "<tr><td>Rapporteur: Mr. Bo Oak<td>Rapporteur: Ms. Cy Ash</table>"
        "<p>Working language: English."
    )
    read = read_agenda(read_html(f"<html>{page}".encode(), "agenda.html"))
    assert lost_words(read) == {}
    assert [line for day in read.days for item in day.items for line in _told(item)] == [
        "09:00 opening | Opening | chair: Ms. Ada Elm",
        "09:30–11:00 session 1 | Workshop 1 | Room A | rapporteur: Mr. Bo Oak",
        "09:30–11:00 session 2 | Workshop 2 | Room B | rapporteur: Ms. Cy Ash",
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("Stream 1", "Stream 2"), ("Plenary", "Technical Committee")]
)
def test_streams_or_bodies_across(first: str, second: str) -> None:
    text = f"""Tuesday, 4 May 2027

| Time | {first} | {second} |
|---|---|---|
| 9:00–9:30 | Registration | |
| 9:30–10:30 | Rural mills | Urban mills |
"""
    registration, *mills = reading(text).days[0].items
    assert str(registration.end) == "09:30"
    assert [(of.title["en"], str(of.start), of.note["en"]) for of in mills] == [
        ("Rural mills", "09:30", first),
        ("Urban mills", "09:30", second),
    ]


def test_the_names_of_columns_are_no_streams() -> None:
    text = """Tuesday, 4 May 2027

| Time | Session | Chair |
|---|---|---|
| 9:30–10:30 | Rural mills | Ms. Ada Elm |
"""
    (mills,) = reading(text).days[0].items
    assert mills.title == {"en": "Rural mills"}
