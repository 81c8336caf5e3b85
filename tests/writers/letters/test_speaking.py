"""Words of letters in another language say so: in Word, and in the PDF."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as Word
from docx.oxml.ns import qn

from planner.model.spoken import in_language
from planner.writers.letters import pdf
from planner.writers.letters.word import write
from planner.writers.looks import Looks
from tests import archivable
from tests.spoken import spoken
from tests.writers.letters.conftest import LOOKS, Change, letter

TITLE = in_language("Wells & <Springs>", "fr")
VENUE = "Hall, " + in_language("Maison\nde l’eau", "fr") + ", Osh"


def runs(octets: bytes, words: str) -> list[tuple[str, str]]:
    """The runs of the first paragraph that says words, each with its language."""
    word: Any = docx.Document(BytesIO(octets))
    paragraphs = word.element.body.iter(qn("w:p"))
    found = next(of for of in paragraphs if words in "".join(of.itertext()))
    return [(of.text, of.xpath("string(w:rPr/w:lang/@w:val)")) for of in found.iter(qn("w:r"))]


def in_french(octets: bytes, folder: Path) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(octets)
    assert archivable.faults(path) == []
    return " ".join(words for words, of in spoken(path) if of == "fr")


def test_words_in_another_language_say_so() -> None:
    one = letter(title=TITLE)
    assert runs(write(one, LOOKS), "Springs") == [("Wells & <Springs>", "fr")]


def test_a_line_in_two_languages_says_which_is_which() -> None:
    assert runs(write(letter(venue=VENUE), LOOKS), "Hall") == [
        ("Hall, ", ""),
        ("Maison", "fr"),
        ("\n", ""),
        ("de l’eau", "fr"),
        (", Osh", ""),
    ]


def test_the_pdf_says_it_whatever_was_written_before(tmp_path: Path) -> None:
    one = letter(title=TITLE, venue=VENUE)
    first = pdf.write(one, LOOKS)
    assert in_french(first, tmp_path) == "Wells & <Springs> Maison de l’eau"
    write(one, LOOKS)
    assert pdf.write(one, LOOKS) == first


def test_a_letter_in_the_language_of_its_words_has_nothing_to_say() -> None:
    one = letter(language="fr", title=in_language("Puits", "fr"))
    plain = letter(language="fr", title="Puits")
    assert write(one, LOOKS) == write(plain, LOOKS)


def test_words_keep_the_look_of_the_text_around_them(changed: Callable[[Change], Looks]) -> None:
    """The text of a template may say that it is in a language; what is put into it says its own."""

    def change(word: Word) -> None:
        run = word.paragraphs[3].runs[0]
        run.text, run.bold = "About {{ title }}, now", True
        look: Any = run._element.get_or_add_rPr()
        look.append(look.makeelement(qn("w:lang"), {qn("w:val"): "en-GB"}))
        for other in word.paragraphs[3].runs[1:]:
            other._element.getparent().remove(other._element)

    octets = write(letter(title=TITLE), changed(change))
    assert runs(octets, "About") == [
        ("About ", "en-GB"),
        ("Wells & <Springs>", "fr"),
        (", now", "en-GB"),
    ]
    word = docx.Document(BytesIO(octets))
    (bold,) = (of for of in word.paragraphs if of.text.startswith("About"))
    assert [of.bold for of in bold.runs] == [True, True, True]
