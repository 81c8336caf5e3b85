"""A small conference that is planned: two rooms, three days less one, four interpreters."""

from pathlib import Path
from typing import Any

from planner.commands.building.making import BuildOptions, make
from planner.folder.load import load
from planner.forms.document import Cell, Document, Heading, Paragraph, Table, TimedRow
from planner.forms.workbook import Workbook
from planner.timetable.moment import moment

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
short_title = { en = "Wells", fr = "Puits" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
working_languages = ["en", "fr", "ru"]
interpretation = "simultaneous"
interpretation_hours = [{ starts = "09:00", ends = "13:00" }]
issued = 2027-01-15
limits = { minutes_per_address = 10, minutes_per_brief_address = 3 }
regional_groups = [
    { id = "alps", members = ["AT", "CH"], name = { en = "Alps", fr = "Alpes" } },
    { id = "coast", members = ["PT"], name = { en = "Coast", fr = "Côte" } },
]

[[rooms]]
id = "hall"
seats = 300
equipment = ["screen"]
layouts = { theatre = 300, classroom = 90 }

[[rooms]]
id = "annex"
seats = 40
booths = []
turnover = 20

[modalities.officers]
roles = ["chair", "rapporteur"]
text = { en = "Reports are due on the last day.", fr = "Les rapports sont dus le dernier jour." }
"""
AGENDA = """\
Monday, 3 May 2027

09:00–10:40  Session 1: Wells                                                    [hall]
             id: wells · chair: p1 · rapporteur: p2 · expected: 200 · documents: W/1
             equipment: screen, stage
             Statements
               brief: yes · speakers: p3, PT
             09:30–09:50  Coffee break
11:00–12:00  Session 2: Springs                                                  [annex]
             id: springs · moderator: p2 · languages: en, fr
11:00–11:30  Exercise                                                            [hall]
             id: exercise · kind: discussion · layout: classroom
12:30–13:00  Side event: Rain                                                    [annex]
             id: rain

Tuesday, 4 May 2027

09:00        Session 1: Wells (continued)                                        [hall]
             id: wells-again
19:00        Reception
"""
PEOPLE = """\
id,body,given,family,function.en
p1,AT,Ada,Rill,Director
p2,PT,Bo,Brook,
p3,CH,Cy,Creek,
"""
INTERPRETERS = """\
id,given,family,a,c,email
i1,Dora,Dell,en,fr ru,dora@example.org
i2,Emil,Ebb,en,fr ru,
i3,Flora,Ford,fr,en ru,
i4,Gus,Glen,fr,en,
"""
ROTA = """\
item,booth,interpreters
wells,en,i1 i2
wells,fr,i3
springs,en+fr,i2 i4
"""


def written(parent: Path, **texts: str) -> Path:
    """The folder of the conference; other texts stand for those of the same name."""
    folder = parent / "wells-2027"
    folder.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "agenda.en.txt": AGENDA,
        "agenda.fr.txt": "2027-05-03\n\n2027-05-04\n",
        "participants.csv": PEOPLE,
        "interpreters.csv": INTERPRETERS,
        "rota.csv": ROTA,
    }
    for name, text in (files | {key.replace("_", "."): of for key, of in texts.items()}).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def forms(parent: Path, product: str, **texts: str) -> dict[str, Any]:
    """What a product makes of the conference, by what the files are called; and why nothing."""
    folder = written(parent, **texts)
    loaded = load(folder)
    made, silent = make(
        loaded, BuildOptions(folder, only=(product,)), moment(None, None, loaded.conference)
    )
    return {
        **{f"{of.stem}.{type(of.form).__name__}": of.form for of in made},
        **{of.product: of.why for of in silent},
    }


def said(cell: Cell) -> str:
    """The lines of a cell, with a stroke between them."""
    lines = ("".join(run.text for run in line.runs) for line in cell)
    return " | ".join(lines).replace("\u00a0", " ")


def tables(document: Document) -> list[list[list[str]]]:
    """The rows of all tables, without what stands above them."""
    found = (block for block in document.blocks if isinstance(block, Table))
    return [[[said(cell) for cell in row] for row in table.rows] for table in found]


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def text(document: Document) -> list[str]:
    """Headings, paragraphs and rows as a list of lines."""
    told = []
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            told.append(block.text)
        elif isinstance(block, TimedRow):
            told += [
                f"{block.time} {said(block.lines[:1])}",
                *(said((of,)) for of in block.lines[1:]),
            ]
    return [line.replace("\u00a0", " ") for line in told]


def rows(workbook: Workbook, sheet: int = 0) -> list[tuple[object, ...]]:
    return [*workbook.sheets[sheet].rows]
