"""Signs as PDF and Word: a page a day, every word on it, and nothing cut off."""

import re
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest

from planner.forms.document import Line, LineStyle, Run, TimedRow
from planner.forms.sign import Sign, SignDay
from planner.places import Place
from planner.writers import WRITERS
from planner.writers.looks import Looks, planner_templates
from planner.writers.sign import pdf, word
from tests.archivable import faults

LOOKS = Looks((planner_templates(),))
UNSEEN = str.maketrans({"\u00a0": " ", "\u200b": "", "\u00ad": ""})
HOSTILE = [
    '#panic("x")',
    "*bold* $x$ @ref <lbl>",
    '"]; #let a = [',
    '#read("/etc/passwd")',
    "= No // x",
]


def row(title: str, time: str = "09.00–10.30") -> TimedRow:
    chair = Line(LineStyle.OFFICERS, (Run("Chair:", italic=True), Run(" Ms. Bek")))
    lines = (Line(LineStyle.TITLE, (Run(title),)), chair, Line(LineStyle.MODE, (Run("Closed"),)))
    return TimedRow(time, lines, Place("agenda.en.txt", len(title)))


def sign(*days: tuple[TimedRow, ...], language: str = "en", room: str = "Great Hall") -> Sign:
    made = tuple(
        SignDay(f"Day {number}", rows)
        for number, rows in enumerate(days or ((row("Session 1"),),), 1)
    )
    head = ("Conference on Wells", "Osh, 3 May 2027")
    return Sign(language, f"Door sign: {room}", room, made, head, "#1f4e79", "The Wells")


def pages(form: Sign) -> list[str]:
    """The words on each page."""
    found = (
        of.get_textpage().get_text_range() for of in pypdfium2.PdfDocument(pdf.write(form, LOOKS))
    )
    return [" ".join(text.translate(UNSEEN).split()) for text in found]


@pytest.mark.parametrize("language", ["en", "ru", "ky", "ar"])
def test_signs_are_archivable_and_accessible(tmp_path: Path, language: str) -> None:
    path = tmp_path / "sign.pdf"
    untimed = (row("Talks", ""),)
    path.write_bytes(pdf.write(sign((row("A"), row("B")), untimed, language=language), LOOKS))
    assert faults(path) == []


def test_same_bytes_twice() -> None:
    assert pdf.write(sign(), LOOKS) == pdf.write(sign(), LOOKS)


def test_a_page_a_day_with_every_word() -> None:
    head = "Conference on Wells Osh, 3 May 2027 Great Hall"
    assert pages(
        sign((row("Session 1"), row("Session 2", "11.00")), (row("Talks", "Evening"),))
    ) == [
        f"{head} Day 1 09.00–10.30 Session 1 Chair: Ms. Bek Closed "
        "11.00 Session 2 Chair: Ms. Bek Closed",
        f"{head} Day 2 Evening Talks Chair: Ms. Bek Closed",
    ]


@pytest.mark.parametrize("count", [1, 6, 12])
def test_a_full_day_is_one_page(count: int) -> None:
    (only,) = pages(sign(tuple(row(f"Session {number:02}") for number in range(count))))
    assert [f"Session {number:02}" in only for number in range(count)] == [True] * count


def test_a_title_of_three_hundred_words_has_room() -> None:
    form = sign((row("Water " * 300),))
    assert list(pdf.faults(form, LOOKS)) == []
    (only,) = pages(form)
    assert only.count("Water") == 300


def test_what_has_no_room_is_a_finding_at_its_item() -> None:
    long = row("Water " * 2000)
    (told,) = pdf.faults(sign((row("A"),), (row("B"), long)), LOOKS)
    assert (told.name, told.place) == ("sign-overfull", long.source)
    assert told.message.endswith("does not fit on the sign of Great Hall for Day 2.")


def test_what_has_no_room_is_not_made_in_word_either() -> None:
    form = sign((row("A"), row("Water " * 2000)))
    refused = {of.suffix: [fault.name for fault in of.faults(form, LOOKS)] for of in WRITERS
               if of.form is Sign}  # fmt: skip
    assert refused == {"pdf": ["sign-overfull"], "docx": ["sign-overfull"]}


@pytest.mark.parametrize("room", ["Q" * 60, "Hall of the " * 12, "Ж"])
def test_the_name_of_a_room_stays_on_its_band(tmp_path: Path, room: str) -> None:
    path = tmp_path / "sign.pdf"
    path.write_bytes(pdf.write(sign(room=room), LOOKS))
    command = ["pdftotext", "-bbox", str(path), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert max(map(float, re.findall('xMax="([0-9.]+)"', shown))) < 595 - 45
    assert room.replace(" ", "") in pages(sign(room=room))[0].replace(" ", "")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_only_words(hostile: str) -> None:
    (only,) = pages(sign((row(hostile, hostile),), room=hostile))
    assert only.replace(" ", "").count(hostile.replace(" ", "")) == 3


def test_a_character_without_a_font_is_told_at_its_line() -> None:
    (writer,) = [of for of in WRITERS if of.form is Sign and of.suffix == "pdf"]
    (told,) = writer.faults(sign((row("会"),)), LOOKS)
    assert (told.name, told.place) == ("glyph-missing", Place("agenda.en.txt", 1))
    assert [*word.faults(sign((row("会"),)), LOOKS)] == []


def test_the_word_document_says_the_same() -> None:
    form = sign(
        (row("Session 1"), row("Session 2", "11.00")), (row("<w:p/> {{ 7*7 }}", "Evening"),)
    )
    made = docx.Document(BytesIO(word.write(form, LOOKS)))
    head = ["Conference on Wells", "Osh, 3 May 2027", "Great Hall"]
    assert [of.text for of in made.paragraphs if of.text] == [*head, "Day 1", *head, "Day 2"]
    cells = [
        [cell.text.split("\n") for cell in row.cells] for table in made.tables for row in table.rows
    ]
    beside = ["Chair: Ms. Bek", "Closed"]
    assert cells == [
        [["09.00–10.30"], ["Session 1", *beside]],
        [["11.00"], ["Session 2", *beside]],
        [["Evening"], ["<w:p/> {{ 7*7 }}", *beside]],
    ]
    assert [of.style.name for of in made.paragraphs if of.style and of.text][2:4] == [
        "Heading 1",
        "Heading 2",
    ]


@pytest.mark.tool("libreoffice")
def test_a_day_is_a_page_in_a_word_processor(tmp_path: Path) -> None:
    path = tmp_path / "sign.docx"
    days = [tuple(row(f"Session {number}") for number in range(count)) for count in (1, 8, 3)]
    path.write_bytes(word.write(sign(*days), LOOKS))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    printed = [
        of.get_textpage().get_text_range() for of in pypdfium2.PdfDocument(path.with_suffix(".pdf"))
    ]
    assert [text.count("Session") for text in printed] == [1, 8, 3]
