"""Lists that others made: days, languages, chosen words, names and bodies in their cells."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.folder.load import load
from tests.commands.conftest import Screen
from tests.commands.lists import list_folder, listed, rows

Run = Callable[..., Screen]
SECRETARIAT = "participants.secretariat.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return list_folder(tmp_path)


def born(folder: Path, own_id: str) -> str:
    table = "participants.restricted.csv"
    is_there = (folder / table).is_file()
    return rows(folder, table)[own_id]["birth_date"] if is_there else ""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("13/01/1960", "1960-01-13"),
        ("13.01.1960", "1960-01-13"),
        ("01/13/1960", "1960-01-13"),
        ("1960/01/02", "1960-01-02"),
        ("14 Jan 1960", "1960-01-14"),
        ("12 mars 1971", "1971-03-12"),
        ("3. Mai 1972", "1972-05-03"),
        ("1 мая 1970 г.", "1970-05-01"),
        ("3 de mayo de 1970", "1970-05-03"),
        ("05/05/1960", "1960-05-05"),
    ],
)
def test_days_as_they_are_written(
    folder: Path, tmp_path: Path, planner: Run, written: str, day: str
) -> None:
    text = f"First name;Last name;Country;Date of birth\nEva;Un;Austria;{written}\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert born(folder, "p003") == day


@pytest.mark.parametrize(
    ("other", "day"), [("25/12/1970", "1960-05-03"), ("12/25/1970", "1960-03-05"), ("", "")]
)
def test_another_day_of_the_column_tells_what_stands_first(
    folder: Path, tmp_path: Path, planner: Run, other: str, day: str
) -> None:
    """Where none does, the cell is named and left out; all else is taken in."""
    people = f"Eva,Un,Austria,03/05/1960\nBo,Deux,Austria,{other}\n"
    text = f"First name,Last name,Country,Date of birth\n{people}"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert (screen.code, born(folder, "p003")) == (0, day)
    assert ("list.csv:2:4: warning: date-ambiguous" in screen.err) == (not day)
    assert "1960" not in screen.err
    assert list(rows(folder)) == ["p001", "p002", "p003", "p004"]


def test_several_days(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = 'First name,Last name,Country,Days\nEva,Un,Austria,"3.5.2027, 4 May 2027"\n'
    maps = ("--map", "Days=attended")
    planner("import", folder, listed(tmp_path, text), *maps, "--apply")
    assert rows(folder, SECRETARIAT)["p003"]["attended"] == "2027-05-03 2027-05-04"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("English, French", "en fr"),
        ("en/fr", "en fr"),
        ("английский", "en"),
        ("Deutsch und Englisch", "de en"),
        ("inglés (C1); français", "en fr"),
        ("en ru", "en ru"),
    ],
)
def test_languages_in_words(
    folder: Path, tmp_path: Path, planner: Run, said: str, codes: str
) -> None:
    text = f'First name,Last name,Country,Languages\nEva,Un,Austria,"{said}"\n'
    planner("import", folder, listed(tmp_path, text), "--apply")
    assert rows(folder, SECRETARIAT)["p003"]["languages"] == codes


def test_a_language_that_nobody_knows(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,Languages\nEva,Un,Austria,English/Klingon\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert "list.csv:2:4: warning: language-not-known: “Klingon”" in screen.err
    assert rows(folder, SECRETARIAT)["p003"]["languages"] == "en"


@pytest.mark.parametrize("yes", ["TRUE", "Yes", "Ja", "да", "x", "oui", "sí", "sì", "1"])
def test_yes_in_six_languages(folder: Path, tmp_path: Path, planner: Run, yes: str) -> None:
    text = f"First name,Last name,Country,Share\nEva,Un,Austria,{yes}\n"
    maps = ("--map", "Share=share_email")
    assert planner("import", folder, listed(tmp_path, text), *maps, "--apply").code == 0
    assert rows(folder, SECRETARIAT)["p003"]["share_email"] == "yes"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Gender=F", "f"),
        ("Gender=Männlich", "m"),
        ("Sexe=féminin", "f"),
        ("Пол=Ж", "f"),
        ("Attendance=Virtual", "online"),
        ("Attendance=en ligne", "online"),
        ("Attendance=IN-PERSON", "in-person"),
        ("Attendance=Abgemeldet", "withdrawn"),
        ("Attendance=désistement", "withdrawn"),
    ],
)
def test_chosen_words_of_any_language(
    folder: Path, tmp_path: Path, planner: Run, told: str, value: str
) -> None:
    header, word = told.split("=")
    text = f"First name,Last name,Country,{header}\nEva,Un,Austria,{word}\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    eva = load(folder).conference.persons["p003"]
    assert value in (eva.gender, eva.attendance)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Juan PÉREZ, Minister of Water", ["Juan", "PÉREZ", "Minister of Water", "member"]),
        ("Anna BROOK, MP", ["Anna", "BROOK", "MP", "member"]),
        ("Sr. Juan PÉREZ (Head of Delegation)", ["Juan", "PÉREZ", "", "head"]),
    ],
)
def test_what_stands_at_a_name(
    folder: Path, tmp_path: Path, planner: Run, name: str, parts: list[str]
) -> None:
    text = f'Name,Country,Hotel\n"{name}",France,Inn\n'
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    row = rows(folder)["p003"]
    assert [row[key] for key in ("given", "family", "function.en", "position")] == parts
    assert "name-not-parted" not in screen.err


@pytest.mark.parametrize("header", ["Nom", "Nombre", "Cognome"])
def test_a_whole_name_under_a_header_of_one_part(
    folder: Path, tmp_path: Path, planner: Run, header: str
) -> None:
    text = f"{header},Country\nSra. Ana LÓPEZ,France\n"
    planner("import", folder, listed(tmp_path, text), "--apply")
    ana = rows(folder)["p003"]
    assert [ana[key] for key in ("honorific", "given", "family")] == ["Sra.", "Ana", "LÓPEZ"]


@pytest.mark.parametrize(
    ("list_of_one", "told"),
    [
        ('Name,Function\n"Anna BROOK, MP",Minister\n', "“MP”"),
        ("Name,Honorific\nMs. Anna BROOK,Dr.\n", "“Ms.”"),
        ("Name,Honorific\nMs. Anna BROOK,Dr. Ms.\n", ""),
        ("Name,Status\nAnna BROOK (Head of Delegation),HoD\n", ""),
        ("Name,Status\nAnna BROOK (Head of Delegation),Member\n", "“head”"),
    ],
)
def test_what_stands_at_a_name_and_in_its_column(
    folder: Path, tmp_path: Path, planner: Run, list_of_one: str, told: str
) -> None:
    """The column counts; what the name says otherwise is told."""
    screen = planner("import", folder, listed(tmp_path, list_of_one), "--apply")
    assert ("cell-not-taken" in screen.err) == bool(told)
    assert f"list.csv:2: warning: cell-not-taken: {told}" in screen.err or not told


@pytest.mark.parametrize(
    ("called", "body"),
    [
        ("World Meteorological Organization (WMO)", "wmo"),
        ("World Health Organisation", "who"),
        ("Holland", "NL"),
        ("DPRK", "KP"),
        ("The Gambia", "GM"),
    ],
)
def test_bodies_as_others_call_them(
    folder: Path, tmp_path: Path, planner: Run, called: str, body: str
) -> None:
    text = f"First name,Last name,Country\nEva,Un,{called}\n"
    planner("import", folder, listed(tmp_path, text), "--apply")
    assert rows(folder)["p003"]["body"] == body


def test_headings_of_groups_and_of_organizations(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """A group that is no category is told once; persons stand under the body below it."""
    text = """\
        Name,Function
        INTERGOVERNMENTAL ORGANIZATIONS,
        World Meteorological Organization (WMO),
        Ms. Eva UN,Envoy
        Mr. Bo DEUX,
        INTERGOVERNMENTAL ORGANIZATIONS,
        UNDP,
        Mr. Cy TROIS,Adviser
        """
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert screen.out.splitlines()[1:] == [
        "  + Eva UN wmo    list.csv:4",
        "  + Bo DEUX wmo    list.csv:5",
        "  + Cy TROIS undp    list.csv:8",
    ]
    assert screen.err.count("heading-unknown: “INTERGOVERNMENTAL ORGANIZATIONS”") == 1


def test_rows_that_are_nobodys(folder: Path, tmp_path: Path, planner: Run) -> None:
    """A group, a sum and a row with a body alone are no persons, and no errors."""
    text = """\
        Delegation,Name,Function
        ORGANIZATIONS,,
        France,Eva UN,Envoy
        Total: 25,,
        Italy,,Envoy
        """
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.code == 0
    assert screen.out.splitlines()[1:] == ["  + Eva UN FR    list.csv:3"]
    assert "list.csv:2:1: warning: heading-unknown: “ORGANIZATIONS”" in screen.err
    assert "list.csv:4: warning: row-of-totals: “Total: 25” is a total." in screen.err
    assert "list.csv:5: warning: row-without-name: “Italy” does not say who is meant." in screen.err


def test_letters_that_were_lost_are_named_with_their_cell(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """A program that knows no Cyrillic has saved the list; somebody's wonder is no such cell."""
    text = "First name,Last name,Country,Note\nАнна,Орёл,Austria,why??\n????,????,Austria,???\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.code == 1
    assert [line for line in screen.err.splitlines() if "without-letters" in line] == [
        f"list.csv:3:{column}: error: row-without-letters: A cell of “{key}” has lost its letters."
        for column, key in ((1, "given"), (2, "family"))
    ]


@pytest.mark.parametrize("said", ["??? ?????", "??? ??????", "Ад? Рилль", "Ада Р?лль"])
def test_question_marks_never_replace_letters(
    folder: Path, tmp_path: Path, planner: Run, said: str
) -> None:
    """The folder has “Ада Рилль”; the function of the same row is taken."""
    text = f"id,Name (Russian),Function\np001,{said},Envoy\n"
    maps = ("--map", "Name (Russian)=name.ru")
    screen = planner("import", folder, listed(tmp_path, text), *maps, "--apply")
    assert screen.code == 0
    told = "list.csv:2:2: warning: cell-without-letters: A cell of “name.ru” has lost its letters."
    assert told in screen.err.splitlines()
    assert rows(folder)["p001"]["name.ru"] == "Ада Рилль"
    assert rows(folder)["p001"]["function.en"] == "Envoy"


def test_h_is_a_man_in_french(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "Prénom,Nom,Pays,Sexe\nJean,Un,Autriche,H\nAnne,Deux,Autriche,F\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    found = rows(folder, SECRETARIAT)
    assert [found[of]["gender"] for of in ("p003", "p004")] == ["m", "f"]


def test_m_beside_h_is_a_woman_in_spanish_and_left_out(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "Nombre,Apellidos,País,Sexo\nJuan,Uno,Austria,H\nAna,Dos,Austria,M\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert "list.csv:3:4: warning: gender-ambiguous: “M” may mean f or m here." in screen.err
    found = rows(folder, SECRETARIAT)
    assert found["p003"]["gender"] == "m"
    assert "p004" not in found
