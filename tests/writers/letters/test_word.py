"""Letters as Word files: what Word and LibreOffice find in them."""

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.forms.letter import LetterTemplate
from planner.writers.letters import blank
from planner.writers.letters.word import write
from planner.writers.looks import Looks, planner_templates
from tests.writers.letters.conftest import FIELDS, LOOKS, letter

KINDS = ["note-verbale", "invitation"]
LANGUAGES = ["en", "fr", "ru"]


def opened(octets: bytes) -> Any:
    return docx.Document(BytesIO(octets))


def lines(word: Any) -> list[str]:
    return [of.text for of in word.paragraphs]


def particulars(word: Any) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for table in word.tables for row in table.rows}


def test_a_note_verbale_in_its_conventional_form() -> None:
    word = opened(write(letter(), LOOKS))
    assert lines(word) == [
        "Ref.: MW/2031/at",
        "Note verbale",
        "The Conference Secretariat presents its compliments to the Ministry of Foreign Affairs of "
        "the Republic of Austria and has the honour to convey an invitation to take part in the "
        "following conference:",
        "Tarvan Conference on Mountain Water",
        "Tarvan, 13 and 14 June 2031",
        "The Conference Secretariat would be grateful to receive the composition of the delegation "
        "not later than 2 May 2031, at the following address:",
        "1 Spring Street\nwells@example.org",
        "The Conference Secretariat avails itself of this opportunity to renew to the Ministry of "
        "Foreign Affairs of the Republic of Austria the assurances of its highest consideration.",
        "26 April 2031",
        "Ministry of Foreign Affairs of the Republic of Austria",
    ]
    assert particulars(word) == {
        "Host country": "Kyrgyzstan",
        "Venue": "Congress Centre",
        "Level of representation": "Ministers",
        "Delegation": "up to 4 persons",
        "Working languages": "English and Russian",
    }
    head = word.sections[0].first_page_header.paragraphs
    assert [of.text for of in head] == ["Tarvan Conference", "Conference Secretariat"]


@pytest.mark.parametrize("template", KINDS)
@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", "1", "up to 1 person"),
        ("fr", "1", "1 personne au plus"),
        ("de", "1", "höchstens 1 Person"),
        ("ru", "1", "не более 1 человека"),
        ("ru", "11", "не более 11 человек"),
        ("ru", "21", "не более 21 человека"),
        ("ru", "5", "не более 5 человек"),
    ],
)
def test_one_person_is_one(template: str, language: str, number: str, expected: str) -> None:
    word = opened(write(letter(template, language, quota=number), LOOKS))
    assert expected in particulars(word).values()


@pytest.mark.parametrize(
    ("language", "recipient", "opening", "closing"),
    [
        (
            "fr",
            "au Ministère des Affaires étrangères de la République d’Autriche",
            "Le Secrétariat présente ses compliments au Ministère des Affaires étrangères de la "
            "République d’Autriche et a l’honneur de lui transmettre une invitation",
            "Le Secrétariat saisit cette occasion pour renouveler au Ministère des Affaires "
            "étrangères de la République d’Autriche les assurances de sa très haute considération.",
        ),
        (
            "ru",
            "Министерству иностранных дел Австрийской Республики",
            "Секретариат свидетельствует свое уважение Министерству иностранных дел Австрийской "
            "Республики и имеет честь передать приглашение",
            "Секретариат пользуется случаем, чтобы возобновить Министерству иностранных дел "
            "Австрийской Республики уверения в своем весьма высоком уважении.",
        ),
    ],
)
def test_the_forms_of_other_languages(
    language: str, recipient: str, opening: str, closing: str
) -> None:
    sender = {"fr": "Secrétariat", "ru": "Секретариат"}[language]
    one = letter(language=language, sender=sender, recipient=recipient)
    said = lines(opened(write(one, LOOKS)))
    assert any(line.startswith(opening) for line in said)
    assert closing in said


def test_a_letter_of_invitation_is_signed_and_a_note_is_not() -> None:
    signed = lines(opened(write(letter("invitation"), LOOKS)))
    assert signed[-2:] == ["Ada Rill", "Executive Secretary"]
    assert "Ada Rill" not in lines(opened(write(letter(), LOOKS)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nothing_is_known_of_is_not_spoken_of(kind: str, language: str) -> None:
    """Without a date, a level, a signature and the like there are no gaps, and no empty table."""
    bare = dict.fromkeys(FIELDS, "") | {"title": "T", "dates": "D", "date": "E", "sender": "S"}
    bare |= {"recipient": "R", "addressee": "A", "short_title": "C"}
    word = opened(write(letter(kind, language, **bare), LOOKS))
    assert word.tables == []
    assert all(line and "  " not in line and " ." not in line for line in lines(word))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"))))
def test_whatever_a_field_holds_is_printed_as_it_is(text: str) -> None:
    said = lines(opened(write(letter(title=f"({text})"), LOOKS)))
    assert f"({text})".replace(" – ", "\u00a0– ") in said


@pytest.mark.parametrize(
    "text",
    ["{{ 7*7 }}", "{% if x %}", "{_{ a }_}", "<w:p>", "R&D <unit>", "]]>", "''.__class__", "&amp;"],
)
def test_words_that_look_like_a_template_are_words(text: str) -> None:
    assert text in lines(opened(write(letter(addressee=text), LOOKS)))


def test_the_same_letter_gives_the_same_bytes_whatever_was_written_before() -> None:
    first = write(letter(), LOOKS)
    write(letter(title="Another"), LOOKS)
    assert write(letter(), Looks((planner_templates(),))) == write(letter(), LOOKS) == first


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    word = opened(write(letter(language="ru"), LOOKS))
    about = word.core_properties
    assert (about.title, about.author, about.language) == (
        "MW/2031/at",
        "Conference Secretariat",
        "ru",
    )
    assert about.created.isoformat() == "2031-04-26T00:00:00+00:00"
    (spoken,) = word.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert spoken == "ru-RU"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_come_as_files_of_word(kind: str, language: str) -> None:
    octets = blank.write(LetterTemplate(language, kind), LOOKS)
    with zipfile.ZipFile(BytesIO(octets)) as package:
        assert package.testzip() is None
    assert "{{ addressee }}" in lines(opened(octets))


@pytest.mark.tool("libreoffice")
def test_libreoffice_opens_a_letter_and_reads_the_same(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(write(letter(), LOOKS))
    call = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    told = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(file)]
    subprocess.run([*call, *told], check=True, capture_output=True, timeout=120)
    said = (tmp_path / "letter.txt").read_text(encoding="utf-8-sig")
    assert said.split()[:4] == ["Ref.:", "MW/2031/at", "Note", "verbale"]
    for line in lines(opened(file.read_bytes())):
        assert " ".join(line.split()) in " ".join(said.split())
