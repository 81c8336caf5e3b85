"""What stands under a title: who may attend, several roles on a line, bodies; and odd clocks."""

from textwrap import dedent

import pytest

from planner.model import AgendaItem
from tests.readers.conftest import reading


def agenda(text: str) -> str:
    return dedent(text).strip("\n")


def items(text: str) -> tuple[AgendaItem, ...]:
    (day,) = reading(agenda(text)).days
    return day.items


def duties(item: AgendaItem) -> list[str]:
    return [
        f"{duty.role}: {', '.join(of.token or f'“{of.name}”' for of in duty.holders)}"
        for duty in item.duties
    ]


@pytest.mark.parametrize(
    ("day", "session", "line", "openness"),
    [
        ("Monday, 3 May 2027", "Session 1: Water", "Open to the media", "media"),
        ("Monday, 3 May 2027", "Session 1: Water", "(by invitation only)", "closed"),
        ("Lundi 3 mai 2027", "Séance 1 : L’eau", "Accessible aux médias", "media"),
        ("Lundi 3 mai 2027", "Séance 1 : L’eau", "Huis clos", "closed"),
        (
            "Понедельник, 3 мая 2027 года",
            "Заседание 1: Вода",
            "Открыто для средств массовой информации",
            "media",
        ),
    ],
)
def test_who_may_attend_on_a_line_of_its_own(
    day: str, session: str, line: str, openness: str
) -> None:
    read = reading(f"{day}\n\n09:00  {session}\n       {line}\n\n10:00  {session[:-1]}\n")
    item = read.days[0].items[0]
    assert (item.openness, item.items) == (openness, ())
    assert read.unread == ()


def test_a_closed_session_inside_is_an_item() -> None:
    (opening,) = items("""
        Monday, 3 May 2027

        09:00  Opening
               Welcoming addresses
               Closed session
    """)
    assert [(one.title["en"], one.openness) for one in opening.items] == [
        ("Welcoming addresses", None),
        ("Closed session", None),
    ]


def test_roles_with_dots_between_them() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00  Session 1: Water
               Chair: Kyrgyzstan · Rapporteur: to be designated
    """)
    assert duties(session) == ["chair: KG", "rapporteur: "]


def test_bodies_are_told_by_their_ids_and_persons_by_their_names() -> None:
    (session, other) = items("""
        Monday, 3 May 2027

        09:00  Session 1: Water
               Co-chairs: Kyrgyzstan, OSCE
        10:00  Session 2: Fish
               Moderators: OSCE, Ms. Ada Rill
    """)
    assert duties(session) == ["co-chair: KG, osce"]
    assert duties(other) == ["moderator: osce, “Ms. Ada Rill”"]


def test_what_stands_in_quotes_is_a_title() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00  Session 1: Water
               Keynote address: “The rivers of tomorrow”
    """)
    assert [one.title["en"] for one in session.items] == [
        "Keynote address: “The rivers of tomorrow”"
    ]


def test_hours_of_the_afternoon_are_told_in_the_order_of_lines() -> None:
    read = reading(
        agenda("""
        Monday, 3 May 2027

        9:30 – 11:00  Session 1: Water
        11:30 – 1:00  Session 2: Fish
        1:00 – 2:00   Lunch
        2:30          Closing session
    """)
    )
    times = [f"{item.start}–{item.end}" for item in read.days[0].items]
    assert times == ["09:30–11:00", "11:30–13:00", "13:00–14:00", "14:30–None"]
    found = [(one.name, one.place.line, one.message) for one in read.findings]
    assert found == [
        ("clock-of-twelve", 4, "This is read as 11:30–13:00."),
        ("clock-of-twelve", 5, "This is read as 13:00."),
        ("clock-of-twelve", 6, "This is read as 14:30."),
    ]


def test_paragraphs_that_stand_on_one_line_each() -> None:
    long = " and of its many friends" * 7
    read = reading(
        agenda(f"""
        Monday, 3 May 2027
        09:00\tOpening
        10:00\tClosing session
        II. Organizational modalities
        Participation
        Representatives of the OSCE participating States at the level of experts{long}
        Representatives of the Partners for Co-operation of the organization (Japan, Korea)
        Representatives of the Mediterranean Partners for Co-operation (Egypt, Israel)
    """)
    )
    by_category = [(of.id, of.place.line) for of in read.invited.categories]
    assert by_category == [
        ("participating-states", 6),
        ("partners", 7),
        ("mediterranean-partners", 8),
    ]
    assert [one.body for one in read.invited.invitees] == ["JP", "KR", "EG", "IL"]


def test_a_body_and_the_parts_of_a_group_in_one_entry() -> None:
    read = reading(
        agenda("""
        Monday, 3 May 2027

        09:00  Opening

        II. Organizational modalities

        Participation

        The following international organizations will be invited: World Bank, United Nations
        bodies, including the United Nations Children’s Fund and the United Nations Secretariat
        (Department of Political Affairs, Department of Humanitarian Affairs)
    """)
    )
    assert [one.body for one in read.invited.invitees] == ["world-bank", "unicef", "dpa", "dha"]


def test_a_letterhead_is_no_title() -> None:
    read = reading(
        agenda("""
        Organization for Security and Co-operation in Europe\tPC.DEC/12
        Permanent Council of the OSCE\tRevised reissue
        ENGLISH

        Conference on the Waters of the Great Lakes

        Vienna, 3 May 2027

        Monday, 3 May 2027

        09:00  Opening
    """)
    )
    assert read.frame.title == {"en": "Conference on the Waters of the Great Lakes"}
    assert read.unread == ()


def test_who_may_attend_is_not_settled() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00  Session 1: Water
        Open to the media (tbc)
    """)
    assert (session.openness, session.items) == (None, ())
    assert session.note == {"en": "Open to the media (tbc)"}


def test_roles_under_a_sentence_are_those_of_the_session() -> None:
    (session,) = items("""
        Monday, 3 May 2027

        09:00  Session 1: Water
        The session will look at wells in the valley.
        Moderator: Ada Elm
        Open discussion
    """)
    assert [one.title["en"] for one in session.items] == ["Open discussion"]
    assert session.note == {"en": "The session will look at wells in the valley."}
    assert duties(session) == ["moderator: “Ada Elm”"]


def test_the_figure_of_a_footnote_is_no_part_of_a_title() -> None:
    text = "4 May 2027\n9.00 General debate: “Mills”¹\n10.00 Lunch²\n11.00 10 m² of reeds\n"
    titles = [item.title["en"] for item in reading(text).days[0].items]
    assert titles == ["General debate: “Mills”", "Lunch", "10 m² of reeds"]


def test_documents_and_lines_in_the_cells_of_a_table() -> None:
    text = """\
Monday, 3 May 2027

| Time | Item | Documents |
|---|---|---|
| 09:00–10:00 | Session 1: Rivers<br>Chair: Ms. Ada Elm | CI/DH/2027/2; CI/DH/2027/3 |
| 10:00–10:30 | Coffee break | |

Printed in Austria
"""
    session, _ = reading(text).days[0].items
    assert session.title["en"] == "Session 1: Rivers"
    assert session.documents == ("CI/DH/2027/2", "CI/DH/2027/3")
    assert [(of.role, of.holders[0].name) for of in session.duties] == [("chair", "Ms. Ada Elm")]
    assert reading(text).fates[8].of == "foot of the page"


def test_durations_of_parts_stay_in_their_title() -> None:
    text = (
        "3 May 2027\n\n10:00 Presentation of the map (15 min) and questions (10 min)\n11:00 Lunch\n"
    )
    first = reading(text).days[0].items[0]
    assert first.duration is None
    assert first.title["en"] == "Presentation of the map (15 min) and questions (10 min)"
