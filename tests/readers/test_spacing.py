"""Texts with an empty line under every line, as Word makes them of lines that were paragraphs."""

from textwrap import dedent as agenda

from tests.readers.conftest import reading, shown

AGENDA = """\
    Monday, 3 May 2027
    9.00 Opening of the Conference
    Welcoming addresses by the host country, by the Lake Fund and by the
    representatives of towns
    9.30 Session 1: Experience
    Overview of all that has happened since the conference of May 2026:
    Statements by the heads of the delegations of those States on whose
    shores the lakes lie
    Coffee break
    Presentation of the experience that has been gained by the other
    States
    Discussion
    12.30 Lunch
    EveningInformal meeting of experts
    """
SHOWN = [
    "2027-05-03",
    "09:00 opening | Opening of the Conference",
    "  · welcome | Welcoming addresses by the host country, by the Lake Fund and by the "
    "representatives of towns",
    "09:30 session 1 | Session 1: Experience",
    "  · presentation | Overview of all that has happened since the conference of May 2026: "
    "Statements by the heads of the delegations of those States on whose shores the lakes lie",
    "  · coffee-break | Coffee break",
    "  · presentation | Presentation of the experience that has been gained by the other States",
    "  · discussion | Discussion",
    "12:30 lunch | Lunch",
]


def test_empty_lines_that_stand_everywhere_part_nothing() -> None:
    spaced = "\n\n".join(agenda(AGENDA).splitlines())
    assert shown(spaced)[: len(SHOWN)] == SHOWN


def test_a_part_of_the_day_may_be_glued_to_what_follows() -> None:
    (day,) = reading(agenda(AGENDA)).days
    assert day.items[-1].day_part == "evening"
    assert day.items[-1].title == {"en": "Informal meeting of experts"}


def test_single_lines_with_empty_ones_between_stay_apart() -> None:
    lines = ["Monday, 3 May 2027", "9.00 Opening", "Report of the fund", "Election of officers"]
    assert shown("\n\n".join(lines))[1:] == [
        "09:00 opening | Opening",
        "  · presentation | Report of the fund",
        "  · item | Election of officers",
    ]
