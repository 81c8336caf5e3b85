"""What a mail says has changed: since its reader was told last, and in the reader's language."""

import re
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.delivery.letterbox import changes_in, entry, parts, said
from tests.delivery.wells import LATEST, Screen, change, go_out

pytestmark = pytest.mark.tool("aiosmtpd")

Edit = tuple[str, str, str]
"""A file, what stands there, and what is to stand there."""

Mailed = Callable[..., dict[str, EmailMessage]]

BOTH = ("agenda.en.txt", "agenda.fr.txt")
ROOMS = (
    "conference.toml",
    'Salle A" } }]',
    'Salle A" } },\n{ id = "b", name = { en = "Hall B" } }]',
)


FIRST_LINE = f"{'09:00–10:00  Session 1: Wells':82}[Hall A]"
NEXT = ("11:00–11:30  Closing", "11:00–11:30  Clôture")


def moved(old: str, new: str) -> list[Edit]:
    return [(file, old, new) for file in BOTH]


CASES = {
    "time": (
        moved("09:00–10:00", "09:30–10:00"),
        ["Time: 09.00–10.00 → 09.30–10.00"],
        ["Heure : 9 heures – 10 heures → 9 h 30 – 10 heures"],
    ),
    "room": (
        [("agenda.en.txt", FIRST_LINE, FIRST_LINE.replace("Hall A", "Hall B"))],
        ["Room: Hall A → Hall B"],
        ["Salle : Salle A → Hall B"],
    ),
    "title": (
        [
            ("agenda.en.txt", "Session 1: Wells", "Session 1: Rivers and lakes"),
            ("agenda.fr.txt", "Séance 1 : Puits", "Séance 1 : Fleuves et lacs"),
        ],
        ["Title: Session 1: Wells → Session 1: Rivers and lakes"],
        ["Titre : Séance 1 : Puits → Séance 1 : Fleuves et lacs"],
    ),
    "officers": (
        [("agenda.en.txt", "chair: p1 · rapporteur: p2", "co-chairs: p1, p3 · rapporteur: p2")],
        [
            "Chair: Ada Rill (Austria) → –",
            "Co-chairs: – → Ada Rill (Austria), Bo Brook (Germany)",
        ],
        None,
    ),
    "openness": (
        [("agenda.en.txt", "chair: p1 ·", "access: closed · chair: p1 ·")],
        ["Access: – → Closed session"],
        ["Accès : – → Séance à huis clos"],
    ),
    "inside": (
        [
            (
                *("agenda.en.txt", "rapporteur: p2\n"),
                "rapporteur: p2\n             09:15  A talk\n                    speaker: p3\n",
            ),
            ("agenda.fr.txt", "Puits\n", "Puits\n             09:15  Un exposé\n"),
        ],
        ["A talk: New"],
        ["Un exposé : Nouveau"],
    ),
}
"""What is done to the first session, and what each of its officers reads of it: the rapporteur
nothing of another chair.
"""


@pytest.mark.parametrize("case", CASES)
def test_what_has_changed_is_said(mailed: Mailed, case: str) -> None:
    edits, english, french = CASES[case]
    mailed(ROOMS)
    found = mailed(*edits, at=LATEST)
    now = {"title": ("Rivers and lakes", "Fleuves et lacs")}.get(case, ("Wells", "Puits"))
    mine, theirs = f"ada Changed: Session 1: {now[0]}", f"eloise Modification : Séance 1 : {now[1]}"
    assert changes_in(found[mine]) == english
    told = [english] if french is None else [english, french]
    assert [changes_in(found[of]) for of in (mine, theirs) if of in found] == told
    assert len(found) == len(told)


def test_another_chair_is_told_with_what_touches_all(mailed: Mailed) -> None:
    """To the rapporteur it is no news; with another time it is told."""
    mailed()
    chair = ("agenda.en.txt", "chair: p1 · rapporteur: p2", "chair: p3 · rapporteur: p2")
    assert [*mailed(chair, at=LATEST)] == ["ada You have no part any more: Session 1: Wells"]
    found = mailed(*moved("09:00–10:00", "09:30–10:00"), at="2027-01-31")
    assert {to: changes_in(mail) for to, mail in found.items()} == {
        "eloise Modification : Séance 1 : Puits": [
            "Heure : 9 heures – 10 heures → 9 h 30 – 10 heures",
            "Présidence : Ada Rill (Autriche) → Bo Brook (Allemagne)",
        ]
    }


def test_another_name_of_a_room_in_one_language(mailed: Mailed) -> None:
    mailed()
    found = mailed(("conference.toml", 'fr = "Salle A"', 'fr = "Dôme"'), at=LATEST)
    assert {to: changes_in(mail) for to, mail in found.items()} == {
        "eloise Modification : Séance 1 : Puits": ["Où : Salle A, Vienne → Dôme, Vienne"],
        "eloise Modification : Séance 2 : Sources": ["Où : Salle A, Vienne → Dôme, Vienne"],
    }


def test_the_whole_text_and_the_page(mailed: Mailed) -> None:
    mailed()
    ada = mailed(*moved("09:00–10:00", "09:30–10:00"), at=LATEST)["ada Changed: Session 1: Wells"]
    assert said(ada) == [
        *("Ada Rill,", ""),
        *("Something has changed in what you were invited to. Please answer again.", ""),
        *("Session 1: Wells", ""),
        *("What has changed:", "– Time: 09.00–10.00 → 09.30–10.00", ""),
        "When: Monday, 3 May 2027, 09.30–10.00 (Europe/Vienna)",
        "Where: Hall A, Vienna",
        *("Your part: Chair", ""),
        *("Secretariat", "Conference on Wells"),
    ]
    page = re.sub(r"\s+", " ", parts(ada)["text/html"].get_content())
    assert re.search(
        "What has changed</p> <ul[^>]*> <li><bdi>Time: 09.00–10.00 → 09.30–10.00</bdi></li>", page
    )


def test_what_was_told_before_is_not_said_again(mailed: Mailed) -> None:
    """Of two releases without a mail between them, both are said; of the third, the third alone."""
    mailed()
    mailed(*moved("09:00–10:00", "09:30–10:00"), at="2027-01-21")
    found = mailed(
        ("agenda.en.txt", FIRST_LINE.replace("09:00", "09:30"), "09:30–10:00  Session 1: Wells"),
        at="2027-01-22",
    )
    assert changes_in(found["ada Changed: Session 1: Wells"]) == ["Room: Hall A → –"]


def test_who_loses_a_part_and_what_does_not_take_place(folder: Path, mailed: Mailed) -> None:
    mailed()
    found = mailed(
        ("agenda.en.txt", "chair: p1 · rapporteur: p2", "chair: p2 · rapporteur: p3"),
        at="2027-01-21",
    )
    ada = said(found["ada You have no part any more: Session 1: Wells"])
    assert ada[2] == "You have no part in this any more."
    assert ada[6:10] == [
        "What has changed:",
        "– Chair: Ada Rill (Austria) → Éloïse Müller (France)",
        "– Rapporteur: Éloïse Müller (France) → Bo Brook (Germany)",
        "",
    ]
    english = (folder / "agenda.en.txt").read_text(encoding="utf-8")
    gone = english[english.index("10:00–11:00") : english.index("11:00–11:30")]
    lost = [
        ("agenda.en.txt", gone, ""),
        ("agenda.fr.txt", "10:00–11:00  Séance 2 : Sources\n\n", ""),
    ]
    (mail,) = mailed(*lost, at="2027-01-22").values()
    assert said(mail)[:5] == ["Éloïse Müller,", "", "Cela n’a plus lieu.", "", "Séance 2 : Sources"]
    assert changes_in(mail) == []
    back = [(file, new, old + new) for (file, old, _), new in zip(lost, NEXT, strict=True)]
    (mail,) = mailed(*back, at="2027-01-23").values()
    assert mail["Subject"].replace("\u00a0", " ") == "Modification : Séance 2 : Sources"
    assert changes_in(mail) == ["A finalement lieu"]


def test_an_end_that_follows_from_another_item_is_said(mailed: Mailed) -> None:
    """Where no end is printed, calendars take it from what comes next."""
    mailed(*moved("09:00–10:00", "09:00"))
    found = mailed(*moved("10:00–11:00", "10:15–11:00"), at=LATEST)
    assert changes_in(found["ada Changed: Session 1: Wells"]) == [
        "When: Monday, 3 May 2027, 09.00–10.00 (Europe/Vienna) → "
        "Monday, 3 May 2027, 09.00–10.15 (Europe/Vienna)"
    ]


def test_what_calendars_say_besides_is_worth_no_mail(mailed: Mailed) -> None:
    """The entry of the first session names the next one, from which its end is inferred."""
    mailed(*moved("09:00–10:00", "09:00"))
    found = mailed(("agenda.en.txt", "Session 2: Springs", "Session 2: Sources"), at=LATEST)
    assert found == {}


def test_who_has_answered_need_not_do_so_again_where_nothing_moves(
    folder: Path, mailed: Mailed
) -> None:
    """RFC 5546, 3.2.2.2: the same SEQUENCE and a later DTSTAMP; clients keep the answer."""
    mailed()
    change(
        folder,
        "participants.secretariat.csv",
        "id,languages,email\n",
        "id,languages,email,replies\n",
    )
    change(
        folder,
        "participants.secretariat.csv",
        "rill.example\n",
        "rill.example,session-1-mon=accepted\n",
    )
    found = mailed(("agenda.en.txt", "Session 1: Wells", "Session 1: The wells"), at="2027-01-21")
    ada = found["ada Changed: Session 1: The wells"]
    assert said(ada)[2] == (
        "Details have changed of what you were invited to. You need not answer again."
    )
    assert changes_in(ada) == ["Title: Session 1: Wells → Session 1: The wells"]
    assert entry(ada)["SEQUENCE"] == "0"
    assert "PARTSTAT=ACCEPTED" in entry(ada)["ATTENDEE"]
    found = mailed(*moved("09:00–10:00", "09:30–10:00"), at="2027-01-22")
    ada = found["ada Changed: Session 1: The wells"]
    assert said(ada)[2].endswith("Please answer again.")
    assert "PARTSTAT=NEEDS-ACTION;RSVP=TRUE" in entry(ada)["ATTENDEE"]


JOIN = "https://meet.example/wells?room=1&key=2"


def test_where_one_takes_part_from_elsewhere(folder: Path, mailed: Mailed) -> None:
    """Those who have a part get the address; releases know of it by a mark that says nothing."""
    file, officers = "agenda.en.txt", "chair: p1 · rapporteur: p2"
    mailed((file, officers, f"{officers} · join: {JOIN}"), at="2027-01-11")
    found = mailed((file, "key=2", "key=3"), at="2027-01-12")
    ada, eloise = (
        found["ada Changed: Session 1: Wells"],
        found["eloise Modification : Séance 1 : Puits"],
    )
    link = JOIN.replace("key=2", "key=3")
    assert f"Online: {link}" in said(ada)
    assert f"À distance : {link}" in said(eloise)
    assert changes_in(ada) == ["New address for taking part online"]
    assert changes_in(eloise) == ["Nouvelle adresse pour participer à distance"]
    assert entry(ada)["CONFERENCE"] == f"VALUE=URI:{link}"
    assert entry(ada)["SEQUENCE"] == "0"
    escaped = link.replace("&", "&amp;")
    assert f'<a href="{escaped}">{escaped}</a>' in parts(ada)["text/html"].get_content()
    kept = "".join(path.read_text("utf-8") for path in (folder / "releases").iterdir())
    assert "meet.example" not in kept
    assert len(set(re.findall(r'"join": "([0-9a-f]{4}-[0-9a-f]{16})"', kept))) == 2
    found = mailed((file, f"join: {link}", "expected: 9"), at="2027-01-13")
    assert changes_in(found["ada Changed: Session 1: Wells"]) == [
        "No address for taking part online any more"
    ]


def test_who_has_no_part_any_more_gets_no_address(mailed: Mailed) -> None:
    old, new = "chair: p1 · rapporteur: p2", "chair: p1 · rapporteur: p3"
    mailed(("agenda.en.txt", old, f"{old} · join: {JOIN}"), at="2027-01-11")
    found = mailed(("agenda.en.txt", old, new), at="2027-01-12")
    eloise = found["eloise Vous n’y avez plus de rôle : Séance 1 : Puits"]
    assert "meet.example" not in eloise.as_string() + "".join(said(eloise))
    assert "CONFERENCE" not in entry(eloise)
    assert "meet.example" not in parts(eloise)["text/html"].get_content()


def test_who_loses_a_part_hears_of_nothing_else(mailed: Mailed) -> None:
    mailed()
    found = mailed(
        *moved("09:00–10:00", "09:30–10:00"),
        ("agenda.en.txt", "chair: p1 · rapporteur: p2", "chair: p1 · rapporteur: p3"),
        at=LATEST,
    )
    eloise = found["eloise Vous n’y avez plus de rôle : Séance 1 : Puits"]
    assert changes_in(eloise) == ["Rapporteur : Éloïse Müller (France) → Bo Brook (Allemagne)"]


def test_another_language_is_that_of_the_next_mail(folder: Path, mailed: Mailed) -> None:
    mailed()
    change(folder, "participants.secretariat.csv", "p1,de en", "p1,fr")
    assert mailed(at="2027-01-21") == {}
    found = mailed(*moved("09:00–10:00", "09:30–10:00"), at="2027-01-22")
    assert changes_in(found["ada Modification : Séance 1 : Puits"]) == [
        "Heure : 9 heures – 10 heures → 9 h 30 – 10 heures"
    ]


def test_at_another_address_it_is_an_invitation(folder: Path, mailed: Mailed) -> None:
    """Nothing is in the calendar there yet."""
    mailed()
    change(folder, "participants.secretariat.csv", "ada@rill", "a.rill@rill")
    (mail,) = mailed(at="2027-01-21").values()
    assert (mail["To"], mail["Subject"]) == (
        "Ada Rill <a.rill@rill.example>",
        "Invitation: Session 1: Wells",
    )


def test_the_screen_tells_changes_from_invitations(
    folder: Path, sending: Callable[..., Screen], mailed: Mailed
) -> None:
    """A change of words has the SEQUENCE 0 that an invitation has too."""
    mailed()
    change(folder, "agenda.en.txt", "Session 1: Wells", "Session 1: Old wells and new ones")
    go_out(folder, LATEST)
    assert sending(folder, smtp="smtp://127.0.0.1:1").out == (
        "mails: 1 to send, 1 without an address\n"
        "  ~ p1  Ada Rill  session-1-mon\n"
        "  + p3  Bo Brook  session-2-mon    no email address to send it to\n"
    )


def test_another_secret_makes_no_mail(folder: Path, mailed: Mailed) -> None:
    """Who takes the secret away gives all feeds other names; the addresses stay what they are."""
    officers = "chair: p1 · rapporteur: p2"
    mailed(("agenda.en.txt", officers, f"{officers} · join: {JOIN}"), at="2027-01-11")
    (folder / "feeds.secretariat.toml").unlink()
    assert mailed(at="2027-01-12") == {}
    found = mailed(("agenda.en.txt", "key=2", "key=3"), at="2027-01-13")
    assert changes_in(found["ada Changed: Session 1: Wells"]) == [
        "New address for taking part online"
    ]
