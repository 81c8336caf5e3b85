"""Parts that an empty line sets off, and officers with their posts. The texts are invented."""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def test_parts_set_off_inside_a_printed_range() -> None:
    text = agenda("""
        Tuesday, 4 May 2027

        9:00-9:30 Registration
        9:30-10:15 Rivers and lakes

        9:30-9:40 River Board
        9:40-10:15 Lake Board

        10:15-10:30 Adoption of the agenda
        10:30-12:00 Water in towns

        10:30-11:00 Town Board
        11:00-12:00 General discussion

        12:00-13:30 Lunch
    """)
    assert shown(text) == [
        "2027-05-04",
        "09:00–09:30 registration | Registration",
        "09:30–10:15 item | Rivers and lakes",
        "  09:30–09:40 item | River Board",
        "  09:40–10:15 item | Lake Board",
        "10:15–10:30 document | Adoption of the agenda",
        "10:30–12:00 item | Water in towns",
        "  10:30–11:00 item | Town Board",
        "  11:00–12:00 discussion | General discussion",
        "12:00–13:30 lunch | Lunch",
    ]


def test_ranges_that_begin_together_without_being_set_off_stand_beside_each_other() -> None:
    text = agenda("""
        Tuesday, 4 May 2027
        9:30-10:15 Rivers and lakes
        9:30-9:40 River Board
        10:15-10:30 Adoption of the agenda
    """)
    assert [row.startswith(" ") for row in shown(text)] == [False] * 4


@pytest.mark.parametrize(
    ("language", "label"),
    [("it", "Modera"), ("it", "Introduce e modera"), ("de", "Diskussionsleitung")],
)
def test_who_leads_the_discussion_is_its_moderator(language: str, label: str) -> None:
    text = f"2027-05-04\n10:00 – 11:00 Forum\n{label}: Ada Olmo"
    (item,) = reading(text, language).days[0].items
    told = [(duty.role.value, [party.name for party in duty.holders]) for duty in item.duties]
    assert (told, item.items) == ([("moderator", ["Ada Olmo"])], ())


def test_officers_with_their_names_act_at_the_item_above() -> None:
    text = agenda("""
        2027-05-04
        10:00 – 11:00 Tavola rotonda
        Presidente nazionale dei Fiumi, Ada Olmo
        Vice Presidente della Regione, Livio D’Acero
        12:00 Pranzo
    """)
    round_table, _ = reading(text, "it").days[0].items
    named = [party.name for duty in round_table.duties for party in duty.holders]
    assert named == [
        "Presidente nazionale dei Fiumi, Ada Olmo",
        "Vice Presidente della Regione, Livio D’Acero",
    ]
    assert round_table.items == ()
