"""The one form of an agenda: what it changes, and what it leaves as it is."""

from textwrap import dedent

import pytest

from planner.folder.notation.attributes import FIELDS
from planner.folder.notation.canonical import canonical
from planner.folder.notation.details import ORDER

DAY = "Thursday, 13 December 2001\n\n"


def formed(agenda: str, language: str = "en") -> str:
    """The lines of a day in their one form, which nothing changes any more."""
    text = canonical(DAY + dedent(agenda), "agenda.en.txt", language)
    assert canonical(text, "agenda.en.txt", language) == text
    assert text.startswith(DAY)
    return text.removeprefix(DAY)


def test_columns_dashes_and_blank_lines() -> None:
    assert formed("""\
        9.30 - 11:00   Session 1:  Water\t[Hall A]
            Discussion

            11:05 Questions


        -  Lunch
        Evening   Dinner
        22:00—01:30+1  Night work
             Tea
        """) == dedent(f"""\
        09:30–11:00  Session 1:  Water{" " * 52}[Hall A]
                     Discussion
                     11:05  Questions

        –            Lunch

        Evening      Dinner

        22:00–01:30+1  Night work
                       Tea
        """)


def test_a_title_stands_on_one_line() -> None:
    assert (
        formed("""\
        09:00
           Welcoming addresses by the host country
             and the OSCE
        """)
        == "09:00        Welcoming addresses by the host country and the OSCE\n"
    )


def test_attributes_have_one_order_and_one_spelling() -> None:
    assert formed("""\
        09:00  Opening
               Documents: A/1,A/2 ; media: open
               speaker: host,osce; chair: tbd
               duration: 1 h 30 · kind: opening
               id: opening · rapporteurs: "Ms. A. Example"
               access: closed
        """) == dedent("""\
        09:00        Opening
                     id: opening · kind: opening · speakers: host, osce · chair: to be designated
                     rapporteur: "Ms. A. Example" · media: open · access: closed · duration: 90 min
                     documents: A/1, A/2
        """)


def test_the_order_knows_every_attribute() -> None:
    fields = {"duties", *(field for field, _ in FIELDS.values())}
    assert set(ORDER) == fields


def test_what_is_written_stays_though_the_words_tell_it() -> None:
    agenda = "09:00        Lunch\n             id: lunch-thu · kind: lunch\n"
    assert formed(agenda) == agenda


LONG = """\
09:00  Opening
       > Participants are asked to be seated by 09.20 and to bring the letter in which they were
            nominated.
       Statements
         speakers: p001,p002,p003,p004,p005,p006,p007,p008,p009,p010,p011,p012,p013,p014,p015,p016
"""
FOLDED = """\
09:00        Opening
             > Participants are asked to be seated by 09.20 and to bring the letter in which they
               were nominated.
             Statements
               speakers: p001, p002, p003, p004, p005, p006, p007, p008, p009, p010, p011, p012,
                 p013, p014, p015, p016
"""


def test_annotations_and_lists_go_on_on_the_next_line() -> None:
    assert formed(LONG) == FOLDED


def test_no_line_goes_on_with_what_would_be_a_beginning() -> None:
    """“22.00 …” alone on a line would be an item with a time of its own."""
    note = "Buses leave for the airport of Manas from the gate of the hotel on Thursday at"
    assert formed(f"""\
        –  Departure
           > {note} 22.00 and on Friday.
        """) == dedent("""\
        –            Departure
                     > Buses leave for the airport of Manas from the gate of the hotel on Thursday
                       at 22.00 and on Friday.
        """)


def test_a_title_that_would_be_misread_keeps_its_backslash_and_others_lose_theirs() -> None:
    assert formed("""\
        09:00  \\chair: a history
               \\Discussion
        """) == dedent("""\
        09:00        \\chair: a history
                     Discussion
        """)


def test_comments_stay_where_they_belong() -> None:
    assert formed("""\
        # The first day.
        09:00  Opening
            # Nobody is sure.
            chair: to be designated
            > Seats are marked.
            # This is from the host.
            > There is tea.
            # The addresses are not settled.
            Addresses
        # The end of the opening.

        # The afternoon.

        14:00  Session 2
            Discussion
        # The evening.
        19:00  Reception
        # The end.
        """) == dedent("""\
        # The first day.
        09:00        Opening
                     # Nobody is sure.
                     chair: to be designated
                     > Seats are marked.
                     # This is from the host.
                     > There is tea.
                     # The addresses are not settled.
                     Addresses
        # The end of the opening.

        # The afternoon.

        14:00        Session 2
                     Discussion

        # The evening.
        19:00        Reception
        # The end.
        """)


def test_comments_above_the_first_day() -> None:
    text = "\n\n# The agenda.\n#\n\n\n# Of the talks.  \n2001-12-13\n09:00  Opening"
    assert canonical(text, "agenda.en.txt", "en") == (
        "# The agenda.\n#\n\n# Of the talks.\n2001-12-13\n\n09:00        Opening\n"
    )


@pytest.mark.parametrize("text", ["", "\n \n", "# Nothing yet.\n"])
def test_no_days(text: str) -> None:
    assert canonical(text, "agenda.en.txt", "en") == (text if text.strip() else "\n")


def test_words_of_the_file_stay_as_they_are() -> None:
    text = "Четверг, 13 декабря 2001 года\n\nВечером      Концерт\n"
    assert canonical(text, "agenda.ru.txt", "ru") == text


def test_an_attribute_behind_what_is_inside_comes_before_it() -> None:
    assert (
        formed("""\
        09:00  Opening
               Addresses
               chair: host
        """)
        == "09:00        Opening\n             chair: host\n             Addresses\n"
    )


def test_items_in_one_another() -> None:
    assert formed("""\
        09:00  Opening
               Addresses
                  - The host
                      speaker: host
                      — Its town
                  10:10  OSCE
        """) == dedent("""\
        09:00        Opening
                     Addresses
                       – The host
                         speaker: host
                         – Its town
                       10:10  OSCE
        """)
