"""Times that a word leads at the end of a title. The texts are invented."""

import pytest

from tests.readers.conftest import shown


@pytest.mark.parametrize(
    ("language", "printed", "title"),
    [
        ("en", "Unveiling of the stone at 9.30", "Unveiling of the stone"),
        ("fr", "Vote de la résolution à 9 h 30", "Vote de la résolution"),
        ("de", "Wahl der Leitung um 9.30 Uhr", "Wahl der Leitung"),
        ("it", "Evento di apertura ore 9.30", "Evento di apertura"),
        ("it", "Premio dei fiumi alle ore 9.30", "Premio dei fiumi"),
        ("es", "Voto final a las 9.30", "Voto final"),
        ("ru", "Выборы председателя в 9.30", "Выборы председателя"),
    ],
)
def test_time_that_a_word_leads_at_the_end_of_a_title(
    language: str, printed: str, title: str
) -> None:
    text = f"2027-05-04\n{printed}\n10:00 – 11:00 Forum"
    assert shown(text, language)[:2] == ["2027-05-04", f"09:30 item | {title}"]


@pytest.mark.parametrize(
    "printed",
    [
        "Walk to the lake on Friday at 9.30",
        "Buses to the lake leave at 9.30.",
        "Note: Buses to the lake leave at 9.30",
    ],
)
def test_times_of_other_days_of_sentences_and_of_notes_stay_in_the_words(printed: str) -> None:
    text = f"4 May 2027\n08:00 Registration\n{printed}\n10:00 – 11:00 Forum"
    assert not any("09:30" in row for row in shown(text))


_RANGES = """3 May 2027
Lectures 10.00–11.30
Lunch 12.15–13.15
Tour 13.30–17.00
"""


def test_time_at_the_end_of_a_title_where_all_times_stand_there() -> None:
    read = shown(f"{_RANGES}Results of the day 17.30")
    assert read[-1] == "17:30 item | Results of the day"


def test_a_footnote_behind_the_time_at_the_end_is_no_word_of_the_title() -> None:
    text = "3 May 2027\nMorning: 9.00–12.00\nLunch: 12.00–14.30 *\nDinner: 19.00–21.00 **"
    assert shown(text)[-2:] == ["12:00–14:30 lunch | Lunch", "19:00–21:00 dinner | Dinner"]


@pytest.mark.parametrize("printed", ["Results of the 12.45", "Draft 16.30", "Rivers, part 2"])
def test_figures_at_the_end_that_are_earlier_or_asked_for_are_none(printed: str) -> None:
    assert shown(f"{_RANGES}{printed}")[:4] == shown(_RANGES)
    assert not any("16:30" in row or "12:45" in row for row in shown(f"{_RANGES}{printed}"))


def test_day_on_which_all_leave_in_one_line() -> None:
    text = "3 May 2027\n10.00–11.30 Lectures\n4th of May - Departure of the guests"
    assert shown(text)[2:] == ["2027-05-04", "· milestone | Departure of the guests"]


def test_deadline_behind_a_date_is_no_day() -> None:
    text = "3 May 2027\n10.00–11.30 Lectures\n4 May - Registration"
    assert "2027-05-04" not in shown(text)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The desk will also be open on 2 May from 16.00 to 18.00."),
        (
            "de",
            "Das Büro ist am Freitag von 14.00 bis 20.00 Uhr, am Samstag von 8.00 bis 21.00 Uhr",
        ),
        ("fr", "Le bureau sera ouvert le 2 mai de 16 heures à 18 heures."),
    ],
)
def test_the_hours_of_another_day_are_no_item(language: str, sentence: str) -> None:
    day = {"en": "3 May 2027", "de": "3. Mai 2027", "fr": "3 mai 2027"}[language]
    text = f"{day}\n08:00 Nile\n10:00 – 11:00 Oder\n\n{sentence}\n"
    assert [row[:2] for row in shown(text, language)] == ["20", "08", "10"]


def test_a_part_of_the_day_before_a_title_with_its_time_behind_it() -> None:
    text = (
        "Monday, 3 May 2027\n\nMorning: Visit to the port (bus from the hotel: 07:30)\n"
        "Afternoon: Session 1 (14:00–16:00)\n"
    )
    assert shown(text) == [
        "2027-05-03",
        "07:30 excursion | Visit to the port (bus from the hotel)",
        "14:00–16:00 session 1 | Session 1",
    ]


def test_a_word_that_ends_a_meeting_may_have_its_time_behind_it() -> None:
    text = (
        "Monday, 3 May 2027\n\nSession 1 9:00 - 12:00 am\nLunch 12:30 - 1:30 pm\nAdjourn 3:30 pm\n"
    )
    assert shown(text)[-1] == "15:30 closing | Adjourn"


def test_the_time_of_a_deadline_on_another_date_is_not_that_of_the_title() -> None:
    text = (
        "Monday, 3 May 2027\n\n10:00 Draft report\n"
        "- Deadline for amendments: 24 May 2027, 12:00\n11:00 Votes\n"
    )
    assert [row.split(" ")[0] for row in shown(text)[1:]] == ["10:00", "", "11:00"]
