"""Lists that others made: what they would change, said with its cells, and taken in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.folder.load import load
from tests.commands.conftest import Screen, write
from tests.commands.lists import PRIVATE, SETTINGS, listed, rows

Run = Callable[..., Screen]

PEOPLE = """\
id,body,category,position,given,family,name.ru,function.en
p001,AT,states,head,Ada,Rill,Ада Рилль,Minister
p002,KG,states,head,Bakyt,Ozon,,Minister
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write(tmp_path / "wells-2027", **{"conference.toml": SETTINGS})
    (made / "participants.csv").write_text(PEOPLE)
    (made / "participants.secretariat.csv").write_text(PRIVATE)
    return made


INDICO = """\
    ID,Name,First Name,Last Name,Email Address,Affiliation,Position,Country,Phone Number,Title
    1,Anna Brook,Anna,Brook,anna@example.org,Institute of Wells,Hydrologist,Austria,+43 1 555 09,Dr
    2,Bo McDONALD,Bo,McDONALD,bo@example.org,Wells for All,Writer,,+996 312 5,Mr
    3,Ada Rill,Ada,Rill,ADA@at.example,,,Austria,+43 1 555 02,
    """


def test_a_registration_export_shows_its_plan_first(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    screen = planner("import", folder, listed(tmp_path, INDICO))
    assert screen.code == 0
    assert screen.out.splitlines() == [
        "participants: 2 new, 1 changed, 1 unchanged",
        "  + Anna Brook AT    list.csv:2",
        "  + Bo McDONALD    list.csv:3",
        "  ~ p001  Ada Rill  phone: “+43 1 555 01” → “+43 1 555 02”    list.csv:4:9",
    ]
    assert "Nothing has been changed yet" in screen.err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_headings_say_who_sent_those_below_them(folder: Path, tmp_path: Path, planner: Run) -> None:
    """One that nobody knows ends the one above it, and is named with its cell."""
    file = listed(
        tmp_path,
        """\
        Name,Functional title,Institution
        AUSTRIA,,
        Mr. Sami HADDAD,Envoy,Institute of Wells
        Freedonia,,
        Ms. Era GASHI,Adviser,
        Guests,,
        Mr. Can DEMIR,Writer,
        """,
    )
    screen = planner("import", folder, file, "--apply")
    assert "list.csv:4:1: warning: heading-unknown: “Freedonia” is not a known State" in screen.err
    people = [rows(folder)[own_id] for own_id in ("p003", "p004", "p005")]
    assert [(of["family"], of["body"], of["category"]) for of in people] == [
        ("HADDAD", "AT", "states"), ("GASHI", "", ""), ("DEMIR", "", "guests"),
    ]  # fmt: skip
    assert people[0]["unit.en"] == "Institute of Wells"


def test_a_heading_may_be_numbered_or_counted(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = """\
        No.,Name,Function
        I,AUSTRIA (1),
        1,Mr. Jean DUPONT,Adviser
        II,KAZAKHSTAN,2 delegates
        2,Mr. Karl SCHMIDT,Adviser
        """
    assert planner("import", folder, listed(tmp_path, text)).out.splitlines()[1:] == [
        "  + Jean DUPONT AT    list.csv:3",
        "  + Karl SCHMIDT KZ    list.csv:5",
    ]


def test_a_whole_name_that_is_known_is_not_written_twice(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "Name,Country,Hotel\nAda Rill,Austria,Inn\n"
    assert planner("import", folder, listed(tmp_path, text)).out.splitlines()[1:] == [
        "  ~ p001  Ada Rill  hotel: nothing → “Inn”    list.csv:2:3"
    ]


def test_rows_without_names_are_known_by_their_addresses(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    (folder / "participants.secretariat.csv").write_text(f"{PRIVATE}p002,bakyt@kg.example,\n")
    text = "E-mail,Hotel\nada@at.example,Inn\nbakyt@kg.example,Lodge\n"
    assert planner("import", folder, listed(tmp_path, text)).out.splitlines()[1:] == [
        "  ~ p001  Ada Rill  hotel: nothing → “Inn”    list.csv:2:2",
        "  ~ p002  Bakyt Ozon  hotel: nothing → “Lodge”    list.csv:3:2",
    ]


def test_relatives_who_share_an_address_are_two(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,E-mail\nIda,Rill,Austria,ada@at.example\n"
    assert planner("import", folder, listed(tmp_path, text)).out.splitlines()[1:] == [
        "  + Ida Rill AT    list.csv:2"
    ]


def test_a_table_of_our_own_is_no_foreign_list(folder: Path, tmp_path: Path, planner: Run) -> None:
    screen = planner("import", folder, listed(tmp_path, PEOPLE))
    assert (screen.out, screen.err) == ("participants: 2 unchanged\n", "")


def test_what_a_spreadsheet_writes_for_an_error(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,Phone\nAda,Rill,Austria,#REF!\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.out == "participants: 2 unchanged\n"
    assert "list.csv:2:4: warning: cell-error: “#REF!”" in screen.err


def test_an_address_of_a_mission_is_nobodys(folder: Path, tmp_path: Path, planner: Run) -> None:
    file = listed(
        tmp_path,
        """\
        Given name,Family name,Country,E-mail
        Anna,Un,Austria,ada@at.example
        Bo,Deux,Austria,ada@at.example
        Cy,Trois,Kyrgyzstan,ada@at.example
        """,
    )
    assert planner("import", folder, file).out.splitlines() == [
        "participants: 3 new, 2 unchanged",
        "  + Anna Un AT    list.csv:2",
        "  + Bo Deux AT    list.csv:3",
        "  + Cy Trois KG    list.csv:4",
    ]


def test_what_is_restricted_is_not_told_to_the_screen(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "Given name,Family name,Country,Passport\nAnna,Un,Austria,=P12\u202e345\n"
    for form in ("text", "json"):
        screen = planner("import", folder, listed(tmp_path, text), "--format", form)
        assert "cell-looks-like-a-formula" in screen.out + screen.err
        assert "P12" not in screen.out + screen.err


def test_an_error_in_the_folder_is_not_written(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "Given name,Family name,Country,Category\nAnna,Un,Austria,Martians\n"
    before = rows(folder)
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert (screen.code, rows(folder)) == (1, before)
    assert "list.csv:2: error: category-unknown" in screen.err


def test_a_registration_with_its_hour(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,Registration date\nAnna,Un,Austria,2027-05-01 10:22\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert rows(folder, "participants.secretariat.csv")["p003"]["registered_on"] == "2027-05-01"


def test_who_works_for_an_organization_is_sent_by_it(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "First name,Last name,Country,Organization\nAnna,Un,Ireland,World Bank\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert rows(folder)["p003"]["body"] == "world-bank"


def test_a_whole_name_under_a_header_of_one_part(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = 'Nom,Pays\n"DUPONT, Jean",Autriche\n"DE VRIES, Anna",Autriche\n'
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.out.splitlines()[1:] == [
        "  + Jean DUPONT AT    list.csv:2",
        "  + Anna DE VRIES AT    list.csv:3",
    ]


def test_names_in_capitals_are_the_same_names(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country\nAda,RILL,Austria\n"
    assert planner("import", folder, listed(tmp_path, text)).out == ("participants: 2 unchanged\n")


def test_ids_that_mean_something_else_are_not_taken(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "id,First name,Last name,Country\nkg,Anna,Un,Austria\nP 001!,Bo,Deux,Austria\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert list(rows(folder)) == ["p001", "p002", "p003", "p004"]


def test_it_is_taken_in_and_taken_in_again_changes_nothing(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    file = listed(tmp_path, INDICO)
    assert planner("import", folder, file, "--apply").code == 0
    people, private = rows(folder), rows(folder, "participants.secretariat.csv")
    anna, bo = people["p003"], people["p004"]
    assert (anna["body"], anna["category"], anna["family"]) == ("AT", "states", "Brook")
    assert (anna["honorific"], anna["function.en"]) == ("Dr", "Hydrologist")
    assert anna["unit.en"] == "Institute of Wells"
    assert (bo["body"], bo["family"], bo["unit.en"]) == ("", "McDONALD", "Wells for All")
    assert private["p004"]["phone"] == "+996 312 5"
    assert private["p001"]["phone"] == "+43 1 555 02"
    again = planner("import", folder, file)
    assert again.out == "participants: 4 unchanged\n"


def test_a_french_list_with_headings_of_delegations(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    file = listed(
        tmp_path,
        """\
        Liste des participants;;;
        Civilité;Nom de famille;Prénom;Fonction
        Autriche;;;
        Mme;DE VRIES;Anna;Conseillère
        Kirghizistan;;;
        M.;Ozon;Bakyt;Ministre
        """,
    )
    screen = planner("import", folder, file, "--apply")
    assert screen.out.splitlines()[1:] == [
        "  + Anna DE VRIES AT    list.csv:4",
        "  ~ p002  Bakyt Ozon  honorific: nothing → “M.”    list.csv:6:1",
        "  ~ p002  Bakyt Ozon  function.fr: nothing → “Ministre”    list.csv:6:4",
    ]
    people = load(folder).conference.persons
    assert people["p003"].function == {"fr": "Conseillère"}
    assert people["p002"].function == {"en": "Minister", "fr": "Ministre"}


def test_a_russian_list_knows_a_person_by_the_name_in_that_script(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    file = listed(tmp_path, "№,ФИО,Страна,Телефон\n1,Ада Рилль,Австрия,+43 1 555 07\n")
    screen = planner("import", folder, file, "--apply")
    assert "name-not-parted" in screen.err
    assert screen.out.splitlines()[1:] == [
        "  ~ p001  Ada Rill  phone: “+43 1 555 01” → “+43 1 555 07”    list.csv:2:4"
    ]
    assert rows(folder)["p001"]["given"] == "Ada"


def test_what_a_column_is_can_be_said_and_is_remembered(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    file = listed(tmp_path, "Wer,Rufname,Woher,Hemd\nBrook,Anna,Austria,M\n")
    unknown = planner("import", folder, file)
    assert (unknown.code, "list-without-names" in unknown.err) == (1, True)
    maps = ("--map", "Wer=family_name", "--map", "Rufname=given", "--map", "Woher=body")
    told = planner("import", folder, file, *maps, "--map", "Hemd=", "--apply")
    assert told.out.splitlines()[1:] == ["  + Anna Brook AT    list.csv:2"]
    assert load(folder).conference.import_columns == {
        "Wer": "family", "Rufname": "given", "Woher": "body", "Hemd": "",
    }  # fmt: skip
    assert planner("import", folder, file).out == "participants: 3 unchanged\n"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Wer", "“Wer” is not HEADER=COLUMN."),
        ("Wer=boss", "There is no column “boss”."),
        ("=family", "“=family” is not HEADER=COLUMN."),
    ],
)
def test_a_mapping_that_says_nothing(
    folder: Path, tmp_path: Path, planner: Run, told: str, said: str
) -> None:
    screen = planner("import", folder, listed(tmp_path, INDICO), "--map", told)
    assert screen.code == 2
    assert said in screen.err


def test_a_body_that_nobody_knows(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "Given name,Family name,Delegation\nAnna,Brook,Freedonia\n"
    hint = (
        "→ Write the name or the code of a State or an organization, or add the body to names.csv."
    )
    assert hint in planner("import", folder, listed(tmp_path, text)).err


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Anna,Brook,Freedonia,,", "list.csv:2:3: error: delegation-unknown: There is no State"),
        ("Anna,Brook,CEI,,", "list.csv:2:3: error: delegation-ambiguous: “CEI” can mean"),
        ("Anna,Brook,Austria,31.2.2027,", "list.csv:2:4: error: cell-impossible: “31.2.2027”"),
        ("Anna,Brook,Austria,,perhaps", "list.csv:2:5: error: cell-impossible: “perhaps”"),
        ("=1+1,Brook,Austria,,", "list.csv:2:1: warning: cell-looks-like-a-formula"),
        ("Anna,Br\u202eook,Austria,,", "list.csv:2:2: warning: cell-steering"),
        ("Anna,%s,Austria,,", "list.csv:2:2: error: table-cell-too-long"),
    ],
)
def test_a_cell_that_is_wrong_is_named(
    folder: Path, tmp_path: Path, planner: Run, row: str, found: str
) -> None:
    row = row.replace("%s", "x" * 32_768)
    text = f"Given name,Family name,Delegation,Registered on,Attendance\n{row}\n"
    before = rows(folder)
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert found in screen.err
    assert ("error:" in found) == (screen.code == 1)
    if screen.code:
        assert rows(folder) == before


def test_a_telephone_number_is_no_formula(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country,Phone\nAnna,Brook,Austria,+996 (312) 55-50\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert "formula" not in screen.err
    assert rows(folder, "participants.secretariat.csv")["p003"]["phone"] == "+996 (312) 55-50"


def test_two_rows_of_one_person_are_told(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "First name,Last name,Country\nAnna,Brook,Austria\nAnna,Brook,Austria\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert "list.csv:3: warning: row-twice-in-list: “Anna Brook AT”" in screen.err
    assert screen.out.startswith("participants: 1 new, 2 unchanged")


def test_a_published_list_in_a_workbook(folder: Path, tmp_path: Path, planner: Run) -> None:
    """Of several sheets the one with people is taken; its headers stand under a letterhead."""
    book = Workbook()
    book.active.append(["Provisional list of participants"])
    sheet = book.create_sheet("Participants")
    sheet.append(["Conference on Wells"])
    sheet.append([])
    sheet.append(["Country/Organization", "Honorific", "Name", "Functional title", "Languages"])
    sheet.append(["Republic of Korea", "Ms.", "KIM Mina", "Director", "en"])
    sheet.append(["UNDP", "Mr.", "Bo BROOK", "Adviser", "en fr"])
    book.save(tmp_path / "list.xlsx")
    screen = planner("import", folder, tmp_path / "list.xlsx", "--apply")
    assert screen.out.splitlines()[1:] == [
        "  + Mina KIM KR    list.xlsx!Participants!4",
        "  + Bo BROOK undp    list.xlsx!Participants!5",
    ]
    assert rows(folder, "participants.secretariat.csv")["p004"]["languages"] == "en fr"


def test_a_list_of_invitees(folder: Path, tmp_path: Path, planner: Run) -> None:
    (folder / "invitees.csv").write_text("id,category,body,reply\nat,states,AT,\n")
    text = """\
        Country,Category,Reply,Focal point
        Austria,States,accepted,Ada Rill
        Kazakhstan,States,,
        """
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert screen.out.splitlines()[1:] == [
        "  + KZ    list.csv:3",
        "  ~ at  AT  reply: nothing → “accepted”    list.csv:2:3",
        "  ~ at  AT  focal_point: nothing → “Ada Rill”    list.csv:2:4",
    ]
    assert rows(folder, "invitees.csv")["kz"]["body"] == "KZ"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "source-empty"),
        (b"\x00\x01\x02" * 100, "source-not-text"),
        (b'a,b\n"c,d\n', "source-damaged"),
        (b"a story\nabout wells\n", "list-without-names"),
    ],
)
def test_what_is_no_list(
    folder: Path, tmp_path: Path, planner: Run, data: bytes, said: str
) -> None:
    (tmp_path / "list.csv").write_bytes(data)
    screen = planner("import", folder, tmp_path / "list.csv", "--apply")
    assert (screen.code, said in screen.err) == (1, True)


STATES_OF_REGISTRATION = """\
    First name,Last name,Country,Registration state
    Eva,Rill,Austria,Completed
    Fay,Rill,Austria,Rejected
    Gil,Rill,Austria,completed
    Hal,Rill,Austria,Pending
    """


@pytest.mark.parametrize(
    ("wheres", "given"),
    [
        (["Registration state=Completed"], ["Eva", "Gil"]),
        (["registration STATE=completed", "Registration state=Pending"], ["Eva", "Gil", "Hal"]),
        (["Registration state=Completed", "First name=Gil"], ["Gil"]),
    ],
)
def test_rows_that_are_wanted_alone(
    folder: Path, tmp_path: Path, planner: Run, wheres: list[str], given: list[str]
) -> None:
    """Values of one column are one enough; of two columns both."""
    options = [part for where in wheres for part in ("--where", where)]
    screen = planner("import", folder, listed(tmp_path, STATES_OF_REGISTRATION), *options)
    first, *added = screen.out.splitlines()
    passed = f"{4 - len(given)} skipped"
    assert first == f"participants: {len(given)} new, {passed}, 2 unchanged"
    assert [line.split()[1] for line in added] == given
    assert "column-unknown" not in screen.err


def test_a_column_that_the_list_has_not(folder: Path, tmp_path: Path, planner: Run) -> None:
    file = listed(tmp_path, STATES_OF_REGISTRATION)
    screen = planner("import", folder, file, "--where", "Registration status=Completed")
    assert screen.code == 2
    assert "The list has no column “Registration status”." in screen.err
    assert "Registration state" in screen.err.partition("→")[2]


@pytest.mark.parametrize("row", ["p002,Anna,Schmidt,Kyrgyzstan,", "p002,,,France,anna@x.example"])
def test_an_id_makes_nobody_into_somebody_else(
    folder: Path, tmp_path: Path, planner: Run, row: str
) -> None:
    """One delegation is no reason: p002 is Bakyt Ozon of Kyrgyzstan, bakyt@kg.example."""
    (folder / "participants.secretariat.csv").write_text(f"{PRIVATE}p002,bakyt@kg.example,\n")
    text = f"ID,First name,Last name,Country,E-mail\n{row}\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert screen.code == 1
    assert "error: id-of-another: p002 is Bakyt Ozon" in screen.err
    assert rows(folder)["p002"]["family"] == "Ozon"


def test_a_state_of_registration_is_no_place_in_a_delegation(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "First name,Last name,Country,Status\nEva,Rill,Austria,confirmed\nFay,Rill,Austria,\n"
    screen = planner("import", folder, listed(tmp_path, text), "--where", "Status=confirmed")
    assert screen.code == 0
    assert screen.out.splitlines()[0] == "participants: 1 new, 1 skipped, 2 unchanged"


def test_a_year_of_two_figures_may_be_of_two_centuries(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "First name,Last name,Country,Date of birth\nEva,Rill,Austria,01.02.70\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert "error: cell-impossible" in screen.err
