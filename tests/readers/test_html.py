"""A web page is read as a browser shows it."""

import time

import pytest

from planner.readers.html import read_html
from planner.readers.source import Source


def read(body: str) -> Source:
    return read_html(f"<!DOCTYPE html><body>{body}</body>".encode(), "agenda.html")


def texts(body: str) -> list[str]:
    source = read(body)
    assert not source.findings
    return [line.text for line in source.lines]


AGENDA = """
<h1>Conference on   Wells</h1>
<h2>Monday, 3 May 2027</h2>
<table>
<thead><tr><th>Time</th><th>Item</th><th>Room</th></tr></thead>
<tr><td>09:00</td><td><p>Opening</p><p>Chair: Ms.&nbsp;Amara Solane</p></td><td>Hall A</td></tr>
<tr><td>10:30</td><td colspan="2">Coffee break</td></tr>
</table>
<p>Working languages:
English &amp; French</p>
"""


def test_headings_tables_and_paragraphs() -> None:
    assert texts(AGENDA) == [
        "Conference on Wells",
        "",
        "Monday, 3 May 2027",
        "",
        "Time\tItem\tRoom",
        "09:00\tOpening\tHall A",
        "\tChair: Ms.\u00a0Amara Solane",
        "10:30\tCoffee break",
        "",
        "Working languages: English & French",
    ]


PIECES = {
    "line breaks": ("09:00 Opening<br>Chair: Ms. Solane", ["09:00 Opening", "Chair: Ms. Solane"]),
    "bullets": ("<ul><li>Wells<ul><li>Dug</li></ul></li><li>Springs</li></ul>",
                ["• Wells", "  • Dug", "• Springs"]),
    "numbers": ("<ol start=3><li>Wells<li>Springs<li value=9>Law</ol>",
                ["3. Wells", "4. Springs", "9. Law"]),
    "letters": ("<ol type=a><li>Wells<li>Springs</ol>", ["a. Wells", "b. Springs"]),
    "numbers that go down": ("<ol reversed><li>Wells<li>Law</ol>", ["2. Wells", "1. Law"]),
    "lists without marks": ("<ul style='list-style: none'><li>Wells</ul>", ["Wells"]),
    "rows that are made as a list": (
        "<ol role=list><li><p>09.00</p><div><p>Opening</p><p>Chair: Ms. Solane</p></div></li></ol>",
        ["09.00\tOpening", "\tChair: Ms. Solane"]),
    "rows that are made of blocks": (
        "<div><div>9.00 a.m.</div><div>Opening</div></div><div><div>10.30 a.m.</div>"
        "<div>Coffee break</div></div>",
        ["9.00 a.m.\tOpening", "10.30 a.m.\tCoffee break"]),
    "times as headings": ("<h4>09:00</h4><p>Opening</p><h4>10:30</h4><p>Coffee break</p>",
                          ["09:00", "", "Opening", "", "10:30", "", "Coffee break"]),
    "items that begin with a time": ("<ul><li>09:00 Opening<li>10:30 Coffee break</ul>",
                                     ["09:00 Opening", "10:30 Coffee break"]),
    "terms": ("<dl><dt>09:00<dd>Opening<dd>Chair: Ms. Solane<dt>10:30<dd>Coffee break</dl>",
              ["09:00\tOpening", "\tChair: Ms. Solane", "10:30\tCoffee break"]),
    "cells across rows": (
        "<table><tr><td rowspan=2>Monday<td>09:00<td>Opening<tr><td>10:30<td>Lunch</table>",
        ["Monday", "\t09:00\tOpening", "\t10:30\tLunch"]),
    "a table in a table": (
        "<table><tr><td>09:00<td><table><tr><td>a<td>b</table></table>", ["09:00\ta\tb"]),
    "scripts and styles": ("<style>p{}</style><script>let x</script><p>Opening", ["Opening"]),
    "what is hidden": (
        "<p hidden>a</p><p style='display:none'>b</p><template>c</template><p>Opening",
        ["Opening"]),
    "comments": ("<p>Open<!-- 10:00 -->ing", ["Opening"]),
    "a figure and a capital of different elements": (
        "<p><span>09:00</span><span>Opening</span>", ["09:00 Opening"]),
    "words in several faces": ("<p>Sess<b>ion</b> 1: <i>Wells</i>.", ["Session 1: Wells."]),
    "minutes above the line": ("<p>9<sup>30</sup> Opening, 13<sup>th</sup>",
                               ["9³⁰ Opening, 13th"]),
    "as it was typed": ("<pre>09:00  Opening\n         Chair: X</pre>",
                        ["09:00  Opening", "         Chair: X"]),
    "entities": ("<p>L&rsquo;eau &laquo;&#160;vive&#xA0;&raquo; &lt;1&gt;",
                 ["L’eau «\u00a0vive\u00a0» <1>"]),
    "quotes": ("<p>Keynote: <q>Water</q>", ["Keynote: “Water”"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PIECES.values(), ids=PIECES)
def test_pieces(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_navigation_and_footer_are_furniture() -> None:
    source = read(
        "<nav><a>Home</a></nav><main><p>09:00 Opening</p><article><footer>Chair: X</footer>"
        "</article></main><footer>Imprint</footer>"
    )
    assert [(line.text, line.furniture) for line in source.lines if line.text] == [
        ("Home", "navigation"),
        ("09:00 Opening", ""),
        ("Chair: X", ""),
        ("Imprint", "page footer"),
    ]


def test_the_title_of_the_page_is_furniture() -> None:
    page = b"<html><head><title>Wells\n2027</title></head><body>09:00 Opening"
    lines = read_html(page, "agenda.html").lines
    assert [(line.text, line.furniture) for line in lines] == [
        ("Wells 2027", "page header"),
        ("09:00 Opening", ""),
    ]


def test_words_struck_through_are_left_out_and_that_is_said() -> None:
    source = read("<p><s>09:00</s> 09:30 Opening<p><del>Photo</del><ins>Lunch</ins>")
    assert [line.text for line in source.lines] == ["09:30 Opening", "", "Lunch"]
    (finding,) = source.findings
    assert finding.name == "struck-text-left-out"
    assert "2 pieces" in finding.message


RUSSIAN = "<p>09:00 Открытие"
HEAD = "<html><head><meta charset='{}'></head>"
ENCODED = {
    "UTF-8": RUSSIAN.encode(),
    "UTF-8 with a mark": b"\xef\xbb\xbf" + RUSSIAN.encode(),
    "UTF-16 with a mark": RUSSIAN.encode("utf-16"),
    "as the page says": (HEAD.format("windows-1251") + RUSSIAN).encode("cp1251"),
    "as the page says in the old way": (
        "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>" + RUSSIAN
    ).encode("koi8-r"),
    "as its declaration says": (
        "<?xml version='1.0' encoding='iso-8859-5'?><html>" + RUSSIAN
    ).encode("iso-8859-5"),
    "said in vain": (HEAD.format("rot13") + RUSSIAN).encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_encodings(data: bytes) -> None:
    source = read_html(data, "agenda.html")
    assert [line.text for line in source.lines] == ["09:00 Открытие"]
    assert not source.findings


def test_latin_1_is_read_as_browsers_read_it() -> None:
    page = (HEAD.format("iso-8859-1") + "<p>L’ouverture – 9 h").encode("cp1252")
    assert read_html(page, "agenda.html").text == "L’ouverture – 9 h"


def test_a_guess_is_told() -> None:
    source = read_html(b"<html><p>09:00 " + "Открытие конференции".encode("cp1251"), "a.html")
    assert source.text == "09:00 Открытие конференции"
    assert [finding.name for finding in source.findings] == ["encoding-guessed"]


def test_a_page_without_words_is_told() -> None:
    for page in (b"<html></html>", b"<html><body><img src=x></body></html>"):
        (finding,) = read_html(page, "agenda.html").findings
        assert finding.name == "source-without-text"


@pytest.mark.parametrize(
    "page", ["<b>" * 200_000, "<div>" * 100_000, "<!--" * 200_000, "<a " * 200_000, "<" * 500_000]
)
def test_a_page_that_never_closes_what_it_opens_takes_no_time(page: str) -> None:
    begin = time.process_time()
    read_html(f"<html><p>09:00 Opening {page}".encode(), "agenda.html")
    assert time.process_time() - begin < 5


def test_faces_that_never_end_leave_their_words() -> None:
    rows = "".join(f"<p><font><b>{hour:02}:00 Session" for hour in range(8, 20))
    source = read(f"{rows}{'<font>' * 3000}<p>20:00 Dinner")
    assert [line.text for line in source.lines if line.text][-2:] == [
        "19:00 Session",
        "20:00 Dinner",
    ]


def test_a_page_with_far_too_much_on_it_is_answered_at_once() -> None:
    (finding,) = read("<p>09:00 Opening" * 200_001).findings
    assert finding.name == "source-too-large"
