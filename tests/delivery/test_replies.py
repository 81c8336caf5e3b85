"""`planner import FOLDER reply.ics`: what somebody answers becomes his or her answer, once."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.commands.check import load_and_check
from planner.commands.importing.import_ import import_
from planner.errors import PlannerError
from planner.intake.plan import ImportOptions
from tests.delivery.letterbox import letterbox
from tests.delivery.wells import LATER, SESSION_1, Screen, change, go_out

REPLY = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//somebody//else//EN
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
DTSTAMP:{stamp}
DTSTART;TZID=Europe/Vienna:20270503T090000
SEQUENCE:{sequence}
ORGANIZER:mailto:agenda@wells.example
ATTENDEE;CN="Ada
  Rill";PARTSTAT={answer}:{attendee}
SUMMARY:Accepted: Session 1
END:VEVENT
END:VCALENDAR
"""

MAIL = """\
From: {sender}
To: agenda@wells.example
Subject: Accepted: Session 1
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

I come.
--b
Content-Type: text/calendar; method=REPLY; charset=utf-8

{reply}
--b--
"""

PLAN = "participants: 1 changed, 2 unchanged\n"


def written(answer: str = "ACCEPTED", **changed: str | int) -> str:
    told = {
        "method": "REPLY",
        "uid": SESSION_1,
        "stamp": "20270202T080000Z",
        "sequence": 0,
        "answer": answer,
        "attendee": "mailto:Ada@Rill.example",
    }
    return REPLY.format(**(told | changed)).replace("\n", "\r\n")


@pytest.fixture
def asked(folder: Path, sending: Callable[..., Screen]) -> Path:
    """The conference on wells, of which Ada Rill was asked to preside over session 1."""
    tell(folder, sending)
    return folder


def tell(folder: Path, sending: Callable[..., Screen], at: str = "2027-02-01T12:00:00Z") -> None:
    with letterbox() as box:
        url = f"smtp://127.0.0.1:{box.port}"
        assert sending(folder, at, smtp=url, persons=("p1",), apply=True).code == 0


@pytest.fixture
def reply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Screen]:
    """Import a text as a reply."""

    def run(folder: Path, text: str, name: str = "reply.ics", *, apply: bool = True) -> Screen:
        (tmp_path / name).write_bytes(text.encode())
        capsys.readouterr()
        code = import_(folder, ImportOptions(tmp_path / name, apply=apply))
        shown = capsys.readouterr()
        return Screen(code, shown.out, shown.err)

    return run


def answers(folder: Path) -> dict[str, str]:
    with (folder / "participants.secretariat.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row.get("replies", "") for row in csv.DictReader(file)}


pytestmark = pytest.mark.tool("aiosmtpd")


def test_an_answer_is_shown_first(asked: Path, reply: Callable[..., Screen]) -> None:
    screen = reply(asked, written(), apply=False)
    assert (screen.code, screen.err) == (0, "Nothing has been changed yet; to do it: --apply\n")
    assert screen.out == (
        f"{PLAN}  ~ p1  Ada Rill  replies: nothing → “session-1-mon=accepted”    reply.ics\n"
    )
    assert set(answers(asked).values()) == {""}


def test_an_answer_is_kept(asked: Path, reply: Callable[..., Screen]) -> None:
    assert reply(asked, written()).code == 0
    assert answers(asked) == {"p1": "session-1-mon=accepted", "p2": "", "p3": ""}
    assert reply(asked, written()).out == "participants: 3 unchanged\n"


def test_an_answer_in_a_mail(asked: Path, reply: Callable[..., Screen]) -> None:
    text = MAIL.format(sender="Ada Rill <ada@rill.example>", reply=written("TENTATIVE"))
    assert reply(asked, text, "reply.eml").code == 0
    assert answers(asked)["p1"] == "session-1-mon=tentative"


def test_a_later_answer_counts(asked: Path, reply: Callable[..., Screen]) -> None:
    reply(asked, written("DECLINED", stamp="20270203T080000Z"))
    screen = reply(asked, written(stamp="20270202T080000Z"))
    assert "reply.ics: warning: reply-too-old: “p1” replies about “session-1-mon”" in screen.err
    assert answers(asked)["p1"] == "session-1-mon=declined"
    reply(asked, written(stamp="20270204T080000Z"))
    assert answers(asked)["p1"] == "session-1-mon=accepted"


def test_who_declined_is_not_counted_on(asked: Path, reply: Callable[..., Screen]) -> None:
    """The plan says what follows, and the check says it from then on."""
    screen = reply(asked, written("DECLINED"))
    assert "New findings would be:" in screen.err
    _, findings = load_and_check(asked)
    (found,) = (of for of in findings if of.name == "duty-declined")
    assert found.message == "Ada Rill (p1) has declined."
    assert found.place.file == "agenda.en.txt"
    assert found.place.line == 3


def test_what_was_said_before_a_change_is_too_old(
    asked: Path, reply: Callable[..., Screen], sending: Callable[..., Screen]
) -> None:
    for language in ("en", "fr"):
        change(asked, f"agenda.{language}.txt", "09:00–10:00", "09:30–10:00")
    go_out(asked, LATER)
    tell(asked, sending)
    screen = reply(asked, written())
    assert "reply-too-old" in screen.err
    assert set(answers(asked).values()) == {""}
    assert reply(asked, written(sequence=1)).code == 0
    assert answers(asked)["p1"] == "session-1-mon=accepted"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (written(attendee="mailto:evil@x.example"), "reply-of-somebody-unknown", 1),
        (written(attendee="mailto:eloise@mueller.example"), "reply-of-somebody-not-asked", 1),
        (written(uid="00000000-0000-5000-8000-000000000000"), "reply-to-another-conference", 1),
        (written("DELEGATED"), "reply-without-answer", 0),
        (written("NEEDS-ACTION"), "reply-without-answer", 0),
        (written(method="COUNTER"), "another-time-proposed", 0),
        (written(method="REQUEST"), "file-holds-no-reply", 1),
        (written(stamp="soon"), "source-damaged", 1),
        (written(sequence="many"), "source-damaged", 1),
        (written().replace("DTSTAMP", "X-NO"), "source-damaged", 1),
        (written()[:120], "file-holds-no-reply", 1),
        ("I come.\r\n", "source-damaged", 1),
        ("", "file-holds-no-reply", 1),
        ("\0\x01\x02", "source-damaged", 1),
    ],
)
def test_what_is_no_answer_of_anybody(
    asked: Path, reply: Callable[..., Screen], text: str, name: str, code: int
) -> None:
    before = (asked / "sent" / "mail.csv").read_bytes()
    screen = reply(asked, text)
    assert screen.code == code
    assert f": {name}: " in screen.err
    assert set(answers(asked).values()) == {""}
    assert (asked / "sent" / "mail.csv").read_bytes() == before


def test_an_answer_from_somewhere_else_is_told(asked: Path, reply: Callable[..., Screen]) -> None:
    """An office may answer; it is taken, and said."""
    text = MAIL.format(sender="office@rill.example", reply=written())
    screen = reply(asked, text, "reply.eml")
    assert "reply-from-another-address: It comes from “office@rill.example”" in screen.err
    assert answers(asked)["p1"] == "session-1-mon=accepted"


def test_a_file_that_there_is_not(asked: Path) -> None:
    with pytest.raises(PlannerError, match=r"reply\.ics cannot be read: No such file") as why:
        import_(asked, ImportOptions(asked / "reply.ics"))
    assert why.value.remedy == "Check its name, and the folder that it is in."
