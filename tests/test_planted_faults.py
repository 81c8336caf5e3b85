"""A conference with thirty planted faults gives these thirty findings, each at its line.

In files that have comments, a comment above a line names what is planted in it.
"""

import re
from pathlib import Path

from planner.commands.check import load_and_check

PLANTED = Path(__file__).with_name("planted")
IN_TABLES = {
    ("invitees.csv", 4, "category-unknown"),
    ("participants.csv", 4, "delegation-head"),
    ("participants.csv", 7, "participant-without-delegation"),
    ("participants.secretariat.csv", 3, "participant-unknown"),
}
"""Tables have no comments."""


def planted() -> set[tuple[str, int, str]]:
    found = set(IN_TABLES)
    for file in ("conference.toml", "agenda.en.txt", "agenda.fr.txt"):
        lines = (PLANTED / file).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines, 2):
            if match := re.fullmatch(r"\s*# planted: (.*)", line):
                found |= {(file, number, name) for name in match[1].split()}
    return found


def test_thirty_planted_faults_are_found_and_no_others() -> None:
    _, findings = load_and_check(PLANTED)
    seen = [(of.place.file, of.place.line, of.name) for of in findings]
    assert len(seen) == 30
    assert set(seen) == planted()
