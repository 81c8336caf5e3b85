"""All that is printed of a conference can be read; and a look that cannot be read is seen."""

from pathlib import Path

import pytest

from planner.writers.looks import Looks, planner_templates
from tests.legible import illegible
from tests.printed import LOOKS, printed

SETTINGS = """\
uid = "7b0f5c5e-0c53-4a67-9a9a-0f3b8a3f1d52"
title = { en = "Conference on Springs", fr = "Conférence sur les sources" }
symbol = "SPRINGS/2027/1"
status = "provisional"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
town = { en = "Vienna", fr = "Vienne" }
languages = ["en", "fr"]
issued = 2027-01-15

[[rooms]]
id = "hall"
name = { en = "Hall A", fr = "Salle A" }

[[participation]]
id = "states"
name = { en = "States", fr = "États" }
colour = "#1f4e79"

[[participation]]
id = "guests"
name = { en = "Guests of the Conference", fr = "Invités de la Conférence" }
colour = "#ffe08a"
"""
ENGLISH = """\
Monday, 3 May 2027

09:00–10:30  Session 1: Springs in the hills  [hall]
             chair: ada · rapporteur: ben
             > What do villages above the springs need?
             Presentation of the maps of water
             Discussion
             Brief statements
               speakers: ben, cleo

11:00        Closing of the Conference
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–10:30  Séance 1 : Sources des collines
             > De quoi les villages d’amont ont-ils besoin ?
             Présentation des cartes de l’eau
             Débat
             Brèves déclarations

11:00        Clôture de la Conférence
"""
PEOPLE = """\
id,body,category,position,honorific,given,family,function.en,function.fr
ada,AT,states,head,Ms.,Ada,Feldner,Director of the Office for Water,Directrice de l’Office des eaux
ben,FR,states,head,Mr.,Ben,Moulin,Adviser,Conseiller
cleo,IT,guests,head,Ms.,Cleo,Fonte,Engineer,Ingénieure
"""
FILES = {
    "conference.toml": SETTINGS,
    "agenda.en.txt": ENGLISH,
    "agenda.fr.txt": FRENCH,
    "participants.csv": PEOPLE,
}

SPACE = "above: if first { 0pt } else { spaces.at(line.style) }"
ROOM = '"room": it => text(points(9.5), it)'
NOTE = '"note": it => text(points(9.5), it)'
MUTATIONS = {
    "lines pulled into the line before": (
        "programme",
        ("document.typ", SPACE, SPACE.replace("(line.style)", "(line.style) - 0.6em")),
    ),
    "notes in white": (
        "programme",
        ("document.typ", NOTE, NOTE.replace("it)", "fill: white, it)")),
    ),
    "rooms in light grey": (
        "programme",
        ("document.typ", ROOM, ROOM.replace("it)", "fill: luma(170), it)")),
    ),
    "bands in one colour": (
        "badges",
        ("cards.typ", "fill: rgb(card.ink)", "fill: rgb(card.colour)"),
    ),
}
"""Looks that nobody could read: a product that has them, and what they change in which template."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("conferences") / "springs-2027"
    made.mkdir()
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_that_is_printed_can_be_read(folder: Path, tmp_path: Path, language: str) -> None:
    path, found = tmp_path / "printed.pdf", []
    for of, writer in printed(folder, language, "pdf"):
        path.write_bytes(writer.write(of.form, LOOKS))
        found += [f"{of.stem}: {said}" for said in illegible(path)]
    assert found == []


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("name", MUTATIONS)
def test_what_cannot_be_read_is_seen(folder: Path, tmp_path: Path, name: str) -> None:
    product, change = MUTATIONS[name]
    looks = Looks((mutated(tmp_path / "templates", *change), planner_templates()))
    path, found = tmp_path / "printed.pdf", []
    for of, writer in printed(folder, "en", "pdf"):
        if of.product == product:
            path.write_bytes(writer.write(of.form, looks))
            found += illegible(path)
    assert found != []


def mutated(templates: Path, template: str, old: str, new: str) -> Path:
    """A folder's own templates, of which one is changed."""
    templates.mkdir()
    text = (planner_templates() / template).read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    (templates / template).write_text(text.replace(old, new), encoding="utf-8")
    return templates
