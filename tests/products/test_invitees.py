"""The workbook of invitees of Bishkek: who, in which order, by which name."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions

Row = dict[str, Any]
UN_SECRETARIAT = "Secrétariat de l’Organisation des Nations Unies"


@pytest.fixture(scope="module")
def rows(bishkek: Path) -> list[Row]:
    book = load_workbook(bishkek / "secretariat/invitees.xlsx")
    header, *cells = book["Invitees"].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in cells]


def of(rows: list[Row], category: str) -> list[Row]:
    return [row for row in rows if row["Category"] == category]


def test_how_many_of_each_category_in_the_order_of_the_decision(rows: list[Row]) -> None:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["Category"]] = counts.get(row["Category"], 0) + 1
    assert list(counts.items()) == [
        ("OSCE participating States", 55),
        ("Partners for Co-operation", 3),
        ("Mediterranean Partners for Co-operation", 6),
        ("International organizations, institutions and initiatives", 25),
        ("United Nations bodies", 6),
    ]
    assert len(rows) == 95


def test_states_in_french_protocol_order(rows: list[Row]) -> None:
    """As the OSCE seats its States: accents count for nothing, Etats-Unis d’Amérique at the A."""
    states = [row["id"] for row in of(rows, "OSCE participating States")]
    assert states[:4] == ["al", "de", "us", "ad"]  # Allemagne, (Etats-Unis d’) Amérique, Andorre
    for neighbours in (
        ["by", "be", "ba", "bg"],  # Bélarus, Belgique, Bosnie-Herzégovine, Bulgarie
        ["hr", "dk", "es", "ee"],  # Croatie, Danemark, Espagne, Estonie
        ["ge", "gb", "gr"],  # Géorgie, (Royaume-Uni de) Grande-Bretagne, Grèce
        ["lu", "mk", "mt", "md"],  # Luxembourg, (ex-République yougoslave de) Macédoine, Malte
        ["no", "uz", "nl", "pl"],  # Norvège, Ouzbékistan, Pays-Bas, Pologne
        ["ru", "sm", "va", "sk"],  # Russie, Saint-Marin, Saint-Siège, Slovaquie
        ["ch", "tj", "cz", "tm"],  # Suisse, Tadjikistan, (République) tchèque, Turkménistan
        ["ua", "yucs"],  # Ukraine, Yougoslavie
    ):
        first = states.index(neighbours[0])
        assert states[first : first + len(neighbours)] == neighbours


def test_twenty_four_entries_in_the_order_of_the_source(rows: list[Row]) -> None:
    named = of(rows, "International organizations, institutions and initiatives")
    entries = [row["No."] for row in named]
    assert entries == [*map(str, range(1, 12)), "12a", "12b", *map(str, range(13, 25))]
    in_french = [row["As in the decision (French)"] for row in named]
    assert in_french[0] == "Banque asiatique de développement"
    assert in_french[3] == "Conference on Interaction and Confidence-Building Measures in Asia"
    assert in_french[11:13] == [
        "Secrétariat du Traité de sécurité collective",
        "siège des Forces collectives de déploiement rapide",
    ]
    assert in_french[-1] == "Banque mondiale"


def test_the_six_of_the_united_nations(rows: list[Row]) -> None:
    named = of(rows, "United Nations bodies")
    assert [(row["No."], row["id"]) for row in named] == [
        ("25a", "undp"), ("25b", "unhcr"), ("25c", "unicef"),
        ("25d", "odccp"), ("25e", "dpa"), ("25f", "dha"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "column", "name"),
    [
        ("odccp", "Name (English)", "United Nations Office for Drug Control and Crime Prevention"),
        ("odccp", "Acronym (English)", "ODCCP"),
        ("odccp", "Acronym (French)", "OCDPC"),
        ("oic", "Name (English)", "Organization of the Islamic Conference"),
        ("yucs", "Name (English)", "Yugoslavia"),
        ("yucs", "Name (French)", "Yougoslavie"),
        ("mk", "Name (English)", "the former Yugoslav Republic of Macedonia"),
        ("mk", "Name (French)", "ex-République yougoslave de Macédoine"),
        ("cei", "Acronym (English)", "CEI"),
        ("cei", "Acronym (French)", "ICE"),
        ("jp", "Name (Russian)", "Япония"),
        ("dpa", "Name (English)", "United Nations Secretariat, Department of Political Affairs"),
        (
            "dpa",
            "Name (French)",
            f"{UN_SECRETARIAT}, Département des affaires politiques",
        ),
        (
            "dha",
            "Name (English)",
            "United Nations Secretariat, Department of Humanitarian Affairs",
        ),
        (
            "dha",
            "Name (French)",
            f"{UN_SECRETARIAT}, Département des affaires humanitaires",
        ),
    ],
)
def test_names_at_the_date(rows: list[Row], own: str, column: str, name: str) -> None:
    (row,) = (row for row in rows if row["id"] == own)
    assert row[column].lower() == name.lower()


def test_who_invites_and_on_what_condition(rows: list[Row], bishkek: Path) -> None:
    """Who invites is said of one category, of which nobody is named."""
    assert {row["Invited by"] for row in rows} == {None}
    book = load_workbook(bishkek / "secretariat/invitees.xlsx")
    header, *cells = book["Categories"].iter_rows(values_only=True)
    told = {row[0]: dict(zip(header, row, strict=True)) for row in cells}
    assert list(told) == [
        "participating-states", "partners", "mediterranean-partners", "international-organizations",
        "un-bodies", "ngos", "host-invitees", "media",
    ]  # fmt: skip
    invited_by = {category: row["Invited by"] for category, row in told.items()}
    assert invited_by == dict.fromkeys(told) | {"host-invitees": "Kyrgyzstan"}
    assert told["ngos"]["Notice needed"] == "yes"
    assert told["ngos"]["Condition"].startswith("Prior notification")
    assert told["international-organizations"]["Named"] == 25
    assert told["media"]["Condition"] == "Opening and closing sessions only"


def test_columns_are_as_wide_as_their_words(bishkek: Path) -> None:
    book = load_workbook(bishkek / "secretariat/invitees.xlsx")
    for sheet, header in [("Invitees", "id"), ("Categories", "id"), ("Invitees", "Category")]:
        columns = book[sheet].iter_cols()
        (column,) = (cells for cells in columns if cells[0].value == header)
        longest = max(len(cell.value) for cell in column if len(cell.value) < 40)
        assert book[sheet].column_dimensions[column[0].column_letter].width > longest


def test_ids_come_first_and_replies_from_a_list(bishkek: Path) -> None:
    book = load_workbook(bishkek / "secretariat/invitees.xlsx")
    sheet = book["Invitees"]
    header = [cell.value for cell in sheet[1]]
    assert header[0] == "id"
    letter = sheet.cell(1, header.index("Reply") + 1).column_letter
    (validation,) = (of for of in sheet.data_validations.dataValidation if letter in str(of.sqref))
    assert validation.type == "list"
    words = [
        cell.value
        for other in book
        for line in other.iter_rows()
        for cell in line
        if cell.value in ("accepted", "declined", "tentative")
    ]
    assert words == ["accepted", "declined", "tentative"]


def test_a_name_that_is_not_known_in_a_language_is_left_empty(tmp_path: Path) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    for name, text in {
        "conference.toml": """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Wells", ky = "Кудуктар" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Asia/Bishkek"
languages = ["en", "ky"]
issued = 2027-01-15
participation = [{ id = "all", name = { en = "All", ky = "Баары" } }]
""",
        "agenda.en.txt": "2027-05-03\n",
        "agenda.ky.txt": "2027-05-03\n",
        "invitees.csv": "id,category,body\nal,all,AL\nwells,all,wells\n",
        "names.csv": "body,name.en\nwells,Institute of Wells\n",
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert build(folder, BuildOptions(tmp_path / "out", only=("invitees",))) == 0
    book = load_workbook(tmp_path / "out/wells-2027/secretariat/invitees.xlsx")
    header, *rows = book["Invitees"].iter_rows(values_only=True)
    names = [header.index(f"Name ({language})") for language in ("English", "Kyrgyz")]
    assert [[row[name] for name in names] for row in rows] == [
        ["Albania", "Албания"],
        ["Institute of Wells", None],
    ]
