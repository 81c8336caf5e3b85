"""The Bishkek folder has the words of the decision: compared with its French text."""

import csv
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
BISHKEK = ROOT / "agendas" / "bishkek-2001"
SOURCE = ROOT.parent / "shared" / "seeds" / "PC.DEC-440.fr.txt"

pytestmark = pytest.mark.skipif(
    not SOURCE.is_file(), reason="../shared is absent: the text of the decision lies beside this"
)


def folded(text: str) -> str:
    """Words with one blank between them: lines and pages of the source end anywhere."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def decision() -> str:
    return folded(SOURCE.read_text(encoding="utf-8"))


def settings() -> dict[str, Any]:
    return tomllib.loads((BISHKEK / "conference.toml").read_text(encoding="utf-8"))


def participation() -> list[str]:
    """Who takes part, in French, in the order of the folder."""
    categories = settings()["participation"]
    return [category["text"]["fr"] for category in categories if "text" in category]


def modalities() -> list[str]:
    """The other rules, in French, in the order of the folder."""
    rules = settings()["modalities"].values()
    return [rule.get("text", rule)["fr"] for rule in rules]


def titles() -> list[str]:
    """The lines of the French agenda without their times, its days too."""
    lines = (BISHKEK / "agenda.fr.txt").read_text(encoding="utf-8").splitlines()
    return [re.sub(r"^(\d\d:\d\d|–|Soirée)\s+", "", line).strip() for line in lines if line.strip()]


def names_as_printed() -> list[str]:
    with (BISHKEK / "invitees.csv").open(encoding="utf-8", newline="") as rows:
        return [row["as_printed.fr"] for row in csv.DictReader(rows) if row["as_printed.fr"]]


@pytest.mark.parametrize(
    ("words", "number"),
    [(participation(), 6), (modalities(), 10), (titles(), 2 + 39), (names_as_printed(), 40)],
    ids=["participation", "modalities", "agenda", "names"],
)
def test_word_for_word(decision: str, words: list[str], number: int) -> None:
    assert len(words) == number
    assert [text for text in words if folded(text) not in decision] == []


def test_the_agenda_has_the_order_of_the_decision(decision: str) -> None:
    """Nothing is between two titles but times: the French agenda leaves out no word."""
    agenda = between(decision, "I. Ordre du jour", "II. Modalités d’organisation")
    clock = r"(?<!\w)(?:\d\d? h \d\d|\d\d? heures|Soirée) "
    assert re.sub(clock, "", agenda) == folded(" ".join(titles()))


def test_the_rules_are_the_whole_second_part_of_the_annex(decision: str) -> None:
    """No word is left out, none is added, and each stands in its place."""
    annex = between(decision, "II. Modalités d’organisation", "DECLARATION INTERPRETATIVE")
    who, how = annex.split(" Autres modalités d’organisation ")
    assert who == folded("Participation " + " ".join(participation()))
    assert how == folded(" ".join(modalities()))


def test_names_stand_in_the_order_of_the_decision(decision: str) -> None:
    annex = between(decision, "Participation", "Les représentants des organisations non")
    places = [annex.index(name) for name in names_as_printed()]
    assert places == sorted(places)


def test_the_title_and_the_state_of_the_text(decision: str) -> None:
    given = settings()
    assert given["title"]["fr"] in decision
    assert f"{given['decision']['issue']['fr']} *" in decision
    assert f"* {given['decision']['footnote']['fr']}" in decision
    assert f"DECISION No {given['decision']['number']}" in decision


def between(text: str, first: str, last: str) -> str:
    """What stands between the first places of two words."""
    return text.split(first, 1)[1].split(last, 1)[0].strip()
