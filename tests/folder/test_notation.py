"""docs/reference/notation.md, sentence by sentence: this agenda gives this conference.

Each test quotes what it shows. What stands under an item is in `test_details.py`, what cannot be
read in `test_bad_agenda.py`.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.folder.load import Loaded, load
from planner.model import AgendaItem, Clock, DayPart, Kind

Read = Callable[[str | bytes], Loaded]
Outline = Callable[[str | bytes], list[str]]
Item = Callable[[str], AgendaItem]

THURSDAY = dt.date(2001, 12, 13)


def test_the_example_on_the_page(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        08:30        Registration of participants

        09:00        Opening of the Conference                                  [Hall A]
                     co-chairs: host, osce, odccp · media: open
                     Welcoming addresses by the host country and the OSCE
                       speakers: host, osce

        09:30–12:30  Session 1: Experiences and practices                       [Hall A]
                     chair: to be designated · rapporteur: to be designated
                     > Delegations are asked to hand in their statements in writing.
                     Regional overview of developments since October 2000: presentations by
                       the heads of delegation
                     Coffee break
                     11:00  Keynote address: “Poverty and social exclusion”
                     Discussion

        –            Lunch

        Evening      Informal working meeting at expert level
        """) == [
        "08:30 registration: Registration of participants",
        "09:00 opening: Opening of the Conference  [hall-a]",
        "  – welcome: Welcoming addresses by the host country and the OSCE",
        "09:30–12:30 session: Session 1: Experiences and practices  [hall-a]",
        "  – presentation: Regional overview of developments since October 2000: presentations by "
        "the heads of delegation",
        "  – coffee-break: Coffee break",
        "  11:00 keynote: Keynote address: “Poverty and social exclusion”",
        "  – discussion: Discussion",
        "– lunch: Lunch",
        "evening informal: Informal working meeting at expert level",
    ]


# --- "a date in words, or 2001-12-13" --------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Thursday, 13 December 2001"),
        ("en", "Thursday 13 December 2001"),
        ("en", "thursday, 13th december, 2001"),
        ("en", "13 December 2001"),
        ("en", "2001-12-13"),
        ("fr", "Jeudi 13 décembre 2001"),
        ("fr", "jeudi, 13 décembre"),
        ("ru", "Четверг, 13 декабря 2001 года"),
        ("ru", "Четверг 13 декабря 2001 г."),
        ("ru", "13 декабря"),
    ],
)
def test_a_day(
    folder: Callable[..., Path], settings: Callable[..., str], language: str, line: str
) -> None:
    files = {"conference.toml": settings(language), f"agenda.{language}.txt": f"{line}\n"}
    loaded = load(folder(files))
    assert loaded.findings == ()
    assert [day.date for day in loaded.conference.days] == [THURSDAY]


def test_without_a_year_it_is_that_of_the_conference(read: Read) -> None:
    days = read("Thursday, 13 December\n\nFriday, 14 December\n").conference.days
    assert [day.date for day in days] == [THURSDAY, dt.date(2001, 12, 14)]


def test_a_conference_over_new_year_has_two_years(
    folder: Callable[..., Path], settings: Callable[..., str]
) -> None:
    over = settings("en").replace("2001-12-13", "2027-12-30").replace("2001-12-14", "2028-01-02")
    agenda = "Thursday, 30 December\n\nSunday, 2 January\n"
    loaded = load(folder({"conference.toml": over, "agenda.en.txt": agenda}))
    assert loaded.findings == ()
    assert [day.date for day in loaded.conference.days] == [
        dt.date(2027, 12, 30),
        dt.date(2028, 1, 2),
    ]


def test_a_leap_day(read: Read) -> None:
    assert [day.date for day in read("29 February 2028\n").conference.days] == [
        dt.date(2028, 2, 29)
    ]


# --- times -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("09:30", Clock(0, 9, 30), None),
        ("9:30", Clock(0, 9, 30), None),
        ("09.30", Clock(0, 9, 30), None),
        ("00:00", Clock(0, 0, 0), None),
        ("09:30–11:00", Clock(0, 9, 30), Clock(0, 11, 0)),
        ("09:30-11:00", Clock(0, 9, 30), Clock(0, 11, 0)),
        ("09:30—11:00", Clock(0, 9, 30), Clock(0, 11, 0)),
        ("09.30 – 11.00", Clock(0, 9, 30), Clock(0, 11, 0)),
        ("22:00–01:30+1", Clock(0, 22, 0), Clock(1, 1, 30)),
        ("00:30+1", Clock(1, 0, 30), None),
    ],
)
def test_an_item_with_its_printed_times(
    item: Item, written: str, start: Clock, end: Clock | None
) -> None:
    lunch = item(f"{written}  Lunch\n")
    assert (lunch.start, lunch.end, lunch.day_part) == (start, end, None)
    assert lunch.title == {"en": "Lunch"}


@pytest.mark.parametrize(
    ("language", "word", "part"),
    [
        ("en", "Morning", DayPart.MORNING),
        ("en", "In the afternoon", DayPart.AFTERNOON),
        ("en", "Evening", DayPart.EVENING),
        ("fr", "Soirée", DayPart.EVENING),
        ("fr", "Dans l’après-midi", DayPart.AFTERNOON),
        ("ru", "Вечером", DayPart.EVENING),
        ("ru", "Днём", DayPart.AFTERNOON),
    ],
)
def test_a_part_of_the_day_and_two_blanks(
    folder: Callable[..., Path],
    settings: Callable[..., str],
    language: str,
    word: str,
    part: DayPart,
) -> None:
    agenda = f"2001-12-13\n\n{word}  Meeting of experts\n"
    files = {"conference.toml": settings(language), f"agenda.{language}.txt": agenda}
    ((only,),) = (day.items for day in load(folder(files)).conference.days)
    assert (only.day_part, only.start, only.title[language]) == (part, None, "Meeting of experts")


@pytest.mark.parametrize("dash", ["–", "-", "—"])
def test_a_dash_and_a_blank_is_an_item_without_a_time(item: Item, dash: str) -> None:
    lunch = item(f"{dash} Lunch\n")
    assert (lunch.start, lunch.day_part, lunch.kind) == (None, None, Kind.LUNCH)


def test_comments_and_blank_lines_mean_nothing(outline: Outline) -> None:
    assert outline("""\
        # The agenda of the talks.

        Thursday, 13 December 2001
        # 08:00  Not yet.
        09:00  Session 1: Water

        #
               Discussion
        \t \t

               Coffee break
        """) == [
        "09:00 session: Session 1: Water",
        "  – discussion: Discussion",
        "  – coffee-break: Coffee break",
    ]


def test_past_midnight_belongs_to_the_evening(read: Read) -> None:
    loaded = read("""\
        Thursday, 13 December 2001

        22:00–01:30+1  Reception
        00:30+1        Coffee break
        """)
    (day,) = loaded.conference.days
    assert day.date == THURSDAY
    assert [(str(item.start), str(item.end)) for item in day.items] == [
        ("22:00", "01:30+1"),
        ("00:30+1", "None"),
    ]


def test_items_at_the_same_time_in_different_rooms_are_parallel(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        10:00  Session 1: Water    [Hall A]
        10:00  Session 2: Energy   [Hall B]
        """) == [
        "10:00 session: Session 1: Water  [hall-a]",
        "10:00 session: Session 2: Energy  [hall-b]",
    ]


# --- the line of an item ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "09:00  Opening  [Hall A]",
        "09:00  Opening  [hall-a]",
        "09:00  Opening  [Salle A]",
        "09:00  Opening      [ Hall A ]",
        "09:00\tOpening\t[Hall A]",
        "09:00\t\tOpening  \t[Hall A]  ",
    ],
)
def test_a_room_by_its_id_or_by_one_of_its_names(item: Item, line: str) -> None:
    opening = item(f"{line}\n")
    assert (opening.title["en"], opening.room) == ("Opening", "hall-a")


def test_a_room_that_the_folder_does_not_know_stays_as_it_is_written(item: Item) -> None:
    assert item("09:00  Opening  [Garden]\n").room == "Garden"


@pytest.mark.parametrize(
    "title",
    [
        "Report [draft]",
        "Report  [draft] of the chair",
        "Report  []",
        "Report (Hall A)",
        "Water: a  history",
    ],
)
def test_brackets_behind_one_blank_or_inside_are_words(item: Item, title: str) -> None:
    read = item(f"09:00  {title}\n")
    assert (read.title["en"], read.room) == (title, "")


@pytest.mark.parametrize(
    ("title", "kind", "number", "flags"),
    [
        ("Coffee break", Kind.COFFEE_BREAK, "", ""),
        ("Session 3", Kind.SESSION, "3", ""),
        ("Session 3: Water (continued)", Kind.SESSION, "3", "continued"),
        ("Welcoming addresses", Kind.WELCOME, "", ""),
        ("Possible adoption of the final document", Kind.DOCUMENT, "", "optional"),
        ("Brief statements by delegations", Kind.STATEMENT, "", "brief"),
        ("A walk through the town", Kind.ITEM, "", ""),
    ],
)
def test_the_words_of_the_title_say_what_the_item_is(
    item: Item, title: str, kind: Kind, number: str, flags: str
) -> None:
    read = item(f"09:00  {title}\n")
    said = [flag for flag in ("continued", "optional", "brief") if getattr(read, flag)]
    assert (read.kind, read.number, " ".join(said)) == (kind, number, flags)


def test_the_title_may_stand_on_the_next_line(outline: Outline) -> None:
    assert outline("""\
        Thursday, 13 December 2001

        09:00  [Hall A]
               Opening of the
                 Conference
               Welcoming addresses
        –
               Lunch
        14:00
               chair: host
               Session 1: Water
               15:00
                 Keynote address
        """) == [
        "09:00 opening: Opening of the Conference  [hall-a]",
        "  – welcome: Welcoming addresses",
        "– lunch: Lunch",
        "14:00 session: Session 1: Water",
        "  15:00 keynote: Keynote address",
    ]


# --- files as machines write them ------------------------------------------------------------

PLAIN = dedent("""\
    Thursday, 13 December 2001

    09:00  Opening  [Hall A]
           co-chairs: host, osce
           Welcoming addresses
             by the host country
    """)
AS_READ = [
    "09:00 opening: Opening  [hall-a]",
    "  – welcome: Welcoming addresses by the host country",
]


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.rstrip().encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
        PLAIN.replace("09:00  ", "09:00\t").replace("       ", "\t").encode(),
        PLAIN.replace("\n", "   \t\n").encode(),
        PLAIN.replace("  ", "\u00a0\u00a0").encode(),
    ],
    ids=["plain", "no last end", "CRLF", "BOM", "CRLF and BOM", "tabs", "trailing", "no-break"],
)
def test_line_ends_marks_and_tabs_change_nothing(outline: Outline, data: bytes) -> None:
    assert outline(data) == AS_READ


def test_a_place_counts_characters_from_one(read: Read) -> None:
    loaded = read(
        """\
        \ufeffThursday, 13 December 2001

        09:00\tOpening
        \t\tchair: host
        \t\t11:00\tКофе
        """.replace("        ", "")
    )
    (opening,) = loaded.conference.days[0].items
    assert str(loaded.conference.days[0].place) == "agenda.en.txt:1:1"
    assert str(opening.place) == "agenda.en.txt:3:7"
    assert str(opening.items[0].place) == "agenda.en.txt:5:9"
