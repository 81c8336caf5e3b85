"""`planner send --smtp` against a real mail server: each person gets what concerns him or her."""

import csv
import re
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner.delivery import post
from planner.errors import PlannerError
from tests.delivery.letterbox import HANG_UP, Letterbox, behind_tls, entry, letterbox, parts
from tests.delivery.wells import LATER, LATEST, SESSION_1, SESSION_2, Screen, change, go_out

pytestmark = pytest.mark.tool("aiosmtpd")

ADA, ELOISE = "ada@rill.example", "eloise@mueller.example"


@pytest.fixture
def box() -> Iterator[Letterbox]:
    with letterbox() as made:
        yield made


@pytest.fixture
def mail(sending: Callable[..., Screen], box: Letterbox) -> Callable[..., Screen]:
    """Send the mails of a folder to the letterbox."""

    def run(folder: Path, at: str = "2027-02-01T12:00:00Z", **wish: object) -> Screen:
        return sending(folder, at, **{"smtp": f"smtp://127.0.0.1:{box.port}", "apply": True} | wish)

    return run


def told(box: Letterbox) -> list[tuple[str, str, str, str]]:
    """To whom the mails go that came, about what, with which method and SEQUENCE."""
    rows = []
    for recipient, mail in box.taken():
        of = entry(mail)
        rows.append((recipient, of["UID"], of["METHOD"], of["SEQUENCE"]))
    return rows


def test_each_is_asked_in_his_or_her_language(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    """p1 speaks German and English, p2 French; p3 has no address."""
    screen = mail(folder)
    assert (screen.code, screen.err.splitlines()[-1]) == (0, "3 of 3 mails were sent.")
    assert screen.out == (
        "mails: 3 to send, 1 without an address\n"
        "  + p1  Ada Rill  session-1-mon\n"
        "  + p2  Éloïse Müller  session-1-mon\n"
        "  + p2  Éloïse Müller  session-2-mon\n"
        "  + p3  Bo Brook  session-2-mon    no email address to send it to\n"
    )
    (first, ada), (second, eloise), (third, other) = box.taken()
    assert [first, second, third] == [ADA, ELOISE, ELOISE]
    assert ada["Subject"] == "Invitation: Session 1: Wells"
    assert ada["From"] == "Secretariat <agenda@wells.example>"
    assert ada["To"] == "Ada Rill <ada@rill.example>"
    assert ada["Date"] == "Mon, 01 Feb 2027 12:00:00 +0000"
    assert ada["Content-Language"] == "en"
    assert parts(ada)["text/plain"].get_content().replace("\r\n", "\n") == (
        "Ada Rill,\n\n"
        "You have a part in this. Please accept the invitation or decline it.\n\n"
        "Session 1: Wells\n"
        "When: Monday, 3 May 2027, 09.00–10.00 (Europe/Vienna)\n"
        "Where: Hall A, Vienna\n"
        "Your part: Chair\n\n"
        "Secretariat\nConference on Wells\n"
    )
    assert eloise["To"] == "Éloïse Müller <eloise@mueller.example>"
    assert eloise["Subject"] == "Invitation : Séance 1 : Puits"
    assert eloise["From"] == "Secrétariat <agenda@wells.example>"
    text = parts(eloise)["text/plain"].get_content()
    assert "Vos interventions\N{NO-BREAK SPACE}: Rapporteur" in text
    assert "Lundi 3 mai 2027, 9 heures – 10 heures (Europe/Vienna)" in text
    assert entry(other)["UID"] == SESSION_2


def test_the_shape_of_a_mail(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    """RFC 6047: text, page and entry are alternatives, the entry last; and once more as a file."""
    mail(folder, persons=("p1",))
    ((_, ada),) = box.taken()
    shape = [part.get_content_type() for part in ada.walk()]
    assert shape == [
        *("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"),
        "application/ics",
    ]
    found = parts(ada)
    calendar = found["text/calendar"]
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_param("charset") == "utf-8"
    assert calendar.get_payload(decode=True) == found["application/ics"].get_payload(decode=True)
    of = entry(ada)
    assert of["METHOD"] == "REQUEST"
    assert of["UID"] == SESSION_1
    assert of["SEQUENCE"] == "0"
    assert of["DTSTAMP"] == "20270201T120000Z"
    assert of["DTSTART"] == "TZID=Europe/Vienna:20270503T090000"
    assert of["ORGANIZER"] == 'CN="Secretariat":mailto:agenda@wells.example'
    assert set(of["ATTENDEE"].removesuffix(f":mailto:{ADA}").split(";")) == {
        *('CN="Ada Rill"', "CUTYPE=INDIVIDUAL", "ROLE=REQ-PARTICIPANT"),
        *("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE"),
    }
    assert "Éloïse" not in ada["To"]


def test_nobody_is_told_twice(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    mail(folder)
    box.taken()
    screen = mail(folder)
    assert screen.out.startswith("mails: 1 without an address\n")
    assert box.taken() == []


def test_only_what_changed_is_told(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    mail(folder)
    box.taken()
    for language in ("en", "fr"):
        change(folder, f"agenda.{language}.txt", "09:00–10:00", "09:30–10:00")
    go_out(folder, LATER)
    mail(folder, persons=("p1",))
    ((_, ada),) = box.taken()
    assert ada["Subject"] == "Changed: Session 1: Wells"
    text = parts(ada)["text/plain"].get_content()
    assert "When: Monday, 3 May 2027, 09.30–10.00 (Europe/Vienna)" in text
    assert "What has changed:\r\n– Time: 09.00–10.00 → 09.30–10.00\r\n" in text
    assert entry(ada)["SEQUENCE"] == "1"
    mail(folder)
    assert told(box) == [(ELOISE, SESSION_1, "REQUEST", "1")]


def test_who_has_no_part_any_more_is_told(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    """The SEQUENCE grows from CANCEL to the next REQUEST, and with the programme after it."""
    mail(folder)
    box.taken()
    change(folder, "agenda.en.txt", "chair: p1 · rapporteur: p2", "chair: p1 · rapporteur: p3")
    go_out(folder, LATER)
    mail(folder)
    rows = [(of, entry(of)) for recipient, of in box.taken() if recipient == ELOISE]
    ((cancelled, of),) = rows
    assert (of["METHOD"], of["STATUS"], of["SEQUENCE"]) == ("CANCEL", "CANCELLED", "1")
    assert cancelled["Subject"] == "Vous n’y avez plus de rôle : Séance 1 : Puits"
    assert "PARTSTAT" not in of["ATTENDEE"]
    change(folder, "agenda.en.txt", "chair: p1 · rapporteur: p3", "chair: p1 · rapporteur: p2")
    go_out(folder, LATEST)
    mail(folder, persons=("p2",))
    assert told(box) == [(ELOISE, SESSION_1, "REQUEST", "2")]
    for language in ("en", "fr"):
        change(folder, f"agenda.{language}.txt", "09:00–10:00", "09:30–10:00")
    go_out(folder, "2027-01-31")
    mail(folder, persons=("p2",))
    assert told(box) == [(ELOISE, SESSION_1, "REQUEST", "3")]


def test_what_does_not_take_place_is_cancelled_for_all(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    mail(folder)
    box.taken()
    lines = (folder / "agenda.en.txt").read_text(encoding="utf-8").split("\n")
    (at,) = (number for number, line in enumerate(lines) if "Session 2" in line)
    (folder / "agenda.en.txt").write_text("\n".join(lines[:at] + lines[at + 3 :]), encoding="utf-8")
    change(folder, "agenda.fr.txt", "\n10:00–11:00  Séance 2 : Sources\n", "")
    go_out(folder, LATER)
    mail(folder)
    assert told(box) == [(ELOISE, SESSION_2, "CANCEL", "1")]
    mail(folder)
    assert told(box) == []


def test_a_part_inside_an_item(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    """The mail is about the entry of the item, and says what there is to do inside it."""
    change(
        folder,
        "agenda.en.txt",
        "chair: p1 · rapporteur: p2\n",
        "rapporteur: p2\n             09:15  A talk about old wells\n"
        "                    speaker: p1\n",
    )
    change(folder, "agenda.fr.txt", "Puits\n", "Puits\n             09:15  Un exposé\n")
    go_out(folder, LATER)
    mail(folder, persons=("p1",))
    ((_, ada),) = box.taken()
    assert (
        "Your part: Speaker: 09.15 A talk about old wells" in parts(ada)["text/plain"].get_content()
    )
    assert entry(ada)["UID"] == SESSION_1
    assert "Your part: Speaker: 09.15 A talk about old wells\\n" in entry(ada)["DESCRIPTION"]


def test_a_mail_in_arabic_has_the_signs_of_arabic(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    """Its commas and semicolons are its own; times, and words of another language, run as such."""
    change(folder, "conference.toml", '["en", "fr"]', '["en", "fr", "ar"]')
    change(folder, "agenda.en.txt", "rapporteur: p2", "rapporteur: p1")
    change(folder, "participants.secretariat.csv", "p1,de en", "p1,ar")
    (folder / "agenda.ar.txt").write_text("2027-05-03\n", encoding="utf-8")
    go_out(folder, LATER)
    mail(folder, persons=("p1",))
    ((_, ada),) = box.taken()
    text = parts(ada)["text/plain"].get_content().replace("\r\n", "\n").replace("\u200f", "")
    assert text.startswith("Ada Rill،\n")
    assert "متى: الاثنين، 3 مايو 2027، \u200e09:00–10:00 (Europe/Vienna)\n" in text
    assert "مشاركتكم: الرئيس؛ المقرر\n" in text
    page = parts(ada)["text/html"].get_content()
    assert '<html lang="ar" dir="rtl">' in page
    assert "<p><bdi>Ada Rill</bdi>،</p>" in page
    assert '<h1 style="font-size: 1.2em"><bdi>Session 1: Wells</bdi></h1>' in page


def test_the_outbox_can_be_looked_at(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    """What lies there is what leaves, byte by byte; the same moment gives the same bytes."""
    screen = mail(folder, apply=False)
    assert screen.err.endswith("Nothing has been sent yet; to do it: --apply\n")
    assert box.taken() == []
    assert not (folder / "sent").exists()
    outbox = folder.parent / "out" / "wells-2027" / "secretariat" / "outbox"
    names = {path.name for path in outbox.iterdir()}
    assert names == {"p1.session-1-mon.eml", "p2.session-1-mon.eml", "p2.session-2-mon.eml"}
    before = (outbox / "p1.session-1-mon.eml").read_bytes()
    mail(folder)
    assert (outbox / "p1.session-1-mon.eml").read_bytes() == before
    assert before in box.texts
    mail(folder)
    assert not outbox.exists()


def test_one_that_is_refused(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    """The others go; the next run tries it again."""
    box.refused = {ADA: "550 no such user"}
    screen = mail(folder)
    assert screen.code == 1
    assert "p1: refused by the server: no such user (550)\n" in screen.err
    assert screen.err.endswith("2 of 3 mails were sent.\n")
    assert [recipient for recipient, _ in box.taken()] == [ELOISE, ELOISE]
    box.refused = {}
    assert mail(folder).code == 0
    assert told(box) == [(ADA, SESSION_1, "REQUEST", "0")]


def test_a_text_that_is_refused(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    box.answers = {ADA: "554 looks like a flood"}
    assert mail(folder).code == 1
    box.answers = {}
    box.taken()
    mail(folder)
    assert told(box) == [(ADA, SESSION_1, "REQUEST", "0")]


def test_one_that_may_have_left(folder: Path, box: Letterbox, mail: Callable[..., Screen]) -> None:
    """The connection breaks behind the text of the second mail: nobody knows whether it arrived."""
    box.answers = {ELOISE: HANG_UP}
    with pytest.raises(PlannerError, match="cannot be reached, or has closed the connection"):
        mail(folder)
    box.answers = {}
    assert [recipient for recipient, _ in box.taken()] == [ADA]
    screen = mail(folder)
    doubt = "  ? p2  Éloïse Müller  session-1-mon    begun 2027-02-01T12:00:00Z; it is not known"
    assert doubt in screen.out
    assert told(box) == [(ELOISE, SESSION_2, "REQUEST", "0")]
    assert mail(folder, again=("p2",)).code == 0
    assert told(box) == [(ELOISE, SESSION_1, "REQUEST", "0")]
    assert "in doubt" not in mail(folder).out


def test_what_is_remembered_names_no_address(folder: Path, mail: Callable[..., Screen]) -> None:
    mail(folder, persons=("p1",))
    with (folder / "sent" / "mail.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["person"], row["item"], row["state"]) for row in rows] == [
        ("p1", "session-1-mon", "begun"),
        ("p1", "session-1-mon", "sent"),
    ]
    assert "@" not in (folder / "sent" / "mail.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["Ada\nBcc: evil@x.example", "Ada\r\n\r\nATTENDEE:mailto:evil@x.example", 'A "d" a;:,']
)
def test_nothing_can_be_put_into_a_mail(
    folder: Path, box: Letterbox, mail: Callable[..., Screen], name: str
) -> None:
    quoted = '"' + name.replace('"', '""') + '"'
    change(folder, "participants.csv", "Ada", quoted)
    go_out(folder, LATER)
    mail(folder, persons=("p1",))
    ((recipient, ada),) = box.taken()
    assert recipient == ADA
    assert ada["Bcc"] is None
    calendar = parts(ada)["text/calendar"].get_content()
    assert calendar.count("\r\nATTENDEE") == 1 or calendar.count("\nATTENDEE") == 1
    assert entry(ada)["ATTENDEE"].endswith(f":mailto:{ADA}")


@pytest.mark.parametrize(
    "address", ["ada", "ada@", "ada rill@x.example", "ada@x.example\nBcc: e@x"]
)
def test_what_is_no_address(
    folder: Path, box: Letterbox, mail: Callable[..., Screen], address: str
) -> None:
    change(folder, "participants.secretariat.csv", ADA, f'"{address}"')
    screen = mail(folder, persons=("p1",))
    assert screen.out == (
        "mails: 1 without an address\n"
        "  + p1  Ada Rill  session-1-mon    no email address to send it to\n"
    )
    assert box.taken() == []


def test_a_clock_that_runs_backwards(folder: Path, mail: Callable[..., Screen]) -> None:
    mail(folder, persons=("p1",))
    with pytest.raises(PlannerError, match=r"before what was sent last \(2027-02-01T12:00:00Z\)"):
        mail(folder, at="2027-02-01T11:59:59Z")


def test_a_sender_is_needed(folder: Path, mail: Callable[..., Screen]) -> None:
    change(folder, "conference.toml", "agenda@wells.example", "")
    with pytest.raises(PlannerError, match="addresses that mails come from"):
        mail(folder)


def test_somebody_who_does_not_take_part(folder: Path, mail: Callable[..., Screen]) -> None:
    with pytest.raises(PlannerError, match="There is no participant “p9”"):
        mail(folder, persons=("p9",))


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("smtp://agenda:pw@mail.example.org", "A password in the URL"),
        ("http://mail.example.org", "not a URL of smtp or smtps"),
    ],
)
def test_urls_that_are_refused(
    folder: Path, sending: Callable[..., Screen], url: str, message: str
) -> None:
    with pytest.raises(PlannerError, match=message):
        sending(folder, smtp=url)


def test_off_this_machine_all_is_encrypted(
    folder: Path, sending: Callable[..., Screen], box: Letterbox
) -> None:
    """127.1 is this machine by another name, which counts as any other; it has no STARTTLS."""
    with pytest.raises(PlannerError, match="does not encrypt the connection"):
        sending(folder, smtp=f"smtp://127.1:{box.port}", apply=True)
    assert box.seen == []


@pytest.mark.tool("trustme")
def test_a_server_has_to_prove_who_it_is(
    folder: Path,
    sending: Callable[..., Screen],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import trustme

    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    with behind_tls(context) as box:
        url = f"smtps://localhost:{box.port}"
        with pytest.raises(PlannerError, match="cannot prove its identity"):
            sending(folder, smtp=url, apply=True)
        assert box.mails == []
        known = tmp_path / "known.pem"
        authority.cert_pem.write_to_path(str(known))
        monkeypatch.setenv("SSL_CERT_FILE", str(known))
        assert sending(folder, smtp=url, apply=True).code == 0
        assert len(box.taken()) == 3


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
def test_who_logs_in_needs_the_password(
    folder: Path, sending: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    from aiosmtpd.smtp import AuthResult, LoginPassword

    def known(*told: object) -> AuthResult:
        data = told[-1]
        is_right = isinstance(data, LoginPassword) and data == LoginPassword(b"agenda", b"pw")
        return AuthResult(success=is_right, handled=False)

    with letterbox(authenticator=known, auth_require_tls=False, auth_required=True) as box:
        url = f"smtp://agenda@127.0.0.1:{box.port}"
        monkeypatch.setenv("PLANNER_SMTP_PASSWORD", "guessed")
        with pytest.raises(PlannerError, match=r"does not accept the login of agenda: .*\(535\)"):
            sending(folder, smtp=url, apply=True)
        monkeypatch.setenv("PLANNER_SMTP_PASSWORD", "pw")
        assert sending(folder, smtp=url, apply=True).code == 0
        assert len(box.taken()) == 3


def test_not_too_fast(
    folder: Path, mail: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    """30 a minute: two seconds between the beginnings of two mails, and none before the first."""
    waited: list[float] = []
    monkeypatch.setattr(post.time, "sleep", waited.append)
    change(folder, "conference.toml", "60000", "30")
    mail(folder)
    assert waited[0] == 0
    assert all(1.8 < seconds <= 2 for seconds in waited[1:])
    assert len(waited) == 3


@pytest.mark.tool("xandikos")
def test_the_calendar_of_somebody_else_follows(
    folder: Path, box: Letterbox, mail: Callable[..., Screen], tmp_path: Path
) -> None:
    """Xandikos takes the mails in as they come: it makes the entry, moves it, takes another
    wording with the same SEQUENCE, cancels it."""
    mail(folder, persons=("p1",))
    assert _received(box, tmp_path)["DTSTART"] == "TZID=Europe/Vienna:20270503T090000"
    for language in ("en", "fr"):
        change(folder, f"agenda.{language}.txt", "09:00–10:00", "09:30–10:00")
    go_out(folder, LATER)
    mail(folder, persons=("p1",))
    moved = _received(box, tmp_path)
    assert (moved["DTSTART"], moved["SEQUENCE"]) == ("TZID=Europe/Vienna:20270503T093000", "1")
    change(folder, "agenda.en.txt", "Session 1: Wells", "Session 1: Old wells")
    go_out(folder, "2027-01-25")
    mail(folder, persons=("p1",))
    reworded = _received(box, tmp_path)
    assert (reworded["SUMMARY"], reworded["SEQUENCE"]) == ("LANGUAGE=en:Session 1: Old wells", "1")
    change(folder, "agenda.en.txt", "chair: p1 · rapporteur: p2", "chair: p3 · rapporteur: p2")
    go_out(folder, LATEST)
    mail(folder, persons=("p1",))
    assert _received(box, tmp_path)["STATUS"] == "CANCELLED"


def _received(box: Letterbox, home: Path) -> dict[str, str]:
    """The only entry in a calendar of Xandikos after it has got the mails that came."""
    for _, mail in box.taken():
        call = [sys.executable, "-m", "xandikos", "import-imip", "-d", str(home / "data")]
        call += ["--principal", "/delegate/", "--autocreate"]
        subprocess.run(call, input=mail.as_bytes(), check=True, capture_output=True)
    (file,) = (home / "data" / "delegate" / "calendars" / "calendar").glob("*.ics")
    text = file.read_text(encoding="utf-8").replace("\n ", "")
    lines = text.partition("BEGIN:VEVENT")[2].partition("END:VEVENT")[0].strip().split("\n")
    return {name: line[len(name) + 1 :] for line in lines if (name := re.split("[;:]", line)[0])}


def test_who_has_withdrawn_gets_no_mail(
    folder: Path, box: Letterbox, mail: Callable[..., Screen]
) -> None:
    """Neither the one who was asked before, nor about what changes since; the others do."""
    mail(folder)
    assert len(told(box)) == 3
    change(folder, "participants.csv", "given,family\n", "given,family,attendance\n")
    change(folder, "participants.csv", "Ada,Rill\n", "Ada,Rill,withdrawn\n")
    change(folder, "agenda.en.txt", "09:00–10:00", "09:15–10:00")
    change(folder, "agenda.fr.txt", "09:00–10:00", "09:15–10:00")
    go_out(folder, LATER)
    mail(folder, "2027-02-02T12:00:00Z")
    assert told(box) == [(ELOISE, SESSION_1, "REQUEST", "1")]
