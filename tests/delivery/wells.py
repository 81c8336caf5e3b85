"""A conference on wells, what becomes of it, and what is known of it by hand."""

from dataclasses import dataclass
from pathlib import Path

from planner.commands.release import ReleaseOptions, release

FILES = {
    "conference.toml": """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = { en = "Conference on Wells", fr = "Conférence sur les puits" }
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
town = { en = "Vienna", fr = "Vienne" }
languages = ["en", "fr"]
participation = [{ id = "states", name = { en = "States", fr = "États" } }]
rooms = [{ id = "a", name = { en = "Hall A", fr = "Salle A" } }]
[letters]
sender = { en = "Secretariat", fr = "Secrétariat" }
[sending]
address = "agenda@wells.example"
per_minute = 60000
""",
    "agenda.en.txt": """\
Monday, 3 May 2027

09:00–10:00  Session 1: Wells  [a]
             chair: p1 · rapporteur: p2

10:00–11:00  Session 2: Springs  [a]
             chair: p2 · rapporteur: p3

11:00–11:30  Closing
""",
    "agenda.fr.txt": """\
Lundi 3 mai 2027

09:00–10:00  Séance 1 : Puits

10:00–11:00  Séance 2 : Sources

11:00–11:30  Clôture
""",
    "participants.csv": """\
id,body,category,position,given,family
p1,AT,states,head,Ada,Rill
p2,FR,states,head,Éloïse,Müller
p3,DE,states,head,Bo,Brook
""",
    "participants.secretariat.csv": """\
id,languages,email
p1,de en,ada@rill.example
p2,fr,eloise@mueller.example
p3,en,
""",
}

SESSION_1 = "a9ce483d-3291-5c8c-901b-3a2b028a65f1"
SESSION_2 = "9c5d7d8c-cae5-5550-90af-bf947fbd34cb"
CLOSING = "7ad5d4db-5188-59ff-b918-5ffdd7aa6be3"
"""UUIDs of version 5 of the uid of the conference and the ids of the items."""

BEFORE, LATER, LATEST = "2027-01-10", "2027-01-20", "2027-01-30"


@dataclass(frozen=True)
class Screen:
    """What a command leaves: its exit code, its result, and what it says beside it."""

    code: int
    out: str
    err: str


def go_out(folder: Path, at: str) -> None:
    assert release(folder, ReleaseOptions(at=at, apply=True)) == 0


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (name, old)
    path.write_text(text.replace(old, new), encoding="utf-8")
