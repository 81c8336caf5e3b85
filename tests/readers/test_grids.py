"""Tables with the days across, or with the times across. The texts are invented."""

from planner.readers.reading import Reading
from tests.readers.conftest import reading, shown

MONDAY = [
    "2027-05-03",
    "09:00–10:30 opening | Opening session",
    "10:30–11:00 coffee-break | Coffee break",
    "11:00–12:30 session 1 | Session 1: Rivers",
    "14:00–15:30 session 2 | Session 2: Seas",
]
TUESDAY = [
    "2027-05-04",
    "09:00–10:30 session 3 | Session 3: Water",
    "10:30–11:00 coffee-break | Coffee break",
    "11:00–12:30 closing | Closing session",
]


def lost(read: Reading) -> list[int]:
    return [one.place.line for one in read.findings if one.name == "order-lost"]


def test_days_across_with_tabs() -> None:
    text = (
        "Time\tMonday, 3 May 2027\tTuesday, 4 May 2027\n"
        "09:00–10:30\tOpening session\tSession 3: Water\n"
        "10:30–11:00\tCoffee break\tCoffee break\n"
        "11:00–12:30\tSession 1: Rivers\tClosing session\n"
        "14:00–15:30\tSession 2: Seas"
    )
    assert shown(text) == MONDAY + TUESDAY
    assert lost(reading(text)) == []


def test_days_across_with_bars_and_a_row_for_all() -> None:
    text = (
        "| | Monday 3 May 2027 | Tuesday 4 May 2027 |\n"
        "|---|---|---|\n"
        "| 9.00-10.30 | Opening session | Session 3: Water |\n"
        "| 10.30-11.00 | Coffee break | |\n"
        "| 11.00-12.30 | Session 1: Rivers | Closing session |\n"
        "| 14.00-15.30 | Session 2: Seas | |\n"
    )
    assert shown(text) == MONDAY + TUESDAY
    assert lost(reading(text)) == [4]
    assert reading(text).unread == ()


def test_days_across_with_wide_blanks_and_lines_that_go_on() -> None:
    text = (
        "              Monday 3 May 2027      Tuesday 4 May 2027\n"
        "\n"
        "09.00-10.30   Opening session        Session 3: Water\n"
        "              Chair: Ms. Ada Elm     and its many uses\n"
        "11.00-12.30                          Closing session\n"
    )
    read = reading(text)
    first, second = read.days
    assert [str(of.date) for of in read.days] == ["2027-05-03", "2027-05-04"]
    assert first.items[0].duties[0].holders[0].name == "Ms. Ada Elm"
    assert [item.title["en"] for item in second.items] == [
        "Session 3: Water and its many uses",
        "Closing session",
    ]


def test_a_cell_between_two_days_is_given_to_none() -> None:
    text = (
        "              Monday 3 May 2027   Tuesday 4 May 2027\n"
        "09.00-10.30   Opening session     Session 3: Water\n"
        "11.00-12.30   Session 1: Rivers and their many fishes    Closing session\n"
    )
    read = reading(text)
    titles = [item.title["en"] for day in read.days for item in day.items]
    assert titles == ["Opening session", "Session 3: Water", "Closing session"]
    assert lost(read) == [3]
    assert [line for line, _ in read.unread] == [3]


def test_times_across() -> None:
    text = (
        "            09:00–10:30       11:00–12:30\n"
        "3 May 2027  Opening session   Session 1: Sea\n"
        "4 May 2027  Session 2: Ice    Closing session\n"
    )
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:30 opening | Opening session",
        "11:00–12:30 session 1 | Session 1: Sea",
        "2027-05-04",
        "09:00–10:30 session 2 | Session 2: Ice",
        "11:00–12:30 closing | Closing session",
    ]
    assert reading(text).fates[1].what == "furniture"


def test_weekdays_over_their_dates() -> None:
    text = (
        "Time\tMonday\tTuesday\n"
        "\t3 May 2027\t4 May 2027\n"
        "09:00–10:30\tOpening session\tSession 3: Water\n"
        "10:30–11:00\tCoffee break\tCoffee break\n"
        "11:00–12:30\tSession 1: Rivers\tClosing session\n"
        "14:00–15:30\tSession 2: Seas"
    )
    assert shown(text) == MONDAY + TUESDAY
    assert reading(text).unread == ()


def test_a_row_of_a_week_with_a_time_alone_is_furniture() -> None:
    text = (
        "\tMonday 3 May 2027\tTuesday 4 May 2027\n9:00\tOpening\tSession 2\n10:00\n"
        "11:00\tLunch\tLunch\n"
    )
    read = reading(text)
    assert (read.fates[3].what, read.fates[3].of) == ("furniture", "empty row")
    assert [len(day.items) for day in read.days] == [2, 2]


def test_a_half_of_the_day_before_the_hours_of_a_row() -> None:
    text = (
        "\tMonday 3 May 2027\tTuesday 4 May 2027\nMorning meeting 9:00–12:00\tOpening\tSession 2\n"
    )
    assert [row[:11] for row in shown(text) if "–" in row] == ["09:00–12:00", "09:00–12:00"]


def test_what_is_under_one_day_alone_is_of_that_day() -> None:
    text = (
        "\tMonday 3 May 2027\tTuesday 4 May 2027\tWednesday 5 May 2027\n"
        "08:00–09:00\tRegistration\n09:00–10:30\tOpening\tSession 3\tSession 5\n"
        "12:00–13:00\t\t\tLunch\n18:00–20:00\t\tReception\n"
    )
    read = reading(text)
    assert [[str(item.start) for item in day.items] for day in read.days] == [
        ["08:00", "09:00"],
        ["09:00", "18:00"],
        ["09:00", "12:00"],
    ]
    assert lost(read) == []
