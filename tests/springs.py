"""A conference on springs that goes out, is changed in ten ways, and goes out again.

It was moved, cancelled, renamed, given a new room and a new chair, moved to another day, split,
merged, reopened and restored; what a test expects of it was written by hand from these edits.
"""

from pathlib import Path

from planner.commands.release import ReleaseOptions, release

SETTINGS = """\
uid = "7b0f5c5e-0c53-4a67-9a9a-0f3b8a3f1d52"
title = { en = "Conference on Springs", fr = "Conférence sur les sources" }
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
working_languages = ["en", "fr"]
interpretation = "consecutive"
organizers = ["osce"]
rooms = [{ id = "hall-a", name = { en = "Hall A", fr = "Salle A" } },
         { id = "hall-b", name = { en = "Hall B", fr = "Salle B" } }]
[letters]
sender = { en = "Secretariat", fr = "Secrétariat" }
[sending]
address = "agenda@springs.example"
per_minute = 60000
"""

PARTICIPANTS = """\
id,body,position,honorific,given,family,function.en
ada,AT,head,Ms.,Ada,Feldner,Director
ben,FR,head,Mr.,Ben,Moulin,Adviser
cleo,IT,head,Ms.,Cleo,Fonte,Engineer
dan,DE,head,Mr.,Dan,Bach,Mayor
"""

PRIVATE = """\
id,languages,email,hotel
ada,en,ada@private.example,Hotel Secret
ben,fr,ben@private.example,
cleo,en,cleo@private.example,
dan,en,dan@private.example,
"""

EXCURSION = """\
08:00–08:45  Walk to the aqueduct
             id: walk · kind: excursion · speaker: dan

"""
EXCURSION_FRENCH = """\
08:00–08:45  Promenade à l’aqueduc

"""

ENGLISH = """\
Monday, 3 May 2027

09:00–10:00  Opening of the Conference                [Hall A]
             chair: ada

10:00–11:00  Session 1: Springs in the hills          [Hall A]
             chair: ben

11:30–12:30  Session 2: Wells of the plain            [Hall B]
             chair: cleo

12:30–14:00  Lunch

14:00–15:00  Session 3: Old pipes                     [Hall A]
             chair: ben

15:00–16:00  Session 4: Maps of water                 [Hall A]
             chair: dan

16:00–17:00  Session 5: Prices                        [Hall A]
             chair: dan

Tuesday, 4 May 2027

09:00–10:00  Session 6: Schools                       [Hall A]
             chair: cleo

10:00–12:00  Session 7: Law and practice              [Hall A]
             chair: ada

14:00–15:00  Statements by States
             id: statements-states · chair: cleo

15:00–16:00  Statements by organizations
             id: statements-organizations · chair: ben

16:00–17:00  Closing of the Conference                [Hall A]
             chair: ada · access: closed
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–10:00  Ouverture de la Conférence

10:00–11:00  Séance 1 : Sources des collines

11:30–12:30  Séance 2 : Puits de la plaine

12:30–14:00  Déjeuner

14:00–15:00  Séance 3 : Vieux tuyaux

15:00–16:00  Séance 4 : Cartes de l’eau

16:00–17:00  Séance 5 : Prix

Mardi 4 mai 2027

09:00–10:00  Séance 6 : Écoles

10:00–12:00  Séance 7 : Droit et pratique

14:00–15:00  Déclarations des États

15:00–16:00  Déclarations des organisations

16:00–17:00  Clôture de la Conférence
"""


PRACTICE = """\
11:00–12:00  Session 8: Practice  [Hall A]
             chair: ada

"""


def in_room(title: str, room: str) -> tuple[str, str]:
    """The end of a line of the agenda in Hall A, and the same in another room."""
    before = f"{title:69}[Hall A]"
    return before, before.replace("[Hall A]", room)


def edited(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def without(text: str, beginning: str) -> tuple[str, str]:
    """A text without the item that begins so, and that item."""
    start = text.index(beginning)
    end = text.find("\n\n", start) + 2
    return text[:start] + text[end:], text[start:end]


def ten_changes(folder: Path) -> None:
    """Change the agendas as a secretariat would, in both languages."""
    english = (folder / "agenda.en.txt").read_text()
    english, _ = without(english, "11:30–12:30  Session 2")
    english, schools = without(english, "09:00–10:00  Session 6")
    english, _ = without(english, "15:00–16:00  Statements by org")
    english = edited(
        english,
        ("09:00–10:00  Opening", f"{EXCURSION}09:00–10:00  Opening"),
        ("10:00–11:00  Session 1", "10:30–11:30  Session 1"),
        ("Session 3: Old pipes", "Session 3: Mending the network"),
        in_room("Session 4: Maps of water", "[Hall B]"),
        ("session-5-mon · chair: dan", "session-5-mon · chair: ben"),
        ("Tuesday, 4 May", schools.replace("09:00–10:00", "17:00–18:00") + "Tuesday, 4 May"),
        ("10:00–12:00  Session 7: Law and practice", "10:00–11:00  Session 7: Law"),
        ("14:00–15:00  Statements by States", f"{PRACTICE}14:00–16:00  Statements by States"),
        ("access: closed", "access: public"),
    )
    (folder / "agenda.en.txt").write_text(english)
    french = (folder / "agenda.fr.txt").read_text()
    french, _ = without(french, "11:30–12:30")
    french, schools = without(french, "09:00–10:00  Séance 6")
    french, _ = without(french, "15:00–16:00  Décl")
    french = edited(
        french,
        ("09:00–10:00  Ouv", f"{EXCURSION_FRENCH}09:00–10:00  Ouv"),
        ("10:00–11:00  Séance 1", "10:30–11:30  Séance 1"),
        ("Séance 3 : Vieux tuyaux", "Séance 3 : Réparer le réseau"),
        ("Mardi 4 mai", schools.replace("09:00–10:00", "17:00–18:00") + "Mardi 4 mai"),
        ("10:00–12:00  Séance 7 : Droit et pratique", "10:00–11:00  Séance 7 : Droit"),
        ("14:00–15:00  Décl", "11:00–12:00  Séance 8 : Pratique\n\n14:00–16:00  Décl"),
    )
    (folder / "agenda.fr.txt").write_text(french)


FIRST, SECOND, THIRD = "2027-01-01", "2027-02-01", "2027-03-01"
"""The walk goes out with the first issue, goes with the second, and is back with the third."""


def first_issue(folder: Path) -> None:
    """Write the folder and let it go out."""
    folder.mkdir()
    files = {
        "conference.toml": SETTINGS,
        "participants.csv": PARTICIPANTS,
        "participants.secretariat.csv": PRIVATE,
        "agenda.en.txt": edited(ENGLISH, ("09:00–10:00  Op", f"{EXCURSION}09:00–10:00  Op")),
        "agenda.fr.txt": edited(FRENCH, ("09:00–10:00  Ou", f"{EXCURSION_FRENCH}09:00–10:00  Ou")),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    _go_out(folder, FIRST)


def second_issue(folder: Path) -> None:
    """Let it go out without the walk."""
    for language in ("en", "fr"):
        path = folder / f"agenda.{language}.txt"
        path.write_text(without(path.read_text(), "08:00–08:45")[0])
    _go_out(folder, SECOND)


def third_issue(folder: Path) -> None:
    """Let it go out after the ten changes."""
    ten_changes(folder)
    _go_out(folder, THIRD)


def _go_out(folder: Path, at: str) -> None:
    assert release(folder, ReleaseOptions(at=at, apply=True)) == 0
