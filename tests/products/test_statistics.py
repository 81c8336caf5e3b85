"""The statistics: counted by hand from twelve invented persons."""

from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Water", fr = "Eau" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
list_of_participants = "final"

[[participation]]
id = "states"
name = { en = "States", fr = "États" }

[[participation]]
id = "ngos"
name = { en = "NGOs", fr = "ONG" }
"""
AGENDA = """\
2027-05-03

09:00–10:00  Session 1: Wells
             chair: p01 · rapporteur: p02
             Reports
               speakers: p03, p04, p05, p06, p07, p08, p09, p10, p11
10:00–11:00  Session 2: Springs
             chair: p01
"""
INVITEES = "id,category,body\nat,states,AT\nde,states,DE\nfr,states,FR\nicrc,ngos,icrc\n"
GENDERS = "fffffmmmmmmx"
SENT = ["AT,states"] * 6 + ["DE,states"] * 5 + ["icrc,ngos"]
DAYS = {1: "2027-05-03 2027-05-04", 12: "2027-05-04", 5: ""}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_statistics(tmp_path_factory.mktemp("conferences"), SENT)


def made(
    parent: Path, sent: list[str] = SENT, withheld: str = ""
) -> dict[str, list[tuple[object, ...]]]:
    return sheets(build_statistics(parent, sent, withheld), "en")


def build_statistics(parent: Path, sent: list[str], withheld: str = "") -> Path:
    folder = parent / "water-2027"
    folder.mkdir()
    rows = "\n".join(
        f"p{at:02},{of},{'head' if at in (1, 7) else 'member'},Ada,Ril{'abcdefghijkl'[at - 1] * 3},"
        f"{'online' if at == 2 else 'in-person'},{'yes' if withheld == f'p{at:02}' else ''}"
        for at, of in enumerate(sent, 1)
    )
    private = "\n".join(
        f"p{at:02},{gender},{DAYS.get(at, '2027-05-03')}" for at, gender in enumerate(GENDERS, 1)
    )
    texts = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": AGENDA,
        "agenda.fr.txt": "2027-05-03\n",
        "invitees.csv": INVITEES,
        "participants.csv": f"id,body,category,position,given,family,attendance,withhold\n{rows}\n",
        "participants.secretariat.csv": f"id,gender,attended\n{private}\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert build(folder, BuildOptions(folder / "out", only=("statistics",))) == 0
    return folder / "out/water-2027/secretariat"


def sheets(built: Path, language: str) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(built / f"statistics.{language}.xlsx")
    shown = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in shown}


def test_persons_and_delegations_by_category(built: Path) -> None:
    """p05 was not there; twelve are registered, eleven were present."""
    assert sheets(built, "en")["Participants by category"] == [
        ("Category", "Registered", "Present", "In person", "Online", "Delegations"),
        ("States", 11, 10, 10, 1, 2),
        ("NGOs", 1, 1, 1, 0, 1),
        ("Total", 12, 11, 11, 1, 3),
    ]


def test_who_has_withdrawn_is_counted_nowhere(tmp_path: Path) -> None:
    """p06 of Austria was registered, and is among those who were present in person else."""
    lying = build_statistics(tmp_path, SENT)
    folder = lying.parents[2]
    table = folder / "participants.csv"
    rows = table.read_text("utf-8").splitlines()
    rows[6] = rows[6].replace("in-person", "withdrawn")
    table.write_text("\n".join(rows) + "\n", "utf-8")
    assert build(folder, BuildOptions(folder / "out", only=("statistics",))) == 0
    told = sheets(lying, "en")
    assert told["Participants by category"][1:] == [
        ("States", 10, 9, 9, 1, 2),
        ("NGOs", 1, 1, 1, 0, 1),
        ("Total", 11, 10, 10, 1, 3),
    ]
    assert told["Participants by delegation"][1] == ("Austria", 5, 4, 4, 1)


def test_states_and_organizations(built: Path) -> None:
    assert sheets(built, "en")["States and organizations"] == [
        ("State or organization", "Invited", "Represented"),
        ("States", 3, 2),
        ("Organizations", 1, 1),
        ("Total", 4, 3),
    ]


def test_persons_by_delegation(built: Path) -> None:
    """Six of Austria, of whom p05 was not there and p02 is online; five of Germany."""
    assert sheets(built, "en")["Participants by delegation"] == [
        ("Delegation", "Registered", "Present", "In person", "Online"),
        ("Austria", 6, 5, 5, 1),
        ("Germany", 5, 5, 5, 0),
        ("International Committee of the Red Cross", 1, 1, 1, 0),
    ]


def test_figures_stand_at_the_end_of_their_columns(built: Path) -> None:
    """In the text, those of a column end at one place; in Word they are set to the right."""
    text = (built / "statistics.en.txt").read_text(encoding="utf-8")
    found = [line for line in text.splitlines() if line.startswith(("Category", "States "))]
    assert found[0].endswith("Delegations")
    assert found[1].endswith(" 2")
    assert len(found[0]) == len(found[1])
    tables = Document(str(built / "statistics.en.docx")).tables
    name, *numbers = next(of for of in tables if of.cell(0, 0).text == "Category").row_cells(1)
    assert name.paragraphs[0].alignment is None
    assert {cell.paragraphs[0].alignment for cell in numbers} == {WD_ALIGN_PARAGRAPH.RIGHT}


def test_sums_are_bold_in_the_workbook(built: Path) -> None:
    """Those of the table of categories; delegations have no sum of their persons."""
    book = load_workbook(built / "statistics.en.xlsx")
    looks = {
        sheet.title: [
            (rule.formula, rule.dxf.font.b)
            for ranged in sheet.conditional_formatting
            for rule in ranged.rules
        ]
        for sheet in book.worksheets
    }
    assert looks["States and organizations"] == [(["ROW()=4"], True)]
    assert looks["Participants by delegation"] == []


def test_where_no_body_has_sent_anybody_there_is_no_number_of_delegations(tmp_path: Path) -> None:
    """The one of the NGOs comes of herself: no delegation, but not nobody."""
    assert made(tmp_path, sent=[*SENT[:-1], ",ngos"])["Participants by category"][2:] == [
        ("NGOs", 1, 1, 1, 0, "–"),
        ("Total", 12, 11, 11, 1, 2),
    ]


def test_details_do_not_count_who_has_the_name_withheld(tmp_path: Path) -> None:
    """p12 of the NGO; the total alone counts her."""
    found = made(tmp_path, withheld="p12")
    assert found["Participants by category"][1:] == [
        ("States", 11, 10, 10, 1, 2),
        ("Total", 12, 11, 11, 1, 3),
    ]
    assert [row[0] for row in found["Participants by delegation"]] == [
        *("Delegation", "Austria", "Germany"),
    ]
    assert "other" not in found["Gender by category"][0]


def test_days(built: Path) -> None:
    """Nine of the first day alone, one of both, one of the second alone."""
    assert sheets(built, "en")["Participants by day"] == [
        ("Day", "Persons"),
        ("3 May 2027", 10),
        ("4 May 2027", 2),
    ]


def test_small_numbers_by_gender_are_guarded(built: Path) -> None:
    """Of those who were there: four women and six men of the States, one other of an NGO."""
    assert sheets(built, "en")["Gender by category"] == [
        ("Category", "female", "male", "other", "Total"),
        ("Total", "<5", 6, "<5", 11),
    ]


def test_roles_of_few_are_put_together(built: Path) -> None:
    """Two heads, p01 in the chair, p02, and nine speakers: p01 to p11, five of them women."""
    assert sheets(built, "en")["Roles by gender"] == [
        ("Role", "female", "male", "Total"),
        ("Smaller groups together", 5, 6, 11),
    ]


def test_in_the_words_of_another_language(built: Path) -> None:
    assert list(sheets(built, "fr")) == [
        "Participants par catégorie",
        "États et organisations",
        "Sexe par catégorie",
        "Fonctions par sexe",
        "Participants par jour",
        "Participants par délégation",
    ]
    text = (built / "statistics.fr.txt").read_text(encoding="utf-8")
    assert "STATISTIQUES DE PARTICIPATION" in text
    assert "Liste définitive des participants" in text


EXAMPLE = Path(__file__).parents[2] / "agendas/issyk-kul-2027"


def test_no_role_of_the_example_tells_a_gender(tmp_path: Path) -> None:
    """Two co-chairs and three keynote speakers stood for themselves, their 0s printed."""
    assert build(EXAMPLE, BuildOptions(tmp_path, only=("statistics",), languages=("en",))) == 0
    found = sheets(tmp_path / EXAMPLE.name / "secretariat", "en")
    roles = {row[0]: row[1:] for row in found["Roles by gender"][1:]}
    assert "Co-chairs" not in roles
    assert roles["Smaller groups together"] == ("<5", "<5", "<5", 5)
    hidden = [row for row in found["Gender by category"][1:] if {"<5", "≥5"} & {*row}]
    assert len(hidden) > 1
    assert not any(0 in row for row in hidden)
