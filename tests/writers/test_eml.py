"""Headers of mails: whatever their words are, programs read them as they were written."""

import datetime as dt
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.forms.calendar import Event
from planner.forms.mail import Correspondent, Mail
from planner.writers import eml
from planner.writers.looks import looks_with

LOOKS = looks_with(Path("nowhere"))
MAIL = Mail(
    sender=Correspondent("Secretariat", "agenda@wells.example"),
    recipient=Correspondent("Ada Rill", "ada@rill.example"),
    language="ru",
    moment=dt.datetime(2027, 2, 1, 12, tzinfo=dt.UTC),
    method="REQUEST",
    event=Event("1", "Session 1", dt.date(2027, 5, 3)),
    zones=(),
    subject="Session 1",
    lead="Come.",
    facts=(),
    closing="Conference on Wells",
    mark="0" * 16,
)
PANEL = "Приглашение: Панельная дискуссия: женщины, вода и право решать"
WORDS = st.text(st.sampled_from("aя é-:,“”’日\u00a0  "), min_size=1, max_size=90)


def read(of: Mail) -> tuple[str, str, str]:
    """Subject, name and address as a program reads them that knows RFC 2047 and nothing else."""
    raw = eml.write(of, LOOKS)
    head = raw.partition(b"\r\n\r\n")[0].decode("ascii")
    assert max(map(len, head.split("\r\n"))) <= 78
    found = message_from_bytes(raw)
    name, address = parseaddr(found["To"].replace("\r\n", ""))
    return _words(found["Subject"]), _words(name), address


def _words(header: str) -> str:
    return str(make_header(decode_header(header.replace("\r\n", ""))))


@pytest.mark.parametrize("text", [PANEL, PANEL * 2, "a" * 60 + " é " + "b" * 40])
def test_a_subject_keeps_its_blanks(text: str) -> None:
    assert read(replace(MAIL, subject=text))[0] == text


@pytest.mark.parametrize(
    "name", ["Урматтуу Айбек Сарыбаев-Орозов мырза", 'Ada "A." Rill, É.', "Ada Rill; Jr.", "Ada"]
)
def test_a_name_stays_one(name: str) -> None:
    of = replace(MAIL, recipient=Correspondent(name, "ada@rill.example"))
    assert read(of)[1:] == (name, "ada@rill.example")


@given(WORDS, WORDS)
@settings(max_examples=100, deadline=None)
def test_all_words_come_through(subject: str, name: str) -> None:
    of = replace(MAIL, subject=subject, recipient=Correspondent(name, "ada@rill.example"))
    told = read(of)
    assert told == (" ".join(subject.split()), " ".join(name.split()), "ada@rill.example")
