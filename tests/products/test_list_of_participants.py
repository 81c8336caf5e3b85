"""The list of participants as a workbook: the columns that participants may see, in their words."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.check import load_and_check
from planner.forms.workbook import Workbook
from planner.model import Conference
from planner.model.participants import Participant
from planner.products.list_of_participants import PRODUCT
from planner.products.product import Material, Named, Nothing
from planner.timetable import timetable

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", fr = "Eau" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15

[[participation]]
id = "states"
name = { en = "States", fr = "États" }

[[participation]]
id = "press"
name = { en = "Press", fr = "Presse" }
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,name.fr,unit.en,function.en,attendance,withhold
p1,DE,states,,Mr.,Bert,Zahn,,Office,Adviser,online,
p2,DE,states,head,Ms.,Anna,Bach,Anne Bach,Office,Minister,,
p3,AT,states,head,Mr.,Cid,Ache,,,Envoy,,
p4,,press,press,Dr.,Dora,Quill,,Daily Well,Editor,,
p5,,press,press,Mr.,Evan,Hidden,,Secret Paper,Spy,,yes
"""


SECRETARIAT = "id,phone,hotel\np1,+43 1 555,Ritz\n"


def build_list(
    parent: Path, people: str = PEOPLE, settings: str = SETTINGS, secretariat: str = SECRETARIAT
) -> Path:
    folder = parent / "water-2027"
    folder.mkdir()
    (folder / "conference.toml").write_text(settings, encoding="utf-8")
    for code in ("en", "fr"):
        (folder / f"agenda.{code}.txt").write_text("2027-05-03\n")
    (folder / "participants.csv").write_text(people, encoding="utf-8")
    (folder / "participants.secretariat.csv").write_text(secretariat)
    assert build(folder, BuildOptions(folder / "out", only=("list-of-participants",))) == 0
    return folder / "out/water-2027/participants"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_list(tmp_path_factory.mktemp("conferences"))


def lines(folder: Path, language: str = "en") -> list[str]:
    """The lines of the paper behind its title and dates, without blanks and rules."""
    text = (folder / f"list-of-participants.{language}.txt").read_text(encoding="utf-8")
    shown = [line.strip().replace("\u00a0", " ") for line in text.splitlines()]
    dates = shown.index({"en": "3 May 2027", "fr": "3 mai 2027"}[language])
    return [line for line in shown[dates + 1 :] if line.strip("=-_")]


def rows(folder: Path, language: str) -> list[list[object]]:
    sheet, *_ = load_workbook(folder / f"list-of-participants.{language}.xlsx").worksheets
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_by_category_and_delegation_heads_first(built: Path) -> None:
    header, *persons = rows(built, "en")
    assert header == [
        "Category",
        "Delegation",
        "Position",
        "Honorific",
        "Name",
        "Function",
        "Office",
        "Attendance",
    ]
    head = "Head of delegation"
    assert persons == [
        ["States", "Austria", head, "Mr.", "Cid Ache", "Envoy", None, "In person"],
        ["States", "Germany", head, "Ms.", "Anna Bach", "Minister", "Office", "In person"],
        ["States", "Germany", "Member", "Mr.", "Bert Zahn", "Adviser", "Office", "Online"],
        ["Press", "Daily Well", "Press", "Dr.", "Dora Quill", "Editor", None, "In person"],
    ]


def test_in_the_words_and_the_order_of_the_language(built: Path) -> None:
    """Allemagne comes before Autriche."""
    header, *persons = rows(built, "fr")
    assert header[:5] == ["Catégorie", "Délégation", "Rang", "Titre", "Nom"]
    assert [person[:5] for person in persons[:3]] == [
        ["États", "Allemagne", "Chef de délégation", "Mme", "Anne Bach"],
        ["États", "Allemagne", "Membre", "M.", "Bert Zahn"],
        ["États", "Autriche", "Chef de délégation", "M.", "Cid Ache"],
    ]


def test_all_forms_name_the_same_persons(built: Path) -> None:
    text = (built / "list-of-participants.en.txt").read_text(encoding="utf-8")
    places = [text.index(str(row[4])) for row in rows(built, "en")[1:]]
    assert places == sorted(places)
    assert {path.name for path in built.iterdir()} == {
        f"list-of-participants.{code}.{suffix}"
        for code in ("en", "fr")
        for suffix in ("pdf", "docx", "html", "txt", "xlsx")
    }


def test_what_only_the_secretariat_may_see_is_not_there(built: Path) -> None:
    assert "Ritz" not in str(rows(built, "en"))
    assert "Spy" not in str(rows(built, "en"))


def test_who_has_the_name_withheld_is_not_in_the_list(built: Path) -> None:
    """Neither a line in a paper nor a row in the workbook; what stands below gives no number."""
    assert lines(built)[-5:] == [
        *("Press", "Daily Well", "Dr. Dora Quill", "Editor"),
        "Some participants are not named in this list.",
    ]
    assert len(rows(built, "en")) == 5


def test_a_head_whose_name_is_withheld_does_not_show_by_the_delegation(tmp_path: Path) -> None:
    people = PEOPLE.replace(
        "p3,AT,states,head,Mr.,Cid,Ache,,,Envoy,,", "p3,AT,states,head,,,,,,,,yes"
    )
    folder = build_list(tmp_path, people)
    for path in folder.glob("*.txt"):
        assert "Austria" not in path.read_text(encoding="utf-8")
    assert "Austria" not in str(rows(folder, "en"))


def test_where_all_names_are_withheld_there_is_no_list(tmp_path: Path) -> None:
    people = "id,body,category,given,family,withhold\np1,DE,states,Bert,Zahn,yes\n"
    assert not build_list(tmp_path, people).exists()


def test_where_all_are_named_nothing_is_said_below(tmp_path: Path) -> None:
    people = "id,body,category,given,family,withhold\np1,DE,states,Bert,Zahn,\n"
    assert lines(build_list(tmp_path, people)) == ["States", "Germany", "Bert Zahn"]


def test_who_is_in_no_category_stands_at_the_end(tmp_path: Path) -> None:
    folder = build_list(
        tmp_path,
        """\
id,body,category,given,family,unit.en
p1,DE,,Bert,Zahn,
p2,,,Anna,Bach,Institute of Wells
p3,AT,states,Cid,Ache,
p4,,,Dora,Quill,
""",
    )
    assert lines(folder) == [
        *("States", "Austria", "Cid Ache"),
        *("Other participants", "Dora Quill"),
        *("Germany", "Bert Zahn", "Institute of Wells", "Anna Bach"),
    ]
    assert [row[0] for row in rows(folder, "en")[1:]] == [
        *("States", "Other participants", "Other participants", "Other participants"),
    ]


def test_without_categories_there_are_delegations_alone(tmp_path: Path) -> None:
    folder = build_list(
        tmp_path,
        PEOPLE.replace("states", "").replace(",press,press,", ",,press,"),
        SETTINGS[: SETTINGS.index("[[participation]]")],
    )
    assert lines(folder) == [
        *("Austria", "Mr. Cid Ache", "Envoy"),
        *("Germany", "Ms. Anna Bach", "Minister, Office", "Mr. Bert Zahn", "Adviser, Office"),
        *("Daily Well", "Dr. Dora Quill", "Editor"),
        "Some participants are not named in this list.",
    ]


def test_who_stands_under_the_category_itself_comes_first(tmp_path: Path) -> None:
    people = """\
id,category,given,family,unit.en
p1,press,Bert,Zahn,Daily Well
p2,press,Anna,Bach,Press
"""
    shown = lines(build_list(tmp_path, people))
    assert shown == ["Press", "Anna Bach", "Daily Well", "Bert Zahn"]


FINAL = 'list_of_participants = "final"\n' + SETTINGS
ATTENDED = """\
id,attended
p1,
p2,2027-05-03
p3,
p5,2027-05-03
"""


def title(folder: Path, language: str) -> str:
    text = (folder / f"list-of-participants.{language}.txt").read_text(encoding="utf-8")
    return next(line.strip() for line in text.splitlines()[2:] if line.strip())


def test_a_list_says_that_it_is_provisional(built: Path) -> None:
    assert title(built, "en") == "PROVISIONAL LIST OF PARTICIPANTS"
    assert title(built, "fr") == "LISTE PROVISOIRE DES PARTICIPANTS"


def test_a_final_list_names_those_who_were_there(tmp_path: Path) -> None:
    folder = build_list(tmp_path, settings=FINAL, secretariat=ATTENDED)
    assert title(folder, "en") == "FINAL LIST OF PARTICIPANTS"
    assert title(folder, "fr") == "LISTE DÉFINITIVE DES PARTICIPANTS"
    assert lines(folder) == [
        *("States", "Germany", "Ms. Anna Bach", "Minister, Office"),
        "Some participants are not named in this list.",
    ]
    assert [row[4] for row in rows(folder, "en")[1:]] == ["Anna Bach"]


def test_a_provisional_list_names_all_whoever_was_there(tmp_path: Path) -> None:
    folder = build_list(tmp_path, secretariat=ATTENDED)
    assert len(rows(folder, "en")) == 5


def test_a_final_list_names_all_where_nobody_has_recorded_who_came(tmp_path: Path) -> None:
    assert len(rows(build_list(tmp_path, settings=FINAL), "en")) == 5


STATES = """\
id,body,category,given,family
p1,US,states,Uma,Ash
p2,GB,states,Gil,Bow
p3,DE,states,Dan,Cox
p4,AT,states,Ann,Dee
p5,GR,states,Gus,Eel
"""


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", "Allemagne, Autriche, États-Unis d’Amérique, Grèce, Royaume-Uni"),
        ("osce", "Allemagne, États-Unis d’Amérique, Autriche, Royaume-Uni, Grèce"),
    ],
)
def test_states_stand_in_the_order_of_the_conference(
    tmp_path: Path, order: str, expected: str
) -> None:
    setting = f'order_of_states = "{order}"\n' if order else ""
    shown = lines(build_list(tmp_path, STATES, setting + SETTINGS), "fr")
    assert ", ".join(shown[1::2]) == expected


def test_an_order_that_is_not_known_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "conference.toml").write_text('order_of_states = "oscee"\n' + SETTINGS, "utf-8")
    findings = load_and_check(tmp_path)[1]
    assert [(of.name, of.place.line) for of in findings if "order_of_states" in of.message] == [
        ("setting-impossible", 1)
    ]


@pytest.mark.parametrize(("persons", "is_paper"), [(10_000, True), (10_001, False)])
def test_more_names_than_a_paper_holds_are_a_workbook_alone(persons: int, is_paper: bool) -> None:
    people = tuple(Participant(f"p{number}", "DE", family="Zahn") for number in range(persons))
    conference = Conference(id="water-2027", participants=people)
    moment = dt.datetime(2027, 1, 15, tzinfo=dt.UTC)
    paper, book = PRODUCT.parts(Material(conference, timetable(conference), "en", moment))
    why = "more than 10,000 names are too many for a paper; they are in the workbook"
    assert isinstance(paper, Named) if is_paper else paper == Nothing(why)
    assert isinstance(book, Named)
    assert isinstance(book.form, Workbook)
    assert len(book.form.sheets[0].rows) == persons
