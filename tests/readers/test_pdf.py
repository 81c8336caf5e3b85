"""A PDF is read as it lies on the table: lines from the top, columns apart, furniture told."""

import io
from collections.abc import Iterable

import pypdfium2
import pytest
import typst

from planner.readers.pdf import read_pdf
from planner.readers.source import Source

PAGE = (
    '#set page(width: 16cm, height: 20cm, margin: 2cm)\n#set text(font: "Libertinus Serif", 11pt)\n'
)


def pdf(source: str) -> bytes:
    made = typst.compile((PAGE + source).encode())
    assert isinstance(made, bytes)
    return made


def read(source: str) -> Source:
    return read_pdf(pdf(source), "agenda.pdf")


def texts(source: str) -> list[str]:
    found = read(source)
    assert not found.findings
    return [line.text for line in found.lines]


def kinds(source: Source) -> list[tuple[str, str]]:
    return [(line.text, line.furniture) for line in source.lines if line.text]


def rows(*pairs: tuple[str, str], settings: str = "") -> str:
    cells = "".join(f"[{time}], [{words}],\n" for time, words in pairs)
    return f"#grid(columns: (2.5cm, 1fr), row-gutter: 10pt, {settings}\n{cells})\n"


AGENDA = rows(
    ("09.00", "Opening of the Conference"),
    ("", "Welcoming addresses by the host country and by the Organization for Mountain Water"),
    ("10.30–11.00", "Coffee break"),
    ("9 h", "Session 1: Wells"),
)


def test_titles_stand_beside_their_times_and_go_on_under_themselves() -> None:
    assert texts(f"*Monday, 3 May 2027*\n\n{AGENDA}") == [
        "Monday, 3 May 2027",
        "09.00\tOpening of the Conference",
        "\tWelcoming addresses by the host country and by the",
        "\tOrganization for Mountain Water",
        "10.30–11.00\tCoffee break",
        "9 h\tSession 1: Wells",
    ]


def test_what_is_set_deeper_in_its_column_is_deeper_in_the_line() -> None:
    inside = rows(("09.00", "Session 1: Wells #pad(left: 1cm, top: 4pt)[Dug wells]"))
    first, second = (text for text in texts(inside) if text)
    assert first == "09.00\tSession 1: Wells"
    assert second.startswith("\t   ")
    assert second.strip() == "Dug wells"


PARAGRAPHS = [
    "The Conference will open on Monday with welcoming addresses by the Government of Tarvan.",
    "Rapporteurs report to the closing session.",
    "Chair: Ms. Amara Solane",
    "Participants of other States and of international organizations are welcome in the Hall.",
    "The press is invited to the opening.",
    "Coffee is served.",
    "Lunch is served.",
]
"""Two of them are longer than a line; what goes on of the first begins with a capital."""


def paragraphs(room: str) -> str:
    settings = f"#set par(leading: 5pt, spacing: {room})\n#set text(hyphenate: false)\n"
    return settings + "\n\n".join(PARAGRAPHS)


def test_paragraphs_with_room_between_them_are_a_line_each() -> None:
    assert [text for text in texts(paragraphs("9pt")) if text] == PARAGRAPHS


def test_where_all_lines_are_as_far_apart_they_stay_as_they_are() -> None:
    assert texts(paragraphs("5pt")) == [
        "The Conference will open on Monday with welcoming addresses by the",
        "Government of Tarvan.",
        "Rapporteurs report to the closing session.",
        "Chair: Ms. Amara Solane",
        "Participants of other States and of international organizations are welcome",
        "in the Hall.",
        "The press is invited to the opening.",
        "Coffee is served.",
        "Lunch is served.",
    ]


def test_room_between_lines_is_an_empty_line() -> None:
    assert texts("Monday\n\n#v(1cm)\nLunch") == ["Monday", "", "Lunch"]


def test_blanks_of_a_justified_text_part_no_columns() -> None:
    words = (
        "The organizations that participate in the preparatory conference notify the secretariat "
    )
    settings = "#set par(justify: true)\n#set text(hyphenate: false)\n"
    found = texts(f"{settings}#block(width: 6cm)[{words * 3}]")
    assert len(found) > 6
    assert not any("\t" in text for text in found)


def test_dates_that_stand_right_are_a_column() -> None:
    assert texts("Permanent Council #h(1fr) MW.DEC/440 \\\nVienna #h(1fr) ENGLISH") == [
        "Permanent Council\tMW.DEC/440",
        "Vienna\tENGLISH",
    ]


RUNNING = """
#set page(header: context [MW.CONF/27/1 #h(1fr) – #counter(page).display() –],
          footer: [#align(center)[Conference on Wells]])
"""


def day(number: int, weekday: str) -> str:
    return f"*{weekday}, {number} May 2027*\n" + rows(("09.00", f"Session {number}: Wells"))


def test_headers_and_footers_are_furniture() -> None:
    source = read(RUNNING + "#pagebreak()".join([day(3, "Monday"), day(4, "Tuesday")]))
    assert kinds(source) == [
        ("MW.CONF/27/1\t– 1 –", "page header"),
        ("Monday, 3 May 2027", ""),
        ("09.00\tSession 3: Wells", ""),
        ("Conference on Wells", "page footer"),
        ("MW.CONF/27/1\t– 2 –", "page header"),
        ("Tuesday, 4 May 2027", ""),
        ("09.00\tSession 4: Wells", ""),
        ("Conference on Wells", "page footer"),
    ]


@pytest.mark.parametrize("number", ["– 1 –", "Page 1 of 2", "1/2", "стр. 1", "1"])
def test_numbers_of_pages_in_all_forms(number: str) -> None:
    second = number.replace("1", "2", 1)
    source = read(
        f"#align(center)[{number}]\nFirst\n#pagebreak()\n#align(center)[{second}]\nSecond"
    )
    assert [text for text, kind in kinds(source) if not kind] == ["First", "Second"]


@pytest.mark.parametrize("heading", ["Day {}", "Session {}", "Tag {}"])
def test_a_count_of_days_is_no_number_of_pages(heading: str) -> None:
    pages = (f"*{heading.format(n)}*\n\n09.00 #h(1cm) Meeting {n}" for n in (1, 2, 3))
    source = read("\n#pagebreak()\n".join(pages))
    assert [text for text, kind in kinds(source) if kind] == []


def test_the_first_of_equal_day_lines_is_text() -> None:
    pages = ["*Monday, 3 May 2027*\n\n09.00 Opening", "*Monday, 3 May 2027*\n\n11.00 Session 1"]
    assert kinds(read("\n#pagebreak()\n".join(pages))) == [
        ("Monday, 3 May 2027", ""),
        ("09.00 Opening", ""),
        ("Monday, 3 May 2027", "page header"),
        ("11.00 Session 1", ""),
    ]


def test_equal_rows_at_the_top_of_pages_are_text() -> None:
    page = rows(("09.00", "Registration"), ("10.00", "Meeting"))
    assert all(not kind for _, kind in kinds(read(f"{page}#pagebreak(){page}")))


def test_a_room_at_the_foot_of_every_page_is_text() -> None:
    pages = (f"09.0{n} Session {n} \\\nWells \\\nSprings \\\nBlue Room" for n in range(1, 6))
    assert all(not kind for _, kind in kinds(read("\n#pagebreak()\n".join(pages))))


def test_footnotes_are_furniture() -> None:
    source = read(
        "The candidate countries Montania#footnote[Joins the statement.] and "
        "Tarvan#footnote[As an observer.] align"
    )
    assert kinds(source) == [
        ("The candidate countries Montania¹ and Tarvan² align", ""),
        ("¹Joins the statement.", "footnote"),
        ("²As an observer.", "footnote"),
    ]


def test_a_note_under_a_star_is_furniture_and_a_small_remark_is_not() -> None:
    star = "#place(bottom)[#text(8pt)[\\* Incorporates amendments.]]"
    remark = "#text(8pt)[Participants are asked to be seated.]"
    title = "Decision No. 440\\* on the Conference on Wells, to be held in Tarvan on 3 May 2027"
    source = read(f"{title}\n\n#v(6cm){remark}\n{star}")
    assert kinds(source) == [
        ("Decision No. 440* on the Conference on Wells, to be held in Tarvan on 3", ""),
        ("May 2027", ""),
        ("Participants are asked to be seated.", ""),
        ("* Incorporates amendments.", "footnote"),
    ]


def test_a_parted_word_is_joined_where_the_text_shows_it_whole() -> None:
    source = "The Conference meets. \\\nOpening of the con- \\\nference in Tarvan"
    assert texts(source) == ["The Conference meets.", "Opening of the conference", "in Tarvan"]


def test_what_may_have_a_hyphen_of_its_own_stays_parted() -> None:
    assert texts("Opening with the co- \\\nchairs of Tarvan") == [
        "Opening with the co-",
        "chairs of Tarvan",
    ]
    both = "The cochairs and the co-chairs meet. \\\nOpening with the co- \\\nchairs"
    assert texts(both)[1:] == ["Opening with the co-", "chairs"]


def test_minutes_above_the_line_stay_above_it() -> None:
    assert texts("9#super(typographic: false)[30] Opening") == ["9³⁰ Opening"]
    assert texts("9#super[30] Opening") == ["9³⁰ Opening"]


def columns(left: Iterable[str], right: Iterable[str]) -> str:
    sides = (" \\\n".join(side) for side in (left, right))
    return "#columns(2)[{}#colbreak(){}]".format(*sides)


def test_pages_in_two_columns_are_read_one_after_the_other() -> None:
    left = [f"Prose that goes up to its margin {n}" for n in range(10, 22)]
    right = [f"Une prose qui va jusqu’au bord {n}" for n in range(10, 22)]
    title = "#align(center)[*Statement of the delegations of Montania and of Tarvan*]\n"
    found = [text for text in texts(title + columns(left, right)) if text]
    assert [text.strip() for text in found[1:]] == [*left, *right]


def test_days_beside_each_other_are_read_one_after_the_other() -> None:
    left = ["*Monday*", *(f"{hour:02}.00 #h(5mm) Meeting {hour}" for hour in range(8, 17))]
    right = ["*Tuesday*", *(f"{hour:02}.30 #h(5mm) Meeting {hour}" for hour in range(8, 17))]
    found = [text for text in texts(columns(left, right)) if text]
    expected = [f"{hour:02}.00\tMeeting {hour}" for hour in range(8, 17)]
    assert found[:10] == ["Monday", *expected]
    assert found[10] == "Tuesday"


def test_days_beside_each_other_with_their_times_before_wrapped_titles() -> None:
    def day(name: str, minutes: str) -> str:
        rows = (
            f"[{hour:02}.{minutes}], [Meeting {hour} on lakes, rivers, springs and everything]"
            for hour in range(8, 17)
        )
        return f"*{name}*\n#grid(columns: (1.5cm, 5cm), {', '.join(rows)})"

    source = f"#columns(2)[{day('Monday', '00')}#colbreak(){day('Tuesday', '30')}]"
    found = [text for text in texts(source) if text]
    times = [text[:5] for text in found if text[:1].isdecimal()]
    hours = [f"{hour:02}" for hour in range(8, 17)]
    assert times == [*(f"{hour}.00" for hour in hours), *(f"{hour}.30" for hour in hours)]
    assert found.index("Tuesday") > found.index("Monday") + len(hours)


def table(*cells: tuple[str, ...], settings: str) -> str:
    inside = ",\n".join(f"[{cell}]" for row in cells for cell in row)
    return f"#set text(hyphenate: false)\n#table({settings},\n{inside})\n"


TWO_LINES = ["Session 1: Wells, springs and the", "management of shared water"]
PLAIN = "stroke: none, inset: 8pt"
THREE_LINES = ["Session 1: Wells, springs and", "the management of water and", "of snow"]


@pytest.mark.parametrize("wrapped", [TWO_LINES, THREE_LINES])
def test_a_time_in_the_middle_of_its_cell_stands_beside_the_first_line(wrapped: list[str]) -> None:
    cells = ["09.00", " \\\n".join(wrapped)], ["11.00", " \\\n".join(wrapped)], ["12.30", "Lunch"]
    source = table(*map(tuple, cells), settings=f"columns: (2cm, auto), align: horizon, {PLAIN}")
    first, *others = wrapped
    below = [f"\t{text}" for text in others]
    found = [text for text in texts(source) if text]
    assert found == [f"09.00\t{first}", *below, f"11.00\t{first}", *below, "12.30\tLunch"]


def test_a_time_in_the_middle_between_a_title_and_a_room_in_the_middle() -> None:
    source = table(
        ("Time", "Item", "Room"),
        ("09.00", "Opening \\ of the forum", "Hall A"),
        ("10.00", "Session 1", "Hall B"),
        settings=f"columns: (2cm, 5cm, 3cm), align: horizon, {PLAIN}",
    )
    assert [text for text in texts(source) if text] == [
        "Time\tItem\tRoom",
        "09.00\tOpening\tHall A",
        "\tof the forum",
        "10.00\tSession 1\tHall B",
    ]


def test_a_title_in_the_middle_between_the_lines_of_its_range() -> None:
    source = table(
        ("9h30 –\\ 10h45", "Pause-café", "Foyer"),
        ("10h45 –\\ 11h45", "Séance 2", "Salle 1"),
        settings=f"columns: (2cm, 5cm, 3cm), align: horizon, {PLAIN}",
    )
    assert [text for text in texts(source) if text] == [
        "9h30 – 10h45\tPause-café\tFoyer",
        "10h45 – 11h45\tSéance 2\tSalle 1",
    ]


def test_a_time_beside_the_second_line_of_what_is_no_sentence_stays_there() -> None:
    settings = "columns: (2cm, auto), stroke: none, inset: 1pt"
    source = table(("", "Coffee break"), ("11.00", "Session 1"), ("", "Debate"), settings=settings)
    assert texts(source) == ["\tCoffee break", "11.00\tSession 1", "\tDebate"]


LONG = "Session 1: Wells, springs and the management of shared water"


def test_cells_that_are_wrapped_beside_each_other_are_not_mixed() -> None:
    settings = "columns: (2cm, 4cm, 4cm), stroke: none"
    person = "Ms. Amara Solane, Minister for Water of Tarvan"
    source = table(("09.00", LONG, person), ("11.00", "Lunch", "Foyer"), settings=settings)
    assert texts(source) == [f"09.00\t{LONG}\t{person}", "11.00\tLunch\tFoyer"]


def test_a_label_that_runs_upwards_stands_before_its_rows() -> None:
    label = "#place(dx: -1cm)[#rotate(-90deg, reflow: true)[Monday]]\n"
    assert texts(label + AGENDA)[:2] == ["Monday", "09.00\tOpening of the Conference"]


def test_a_watermark_is_furniture() -> None:
    source = read("#place(dx: 3cm, dy: 5cm)[#rotate(-45deg)[DRAFT]]\n09.00 Opening")
    assert kinds(source) == [("09.00 Opening", ""), ("DRAFT", "watermark")]


def turned(data: bytes, quarter: int) -> bytes:
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            page.set_rotation(quarter)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_page_that_lies_turned_is_read_upright(quarter: int) -> None:
    back = {90: "90deg", 180: "180deg", 270: "-90deg"}[quarter]
    data = pdf(f"#rotate({back}, reflow: true)[#block(width: 12cm)[{AGENDA}]]")
    upright = [line.text for line in read(AGENDA).lines]
    assert [line.text for line in read_pdf(turned(data, quarter), "a.pdf").lines] == upright
    assert [line.text for line in read_pdf(data, "a.pdf").lines] == upright


def picture() -> str:
    """A picture, as a scanner puts it on the page."""
    pixels = ", ".join("255, 0, 0" for _ in range(16))
    made = f"bytes(({pixels}))"
    return f'#image({made}, format: (encoding: "rgb8", width: 4, height: 4), width: 10cm)'


def test_a_scan_is_told() -> None:
    source = read(picture())
    assert not source.lines
    assert [finding.name for finding in source.findings] == ["pdf-without-text"]


def test_pages_that_are_scans_are_told() -> None:
    source = read(f"09.00 Opening\n#pagebreak()\n{picture()}\n#pagebreak()\n11.00 Lunch")
    assert [line.text for line in source.lines] == ["09.00 Opening", "11.00 Lunch"]
    (finding,) = source.findings
    assert finding.name == "pages-without-text"
    assert finding.message.endswith("pages: 2.")


def test_an_empty_page_is_told() -> None:
    assert [finding.name for finding in read("").findings] == ["source-without-text"]


def test_a_cut_off_file_is_told() -> None:
    whole = pdf(AGENDA)
    for length in (len(whole) // 2, 200):
        source = read_pdf(whole[:length], "agenda.pdf")
        names = [finding.name for finding in source.findings]
        assert names in (["source-damaged"], ["source-incomplete", "source-without-text"])


def test_a_missing_end_is_told_though_all_pages_can_be_read() -> None:
    whole = pdf(AGENDA)
    source = read_pdf(whole[: whole.rindex(b"startxref")], "agenda.pdf")
    assert source.lines[0].text == "09.00\tOpening of the Conference"
    assert [finding.name for finding in source.findings] == ["source-incomplete"]


def by_hand(*objects: str, trailer: str = "") -> bytes:
    """A PDF of objects that are numbered from 1; the first is its catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size {count}/Root 1 0 R {trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + end.encode()


CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>"
PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"


def test_a_password_is_told() -> None:
    locked = "<</Filter/Standard/V 1/R 2/P -4/O({})/U({})>>".format("o" * 32, "u" * 32)
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"
    data = by_hand(CATALOGUE, PAGES, page, locked, trailer="/Encrypt 4 0 R/ID[(a)(a)]")
    source = read_pdf(data, "agenda.pdf")
    assert not source.lines
    assert [finding.name for finding in source.findings] == ["source-encrypted"]


def test_letters_that_nobody_can_tell_are_told() -> None:
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>"
    )
    words = "BT /F 12 Tf 10 50 Td (abcabcabc) Tj ET"
    content = f"<</Length {len(words)}>>stream\n{words}\nendstream"
    glyph = "<</Length 28>>stream\n600 0 0 0 500 500 d1 0 0 5 5 re f\nendstream"
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[.001 0 0 .001 0 0]"
        "/FirstChar 97/LastChar 99/Widths[600 600 600]/CharProcs<</g1 6 0 R/g2 6 0 R/g3 6 0 R>>"
        "/Encoding<</Type/Encoding/Differences[97/g1/g2/g3]>>>>"
    )
    data = by_hand(CATALOGUE, PAGES, page, content, font, glyph)
    source = read_pdf(data, "agenda.pdf")
    assert [finding.name for finding in source.findings] == ["letters-unknown"]


def test_a_file_of_too_many_pages_is_answered_at_once() -> None:
    source = read_pdf(pdf("#pagebreak()" * 201), "agenda.pdf")
    assert [finding.name for finding in source.findings] == ["source-too-large"]
    assert "202 pages" in source.findings[0].message


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    assert texts("#place(dx: 0.3pt)[Opening]Opening") == ["Opening"]


def test_signs_of_one_letter_are_all_read() -> None:
    assert texts("Coffee for the offices, affiliates and fjords") == [
        "Coffee for the offices, affiliates and fjords"
    ]
