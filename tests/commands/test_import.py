"""Workbooks of people go out, are edited as people do, and come back."""

import csv
import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter

from tests.commands.conftest import write
from tests.commands.workbooks import Run, Trip, sent, told

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15
participation = [{ id = "states", name = "States" }, { id = "guests", name = "Guests" }]
"""
PEOPLE = """\
id,body,category,position,given,family,function.en,function.fr,withhold
p001,AT,states,head,Ada,McDONALD,Minister,Ministre,
p002,KG,states,head,Bakyt,Ozon,Minister,Ministre,
p003,KG,states,member,Cholpon,Suu,Adviser,Conseillère,yes
p004,,guests,,Dag,Ek,Writer,Ecrivain,
"""
PRIVATE = """\
id,email,phone,arrival,registered_on
p001,ada@at.example,+43 1 555 01,,2027-03-01
p002,bakyt@kg.example,+996312661333,,2027-03-02
"""
INVITED = """\
id,category,body,invited_on,reply,replied_on,quota
at,states,AT,2027-01-20,accepted,2027-02-01,3
kg,states,KG,2027-01-20,,,
fr,states,FR,2027-01-20,declined,2027-02-03,
"""
FILES = ("participants.csv", "participants.secretariat.csv", "invitees.csv")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write(tmp_path / "wells-2027", **{"conference.toml": SETTINGS})
    for file, text in zip(FILES, (PEOPLE, PRIVATE, INVITED), strict=True):
        (made / file).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def people(folder: Path, tmp_path: Path, planner: Run) -> Trip:
    return Trip(folder, sent(folder, "participants", tmp_path / "out"), planner)


@pytest.fixture
def invited(folder: Path, tmp_path: Path, planner: Run) -> Trip:
    return Trip(folder, sent(folder, "invitees", tmp_path / "out"), planner)


def rows(trip: Trip, file: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(trip.text(file).splitlines())}


def untouched(trip: Trip) -> bool:
    return [trip.text(file) for file in FILES] == [PEOPLE, PRIVATE, INVITED]


def edit_one(trip: Trip) -> None:
    """The edit by which it is seen that a workbook was understood."""
    trip.book.put("p002", family="Ozonov")


def is_taken(trip: Trip, *options: str) -> bool:
    """Whether that edit is taken, and it alone."""
    screen = trip.back("--apply", *options)
    expected = PEOPLE.replace("Bakyt,Ozon,", "Bakyt,Ozonov,")
    return (screen.code, trip.text(FILES[0]), trip.text(FILES[1])) == (0, expected, PRIVATE)


class TestEdits:
    @pytest.mark.parametrize(("product", "count"), [("participants", 4), ("invitees", 3)])
    def test_nothing_edited_changes_nothing(
        self, folder: Path, tmp_path: Path, planner: Run, product: str, count: int
    ) -> None:
        trip = Trip(folder, sent(folder, product, tmp_path / "out"), planner)
        screen = trip.given(trip.book.path, "--apply")
        assert (screen.code, screen.out) == (0, f"{product}: {count} unchanged\n")
        assert untouched(trip)

    def test_what_is_not_known_is_an_empty_cell(self, people: Trip) -> None:
        assert people.book.rows()["p004"]["registered_on"] is None

    def test_the_plan_comes_first(self, people: Trip) -> None:
        edit_one(people)
        screen = people.back()
        assert screen.out.splitlines() == [
            "participants: 1 changed, 3 unchanged",
            "  ~ p002  Bakyt Ozon  family: “Ozon” → “Ozonov”    participants.xlsx!Participants!G3",
        ]
        assert "Nothing has been changed yet" in screen.err
        assert untouched(people)
        assert is_taken(people)

    def test_of_each_kind(self, people: Trip) -> None:
        people.book.put(
            "p001",
            body="Kyrgyzstan",
            category="Guests",
            position="Member",
            withhold="yes",
            function_fr="Ministre d’Etat",
            phone="+43 1 555 02",
            registered_on="3.5.2027",
        )
        people.book.put("p003", withhold=None)
        assert people.back("--apply").code == 0
        assert rows(people, "participants.csv")["p001"] == {
            **rows_of(PEOPLE)["p001"],
            "body": "KG",
            "category": "guests",
            "position": "member",
            "withhold": "yes",
            "function.fr": "Ministre d’Etat",
        }
        assert rows(people, "participants.csv")["p003"]["withhold"] == ""
        private = rows(people, "participants.secretariat.csv")["p001"]
        assert (private["phone"], private["registered_on"]) == ("+43 1 555 02", "2027-05-03")

    def test_of_invitees(self, invited: Trip) -> None:
        invited.book.put("kg", reply="accepted", replied_on="4.2.2027", quota=5)
        invited.book.put("fr", reply=None, replied_on=None)
        assert invited.back("--apply").code == 0
        assert invited.text("invitees.csv") == (
            "id,category,body,invited_on,reply,replied_on,quota\n"
            "at,states,AT,2027-01-20,accepted,2027-02-01,3\n"
            "kg,states,KG,2027-01-20,accepted,2027-02-04,5\n"
            "fr,states,FR,2027-01-20,,,\n"
        )

    def test_no_letter_of_a_name_is_altered(self, people: Trip) -> None:
        people.book.put("p002", family="O’McDONALD-van der Öz", phone="+996 (312) 66-13-33")
        assert people.back("--apply").code == 0
        assert rows(people, "participants.csv")["p002"]["family"] == "O’McDONALD-van der Öz"
        assert rows(people, FILES[1])["p002"]["phone"] == "+996 (312) 66-13-33"

    def test_new_rows_get_ids_that_go_on(self, people: Trip) -> None:
        people.book.add(body="Austria", category="States", given="Eva", family="Rill")
        people.book.add("p001", body="AT", category="States", given="Fay", family="Rill")
        screen = people.back("--apply")
        assert "  + Fay Rill AT    participants.xlsx!Participants!3" in screen.out.splitlines()
        found = rows(people, "participants.csv")
        assert [found[of]["given"] for of in ("p005", "p006")] == ["Fay", "Eva"]
        assert found["p006"]["body"] == "AT"

    def test_a_new_row_that_is_imported_twice_is_one(self, people: Trip) -> None:
        people.book.add(body="Austria", category="States", given="Eva", family="Rill")
        people.book.add(body="Austria", category="States", given="Eva", family="Rill")
        assert people.back("--apply").code == 0
        screen = people.back("--apply")
        assert "0 new" not in screen.out
        assert "participants: 6 unchanged" in screen.out
        assert told(screen) == [
            f"participants.xlsx!Participants!{row}: warning: row-here-already: “{own_id}” in the "
            "folder says the same."
            for row, own_id in ((6, "p005"), (7, "p006"))
        ]
        assert [*rows(people, "participants.csv")] == [f"p00{number}" for number in range(1, 7)]

    def test_rows_that_are_gone_stay_without_remove(self, people: Trip) -> None:
        people.book.take_out("p003", "p002")
        screen = people.back("--apply")
        assert "  ? p003  Cholpon Suu    stays; --remove deletes it" in screen.out
        assert untouched(people)
        assert people.back("--apply", "--remove").code == 0
        assert [*rows(people, "participants.csv")] == ["p001", "p004"]
        assert [*rows(people, "participants.secretariat.csv")] == ["p001"]

    @pytest.mark.parametrize(
        ("prefer", "code", "family"),
        [("", 1, "Ozonbek"), ("folder", 0, "Ozonbek"), ("workbook", 0, "Ozonov")],
    )
    def test_both_changed_one_cell(self, people: Trip, prefer: str, code: int, family: str) -> None:
        path = people.folder / "participants.csv"
        path.write_text(PEOPLE.replace("Ozon", "Ozonbek").replace("Ada", "Adah"), encoding="utf-8")
        edit_one(people)
        screen = people.back("--apply", *(["--prefer", prefer] if prefer else []))
        assert screen.code == code
        found = rows(people, "participants.csv")
        assert (found["p002"]["family"], found["p001"]["given"]) == (family, "Adah")
        conflict = "  ! p002  Bakyt Ozonbek  family: “Ozonbek” here, there “Ozonov”"
        assert (conflict in screen.out) == (not prefer)

    def test_a_row_that_was_taken_out_here(self, people: Trip) -> None:
        path = people.folder / "participants.csv"
        path.write_text(PEOPLE.replace("p004,,guests,,Dag,Ek,Writer,Ecrivain,\n", ""))
        people.book.put("p004", family="Eek")
        screen = people.back("--apply")
        assert told(screen) == [
            "participants.xlsx!Participants!G5: warning: row-gone-here: “p004” is no longer in "
            "the folder."
        ]

    def test_all_rows_were_taken_out_here(self, people: Trip) -> None:
        for file in FILES[:2]:
            (people.folder / file).unlink()
        edit_one(people)
        screen = people.back("--apply")
        assert screen.code == 1
        assert told(screen) == [
            "participants.xlsx!Participants: error: table-gone-here: “participants” no longer "
            "has rows here."
        ]


def rows_of(text: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(text.splitlines())}


def reordered(sheet: Any, order: list[int]) -> None:
    """The sheet with its columns in another order; 0 leaves an empty one."""
    old = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for number, row in enumerate(old, 1):
        for column, at in enumerate(order, 1):
            sheet.cell(number, column).value = row[at - 1] if at else None


class TestShapes:
    """What is done to sheets beside editing cells: each is handled or named."""

    def test_columns_in_another_order(self, people: Trip) -> None:
        edit_one(people)
        reordered(people.book.sheet, [*range(len(people.book.keys), 0, -1)])
        assert is_taken(people)

    def test_rows_in_another_order(self, people: Trip) -> None:
        edit_one(people)
        sheet = people.book.sheet
        old = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(old), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
        assert is_taken(people)

    def test_rows_above_the_header(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.insert_rows(1, 3)
        people.book.sheet["A1"] = "Please return by Friday"
        assert is_taken(people)

    def test_blank_rows_between(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.insert_rows(3, 2)
        assert is_taken(people)

    def test_a_column_of_their_own(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.insert_cols(3)
        people.book.sheet["C1"], people.book.sheet["C2"] = "Table", 4
        screen = people.back()
        assert told(screen) == [
            "participants.xlsx!Participants!C1: warning: column-added: “Table” is not imported."
        ]
        assert is_taken(people)

    def test_a_column_without_a_header_that_holds_something(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.tables.clear()
        at = people.book.sheet.max_column + 2
        people.book.sheet.cell(3, at).value = "by night train"
        (line,) = told(people.back())
        assert "warning: column-added: A column without a header is not imported." in line
        assert is_taken(people)

    def test_a_sheet_that_was_added(self, people: Trip) -> None:
        edit_one(people)
        people.book.book.create_sheet("More").append(["Eva", "Un"])
        people.book.book.create_sheet("Empty")
        assert told(people.back()) == [
            "participants.xlsx!More: warning: sheet-added: The sheet “More” is not read."
        ]
        assert is_taken(people)

    @pytest.mark.parametrize("own_id", ["", "P002"])
    def test_an_id_that_was_changed(self, people: Trip, own_id: str) -> None:
        people.book.cell("p002", "id").value = own_id
        screen = people.back()
        assert screen.out.startswith("participants: 1 new, 1 not in the file, 3 unchanged")
        assert told(screen)[0] == (
            "participants.xlsx!Participants!3: warning: id-changed: This row may be that of "
            "“p002”, which did not come back."
        )

    def test_a_column_that_is_gone(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.delete_cols(people.book.column("function.fr"))
        assert told(people.back()) == [
            "participants.xlsx!Participants!1: warning: column-missing: There is no column "
            "“Function (French)”."
        ]
        assert is_taken(people)

    @pytest.mark.parametrize("header", ["family", "FAMILY  NAME", "Family\nname"])
    def test_a_header_by_its_key_or_in_other_letters(self, people: Trip, header: str) -> None:
        edit_one(people)
        people.book.sheet.cell(1, people.book.column("family")).value = header
        assert is_taken(people)

    def test_a_header_that_was_renamed(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.cell(1, people.book.column("given")).value = "How we call them"
        assert told(people.back()) == [
            "participants.xlsx!Participants!F1: warning: column-renamed: “How we call them” was "
            "“Given name”."
        ]
        assert is_taken(people)

    def test_headers_in_another_language(self, people: Trip) -> None:
        edit_one(people)
        french = {"family": "Nom de famille", "given": "Prénom", "email": "Courriel"}
        for key, header in french.items():
            people.book.sheet.cell(1, people.book.column(key)).value = header
        assert is_taken(people)

    def test_all_headers_in_another_language_of_the_papers(
        self, people: Trip, tmp_path: Path
    ) -> None:
        """Somebody pasted the rows of a workbook in French."""
        edit_one(people)
        shutil.copytree(people.folder, tmp_path / "other/french")
        settings = tmp_path / "other/french/conference.toml"
        settings.write_text(SETTINGS.replace('["en", "fr"]', '["fr", "en"]'))
        french = sent(tmp_path / "other/french", "participants", tmp_path / "french")
        for column, key in enumerate(people.book.keys, 1):
            header = french.sheet.cell(1, french.column(key)).value
            people.book.sheet.cell(1, column).value = header
        assert is_taken(people)

    def test_a_filter_hides_and_takes_nothing_out(self, people: Trip) -> None:
        edit_one(people)
        for number in (2, 3):
            people.book.sheet.row_dimensions[number].hidden = True
        people.book.sheet.column_dimensions["G"].hidden = True
        assert is_taken(people, "--remove")

    def test_a_sheet_under_another_name(self, people: Trip) -> None:
        edit_one(people)
        people.book.sheet.title = "List of 3 May"
        assert is_taken(people)

    def test_a_sheet_that_is_missing(self, people: Trip) -> None:
        people.book.book.create_sheet("Notes")["A1"] = "Nothing to add"
        people.book.book.remove(people.book.sheet)
        screen = people.back("--apply", "--remove")
        assert told(screen) == [
            "participants.xlsx!Participants: warning: sheet-missing: The sheet “Participants” is "
            "not there.",
            "participants.xlsx!Notes: warning: sheet-added: The sheet “Notes” is not read.",
        ]
        assert untouched(people)

    def test_merged_cells_hold_one_value(self, people: Trip) -> None:
        """What lies under them is not emptied."""
        edit_one(people)
        people.book.sheet.tables.clear()
        people.book.sheet.merge_cells("H2:H4")
        assert told(people.back())[0].startswith(
            "participants.xlsx!Participants!H2: warning: cells-merged"
        )
        assert is_taken(people)

    def test_a_copied_row_is_a_new_one(self, people: Trip) -> None:
        at = people.book.add("p001", id="p001", body="Austria", category="States")
        people.book.sheet.cell(at, people.book.column("given")).value = "Eva"
        screen = people.back("--apply")
        assert told(screen) == [
            "participants.xlsx!Participants!3: warning: row-copied: “p001” is already in "
            "another row."
        ]
        found = rows(people, "participants.csv")
        assert (found["p001"]["given"], found["p005"]["given"]) == ("Ada", "Eva")

    def test_a_copy_above_its_original_is_a_new_one(self, people: Trip) -> None:
        people.book.sheet.insert_rows(2)
        for cell in people.book.sheet[3]:
            people.book.sheet.cell(2, cell.column).value = cell.value
        people.book.sheet.cell(2, people.book.column("given")).value = "Eva"
        assert (
            "participants.xlsx!Participants!2: warning: row-copied: “p001” is already in "
            "another row."
        ) in told(people.back("--apply"))
        found = rows(people, "participants.csv")
        assert (found["p001"]["given"], found["p005"]["given"]) == ("Ada", "Eva")

    def test_ids_that_were_sorted_alone_give_nobody_the_data_of_another(self, people: Trip) -> None:
        people.book.cell("p002", "id").value = "p9"
        people.book.cell("p001", "id").value = "p002"
        people.book.cell("p9", "id").value = "p001"
        screen = people.back("--apply")
        assert screen.code == 1
        found = [line.partition(": ")[2] for line in told(screen)]
        assert "error: row-of-another: The row of p002 names Ada McDONALD, who is p001." in found
        assert "error: row-of-another: The row of p001 names Bakyt Ozon, who is p002." in found
        assert untouched(people)

    def test_names_that_two_of_one_family_have_changed(self, people: Trip) -> None:
        """Given names were sorted alone: the family name of the two is the same."""
        table = people.folder / "participants.csv"
        table.write_text(table.read_text().replace("Cholpon,Suu", "Cholpon,Ozon"))
        book = sent(people.folder, "participants", people.folder.parent / "again")
        book.put("p002", given="Cholpon")
        book.put("p003", given="Bakyt")
        before = table.read_text()
        screen = Trip(people.folder, book, people.planner).back("--apply")
        assert screen.code == 1
        found = [line.partition(": ")[2] for line in told(screen)]
        assert found[:2] == [
            "error: row-of-another: The row of p002 names Cholpon Ozon, who is p003.",
            "error: row-of-another: The row of p003 names Bakyt Ozon, who is p002.",
        ]
        assert table.read_text() == before

    def test_another_of_one_name_only_is_told(self, people: Trip) -> None:
        table = people.folder / "participants.csv"
        table.write_text(table.read_text().replace("Dag,Ek", ",Wahid"))
        book = sent(people.folder, "participants", people.folder.parent / "again")
        book.put("p004", family="Omar")
        screen = Trip(people.folder, book, people.planner).back()
        found = [line.partition(": ")[2] for line in told(screen)]
        assert "warning: person-replaced: The row of p004 names someone else: Omar." in found

    def test_addresses_that_were_sorted_alone(self, people: Trip) -> None:
        """Mails would go to others; two that are exchanged are somebody's correction."""
        emails = {of: people.book.cell(of, "email").value for of in ("p001", "p002")}
        people.book.put("p001", email=emails["p002"])
        people.book.put("p002", email=emails["p001"])
        assert [line.partition(": ")[2] for line in told(people.back())] == [
            "warning: value-of-another: The “email” of p001 is now what p002 had.",
            "warning: value-of-another: The “email” of p002 is now what p001 had.",
        ]
        private = people.folder / FILES[1]
        private.write_text(f"{PRIVATE}p003,cholpon@kg.example,,,\n")
        book = sent(people.folder, "participants", people.folder.parent / "again")
        book.put("p001", email="bakyt@kg.example")
        book.put("p002", email="cholpon@kg.example")
        book.put("p003", email="ada@at.example")
        screen = Trip(people.folder, book, people.planner).back("--apply")
        assert screen.code == 1
        assert [line.partition(": ")[2] for line in told(screen)] == [
            "error: column-sorted-alone: “email” of p001, p002, p003 is now what other rows had."
        ]

    def test_capitals_make_nobody_else(self, people: Trip) -> None:
        people.book.put("p004", given="DAG", family="EK")
        assert "person-replaced" not in people.back().err

    def test_another_person_in_a_row_is_told(self, people: Trip) -> None:
        people.book.put("p004", given="Eva", family="Holm")
        found = [line.partition(": ")[2] for line in told(people.back())]
        assert "warning: person-replaced: The row of p004 names someone else: Eva Holm." in found

    def test_a_new_person_with_the_address_of_another_is_told(self, people: Trip) -> None:
        """Somebody copied the row of Ada McDONALD, emptied its id and wrote two other names."""
        people.book.add(
            "p001",
            body="Germany",
            category="States",
            given="Karl",
            family="Neumann",
            email="ADA@at.example",
            phone="+43 (1) 55501",
        )
        screen = people.back()
        columns = [get_column_letter(people.book.column(key)) for key in ("email", "phone")]
        assert [line for line in told(screen) if "contact-of-another" in line] == [
            f"participants.xlsx!Participants!{column}3: warning: contact-of-another: The “{key}” "
            "of this new row is the same as that of p001."
            for column, key in zip(columns, ("email", "phone"), strict=True)
        ]

    def test_a_copy_that_says_nothing_new(self, people: Trip) -> None:
        edit_one(people)
        row = [cell.value for cell in people.book.sheet[2]]
        people.book.sheet.append(row)
        assert is_taken(people)

    def test_ids_that_are_gone(self, people: Trip) -> None:
        people.book.sheet.delete_cols(1)
        screen = people.back("--apply", "--remove")
        assert screen.code == 1
        assert told(screen) == [
            "participants.xlsx!Participants!1: error: ids-missing: There is no column “id”."
        ]
        assert untouched(people)

    def test_an_id_that_was_emptied(self, people: Trip) -> None:
        """Whose row it is nobody knows: it is a new one, and the old one stays."""
        people.book.cell("p002", "id").value = None
        screen = people.back()
        assert screen.out.splitlines()[0] == "participants: 1 new, 1 not in the file, 3 unchanged"


class TestCells:
    def test_dates_in_words_of_people(self, people: Trip) -> None:
        people.book.put("p001", registered_on="3.5.2027")
        people.book.put("p002", registered_on="02.03.2027")
        screen = people.back("--apply")
        assert (
            "registered_on: “2027-03-01” → “3.5.2027”" in screen.out or "2027-05-03" in screen.out
        )
        found = rows(people, FILES[1])
        assert [found[of]["registered_on"] for of in ("p001", "p002")] == [
            *("2027-05-03", "2027-03-02")
        ]
        assert screen.out.splitlines()[0] == "participants: 1 changed, 3 unchanged"

    @pytest.mark.parametrize("text", ["soon", "31.2.2027", "2027-02-30", "5/3/2027"])
    def test_dates_that_are_none(self, people: Trip, text: str) -> None:
        people.book.put("p001", registered_on=text)
        column = get_column_letter(people.book.column("registered_on"))
        screen = people.back("--apply")
        assert screen.code == 1
        assert told(screen) == [
            f"participants.xlsx!Participants!{column}2: error: cell-impossible: “{text}” is not "
            "possible in the column “registered_on”."
        ]
        assert untouched(people)

    def test_numbers_typed_into_texts(self, people: Trip) -> None:
        people.book.put("p002", phone=312661333)
        people.book.cell("p002", "phone").number_format = "General"
        assert people.back("--apply").code == 0
        assert rows(people, FILES[1])["p002"]["phone"] == "312661333"

    @pytest.mark.parametrize(
        ("key", "text", "message"),
        [
            (
                "body",
                "Atlantis",
                "delegation-unknown: There is no State or organization “Atlantis”.",
            ),
            (
                "position",
                "boss",
                "cell-impossible: “boss” is not possible in the column “position”.",
            ),
            (
                "withhold",
                "maybe",
                "cell-impossible: “maybe” is not possible in the column “withhold”.",
            ),
        ],
    )
    def test_values_that_cannot_be(self, people: Trip, key: str, text: str, message: str) -> None:
        people.book.put("p001", **{key: text})
        column = get_column_letter(people.book.column(key))
        screen = people.back("--apply")
        assert told(screen) == [f"participants.xlsx!Participants!{column}2: error: {message}"]
        assert screen.code == 1
        assert untouched(people)

    def test_the_plan_says_chosen_words_as_the_sheet_does(self, people: Trip) -> None:
        """H is a man in French and in Spanish; AT is Austria."""
        people.book.put("p002", gender="H", body="AT")
        lines = [line.split("    ")[0] for line in people.back().out.splitlines()[1:]]
        assert lines == [
            "  ~ p002  Bakyt Ozon  body: “Kyrgyzstan” → “Austria”",
            "  ~ p002  Bakyt Ozon  gender: nothing → “male”",
        ]

    def test_a_name_of_several_bodies(self, people: Trip) -> None:
        names = "body,name.en\nDE,Basin States\nIT,Basin States\n"
        (people.folder / "names.csv").write_text(names)
        people.book.put("p004", body="Basin States")
        screen = people.back("--apply")
        assert told(screen) == [
            "participants.xlsx!Participants!B5: error: delegation-ambiguous: “Basin States” can "
            "mean DE, IT."
        ]

    @pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2+cmd", "＝1"])
    def test_what_looks_like_a_formula_is_a_text(self, people: Trip, text: str) -> None:
        people.book.put("p001", family=text)
        people.book.cell("p001", "family").data_type = "s"
        screen = people.back("--apply")
        assert told(screen) == [
            f"participants.xlsx!Participants!G2: warning: cell-looks-like-a-formula: “{text}” "
            "begins like a formula.",
            "participants.csv:2: warning: table-cell-formula: A cell of “family” begins like a "
            "formula.",
        ]
        assert rows(people, "participants.csv")["p001"]["family"] == text

    def test_a_formula_that_nobody_worked_out(self, people: Trip) -> None:
        """It is saved by a program that does not work formulas out: its cell is left as it was."""
        people.book.put("p001", family='=CONCATENATE("Mc","Dee")')
        screen = people.back("--apply")
        assert told(screen) == [
            "participants.xlsx!Participants!G2: warning: cell-formula: This is a formula or an "
            "error."
        ]
        assert untouched(people)

    def test_signs_that_nobody_sees(self, people: Trip) -> None:
        people.book.put("p001", family="Ek\u202e\u200fnom")
        screen = people.back("--apply")
        assert told(screen) == [
            "participants.xlsx!Participants!G2: warning: cell-steering: “Eknom” contained "
            "invisible characters."
        ]
        assert rows(people, "participants.csv")["p001"]["family"] == "Eknom"

    @pytest.mark.parametrize(("length", "code"), [(32_767, 0), (32_768, 1)])
    def test_long_texts(self, people: Trip, tmp_path: Path, length: int, code: int) -> None:
        """No spreadsheet holds the longer one, but a program can write it."""
        people.book.put("p001", function_en="?" * 20)
        path = people.book.save()
        longer = replaced_in(path, tmp_path / "long.xlsx", b"?" * 20, b"x" * length)
        screen = people.given(longer, "--apply")
        assert screen.code == code
        assert untouched(people) == bool(code)
        if code:
            assert told(screen)[0].endswith(
                "2: error: table-cell-too-long: This has 32,768 characters; the limit is 32,767."
            )

    def test_letters_that_were_lost_replace_nothing(self, people: Trip) -> None:
        """Saved by a program that knows no French: “Conseill?re” for “Conseillère”."""
        people.book.put("p003", function_fr="Conseill?re", family="Suusu")
        people.book.put("p002", function_fr="????????")
        screen = people.back("--apply")
        cell = get_column_letter(people.book.column("function.fr"))
        assert (screen.code, told(screen)) == (
            0,
            [
                f"participants.xlsx!Participants!{cell}{row}: warning: cell-without-letters: A "
                "cell of “function.fr” has lost its letters."
                for row in (3, 4)
            ],
        )
        assert people.text(FILES[0]) == PEOPLE.replace("Cholpon,Suu,", "Cholpon,Suusu,")

    def test_a_new_row_that_has_lost_its_letters(self, people: Trip) -> None:
        people.book.add(body="Austria", category="States", given="?????", family="Rill")
        screen = people.back("--apply")
        assert (screen.code, untouched(people)) == (1, True)
        assert told(screen) == [
            "participants.xlsx!Participants!F6: error: row-without-letters: A cell of “given” has "
            "lost its letters."
        ]

    def test_spaces_and_ways_of_writing_change_nothing(self, people: Trip) -> None:
        people.book.put("p003", function_fr=" Conseille\u0300re\xa0")
        assert people.back("--apply").code == 0
        assert untouched(people)

    def test_a_list_of_text_comes_back_too(self, people: Trip, tmp_path: Path) -> None:
        """Without the hidden sheet a list is taken by its headers."""
        edit_one(people)
        path = tmp_path / "participants.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            lines = people.book.sheet.iter_rows(values_only=True)
            csv.writer(file).writerows([_shown(cell) for cell in line] for line in lines)
        assert people.given(path, "--apply", "--into", "participants").code == 0
        assert rows(people, "participants.csv")["p002"]["family"] == "Ozonov"


def _shown(cell: object) -> object:
    return cell.date().isoformat() if isinstance(cell, dt.datetime) else cell


def replaced_in(path: Path, target: Path, old: bytes, new: bytes) -> Path:
    """A copy of a package with these bytes changed in its parts."""
    import zipfile

    with zipfile.ZipFile(path) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(name, given.read(name).replace(old, new))
    return target
