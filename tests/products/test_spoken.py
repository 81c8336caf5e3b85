"""What nobody has translated says in which language it is: in pages, in Word and in PDF."""

import re
from pathlib import Path
from textwrap import dedent

import docx
import pytest
from docx.oxml.ns import qn

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.spoken import spoken

FILES = {
    "conference.toml": """\
        uid = "5b3f1c52-3f0c-4c5c-8a0a-0f4a4a1f7d10"
        title = { en = "Wells and Springs", fr = "Puits et sources" }
        starts = 2031-06-12
        ends = 2031-06-12
        timezone = "Europe/Vienna"
        languages = ["en", "fr", "kk", "ar"]
        issued = 2031-05-01
        rooms = [
          { id = "hall", name = { en = "River Hall" } },
          { id = "annex", name = { en = "Annex", fr = "Annexe" } },
        ]

        [modalities.side_meetings]
        text = { en = "Side meetings are announced at the desk." }
        """,
    "agenda.en.txt": """\
        Thursday, 12 June 2031

        09:00–10:00  Session 1: Wells of the north    [River Hall]
                     id: wells · chair: p1 · speakers: p1
                     > Bring a cup.
                     > And a spoon.
        10:00–11:00  Session 2: Springs    [Annex]
                     id: springs
        """,
    "participants.csv": """\
        id,given,family,honorific,function.en,function.fr,body
        p1,Ada,Rill,ms,Minister of Water,,KZ
        p2,Ivo,Brook,mr,,Ministre des sources,KZ
        """,
}

PASSAGES = [
    "FRENCH",
    "Session 1: Wells of the north",
    "Minister of Water",
    "River Hall",
    "Bring a cup.",
    "And a spoon.",
    "Session 2: Springs",
    "Side meetings are announced at the desk.",
]
"""What the French programme has in English. “Annexe” is French, and so is the title."""


@pytest.fixture(scope="module")
def wells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The papers of a conference whose agenda is in English alone."""
    folder = tmp_path_factory.mktemp("agendas") / "wells"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    papers = ("programme", "programme-side-by-side", "at-a-glance", "door-signs", "badges")
    out = tmp_path_factory.mktemp("out")
    assert build(folder, BuildOptions(out, only=papers)) == 0
    return out / "wells"


def in_page(path: Path, language: str) -> list[str]:
    """What a web page says in another language than that of the whole."""
    return re.findall(f'<[a-z]+[^>]* lang="{language}"[^>]*>([^<\\n]+)<', path.read_text("utf-8"))


def in_word(path: Path) -> list[tuple[str, str]]:
    """The runs of a Word document that say their language, with their words."""
    runs = docx.Document(str(path)).element.body.iter(qn("w:r"))
    said = ((of.xpath("string(w:rPr/w:lang/@w:val)"), of.text) for of in runs)
    return [(language, words) for language, words in said if language]


def in_pdf(path: Path, language: str) -> str:
    return " ".join(words for words, of in spoken(path) if of == language)


def test_a_web_page_says_it(wells: Path) -> None:
    assert in_page(wells / "public/programme.fr.html", "en") == PASSAGES
    assert in_page(wells / "public/programme.en.html", "en") == []


def test_word_says_it(wells: Path) -> None:
    assert in_word(wells / "public/programme.fr.docx") == [("en", words) for words in PASSAGES]
    assert in_word(wells / "public/programme.en.docx") == []


def test_a_pdf_says_it(wells: Path) -> None:
    assert in_pdf(wells / "public/programme.fr.pdf", "en") == " ".join(PASSAGES)
    assert in_pdf(wells / "public/programme.en.pdf", "fr") == ""


def test_phrases_that_are_not_in_the_language_of_a_paper_say_it(wells: Path) -> None:
    """Nobody has written phrases in Kazakh; dates and the marks are in it."""
    said = in_pdf(wells / "public/programme.kk.pdf", "en")
    for words in ("Wells and Springs".upper(), "Agenda", "Chair", "Speaker", "Kazakhstan"):
        assert words in said
    assert "мамыр" not in said


def test_words_from_the_left_stay_so_in_a_paper_from_the_right(wells: Path) -> None:
    """A run that says that it is English is not turned."""
    word = docx.Document(str(wells / "public/programme.ar.docx"))
    runs = [of for of in word.element.body.iter(qn("w:r")) if of.text == "Minister of Water"]
    assert [of.xpath("string(w:rPr/w:lang/@w:val)") for of in runs] == ["en"]
    assert [of.xpath("w:rPr/w:rtl") for of in runs] == [[]]


def test_a_column_in_a_language_says_what_is_in_another(wells: Path) -> None:
    """The French column holds English titles; the English one has nothing to say."""
    page = (wells / "public/programme.en-fr.html").read_text("utf-8")
    cells = re.findall(r'<td lang="(..)"[^>]*>(.*?)</td>', page)
    assert [of for of, cell in cells if "Springs" in cell] == ["en", "fr"]
    assert [re.findall('<span lang="en">', cell) for of, cell in cells if of == "en"] == [[], []]
    titles = [cell for of, cell in cells if of == "fr" and "Session" in cell]
    assert [re.findall('<span lang="en">(Session [^<]*)', cell) for cell in titles] == [
        ["Session 1: Wells of the north"],
        ["Session 2: Springs"],
    ]


@pytest.mark.parametrize("paper", ["at-a-glance", "door-signs/hall"])
def test_sheets_and_signs_say_it(wells: Path, paper: str) -> None:
    said = in_pdf(wells / f"public/{paper}.fr.pdf", "en")
    assert "Session 1: Wells of the north" in said
    assert "Jeudi" not in said


def test_badges_say_it(wells: Path) -> None:
    assert in_pdf(wells / "secretariat/badges-a6.pdf", "fr") == "Ministre des sources"


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {name: octets for name, octets in found.items() if name != "manifest.json"}


def test_a_paper_is_the_same_whatever_else_is_built(wells: Path, tmp_path: Path) -> None:
    """What other papers took from other languages is not marked in this one."""
    folder = wells.parent.parent / "agendas0" / "wells"
    whole = contents(wells)
    for product, language in (("door-signs", "fr"), ("programme", "en"), ("at-a-glance", "kk")):
        out = tmp_path / f"{product}-{language}"
        wish = BuildOptions(out, only=(product,), languages=(language,))
        assert build(folder, wish) == 0
        alone = contents(out / "wells")
        assert alone
        assert {name: whole[name] for name in alone} == alone


GERMAN = {
    "conference.toml": """\
        uid = "0a3f1c52-3f0c-4c5c-8a0a-0f4a4a1f7d10"
        title = { de = "Brunnen" }
        starts = 2031-06-12
        ends = 2031-06-12
        timezone = "Europe/Vienna"
        languages = ["de"]
        issued = 2031-05-01
        """,
    "agenda.de.txt": """\
        Donnerstag, 12. Juni 2031

        09:00–10:00  Information
                     speakers: p1
        10:00–10:30  Lunch
        """,
    "participants.csv": """\
        id,given,family,honorific,function.de,body
        p1,Ada,Rill,ms,Moderator,DE
        """,
}


def test_words_are_not_foreign_for_being_an_english_phrase_too(tmp_path: Path) -> None:
    """The planner has no phrases in German: “Agenda” is English, “Information” is not."""
    folder = tmp_path / "brunnen"
    folder.mkdir()
    for name, text in GERMAN.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    assert (
        build(folder, BuildOptions(tmp_path / "out", only=("programme", "speakers-and-officers")))
        == 0
    )
    public = tmp_path / "out/brunnen/public"
    foreign = in_page(public / "programme.de.html", "en")
    assert "Agenda" in foreign
    assert not {"Information", "Lunch", "Moderator"} & {*foreign}
    page = (public / "speakers-and-officers.de.html").read_text("utf-8")
    heads = re.findall(r"<th scope[^>]*>(.*?)</th>", page)
    assert [head for head in heads if not head.startswith('<span lang="en">')] == []
    assert len(heads) == 3


def test_an_honorific_of_another_language_says_it(wells: Path) -> None:
    """“Ms” is an English phrase in a Kazakh paper, and a French one has its own."""
    foreign = in_page(wells / "public/programme.kk.html", "en")
    assert "Ms\N{NO-BREAK SPACE}" in foreign
    assert "Mme" not in " ".join(in_page(wells / "public/programme.fr.html", "en"))


HALF = {
    "conference.toml": """\
        uid = "2c3f1c52-3f0c-4c5c-8a0a-0f4a4a1f7d10"
        symbol = "W/1"
        title = { en = "Wells" }
        town = { en = "Osh" }
        starts = 2031-06-12
        ends = 2031-06-12
        timezone = "Europe/Vienna"
        languages = ["kk"]
        issued = 2031-05-01
        rooms = [{ id = "hall", name = { en = "River Hall" } }]

        [papers]
        draft = true
        """,
    "agenda.kk.txt": """\
        2031-06-12

        09:00–10:00  Құдық    [River Hall]
                     id: wells · chair: p1
        Evening      Кеш    [River Hall]
                     id: kesh · kind: dinner
        """,
    "participants.csv": """\
        id,given,family,honorific,body
        p1,Ada,Rill,ms,KZ
        """,
    "participants.secretariat.csv": """\
        id,languages
        p1,en
        """,
}
"""Its agenda is in Kazakh, for which the planner has the dates of the CLDR and no phrases."""

IN_THE_HALL = ["DRAFT", "Wells", "Osh", "River Hall", "Chair", "Ms", "Kazakhstan", "Evening"]
AT_A_GLANCE = ["Wells", "Programme at a glance", "Osh", "Dinner", "DRAFT"]
AT_A_GLANCE += ["River Hall", "Evening", "River Hall"]
"""What stands in English on the sign and on the sheet; the days, “W/1”, the titles and signs
between words are not in English.
"""


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The papers of a conference whose lines are in two languages."""
    folder = tmp_path_factory.mktemp("agendas") / "half"
    folder.mkdir()
    for name, text in HALF.items():
        (folder / name).write_text(dedent(text), encoding="utf-8")
    papers = ("programme", "at-a-glance", "wall", "door-signs", "badges")
    out = tmp_path_factory.mktemp("out")
    assert build(folder, BuildOptions(out, only=papers)) == 0
    return out / "half"


def test_a_line_in_two_languages_says_which_is_which_on_a_sheet(half: Path) -> None:
    public = half / "public"
    assert in_page(public / "at-a-glance.kk.html", "en") == AT_A_GLANCE
    assert in_pdf(public / "at-a-glance.kk.pdf", "en") == " ".join(AT_A_GLANCE)
    assert in_pdf(public / "wall.kk.pdf", "en") == " ".join(AT_A_GLANCE)
    assert in_word(public / "wall.kk.docx") == [
        ("en", "DRAFT"),
        ("en", "Wells"),
        ("en", "Programme at a glance"),
        ("en", "Osh"),
        ("en", "\N{NO-BREAK SPACE}Dinner\N{NO-BREAK SPACE}"),
        ("en", "River Hall"),
        ("en", "Evening "),
        ("en", "River Hall"),
    ]


def test_so_it_does_on_a_sign(half: Path) -> None:
    signs = half / "public/door-signs"
    assert in_pdf(signs / "hall.kk.pdf", "en") == " ".join(IN_THE_HALL)
    said = [words.strip("\N{NO-BREAK SPACE}") for _, words in in_word(signs / "hall.kk.docx")]
    assert said == IN_THE_HALL


def test_so_it_does_on_badges(half: Path) -> None:
    """Names of languages are those of the CLDR, where it has them."""
    badge = half / "secretariat/badges-a6.pdf"
    head, part = "Wells Osh", "Your part Chair River Hall"
    programme = "Programme River Hall Evening River Hall"
    assert in_pdf(badge, "en") == f"{head} Ms Kazakhstan {head} {part} {programme}"
    assert "ағылшын тілі" in in_pdf(badge, "")


def test_a_part_of_the_day_says_it_in_a_paper(half: Path) -> None:
    public = half / "public"
    page = (public / "programme.kk.html").read_text("utf-8")
    assert '<p class="time"><bdi dir="ltr"><span lang="en">Evening</span></bdi></p>' in page
    assert '<bdi dir="ltr">09.00–10.00</bdi>' in page
    assert ("en", "Evening") in in_word(public / "programme.kk.docx")
    assert "Evening" in in_pdf(public / "programme.kk.pdf", "en")


def test_what_runs_at_the_head_of_pages_says_it(half: Path) -> None:
    word = docx.Document(str(half / "public/programme.kk.docx"))
    head = word.sections[-1].header._element.xpath(".//w:r[w:rPr/w:rStyle]")
    languages = [of.xpath("string(w:rPr/w:lang/@w:val)") for of in head]
    words = [of.text for of in head]
    assert [*zip(words, languages, strict=True)] == [("DRAFT", "en"), ("\xa0· W/1", "")]
