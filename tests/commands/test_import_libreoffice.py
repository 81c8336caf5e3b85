"""Workbooks of the example are opened, edited and saved by LibreOffice, and come back."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.folder.load import load
from tests.commands.libreoffice import LibreOffice
from tests.commands.workbooks import Run, Trip, missing, sent, told

ISSYK_KUL = Path(__file__).resolve().parents[2] / "agendas" / "issyk-kul-2027"
FILES = ("participants.csv", "participants.secretariat.csv", "invitees.csv", "agenda.en.txt")

pytestmark = pytest.mark.tool("libreoffice")


@pytest.fixture
def trip(tmp_path: Path, planner: Run) -> Callable[[str], Trip]:
    folder = tmp_path / "issyk-kul-2027"
    shutil.copytree(ISSYK_KUL, folder)
    return lambda product: Trip(folder, sent(folder, product, tmp_path / "out"), planner)


@pytest.fixture
def office(tmp_path: Path) -> LibreOffice:
    (tmp_path / "office").mkdir()
    return LibreOffice(tmp_path / "office")


def changed_lines(trip: Trip) -> dict[str, tuple[list[str], list[str]]]:
    """The lines of each file that went, and those that came."""
    changes = {}
    for path in sorted(ISSYK_KUL.iterdir()):
        before = path.read_text(encoding="utf-8").splitlines()
        after = trip.text(path.name).splitlines()
        if before != after:
            gone = [line for line in before if line not in after]
            changes[path.name] = gone, [line for line in after if line not in before]
    return changes


@pytest.mark.parametrize(
    ("product", "count"), [("agenda", 139), ("participants", 300), ("invitees", 120)]
)
@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_saved_and_not_edited(
    trip: Callable[[str], Trip], office: LibreOffice, product: str, count: int, form: str
) -> None:
    """Saved as a workbook of its own form too, and imported from that."""
    sheet = trip(product)
    screen = sheet.given(office.converted(sheet.book.path, form), "--apply")
    assert (screen.code, screen.out) == (0, f"{product}: {count} unchanged\n")
    assert changed_lines(sheet) == {}


def test_participants(trip: Callable[[str], Trip], office: LibreOffice) -> None:
    people = trip("participants")
    book = people.book
    office.type(book.row("p002"), book.column("family"), "Toktomatova-McDONALD")
    office.type(book.row("p002"), book.column("phone"), "+996312661333")
    office.type(book.row("p003"), book.column("registered_on"), "2027-05-03")
    office.type(book.row("p004"), book.column("position"), "Expert")
    office.take_row_out(book.row("p300"))
    new = len(book.rows()) + 1
    office.type(new, book.column("given"), "Eva")
    office.type(new, book.column("family"), "RILL")
    office.type(new, book.column("body"), "Austria")
    office.type(new, book.column("category"), "States")
    office.sort(book.column("family"), (new, len(book.keys)))
    office.insert_column(2)
    screen = people.given(office.save(book.path), "--apply", "--remove")
    assert (screen.code, told(screen)) == (0, [])
    found = rows(people, "participants.csv")
    before = rows_of((ISSYK_KUL / "participants.csv").read_text(encoding="utf-8"))
    assert found["p002"] == {**before["p002"], "family": "Toktomatova-McDONALD"}
    assert found["p004"] == {**before["p004"], "position": "expert"}
    assert (found["p301"]["given"], found["p301"]["family"]) == ("Eva", "RILL")
    assert found["p301"]["body"] == "AT"
    assert found.keys() == before.keys() - {"p300"} | {"p301"}
    assert all(found[of] == before[of] for of in before.keys() - {"p002", "p004", "p300"})
    private = rows(people, "participants.secretariat.csv")
    expected = {
        own: {"registered_on": "", **row}
        for own, row in rows_of(
            (ISSYK_KUL / "participants.secretariat.csv").read_text(encoding="utf-8")
        ).items()
        if own != "p300"
    }
    expected["p002"]["phone"] = "+996312661333"
    expected["p003"]["registered_on"] = "2027-05-03"
    assert private == expected
    restricted = "participants.restricted.csv"
    assert rows(people, restricted) == {
        own: row
        for own, row in rows_of((ISSYK_KUL / restricted).read_text(encoding="utf-8")).items()
        if own != "p300"
    }
    assert [*changed_lines(people)] == [
        *("participants.csv", "participants.restricted.csv", "participants.secretariat.csv")
    ]


def test_invitees(trip: Callable[[str], Trip], office: LibreOffice) -> None:
    invited = trip("invitees")
    book = invited.book
    office.type(book.row("af"), book.column("reply"), "declined")
    office.type(book.row("af"), book.column("replied_on"), "2027-05-03")
    office.type(book.row("af"), book.column("quota"), "7")
    office.sort(book.column("body"), (len(book.rows()) + 1, len(book.keys)))
    screen = invited.given(office.save(book.path), "--apply")
    assert (screen.code, told(screen)) == (0, [])
    found = rows(invited, "invitees.csv")
    before = rows_of((ISSYK_KUL / "invitees.csv").read_text(encoding="utf-8"))
    cells = {"reply": "declined", "replied_on": "2027-05-03", "quota": "7"}
    assert found["af"] == {**before["af"], **cells}
    empty = {"replied_on": "", "quota": ""}
    assert all(found[of] == {**empty, **before[of]} for of in before.keys() - {"af"})


def test_agenda(trip: Callable[[str], Trip], office: LibreOffice) -> None:
    agenda = trip("agenda")
    book = agenda.book
    office.type(book.row("coffee-break-tue"), book.column("end"), "11:20")
    office.type(book.row("keynote-tue"), book.column("start"), "11.20")
    office.type(book.row("family-photo"), book.column("title.fr"), "Photo de famille")
    office.type(book.row("family-photo"), book.column("openness"), "Open to the public")
    office.insert_row(book.row("coffee-break-tue") + 1)
    new = book.row("coffee-break-tue") + 1
    for column, text in (("start", "18:30"), ("title.en", "Film about the lake")):
        office.type(new, book.column(column), text)
    screen = agenda.given(office.save(book.path), "--apply")
    untold = [missing(language, 4, "Film about the lake") for language in ("fr", "ky", "ru")]
    assert (screen.code, told(screen)) == (0, untold)
    changes = changed_lines(agenda)
    assert changes["agenda.fr.txt"] == (
        ["10:30–10:45  Photo de famille des chefs de délégation, sur les marches du lac"]
        + ["10:45–11:15  Pause-café"]
        + [line for line in changes["agenda.fr.txt"][0] if line.startswith("11:15–12:00")],
        ["10:30–10:45  Photo de famille", "10:45–11:20  Pause-café"]
        + [line for line in changes["agenda.fr.txt"][1] if line.startswith("11:20–12:00")],
    )
    english = changes["agenda.en.txt"]
    assert [line.strip()[:40].strip() for line in english[1]] == [
        "id: family-photo · access: public",
        "10:45–11:20  Coffee break",
        "11:20–12:00  Keynote address: “What the",
        "18:30        Film about the lake",
    ]
    items = {item.id: item for item in load(agenda.folder).conference.every_item}
    assert items["family-photo"].title["ru"] == "Общее фото глав делегаций на лестнице у озера"


def rows(trip: Trip, file: str) -> dict[str, dict[str, str]]:
    return rows_of(trip.text(file))


def rows_of(text: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(text.splitlines())}
