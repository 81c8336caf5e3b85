import html as entities
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from planner.errors import PlannerError
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
from planner.writers import html
from planner.writers.looks import Looks, looks_with, planner_templates

LOOKS = Looks((planner_templates(),))
VOID = {"meta", "br", "col"}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "&amp; & <b>",
]

OFF = ["gpu", "quic", "background-networking", "component-update", "sync"]
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--no-first-run", "--dump-dom"]
CHROMIUM += [f"--disable-{what}" for what in OFF]


def line(style: LineStyle, words: str, time: str = "", level: int = 0) -> Line:
    return Line(style, (Run(words),), level, time)


TABLE = Table(
    (TableColumn("Time", 0.25), TableColumn("Speakers", 0.75)),
    (((line(LineStyle.TITLE, "09.30"),), (line(LineStyle.PERSON, "<Mr. Bek>"),)),),
)


def paper(language: str = "en", words: str = "Regional overview of developments") -> Document:
    lines = tuple(line(style, words, level=1) for style in LineStyle)
    blocks = (
        Heading(1, "I. Agenda"),
        Heading(2, "Thursday, 13 June 2031"),
        TimedRow("08.30", (line(LineStyle.LIGHT_TITLE, "Registration"),)),
        TimedRow("14 heures – 16 heures", (line(LineStyle.TITLE, words, "09.10"), *lines)),
        TimedRow("", (line(LineStyle.LIGHT_TITLE, "Lunch"),)),
        Paragraph(words),
        TABLE,
    )
    marks = ("ENGLISH", "Original: FRENCH")
    town = ("Tarvan, 13 June 2031",)
    return Document(language, words, blocks, (words,), "MW.DEC/440", marks, town, words, words)


class Page(HTMLParser):
    """What a browser would see: the tags must nest, the words and attributes are kept."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def written(document: Document, looks: Looks = LOOKS) -> str:
    return html.write(document, looks).decode()


def test_the_page_is_whole_and_stands_alone() -> None:
    text = written(paper())
    page = Page(text)
    assert page.open == []
    assert {"header", "main", "h1", "h2", "h3", "ol", "li", "footer"} <= set(page.tags)
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(page.tags)
    assert not {"src", "href", "srcset", "action"} & {name for name, _ in page.attributes}
    assert not re.search(r"https?:|//|url\(|@import", text)


def test_language_direction_title_and_description_are_set() -> None:
    text = written(paper("ar"))
    assert '<html lang="ar" dir="rtl">' in text
    assert "<title>Regional overview of developments</title>" in text
    described = 'content="Regional overview of developments · Tarvan, \u200e13 June 2031"'
    assert described in text  # With a mark, or the day would stand behind the month.


def test_words_stand_in_their_order() -> None:
    words = " ".join("".join(Page(written(paper())).words).split())
    wanted = ["MW.DEC/440", "Original: FRENCH", "Tarvan, 13", "I. Agenda", "Thursday", "08.30"]
    places = [words.index(word) for word in [*wanted, "Registration", "14 heures", "Lunch"]]
    assert places == sorted(places)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str) -> None:
    page = Page(written(paper(words=words)))
    assert words in "".join(page.words)
    assert not {"script", "img", "b"} & set(page.tags)
    assert "onerror" not in {name for name, _ in page.attributes}


def test_characters_that_steer_are_left_out() -> None:
    assert not {"\0", "\u202e"} & set(written(paper(words="a\0b\u202ec")))


def test_same_bytes_twice() -> None:
    assert html.write(paper(), LOOKS) == html.write(paper(), LOOKS)


def test_a_conference_changes_one_block_of_our_template(tmp_path: Path) -> None:
    own = '{% extends "planner/document.html" %}{% block style %}{{ super() }}p { color: navy }'
    (tmp_path / "document.html").write_text(own + "{% endblock %}")
    text = written(paper(), looks_with(tmp_path))
    assert "p { color: navy }" in text
    assert "Thursday, 13 June 2031" in text


@pytest.mark.parametrize(
    "fault", ["{{ paper.nothing }}", "{% if %}", "{{ ''.__class__.mro() }}", "{{ 1 / 0 }}"]
)
def test_a_faulty_template_is_said_plainly(tmp_path: Path, fault: str) -> None:
    (tmp_path / "document.html").write_text(f"<p>\n{fault}")
    with pytest.raises(PlannerError, match="web page cannot be written") as stopped:
        html.write(paper(), looks_with(tmp_path))
    assert str(stopped.value).endswith("(document.html:2)")
    assert str(tmp_path / "document.html") in stopped.value.remedy


def test_the_template_is_named_that_has_the_fault(tmp_path: Path) -> None:
    (tmp_path / "document.html").write_text('\n{% extends "house.html" %}')
    (tmp_path / "house.html").write_text("<p>\n</p>\n{% block < %}")
    with pytest.raises(PlannerError, match=r"\(house\.html:3\)$") as stopped:
        html.write(paper(), looks_with(tmp_path))
    assert str(tmp_path / "house.html") in stopped.value.remedy


def test_lines_of_the_title_are_about_as_long_as_each_other() -> None:
    style = written(paper()).split("<style>")[1]
    for of in ("h1 {", ".subtitle {"):
        assert "text-wrap: balance" in style.split(of)[1].split("}")[0]


INDENTED = """
<script>
const left = line => { const range = document.createRange(); range.selectNodeContents(line);
  return Math.round(range.getBoundingClientRect().left) };
document.title = [...document.querySelectorAll(".what p > span")].map(left).join(" ")
</script>
"""


@pytest.mark.tool("chromium")
def test_what_belongs_to_an_inner_item_is_indented_below_it(tmp_path: Path) -> None:
    lines = [line(LineStyle.TITLE, "T"), line(LineStyle.MODE, "m"), line(LineStyle.NOTE, "n")]
    lines += [line(LineStyle.ITEM, "i", "09.10")]
    lines += [line(style, "x", level=1) for style in (LineStyle.MODE, LineStyle.NOTE)]
    text = written(Document("en", "A", (TimedRow("", (*lines, line(LineStyle.ROOM, "r"))),)))
    (tmp_path / "page.html").write_text(text + INDENTED)
    command = [*CHROMIUM, f"--user-data-dir={tmp_path / 'profile'}", f"{tmp_path / 'page.html'}"]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    title, mode, note, item, own, own_note, room = map(
        int, re.findall("<title>([0-9 ]+)</title>", shown)[0].split()
    )
    assert title == mode == room < note < item < own
    assert own == own_note


@pytest.mark.tool("chromium")
@pytest.mark.parametrize("width", [320, 390, 1000])
def test_nothing_is_cut_off_on_a_phone(tmp_path: Path, width: int) -> None:
    inner = entities.escape(written(paper()))
    measure = "document.title = 'wide ' + this.contentDocument.documentElement.scrollWidth"
    frame = f'<iframe width="{width}" height="9000" style="border:0" onload="{measure}"'
    (tmp_path / "page.html").write_text(f'<body>{frame} srcdoc="{inner}"></iframe>')
    command = [*CHROMIUM, f"--user-data-dir={tmp_path / 'profile'}", f"{tmp_path / 'page.html'}"]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    assert f"<title>wide {width}</title>" in shown


def test_a_table_has_a_header_for_each_column() -> None:
    page = html.write(Document("en", "x", (TABLE,)), LOOKS).decode()
    assert '<th scope="col">Time</th><th scope="col">Speakers</th>' in page
    assert page.count("<tr>") == 2
    assert '<col style="width: 25.0%"><col style="width: 75.0%">' in page
    assert "&lt;Mr. Bek&gt;" in page


def test_times_inside_cells_have_a_column_as_wide_as_they_are() -> None:
    inside = Line(LineStyle.ITEM, (Run("Coffee"),), time="10.30–11.00")
    cells = ((), (Line(LineStyle.TITLE, (Run("Session 1"),)), inside))
    table = Table((TableColumn("Time", 0.2), TableColumn("English", 0.8)), (cells,))
    assert '<table style="--inner: 11">' in written(replace(paper(), blocks=(table,)))
