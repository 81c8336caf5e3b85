"""An item that takes place without an entry of its own: nobody is told that it is cancelled.

Its time is open, or it has become a part of another item. Values were worked out by hand.
"""

import json
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.commands.comparing.diff import DiffOptions, diff
from tests.delivery.letterbox import changes_in, entry, said
from tests.delivery.wells import SESSION_2

pytestmark = pytest.mark.tool("aiosmtpd")

Mailed = Callable[..., dict[str, EmailMessage]]

EN, FR = "agenda.en.txt", "agenda.fr.txt"
OPEN = ((EN, "10:00–11:00  Session", "–            Session"), (FR, "10:00–11:00", "–           "))
TALK = (
    (
        EN,
        "id: session-1-mon · chair: p1 · rapporteur: p2\n",
        "id: session-1-mon · chair: p1 · rapporteur: p2\n"
        "             09:15  A talk\n                    id: talk · speaker: p3\n",
    ),
    (FR, "Puits\n", "Puits\n             09:15  Un exposé\n"),
)
ALONE = (
    (EN, "11:00–11:30  Closing\n", "10:00–10:30  A talk\n             id: talk · speaker: p1\n\n"),
    (FR, "11:00–11:30  Clôture\n", "10:00–10:30  Un exposé\n"),
)


def public(folder: Path, language: str = "en") -> dict[str, tuple[str, str, str]]:
    """SEQUENCE, STATUS and the first line of the description of entries, by what they are about."""
    out = folder.parent / "built"
    assert build(folder, BuildOptions(out, only=("calendar",))) == 0
    data = (out / folder.name / f"public/calendar.{language}.ics").read_bytes()
    return {
        str(of["SUMMARY"]).replace("\u00a0", " "): (
            str(of["SEQUENCE"]),
            str(of["STATUS"]),
            str(of.get("DESCRIPTION", "")).split("\n")[0],
        )
        for of in Calendar.from_ical(data).walk("VEVENT")
    }


def sorts(folder: Path, capsys: pytest.CaptureFixture[str], *issues: str) -> list[tuple[str, ...]]:
    capsys.readouterr()
    assert diff(folder, DiffOptions(*issues, as_json=True)) == 0
    told = json.loads(capsys.readouterr().out)
    return [(of["sort"], of["id"], of["old"], of["new"]) for of in told]


def test_an_open_time_is_told_as_open(folder: Path, mailed: Mailed) -> None:
    mailed()
    found = mailed(*OPEN, at="2027-01-21")
    (mail,) = found.values()
    assert [*found] == ["eloise Heure à fixer : Séance 2 : Sources"]
    assert said(mail)[2] == (
        "L’heure reste désormais à fixer. L’entrée est retirée de votre agenda jusqu’à ce que "
        "l’heure soit connue."
    )
    assert changes_in(mail) == ["Heure : 10 heures – 11 heures → –"]
    assert not [line for line in said(mail) if line.startswith(("Quand", "Lieu"))]
    own = entry(mail)
    assert (own["UID"], own["METHOD"], own["SEQUENCE"]) == (SESSION_2, "CANCEL", "1")
    assert "\\n\\nCela a lieu \\; l’heure reste à fixer.\\n\\n" in own["DESCRIPTION"]
    open_now = ("1", "CANCELLED", "It takes place; its time is open.")
    assert public(folder)["Session 2: Springs"] == open_now
    back = ((file, new, old) for file, old, new in OPEN)
    (mail,) = mailed(*back, at="2027-01-22").values()
    assert mail["Subject"].replace("\u00a0", " ") == "Modification : Séance 2 : Sources"
    assert changes_in(mail) == ["Heure : – → 10 heures – 11 heures"]
    assert entry(mail)["SEQUENCE"] == "2"


def test_what_is_open_first_and_cancelled_then(folder: Path, mailed: Mailed) -> None:
    """The SEQUENCE stays, for the entry is withdrawn already; its words are others."""
    mailed(*OPEN)
    english = (folder / EN).read_text(encoding="utf-8")
    gone = english[english.index("–            Session 2") : english.index("11:00–11:30")]
    mailed((EN, gone, ""), (FR, "–             Séance 2 : Sources\n\n", ""), at="2027-01-22")
    sequence, status, said_first = public(folder)["Session 2: Springs"]
    assert (sequence, status) == ("1", "CANCELLED")
    assert "takes place" not in said_first


def test_an_item_that_goes_into_another_is_moved(
    folder: Path, mailed: Mailed, capsys: pytest.CaptureFixture[str]
) -> None:
    mailed(*((file, old, new + "\n" + old) for file, old, new in ALONE))
    back = ((file, new + "\n", "") for file, _, new in ALONE)
    found = mailed(*back, *TALK, at="2027-01-22")
    assert sorts(folder, capsys, "2", "3")[0] == (
        *("moved-item", "talk"),
        *("Monday, 3 May 2027", "Session 1: Wells"),
    )
    assert {of for of, *_ in sorts(folder, capsys, "2", "3")} == {
        "moved-item",
        "moved-time",
        "officers",
    }
    ada = found["ada Part of another item now: A talk"]
    assert said(ada)[2] == (
        "This takes place as a part of another item now, without an entry of its own."
    )
    assert changes_in(ada)[0] == "A talk: Moved: Monday, 3 May 2027 → Session 1: Wells"
    assert entry(ada)["METHOD"] == "CANCEL"
    sequence, status, first = public(folder)["A talk"]
    inside = "It takes place as a part of another item: Session 1: Wells"
    assert (sequence, status, first) == ("1", "CANCELLED", inside)


def test_an_item_that_comes_out_of_another_is_moved(
    folder: Path, mailed: Mailed, capsys: pytest.CaptureFixture[str]
) -> None:
    mailed(*TALK)
    inside = ((file, new, old) for file, old, new in TALK)
    alone = ((file, old, new + "\n" + old) for file, old, new in ALONE)
    found = mailed(*inside, *alone, at="2027-01-22")
    assert sorts(folder, capsys, "2", "3") == [
        ("moved-item", "talk", "Session 1: Wells", "Monday, 3 May 2027"),
        ("moved-time", "talk", "09.15", "10.00–10.30"),
        ("officers", "talk", "Bo Brook (Germany)", "Ada Rill (Austria)"),
    ]
    assert "ada Invitation: A talk" in found
    assert not any("Cancelled" in subject for subject in found)
    assert public(folder)["A talk"][:2] == ("0", "CONFIRMED")
