"""What stands under the line of a day and is no item, and lines of days. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ("Friday, 7 May 2027 –\nPark of the Mills", "Park of the Mills"),
        ("Friday, 7 May 2027\nWater and its masters\n", "Water and its masters"),
        ("Friday, 7 May 2027\nProgramme of meetings", ""),
    ],
)
def test_headings_under_a_day_are_no_items(head: str, heading: str) -> None:
    day = reading(f"{head}\n09:00 Forum\n10:00 Lunch").days[0]
    assert [str(item.start) for item in day.items] == ["09:00", "10:00"]
    assert day.notes == ((heading,) if heading else ())


def test_what_comes_without_a_time_before_the_first_time_stays_an_item() -> None:
    text = """Friday, 7 May 2027
Arrival and rest at the inn
09:00 Forum"""
    assert shown(text)[1:] == ["· item | Arrival and rest at the inn", "09:00 item | Forum"]


def test_an_arrival_before_an_empty_line_stays_an_item() -> None:
    text = """Friday, 7 May 2027
Arrival of the millers

19:00 Dinner"""
    assert shown(text)[1:] == ["· item | Arrival of the millers", "19:00 dinner | Dinner"]


def test_a_bracket_may_stand_behind_a_weekday() -> None:
    text = """Riga, 3 – 4 May 2027

Monday (Joint session with the millers)
1   OPENING OF THE SESSION
2   REPORTS

Tuesday
3   CLOSING OF THE SESSION"""
    assert shown(text) == [
        "2027-05-03",
        "· opening 1 | OPENING OF THE SESSION",
        "· presentation 2 | REPORTS",
        "2027-05-04",
        "· closing 3 | CLOSING OF THE SESSION",
    ]


def test_a_place_that_an_editor_left_out_may_stand_behind_a_day() -> None:
    text = "Tuesday, 4 May 2027 – [hall]\n9.00 Mills\nWednesday, 5 May 2027, [hall]\n9.00 Weirs"
    assert [str(day.date) for day in reading(text).days] == ["2027-05-04", "2027-05-05"]


@pytest.mark.parametrize(
    "head",
    [
        "Forum on Rivers, Day 1, 7 May 2027 |",
        "Session 1: 7 May 2027, 9.00-13.00 (Bangkok, UTC +7)",
        "Session 1 : 7 May 2027",
    ],
)
def test_a_day_behind_the_title_of_the_meeting_or_a_session(head: str) -> None:
    days = reading(f"Programme\n\n{head}\n9.00-10.00 Mills\n10.00-11.00 Locks").days
    assert [str(day.date) for day in days] == ["2027-05-07"]
    assert [str(item.start) for item in days[0].items if item.start] == ["09:00", "10:00"]


def test_day_and_month_in_figures_before_the_weekday() -> None:
    text = "Programm 2027\n\n03.05. Montag\n9.00 Uhr Mühlen\n4.5. (Dienstag)\n9.00 Uhr Wehre"
    days = reading(text, "de").days
    assert [(day.heading, len(day.items)) for day in days] == [
        ("03.05. Montag", 1),
        ("4.5. (Dienstag)", 1),
    ]


def test_a_table_of_days_without_times() -> None:
    text = """Forum on Mills, May 3 to 5, 2027
Date | Meeting/Event | Venue |
May 3 | Council of Mills | Town hall |
Welcome dinner for the millers | Elm Inn | |
May 4 | Opening ceremony | Town hall |
Press conference | Town hall | |"""
    assert (
        shown(text)
        == shown(text.replace("\n", "\n\n"))
        == [
            "2027-05-03",
            "· item | Council of Mills",
            "· dinner | Welcome dinner for the millers",
            "2027-05-04",
            "· opening | Opening ceremony",
            "· press | Press conference",
        ]
    )


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tuesday, 4 May 202709:00 – 09:15Registration", "en"),
        ("Mardi 4 mai 20279h00 – 9h15Inscription", "fr"),
        ("Вторник, 4 мая 20279.00 – 9.15 Регистрация", "ru"),
    ],
)
def test_a_year_glued_to_the_first_time(line: str, language: str) -> None:
    found = shown(f"{line}\n9.15 – 10.00\tNile\n", language)
    assert found[0] == "2027-05-04"
    assert found[1].startswith("09:00–09:15 registration | ")
    assert found[2] == "09:15–10:00 item | Nile"


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("1-й день", "2-ой день", "ru"),
        ("1ère journée", "2e journée", "fr"),
        ("1a giornata", "2a giornata", "it"),
        ("Day I", "Day II", "en"),
    ],
)
def test_days_that_are_counted_in_figures(first: str, second: str, language: str) -> None:
    found = shown(f"{first}\n9.00 Nile\n10.00 Oder\n{second}\n9.00 Elbe\n", language)
    assert [row.partition(" | ")[2] for row in found if " | " in row] == ["Nile", "Oder", "Elbe"]
    assert len(found) == 5


@pytest.mark.parametrize("heading", ["", "| Time | Event | Place |\n|---|---|---|\n"])
@pytest.mark.parametrize("row", ["| {} |", "| {} | |", "| {} | | |", "| | {} |"])
def test_a_day_alone_in_its_row(heading: str, row: str) -> None:
    days = ("Monday, 3 May 2027", "Tuesday, 4 May 2027")
    rows = "".join(f"{row.format(day)}\n| 09.00 | Nile | hall |\n" for day in days)
    assert shown(f"Agenda\n\n{heading}{rows}") == [
        "2027-05-03",
        "09:00 item | Nile",
        "2027-05-04",
        "09:00 item | Nile",
    ]


def test_the_year_of_a_date_above_fits_the_weekdays() -> None:
    days = "\n\nMonday 3 May\n9.00 Nile\nTuesday 4 May\n9.00 Oder\n"
    assert shown(f"Start: 03 May 2027 07:00 GMT{days}")[::2] == ["2027-05-03", "2027-05-04"]
    assert shown(f"Updated on 30 April 2026{days}")[::2] == ["None", "None"]


def test_a_year_in_the_words_above_fits_the_weekdays() -> None:
    days = "\n\nMonday 3 May\n9.00 Nile\nTuesday 4 May\n9.00 Oder\n"
    forum = "All that takes place at the World Forum on Rivers {} is open to whoever has a badge."
    assert shown(f"{forum.format(2027)}{days}")[::2] == ["2027-05-03", "2027-05-04"]
    assert shown(f"{forum.format(2026)}{days}")[::2] == ["None", "None"]
    both = f"{forum.format(2027)} It follows those of 2026 and 2025."
    assert shown(f"{both}{days}")[::2] == ["2027-05-03", "2027-05-04"]


def test_a_weekday_glued_to_the_month() -> None:
    days = "\n\n3 MayMonday\n\n9.30 Nile\n\n4 MayTuesday\n\n9.30 Oder\n"
    text = f"PROVISIONAL PROGRAMME (Last update 07 January 2027){days}"
    assert shown(text)[::2] == ["2027-05-03", "2027-05-04"]


def test_when_the_programme_was_updated_is_no_day_of_it() -> None:
    assert shown("PROGRAMME (Last update 7 January 2027)\n\n9.30 Nile\n10.30 Oder")[0] == "None"


def test_the_heading_of_a_page_glued_to_its_first_item() -> None:
    text = (
        "Programme officiel\n\nMardi 4 mai 2027\n\n"
        "Programme officiel Mardi 4 mai 2027 12 h Déjeuner\n\n14 h à 15 h 30 Visite du port\n\n"
        "Programme officiel Mercredi 5 mai 2027 9 h Séance 1 : les rivières\n"
    )
    assert shown(text, "fr") == [
        "2027-05-04",
        "12:00 lunch | Déjeuner",
        "14:00–15:30 excursion | Visite du port",
        "2027-05-05",
        "09:00 session 1 | Séance 1 : les rivières",
    ]
    assert [line.number for line in reading(text, "fr").unread] == []


@pytest.mark.parametrize(
    "issued",
    ["Revised, 5 May 2027", "Updated on 5 May 2027", "as of 5 May 2027", "(Revised 5 May 2027)"],
)
def test_the_date_of_issue_under_a_day_is_no_item(issued: str) -> None:
    text = f"Friday, 7 May 2027\n{issued}\n09:00 - 13:30\nForum\n14:00 - 15:00\nLunch"
    assert shown(text) == ["2027-05-07", "09:00–13:30 item | Forum", "14:00–15:00 lunch | Lunch"]
    assert reading(text).fates[2].of == "date of issue"


def test_words_beside_a_date_of_issue_are_read() -> None:
    text = "Friday, 7 May 2027\n09:00 Forum\n10:00 Lunch\nRevised list of mills, 5 May 2027"
    assert "Revised list of mills, 5 May 2027" in shown(text)[-1]


@pytest.mark.parametrize(
    ("head", "openness", "room"),
    [
        ("Monday, 3 May 2027 – closed session", "closed", ""),
        ("Monday, 3 May 2027 (open to the media) – Hall B", "media", "Hall B"),
        ("Monday, 3 May 2027 – Room XIX, Palace", None, "Room XIX"),
        ("Monday, 3 May 2027 – Rivers", None, ""),
    ],
)
def test_a_remark_behind_a_day_holds_for_what_takes_place_in_it(
    head: str, openness: str | None, room: str
) -> None:
    text = f"{head}\n09:00 Opening\n10:00 Coffee break\n11:00 Session 1 (open to the public)"
    opening, pause, session = reading(text).days[0].items
    assert (opening.openness, opening.room) == (openness, room)
    assert (pause.openness, pause.room) == (None, "")
    assert (session.openness, session.room) == ("public", room)


@pytest.mark.parametrize(
    ("frame", "day", "date"),
    [
        ("On 2 May 2027 the Union takes over the chair.", "4 May", "2027-05-04"),
        ("On 2 May 2027 the Union takes over the chair.", "4 November", "None"),
        ("The report of 2025 led to that of 2027.", "4 May", "None"),
    ],
)
def test_the_year_of_dates_near_a_day_is_its_year(frame: str, day: str, date: str) -> None:
    text = f"{frame}\n\n{day}\n09:00 Forum\n10:00 Lunch"
    assert str(reading(text).days[0].date) == date


def test_a_long_sentence_that_begins_with_the_day() -> None:
    where = "at the Park of the Mills, where millers have met each year since the bridge was built"
    text = f"Friday 7 May 2027 {where}, takes place the Forum of Millers.\n"
    agenda = "PROGRAMME\n09:00 Forum\n10:00 Lunch\n11:00 Walk"
    found = reading(text + agenda)
    assert str(found.days[0].date) == "2027-05-07"
    assert [of.name for of in found.findings] == ["day-from-heading"]


def test_a_day_counted_with_an_ending_before_its_date() -> None:
    first, second = "День 1-й: вторник, 4 мая 2027 года", "День 2-й: среда, 5 мая 2027 года"
    text = f"{first}\n09.00 Обед\n{second}\n9.00 Обед"
    assert [str(day.date) for day in reading(text).days] == ["2027-05-04", "2027-05-05"]


@pytest.mark.parametrize(
    ("second", "date"), [("Mercoledì 5", "2027-05-05"), ("Mercoledì 6", "None")]
)
def test_a_weekday_with_the_day_of_the_month_alone(second: str, date: str) -> None:
    text = f"Visita ai mulini - 4/6 maggio 2027\nMartedì 4\n9.00 Pranzo\n{second}\n10.00 Pranzo"
    assert [str(day.date) for day in reading(text, "it").days] == ["2027-05-04", date]


def test_the_date_of_a_page_above_its_days() -> None:
    text = """04/05/2027

Forum of the mills, 4-5 May 2027

Tuesday 4
09:00 Opening
Wednesday 5
09:00 Closing"""
    assert shown(text) == [
        "2027-05-04",
        "09:00 opening | Opening",
        "2027-05-05",
        "09:00 closing | Closing",
    ]
    assert reading(text).frame.title == {"en": "Forum of the mills"}


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("DIARIO DE LA CONFERENCIA - Lunes, 3 de mayo de 2027", "es"),
        ("№ 6 Предварительная программа заседаний на понедельник, 3 мая 2027 г.", "ru"),
        ("Journal of the Lake Forum – Monday, 3 May 2027", "en"),
        ("Wann: 3. Mai 2027, 9:00 Uhr - 16:00 Uhr", "de"),
    ],
)
def test_the_day_at_the_end_of_the_heading_of_its_paper(head: str, language: str) -> None:
    found = shown(f"{head}\n\n9.00 Alpha\n10.00 Beta\n", language)
    assert found == ["2027-05-03", "09:00 item | Alpha", "10:00 item | Beta"]


@pytest.mark.parametrize(("above", "first"), [("3 May 2027", "2027-05-03"), ("3 March 2027", None)])
def test_the_first_day_has_the_only_date_above_it_if_the_next_comes_right_after(
    above: str, first: str | None
) -> None:
    text = f"PROGRAMME\n\n{above}      Ulm\n\n9.00 Alpha\n10.00 Beta\n\n4 May 2027\n\n9.00 Gamma\n"
    assert [str(day.date) for day in reading(text).days] == [str(first), "2027-05-04"]


def test_two_days_with_their_hours_in_one_line_stop_nothing() -> None:
    text = "1076 Réunion, 3 (10h00) et 4 (10h00-13h00) mai 2027\n\nLundi 3 mai 2027\n9h00 Alpha\n"
    assert shown(text, "fr")[-1] == "09:00 item | Alpha"


def test_dates_of_earlier_meetings_in_prose_are_not_those_of_the_meeting() -> None:
    text = (
        "Lake Forum\nUlm, 3–5 May 2027\n\nThe Forum has met twice, in Bonn from 2 to 4 May 2025\n"
        "and in Riga from 7 to 9 June 2026, before it was decided to meet again.\n\n"
        "Monday\n9.00 Alpha\n"
    )
    read = reading(text)
    assert (str(read.frame.starts), read.frame.town) == ("2027-05-03", "Ulm")
    assert str(read.days[0].date) == "2027-05-03"


def test_a_weekday_above_its_date_and_a_town_behind_one() -> None:
    text = (
        "Lake Forum\nRome, 3–4 May 2027\n\nMONDAY,\n3 May\n9.00 Alpha\nTUESDAY,\n4 May\n9.00 Beta\n"
    )
    read = reading(text)
    assert [str(day.date) for day in read.days] == ["2027-05-03", "2027-05-04"]
    assert read.unread == ()
    days = "3 мая 2027 года Москва\n\n9.00 Альфа\n10.00 Бета\n4 мая 2027 года Москва\n9.00 Гамма\n"
    assert [str(day.date) for day in reading(days, "ru").days] == ["2027-05-03", "2027-05-04"]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("### J1 – mardi 4 mai 2027", "### J2 – mercredi 5 mai 2027", "fr"),
        ("J1 - Mardi 4 mai 2027", "J 2 : mercredi 5 mai", "fr"),
        ("4 mai 2027", "J2 (mercredi 5 mai 2027)", "fr"),
        ("D1 – 4 May 2027", "D2 – Wednesday 5 May 2027", "en"),
    ],
)
def test_days_that_a_letter_counts(first: str, second: str, language: str) -> None:
    days = reading(f"{first}\n9h00 Nile\n10h00 Oder\n\n{second}\n9h00 Elbe\n", language).days
    assert [str(day.date) for day in days] == ["2027-05-04", "2027-05-05"]
    assert [len(day.items) for day in days] == [2, 1]


def test_a_letter_counts_days_alone_in_their_lines() -> None:
    text = "Forum des moulins\nRiga, 4–5 mai 2027\n\nJ1\n9h00 Nil\n10h00 Oder\n\nJ 2 :\n9h00 Elbe\n"
    assert [str(day.date) for day in reading(text, "fr").days] == ["2027-05-04", "2027-05-05"]


@pytest.mark.parametrize(
    ("line", "language"),
    [("D2", "en"), ("D2: Locks", "en"), ("J. Premier", "fr"), ("J+2", "fr"), ("J2.1 Ponts", "fr")],
)
def test_a_letter_and_figures_of_something_else_are_no_day(line: str, language: str) -> None:
    assert len(reading(f"4/05/2027\n9h00 Nile\n\n{line}\n10h00 Oder\n", language).days) == 1
