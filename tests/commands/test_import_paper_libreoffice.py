"""Programmes are opened, edited and saved by LibreOffice, and come back."""

from pathlib import Path

import pytest

from planner.folder.load import load
from tests.commands.conftest import write
from tests.commands.libreoffice import Writer
from tests.commands.papers import Trip, sent
from tests.commands.test_import_agenda import ENGLISH, FRENCH, SETTINGS, changed
from tests.commands.workbooks import Run, missing, told

pytestmark = pytest.mark.tool("libreoffice")

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
PRODUCTS = {"programme": "programme", "agenda": "agenda-paper"}
COUNTS = {"bishkek-2001": 39, "issyk-kul-2027": 139}


@pytest.fixture
def office(tmp_path: Path) -> Writer:
    (tmp_path / "office").mkdir()
    return Writer(tmp_path / "office")


@pytest.fixture
def trip(tmp_path: Path, planner: Run) -> Trip:
    files = {"conference.toml": SETTINGS, "agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
    folder = write(tmp_path / "wells-2027", **files)
    paper = sent(folder, "programme", tmp_path / "out", "programme.en.docx")
    return Trip(folder, paper, planner)


@pytest.mark.parametrize("name", COUNTS)
def test_saved_and_not_edited(tmp_path: Path, planner: Run, office: Writer, name: str) -> None:
    """One with a list of its headings among them."""
    folder, products = AGENDAS / name, {"programme": "ru", "agenda": "en"}
    for product, language in products.items():
        paper = sent(folder, PRODUCTS[product], tmp_path / "out", f"{product}*.{language}.docx")
        saved = Trip(folder, paper, planner).given(office.converted(paper.path, "docx"))
        assert (saved.out, saved.err) == (f"agenda: {COUNTS[name]} unchanged\n", "")


def test_edited(trip: Trip, office: Writer) -> None:
    """A time, a title and a room written over, a row taken out, one put in."""
    office.type_into(2, "A2", "9.30–12.15")
    office.type("Session 2: Springs", "Session 2: Hot springs")
    office.type("Hall B", "Hall A")
    office.take_row_out(2, 3)
    office.insert_row(2, 3)
    office.type_into(2, "A3", "12.15–13.00")
    office.type_into(2, "B3", "Film about wells")
    screen = trip.given(office.save(trip.paper.path), "--apply", "--remove")
    assert (screen.code, told(screen)) == (0, [missing("fr", 1, "Film about wells")])
    assert agenda_of(trip) == changed(
        ENGLISH,
        ("09:30–12:00", "09:30–12:15"),
        ("Evening      Reception", "12:15–13:00  Film about wells"),
        ("Session 2: Springs    ", "Session 2: Hot springs"),
        ("[Hall B]", "[Hall A]"),
    )


def agenda_of(trip: Trip) -> str:
    return trip.text("agenda.en.txt")


def test_changes_that_nobody_has_settled(trip: Trip, office: Writer) -> None:
    office.track()
    office.type("Session 2: Springs", "Session 2: Hot springs")
    screen = trip.given(office.save(trip.paper.path), "--apply")
    message = "There are 2 tracked changes in this document, read as accepted."
    name = "programme.en.docx: warning"
    assert told(screen) == [f"{name}: tracked-changes-accepted: {message}"]
    assert load(trip.folder).findings == ()
    assert agenda_of(trip) == changed(ENGLISH, ("Session 2: Springs    ", "Session 2: Hot springs"))
