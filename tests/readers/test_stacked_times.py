"""Times that stand one below the other, with their titles below them. The texts are invented."""

import pytest

from tests.readers.conftest import reading, shown

_STACKED = """Monday, 3 May 2027

8.30 a.m. – 9.30 a.m.
9.30 a.m. – 10.15 a.m.
10.15 a.m. – 10.30 a.m.
10.30 a.m. – 1 p.m.

Registration of participants

Opening session

Address by the Mayor
Address by the millers

Coffee break

Session 1: Rivers and their
mills

Moderator: Ms. Ada Elm
"""


def test_titles_that_make_up_a_day_take_the_times_if_they_are_as_many() -> None:
    assert shown(_STACKED) == [
        "2027-05-03",
        "08:30–09:30 registration | Registration of participants",
        "09:30–10:15 opening | Opening session",
        "  · statement | Address by the Mayor",
        "  · statement | Address by the millers",
        "10:15–10:30 coffee-break | Coffee break",
        "10:30–13:00 session 1 | Session 1: Rivers and their mills",
    ]


def test_what_stands_right_under_a_title_belongs_to_it_though_times_wait() -> None:
    text = _STACKED.replace("Opening session", "Opening session\nChair: Mr. Ben Oak")
    (duty,) = reading(text).days[0].items[1].duties
    assert [party.name for party in duty.holders] == ["Mr. Ben Oak"]


@pytest.mark.parametrize(
    ("day", "title", "speakers", "language"),
    [
        (
            "Montag, 3. Mai 2027",
            "Grußworte",
            ("Bundesminister für Wasser", "Generalsekretär"),
            "de",
        ),
        (
            "Lundi 3 mai 2027",
            "Ouverture",
            ("Secrétaire général adjoint de l’Union des moulins", "Ministre de l’eau"),
            "fr",
        ),
        ("Monday, 3 May 2027", "Welcome", ("Deputy Mayor of Ulm", "Secretary General"), "en"),
    ],
)
def test_those_who_speak_by_their_offices_stand_beside_each_other(
    day: str, title: str, speakers: tuple[str, str], language: str
) -> None:
    text = f"{day}\n9.30–10.00    {title}\n" + "".join(f"    {of}\n" for of in speakers)
    rows = shown(f"{text}10.00–11.00    Nile\n", language)
    assert [row.partition(" | ")[2] for row in rows[1:]] == [title, *speakers, "Nile"]


def test_the_name_under_a_talk_is_its_speaker() -> None:
    text = "Monday, 3 May 2027\n9.30 Opening\n  Rivers in winter\n  Ms. Ada Elm\n10.00 Nile\n"
    talk = reading(text).days[0].items[0].items[0]
    assert [party.name for party in talk.speakers] == ["Ms. Ada Elm"]


def test_times_below_titles_of_a_list_with_details_below_some() -> None:
    text = """Monday, 3 May 2027

• Registration
  08:15 - 08:30

• Opening
  08:30 - 09:00
  – Ms. Ada Elm, Mayor

• Session 1: Rivers
  09:00 - 11:00
  – Moderator: Mr. Ben Oak

• Coffee break
  11:00 - 11:30

• Session 2: Mills
  11:30 - 13:00
"""
    assert [of for of in shown(text) if not of.startswith(" ")] == [
        "2027-05-03",
        "08:15–08:30 registration | Registration",
        "08:30–09:00 opening | Opening",
        "09:00–11:00 session 1 | Session 1: Rivers",
        "11:00–11:30 coffee-break | Coffee break",
        "11:30–13:00 session 2 | Session 2: Mills",
    ]


def test_bullets_alone_between_items_do_not_take_their_titles() -> None:
    text = """4 May 2027
-
12:00
Meeting with the millers
-
13:00
Signing of the agreement
Photographs
-
14:15
Lunch
"""
    assert shown(text) == [
        "2027-05-04",
        "12:00 item | Meeting with the millers",
        "13:00 ceremony | Signing of the agreement",
        "  · item | Photographs",
        "14:15 lunch | Lunch",
    ]


@pytest.mark.parametrize(
    ("detail", "field", "value"),
    [
        ("15 minutes", "duration", 15),
        ("Open to the media", "openness", "media"),
        ("Room: Hall A", "room", "Hall A"),
    ],
)
@pytest.mark.parametrize("sign", ["", "• "])
def test_details_between_a_time_and_its_title(
    sign: str, detail: str, field: str, value: object
) -> None:
    text = f"4 May 2027\n\n10:00\n{detail}\n{sign}Reports of the mills\n\n11:00\n\nLunch\n"
    reports, lunch = reading(text).days[0].items
    assert getattr(reports, field) == value
    assert [str(reports.start), str(lunch.start)] == ["10:00", "11:00"]


def test_a_dash_between_time_and_title_among_empty_lines() -> None:
    text = """4 May 2027

9.00-10.00

-

Breakfast at the mill

14.30-18.00

-

Work by the plans of the millers (visits to the
lakes and the weirs)

19.00

-

Dinner at the mill
"""
    assert shown(text) == [
        "2027-05-04",
        "09:00–10:00 item | Breakfast at the mill",
        "14:30–18:00 item | Work by the plans of the millers (visits to the lakes and the weirs)",
        "19:00 dinner | Dinner at the mill",
    ]
