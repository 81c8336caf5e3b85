"""What stands at the top of a page, alone or glued to the text. The texts are invented."""

from textwrap import dedent

import pytest

from tests.readers.conftest import reading, shown

PAGES = dedent("""
    Monday, 3 May 2027
    10 a.m.–1 p.m. Session 1: Rivers
    – Keynote speech
    {top}
    – Discussion of rivers and
    lakes in the valley
    Session 2: Mills
    – Discussion
    6–7 p.m. Closing session
""")
READ = [
    "2027-05-03",
    "10:00–13:00 session 1 | Session 1: Rivers",
    "  · keynote | Keynote speech",
    "  · discussion | Discussion of rivers and lakes in the valley",
    "15:00–18:00 session 2 | Session 2: Mills",
    "  · discussion | Discussion",
    "18:00–19:00 closing | Closing session",
]


@pytest.mark.parametrize(
    "top",
    [
        "3–6 p.m. - 2 - PC.DEC/999\n8 April 2027",
        "ABCDE12\n3–6 p.m. - 2 - PC.DEC/999/Corr.1",
        "3–6 p.m.\n- 2 -\nPC.DEC/999\n8 April 2027",
    ],
)
def test_a_time_carried_off_to_the_top_of_its_page(top: str) -> None:
    assert shown(PAGES.format(top=top)) == READ


def test_a_time_above_entries_of_its_own_stays_there() -> None:
    text = PAGES.format(top="3–6 p.m. Lunch - 2 - PC.DEC/999")
    assert shown(text)[3:6] == [
        "15:00–18:00 lunch | Lunch",
        "  · discussion | Discussion of rivers and lakes in the valley",
        "· session 2 | Session 2: Mills",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "PC.DEC/999        - 2 -        8 April 2027",
        "PC.DEC/[…]        -2-        8 April 2027",
        "- 2 -\n\nPC.DEC/…\n8 April 2027",
        "PC.DEC/999 8 April 2027",
    ],
)
def test_the_head_of_a_page_is_no_item(head: str) -> None:
    text = f"Monday, 3 May 2027\n\n9.00 Session 1\n\n{head}\n\n10.00 Session 2\n"
    assert shown(text) == [
        "2027-05-03",
        "09:00 session 1 | Session 1",
        "10:00 session 2 | Session 2",
    ]
    assert reading(text).unread == ()


def test_what_a_browser_prints_around_a_page_is_furniture() -> None:
    text = (
        "11/30/26, 1:05 PM\tLake Forum\nLake Forum\n3 May 2027\n09.00 Opening\n\n"
        "https://example.org/forum.html\t1/1\n"
    )
    fates = reading(text).fates
    assert [fates[line].what for line in (1, 2, 4, 6)] == [
        "furniture",
        "title",
        "item",
        "furniture",
    ]


def test_a_date_with_its_time_is_no_furniture_without_the_foot_of_a_browser() -> None:
    text = "03/05/2027 09:00\tOpening of the forum\n03/05/2027 10:00\tSession 1\n"
    assert "furniture" not in {fate.what for fate in reading(text).fates.values()}


def test_stars_around_a_heading_begin_no_note_and_a_note_ends_before_items() -> None:
    text = (
        "3 May 2027, 9.00 – 12.30\n\n*** Electronic vote ***\n5. Fisheries\n***I 2011/0021(COD)\n"
        "Rapporteur: Ms. Ada Elm\n*** End of vote ***\n6. Exchange of views\n\n"
        "4 May 2027, 9.00 – 12.30\n7. Lakes\n"
    )
    fates = reading(text, "en").fates
    assert [fates[line].what for line in (4, 6, 8, 10, 11)] == ["item"] * 3 + ["day", "item"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("RC/CD 8 – I          3         12.VI.2027", "RC/CD 8 – I          4         12.VI.2027"),
        ("RM-14 Rev. 2 – Draft        Page 1 of 3", "RM-14 Rev. 2 – Draft        Page 2 of 3"),
    ],
)
def test_words_beside_the_number_of_the_page_and_what_is_below_them(
    first: str, second: str
) -> None:
    head = "Union of Mills / River Lane 5 / Vienna"
    text = f"""Monday, 3 May 2027

09:00    Opening
10:00    Session 1: Rivers

{first}

{head}

11:00    Coffee break
11:30    Session 2: Mills

{second}

{head}

13:00    Lunch
"""
    assert shown(text) == [
        "2027-05-03",
        "09:00 opening | Opening",
        "10:00 session 1 | Session 1: Rivers",
        "11:00 coffee-break | Coffee break",
        "11:30 session 2 | Session 2: Mills",
        "13:00 lunch | Lunch",
    ]
    assert [of.what for of in reading(text).fates.values()].count("furniture") == 4


def test_the_symbol_at_the_top_of_each_page() -> None:
    text = """A/CONF.7/INF.1
Conference of the Mills

Monday, 3 May 2027

09:00    Opening
10:00    Reception

1/2
A/CONF.7/INF.1

Tuesday, 4 May 2027

09:00    Closing
"""
    assert shown(text) == [
        "2027-05-03",
        "09:00 opening | Opening",
        "10:00 reception | Reception",
        "2027-05-04",
        "09:00 closing | Closing",
    ]
    assert reading(text).frame.title == {"en": "Conference of the Mills"}
    assert reading(text).fates[10].what == "furniture"
