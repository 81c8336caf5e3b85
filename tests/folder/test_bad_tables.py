"""Tables as people and programs leave them: each fault at its line, and nothing lost in silence."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.folder.load import load
from planner.folder.save import save
from planner.model.participants import Participant

Folder = Callable[..., Path]

HEAD = "id,given,family,function.en\n"
ROWS = f"{HEAD}p1,Ada,Rill,Minister\np2,Bo,Brook,Adviser\n"


@pytest.fixture
def found(folder: Folder, settings: Callable[..., str]) -> Callable[..., list[str]]:
    """The findings in tables of these names, and nothing of the agenda."""

    def read(**tables: bytes | str) -> list[str]:
        files = {f"{name.replace('_', '.')}.csv": of for name, of in tables.items()}
        root = folder({"conference.toml": settings("en"), "agenda.en.txt": "", **files})
        findings = [of for of in load(root).findings if of.place.file in files]
        return [f"{of.place}: {of.name}: {of.message}" for of in findings]

    return read


Found = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (
            ROWS.replace("Bo", "Zoé").encode("cp1252"),
            "3:6: table-encoding: This file is not in UTF",
        ),
        (ROWS.replace("Bo", "Бо").encode("cp1251"), "3:4: table-encoding: This file is not in UTF"),
        (ROWS.encode("utf-16"), "1:1: table-encoding: This file is not in UTF-8."),
        (ROWS.encode("utf-16-le"), "1:2: table-encoding: This is not a text in UTF-8."),
        (ROWS.replace("\n", "\r").encode(), "1:28: table-encoding: This is not a text in UTF-8."),
        (ROWS.replace(",", ";"), "1: table-delimiter: The columns are not separated by commas."),
        (ROWS.replace(",", "\t"), "1: table-delimiter: The columns are not separated by commas."),
        (f"sep=,\n{ROWS}", "1: table-column-unknown: The column “sep=” is not known."),
        (ROWS[:-9], "3: table-cut-off: The file ends after 3 of 4 cells of this row."),
        (ROWS[:-10], "3: table-cut-off: The file ends after 3 of 4 cells of this row."),
        (ROWS.replace("Bo", '"Bo'), "3: table-broken: This row cannot be read: unexpected end"),
        (
            f"{HEAD[:-1]},\np1,Ada,Rill,Minister,late\n",
            "2: table-column-nameless: “late” is in a column without a name.",
        ),
        (
            ROWS.replace("Adviser", "x" * 40_000),
            "3: table-cell-too-long: A cell here has more than 32,767 characters.",
        ),
        (ROWS.replace("Adviser", "x" * 200_000), "3: table-broken: This row cannot be read: field"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[:30],
)
def test_a_fault_of_a_table(found: Found, table: bytes | str, fault: str) -> None:
    first, *_ = found(participants=table)
    assert first.startswith(f"participants.csv:{fault}")


@pytest.mark.parametrize(
    "table",
    [
        ROWS,
        ROWS.replace("\n", "\r\n"),
        "\ufeff" + ROWS,
        ROWS.removesuffix("\n"),
        ROWS.replace("Adviser", ""),
        f"{HEAD[:-1]},,\np1,Ada,Rill,Minister,,\n,,,,,\n",  # what a spreadsheet leaves at the edge
        f"{HEAD}p1,Ada,Rill\n",  # written by hand
        HEAD,
    ],
)
def test_what_is_no_fault(found: Found, table: str) -> None:
    assert found(participants=table) == []


NAMES = (
    '"Ada ""the Well"""',
    '"Rill, Jr."',
    '"Ada\nBeta"',
    "\u200fعلي\u200e",
    "Ada 🌊",
    "Ada\u202e",
)


@pytest.mark.parametrize("name", NAMES)
def test_names_stay_as_they_are(folder: Folder, settings: Callable[..., str], name: str) -> None:
    """Also when another row of the table is changed."""
    table = f"{HEAD}p1,{name},Rill,\np2,Bo,Brook,\n"
    files = {"conference.toml": settings("en"), "agenda.en.txt": "", "participants.csv": table}
    root = folder(files)
    loaded = load(root)
    first, second = loaded.conference.participants
    assert first.given == (name[1:-1].replace('""', '"') if name.startswith('"') else name)
    changed = replace(loaded.conference, participants=(first, replace(second, given="Bea")))
    save(changed, root)
    written = (root / "participants.csv").read_text(encoding="utf-8")
    assert written == table.replace("Bo", "Bea")


def test_two_persons_with_one_id_are_both_there(
    folder: Folder, settings: Callable[..., str]
) -> None:
    """What private tables say of the id is the first one’s; the checks ask for another id."""
    root = folder(
        {
            "conference.toml": settings("en"),
            "agenda.en.txt": "",
            "participants.csv": "id,given\np1,Ada\np1,Bo\n",
            "participants.restricted.csv": "id,passport\np1,ZZ1\n",
        }
    )
    assert load(root).conference.participants == (
        Participant("p1", given="Ada", passport="ZZ1"),
        Participant("p1", given="Bo"),
    )
    assert [person.place.line for person in load(root).conference.participants] == [2, 3]


def test_two_rows_of_one_person(folder: Folder, settings: Callable[..., str]) -> None:
    """The second is not read; the table is not written anew as long as it is there."""
    private = "id,hotel\np1,Brook\np1,Spring\n"
    tables = {"participants.csv": ROWS, "participants.secretariat.csv": private}
    root = folder({"conference.toml": settings("en"), "agenda.en.txt": "", **tables})
    loaded = load(root)
    told = [str(fault.place) for fault in loaded.findings if fault.name == "row-twice"]
    assert told == ["participants.secretariat.csv:3"]
    with pytest.raises(PlannerError, match="row-twice"):
        save(replace(loaded.conference, participants=()), root)
    assert (root / "participants.secretariat.csv").read_text() == private


def test_what_follows_from_a_table_that_is_not_read(found: Found) -> None:
    """Nobody is missed in the private tables as long as nobody can be read."""
    tables = {
        "participants": ROWS.replace(",", ";"),
        "participants_restricted": "id,diet\np1,fish\n",
    }
    assert [fault.split(": ")[1] for fault in found(**tables)] == ["table-delimiter"]


def test_rows_of_nobody(found: Found) -> None:
    """The nearest is suggested for the first of them: of a thousand none is a slip of the pen."""
    rows = "".join(f"q{number},fish\n" for number in range(1000))
    faults = found(participants=ROWS, participants_restricted=f"id,diet\n{rows}")
    assert len(faults) == 1000
    assert faults[0].endswith("participant-unknown: There is no participant “q0”.")


# --- what is no file at all --------------------------------------------------------------------


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("become", [pipe, endless, loop, nowhere, Path.mkdir])
@pytest.mark.parametrize("name", ["participants.csv", "agenda.en.txt", "conference.toml"])
def test_what_is_no_file(
    folder: Folder, settings: Callable[..., str], become: Callable[[Path], None], name: str
) -> None:
    root = folder(
        {"conference.toml": settings("en"), "agenda.en.txt": "", "participants.csv": ROWS}
    )
    (root / name).unlink()
    become(root / name)
    (fault,) = load(root).findings
    assert (fault.name, str(fault.place)) == ("file-unreadable", name)


@pytest.mark.parametrize(
    "cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", " =A1", "\uff1d1+1", "\t=A1"]
)
def test_a_cell_that_a_spreadsheet_would_work_out(found: Found, cell: str) -> None:
    assert found(participants=ROWS.replace("Adviser", f'"{cell}"')) == [
        "participants.csv:3: table-cell-formula: A cell of “function.en” begins like a formula."
    ]


@pytest.mark.parametrize("cell", ["+996 312 555 001", "-", "-5", "(+43 1) 5", "a=b", "Anna-Lena"])
def test_a_number_is_no_formula(found: Found, cell: str) -> None:
    assert found(participants=ROWS.replace("Adviser", cell)) == []


@pytest.mark.parametrize(
    ("sign", "told"),
    [
        ("\x07", "U+0007"),
        ("\x1b[31m", "U+001B"),
        ("\x9d", "U+009D"),
        ("\u200b", "U+200B"),
        ("\u202e", "U+202E"),
        ("\u2060", "U+2060"),
        ("\u2066\u200f", "U+2066, U+200F"),
    ],
)
def test_signs_that_nobody_sees(found: Found, sign: str, told: str) -> None:
    assert found(participants=ROWS.replace("Brook", f"Bro{sign}ok")) == [
        f"participants.csv:3: table-cell-hidden: A cell of “family” contains {told}."
    ]


def test_what_joins_letters_is_part_of_a_name(found: Found) -> None:
    """The Persian word "mi-ravam", I go, is written with a joiner without width."""
    assert found(participants=ROWS.replace("Brook", "می\u200cروم")) == []


@pytest.mark.parametrize("lost", ["?????", "??????-????", "Br\ufffdok", "?? (????)", "Br?k"])
def test_letters_that_were_lost(found: Found, lost: str) -> None:
    assert found(participants=ROWS.replace("Brook", lost)) == [
        "participants.csv:3: table-cell-lost: A cell of “family” has lost its letters."
    ]


@pytest.mark.parametrize(
    "kept", ["Brook?", "Brook??", "https://brook.example/?p=1", "Brook ? Lake"]
)
def test_question_marks_that_are_no_letters(found: Found, kept: str) -> None:
    assert found(participants=ROWS.replace("Brook", kept)) == []


def test_what_is_private_is_not_quoted(found: Found) -> None:
    told = found(participants=ROWS, participants_restricted="id,passport\np1,=\u202eZZ1\n")
    assert len(told) == 2
    assert "ZZ1" not in "".join(told)
