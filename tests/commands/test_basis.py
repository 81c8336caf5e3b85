"""`planner new --from`: what a decision says, and what was stated on it, lies in the folder."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.folder.load import load
from planner.folder.mandate.load import load_mandate
from planner.model import Conference
from planner.model.mandate import Mandate
from planner.readers import read_file
from planner.readers.conference import printed_conference
from planner.readers.laid_down import with_modalities
from planner.readers.mandate import mandate_of
from tests.readers.conftest import reading, shared
from tests.readers.test_modalities import DECISION

Planner = Callable[..., Any]

MANDATE = """\
DECISION No. 7
LAKE OFFICE

 The Permanent Council,

 Decides that:

1. The Lake Office carries out projects in the following priority areas:

a) Water, focusing on rivers or lakes;

b) Trade, focusing on roads; customs; or the needs of ports;

INTERPRETATIVE STATEMENT UNDER PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE

The delegation of Italy gave the floor to the representative of the European Union, who made the
following statement:

 “The European Union joins the consensus.

- The list of areas is not closed.

 We ask that this statement be attached to the decision.”

 Norway1 aligns itself with this statement.

1 Norway remains outside.
"""


def new(planner: Planner, folder: Path, text: str) -> Conference:
    """The conference in the folder that is made from a text."""
    path = folder.with_suffix(".txt")
    path.write_text(text, encoding="utf-8")
    assert planner("new", folder, "--from", path).code == 0
    loaded = load(folder)
    assert not loaded.findings
    return loaded.conference


def new_mandate(planner: Planner, folder: Path, text: str) -> Mandate:
    """The mandate in the folder that is made from a text."""
    path = folder.with_suffix(".txt")
    path.write_text(text, encoding="utf-8")
    assert planner("new", folder, "--from", path).code == 0
    loaded = load_mandate(folder)
    assert not loaded.findings
    return loaded.mandate


def test_statements_are_kept_with_their_words(planner: Planner, tmp_path: Path) -> None:
    decision = new_mandate(planner, tmp_path / "office", MANDATE).decision
    assert decision
    (statement,) = decision.statements
    assert (statement.delegation, statement.floor_given_by) == ("eu", "IT")
    assert [of["en"] for of in statement.text] == [
        "The delegation of Italy gave the floor to the representative of the European Union, who "
        "made the following statement:",
        "“The European Union joins the consensus.",
        "- The list of areas is not closed.",
        "We ask that this statement be attached to the decision.”",
        "Norway1 aligns itself with this statement.",
    ]
    (joined,) = statement.alignments
    assert joined.body == "NO"
    assert joined.as_printed == {"en": "Norway"}
    assert joined.footnote == {"en": "Norway remains outside."}


def test_areas_are_kept_with_their_foci(planner: Planner, tmp_path: Path) -> None:
    decision = new_mandate(planner, tmp_path / "office", MANDATE).decision
    assert decision
    assert [(of.label, of.title["en"]) for of in decision.areas] == [("a", "Water"), ("b", "Trade")]
    assert [[focus["en"] for focus in of.foci] for of in decision.areas] == [
        ["rivers", "lakes"],
        ["roads", "customs", "the needs of ports"],
    ]


def test_a_mandate_lacks_nothing_but_its_dates_and_zone(planner: Planner, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    new_mandate(planner, folder, MANDATE)
    settings = folder / "mandate.toml"
    told = 'starts = 2027-01-01\nends = 2027-12-31\ntimezone = "Asia/Almaty"\n'
    settings.write_text(told + settings.read_text("utf-8"), encoding="utf-8")
    assert planner("check", folder).code == 0
    assert planner("build", folder, "--out", tmp_path / "out").code == 0


def test_the_folder_is_what_was_read(planner: Planner, tmp_path: Path) -> None:
    made = new(planner, tmp_path / "lake", DECISION)
    read = with_modalities(printed_conference(reading(DECISION)))
    assert made == replace(read, id=made.id, uid=made.uid, issued=made.issued, days=made.days)


def test_a_statement_without_a_decision_is_told() -> None:
    text = DECISION[DECISION.index("I. Agenda") :]
    found = [of for of in reading(text).findings if of.name == "decision-missing"]
    (line,) = (n for n, of in enumerate(text.split("\n"), 1) if of.startswith("INTERPRETATIVE"))
    assert [of.place.line for of in found] == [line]


def test_a_real_decision_comes_whole_into_its_folder(planner: Planner, tmp_path: Path) -> None:
    source = shared("seeds", "PC.DEC-440.fr.txt")
    assert planner("new", tmp_path / "x", "--from", source).code == 0
    loaded = load(tmp_path / "x")
    made, read = loaded.conference, with_modalities(printed_conference(read_file(source)))
    assert not loaded.findings
    assert made == replace(read, id=made.id, uid=made.uid, issued=made.issued, days=made.days)
    assert made.decision
    assert all(of.text for of in made.decision.statements)


def test_a_real_mandate_comes_whole_into_its_folder(planner: Planner, tmp_path: Path) -> None:
    source = shared("seeds", "PC.DEC-1153.fr.txt")
    assert planner("new", tmp_path / "x", "--from", source).code == 0
    loaded = load_mandate(tmp_path / "x")
    made, read = loaded.mandate, mandate_of(read_file(source))
    assert not loaded.findings
    assert made == replace(read, id=made.id, uid=made.uid, issued=made.issued)
    assert made.decision
    assert all(of.text for of in made.decision.statements)
