"""`planner fmt`: agendas in their one form, shown before they are written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.folder.load import load

Planner = Callable[..., Any]

UNTIDY = """\
Monday, 3 May 2027
09.00-10.00  Session 1: Wells
     media: open; chair: tbd
# Not settled.
10:00–11:00  Statements
"""
TIDY = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: to be designated · media: open

# Not settled.
10:00–11:00  Statements
"""
BREAKS = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: to be designated

10:00–10:15  Coffee break

10:15–11:00  Statements

11:00–11:15  Coffee break
"""


@pytest.fixture
def untidy(wells: Path) -> Path:
    (wells / "agenda.en.txt").write_text(UNTIDY)
    return wells


def english(folder: Path) -> str:
    return (folder / "agenda.en.txt").read_text()


def test_a_diff_is_shown_and_nothing_written(planner: Planner, untidy: Path) -> None:
    shown = planner("fmt", untidy)
    assert (shown.code, shown.out.splitlines()) == (
        0,
        [
            "--- agenda.en.txt",
            "+++ agenda.en.txt",
            "@@ -1,6 +1,8 @@",
            " Monday, 3 May 2027",
            "-09.00-10.00  Session 1: Wells",
            "-     media: open; chair: tbd",
            "+",
            "+09:00–10:00  Session 1: Wells",
            "+             chair: to be designated · media: open",
            "+",
            " # Not settled.",
            " 10:00–11:00  Statements",
            " ",
        ],
    )
    assert shown.err == f"Nothing has been written yet. To write it: planner fmt {untidy} --apply\n"
    assert english(untidy) == UNTIDY


def test_it_is_written_with_apply(planner: Planner, untidy: Path) -> None:
    before = load(untidy).conference
    shown = planner("fmt", untidy, "--apply")
    assert (shown.code, shown.out) == (0, f"{untidy / 'agenda.en.txt'} has been written.\n")
    assert english(untidy) == TIDY
    assert load(untidy).conference == before
    again = planner("fmt", untidy)
    assert (again.code, again.out, again.err) == (0, "", "Nothing to change.\n")


def test_check_lists_files_and_fails(planner: Planner, untidy: Path) -> None:
    shown = planner("fmt", untidy, "--check")
    assert (shown.code, shown.out, shown.err) == (1, f"{untidy / 'agenda.en.txt'}\n", "")
    planner("fmt", untidy, "--apply")
    shown = planner("fmt", untidy, "--check")
    assert (shown.code, shown.out, shown.err) == (0, "", "")


def test_check_writes_nothing(planner: Planner, untidy: Path) -> None:
    shown = planner("fmt", untidy, "--check", "--apply")
    assert (shown.code, shown.err.splitlines()[0]) == (2, "planner: --check writes nothing.")


def test_line_ends_and_byte_order_mark_stay(planner: Planner, untidy: Path) -> None:
    path = untidy / "agenda.en.txt"
    path.write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())
    planner("fmt", untidy, "--apply")
    assert path.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


def test_an_id_that_two_would_share_is_written(planner: Planner, wells: Path) -> None:
    path = wells / "agenda.en.txt"
    path.write_text(BREAKS)
    found = planner("check", wells).out
    assert "id-twice: “coffee-break-mon” is taken by “Coffee break”." in found
    assert "planner fmt FOLDER --apply does so where none is written." in found
    planner("fmt", wells, "--apply")
    assert english(wells) == BREAKS + "             id: coffee-break-mon-2\n"
    assert "id-twice" not in planner("check", wells).out


def test_an_id_that_somebody_wrote_stays_and_the_other_gives_way(
    planner: Planner, wells: Path
) -> None:
    path = wells / "agenda.en.txt"
    theirs = "             id: coffee-break-mon\n"
    path.write_text(BREAKS + theirs)
    planner("fmt", wells, "--apply")
    first = "10:00–10:15  Coffee break\n"
    assert english(wells) == (BREAKS + theirs).replace(
        first, f"{first}             id: coffee-break-mon-2\n"
    )


def test_all_ids_are_written_when_asked_for_and_stay(planner: Planner, wells: Path) -> None:
    ids = [item.id for day in load(wells).conference.days for item in day.items]
    assert ids == ["session-1-mon", "statement-mon"]
    planner("fmt", wells, "--ids", "--apply")
    assert english(wells) == (
        "Monday, 3 May 2027\n"
        "\n"
        "09:00–10:00  Session 1: Wells\n"
        "             id: session-1-mon · chair: to be designated\n"
        "\n"
        "10:00–11:00  Statements\n"
        "             id: statement-mon\n"
    )
    for words in (["--ids"], []):
        assert planner("fmt", wells, *words).err == "Nothing to change.\n"
    (wells / "agenda.en.txt").write_text(english(wells).replace("Session 1: Wells", "Wells"))
    assert [item.id for day in load(wells).conference.days for item in day.items] == ids


def test_what_is_not_understood_stays_and_the_other_languages_are_done(
    planner: Planner, untidy: Path
) -> None:
    (untidy / "agenda.en.txt").write_text(UNTIDY.replace("media: open", "media: perhaps"))
    (untidy / "agenda.fr.txt").write_text("Lundi 3 mai 2027\n09.00-10.00  Puits\n")
    shown = planner("fmt", untidy, "--apply")
    assert (shown.code, shown.out) == (1, f"{untidy / 'agenda.fr.txt'} has been written.\n")
    assert shown.err.splitlines() == [
        "agenda.en.txt is left as it is: agenda.en.txt:3:6 cannot be understood.",
        f"    → Fix that first: planner check {untidy}",
    ]
    assert "perhaps" in english(untidy)


@pytest.mark.parametrize("line", ["9 Uhr  Wells", "Wells", "09:00", "–  Wells\n   tea: x · y: z"])
def test_lines_that_fit_nothing(planner: Planner, untidy: Path, line: str) -> None:
    (untidy / "agenda.en.txt").write_text(f"{UNTIDY}\n{line}\n")
    assert planner("fmt", untidy).code == 1


def test_settings_that_cannot_be_read(planner: Planner, untidy: Path) -> None:
    (untidy / "conference.toml").write_text("title = ")
    shown = planner("fmt", untidy)
    assert (shown.code, "settings-broken" in shown.err) == (1, True)


def test_a_language_without_an_agenda(planner: Planner, untidy: Path) -> None:
    (untidy / "agenda.fr.txt").unlink()
    assert planner("fmt", untidy, "--apply").code == 0


def test_an_agenda_in_another_encoding(planner: Planner, untidy: Path) -> None:
    (untidy / "agenda.fr.txt").write_bytes("Séance".encode("latin-1"))
    shown = planner("fmt", untidy, "--check")
    assert (shown.code, "agenda.fr.txt:1:2 cannot be understood" in shown.err) == (1, True)
