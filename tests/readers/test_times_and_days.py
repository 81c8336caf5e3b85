"""Times and days in the spellings of many secretariats. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown
from tests.readers.test_dashes import agenda


def test_blanks_around_the_colon_of_a_time() -> None:
    text = agenda("""
        Monday, 3 May 2027
        8 : 45 am – 9 : 00 am Opening by the mayor
        2 : 15 pm – 3 : 00 pm Speech by Ms. Ada Elm
        Session 8 : 45 years of the river commission
    """)
    assert shown(text) == [
        "2027-05-03",
        "08:45–09:00 opening | Opening by the mayor",
        "14:15–15:00 statement | Speech by Ms. Ada Elm",
        "· session 8 | Session 8 : 45 years of the river commission",
    ]


def test_signs_before_a_time_that_is_not_exact() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        +/- 09.00
        Arrival of the ministers
        +/- 10.10 Rivers (in public session)
        ± 13:15
        Press conference
    """)
    assert shown(text) == [
        "2027-05-04",
        "09:00 item | Arrival of the ministers",
        "10:10 item | Rivers (in public session)",
        "13:15 press | Press conference",
    ]


def test_dates_in_figures_with_blanks() -> None:
    text = agenda("""
        Montag, 3. 5. 2027
        9.00 – 9.30 Registrierung
        Dienstag, 4. 5.
        10.00 – 11.30 Keynotes
    """)
    assert shown(text, "de") == [
        "2027-05-03",
        "09:00–09:30 registration | Registrierung",
        "2027-05-04",
        "10:00–11:30 keynote | Keynotes",
    ]


def test_start_and_end_on_two_lines_with_a_word_between() -> None:
    text = agenda("""
        Wednesday, 5 May 2027
        08.00 hours to
        10.00 hours - Registration
        10.00 hours - Opening ceremony
    """)
    assert shown(text) == [
        "2027-05-05",
        "08:00–10:00 registration | Registration",
        "10:00 opening | Opening ceremony",
    ]


def test_a_dash_behind_a_time_alone_makes_no_range_with_the_next_item() -> None:
    text = agenda("""
        Wednesday, 5 May 2027
        19.00 –
        20.00 Dinner
    """)
    assert shown(text) == ["2027-05-05", "19:00 item | ", "20:00 dinner | Dinner"]


def test_what_a_day_is_about_stands_behind_its_date() -> None:
    text = agenda("""
        Thursday, 6 May 2027
        09.30 Rivers
        Friday, 7 May Ministerial Round Table
        09.30 Lakes
        Friday, 7 May (cont'd)
        14.30 Dams
    """)
    assert shown(text) == [
        "2027-05-06",
        "09:30 item | Rivers",
        "2027-05-07",
        "09:30 item | Lakes",
        "14:30 item | Dams",
    ]


def test_a_session_is_numbered_before_its_day() -> None:
    text = agenda("""
        Session 1A: Wednesday, 5 May 2027 morning
        09:00 – 10:00 Rivers
        Session 1B: Wednesday, 5 May 2027 afternoon
        14:00 – 15:00 Lakes
        Session 2: Thursday, 6 May 2027 morning:
        09:00 – 10:00 Dams
    """)
    assert shown(text) == [
        "2027-05-05",
        "· session 1a | Session 1A",
        "09:00–10:00 item | Rivers",
        "· session 1b | Session 1B",
        "14:00–15:00 item | Lakes",
        "2027-05-06",
        "· session 2 | Session 2",
        "09:00–10:00 item | Dams",
    ]


def test_where_an_item_is_held_stands_in_brackets_behind_its_time() -> None:
    text = agenda("""
        07 May 2027
        09:00 am–12:00 pm (Plenary)
        Programme and budget (Item 7)
        02:00 pm–5:00 pm (Plenary)
        Policy and technical matters (Item 8)
    """)
    assert shown(text) == [
        "2027-05-07",
        "09:00–12:00 item | Programme and budget (Item 7)",
        "14:00–17:00 item | Policy and technical matters (Item 8)",
    ]


def test_cells_of_a_table_that_come_again_are_no_running_titles() -> None:
    row = "{} | \nSteering Committee * | \n\n | \n\n"
    times = ("10 a.m. - 1 p.m.", "3 - 5 p.m.")
    days = "".join(
        f"{day} May 2027 | \n" + "".join(row.format(time) for time in times)
        for day in ("Thursday, 6", "Friday, 7", "Saturday, 8")
    )
    found = [
        "10:00–13:00 session | Steering Committee *",
        "15:00–17:00 session | Steering Committee *",
    ]
    dates = ("2027-05-06", "2027-05-07", "2027-05-08")
    assert shown(days) == [line for date in dates for line in (date, *found)]


def test_bringing_together_is_no_guided_tour() -> None:
    text = agenda("""
        Donnerstag, 6. Mai 2027
        16.30 Uhr Zusammenführung der Ergebnisse
        18.00 Uhr Altstadtführung
    """)
    assert shown(text, "de") == [
        "2027-05-06",
        "16:30 item | Zusammenführung der Ergebnisse",
        "18:00 excursion | Altstadtführung",
    ]


def test_a_weekday_and_its_date_on_two_lines() -> None:
    text = agenda("""
        MONDAY,
        3 May 2027
        10.00 hrs Item 1
        Adoption of the agenda
        TUESDAY,
        4 May 2027
        09.30 hrs Item 2
        Rivers
    """)
    assert shown(text) == [
        "2027-05-03",
        "10:00 document | Item 1: Adoption of the agenda",
        "2027-05-04",
        "09:30 item | Item 2: Rivers",
    ]


def test_a_whole_day_in_one_line() -> None:
    text = (
        "Monday 3 May 2027 Arrival of participants 20:00 Buffet dinner 21:00 Music\n"
        "Tuesday 4 May 2027 Venue: Elm House, Oak Street 36 9:30 Opening of the meeting"
        ' 10:15 "Your river" what is it all about? 11:00 Coffee break 11:30 Working groups\n'
    )
    assert shown(text) == [
        "2027-05-03",
        "· registration | Arrival of participants",
        "20:00 dinner | Buffet dinner",
        "21:00 item | Music",
        "2027-05-04",
        "09:30 opening | Opening of the meeting",
        '10:15 item | "Your river" what is it all about?',
        "11:00 coffee-break | Coffee break",
        "11:30 session | Working groups",
    ]


def test_a_time_whose_title_is_missing_shifts_no_other() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        from 08.00
        08.45
        Arrival of the ministers
        09.30
        Adoption of the agenda
        11.40
        Rivers
    """)
    assert shown(text) == [
        "2027-05-04",
        "08:00 item | ",
        "08:45 item | Arrival of the ministers",
        "09:30 document | Adoption of the agenda",
        "11:40 item | Rivers",
    ]


def test_english_titles_stand_in_other_languages() -> None:
    text = agenda("""
        Martedì 4 maggio 2027
        10.30 Scientific session
        13.00 Lunch break
        15.00 Premio del fiume
    """)
    assert shown(text, "it") == [
        "2027-05-04",
        "10:30 session | Scientific session",
        "13:00 lunch | Lunch break",
        "15:00 item | Premio del fiume",
    ]


def test_a_year_before_a_dash_is_no_time() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        09.30 The river in history
        1900 – Opening of the first bridge
        1500 Lunch
    """)
    assert shown(text) == [
        "2027-05-04",
        "09:30 item | The river in history",
        "  · item | 1900 – Opening of the first bridge",
        "15:00 lunch | Lunch",
    ]


def test_twelve_midnight_is_the_end_of_the_day() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        9 p.m. – 12 midnight Reception
        12 midnight Fireworks
    """)
    assert shown(text) == [
        "2027-05-04",
        "21:00–00:00+1 reception | Reception",
        "00:00+1 item | Fireworks",
    ]


def test_a_full_stop_behind_the_unit_of_a_start() -> None:
    text = agenda("""
        Martes 4 de mayo de 2027
        • 13:30 h. a 14:30 h. Mesa redonda
        Descanso 18:00 h. a 18:15 h
        Despedida 19:55 h. Ana Olmo, portavoz
    """)
    assert shown(text, "es") == [
        "2027-05-04",
        "13:30–14:30 session | Mesa redonda",
        "18:00–18:15 coffee-break | Descanso",
        "19:55 closing | Despedida",
    ]


def test_four_figures_are_times_where_others_are_printed_so() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        0915-1045 Tour of the port
        1100 Seminar briefing
        1300 Lunch
        1430 Attend the race of the boats
    """)
    assert shown(text) == [
        "2027-05-04",
        "09:15–10:45 excursion | Tour of the port",
        "11:00 session | Seminar briefing",
        "13:00 lunch | Lunch",
        "14:30 item | Attend the race of the boats",
    ]


def test_day_and_hours_before_a_colon_are_those_of_the_title_below() -> None:
    text = agenda("""
        Dienstag, 4. Mai 2027, 9.30 bis 12.30 Uhr:
        Sitzung des Ausschusses für Flüsse
        Mittwoch, 5. Mai 2027, 9.30 bis 13.00 Uhr:
        Sitzung des Ausschusses für Seen
        Mittwoch, 5. Mai 2027, 15.00 bis 18.00 Uhr:
        Sitzung des Ausschusses für Deiche
    """)
    assert shown(text, "de") == [
        "2027-05-04",
        "09:30–12:30 session | Sitzung des Ausschusses für Flüsse",
        "2027-05-05",
        "09:30–13:00 session | Sitzung des Ausschusses für Seen",
        "15:00–18:00 session | Sitzung des Ausschusses für Deiche",
    ]


def test_four_figures_that_rise_down_the_page_are_times() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        1000 Arrive at the port
        1030 The powers of the river commission
        1130 Coffee
        1200 Bringing rivers closer to citizens
        1500 Conditions of work
    """)
    assert [line[:5] for line in shown(text)[1:]] == ["10:00", "10:30", "11:30", "12:00", "15:00"]


def test_four_figures_that_do_not_rise_are_no_times() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        0900 Coffee
        1430 Schools on the river
        1200 Pupils from the hills
        1115 Teachers from the plain
        1000 Fishers of the lake
    """)
    assert [line for line in shown(text) if line[:1].isdecimal()] == [
        "2027-05-04",
        "09:00 coffee-break | Coffee",
    ]


def test_four_figures_alone_on_their_lines() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        0830 –
        0900
        Registration
        0900
        1045
        Rivers
        1100
        1230
        Locks
        1900
        Dinner
    """)
    assert shown(text) == [
        "2027-05-04",
        "08:30–09:00 registration | Registration",
        "09:00–10:45 item | Rivers",
        "11:00–12:30 item | Locks",
        "19:00 dinner | Dinner",
    ]


@pytest.mark.parametrize("hour", ["16h00 – 17h3 0", "16:0 0-17:3\u00a00", "16.00 – 17.3 0"])
def test_minutes_torn_apart(hour: str) -> None:
    assert shown(f"Tuesday, 4 May 2027\n{hour} Rivers\n18:00 Dinner\n")[1] == (
        "16:00–17:30 item | Rivers"
    )


def test_a_number_alone_in_brackets_is_no_part_of_the_title_above() -> None:
    text = (
        "Monday, 3 May 2027\n\n9.00 Opening\n\n(1)\n\n10.00 Rivers\n\n(2)\n\n11.00 Closing\n\n(3)\n"
    )
    assert [row.partition(" | ")[2] for row in shown(text)[1:]] == ["Opening", "Rivers", "Closing"]


@pytest.mark.parametrize("title", ["“Wells and mills”", "[“Wells”]", "« Wells »"])
def test_a_title_in_quotes_names_the_session_counted_above(title: str) -> None:
    text = f"Monday, 3 May 2027\n\n9.00 First round table\n{title}\nChair: Ada Elm\n"
    assert shown(text) == ["2027-05-03", f"09:00 session 1 | First round table: {title}"]


@pytest.mark.parametrize(
    ("language", "amount"),
    [
        ("en", "(2.30 billion people)"),
        ("en", "1.20 million euros"),
        ("fr", "2.30 milliards d’habitants"),
        ("de", "2.30 Millionen Menschen"),
        ("es", "2.30 millones de personas"),
        ("it", "2.30 milioni di persone"),
        ("ru", "2.30 млрд человек"),
    ],
)
def test_so_much_of_something_is_no_time(language: str, amount: str) -> None:
    rows = shown(f"2027-05-03\n9.00 Nile\n10.00 Oder\n{amount}\n11.00 Elbe\n", language)
    assert [row.split()[0] for row in rows if row[:1].isdigit()] == [
        *("2027-05-03", "09:00", "10:00", "11:00")
    ]


def test_a_title_in_capitals_behind_a_time_is_no_amount() -> None:
    text = "3 May 2027\n9.30 Million Trees\n10.30 Euro area\n11.30 Metres and Miles\n"
    assert [row[:5] for row in shown(text)[1:]] == ["09:30", "10:30", "11:30"]


@pytest.mark.parametrize(
    ("line", "finding", "message"),
    [
        ("09:00-25:00 Opening", "time-misprinted", "There is no 25:00."),
        ("10:61 Session 2", "time-misprinted", "There is no 10:61."),
        ("24:30 Reception", "time-misprinted", "There is no 24:30."),
        ("12:00-11:00 Session 1", "lasts-overnight", "This is read as 12:00–11:00+1."),
    ],
)
def test_what_no_clock_shows_is_told(line: str, finding: str, message: str) -> None:
    read = reading(f"Monday, 3 May 2027\n08:00 Registration\n{line}\n18:00 Closing\n")
    told = [(of.name, of.message, of.place.line) for of in read.findings]
    assert (finding, message, 3) in told


@pytest.mark.parametrize(
    ("heading", "has"),
    [
        ("Monday, 31 February 2027", True),
        ("31 April", True),
        ("29 February 2027", True),
        ("29 February 2028", False),
        ("Monday, 3 May 2027", False),
    ],
)
def test_a_day_that_no_calendar_has_is_told(heading: str, *, has: bool) -> None:
    read = reading(f"{heading}\n08:00 Registration\n18:00 Closing\n")
    told = [(of.message, of.place.line) for of in read.findings if of.name == "date-misprinted"]
    assert told == ([(f"There is no such day as “{heading}”.", 1)] if has else [])


@pytest.mark.parametrize(
    "line", ["20:00-01:00 Reception", "22:30–24:00 Dinner", "9:61", "10:30:15 Film", "Ratio 3:99"]
)
def test_nights_and_other_figures_are_not_told(line: str) -> None:
    read = reading(f"Monday, 3 May 2027\n08:00 Registration\n{line}\n23:00 Closing\n")
    names = {of.name for of in read.findings}
    assert "lasts-overnight" not in names
    assert ("time-misprinted" in names) == (line == "9:61")


@pytest.mark.parametrize(
    ("other", "told"),
    [("9.30 Opening\n10.00 Session 1", ["There is no 9.61."]), ("1 Opening\n9.60 Report", [])],
)
def test_a_dotted_number_among_dotted_times_is_a_misprinted_time(
    other: str, told: list[str]
) -> None:
    read = reading(f"Monday, 3 May 2027\n{other}\n9.61 Coffee break\n")
    assert [of.message for of in read.findings if of.name == "time-misprinted"] == told


def test_four_figures_in_a_cell_before_their_title() -> None:
    text = (
        "3 May 2027\n1000\tOpening of the mill\n1100\tCoffee break\n1130\tSession 1: Reeds\n"
        "1245\tDepart for the lake\n1405\tReturn by boat\n"
    )
    assert shown(text)[-2:] == ["12:45 item | Depart for the lake", "14:05 item | Return by boat"]
