"""Files that are no workbooks, or worse: each gets a clear answer, and nothing is lost."""

import io
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msoffcrypto.format.ooxml import OOXMLFile

from tests.commands.conftest import write
from tests.commands.workbooks import Run, Trip, sent, told

PEOPLE = "id,body,given,family\np1,AT,Ada,Rill\np2,CH,Bo,Ek\n"


@pytest.fixture
def trip(tmp_path: Path, planner: Run) -> Trip:
    """A conference of two persons; its workbook comes back with one edit."""
    folder = write(tmp_path / "wells-2027")
    (folder / "participants.csv").write_text(PEOPLE)
    trip = Trip(folder, sent(folder, "participants", tmp_path / "out"), planner)
    trip.book.put("p2", family="Eek")
    return trip


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(path: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in content.items():
            made.writestr(name, data)
    return path


def refused(trip: Trip, path: Path, finding: str) -> None:
    """The file is refused with this finding, and nothing has changed."""
    screen = trip.given(path, "--apply", "--remove")
    assert screen.code == 1
    assert told(screen)[0].startswith(f"{path.name}: error: {finding}")
    assert "    → " in screen.err
    assert "Traceback" not in screen.err
    assert trip.text("participants.csv") == PEOPLE


def taken(trip: Trip, path: Path, *findings: str) -> None:
    """The edit is taken, and these findings are told."""
    screen = trip.given(path, "--apply")
    assert told(screen) == list(findings)
    assert trip.text("participants.csv") == PEOPLE.replace("Bo,Ek", "Bo,Eek")


def test_behind_a_password(trip: Trip, tmp_path: Path) -> None:
    made = io.BytesIO()
    with trip.book.save().open("rb") as plain:
        OOXMLFile(plain).encrypt("secret", made)
    (tmp_path / "locked.xlsx").write_bytes(made.getvalue())
    refused(trip, tmp_path / "locked.xlsx", "source-encrypted: This workbook is protected")


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9, 0.999])
def test_cut_off(trip: Trip, tmp_path: Path, share: float) -> None:
    whole = trip.book.save().read_bytes()
    (tmp_path / "half.xlsx").write_bytes(whole[: int(len(whole) * share)])
    refused(trip, tmp_path / "half.xlsx", "source-damaged")


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\5\6" + bytes(18), b"<html></html>", bytes(99)])
def test_no_workbook(trip: Trip, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "no.xlsx").write_bytes(data)
    refused(trip, tmp_path / "no.xlsx", "source-damaged")


def test_a_file_that_is_not_there(trip: Trip, tmp_path: Path) -> None:
    screen = trip.given(tmp_path / "none.xlsx")
    assert (screen.code, "cannot be read" in screen.err) == (2, True)


BOMB = b"<c>" + b"0" * 40_000_000


def test_a_part_that_unpacks_to_far_too_much(trip: Trip, tmp_path: Path) -> None:
    content = parts(trip.book.save()) | {"xl/worksheets/sheet9.xml": BOMB}
    refused(trip, packed(tmp_path / "bomb.xlsx", content), "workbook-too-large")


def test_a_part_that_hides_how_much_it_is(trip: Trip, tmp_path: Path) -> None:
    """Its headers say that it has ten bytes."""
    content = parts(trip.book.save()) | {"xl/worksheets/sheet9.xml": BOMB}
    data = packed(tmp_path / "bomb.xlsx", content).read_bytes()
    size = struct.pack("<L", len(BOMB))
    assert data.count(size) == 2
    (tmp_path / "bomb.xlsx").write_bytes(data.replace(size, struct.pack("<L", 10)))
    refused(trip, tmp_path / "bomb.xlsx", "workbook-too-large")


def test_macros_are_not_run(trip: Trip, tmp_path: Path) -> None:
    content = parts(trip.book.save()) | {"xl/vbaProject.bin": b"Sub Auto_Open()"}
    types = content["[Content_Types].xml"]
    content["[Content_Types].xml"] = types.replace(
        b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"
    )
    path = packed(tmp_path / "macros.xlsm", content)
    taken(trip, path, "macros.xlsm: warning: workbook-with-code: This workbook contains macros.")


def test_links_are_not_followed(trip: Trip, tmp_path: Path) -> None:
    link = b"<externalLink xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"
    content = parts(trip.book.save()) | {"xl/externalLinks/externalLink1.xml": link}
    taken(
        trip,
        packed(tmp_path / "links.xlsx", content),
        "links.xlsx: warning: workbook-with-code: This workbook contains links to other files.",
    )


def test_of_another_conference(trip: Trip) -> None:
    """As that of last year, from which this one was made."""
    settings = trip.folder / "conference.toml"
    settings.write_text(settings.read_text().replace("0d6f0e38", "1d6f0e38"))
    refused(
        trip,
        trip.book.save(),
        "workbook-of-another-conference: This was made on 2027-01-15 for another conference.",
    )


@pytest.mark.parametrize(("told_of", "value"), [("planner", "1"), ("moment", "soon")])
def test_of_another_version(trip: Trip, told_of: str, value: str) -> None:
    for name, cell, *_ in trip.book.book["_planner"].iter_rows(max_col=2):
        if name.value == told_of:
            cell.value = value
    refused(trip, trip.book.save(), "workbook-of-another-version: This workbook cannot be imported")


def test_a_sheet_that_is_empty(trip: Trip, tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    screen = trip.given(tmp_path / "empty.xlsx", "--apply", "--into", "participants")
    assert screen.code == 1
    assert trip.text("participants.csv") == PEOPLE


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_the_hidden_sheet_says(spoilt: Trip, data: st.DataObject) -> None:
    """Somebody may have written into it: there is an answer and no traceback."""
    spoilt.book.book = openpyxl.load_workbook(spoilt.book.path)
    sheet = spoilt.book.book["_planner"]
    for _ in range(data.draw(st.integers(1, 3))):
        row = data.draw(st.integers(1, sheet.max_row))
        column = data.draw(st.integers(1, 4))
        words = st.sampled_from(["", "sent", "keys", "headers", "table", "Participants", "p1", "x"])
        sheet.cell(row, column).value = data.draw(words) or None
    screen = spoilt.given(spoilt.book.save(spoilt.book.path.with_name("spoilt.xlsx")))
    assert screen.code in (0, 1, 2)
    assert "Traceback" not in screen.err


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Trip:
    from planner.commands.importing.import_ import import_
    from planner.intake.plan import ImportOptions
    from tests.commands.conftest import Screen

    def run(_: object, folder: Path, path: Path) -> Screen:
        return Screen(import_(folder, ImportOptions(path)), "", "")

    root = tmp_path_factory.mktemp("spoilt")
    folder = write(root / "wells-2027")
    (folder / "participants.csv").write_text(PEOPLE)
    return Trip(folder, sent(folder, "participants", root / "out"), run)


@pytest.mark.parametrize("cell", ["XFD1048576", "CZ300000"])
def test_cells_that_reach_too_far(trip: Trip, tmp_path: Path, cell: str) -> None:
    """The empty cells between two corners would fill the memory."""
    trip.book.sheet[cell] = "x"
    refused(trip, trip.book.save(tmp_path / "vast.xlsx"), "workbook-too-large")
