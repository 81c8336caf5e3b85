"""Columns that were sorted or shifted without their rows: nobody gets what is another’s."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from tests.commands.conftest import Screen
from tests.commands.lists import listed
from tests.commands.workbooks import Book, Run, Trip, sent, told

ISSYK_KUL = Path(__file__).resolve().parents[2] / "agendas" / "issyk-kul-2027"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ISSYK_KUL, tmp_path / "issyk-kul-2027")
    return tmp_path / "issyk-kul-2027"


@pytest.fixture
def people(folder: Path, tmp_path: Path, planner: Run) -> Trip:
    return Trip(folder, sent(folder, "participants", tmp_path / "out"), planner)


def column(book: Book, key: str) -> list[object]:
    at = book.column(key)
    return [book.sheet.cell(row, at).value for row in range(2, book.sheet.max_row + 1)]


def write(book: Book, key: str, values: list[object]) -> None:
    for row, value in enumerate(values, 2):
        book.sheet.cell(row, book.column(key)).value = value


def sort_alone(book: Book, key: str) -> None:
    """As a spreadsheet sorts: empty cells stand last."""
    write(book, key, sorted(column(book, key), key=lambda cell: (cell is None, str(cell))))


def refused(screen: Screen, folder: Path, key: str) -> bool:
    """Whether the one error is about this column, and the folder is as it was."""
    errors = [line for line in told(screen) if ": error: " in line]
    assert [line.split("error: ")[1].partition("” of ")[0] for line in errors] == [
        f"column-sorted-alone: “{key}"
    ]
    assert all(
        (folder / path.name).read_bytes() == path.read_bytes() for path in ISSYK_KUL.glob("*.*")
    )
    return screen.code == 1


@pytest.mark.parametrize(
    "key",
    [
        *("given", "family", "name.ru", "honorific", "function.en", "unit.en", "position"),
        *("category", "body", "phone", "email", "arrival", "hotel", "withhold", "gender"),
        "badge_note",
    ],
)
def test_a_column_sorted_alone_is_refused(people: Trip, key: str) -> None:
    sort_alone(people.book, key)
    assert refused(people.back("--apply"), people.folder, key)


def test_a_column_shifted_by_a_row_is_refused(people: Trip) -> None:
    first, *others = column(people.book, "phone")
    write(people.book, "phone", [*others, first])
    assert refused(people.back("--apply"), people.folder, "phone")


def test_a_column_sorted_alone_and_edited_besides_is_refused(people: Trip) -> None:
    sort_alone(people.book, "hotel")
    people.book.put("p150", hotel="Yurt")
    assert refused(people.back("--apply"), people.folder, "hotel")


def test_passports_are_not_told(
    folder: Path, tmp_path: Path, planner: Callable[..., Screen]
) -> None:
    assert build(folder, BuildOptions(tmp_path / "out", columns=("security",))) == 0
    (path,) = (tmp_path / "out").rglob("participants-security.xlsx")
    trip = Trip(folder, Book(path), planner)
    values = column(trip.book, "passport")
    sort_alone(trip.book, "passport")
    moved = sum(a != b for a, b in zip(values, column(trip.book, "passport"), strict=True))
    screen = trip.back("--apply")
    assert moved == 0 or refused(screen, folder, "passport")
    values.reverse()
    write(trip.book, "passport", values)
    screen = trip.back("--apply")
    assert refused(screen, folder, "passport")
    changed = len(values) - len(values) % 2
    assert f"  passport: changed in {changed} rows, not shown here" in screen.out.splitlines()
    assert "ZZ0" not in screen.out + screen.err


def test_two_passports_that_are_exchanged_are_told_without_what_they_are(
    folder: Path, tmp_path: Path, planner: Callable[..., Screen]
) -> None:
    assert build(folder, BuildOptions(tmp_path / "out", columns=("security",))) == 0
    (path,) = (tmp_path / "out").rglob("participants-security.xlsx")
    trip = Trip(folder, Book(path), planner)
    trip.book.put("p003", passport="ZZ0000004")
    trip.book.put("p004", passport="ZZ0000003")
    screen = trip.back("--apply")
    assert (screen.code, [line.split("warning: ")[1] for line in told(screen)]) == (
        0,
        [
            "value-of-another: The “passport” of p003 is now what p004 had.",
            "value-of-another: The “passport” of p004 is now what p003 had.",
        ],
    )
    assert "  passport: changed in 2 rows, not shown here" in screen.out.splitlines()
    assert "ZZ0" not in screen.out + screen.err


def test_what_people_really_change_is_taken(people: Trip) -> None:
    """Heads of four delegations give way to others, thirty move to one hotel, all names of a
    delegation are written in capitals.
    """
    head, other = "Head of delegation", "Member"
    for row, person in people.book.rows().items():
        if person["hotel"] == "Hotel Ak-Jalga":
            people.book.put(row, hotel="Yurt Camp")
        if person["body"] == "Kyrgyzstan":
            people.book.put(row, family=str(person["family"]).upper())
    rows = people.book.rows()
    exchanged = 0
    for body in dict.fromkeys(person["body"] for person in rows.values()):
        of = [own for own, person in rows.items() if person["body"] == body]
        words = {own: rows[own]["position"] for own in of}
        heads, members = ([own for own in of if words[own] == word] for word in (head, other))
        if body and heads and members and exchanged < 4:
            people.book.put(heads[0], position=other)
            people.book.put(members[0], position=head)
            exchanged += 1
    assert exchanged == 4
    screen = people.back("--apply")
    assert (screen.code, [line for line in told(screen) if ": error: " in line]) == (0, [])


def test_a_list_by_ids_with_a_column_sorted_alone(
    folder: Path, tmp_path: Path, planner: Callable[..., Screen]
) -> None:
    with (folder / "participants.secretariat.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["id"], row["phone"]) for row in csv.DictReader(file) if row["phone"]]
    phones = [phone for _, phone in rows]
    lines = [f"{own},{phone}" for (own, _), phone in zip(rows, reversed(phones), strict=True)]
    screen = planner(
        "import", folder, listed(tmp_path, "\n".join(["id,Telephone", *lines]) + "\n"), "--apply"
    )
    assert refused(screen, folder, "phone")
