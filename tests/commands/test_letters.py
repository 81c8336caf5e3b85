"""`planner build` with letters: what a template spoils, and what is made all the same."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import docx
import pytest
from docx.document import Document as Word

Planner = Callable[..., Any]
TEMPLATE = "templates/letters/note-verbale.en.docx"
BUILT = "secretariat/letters/templates/note-verbale.en.docx"


@pytest.fixture
def inviting(wells: Path) -> Path:
    """The conference on wells, with letters to two States and one organization."""
    settings = wells / "conference.toml"
    more = """
        [letters]
        signed_by = { en = "Ada Rill", fr = "Ada Rill" }
        contact = { en = "wells@example.org", fr = "wells@example.org" }

        [[participation]]
        id = "guests"
        name = { en = "Guests", fr = "Invités" }
        """
    settings.write_text(settings.read_text() + dedent(more))
    rows = ["id,category,body,language", "at,guests,AT,", "ch,guests,CH,fr", "de,guests,DE,"]
    (wells / "invitees.csv").write_text("\n".join([*rows, "wmo,guests,wmo,\n"]))
    return wells


def letters(target: Path) -> set[str]:
    return {of.name for of in (target / "secretariat/letters").glob("*.*")}


def change(folder: Path, target: Path, change: Callable[[Word], object]) -> None:
    """Change the template that a build has put beside the letters."""
    word = docx.Document(str(target / BUILT))
    change(word)
    (folder / "templates/letters").mkdir(parents=True, exist_ok=True)
    word.save(str(folder / TEMPLATE))


@pytest.fixture
def target(planner: Planner, inviting: Path, tmp_path: Path) -> Path:
    assert planner("build", inviting, "--out", tmp_path / "out").code == 0
    return tmp_path / "out/wells-2027"


def test_a_letter_for_each_invitee_twice_and_one_file_of_all(target: Path) -> None:
    stems = ("at.en", "ch.fr", "de.en", "wmo.en")
    both = {f"{stem}.{suffix}" for stem in stems for suffix in ("docx", "pdf")}
    assert letters(target) == {*both, "all.pdf"}


def test_a_template_that_is_changed_in_word_is_used(
    planner: Planner, inviting: Path, target: Path
) -> None:
    change(inviting, target, lambda word: word.add_paragraph("Bring {{ body }}."))
    assert planner("build", inviting, "--out", target.parent).code == 0
    made = docx.Document(str(target / "secretariat/letters/at.en.docx"))
    assert made.paragraphs[-1].text == "Bring Austria."
    other = docx.Document(str(target / "secretariat/letters/wmo.en.docx"))
    assert other.paragraphs[-1].text == "Ada Rill"


def test_a_fault_of_a_template_is_told_once_for_all_of_its_letters(
    planner: Planner, inviting: Path, target: Path
) -> None:
    change(inviting, target, lambda word: word.add_paragraph("{{ ''.__class__ }}"))
    shown = planner("build", inviting, "--out", target.parent)
    assert shown.code == 1
    assert shown.err.splitlines() == [
        f"{TEMPLATE}: error: letter-template-unsafe: The template does more than print: "
        "“{{ ''.__class__ }}”.",
        "    → secretariat/letters/at.en.pdf and 3 more are not made. Remove it from the "
        "template, and ask who put it there.",
        "invitees.csv:2: error: letters-incomplete: 2 of 4 letters cannot be made.",
        "    at,guests,AT,",
        "    see invitees.csv:4",
        "    → secretariat/letters/all.pdf is not made. Fix the letters that are named above.",
        "2 errors, no warnings",
    ]
    assert letters(target) == {"ch.fr.docx", "ch.fr.pdf", "wmo.en.docx", "wmo.en.pdf"}
    told = json.loads((target / "manifest.json").read_text())["not_written"]
    unsafe = [one["path"] for one in told if one["why"].startswith("letter-template-unsafe")]
    assert sorted(unsafe) == [
        f"secretariat/letters/{stem}.en.{suffix}"
        for stem in ("at", "de")
        for suffix in ("docx", "pdf")
    ]


def test_a_field_that_is_missing_names_the_letter_and_the_field(
    planner: Planner, inviting: Path, target: Path
) -> None:
    rows = inviting / "invitees.csv"
    rows.write_text("id,category,body,quota\nat,guests,AT,3\nde,guests,DE,\n")
    change(inviting, target, lambda word: word.add_paragraph("Send {{ quota }} persons."))
    shown = planner("build", inviting, "--out", target.parent)
    first, line, see, hint, *_ = shown.err.splitlines()
    assert first == (
        "invitees.csv:3: error: letter-field-empty: “quota” is empty in this letter, but "
        f"{TEMPLATE} prints it."
    )
    assert (line, see) == ("    de,guests,DE,", f"    see {TEMPLATE}")
    assert hint.startswith(
        "    → secretariat/letters/de.en.pdf and 1 more are not made. Fill it in"
    )
    assert {"at.en.docx", "at.en.pdf"} <= letters(target)
    assert "all.pdf" not in letters(target)


def test_what_has_not_changed_is_taken_from_the_last_build(
    planner: Planner, inviting: Path, target: Path
) -> None:
    before = json.loads((target / "manifest.json").read_text())["files"]
    rows = inviting / "invitees.csv"
    rows.write_text(rows.read_text().replace("de,guests,DE,", "de,guests,DE,fr"))
    assert planner("build", inviting, "--out", target.parent).code == 0
    after = json.loads((target / "manifest.json").read_text())["files"]
    keys = [
        {one["path"]: one["key"] for one in of if "/letters/" in one["path"]}
        for of in (before, after)
    ]
    changed = {path for path, key in keys[1].items() if keys[0].get(path) != key}
    assert changed == {
        "secretariat/letters/de.fr.docx",
        "secretariat/letters/de.fr.pdf",
        "secretariat/letters/all.pdf",
    }


def test_of_many_letters_the_number_is_shown(
    planner: Planner, inviting: Path, tmp_path: Path
) -> None:
    states = "AT BE CA DE FR GR HU IT JP KE LU MX NL"
    rows = [f"{of.lower()},guests,{of}\n" for of in states.split()]
    (inviting / "invitees.csv").write_text("".join(["id,category,body\n", *rows]))
    shown = planner("build", inviting, "--out", tmp_path / "out", "--only", "letters", "--list")
    assert shown.out.splitlines()[1:] == [
        "  secretariat/  28 files, 28 new or changed",
        "    letters/: 27 files",
        "    letters/templates/note-verbale.en.docx",
    ]
