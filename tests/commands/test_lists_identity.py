"""Lists that others made: whose row is whose, by ids, addresses and names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Screen
from tests.commands.lists import PEOPLE, PRIVATE, list_folder, listed, rows

Run = Callable[..., Screen]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return list_folder(tmp_path)


def test_an_id_does_not_make_another_person(folder: Path, tmp_path: Path, planner: Run) -> None:
    """Neither is Bo Brook changed into Zoé Last, nor does Zoé Last come in without a word."""
    text = "ID,First name,Last name,Country\np002,Zoé,Last,France\n"
    screen = planner("import", folder, listed(tmp_path, text), "--apply")
    assert (screen.code, (folder / "participants.csv").read_text("utf-8")) == (1, PEOPLE)
    message = "p002 is Bo Brook DE; this row is for “Zoé Last FR”."
    assert f"list.csv:2:1: error: id-of-another: {message}" in screen.err


def test_ids_of_another_system_are_left_out(folder: Path, tmp_path: Path, planner: Run) -> None:
    text = "ID,First name,Last name,Country\np002,Zoé,Last,France\n"
    screen = planner("import", folder, listed(tmp_path, text), "--map", "ID=", "--apply")
    assert screen.out.splitlines()[1:] == ["  + Zoé Last FR    list.csv:2"]
    assert rows(folder)["p002"]["family"] == "Brook"


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        ("p002,Bo,Lake,Germany", ["family: “Brook” → “Lake”"]),
        ("p002,Bo,Brook,France", ["body: “DE” → “FR”"]),
        (
            "p002,Brook,Bo,France",
            ["given: “Bo” → “Brook”", "family: “Brook” → “Bo”", "body: “DE” → “FR”"],
        ),
        ("P002,Bo,Lake,Germany", ["family: “Brook” → “Lake”"]),
        ("p002,,,France", ["body: “DE” → “FR”"]),
    ],
)
def test_an_id_counts_where_the_name_agrees_or_nothing_contradicts_it(
    folder: Path, tmp_path: Path, planner: Run, row: str, changes: list[str]
) -> None:
    text = f"ID,First name,Last name,Country\n{row}\n"
    _, *shown = planner("import", folder, listed(tmp_path, text)).out.splitlines()
    assert [line.split("  ")[3] for line in shown] == changes
    assert all(line.startswith("  ~ p002  Bo Brook  ") for line in shown)


def test_one_id_of_another_system_on_two_persons(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    text = "ID,First name,Last name,Country\n7,Zoé,Last,France\n7,Max,Mo,France\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert screen.out.splitlines()[1:] == [
        "  + Zoé Last FR    list.csv:2",
        "  + Max Mo FR    list.csv:3",
    ]
    assert "row-twice-in-list" not in screen.err


HEAD = "First name,Last name,Country,E-mail,Organization\n"
ONE = "Eva,Un,Austria,one@x.example,Institute of Wells\n"
TWO = "Eva,Un,Austria,two@x.example,Academy of Springs\n"


def test_two_of_one_name_with_two_addresses_are_two(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """They are shown as alike, and stay the same two when the list comes again."""
    file = listed(tmp_path, HEAD + ONE + TWO)
    screen = planner("import", folder, file, "--apply")
    assert screen.out.startswith("participants: 2 new")
    assert "list.csv:3: warning: participant-similar: Eva Un (p003) and Eva Un (p004)" in screen.err
    assert planner("import", folder, file).out == "participants: 4 unchanged\n"
    turned = listed(tmp_path, HEAD + TWO + ONE)
    assert planner("import", folder, turned).out == "participants: 4 unchanged\n"


def test_another_address_and_another_employer_are_of_another(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    with_unit = PEOPLE.replace("function.en", "unit.en").replace("Minister", "Institute of Wells")
    (folder / "participants.csv").write_text(with_unit)
    other = f"{HEAD}Ada,Rill,Austria,rill@x.example,Academy of Springs\n"
    assert planner("import", folder, listed(tmp_path, other)).out.splitlines()[1:] == [
        "  + Ada Rill AT    list.csv:2"
    ]
    moved = f"{HEAD}Ada,Rill,Austria,rill@x.example,Institute of Wells\n"
    assert planner("import", folder, listed(tmp_path, moved)).out.splitlines()[1:] == [
        "  ~ p001  Ada Rill  email: “ada@at.example” → “rill@x.example”    list.csv:2:4"
    ]


def test_an_address_of_several_changes_nobody(folder: Path, tmp_path: Path, planner: Run) -> None:
    (folder / "participants.secretariat.csv").write_text(f"{PRIVATE}p002,ada@at.example,\n")
    screen = planner("import", folder, listed(tmp_path, "E-mail,Hotel\nADA@at.example,Inn\n"))
    assert screen.out == "participants: 2 unchanged\n"
    assert "list.csv:2:1: warning: row-of-several: p001, p002 have the same address." in screen.err


def test_an_address_of_several_with_a_name_is_of_that_one(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    (folder / "participants.secretariat.csv").write_text(f"{PRIVATE}p002,ada@at.example,\n")
    text = "First name,Last name,E-mail,Hotel\nBo,Brook,ada@at.example,Inn\n"
    assert planner("import", folder, listed(tmp_path, text)).out.splitlines()[1:] == [
        "  ~ p002  Bo Brook  hotel: nothing → “Inn”    list.csv:2:4"
    ]


def test_two_rows_of_one_body(folder: Path, tmp_path: Path, planner: Run) -> None:
    (folder / "invitees.csv").write_text("id,category,body,reply\nat,states,AT,\n")
    text = "Country,Reply\nAustria,accepted\nAustria,declined\n"
    screen = planner("import", folder, listed(tmp_path, text))
    assert "list.csv:3: warning: row-twice-in-list: “AT” is already" in screen.err
    assert screen.out.splitlines()[1:] == [
        "  ~ at  AT  reply: nothing → “accepted”    list.csv:2:2"
    ]


def test_what_a_cell_says_keeps_its_text(folder: Path, tmp_path: Path, planner: Run) -> None:
    """A “no” is not emptied because another cell of its row changes."""
    table = folder / "participants.secretariat.csv"
    table.write_text("id,email,phone,share_email\np001,ada@at.example,+43 1,no\n")
    text = "First name,Last name,Country,Phone\nAda,Rill,Austria,+43 2\n"
    assert planner("import", folder, listed(tmp_path, text), "--apply").code == 0
    assert table.read_text() == "id,email,phone,share_email\np001,ada@at.example,+43 2,no\n"


@pytest.mark.parametrize("family", ["Rillington", "Rilington", "Rillingtom", "RILLINGTON-BROOK"])
def test_another_spelling_and_another_address_are_shown_as_alike(
    folder: Path, tmp_path: Path, planner: Run, family: str
) -> None:
    """Whether Ada Rilington with a new address is Ada Rillingtons nobody can know: she is told."""
    table = folder / "participants.csv"
    here = "Rillington" if family != "Rillington" else "Rillingtons"
    table.write_text(table.read_text("utf-8").replace("Ada,Rill,", f"Ada,{here},"), "utf-8")
    screen = planner(
        "import", folder, listed(tmp_path, f"{HEAD}Ada,{family},Austria,new@x.example,\n")
    )
    assert screen.out.splitlines()[:2] == [
        "participants: 1 new, 2 unchanged",
        f"  + Ada {family} AT    list.csv:2",
    ]
    alike = f"list.csv:2: warning: participant-similar: Ada {here} (p001) and Ada {family} (p003)"
    assert alike in screen.err


def test_a_new_person_with_the_address_or_the_passport_of_somebody_here(
    folder: Path, tmp_path: Path, planner: Run
) -> None:
    """What two have already is an office’s; a passport is always one person’s."""
    (folder / "participants.secretariat.csv").write_text(
        "id,email,phone\np001,ada@at.example,+43 1 555\np002,bo@de.example,+43 1 555\n"
    )
    (folder / "participants.restricted.csv").write_text("id,passport\np002,ZZ 77\n")
    text = (
        "First name,Last name,Country,E-mail,Telephone,Passport\n"
        "Karl,Neumann,Germany,Ada@at.example,+43 1 555,zz77\n"
    )
    screen = planner("import", folder, listed(tmp_path, text))
    assert [line for line in screen.err.splitlines() if "contact-of-another" in line] == [
        f"list.csv:2:{column}: warning: contact-of-another: The “{key}” of this new row is the "
        f"same as that of {owner}."
        for column, key, owner in ((4, "email", "p001"), (6, "passport", "p002"))
    ]
    assert "77" not in screen.out + screen.err
