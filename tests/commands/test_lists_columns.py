"""Lists that others made: what their columns are, and where they stand; none is lost silently."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.commands.conftest import Screen
from tests.commands.lists import booked, list_folder, listed, rows

Run = Callable[..., Screen]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return list_folder(tmp_path)


@pytest.mark.parametrize(
    "courtesy", ["Herr", "Sr.", "Sra.", "Dott.ssa", "Sig.", "Frau", "Dr. h.c."]
)
def test_honorifics_of_six_languages_are_no_functions(
    folder: Path, tmp_path: Path, planner: Run, courtesy: str
) -> None:
    text = f"Nachname;Vorname;Land;Funktion;Anrede\nMüller;Hans;Deutschland;Referent;{courtesy}\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    hans = rows(folder)["p003"]
    assert (hans["function.en"], hans["honorific"]) == ("Referent", courtesy)


def test_a_title_that_is_a_function_beside_a_function(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "First name,Last name,Country,Title,Function\nEva,Un,Austria,Director,Hydrologist\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert rows(folder)["p003"]["function.en"] == "Hydrologist"
    message = "“Title” means the same as “Function” (function.en)."
    assert f"list.csv:1:4: warning: column-twice: {message}" in screen.err


def test_titles_that_are_functions_or_honorifics(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """Where most are functions, one that is an honorific stays one."""
    text = """\
        First name,Last name,Country,Title
        Eva,Un,Austria,Director
        Bo,Deux,Austria,Hydrologist
        Cy,Trois,Austria,Dr.
        """
    planner("import", folder, listed(tmp_path, text), "--apply")
    people = rows(folder)
    assert [people[of]["function.en"] for of in ("p003", "p004", "p005")] == [
        "Director", "Hydrologist", "",
    ]  # fmt: skip
    assert people["p005"]["honorific"] == "Dr."


def test_a_position_beside_the_status_in_the_delegation(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    head = "First name,Last name,Country,Position,Status in delegation"
    text = f"{head}\nEva,Un,France,Expert,Head of delegation\n"
    planner("import", folder, listed(tmp_path, text), "--apply")
    eva = rows(folder)["p003"]
    assert (eva["position"], eva["function.en"]) == ("head", "Expert")


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ("Должность\nСоветник", {"position": "adviser", "function.en": "Советник"}),
        ("Fonction\nConseiller", {"position": "adviser", "function.fr": "Conseiller"}),
        ("Position\nHead of Delegation", {"position": "head", "function.en": ""}),
    ],
)
def test_functions_that_are_places_in_a_delegation(
    folder: Path, tmp_path: Path, planner: Run, column: str, told: dict[str, str]
) -> None:
    """What says only the place stays no function; "Советник" is both."""
    header, word = column.splitlines()
    text = f"First name,Last name,Country,{header}\nEva,Un,France,{word}\n"
    planner("import", folder, listed(tmp_path, text), "--apply")
    assert told.items() <= rows(folder)["p003"].items()


def test_what_is_mapped_goes_before_what_is_known(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "Telephone,Mobile,First name,Last name,Country\n+43 1,+43 2,Eva,Un,Austria\n"
    screen = planner("import", folder, listed(tmp_path, text), "--map", "Mobile=phone", "--apply")
    assert rows(folder, "participants.secretariat.csv")["p003"]["phone"] == "+43 2"
    message = "“Telephone” means the same as “Mobile” (phone)."
    assert f"list.csv:1:1: warning: column-twice: {message}" in screen.err


def test_a_table_of_our_own_can_have_a_column_that_is_mapped(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "id,body,given,family,Mobile\np002,DE,Bo,Brook,+49 2\n"
    screen = planner("import", folder, listed(tmp_path, text), "--map", "Mobile=phone")
    assert screen.out.splitlines()[1:] == [
        "  ~ p002  Bo Brook  phone: nothing → “+49 2”    list.csv:2:5"
    ]


def test_a_column_without_a_header_is_named(folder: Path, tmp_path: Path, planner: Run) -> None:
    """One that numbers the rows is not."""
    text = ",First name,Last name,Country,\n1,Eva,Un,Austria,comes late\n2,Bo,Deux,Austria,\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.err.count("column-without-header") == 1
    assert "list.csv:1:5: warning: column-without-header" in screen.err


@pytest.mark.parametrize(
    "text",
    [
        "Country,Participant,,\n,First name,Last name,E-mail\nFrance,Eva,Un,eva@x.example\n",
        "Country,Participant,,E-mail\n,First name,Last name,\nFrance,Eva,Un,eva@x.example\n",
    ],
)
def test_two_rows_of_headers(folder: Path, tmp_path: Path, planner: Run, text: str) -> None:
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert screen.out.splitlines()[1:] == ["  + Eva Un FR    list.csv:3"]
    assert rows(folder, "participants.secretariat.csv")["p003"]["email"] == "eva@x.example"
    assert "column-" not in screen.err


def test_a_missing_cell_is_an_empty_one(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,State\nEva,Un,Austria,Completed\nBo,Deux,Austria\n"
    screen = planner("import", folder, listed(tmp_path, text), "--where", "State=Completed")
    assert screen.out.splitlines() == [
        "participants: 1 new, 1 skipped, 2 unchanged",
        "  + Eva Un AT    list.csv:2",
    ]


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("Liste, un\nNom;Prénom;Pays;Fonction\nUn;Eva;France;Chef, eau\n", "Chef, eau"),
        ("Nom|Prénom|Pays|Fonction\nUn|Eva|France|Ingénieure\n", "Ingénieure"),
        ("sep=;\nNom;Prénom;Pays;Fonction\nUn;Eva;France;Ingénieure\n", "Ingénieure"),
        ('Nom,Prénom,Pays,Fonction\nUn,Eva,France,"Chef; eau; sol; air"\n', "Chef; eau; sol; air"),
    ],
)  # fmt: skip
def test_what_stands_between_cells(
    folder: Path, tmp_path: Path, planner: Run, text: str, function: str
) -> None:
    planner("import", folder, listed(tmp_path, text), "--apply")
    eva = rows(folder)["p003"]
    assert (eva["given"], eva["body"], eva["function.fr"]) == ("Eva", "FR", function)


def test_lines_are_counted_and_not_rows(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = 'First name,Last name,Country,Phone\nEva,Un,Austria,"1 22\n3 44"\nBo,Deux,France,\n'
    screen = planner("import", folder, listed(tmp_path, text), "--where", "Country=France")
    assert screen.out.splitlines()[1:] == ["  + Bo Deux FR    list.csv:4"]


@pytest.mark.parametrize("header", ["Nachname, Vorname", "Name, Vorname", "Nachname und Vorname"])
def test_both_names_under_one_header(
    folder: Path, tmp_path: Path, planner: Run, header: str
) -> None:
    text = f"{header};Land\nMüller, Hans;Frankreich\n"
    planner("import", folder, listed(tmp_path, text), "--apply")
    assert (rows(folder)["p003"]["given"], rows(folder)["p003"]["family"]) == ("Hans", "Müller")


NAMES: list[object] = ["First name", "Last name", "Phone"]


def test_a_sheet_for_each_delegation(folder: Path, tmp_path: Path, planner: Run) -> None:
    """Their names say who sent those in them; a sheet with other columns is named."""
    file = booked(
        tmp_path,
        Austria=[NAMES, ["Eva", "Un", ""]],
        France=[["Phone", "Last name", "First name"], ["+33 1", "Deux", "Bo"]],
        Hotels=[["Hotel", "Rooms"], ["Inn", 12]],
        Empty=[],
    )
    screen = planner("import", folder, file, "--apply")
    assert screen.out.splitlines()[1:] == [
        "  + Eva Un AT    list.xlsx!Austria!2",
        "  + Bo Deux FR    list.xlsx!France!2",
    ]
    assert "list.xlsx!Hotels: warning: sheet-not-read: The sheet “Hotels” with 2 rows" in screen.err
    assert "Empty" not in screen.err
    assert rows(folder, "participants.secretariat.csv")["p004"]["phone"] == "+33 1"


def test_a_delegation_that_is_merged_over_its_rows(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    head: list[object] = ["Delegation", *NAMES]
    persons: list[list[object]] = [
        ["France", "Eva", "Un"],
        ["", "Bo", "Deux"],
        ["Italy", "Cy", "Trois"],
    ]
    file = booked(tmp_path, List=[head, *persons])
    book = load_workbook(file)
    book["List"]["A3"] = None
    book["List"].merge_cells("A2:A3")
    book.save(file)
    planner("import", folder, file, "--apply")
    assert [rows(folder)[of]["body"] for of in ("p003", "p004", "p005")] == ["FR", "FR", "IT"]


def test_formulas_that_gave_nothing(folder: Path, tmp_path: Path, planner: Run) -> None:
    head: list[object] = ["Country", *NAMES, "Shirt"]
    file = booked(tmp_path, List=[head, ["France", "Eva", "Un", "=1+1", "=2+2"]])
    screen = planner("import", folder, file)
    assert "list.xlsx!List!D2: warning: cell-formula" in screen.err
    assert screen.err.count("cell-formula") == 1


def test_our_own_headers_without_the_hidden_sheet(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """“Position” beside “Function (English)” is the place in the delegation, as in our workbooks;
    a name in Kyrgyz is not one in Russian.
    """
    header = "id,Delegation,Position,Name (Russian),Name (Kyrgyz),Function (English)\n"
    row = "p001,Austria,Adviser,Ада Рилль,Ада Рилл,Envoy\n"
    screen = planner("import", folder, listed(tmp_path, header + row), "--apply")
    assert (screen.code, "column-twice" in screen.err) == (0, False)
    ada = rows(folder)["p001"]
    assert [ada[key] for key in ("position", "name.ru", "name.ky", "function.en")] == [
        *("adviser", "Ада Рилль", "Ада Рилл", "Envoy")
    ]


def test_a_name_in_russian_alone_is_the_name(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "Name (Russian),Country\nЕва УНОВА,Austria\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert [rows(folder)["p003"][key] for key in ("given", "family")] == ["Ева", "УНОВА"]


def test_places_in_a_delegation_in_french(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = (
        "Prénom,Nom,Pays,Statut,Fonction\n"
        "Eva,Un,Autriche,Chef de délégation,Ministre\n"
        "Max,Deux,Autriche,Conseiller,Juriste\n"
    )
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    found = [rows(folder)[of] for of in ("p003", "p004")]
    assert [(of["position"], of["function.fr"]) for of in found] == [
        ("head", "Ministre"),
        ("adviser", "Juriste"),
    ]
