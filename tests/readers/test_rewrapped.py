"""A text says the same at every width, with empty lines between its paragraphs and without."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import pytest
from docx import Document

from planner.readers import read_file
from planner.readers.reading import Reading
from tests.readers.conftest import reading, shared

WIDTHS = range(60, 101, 4)
FRENCH = (
    "DÉCISION No 900",
    "CONFÉRENCE SUR LES RIVIÈRES",
    "Le Conseil permanent,",
    "Se félicitant de la proposition de la Suisse d’accueillir cette conférence,",
    "Rappelant le paragraphe 4 de la Charte des rivières, dans laquelle les États participants ont "
    "réitéré leur détermination à coopérer plus étroitement avec la Commission du Danube, la "
    "Banque mondiale et les autres organisations qui le souhaitent,",
    "Soucieux d’améliorer la coopération entre les États riverains,",
    "Décide :",
    "1. De tenir une conférence sur les rivières à Vienne, les 3 et 4 juin 2015, selon l’ordre du "
    "jour et les modalités d’organisation qui figurent en annexe à la présente décision ;",
    "2. De charger le Secrétaire général d’en préparer l’ordre du jour ;",
    "3. De prier les États participants d’y prendre part.",
    "ORDRE DU JOUR",
    "Mercredi 3 juin 2015",
    "9 heures\tOuverture",
    "12 heures\tClôture",
)
ENGLISH = (
    "DECISION NO. 901",
    "CONFERENCE ON LAKES",
    "The Permanent Council,",
    "Recalling its Decision No. 12,",
    "Mindful of the reports that the World Bank and the Council of Europe have made on lakes since "
    "the first Conference on Lakes, of which all delegations took note with great interest,",
    "Decides to hold a conference on lakes in Vienna on 3 June 2015, in accordance with the agenda "
    "and the organizational modalities that are annexed to this decision;",
    "Requests the Secretary General to prepare it.",
    "AGENDA",
    "Wednesday, 3 June 2015",
    "9 a.m.\tOpening",
    "12 noon\tClosing",
    "ORGANIZATIONAL MODALITIES",
    "Participation",
    "Representatives of the OSCE participating States at the level of senior experts",
    "Representatives of the Partners for Co-operation (Japan, Korea, Thailand)",
    "Representatives of the Mediterranean Partners for Co-operation (Algeria, Egypt, Israel, "
    "Jordan, Morocco, Tunisia)",
    "The following international organizations will be invited to participate: Council of Europe, "
    "World Bank, European Bank for Reconstruction and Development, North Atlantic Treaty "
    "Organization, Organisation for Economic Co-operation and Development, International "
    "Committee of the Red Cross, Black Sea Economic Cooperation, Shanghai Cooperation "
    "Organization, International Monetary Fund, United Nations bodies, including the United "
    "Nations Development Programme, the United Nations High Commissioner for Refugees, the United "
    "Nations Children’s Fund",
)
STATES = ["JP", "KR", "TH", "DZ", "EG", "IL", "JO", "MA", "TN"]
ORGANIZATIONS = 9
UN_BODIES = ["undp", "unhcr", "unicef"]


def wrapped(paragraphs: tuple[str, ...], width: int, between: str) -> str:
    return between.join(one if "\t" in one else fill(one, width) for one in paragraphs)


def decided(read: Reading) -> tuple[list[str], list[str]]:
    """The first word of all that is considered, and the first two of all that is decided."""
    assert read.frame.decision
    considered = (next(iter(of.values())) for of in read.frame.decision.considering)
    decides = (next(iter(of.values())) for of in read.frame.decision.decides)
    return [of.split()[0] for of in considered], [" ".join(of.split()[:2]) for of in decides]


def assert_french(read: Reading) -> None:
    considered, decides = ["Se", "Rappelant", "Soucieux"], ["De tenir", "De charger", "De prier"]
    assert decided(read) == (considered, decides)
    assert read.frame.title == {"fr": "conférence sur les rivières"}
    assert read.unread == ()


def assert_english(read: Reading) -> None:
    assert decided(read) == (["Recalling", "Mindful"], ["Decides to", "Requests the"])
    bodies = [of.body for of in read.invited.invitees]
    assert bodies[:9] == STATES
    assert len(bodies[9:-3]) == ORGANIZATIONS
    assert bodies[-3:] == UN_BODIES
    assert [of.name for of in read.findings if of.name.startswith("invitee")] == []
    assert read.unread == ()


@pytest.mark.parametrize(("width", "between"), [*itertools.product(WIDTHS, ("\n", "\n\n"))])
def test_decisions_and_invitees_are_the_same_at_any_width(width: int, between: str) -> None:
    assert_french(reading(wrapped(FRENCH, width, between)))
    assert_english(reading(wrapped(ENGLISH, width, between)))


def in_word(paragraphs: Iterator[str] | tuple[str, ...], path: Path) -> Reading:
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one)
    document.save(str(path))
    return read_file(path)


@pytest.mark.parametrize("width", [70, 90, 1000])
def test_a_word_file_without_empty_paragraphs_says_the_same(width: int, tmp_path: Path) -> None:
    lines = wrapped(FRENCH, width, "\n").split("\n")
    assert_french(in_word(tuple(lines), tmp_path / "fr.docx"))
    lines = wrapped(ENGLISH, width, "\n").split("\n")
    assert_english(in_word(tuple(lines), tmp_path / "en.docx"))


def test_a_list_that_touches_the_next_keeps_its_names() -> None:
    read = reading(
        "Meeting on Lakes\n\nWednesday, 3 March 2021\n\n9 a.m.   Opening\n12 noon  Closing\n\n"
        "Organizational modalities\n\nParticipation\n\n"
        "Representatives of the Partners for Co-operation (Japan, Korea, Thailand)\n"
        "Representatives of the Mediterranean Partners for Co-operation (Algeria, Egypt,\n"
        "Israel, Jordan, Morocco, Tunisia)\n"
    )
    assert [of.id for of in read.invited.categories] == ["partners", "mediterranean-partners"]
    assert [of.body for of in read.invited.invitees] == STATES


def test_a_paragraph_a_line_is_no_part_of_the_one_above_it_whatever_it_begins_with() -> None:
    unknown = "Persuadé que les rivières relient les États,"
    read = reading("\n".join((*FRENCH[:3], FRENCH[3], unknown, *FRENCH[5:])))
    assert decided(read)[0] == ["Se", "Soucieux"]
    assert [words for _, words in read.unread] == [unknown]


# --- official texts that lie beside the project


def paragraphs_of(text: str) -> Iterator[str]:
    """The paragraphs of a printed text: each begins indented, as a point, or under an empty line;
    headings in capitals and rows of the agenda stay as they are.
    """
    open_ = ""
    for line in (*text.replace("\x0c", "\n\n").split("\n"), ""):
        words = line.strip()
        is_own = not words or "\t" in words or words.isupper()
        if open_ and (is_own or line[0].isspace() or re.match(r"[-–]\s|\d{1,2}[.)]\s", words)):
            yield open_
            open_ = ""
        if is_own and words:
            yield line
        elif words:
            open_ += words if open_.endswith("-") or not open_ else f" {words}"


def official(*parts: str) -> tuple[str, ...]:
    return tuple(paragraphs_of(shared(*parts).read_text(encoding="utf-8")))


def counted(read: Reading) -> tuple[int, int, int, int]:
    """How many are invited, considered and decided, and how many lines are not understood."""
    decision = read.frame.decision
    told = (len(decision.considering), len(decision.decides)) if decision else (0, 0)
    return len(read.invited.invitees), *told, len(read.unread)


@pytest.mark.parametrize("width", range(60, 101, 8))
@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("corpus", "S01_bishkek_2001_en_own_translation.txt"), (40, 0, 0, 0)),
        (("corpus", "S02_bishkek_2001_ru_own_translation.txt"), (9, 0, 0, 0)),
        (("seeds", "PC.DEC-440.fr.txt"), (40, 8, 2, 0)),
        (("seeds", "PC.DEC-1153.fr.txt"), (0, 3, 6, 0)),
    ],
)
def test_official_texts_say_the_same_without_empty_lines(
    parts: tuple[str, str], expected: tuple[int, int, int, int], width: int
) -> None:
    assert counted(reading(wrapped(official(*parts), width, "\n"))) == expected
