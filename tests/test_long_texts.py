"""Texts that are too long for every place that they are printed in: nothing is cut or runs over the
edge of a page; where a sheet of one page has no room, that is a finding.
"""

from pathlib import Path

import pytest

from tests.legible import illegible, outside
from tests.printed import LOOKS, is_misread, is_mistyped, printed

WORD = "Q" * 120
"""A word that no line has room for."""

MANY = " ".join(["waters of the high valleys"] * 12)
"""Sixty words."""

SETTINGS = f"""\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = {{ en = "Conference on {MANY}", fr = "Conférence {WORD}" }}
symbol = "WELLS/2027/1"
status = "provisional"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
town = {{ en = "Vienna", fr = "Vienne" }}
languages = ["en", "fr"]
working_languages = ["en", "fr"]
interpretation = "simultaneous"
issued = 2027-01-15
venue = {{ name = "{MANY}", address = "{WORD}" }}
limits = {{ minutes_per_address = 12, minutes_per_brief_address = 4 }}
modalities = {{ outcome = {{ en = "{MANY}.", fr = "{WORD}." }} }}

[[rooms]]
id = "hall-a"
name = {{ en = "Hall of the {MANY}", fr = "Salle {WORD}" }}
booths = ["en", "fr"]
seats = 90
"""
AGENDA = f"""\
Monday, 3 May 2027

08:00–09:00  Registration: {MANY}  [hall-a]

09:00–12:30  Session 1: {WORD}  [hall-a]
             chair: p1 · rapporteur: p2 · documents: {WORD}
             equipment: video-link
             > {MANY}
             > {WORD}
             10:30–11:00  Coffee break: {WORD}
             Brief statements: {MANY}
               speakers: p1, p2

14:00–16:00  Session 2: {MANY}  [hall-a]
             chair: p2 · rapporteur: p1

Tuesday, 4 May 2027

09:00        Session 1: {WORD} (continued)
             Statements
               speakers: p2
10:00        Closing of the Conference
"""
PEOPLE = f"""\
id,body,category,position,given,family,function.en,unit.en
p1,AT,,head,Ada,{WORD},{MANY},{WORD}
p2,,,,Bakyt {MANY},Ozon,{WORD},{MANY}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("conferences") / "wells-2027"
    made.mkdir()
    (made / "conference.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "agenda.en.txt").write_text(AGENDA, encoding="utf-8")
    (made / "participants.csv").write_text(PEOPLE, encoding="utf-8")
    return made


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_in_print(folder: Path, tmp_path: Path, language: str) -> None:
    wrong, refused, path = [], set(), tmp_path / "printed.pdf"
    for of, writer in printed(folder, language, "pdf"):
        if list(writer.faults(of.form, LOOKS)):
            refused.add(of.product)
            continue
        path.write_bytes(writer.write(of.form, LOOKS))
        wrong += [f"{of.stem}: {word}" for word in [*outside(path), *illegible(path)]]
        wrong += [of.stem] if is_misread(of, path) else []
    assert wrong == []
    assert refused == {"badges", "name-plates"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_cut_in_word_files(folder: Path, language: str) -> None:
    found = printed(folder, language, "docx")
    assert [of.stem for of, writer in found if is_mistyped(of, writer)] == []
