"""What is imported is judged by the files that it would leave: none is written that has new errors,
and what would be found then is told.
"""

from pathlib import Path

import pytest

from planner.commands.check import load_and_check
from planner.commands.newly import new_findings
from planner.findings import Fault, Finding, Severity
from planner.places import Place
from tests.commands.conftest import write
from tests.commands.workbooks import Run, Trip, missing, sent, told

ENGLISH = """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells
             chair: to be designated

10:00–11:00  Session 1: Wells (continued)
             id: again
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Puits

10:00–11:00  Séance 1 : Puits (suite)
"""
LESS = Fault("water-is-low", Severity.ERROR, why="Wells run dry.", how="Dig.")


@pytest.fixture
def trip(tmp_path: Path, planner: Run) -> Trip:
    agendas = {"agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
    folder = write(tmp_path / "wells-2027", **agendas)
    return Trip(folder, sent(folder, "agenda", tmp_path / "out"), planner)


def test_two_items_that_a_translation_makes_one_are_refused(trip: Trip) -> None:
    trip.book.put("session-1-mon", title_fr="Séance 1 : Sources")
    trip.book.put("again", title_fr="Séance 1 : Sources")
    screen = trip.back("--apply")
    assert (screen.code, told(screen)) == (
        1,
        [
            "agenda.fr.txt:5:14: error: translation-mark-differs: This is marked as continued in "
            "only one of the two: here or in the first language."
        ],
    )
    assert screen.err.endswith("Nothing was changed: the folder would then have errors.\n")
    assert (trip.text("agenda.en.txt"), trip.text("agenda.fr.txt")) == (ENGLISH, FRENCH)


def test_what_was_told_is_what_is_found_then(trip: Trip) -> None:
    _, before = load_and_check(trip.folder)
    trip.book.add(below="again", start="11:00", title_en="Lunch on the grass")
    screen = trip.back("--apply")
    _, after = load_and_check(trip.folder)
    found = [f"{of.place}: {of.severity}: {of.name}: {of.message}" for of in after]
    assert (screen.code, told(screen)) == (0, [missing("fr", 1, "Lunch on the grass")])
    assert (before, found) == ((), told(screen))


class TestNewFindings:
    """A fault is the same one at another line, but of two alike one is new."""

    def at(self, line: int, message: str = "The well is low.") -> Finding:
        return LESS.at(Place("agenda.en.txt", line), message)

    def test_that_are_elsewhere_are_not_new(self) -> None:
        assert new_findings([self.at(3), self.at(9)], [self.at(5), self.at(11)]) == []

    def test_in_other_words_at_the_same_line_are_not_new(self) -> None:
        before, after = [self.at(3, "2 m are left.")], [self.at(3, "1 m is left.")]
        assert new_findings(before, after) == []

    def test_one_more_of_the_same_words_is_new(self) -> None:
        before, after = [self.at(3)], [self.at(3), self.at(9)]
        assert new_findings(before, after) == [self.at(9)]

    def test_in_other_words_at_another_line_are_new(self) -> None:
        before, after = [self.at(3)], [self.at(9, "The spring is low.")]
        assert new_findings(before, after) == after
