"""What interpreters are needed, and who works when: worked out by hand."""

import datetime as dt
import re
from pathlib import Path
from uuid import UUID, uuid5

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions, make
from planner.commands.release import ReleaseOptions, release
from planner.folder.load import load
from planner.forms.calendar import Event, Feed
from planner.forms.document import TimedRow
from planner.timetable.moment import moment
from tests.products.conftest import BISHKEK
from tests.products.planned import ROTA, SETTINGS, forms, headings, rows, said, tables, written

NEEDED = "secretariat/interpreters-needed.{}.{}"
THE_ROTA = "secretariat/interpreters-rota.{}.{}"
MONDAY, TUESDAY = dt.date(2027, 5, 3), dt.date(2027, 5, 4)


def test_bishkek_needs_three_or_four_a_day() -> None:
    """Two languages, one booth that works both ways. Thursday: 30 minutes of opening, 180 of
    session 1, 120 of session 2 are 330, for which 3 are enough; session 3 has no end and no
    break, so that it may take 120 more: 450, for 4. Friday: 150 of session 3, 150 of session 5
    and 60 of the closing are 360, for 3; session 4 may take 120 more: 480, for 4. Together 6 to 8
    person-days.
    """
    loaded = load(BISHKEK)
    at = moment(None, None, loaded.conference)
    made, _ = make(loaded, BuildOptions(BISHKEK, only=("interpreters-needed",)), at)
    paper, book = (of.form for of in made[:2])
    booth = ["–", "English + Russian"]
    assert tables(paper) == [  # type: ignore[arg-type]
        [[*booth, "330–450", "3–4", "3–4"], ["Total", "", "", "", "3–4"]],
        [[*booth, "360–480", "3–4", "3–4"], ["Total", "", "", "", "3–4"]],
        [["13 December 2001", "3–4"], ["14 December 2001", "3–4"], ["Total", "6–8"]],
    ]
    thursday, friday = dt.date(2001, 12, 13), dt.date(2001, 12, 14)
    assert rows(book) == [  # type: ignore[arg-type]
        (thursday, "", "English + Russian", 330, 450, 3, 4),
        (friday, "", "English + Russian", 360, 480, 3, 4),
    ]
    assert rows(book, 1) == [(thursday, 3, 4), (friday, 3, 4)]  # type: ignore[arg-type]


def test_booths_of_a_room_that_need_the_same_stand_together(tmp_path: Path) -> None:
    """Hall, Monday: 100 minutes, two in each of three booths. Annex: two for an hour both ways."""
    paper = forms(tmp_path, "interpreters-needed")[NEEDED.format("fr", "Document")]
    monday, tuesday, days = tables(paper)
    assert monday == [
        ["hall", "Anglais, français, russe", "100", "2", "6"],
        ["annex", "Anglais + français (consécutive)", "60", "2", "2"],
        ["Total", "", "", "", "8"],
    ]
    assert tuesday == [
        ["hall", "Anglais, français, russe", "0–120", "0–2", "0–6"],
        ["Total", "", "", "", "0–6"],
    ]
    assert days[-1] == ["Total", "8–14"]


def test_nothing_is_needed_where_nothing_is_interpreted(tmp_path: Path) -> None:
    settings = SETTINGS.replace('"simultaneous"', '"none"')
    why = "no meeting is interpreted simultaneously"
    made = forms(tmp_path, "interpreters-needed", conference_toml=settings)
    assert made == {"interpreters-needed": why}


def test_without_a_rota_there_is_none(tmp_path: Path) -> None:
    why = "no interpreters are named for any meeting: rota.csv"
    made = forms(tmp_path, "interpreters-rota", rota_csv="item,booth,interpreters\n")
    assert made == {"interpreters-rota": why}


def test_the_rota_has_the_teams_by_day_and_the_minutes(tmp_path: Path) -> None:
    """Of 100 minutes 80 are spoken in: Dora has 30 and 20, Emil 30 and 30 in the annex."""
    paper = forms(tmp_path, "interpreters-rota")[THE_ROTA.format("en", "Document")]
    assert headings(paper)[-1] == "Minutes in the booth by day"
    monday, tuesday, minutes = tables(paper)
    assert monday[0] == [
        *("09.00–10.40 | hall", "Session 1: Wells", "Dora Dell | Emil Ebb", "Flora Ford"),
        *("to be designated", ""),
    ]
    assert monday[1][2:] == ["", "", "", "Emil Ebb | Gus Glen"]
    assert tuesday[0][2:] == ["to be designated"] * 3
    assert minutes == [
        ["Dora Dell", "100", "100", "50"],
        ["Emil Ebb", "160", "160", "60"],
        ["Flora Ford", "100", "100", "80"],
        ["Gus Glen", "60", "60", "30"],
    ]


def test_names_stand_apart_as_the_language_has_it(tmp_path: Path) -> None:
    """Three in a booth are beside each other; in Arabic with its own comma."""
    rota = ROTA.replace("en,i1 i2", "en,i1 i2 i3")
    settings = SETTINGS.replace('["en", "fr"]', '["en", "ar"]')
    texts = {"rota_csv": rota, "conference_toml": settings}
    book = forms(tmp_path, "interpreters-rota", **texts)[THE_ROTA.format("ar", "Workbook")]
    assert [row[-2] for row in rows(book, 1) if row[0] == "Dora Dell"] == ["Emil Ebb، Flora Ford"]


def test_turns_skip_the_break_and_say_who_is_beside(tmp_path: Path) -> None:
    book = forms(tmp_path, "interpreters-rota")[THE_ROTA.format("en", "Workbook")]
    english = [row[5:] for row in rows(book) if row[2] == "English" and row[0] == MONDAY]
    assert english == [
        ("09.00–09.30", "Dora Dell", "Emil Ebb"),
        ("09.50–10.20", "Emil Ebb", "Dora Dell"),
        ("10.20–10.40", "Dora Dell", "Emil Ebb"),
    ]
    russian = [row[5:] for row in rows(book) if row[2] == "Russian" and row[0] == MONDAY]
    assert russian == [("", "to be designated", "")]
    emil = [row for row in rows(book, 1) if row[0] == "Emil Ebb"]
    assert [row[-2:] for row in emil] == [
        ("Dora Dell", "09.50–10.20"),
        ("Gus Glen", "11.00–11.30"),
    ]
    assert rows(book, 2)[0][:-1] == (
        "i1",
        "Dora Dell",
        "en",
        "",
        "fr ru",
        100,
        100,
        50,
        "dora@example.org",
    )


def test_a_sheet_hangs_in_each_booth_in_its_language(tmp_path: Path) -> None:
    made = forms(tmp_path, "booth-sheets")
    stems = {stem.removeprefix("secretariat/booth-sheets/") for stem in made}
    assert stems == {"hall-en.Sign", "hall-fr.Sign", "annex-en-fr.Sign"}
    french = made["secretariat/booth-sheets/hall-fr.Sign"]
    assert (french.language, french.room, french.head[0]) == ("fr", "Cabine : français", "hall")
    (monday,) = french.days
    assert monday.day == "Lundi 3 mai 2027"
    assert [(row.time, said(row.lines)) for row in monday.rows if isinstance(row, TimedRow)] == [
        ("9 heures – 10 h 40", "Session 1: Wells"),
        ("9 heures – 9 h 30", "Flora Ford"),
        ("9 h 50 – 10 h 20", "Flora Ford"),
        ("10 h 20 – 10 h 40", "Flora Ford"),
    ]


def test_who_works_at_a_meeting_without_an_end_is_named(tmp_path: Path) -> None:
    rota = f"{ROTA}wells-again,ru,i1 i2\n"
    sheet = forms(tmp_path, "booth-sheets", rota_csv=rota)["secretariat/booth-sheets/hall-ru.Sign"]
    (tuesday,) = sheet.days
    told = [(row.time, said(row.lines)) for row in tuesday.rows]
    assert told == [("09.00", "Session 1: Wells (continued) | Dora Dell | Emil Ebb")]


def test_each_interpreter_has_a_calendar_of_the_same_entries(tmp_path: Path) -> None:
    """The UID is that of the item in every calendar; neither names nor ids stand in file names."""
    made = forms(tmp_path, "interpreters")
    feeds = {of.name.replace("\u00a0", " "): of for of in made.values() if isinstance(of, Feed)}
    assert feeds.keys() == {
        "Wells: Dora Dell",
        "Wells: Emil Ebb",
        "Puits : Flora Ford",
        "Puits : Gus Glen",
    }
    wells, springs = (shared.entry for shared in feeds["Wells: Emil Ebb"].entries)
    assert isinstance(wells, Event)
    assert isinstance(springs, Event)
    assert wells.uid == str(uuid5(UUID("0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"), "wells"))
    assert wells.description.splitlines()[:3] == [
        "Your booth: English",
        "With you: Dora Dell",
        "Your turns: 09.50–10.20",
    ]
    assert springs.description.startswith("Your booth: English + French (consecutive)\n")
    assert (wells.confidential, springs.confidential) == (True, True)
    assert not any("i1" in stem or "dora" in stem for stem in made)


def test_what_has_not_gone_out_is_in_no_calendar(tmp_path: Path) -> None:
    """A session became longer after the release: calendars tell the old end, and today’s team."""
    folder = written(tmp_path)
    assert release(folder, ReleaseOptions(at="2027-02-01", apply=True)) == 0
    agenda = folder / "agenda.en.txt"
    text = agenda.read_text(encoding="utf-8").replace("11:00–12:00", "11:00–12:20")
    agenda.write_text(text, encoding="utf-8")
    rota = folder / "rota.csv"
    rota.write_text(ROTA.replace("en+fr,i2 i4", "en+fr,i2 i1"), encoding="utf-8")
    assert build(folder, BuildOptions(folder / "out", only=("interpreters",))) == 0
    files = (folder / "out/wells-2027/secretariat/interpreters").iterdir()
    told = [re.sub(r"\r\n ", "", file.read_bytes().decode()) for file in files]
    (emil,) = (text for text in told if "NAME:Wells: Emil Ebb" in text)
    assert "DTEND;TZID=Europe/Vienna:20270503T120000" in emil
    assert "With you: Dora Dell\\nYour turns: 11.00–11.30" in emil
    assert not any("Gus Glen" in text for text in told)
