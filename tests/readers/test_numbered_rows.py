"""Rows with a cell for the number and one for who acts. The texts are invented."""

from textwrap import dedent

from tests.readers.conftest import reading, shown

TABLE = dedent("""
    Tuesday 4 May 2027
    Time | Agenda item | Description | |
    09:30 – 11:00 | 1 | Opening
    | President of the Board |
    11:00 – 11:30 | 2 | Review of the rules | Board co-chairs |
    13:00 – 14:00 | Lunch | ||
    14:00 – 15:00 | 3.1 | Plans for the rivers | Ms. Ada Elm |
    15:00 – 16:00\t4\tOther business
""").strip()


def test_number_in_a_cell_between_time_and_title() -> None:
    assert shown(TABLE) == [
        "2027-05-04",
        "09:30–11:00 opening 1 | Opening",
        "11:00–11:30 item 2 | Review of the rules",
        "13:00–14:00 lunch | Lunch",
        "14:00–15:00 item 3.1 | Plans for the rivers",
        "15:00–16:00 item 4 | Other business",
    ]


def test_who_acts_in_the_last_cell_or_on_the_next_line() -> None:
    named = [
        [party.name for duty in item.duties for party in duty.holders]
        for item in reading(TABLE).days[0].items
    ]
    assert named == [["President of the Board"], ["Board co-chairs"], [], ["Ms. Ada Elm"], []]
