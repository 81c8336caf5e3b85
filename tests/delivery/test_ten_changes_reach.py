"""After ten changes, mails and a calendar server say just these: lists written by hand."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.delivery.letterbox import changes_in, entry, letterbox, said
from tests.delivery.servers import Calendars
from tests.delivery.wells import Screen
from tests.springs import first_issue, second_issue, third_issue

ANEW = "Something has changed in what you were invited to. Please answer again."
ANEW_FRENCH = "Ce à quoi vous êtes invité(e) a été modifié. Merci de répondre à nouveau."
INVITED = "You have a part in this. Please accept the invitation or decline it."
INVITED_FRENCH = "Vous y avez un rôle. Merci d’accepter l’invitation ou de la décliner."

BEFORE = [
    ("dan", "CANCEL 1", "Cancelled: Walk to the aqueduct", "This does not take place any more."),
]
"""The mail after the second issue."""

MAILS = [
    ("dan", "REQUEST 2", "Changed: Walk to the aqueduct", ANEW, "Takes place after all"),
    (
        *("ben", "REQUEST 1", "Modification : Séance 1 : Sources des collines", ANEW_FRENCH),
        "Heure : 10 heures – 11 heures → 10 h 30 – 11 h 30",
    ),
    (
        *("ben", "REQUEST 0", "Modification : Séance 3 : Réparer le réseau", ANEW_FRENCH),
        "Titre : Séance 3 : Vieux tuyaux → Séance 3 : Réparer le réseau",
    ),
    (
        *("dan", "REQUEST 1", "Changed: Session 4: Maps of water", ANEW),
        "Room: Hall A → Hall B",
    ),
    ("ben", "REQUEST 0", "Invitation : Séance 5 : Prix", INVITED_FRENCH),
    (
        *("cleo", "REQUEST 1", "Changed: Session 6: Schools", ANEW),
        "Day: Tuesday, 4 May 2027 → Monday, 3 May 2027",
        "Time: 09.00–10.00 → 17.00–18.00",
    ),
    (
        *("ada", "REQUEST 1", "Changed: Session 7: Law", ANEW),
        "Time: 10.00–12.00 → 10.00–11.00",
        "Title: Session 7: Law and practice → Session 7: Law",
    ),
    ("ada", "REQUEST 0", "Invitation: Session 8: Practice", INVITED),
    (
        *("cleo", "REQUEST 1", "Changed: Statements by States", ANEW),
        "Time: 14.00–15.00 → 14.00–16.00",
    ),
    (
        *("ada", "REQUEST 0", "Changed: Closing of the Conference", ANEW),
        "Access: Closed session → Open to the public",
    ),
    (
        *("cleo", "CANCEL 1", "Cancelled: Session 2: Wells of the plain"),
        "This does not take place any more.",
    ),
    (
        *("dan", "CANCEL 1", "You have no part any more: Session 5: Prices"),
        "You have no part in this any more.",
        "Chair: Mr. Dan Bach (Germany) → Mr. Ben Moulin (France)",
    ),
    ("ben", "CANCEL 1", "Annulation : Déclarations des organisations", "Cela n’a plus lieu."),
]
"""To whom, method and SEQUENCE, about what, what is asked, what has changed: after the third."""

IN_CALENDARS = [
    ("REQUEST", "dan", "3 08:00", "3 08:45", ""),
    ("REQUEST", "ben", "3 10:30", "3 11:30", "Salle A"),
    ("REQUEST", "ben", "3 14:00", "3 15:00", "Salle A"),
    ("REQUEST", "dan", "3 15:00", "3 16:00", "Hall B"),
    ("REQUEST", "ben", "3 16:00", "3 17:00", "Salle A"),
    ("REQUEST", "cleo", "3 17:00", "3 18:00", "Hall A"),
    ("REQUEST", "ada", "4 10:00", "4 11:00", "Hall A"),
    ("REQUEST", "ada", "4 11:00", "4 12:00", "Hall A"),
    ("REQUEST", "cleo", "4 14:00", "4 16:00", ""),
    ("REQUEST", "ada", "4 16:00", "4 17:00", "Hall A"),
    ("CANCEL", "cleo", "3 11:30", "3 12:30", "Hall B"),
    ("CANCEL", "dan", "3 16:00", "3 17:00", "Hall A"),
    ("CANCEL", "ben", "4 15:00", "4 16:00", ""),
]
"""What the calendars in these mails say: begin, end, place."""

AT_FIRST = [
    ("REQUEST", "dan", "3 08:00", "3 08:45", ""),
    ("REQUEST", "ada", "3 09:00", "3 10:00", "Hall A"),
    ("REQUEST", "ben", "3 10:00", "3 11:00", "Salle A"),
    ("REQUEST", "cleo", "3 11:30", "3 12:30", "Hall B"),
    ("REQUEST", "ben", "3 14:00", "3 15:00", "Salle A"),
    ("REQUEST", "dan", "3 15:00", "3 16:00", "Hall A"),
    ("REQUEST", "dan", "3 16:00", "3 17:00", "Hall A"),
    ("REQUEST", "cleo", "4 09:00", "4 10:00", "Hall A"),
    ("REQUEST", "ada", "4 10:00", "4 12:00", "Hall A"),
    ("REQUEST", "cleo", "4 14:00", "4 15:00", ""),
    ("REQUEST", "ben", "4 15:00", "4 16:00", ""),
    ("REQUEST", "ada", "4 16:00", "4 17:00", "Hall A"),
]
"""The same of the mails after the first issue."""

OPENING, LUNCH = "Opening of the Conference", "Lunch"
HALL_A, HALL_B, MONDAY, TUESDAY = "Hall A", "Hall B", "20270503T", "20270504T"
THERE = {
    "Walk to the aqueduct": (f"{MONDAY}080000", f"{MONDAY}084500", "", 2, "CONFIRMED"),
    OPENING: (f"{MONDAY}090000", f"{MONDAY}100000", HALL_A, 0, "CONFIRMED"),
    "Session 1: Springs in the hills": (
        f"{MONDAY}103000",
        f"{MONDAY}113000",
        HALL_A,
        1,
        "CONFIRMED",
    ),
    "Session 2: Wells of the plain": (f"{MONDAY}113000", f"{MONDAY}123000", HALL_B, 1, "CANCELLED"),
    LUNCH: (f"{MONDAY}123000", f"{MONDAY}140000", "", 0, "CONFIRMED"),
    "Session 3: Mending the network": (
        f"{MONDAY}140000",
        f"{MONDAY}150000",
        HALL_A,
        0,
        "CONFIRMED",
    ),
    "Session 4: Maps of water": (f"{MONDAY}150000", f"{MONDAY}160000", HALL_B, 1, "CONFIRMED"),
    "Session 5: Prices": (f"{MONDAY}160000", f"{MONDAY}170000", HALL_A, 0, "CONFIRMED"),
    "Session 6: Schools": (f"{MONDAY}170000", f"{MONDAY}180000", HALL_A, 1, "CONFIRMED"),
    "Session 7: Law": (f"{TUESDAY}100000", f"{TUESDAY}110000", HALL_A, 1, "CONFIRMED"),
    "Session 8: Practice": (f"{TUESDAY}110000", f"{TUESDAY}120000", HALL_A, 0, "CONFIRMED"),
    "Statements by States": (f"{TUESDAY}140000", f"{TUESDAY}160000", "", 1, "CONFIRMED"),
    "Statements by organizations": (f"{TUESDAY}150000", f"{TUESDAY}160000", "", 1, "CANCELLED"),
    "Closing of the Conference": (f"{TUESDAY}160000", f"{TUESDAY}170000", HALL_A, 0, "CONFIRMED"),
}
"""What lies on the server in the end: start, end, place, SEQUENCE, STATUS."""

PLAN = """\
1 new, 11 changed, 2 untouched
  + session-8-tue
  ~ walk
  ~ session-1-mon
  ~ session-3-mon
  ~ session-4-mon
  ~ session-5-mon
  ~ session-6-tue
  ~ session-7-tue
  ~ statements-states
  ~ closing-tue
  ~ session-2-mon
  ~ statements-organizations
"""
"""What the third issue changes there: new, then changed; what is no more comes last."""


@pytest.fixture
def springs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANNER_CALDAV_PASSWORD", "pw")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path / "springs"


Issues = Iterator[None]


def issues(folder: Path) -> Issues:
    """Let the conference go out three times, step by step."""
    for issue in (first_issue, second_issue, third_issue):
        issue(folder)
        yield


@pytest.mark.tool("aiosmtpd")
def test_the_mails(springs: Path, sending: Callable[..., Screen]) -> None:
    sent = []
    with letterbox() as box:
        for at, _ in zip(("2027-01-02", "2027-02-02", "2027-03-02"), issues(springs), strict=True):
            sending(springs, at, smtp=f"smtp://127.0.0.1:{box.port}", apply=True)
            sent.append(box.taken())
    _, second, third = ([_row(to, mail) for to, mail in mails] for mails in sent)
    assert (second, third) == (BEFORE, MAILS)
    first, second, third = ([_in_calendar(to, mail) for to, mail in mails] for mails in sent)
    assert first == AT_FIRST
    assert second == [("CANCEL", "dan", "3 08:00", "3 08:45", "")]
    assert third == IN_CALENDARS


def _row(to: str, mail: object) -> tuple[str, ...]:
    told = entry(mail)  # type: ignore[arg-type]
    text = said(mail)  # type: ignore[arg-type]
    subject = str(mail["Subject"]).replace("\u00a0", " ")  # type: ignore[index]
    asked = f"{told['METHOD']} {told['SEQUENCE']}"
    return (to.partition("@")[0], asked, subject, text[2], *changes_in(mail))  # type: ignore[arg-type]


def _in_calendar(to: str, mail: object) -> tuple[str, ...]:
    own = entry(mail)  # type: ignore[arg-type]
    assert own.get("STATUS", "CONFIRMED") == (
        "CANCELLED" if own["METHOD"] == "CANCEL" else "CONFIRMED"
    )
    times = (_clock(own[name]) for name in ("DTSTART", "DTEND"))
    place = own.get("LOCATION", "").partition(":")[2]
    return own["METHOD"], to.partition("@")[0], *times, place


def _clock(time: str) -> str:
    """Day in May and time by the clocks in Vienna."""
    told = re.fullmatch(r"TZID=Europe/Vienna:2027050(\d)T(\d\d)(\d\d)00", time)
    assert told, time
    return f"{told[1]} {told[2]}:{told[3]}"


SERVERS = [
    pytest.param("radicale", marks=pytest.mark.tool("radicale")),
    pytest.param("xandikos", marks=pytest.mark.tool("xandikos")),
]


@pytest.mark.parametrize("server", SERVERS)
def test_the_collection(
    request: pytest.FixtureRequest, springs: Path, sending: Callable[..., Screen], server: str
) -> None:
    calendars: Calendars = request.getfixturevalue(server)
    url = calendars.collection()
    shown = []
    for _ in issues(springs):
        shown.append(sending(springs, caldav=url.replace("://127", "://org@127"), apply=True).out)
    assert shown[-1].removeprefix(f"calendar.en in {url}: ") == PLAN
    there = [
        dict(line.split(":", 1) for line in of if ":" in line)
        for of in calendars.lines(url).values()
    ]
    assert {of["SUMMARY;LANGUAGE=en"]: _seen(of) for of in there} == THERE


def _seen(of: dict[str, str]) -> tuple[str, str, str, int, str]:
    zone = ";TZID=Europe/Vienna"
    where = of.get("LOCATION;LANGUAGE=en", "")
    return of[f"DTSTART{zone}"], of[f"DTEND{zone}"], where, int(of["SEQUENCE"]), of["STATUS"]
