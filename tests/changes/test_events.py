"""What calendars know of an entry after a change: how often it moved, and when it was changed.

RFC 5546, 2.1.4: SEQUENCE counts changes of time; 2.1.5: of two versions of one SEQUENCE, clients
take the later DTSTAMP. So other words must move the moment, wherever in the folder they stand.
"""

from pathlib import Path

import pytest

from planner.folder.layout import Layout
from planner.folder.releases import all_releases
from tests.delivery.wells import BEFORE, FILES, LATER, change, go_out

MOVES = {
    "time": [("agenda", "09:00–10:00", "09:30–10:00")],
    "room": [("agenda.en.txt", "Wells  [a]", "Wells  [b]")],
    "state": [("agenda.en.txt", "chair: p1", "optional: yes · chair: p1")],
}
"""What counts the SEQUENCE of the first session up."""

REWORDS = {
    "title": [("agenda.en.txt", "1: Wells", "1: Old wells")],
    "title in another language": [("agenda.fr.txt", "Puits", "Les puits")],
    "officers": [("agenda.en.txt", "chair: p1", "chair: p3")],
    "access": [("agenda.en.txt", "chair: p1", "access: closed · chair: p1")],
    "name of an officer": [("participants.csv", "Ada", "Adah")],
    "name of the body of an officer": [
        ("names.csv", "name.en\n", "name.en\nAT,Republic of Austria\n")
    ],
    "name of the room": [("conference.toml", 'en = "Hall A"', 'en = "Dome"')],
    "town": [("conference.toml", 'en = "Vienna"', 'en = "Graz"')],
    "website": [("conference.toml", "starts =", 'website = "https://wells.example"\nstarts =')],
    "join": [("agenda.en.txt", "chair: p1", "join: https://meet.example/1 · chair: p1")],
    "what comes next without a time": [
        (
            "agenda.en.txt",
            "10:00–11:00",
            "–            Coffee break\n             id: coffee\n\n10:00–11:00",
        ),
        ("agenda.fr.txt", "10:00–11:00", "–            Pause-café\n\n10:00–11:00"),
    ],
}
"""What changes only what its entry says."""

OTHERS = {
    "nothing": [],
    "another item": [("agenda.en.txt", "2: Springs", "2: Deep springs")],
    "another room": [("conference.toml", '{ id = "b", name', '{ id = "b", seats = 90, name')],
    "somebody who has no part": [("participants.csv", "p4,DE,states,member,Di,Moor", "")],
}


def written(folder: Path) -> None:
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    change(
        folder,
        "conference.toml",
        'Salle A" } }]',
        'Salle A" } }, { id = "b", name = { en = "Hall B", fr = "Salle B" } }]',
    )
    people = (folder / "participants.csv").read_text(encoding="utf-8")
    (folder / "participants.csv").write_text(f"{people}p4,DE,states,member,Di,Moor\n", "utf-8")
    (folder / "names.csv").write_text("body,name.en\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("edits", "sequence", "is_newer"),
    [
        *(pytest.param(edits, 1, True, id=name) for name, edits in MOVES.items()),
        *(pytest.param(edits, 0, True, id=name) for name, edits in REWORDS.items()),
        *(pytest.param(edits, 0, False, id=name) for name, edits in OTHERS.items()),
    ],
)
def test_what_calendars_know(
    tmp_path: Path, edits: list[tuple[str, str, str]], sequence: int, is_newer: bool
) -> None:
    folder = tmp_path / "wells-2027"
    folder.mkdir()
    written(folder)
    go_out(folder, BEFORE)
    written(folder)
    for file, old, new in edits:
        for name in ("agenda.en.txt", "agenda.fr.txt") if file == "agenda" else (file,):
            change(folder, name, old, new)
    go_out(folder, LATER)
    last = all_releases(Layout(folder))[-1].events["session-1-mon"]
    modified = f"{last.modified:%Y-%m-%d}"
    assert (last.sequence, modified) == (sequence, LATER if is_newer else BEFORE)
