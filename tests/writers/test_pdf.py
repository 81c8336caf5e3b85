import datetime as dt
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from planner.errors import PlannerError
from planner.forms.document import (
    Block,
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Paragraph,
    Run,
    Table,
    TableColumn,
    TimedRow,
    WritingSpace,
)
from planner.model.spoken import in_language
from planner.writers import pdf
from planner.writers.looks import Looks, looks_with, planner_templates
from tests import archivable, legible
from tests.spoken import spoken

LOOKS = Looks((planner_templates(),))
ISSUED = dt.datetime(2031, 5, 12, 9, tzinfo=dt.UTC)
HOSTILE = [
    '#panic("x")',
    "*bold* $x$ @ref <lbl>",
    '"]; #let a = [',
    '#read("/etc/passwd")',
    "= No // x",
]


def line(style: LineStyle, words: str, time: str = "", level: int = 0) -> Line:
    return Line(style, (Run(words),), level, time)


def session(number: int, time: str = "09.30–12.30") -> TimedRow:
    name = f"Session {number}: Experiences"
    inside = [line(LineStyle.ITEM, f"Item {n} of {number}") for n in range(6)]
    chair = Line(LineStyle.OFFICERS, (Run("Chair: ", italic=True), Run("to be designated")))
    last = line(LineStyle.ROOM, f"Room of {number}")
    return TimedRow(time, (line(LineStyle.TITLE, name), chair, *inside, last))


def paper(*blocks: Block, language: str = "en") -> Document:
    return Document(
        language,
        "Agenda of the Tarvan Conference",
        blocks,
        ("Organization for Mountain Water", "Permanent Conference"),
        "MW.DEC/440",
        ("Annex", "12 May 2031", "ENGLISH", "Original: FRENCH"),
        ("Tarvan, 13 and 14 June 2031",),
        "Translation by the secretariat.",
        "Organization for Mountain Water",
        ISSUED,
    )


def long_paper(sessions: int) -> Document:
    days = [(Heading(2, f"Day {n}"), session(n), session(n + 100)) for n in range(sessions)]
    return paper(Heading(1, "I. Agenda"), *(block for day in days for block in day))


def table(rows: int) -> Table:
    columns = (TableColumn("Time", 0.2), TableColumn("Speakers", 0.8))
    person = (line(LineStyle.PERSON, "Mr. Bek"), line(LineStyle.MODE, "Hydrologist", level=1))
    return Table(
        columns, tuple(((line(LineStyle.TITLE, f"Row {n}"),), person) for n in range(rows))
    )


def pages(document: Document, folder: Path, looks: Looks = LOOKS) -> list[str]:
    """The words on each page, as poppler sees them."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf.write(document, looks))
    command = ["pdftotext", "-layout", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return shown.split("\f")[:-1]


def lefts(document: Document, folder: Path, edge: str = "xMin") -> dict[str, int]:
    """How far to the right each word stands, in points, by its left edge or another."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf.write(document, LOOKS))
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {of: round(float(x)) for x, of in re.findall(f'{edge}="([0-9.]+)".*>(.*)<', shown)}


def faults(document: Document, folder: Path) -> list[str]:
    path = folder / "paper.pdf"
    path.write_bytes(pdf.write(document, LOOKS))
    return archivable.faults(path)


def test_same_bytes_twice() -> None:
    assert pdf.write(long_paper(4), LOOKS) == pdf.write(long_paper(4), LOOKS)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "ky-KG", "ar", "ka", "sr-Cyrl-RS"])
def test_papers_are_archivable_and_accessible(tmp_path: Path, language: str) -> None:
    row = TimedRow("09.00", (line(LineStyle.TITLE, "x", "09.10"), line(LineStyle.NOTE, "y")))
    blocks = (Heading(1, "I"), Heading(2, "Day"), row, Paragraph("z"), table(2))
    document = paper(*blocks, language=language)
    assert faults(document, tmp_path) == []


@pytest.mark.parametrize("blocks", [(), (Heading(2, "a"), Heading(1, "b"), Heading(2, "c"))])
def test_odd_papers_are_archivable_and_accessible_too(
    tmp_path: Path, blocks: tuple[Heading, ...]
) -> None:
    assert faults(Document("en", "x", blocks), tmp_path) == []
    assert faults(Document("en", "", blocks), tmp_path) == []


@pytest.mark.tool("poppler")
def test_a_paper_is_read_in_its_order(tmp_path: Path) -> None:
    (first,) = pages(paper(Heading(2, "Thursday"), session(1), Paragraph("At the end.")), tmp_path)
    words = " ".join(first.split())
    wanted = ["MW.DEC/440", "Annex", "12 May 2031", "Original: FRENCH", "AGENDA OF THE TARVAN"]
    wanted += ["Tarvan, 13 and 14", "Thursday", "09.30–12.30 Session 1", "Chair: to be designated"]
    wanted += ["Item 0 of 1", "Item 5 of 1", "Room of 1", "At the end.", "Translation by"]
    places = [words.index(word) for word in wanted]
    assert places == sorted(places)


@pytest.mark.tool("poppler")
def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(pdf.write(paper(session(1)), LOOKS))
    command = ["pdfinfo", "-isodates", str(tmp_path / "paper.pdf")]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    facts = dict(row.split(":", 1) for row in shown.splitlines())
    assert facts["Title"].strip() == "Agenda of the Tarvan Conference"
    assert facts["Author"].strip() == "Organization for Mountain Water"
    assert facts["CreationDate"].strip().startswith("2031-05-12")
    assert (facts["Tagged"].strip(), facts["Page size"].split()[-1]) == ("yes", "(A4)")


@pytest.mark.tool("poppler")
def test_number_and_symbol_stand_on_every_page_but_the_first(tmp_path: Path) -> None:
    first, *rest = pages(long_paper(8), tmp_path)
    heads = ["".join(text.strip().splitlines()[0].split()) for text in rest]
    assert heads == [f"–{n}–MW.DEC/440" for n in range(2, len(rest) + 2)]
    assert "1–" not in "".join(first.split())
    assert "Translation by" in first
    assert "Translation by" not in "".join(rest)


@pytest.mark.tool("poppler")
def test_what_belongs_together_is_on_one_line(tmp_path: Path) -> None:
    """Ranges of figures, “Ms.” in Russian, and ordinals as Kyrgyz writes them."""
    kept = ["2028–2032", "г-жа", "5-сессия", "2–5-сессиялар"]
    (page,) = pages(paper(*(Paragraph(" ".join([of] * 60)) for of in kept)), tmp_path)
    words = page.split()
    assert [words.count(of) for of in kept] == [60, 60, 60, 60]


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("before", range(24, 30))
def test_no_last_row_of_those_that_go_on_with_each_other_is_carried_over_alone(
    tmp_path: Path, before: int
) -> None:
    alone = [((line(LineStyle.TITLE, "09.30"),), (line(LineStyle.TITLE, "Small"),))] * before
    inside = [((), (line(LineStyle.ITEM, f"Item {n}."),)) for n in range(5)]
    columns = (TableColumn("Time", 0.2), TableColumn("English", 0.8))
    table = Table(columns, (*alone, *inside), open=frozenset(range(before, before + 4)))
    for page in pages(paper(table), tmp_path):
        assert ("Item 0." in page) == ("Item 1." in page)
        assert ("Item 3." in page) == ("Item 4." in page)


@pytest.mark.tool("poppler")
def test_each_line_below_the_title_is_balanced_for_itself(tmp_path: Path) -> None:
    """A line as long as the page lets none of another with a single word on its last."""
    subtitle = (
        " ".join(["word"] * 16),
        "a line about as long as the widest there is, of words of all kinds",
    )
    (page,) = pages(replace(paper(Paragraph("x")), subtitle=subtitle), tmp_path)
    lines = [text.split() for text in page.splitlines() if text.split()[:1] == ["word"]]
    assert [len(line) for line in lines] == [8, 8]


@pytest.mark.tool("poppler")
def test_no_row_is_split_between_pages(tmp_path: Path) -> None:
    split = pages(long_paper(12), tmp_path)
    for number in [*range(12), *range(100, 112)]:
        home = [f"Session {number}:" in text for text in split]
        assert [f"Room of {number}\n" in text for text in split] == home
        assert sum(home) == 1


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("before", range(10, 20))
def test_a_high_row_goes_on_on_the_next_page_where_something_inside_begins(
    tmp_path: Path, before: int
) -> None:
    """Twenty items, each with its speaker: none is parted from its own."""
    small = TimedRow("09.00", (line(LineStyle.LIGHT_TITLE, "Small"),))
    items = [(f"Item {n}.", f"Speaker {n}.") for n in range(20)]
    lines = [
        of
        for item, speaker in items
        for of in (line(LineStyle.ITEM, item), line(LineStyle.OFFICERS, speaker, level=1))
    ]
    high = TimedRow("10.00", (line(LineStyle.TITLE, "High"), *lines))
    first, second, *more = pages(Document("en", "x", (*[small] * before, high)), tmp_path)
    assert more == []
    assert all((item in first) == (speaker in first) for item, speaker in items)
    assert first.count("Item") >= 2
    assert second.count("Item") >= 2
    assert "10.00" in first


@pytest.mark.tool("poppler")
def test_the_header_of_a_table_stands_on_every_page_and_no_row_is_split(tmp_path: Path) -> None:
    first, *rest = pages(paper(table(60)), tmp_path)
    assert len(rest) >= 2
    for text in (first, *rest):
        assert text.count("Speakers") == 1
        assert text.count("Row ") == text.count("Mr. Bek") == text.count("Hydrologist")


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("before", range(1, 14))
def test_a_heading_sticks_to_what_follows_it(tmp_path: Path, before: int) -> None:
    small = TimedRow("09.00", (line(LineStyle.LIGHT_TITLE, "Small"),))
    blocks = (*[small] * before * 3, Heading(1, "II. Part"), Heading(2, "Friday"), session(7))
    home = [text for text in pages(paper(*blocks), tmp_path) if "II. Part" in text]
    assert "Session 7" in home[0]


@pytest.mark.tool("poppler")
def test_a_heading_can_begin_a_page(tmp_path: Path) -> None:
    """One that is first on its page anyway leaves none empty."""
    blocks = (Heading(1, "I. Part"), Heading(1, "II. Part", begins_page=True), session(7))
    first, second = pages(paper(*blocks), tmp_path)
    assert ("I. Part" in first, "II. Part" in first, "Session 7" in second) == (True, False, True)


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("words", range(6, 24))
def test_no_word_of_a_title_is_left_alone(tmp_path: Path, words: int) -> None:
    (first,) = pages(Document("en", "Counter terrorism " * (words // 2), ()), tmp_path)
    lines = [len(row.split()) for row in first.strip().splitlines() if row.strip()]
    assert min(lines) >= 2


@pytest.mark.tool("poppler")
def test_what_belongs_to_an_inner_item_is_indented_below_it(tmp_path: Path) -> None:
    lines = [line(LineStyle.TITLE, "Title"), line(LineStyle.MODE, "Mode")]
    lines += [line(LineStyle.NOTE, "Note"), line(LineStyle.ITEM, "Item", "09.10")]
    lines += [line(LineStyle.MODE, "Own", level=1), line(LineStyle.NOTE, "Noted", level=1)]
    left = lefts(paper(TimedRow("", (*lines, line(LineStyle.ROOM, "Hall")))), tmp_path)
    assert left["Title"] == left["Mode"] == left["Hall"] < left["Note"] < left["Item"]
    assert left["Item"] < left["Own"] == left["Noted"]


@pytest.mark.tool("poppler")
def test_a_few_lines_too_many_do_not_take_a_second_page(tmp_path: Path) -> None:
    small = TimedRow("09.00", (line(LineStyle.LIGHT_TITLE, "Small"),))
    assert [len(pages(paper(*[small] * rows), tmp_path)) for rows in (24, 26, 32)] == [1, 1, 2]


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("rows", range(24, 30))
def test_the_last_page_is_not_almost_empty(tmp_path: Path, rows: int) -> None:
    small = TimedRow("09.00", (line(LineStyle.LIGHT_TITLE, "Small"),))
    assert pages(paper(*[small] * rows), tmp_path)[-1].count("Small") >= 3


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("rows", range(3, 14))
def test_the_last_three_sessions_stay_together(tmp_path: Path, rows: int) -> None:
    assert pages(paper(*map(session, range(rows))), tmp_path)[-1].count("Session") >= 3


@pytest.mark.tool("poppler")
def test_a_row_higher_than_a_page_loses_nothing(tmp_path: Path) -> None:
    items = [line(LineStyle.ITEM, f"Statement {n}.") for n in range(150)]
    blocks = (session(1), TimedRow("10.00", (line(LineStyle.TITLE, "Huge"), *items)), session(2))
    shown = "".join(pages(paper(*blocks), tmp_path))
    assert [f"Statement {n}." in shown for n in range(150)] == [True] * 150
    assert "Room of 2" in shown


@pytest.mark.tool("poppler")
def test_a_long_note_is_broken_between_pages(tmp_path: Path) -> None:
    row = TimedRow("10.00", (line(LineStyle.TITLE, "T"), line(LineStyle.NOTE, "word " * 3000)))
    assert "".join(pages(paper(row), tmp_path)).count("word") == 3000


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(tmp_path: Path, words: str) -> None:
    row = TimedRow(words, (line(LineStyle.TITLE, words, words),))
    document = Document("en", words, (Heading(1, words), Paragraph(words), row), footnote=words)
    assert "".join(pages(document, tmp_path)).count(words) >= 3


@pytest.mark.tool("poppler")
def test_characters_that_steer_are_left_out(tmp_path: Path) -> None:
    (first,) = pages(paper(Paragraph("ab\0cd\u202eef\x1bgh")), tmp_path)
    assert "abcdefgh" in first


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("unit", ["h" * n for n in range(1, 9)])
def test_a_time_wider_than_its_column_does_not_touch_the_words_beside_it(
    tmp_path: Path, unit: str
) -> None:
    """It goes on on a second line; a column of times is 40 mm wide at most, or 113 points."""
    long = f"10.00 horas – 11.00 {unit}"
    inside = line(LineStyle.ITEM, "Dams", long)
    row = TimedRow(long, (line(LineStyle.TITLE, "Wells"), inside))
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf.write(paper(row), LOOKS))
    on_page = legible.pages(path)[0].words
    (title,) = (word for word in on_page if word.text == "Wells")
    (beside,) = (word for word in on_page if word.text == "Dams")
    times = [word for word in on_page if word.text in long.split()]
    assert [word.text for word in times] == long.split() * 2
    assert all(word.right < title.left - 3 for word in times if word.left < title.left)
    assert all(word.right < beside.left - 3 for word in times if word.left >= title.left)


@pytest.mark.tool("poppler")
def test_times_are_not_turned_round_in_a_paper_from_right_to_left(tmp_path: Path) -> None:
    row = TimedRow("09.00–10.30", (line(LineStyle.TITLE, "الجلسة الأولى"),))
    (first,) = pages(paper(row, language="ar"), tmp_path)
    assert "09.00–10.30" in first
    assert "MW.DEC/440" in first


@pytest.mark.tool("poppler")
def test_a_table_says_on_each_further_page_what_it_is_about(tmp_path: Path) -> None:
    rows = tuple(((line(LineStyle.TITLE, f"Speaker {n}"),),) for n in range(90))
    columns = (TableColumn("Name", 1),)
    blocks = (Heading(1, "Dams"), Table(columns, rows[:3], about="Dams"), Heading(1, "Wells"))
    found = pages(paper(*blocks, Table(columns, rows, about="Wells")), tmp_path)
    assert [page.split().count("Wells") for page in found] == [1] * len(found)
    assert [page.split().count("Dams") for page in found] == [1] + [0] * (len(found) - 1)
    assert faults(paper(*blocks, Table(columns, rows, about="Wells")), tmp_path) == []


def test_the_head_of_a_page_from_right_to_left_has_the_symbol_at_the_left() -> None:
    """25 mm from the left edge of the paper, which are 71 points."""
    document = paper(*(Paragraph("الجلسة الأولى") for _ in range(80)), language="ar")
    page = pypdfium2.PdfDocument(pdf.write(document, LOOKS))[1].get_textpage()
    at_the_left = page.get_text_bounded(left=70, right=140, bottom=770, top=842)
    assert sorted(at_the_left) == sorted("MW.DEC/440")


def test_the_head_of_a_page_from_right_to_left_tells_a_draft_before_the_symbol() -> None:
    document = paper(*(Paragraph("الجلسة الأولى") for _ in range(80)), language="ar")
    page = pypdfium2.PdfDocument(pdf.write(replace(document, draft="مشروع"), LOOKS))[1]
    (stroke,), (dot,) = (legible.edges_of(letter, page) for letter in "/·")
    draft = max(legible.edges_of("ش", page))
    assert stroke[1] < dot[0] < dot[1] < draft[0] < 200


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ('#panic("no")', "no"),
        ('#set text(font: "Nowhere Sans")\n#set document(title: [x])\nx', "unknown font"),
        ('#set document(title: [x])\n#read("../secret.txt")', "escape"),
    ],
)
def test_a_faulty_template_is_said_plainly(tmp_path: Path, template: str, fault: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    own = tmp_path / "templates"
    own.mkdir()
    (own / "document.typ").write_text(template)
    with pytest.raises(PlannerError, match=fault) as stopped:
        pdf.write(paper(), looks_with(own))
    assert str(own / "document.typ") in stopped.value.remedy


@pytest.mark.parametrize("words", ["Q" * 1_500, "https://example.org/" + "qq-qq_q/" * 300])
def test_a_word_longer_than_a_line_is_broken(tmp_path: Path, words: str) -> None:
    """In titles, in items and in running text; nothing stands outside the page of 595 points."""
    document = paper(TimedRow("09.00", (line(LineStyle.TITLE, words),)), Paragraph(words))
    document = replace(document, title=words)
    (tmp_path / "paper.pdf").write_bytes(pdf.write(document, LOOKS))
    command = ["pdftotext", "-bbox", str(tmp_path / "paper.pdf"), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rights = [float(right) for right in re.findall('xMax="([0-9.]+)"', shown)]
    assert max(rights) < 595 - 50
    assert "".join(pages(document, tmp_path)).upper().count("Q") == 3 * 1_500


def test_an_address_of_the_web_that_fits_is_not_broken(tmp_path: Path) -> None:
    address = "https://join.example.org/issyk-kul-2027/session-12"
    row = TimedRow("09.00", (line(LineStyle.NOTE, f"Hybrid sitting, and more words: {address}"),))
    assert address in pages(paper(row), tmp_path)[0]


def test_a_title_longer_than_a_page_begins_on_the_first(tmp_path: Path) -> None:
    document = replace(paper(session(1)), title="Water and springs " * 500)
    first, *others = pages(document, tmp_path)
    assert "WATER AND SPRINGS" in first
    assert sum(page.count("SPRINGS") for page in (first, *others)) == 500


def test_a_fault_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    text = (planner_templates() / "document.typ").read_text(encoding="utf-8")
    lines = text.splitlines()
    lines[2] = "#let wrong = (((("
    (tmp_path / "document.typ").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(PlannerError, match=r"document\.typ:\d+:\d+\)") as stopped:
        pdf.write(paper(), looks_with(tmp_path))
    assert str(tmp_path / "document.typ") in stopped.value.remedy


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("above", [28, 30, 32, 34, 36])
def test_a_question_stays_with_the_lines_for_its_answer(tmp_path: Path, above: int) -> None:
    """Wherever on a page it comes to stand, its four lines are on the same one."""
    blocks = (*(Paragraph("A line of text.") for _ in range(above)), Paragraph("Why?"))
    found = pages(paper(*blocks, WritingSpace(4), Paragraph("Because.")), tmp_path)
    (asked,) = (at for at, page in enumerate(found) if "Why?" in page)
    drawn = pypdfium2.PdfDocument(tmp_path / "paper.pdf")[asked].get_objects()
    assert sum(of.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH for of in drawn) >= 4


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("rows", [2, 4, 6])
def test_a_short_table_is_not_parted(tmp_path: Path, rows: int) -> None:
    """Whatever stands above it: its heading and its rows are on one page."""
    blocks = (*(Paragraph("A line of text.") for _ in range(20)), Heading(2, "Seats"), table(rows))
    found = pages(paper(*blocks), tmp_path)
    on = [at for at, page in enumerate(found) if "Seats" in page or re.search(r"Row \d", page)]
    assert len(on) == 1


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_units_stand_below_each_other_in_every_direction_of_writing(
    tmp_path: Path, language: str
) -> None:
    """Numbers of one, of two and of three figures end at the same place of the page."""
    columns = (TableColumn("Delegation", 0.6), TableColumn("Members", 0.4, has_numbers=True))
    names = (line(LineStyle.LIGHT_TITLE, "Alpine Club"),)
    rows = tuple((names, (line(LineStyle.LIGHT_TITLE, told),)) for told in ("7", "42", "305"))
    ends = lefts(paper(Table(columns, rows), language=language), tmp_path, "xMax")
    assert ends["7"] == ends["42"] == ends["305"]


def test_times_inside_a_row_leave_a_narrow_page_its_width(tmp_path: Path) -> None:
    """They begin their lines; a range at the beginning of a row stands whole."""
    inside = [line(LineStyle.ITEM, "Welcome", time="17 heures – 17 h 50")]
    row = TimedRow("13 heures – 15 heures", (line(LineStyle.TITLE, "Opening"), *inside))
    booklet = replace(paper(row, language="fr"), page=PageSize.A5)
    left = lefts(booklet, tmp_path)
    millimetres = {word: left[word] / 72 * 25.4 for word in ("Opening", "Welcome")}
    assert 20 < millimetres["Opening"] < 20 + 35
    assert millimetres["Welcome"] - millimetres["Opening"] < 35
    (shown,) = pages(booklet, tmp_path)
    assert re.search(
        r"^ *13 heures – 15 heures +Opening\n +17 heures – 17 h 50 +Welcome", shown, re.M
    )


def test_parts_of_the_day_say_their_language(tmp_path: Path) -> None:
    """Outside and inside a row."""
    evening, morning = in_language("Soir", "fr"), in_language("Matin", "fr")
    row = TimedRow(evening, (line(LineStyle.TITLE, "Talks"), line(LineStyle.ITEM, "Tea", morning)))
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf.write(paper(row), LOOKS))
    assert archivable.faults(path) == []
    assert [of for of, language in spoken(path) if language == "fr"] == ["Soir", "Matin"]


def test_a_comma_at_the_end_of_a_line_does_not_hang_over_the_rules() -> None:
    """A header of numbers, at the right; its last column ends where the text of the page does."""
    columns = (TableColumn("Room", 0.9), TableColumn("Free, minutes", 0.1, has_numbers=True))
    cells = tuple((Line(LineStyle.LIGHT_TITLE, (Run(words),)),) for words in ("Hall", "45"))
    page = pypdfium2.PdfDocument(pdf.write(paper(Table(columns, (cells,))), LOOKS))[0]
    rules = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    words = page.get_textpage()
    comma = words.search("Free,").get_next()[0] + len("Free")
    assert words.get_text_range(comma, 1) == ","
    assert words.get_charbox(comma)[2] < max(rule.get_bounds()[2] for rule in rules)
