from planner.forms.document import (
    Document,
    Heading,
    Line,
    LineStyle,
    Paragraph,
    Run,
    Table,
    TableColumn,
    TimedRow,
)
from planner.writers import text
from planner.writers.looks import Looks
from planner.writers.text import WIDTH
from planner.writers.wrapping import balanced, columns, wrapped

LOOKS = Looks(())


def line(style: LineStyle, words: str, time: str = "", level: int = 0) -> Line:
    return Line(style, (Run(words),), level, time)


PAPER = Document(
    "en",
    "Agenda of the\nTarvan Conference on Mountain Water",
    (
        Heading(1, "I. Agenda"),
        Heading(2, "Thursday, 13 June 2031"),
        TimedRow("08.30", (line(LineStyle.LIGHT_TITLE, "Registration of participants"),)),
        TimedRow(
            "09.30–12.30",
            (
                line(
                    LineStyle.TITLE,
                    "Session 1: The water of glaciers and of rivers that cross borders",
                ),
                Line(LineStyle.OFFICERS, (Run("Chair: ", italic=True), Run("to be designated"))),
                line(LineStyle.ITEM, "Keynote speech", "09.30–10.00"),
                line(LineStyle.ITEM, "Ms. Aigul Sadykova", level=1),
                line(LineStyle.BREAK, "Coffee break"),
                line(LineStyle.ROOM, "Hall A"),
            ),
        ),
        TimedRow("", (line(LineStyle.LIGHT_TITLE, "Lunch"),)),
        Paragraph("The final document will be sent to the Permanent Conference. " * 2),
    ),
    ("Organization for Mountain Water",),
    "MW.DEC/440",
    ("Annex", "Original: FRENCH"),
    ("Tarvan, 13 June 2031",),
    "Translation by the secretariat.",
)

PRINTED = """\
Organization for Mountain Water                                     MW.DEC/440
                                                                         Annex
                                                              Original: FRENCH


                                AGENDA OF THE
                     TARVAN CONFERENCE ON MOUNTAIN WATER

                             Tarvan, 13 June 2031


I. Agenda
=========


Thursday, 13 June 2031
----------------------

08.30       Registration of participants

09.30–12.30 Session 1: The water of glaciers and of rivers that cross borders
            Chair: to be designated
              09.30–10.00  Keynote speech
                Ms. Aigul Sadykova
              Coffee break
            [Hall A]

            Lunch

The final document will be sent to the Permanent Conference. The final
document will be sent to the Permanent Conference.


___________________

Translation by the secretariat.
"""


def printed(paper: Document) -> str:
    return text.write(paper, LOOKS).decode()


def test_a_paper_in_plain_text() -> None:
    assert printed(PAPER) == PRINTED


def test_no_line_is_wider_than_78_columns_whatever_the_words() -> None:
    long, wide = "x" * 300, "会议" * 90
    lines = tuple(line(style, f"{long} {wide}", long, 3) for style in LineStyle)
    blocks = (Heading(1, long), Heading(2, wide), Paragraph(wide), TimedRow(long, lines))
    paper = Document("zh", f"{long}\n{wide}", blocks, (long,), long, (wide,), (wide,), long)
    assert max(map(columns, printed(paper).splitlines())) <= WIDTH


def test_no_word_is_lost_by_wrapping() -> None:
    words = "a bb ccc " * 40 + "会议" * 50
    assert "".join(wrapped(words, 20)).replace(" ", "") == words.replace(" ", "")


def test_no_line_begins_with_a_mark_that_closes() -> None:
    assert wrapped("invitées nommément : Banque", 18) == ["invitées", "nommément\u00a0: Banque"]
    assert wrapped("nos invités nommés : Banque", 18) == ["nos invités", "nommés\u00a0: Banque"]
    assert wrapped("Les puits « bleus » ?", 15) == ["Les puits", "«\u00a0bleus\u00a0»\u00a0?"]
    assert wrapped("Séance 1\u00a0: Les puits", 9) == ["Séance", "1\u00a0: Les", "puits"]
    assert wrapped("Session : 3 of them", 9) == ["Session\u00a0:", "3 of them"]


def test_no_word_of_a_title_is_left_alone() -> None:
    title = "Security and Stability in Central Asia: Strengthening Efforts to Counter Terrorism"
    assert wrapped(title, 72)[1:] == ["Terrorism"]
    assert balanced(title, 72) == [
        "Security and Stability in Central Asia:",
        "Strengthening Efforts to Counter Terrorism",
    ]
    shown = printed(Document("en", title, ())).strip().splitlines()
    assert shown[-1].strip() == "STRENGTHENING EFFORTS TO COUNTER TERRORISM"
    assert balanced("x" * 30, 20) == wrapped("x" * 30, 20)
    assert balanced("", 20) == [""]


def test_what_belongs_to_an_inner_item_is_indented_below_it() -> None:
    lines = (
        line(LineStyle.TITLE, "Session 1"),
        line(LineStyle.MODE, "Open to the media"),
        line(LineStyle.NOTE, "Be seated."),
        line(LineStyle.ITEM, "Agenda item 2"),
        line(LineStyle.MODE, "Documents: 1", level=1),
        line(LineStyle.ROOM, "Hall B", level=1),
        line(LineStyle.ROOM, "Hall A"),
    )
    assert printed(Document("en", "", (TimedRow("", lines),))).splitlines()[-7:] == [
        "Session 1",
        "Open to the media",
        "    Be seated.",
        "  Agenda item 2",
        "    Documents: 1",
        "    [Hall B]",
        "[Hall A]",
    ]


def test_a_table_in_columns() -> None:
    """Of 78 columns a quarter and three quarters, with two between them: 18 and 58."""
    columns = (TableColumn("Time", 0.25), TableColumn("Speakers", 0.75))
    about = "Head of the Department of Transboundary Waters and Mountain Rivers"
    person = (line(LineStyle.PERSON, "Mr. Bek", level=1), line(LineStyle.MODE, about, level=1))
    rows = (((line(LineStyle.TITLE, "09.30–12.30"),), person), ((), (line(LineStyle.ITEM, "a"),)))
    assert printed(Document("en", "", (Table(columns, rows),))).splitlines() == [
        "Time                Speakers",
        "------------------  " + "-" * 58,
        "09.30–12.30             Mr. Bek",
        "                        Head of the Department of Transboundary Waters and",
        "                          Mountain Rivers",
        "",
        "                      a",
    ]


def test_blanks_that_hold_words_together_are_blanks_in_the_end() -> None:
    """Fifteen words take 74 columns; “Mr.” alone would stand beside them."""
    words = "word " * 15 + "Mr.\u00a0Bek"
    assert printed(Document("en", "", (Paragraph(words),))).splitlines() == [
        " ".join(["word"] * 15),
        "Mr. Bek",
    ]


def test_a_long_time_gets_a_wider_column() -> None:
    row = TimedRow("14 heures – 16 heures", (line(LineStyle.TITLE, "Séance"),))
    assert "14 heures – 16 heures Séance\n" in printed(Document("fr", "Ordre du jour", (row,)))


def test_without_times_there_is_no_column() -> None:
    row = TimedRow("", (line(LineStyle.TITLE, "Mr. Bek"),))
    assert "\nMr. Bek\n" in printed(Document("en", "List", (row,)))


def test_controls_cannot_steer_the_terminal() -> None:
    shown = printed(Document("en", "A\x1b[2Jb", (Paragraph("c\0d\u202ee\rf"),)))
    assert not {"\x1b", "\0", "\u202e", "\r"} & set(shown)


def test_columns_of_a_terminal() -> None:
    assert [columns(c) for c in ("a", "é", "e\u0301", "会", "\u200b")] == [1, 1, 1, 2, 0]


def test_a_title_of_ten_thousand_characters_is_not_balanced() -> None:
    """That takes many trials; in so many lines nobody sees a word alone."""
    lines = balanced("Water " * 1_700, 66)
    assert {len(line) for line in lines[:-1]} == {65}
