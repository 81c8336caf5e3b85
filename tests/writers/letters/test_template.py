"""Templates that somebody has changed in Word: what they may do, and what is said when they err."""

import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from planner.errors import PlannerError
from planner.findings import Finding
from planner.forms.letter import LetterTemplate
from planner.writers.letters import blank
from planner.writers.letters.fill import faults
from planner.writers.letters.word import write
from planner.writers.looks import Looks, looks_with
from tests.writers.letters.conftest import LOOKS, Change, letter

Changed = Callable[[Change], Looks]
FILE = "templates/letters/note-verbale.en.docx"


def saying(text: str) -> Change:
    return lambda word: word.add_paragraph(text)


def found(looks: Looks, **fields: str) -> Finding:
    (fault,) = faults(letter(**fields), looks)
    return fault


def with_element(xml: str) -> Change:
    return lambda word: word.paragraphs[0]._p.append(parse_xml(xml))


def test_what_was_changed_in_word_is_in_the_letter(changed: Changed) -> None:
    def change(word: Word) -> None:
        word.add_paragraph("Bring {{ body|upper }}{% if quota %} and {{ quota }}{% endif %}.")
        word.styles["Title"].font.size = Pt(20)

    made = docx.Document(BytesIO(write(letter(), changed(change))))
    assert made.paragraphs[-1].text == "Bring AUSTRIA and 4."
    assert made.styles["Title"].font.size == Pt(20)


def test_gaps_that_word_has_taken_apart_are_whole(changed: Changed) -> None:
    """Word marks spelling inside of gaps, and makes quotes round in them."""

    def change(word: Word) -> None:
        paragraph = word.add_paragraph("To {{ bo")
        paragraph.add_run("dy }}").bold = True
        word.add_paragraph("{% if body == “Austria” %}Servus{% endif %}")

    made = docx.Document(BytesIO(write(letter(), changed(change))))
    assert [of.text for of in made.paragraphs[-2:]] == ["To Austria", "Servus"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ body.__class__ }}",
        "{{ body['x'] }}",
        "{{ cycler() }}",
        "{{ 7 * 7 }}",
        "{{ 'x' * 999999999 }}",
        "{% for a in body %}{% for b in body %}{{ a }}{% endfor %}{% endfor %}",
        "{% set body = 'you' %}",
        "{% include 'conference.toml' %}",
        "{% macro m() %}{% endmacro %}",
        "{{ '%999999999d' % 1 }}",
    ],
)
def test_a_template_that_tries_to_run_code(changed: Changed, text: str) -> None:
    fault = found(changed(saying(text)))
    assert (fault.name, fault.place.file) == ("letter-template-unsafe", FILE)
    assert fault.message.startswith(f"The template does more than print: “{text[:10]}")


@pytest.mark.parametrize("instruction", ["DDEAUTO c:\\\\calc.exe", 'INCLUDETEXT "/etc/passwd"'])
def test_a_field_of_word_that_runs_or_fetches_something(changed: Changed, instruction: str) -> None:
    half = len(instruction) // 2
    pieces = "".join(
        f"<w:r><w:instrText>{part}</w:instrText></w:r>"
        for part in (instruction[:half], instruction[half:])
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{of}"/></w:r>' for of in ("begin", "end"))
    field = f"<w:smartTag {nsdecls('w')}>{begin}{pieces}{end}</w:smartTag>"
    fault = found(changed(with_element(field)))
    assert fault.name == "letter-template-unsafe"
    assert fault.message == f"The template fetches something: “{instruction}”."


def test_a_picture_from_elsewhere(changed: Changed) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"

    def change(word: Word) -> None:
        word.part.relate_to("https://example.org/seen.png", kind, is_external=True)

    fault = found(changed(change))
    assert fault.message == "The template fetches something: “https://example.org/seen.png”."


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ("<w:ins {}><w:r><w:t>new</w:t></w:r></w:ins>", "tracked changes"),
        ("<w:r {}><w:pict/></w:r>", "a picture in an old format"),
        ("<w:r {}><w:footnoteReference/></w:r>", "a footnote"),
    ],
)
def test_what_would_be_lost_in_pdf(changed: Changed, xml: str, what: str) -> None:
    fault = found(changed(with_element(xml.format(nsdecls("w")))))
    assert fault.name == "letter-template-broken"
    assert fault.message == f"The template has {what}, which letters cannot have."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ due", "has a field that is not complete: “{{ due”"),
        ("due }}", "has a field that is not complete: “due }}”"),
        ("{{ due + }}", "cannot be read at “{{ due + }}”"),
        ("{% if due %}" * 150 + "{% endif %}" * 150, "it is nested too deeply"),
        ("{% if due %}…", "cannot be read at “"),
        ("{{ due|center(999999999) }}", "No filter named 'center'."),
        ("{{p due }}", "prints outside a paragraph: “{{p due }}”."),
    ],
)
def test_a_gap_that_is_written_wrongly(changed: Changed, text: str, message: str) -> None:
    fault = found(changed(saying(text)))
    assert fault.name == "letter-template-broken"
    assert message in fault.message


def test_a_condition_that_tears_a_paragraph_apart(changed: Changed) -> None:
    def change(word: Word) -> None:
        word.add_paragraph("{%p if decision %}")
        word.add_paragraph("c {% endif %} d")

    fault = found(changed(change))
    assert fault.name == "letter-template-broken"
    assert "The template opens something that it does not close" in fault.message


def test_a_field_that_letters_do_not_have_is_named(changed: Changed) -> None:
    """Even where the sentence around it is not printed."""
    fault = found(changed(saying("{% if decision %}{{ colour }}{% endif %}")))
    assert (fault.name, fault.place.file) == ("letter-field-unknown", FILE)
    assert fault.message == "The template asks for “colour”, which no letter has."
    assert "addressee, body, category" in fault.hint


def test_a_field_that_is_empty_in_one_letter_is_named(changed: Changed) -> None:
    looks = changed(saying("Come before {{ due }}."))
    assert tuple(faults(letter(), looks)) == ()
    fault = found(looks, due="")
    assert (fault.name, str(fault.place)) == ("letter-field-empty", "invitees.csv:2")
    assert fault.message == f"“due” is empty in this letter, but {FILE} prints it."


def test_a_letter_with_a_fault_is_not_written(changed: Changed) -> None:
    with pytest.raises(PlannerError, match="asks for “colour”"):
        write(letter(), changed(saying("{{ colour }}")))


@pytest.mark.parametrize("octets", [b"", b"<html>", b"PK\x05\x06" + b"\0" * 18])
def test_a_template_that_is_no_word_file(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/note-verbale.en.docx").write_bytes(octets)
    fault = found(looks_with(tmp_path))
    assert fault.name == "letter-template-broken"
    assert fault.message.startswith("The template is not a Word file: ")


def test_a_template_that_unpacks_to_gigabytes(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    with zipfile.ZipFile(
        tmp_path / "letters/note-verbale.en.docx", "w", zipfile.ZIP_DEFLATED
    ) as bomb:
        bomb.writestr("word/document.xml", b" " * 60_000_000)
    assert (
        found(looks_with(tmp_path)).message == "The template is not a Word file: it is too large."
    )


def test_nothing_of_those_who_changed_it_is_left(changed: Changed) -> None:
    secret = "zephyrine-4711"

    def change(word: Word) -> None:
        word.add_comment(word.paragraphs[0].runs, text=secret)
        word.core_properties.author = secret
        word.core_properties.keywords = secret

    with zipfile.ZipFile(BytesIO(write(letter(), changed(change)))) as package:
        octets = {name: package.read(name) for name in package.namelist()}
    assert [name for name, of in octets.items() if secret.encode() in of] == []
    assert b"comment" not in octets["word/document.xml"]


def test_a_template_can_be_exchanged_between_two_builds(changed: Changed) -> None:
    looks = changed(saying("First"))
    assert docx.Document(BytesIO(write(letter(), looks))).paragraphs[-1].text == "First"
    path = looks.find("letters/note-verbale.en.docx")
    word = docx.Document(str(path))
    word.add_paragraph("Second")
    word.save(str(path))
    again = looks_with(path.parent.parent)
    assert docx.Document(BytesIO(write(letter(), again))).paragraphs[-1].text == "Second"


@pytest.mark.parametrize("loose", ["{{", "{%", "-%}", "{{ due"])
def test_thousands_of_loose_marks_are_refused_at_once(changed: Changed, loose: str) -> None:
    """Over them the search for gaps would take hours."""
    fault = found(changed(saying(loose * 40_000)))
    assert fault.name == "letter-template-broken"


def test_a_gap_where_word_shows_no_words(changed: Changed) -> None:
    fault = found(changed(lambda word: word.paragraphs[0]._p.set("hint", "{{ due }}")))
    assert fault.message == "The template has a field that is not complete: “{{ due }}”."


@pytest.mark.tool("libreoffice")
def test_a_template_that_libreoffice_has_saved_is_used(tmp_path: Path) -> None:
    ours = tmp_path / "ours" / "note-verbale.en.docx"
    ours.parent.mkdir()
    ours.write_bytes(blank.write(LetterTemplate("en", "note-verbale"), LOOKS))
    call = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    told = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "letters")]
    subprocess.run([*call, *told, str(ours)], check=True, capture_output=True, timeout=120)
    saved = docx.Document(BytesIO(write(letter(), looks_with(tmp_path))))
    assert [of.text for of in saved.paragraphs] == [
        of.text for of in docx.Document(BytesIO(write(letter(), LOOKS))).paragraphs
    ]
    assert (tmp_path / "letters/note-verbale.en.docx").stat().st_size > 5000
