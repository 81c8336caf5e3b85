"""Makes a conference as large as there are any, of invented persons: python large.py FOLDER SHARE.

The whole has 3,000 sessions of twelve days in two languages, and 85,000 participants with all that
the secretariat keeps of them; a share of 0.01 has a hundredth of both.
"""

import csv
import datetime as dt
import random
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from planner.protocol import body, known_tokens

SESSIONS, PERSONS, DAYS = 3_000, 85_000, 12
FIRST = dt.date(2027, 11, 8)
HOURS = ("09:00–10:30", "11:00–12:30", "14:00–15:30", "16:00–17:00", "17:30–18:30")
SPEAKERS = 3
GIVEN = tuple(
    "".join(parts)
    for parts in product(
        ("An", "Bel", "Dor", "Kat", "Lev", "Mar", "Nor", "Ros", "Sim", "Tor"),
        ("", "ali", "edu", "ino", "ora"),
        ("lin", "mira", "ro"),
    )
)
FAMILY = tuple(
    "".join(parts)
    for parts in product(
        ("Ber", "Dal", "Fen", "Hol", "Kor", "Mal"),
        ("", "andu", "eshki", "ilomo", "orugi", "unda"),
        ("dor", "kova", "nen", "stag", "wick", "lidze", "ovski", "berg"),
    )
)
SUBJECTS = ("rivers", "glaciers", "wells", "springs", "forests", "harbours", "soils", "winds")
TOPICS = ("Monitoring", "Financing", "Sharing", "Protecting", "Mapping", "Teaching")


@dataclass(frozen=True)
class Size:
    """How much of the whole there is. Rooms grow with the sessions, days do not."""

    sessions: int
    persons: int

    @property
    def rooms(self) -> int:
        return -(-self.sessions // (DAYS * len(HOURS)))


def main() -> None:
    """Write a folder, as the command says."""
    folder, share = Path(sys.argv[1]), float(sys.argv[2])
    write(folder, share)


def write(folder: Path, share: float) -> None:
    """Write the files of a conference that has a share of the whole."""
    size = Size(round(SESSIONS * share), round(PERSONS * share))
    chance = random.Random(2027)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conference.toml").write_text(_settings(size), encoding="utf-8")
    for language in ("en", "fr"):
        lines = _agenda(size, language)
        (folder / f"agenda.{language}.txt").write_text("\n".join(lines), encoding="utf-8")
    _table(folder / "invitees.csv", ("id", "category", "body"), _invitees())
    ids = [f"p{number:05}" for number in range(1, size.persons + 1)]
    _table(folder / "participants.csv", PUBLIC, _persons(ids, chance))
    _table(folder / "participants.secretariat.csv", SECRETARIAT, _contacts(ids))
    _table(folder / "participants.restricted.csv", RESTRICTED, _private(ids))


def _settings(size: Size) -> str:
    first, last = FIRST, FIRST + dt.timedelta(days=DAYS - 1)
    rooms = (
        f'[[rooms]]\nid = "room-{room}"\nseats = 400\nbooths = ["en", "fr"]\n'
        f'name = {{ en = "Room {room}", fr = "Salle {room}" }}\n'
        for room in range(1, size.rooms + 1)
    )
    return f"""\
id = "large-2027"
uid = "5b0c7a52-58c5-4b7e-9d8e-3f1f5d1c2b27"
title = {{ en = "Conference on Everything", fr = "Conférence sur tout" }}
starts = {first}
ends = {last}
issued = 2027-10-01
timezone = "Europe/Vienna"
languages = ["en", "fr"]
working_languages = ["en", "fr"]
interpretation = "simultaneous"

[modalities.officers]
roles = ["chair", "rapporteur"]

[[participation]]
id = "states"
name = {{ en = "States", fr = "États" }}

[[participation]]
id = "observers"
name = {{ en = "Observers", fr = "Observateurs" }}

{"".join(rooms)}"""


def _states() -> tuple[str, ...]:
    """The codes of the States that there are."""
    bodies = (body(token) for token in known_tokens())
    states = (of.id for of in bodies if of and of.kind == "state" and of.exists_on(FIRST))
    return tuple(dict.fromkeys(states))


STATES = _states()
DAY = {"en": "{:%A, %-d %B %Y}", "fr": "{:%Y-%m-%d}"}
SESSION = {"en": "Session {}: {} {}", "fr": "Séance {} : {} {}"}
INSIDE = {
    "en": ("Introduction", "Presentation: A view from the field", "Discussion"),
    "fr": ("Introduction", "Exposé : vu du terrain", "Débat"),
}


def _agenda(size: Size, language: str) -> Iterator[str]:
    """The agenda: sessions beside each other in all rooms, hour after hour, day after day."""
    number = 0
    for day in range(DAYS):
        yield from (DAY[language].format(FIRST + dt.timedelta(days=day)), "")
        for hours, room in product(HOURS, range(1, size.rooms + 1)):
            number += 1
            if number <= size.sessions:
                yield from _session(number, hours, f"Room {room}", language)


def _session(number: int, hours: str, room: str, language: str) -> Iterator[str]:
    topic, subject = TOPICS[number % len(TOPICS)], SUBJECTS[number % len(SUBJECTS)]
    title = SESSION[language].format(number, topic, subject)
    introduction, *talks = INSIDE[language]
    is_first = language == "en"
    chair, rapporteur, *speakers = (f"p{number * 5 + at:05}" for at in range(2 + SPEAKERS))
    yield f"{hours}  {title}" + (f"  [{room}]" if is_first else "")
    if is_first:
        yield f"             id: session-{number} · chair: {chair} · rapporteur: {rapporteur}"
        yield f"             documents: LARGE/2027/{number}"
    yield f"             {introduction}"
    if is_first:
        yield f"               brief: yes · speakers: {', '.join(speakers)}"
    yield from (f"             {talk}" for talk in talks)
    yield ""


PUBLIC = (
    *("id", "body", "category", "position", "honorific", "given", "family", "name.ru"),
    *("unit.en", "unit.fr", "function.en", "function.fr", "attendance", "withhold"),
)
SECRETARIAT = ("id", "email", "share_email", "phone", "arrival", "departure", "hotel", "badge_note")
RESTRICTED = ("id", "passport", "birth_date", "diet", "access_needs")


def _invitees() -> Iterator[Sequence[str]]:
    return ((state.lower(), "states", state) for state in STATES)


def _persons(ids: Sequence[str], chance: random.Random) -> Iterator[Sequence[str]]:
    """Two in three are sent by States, whose heads stand first; the others observe."""
    for at, own_id in enumerate(ids):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        is_sent = at < len(STATES) or at % 3
        body = STATES[at % len(STATES)] if is_sent else ""
        yield (
            own_id,
            body,
            "states" if body else "observers",
            ("head" if at < len(STATES) else "member") if body else "observer",
            chance.choice(("Mr.", "Ms.", "Dr.", "H.E. Ms.", "")),
            given,
            family,
            "",
            f"Institute of {chance.choice(SUBJECTS)} and {chance.choice(SUBJECTS)}",
            f"Institut {at % 500}",
            f"Adviser on {chance.choice(SUBJECTS)}",
            "Conseiller",
            "online" if at % 9 == 0 else "in-person",
            "yes" if at % 500 == 0 else "",
        )


def _contacts(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    for own_id in ids:
        mail, phone = f"{own_id}@large.example", f"+43 1 555 {own_id[1:]}"
        yield own_id, mail, "yes", phone, "7 November, 12.00", "", "Hotel Brook", ""


def _private(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    return ((own_id, f"ZZ{own_id[1:]}", "1980-02-29", "vegetarian", "") for own_id in ids)


def _table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((columns, *rows))


def change(agenda: Path, every: int) -> None:
    """Change every so many sessions of an agenda: what is inside, or who presides, in turns."""
    sessions = agenda.read_text(encoding="utf-8").split("\n\n")
    for turn, at in enumerate(range(1, len(sessions), every)):
        if turn % 2:
            sessions[at] = sessions[at].replace("Discussion", "Exchange of views")
        else:
            sessions[at] = re.sub(r"chair: p\d+", "chair: p00001", sessions[at])
    agenda.write_text("\n\n".join(sessions), encoding="utf-8")


def edit(workbook: Path, copy: Path, every: int) -> None:
    """A copy of a workbook of participants with another family name in every so many rows."""
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            is_sheet = part == "xl/worksheets/sheet1.xml"
            new.writestr(part, _edited(data.decode(), every) if is_sheet else data)


def _edited(sheet: str, every: int) -> str:
    rows = sheet.split("<row ")
    for at in range(every, len(rows), every):
        rows[at] = re.sub(r'(<c r="G\d+"[^>]*><is><t>)[^<]*', r"\1Renamed", rows[at])
    return "<row ".join(rows)


if __name__ == "__main__":
    main()
