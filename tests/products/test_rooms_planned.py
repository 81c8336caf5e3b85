"""The room plan and the equipment list: worked out by hand from a small conference."""

import datetime as dt
from pathlib import Path

from tests.products.planned import AGENDA, SETTINGS, forms, headings, rows, tables

PLAN = "secretariat/room-plan.{}.{}"
LIST = "secretariat/equipment-list.{}.{}"
MONDAY, TUESDAY = dt.date(2027, 5, 3), dt.date(2027, 5, 4)


def test_the_room_plan_says_what_is_where_and_what_it_needs(tmp_path: Path) -> None:
    """The stage is not in the hall; the annex has no booths, and takes twenty minutes."""
    plan = forms(tmp_path, "room-plan")[PLAN.format("en", "Document")]
    assert headings(plan) == ["Monday, 3 May 2027", "Tuesday, 4 May 2027"]
    monday, tuesday = tables(plan)
    assert monday == [
        [
            *("hall", "09.00–10.40", "Session 1: Wells", "300 seats", "200"),
            *("screen, stage (not in the room)", "EN FR RU", "20"),
        ],
        ["hall", "11.00–11.30", "Exercise", "classroom, 90 seats", "", "", "", ""],
        [
            *("annex | turnover 20 min", "11.00–12.00", "Session 2: Springs", "40 seats", ""),
            *("", "EN+FR | consecutive", "30"),
        ],
        ["annex", "12.30–13.00", "Side event: Rain", "40 seats", "", "", "", ""],
    ]
    again = ["hall", "09.00", "Session 1: Wells (continued)", "300 seats", "", "", "EN FR RU", ""]
    assert tuesday == [again]


def test_the_workbook_of_the_plan_has_a_row_for_each_use(tmp_path: Path) -> None:
    book = forms(tmp_path, "room-plan")[PLAN.format("fr", "Workbook")]
    first, exercise, *_ = rows(book)
    assert first[:2] + first[4:] == (
        *(MONDAY, "hall", "", "écran, estrade (absent de la salle)"),
        *("Anglais, Français, Russe", 300, 200, 20),
    )
    assert exercise[4:] == ("salle de classe", "", "", 90, None, None)


def test_the_equipment_is_counted(tmp_path: Path) -> None:
    """Hall, Monday: three languages and the floor, 200 receivers; sitting in rows, four have parts,
    which takes 2 microphones, but 90 in the classroom take 30. Annex: 40 persons, 14 microphones.
    Hall, Tuesday: two officers share one microphone; nobody says how many come to 300 seats.
    """
    made = forms(tmp_path, "equipment-list")
    paper = made[LIST.format("en", "Document")]
    hall = ["hall", "screen, stage (not in the room)", "3", "4", "200", "30"]
    monday, tuesday, total = tables(paper)
    annex = ["annex", "", "–", "–", "–", "14"]
    assert monday == [hall, annex, ["Total", "", "3", "4", "200", "44"]]
    assert tuesday == [["hall", "", "3", "4", "300", "1"], ["Total", "", "3", "4", "300", "1"]]
    assert total == [[*hall[:4], "300", "30"], annex, ["Total", "", "3", "4", "300", "44"]]
    assert rows(made[LIST.format("en", "Workbook")])[2] == (TUESDAY, "hall", 3, 4, 300, 1, "")


def test_two_languages_have_one_booth_and_three_channels(tmp_path: Path) -> None:
    settings = SETTINGS.replace('["en", "fr", "ru"]', '["en", "fr"]')
    paper = forms(tmp_path, "equipment-list", conference_toml=settings)[
        LIST.format("en", "Document")
    ]
    (hall, *_), *_ = tables(paper)
    assert hall[2:4] == ["1", "3"]


def test_without_rooms_there_is_nothing_to_say(tmp_path: Path) -> None:
    agenda = AGENDA.replace("[hall]", "").replace("[annex]", "")
    assert forms(tmp_path, "room-plan", agenda_en_txt=agenda) == {"room-plan": "no item has a room"}
