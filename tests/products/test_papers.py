"""The papers beside the programme: what each says of one small conference, and what not."""

from pathlib import Path
from textwrap import dedent

import docx
import lxml.html
import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.release import ReleaseOptions, release

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
symbol = "WELLS/2027/1"
status = "provisional"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
town = { en = "Vienna", fr = "Vienne" }
languages = ["en", "fr"]
working_languages = ["en", "fr"]
interpretation = "simultaneous"
issued = 2027-01-15
website = "https://wells.example.org"
venue = { name = "Wells House", address = "1 Spring Street" }
rooms = [{ id = "hall-a", name = { en = "Hall A", fr = "Salle A" } }]
limits = { minutes_per_address = 12, minutes_per_brief_address = 4 }
modalities = { outcome = { en = "The Chair sums up.", fr = "La présidence résume." } }
"""
AGENDA = """\
Monday, 3 May 2027

08:00–09:00  Registration  [hall-a]

09:00–12:30  Session 1: Deep wells  [hall-a]
             chair: p1 · rapporteur: p2 · documents: WELLS/2027/2
             > Delegations speak from their seats.
             > What can be done before the summer?
             Keynote address
               keynote-speaker: p3
             10:30–11:00  Coffee break
             Brief statements
               speakers: p1, p4

Tuesday, 4 May 2027

09:00        Session 1: Deep wells (continued)
             Statements
               speakers: p4
10:00        Closing of the Conference
             chair: to be designated
"""
FRENCH = """\
Lundi 3 mai 2027

08:00–09:00  Enregistrement

09:00–12:30  Séance 1 : puits profonds
             > Les délégations parlent de leur place.
             > Que peut-on faire avant l’été ?
             Discours liminaire
             10:30–11:00  Pause-café
             Brèves déclarations

Mardi 4 mai 2027

09:00        Séance 1 : puits profonds (suite)
             Déclarations
10:00        Clôture de la Conférence
"""
PEOPLE = """\
id,body,category,position,given,family,function.en,function.fr
p1,AT,,head,Ada,Rill,Minister,Ministre
p2,KG,,head,Bakyt,Ozon,Adviser,Conseiller
p3,FR,,head,Cléo,Dumas,Professor,Professeure
p4,DE,,head,Dag,Ek,Engineer,Ingénieur
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("conferences") / "wells-2027"
    folder.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": AGENDA,
        "agenda.fr.txt": FRENCH,
        "participants.csv": PEOPLE,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    assert build(folder, BuildOptions(out)) == 0
    return out / "wells-2027"


def body(paper: Path) -> str:
    """A paper from its first heading on, the blanks before lines taken away."""
    lines = paper.read_text(encoding="utf-8").splitlines()
    first = next(at for at, line in enumerate(lines) if line and set(line) == {"="}) - 1
    return "\n".join(line.rstrip() for line in lines[first:] if line.strip())


def test_an_agenda_is_times_titles_and_what_is_inside(built: Path) -> None:
    assert body(built / "public/agenda.en.txt") == dedent("""\
        Provisional agenda
        ==================
        Monday, 3 May 2027
        ------------------
        08.00–09.00 Registration
        09.00–12.30 Session 1: Deep wells
                      Keynote address
                      10.30–11.00  Coffee break
                      Brief statements
        Tuesday, 4 May 2027
        -------------------
        09.00       Session 1: Deep wells (continued)
                      Statements
        10.00       Closing of the Conference""")


def test_an_annotated_agenda_has_annotations_questions_documents_and_limits(built: Path) -> None:
    assert body(built / "public/annotated-agenda.fr.txt") == dedent("""\
        Ordre du jour provisoire annoté
        ===============================
        Temps de parole : 12 min par intervention, 4 min par brève déclaration.
        Lundi 3 mai 2027
        ----------------
        8 heures – 9 heures Enregistrement
        9 heures – 12 h 30  Séance 1 : puits profonds
                            Documents : WELLS/2027/2
                                Les délégations parlent de leur place.
                                Questions à examiner :
                                  – Que peut-on faire avant l’été ?
                              Discours liminaire
                              10 h 30 – 11 heures  Pause-café
                              Brèves déclarations
        Mardi 4 mai 2027
        ----------------
        9 heures            Séance 1 : puits profonds (suite)
                              Déclarations
        10 heures           Clôture de la Conférence""")


def test_an_order_of_the_day_has_one_day(built: Path) -> None:
    text = (built / "public/order-of-the-day/2027-05-04.en.txt").read_text(encoding="utf-8")
    printed = " ".join(text.split())
    assert "ORDER OF THE DAY Conference on Wells Vienna, 3 and 4 May 2027 Tuesday, 4 May 2027" in (
        printed
    )
    assert "Closing of the Conference Chair: to be designated" in printed
    assert "Registration" not in printed


def test_modalities_stand_on_a_paper_of_their_own(built: Path) -> None:
    assert body(built / "public/modalities.en.txt") == dedent("""\
        Organizational modalities
        =========================
        Other organizational modalities
        -------------------------------
        The Chair sums up.""")


def test_two_languages_stand_side_by_side(built: Path) -> None:
    root = lxml.html.parse(built / "public/programme.en-fr.html").getroot()
    titles = root.xpath("//h1//text()[normalize-space()]")
    assert [title.strip() for title in titles] == [
        "Conference on Wells",
        "Conférence sur les puits",
    ]
    assert root.xpath("//h1/span/@lang") == ["fr"]
    assert "ENGLISH/FRENCH" in root.xpath("string(//p[@class='marks'])")
    assert [of.text_content() for of in root.xpath("//h3")] == [
        "Monday, 3 May 2027 / Lundi 3 mai 2027", "Tuesday, 4 May 2027 / Mardi 4 mai 2027",
    ]  # fmt: skip
    assert root.xpath("//h3/span/@lang") == ["fr", "fr"]
    assert root.xpath("(//table)[1]//th/text()") == ["Time", "English", "Français"]
    first, *_ = root.xpath("//tbody/tr")
    cells = [(cell.get("lang"), " ".join(" ".join(cell.itertext()).split())) for cell in first]
    assert cells == [
        (None, "08.00–09.00"), ("en", "Registration Hall A"), ("fr", "Enregistrement Salle A"),
    ]  # fmt: skip


def test_what_is_inside_an_item_stands_beside_itself(built: Path) -> None:
    """In rows of its own, which a rule closes only below the last."""
    root = lxml.html.parse(built / "public/programme.en-fr.html").getroot()
    rows = root.xpath("(//tbody)[1]/tr")[1:]
    titles = [[of.xpath("string((.//span)[1])") for of in row.xpath("td")] for row in rows]
    assert titles == [
        ["09.00–12.30", "Session 1: Deep wells", "Séance 1\u00a0: puits profonds"],
        ["", "Keynote address", "Discours liminaire"],
        ["", "Coffee break", "Pause-café"],
        ["", "Brief statements", "Brèves déclarations"],
    ]
    assert [row.get("class") for row in rows] == ["open", "open", "open", None]
    word = docx.Document(str(built / "public/programme.en-fr.docx"))
    ruled = [not row._tr.xpath(".//w:tcBorders/w:bottom") for row in word.tables[1].rows]
    assert ruled == [True, True, False, False, False, True]


def test_a_list_of_speakers_has_their_order_and_their_minutes(built: Path) -> None:
    """Keynote 12 minutes, brief statements 4 each, statements 12; chairs are no speakers."""
    word = docx.Document(built / "secretariat/list-of-speakers.en.docx")
    _masthead, *tables = word.tables
    rows = [
        (row.cells[0].text, row.cells[1].paragraphs[0].text, row.cells[2].text)
        for of in tables
        for row in of.rows[1:]
    ]
    assert rows == [
        ("1", "Cléo Dumas", "12 min"), ("1", "Ada Rill", "4 min"), ("2", "Dag Ek", "4 min"),
        ("1", "Dag Ek", "12 min"),
    ]  # fmt: skip
    headings = [of.text for of in word.paragraphs if of.style and of.style.name == "Heading 2"]
    assert headings[0] == "09.00–12.30  Session 1: Deep wells\u00a0– Keynote address"


def test_a_report_form_is_filled_with_what_is_known(built: Path) -> None:
    folder = built / "secretariat/report-forms"
    assert sorted(path.name for path in folder.iterdir()) == [
        f"session-1.{language}.{suffix}" for language in ("en", "fr") for suffix in ("docx", "pdf")
    ]


def test_a_booklet_is_a5_and_the_sheets_to_print_are_a4(built: Path) -> None:
    import pypdfium2

    booklet = pypdfium2.PdfDocument(built / "public/booklet.en.pdf")
    sheets = pypdfium2.PdfDocument(built / "public/booklet.en.imposed.pdf")
    size = [round(points / 72 * 25.4, 1) for points in booklet[0].get_size()]
    assert size == [148.5, 210.0]
    assert [round(points / 72 * 25.4) for points in sheets[0].get_size()] == [297, 210]
    assert len(sheets) == -(-len(booklet) // 4) * 2
    words = "\n".join(of.get_textpage().get_text_bounded() for of in booklet)
    for told in ("Wells House", "1 Spring Street", "Monday, 3 May 2027, 08.00–09.00, Hall A",
                 "English and French", "https://wells.example.org"):  # fmt: skip
        assert told in words.replace("\r\n", "\n")


def test_one_language_stands_beside_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    settings = SETTINGS.replace('languages = ["en", "fr"]', 'languages = ["en"]', 1)
    (folder / "conference.toml").write_text(settings, encoding="utf-8")
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks\n", encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("programme-side-by-side",))) == 0
    public = tmp_path / "out/wells-2027/public"
    assert not public.exists() or not list(public.iterdir())


HEADS = {
    "osce": ["WELLS/2027/1", "15 January 2027", "RESTRICTED", "ENGLISH"],
    "un": ["WELLS/2027/1", "Distr.: Restricted", "15 January 2027", "English"],
    "plain": ["WELLS/2027/1", "15 January 2027", "RESTRICTED"],
}


@pytest.mark.parametrize("house", HEADS)
def test_the_head_of_a_paper_has_the_form_of_its_house(tmp_path: Path, house: str) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    papers = f'\n[papers]\nhouse = "{house}"\ndistribution = "restricted"\n'
    (folder / "conference.toml").write_text(SETTINGS + papers, encoding="utf-8")
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks\n", encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("agenda-paper",))) == 0
    text = (tmp_path / "out/wells-2027/participants/agenda.en.txt").read_text(encoding="utf-8")
    head = text.partition("CONFERENCE")[0]
    assert [line.strip() for line in head.splitlines() if line.strip()] == HEADS[house]


def test_a_draft_says_so_and_one_language_is_the_only_one(tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    settings = SETTINGS.replace('languages = ["en", "fr"]', 'languages = ["en"]', 1)
    (folder / "conference.toml").write_text(settings + "\n[papers]\ndraft = true\n", "utf-8")
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks\n", encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("agenda-paper",))) == 0
    text = (tmp_path / "out/wells-2027/public/agenda.en.txt").read_text(encoding="utf-8")
    head = [line.strip() for line in text.partition("CONFERENCE")[0].splitlines() if line.strip()]
    assert head == ["WELLS/2027/1", "DRAFT", "15 January 2027", "ENGLISH only"]


def test_sheets_on_walls_say_which_issue_they_are_and_who_may_have_them(tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    papers = '\n[papers]\ndistribution = "restricted"\ndraft = true\nsymbols = { wall = "W/4" }\n'
    (folder / "conference.toml").write_text(SETTINGS + papers, encoding="utf-8")
    agenda = folder / "agenda.en.txt"
    for day, time in (("2027-01-20", "09:00"), ("2027-01-21", "09:30")):
        agenda.write_text(f"2027-05-03\n\n{time}  Talks  [hall-a]\n", encoding="utf-8")
        assert release(folder, ReleaseOptions(at=day, apply=True)) == 0
    assert build(folder, BuildOptions(tmp_path / "out")) == 0
    restricted = tmp_path / "out/wells-2027/participants"
    for sheet, symbol in (("at-a-glance", "WELLS/2027/1"), ("wall", "W/4")):
        text = "\n".join(docx.Document(restricted / f"{sheet}.en.docx").element.body.itertext())
        assert f"DRAFT\u00a0· RESTRICTED\u00a0· {symbol}/Rev.1" in text
    sign = docx.Document(restricted / "door-signs/hall-a.en.docx")
    assert [of.text for of in sign.paragraphs][:2] == ["DRAFT", "RESTRICTED"]
    assert "WELLS/2027/1/Rev.1" in (restricted / "agenda.en.txt").read_text(encoding="utf-8")


def test_what_is_restricted_is_not_published(tmp_path: Path) -> None:
    """Neither papers nor calendars, which tell the same; general papers lie where all have them."""
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks  [hall-a]\n", "utf-8")
    lying = {}
    for who in ("restricted", "general"):
        papers = f'\n[papers]\ndistribution = "{who}"\n'
        (folder / "conference.toml").write_text(SETTINGS + papers, encoding="utf-8")
        assert build(folder, BuildOptions(tmp_path / "out")) == 0
        of = tmp_path / "out/wells-2027"
        lying[who] = {name: (of / name).exists() for name in ("public", "participants")}
    assert lying == {
        "restricted": {"public": False, "participants": True},
        "general": {"public": True, "participants": False},
    }


def test_practical_information_begins_with_what_the_folder_says(tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    papers = '\n[papers]\npractical = { en = "Lunch is in the garden.\\nCall 112." }\n'
    (folder / "conference.toml").write_text(SETTINGS + papers, encoding="utf-8")
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks\n", encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("booklet",))) == 0
    word = docx.Document(tmp_path / "out/wells-2027/public/booklet.en.docx")
    lines = [of.text for of in word.paragraphs]
    first = len(lines) - 1 - lines[::-1].index("Practical information")
    assert lines[first + 1 : first + 4] == ["Lunch is in the garden.", "Call 112.", "Venue"]


def test_no_paper_names_a_limit_that_nobody_has_agreed(tmp_path: Path) -> None:
    """The folder says only how long a session may be: 15 minutes for an address are ours."""
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    limits = "limits = { minutes_per_address = 12, minutes_per_brief_address = 4 }"
    assert limits in SETTINGS
    settings = SETTINGS.replace(limits, "limits = { minutes_without_break = 90 }")
    (folder / "conference.toml").write_text(settings, encoding="utf-8")
    (folder / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (folder / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    only = ("annotated-agenda", "list-of-speakers")
    assert build(folder, BuildOptions(tmp_path / "out", only=only, languages=("en",))) == 0
    made = tmp_path / "out/wells-2027"
    assert "Time limits" not in (made / "public/annotated-agenda.en.txt").read_text("utf-8")
    word = docx.Document(made / "secretariat/list-of-speakers.en.docx")
    _masthead, *tables = word.tables
    assert {row.cells[2].text for of in tables for row in of.rows[1:]} == {""}
