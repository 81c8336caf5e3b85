"""The agenda goes out as a workbook, is edited, and comes back: what was edited, and no more."""

from pathlib import Path

import pytest

from planner.folder.load import load
from tests.commands.conftest import write
from tests.commands.workbooks import Run, Trip, missing, sent, told

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Conference on Wells"
starts = 2027-05-03
ends = 2027-05-04
timezone = "Europe/Vienna"
languages = ["en", "fr"]
issued = 2027-01-15

[[rooms]]
id = "hall-a"
name = { en = "Hall A", fr = "Salle A" }

[[rooms]]
id = "hall-b"
name = { en = "Hall B", fr = "Salle B" }
"""
ENGLISH = """\
# Keep this line.
Monday, 3 May 2027

09:00–09:30  Opening of the Conference                                            [Hall A]
             media: open

# About the wells.
09:30–12:00  Session 1: Wells                                                     [Hall A]
             chair: AT · rapporteur: to be designated
             > Bring water.
             Report on wells
             Coffee break
             Discussion

Evening      Reception

Tuesday, 4 May 2027

09:00–11:00  Session 2: Springs                                                   [Hall B]
             chair: CH

–            Excursion to the springs
"""
FRENCH = """\
Lundi 3 mai 2027

09:00–09:30  Ouverture de la Conférence

# Les puits.
09:30–12:00  Séance 1\u00a0: Puits
             > Apportez de l’eau.
             Rapport sur les puits
             Pause-café
             Débat

Soirée       Réception

Mardi 4 mai 2027

09:00–11:00  Séance 2\u00a0: Sources

–            Excursion aux sources
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"conference.toml": SETTINGS, "agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
    return write(tmp_path / "wells-2027", **files)


@pytest.fixture
def trip(folder: Path, tmp_path: Path, planner: Run) -> Trip:
    return Trip(folder, sent(folder, "agenda", tmp_path / "out"), planner)


def agenda(trip: Trip, language: str = "en") -> str:
    return trip.text(f"agenda.{language}.txt")


def both(trip: Trip) -> tuple[str, str]:
    return agenda(trip), agenda(trip, "fr")


def test_a_row_an_item_and_a_column_a_language(trip: Trip) -> None:
    assert trip.book.keys == [
        *("id", "day", "level", "start", "end", "kind", "number", "title.en", "title.fr"),
        *("room", "openness", "officers", "note.en", "note.fr"),
    ]
    shown = [
        (own_id, row["level"], row["start"], row["end"], row["kind"], row["title.fr"])
        for own_id, row in trip.book.rows().items()
    ]
    session = "session-1-mon"
    assert shown == [
        ("opening-mon", None, "09:00", "09:30", "Opening", "Ouverture de la Conférence"),
        (session, None, "09:30", "12:00", "Session", "Séance 1\u00a0: Puits"),
        (f"{session}-presentation", 1, None, None, "Presentation", "Rapport sur les puits"),
        (f"{session}-coffee-break", 1, None, None, "Coffee break", "Pause-café"),
        (f"{session}-discussion", 1, None, None, "Discussion", "Débat"),
        ("reception-mon", None, "Evening", None, "Reception", "Réception"),
        ("session-2-tue", None, "09:00", "11:00", "Session", "Séance 2\u00a0: Sources"),
        ("excursion-tue", None, None, None, "Excursion", "Excursion aux sources"),
    ]
    first = trip.book.rows()[session]
    assert (first["room"], first["openness"]) == ("Hall A", None)
    assert first["officers"] == "Chair: Austria · Rapporteur: to be designated"
    assert first["note.fr"] == "Apportez de l’eau."
    assert trip.book.rows()["opening-mon"]["openness"] == "Open to the media"


def test_nothing_edited_changes_nothing(trip: Trip) -> None:
    screen = trip.back("--apply")
    assert (screen.code, screen.out) == (0, "agenda: 8 unchanged\n")
    assert both(trip) == (ENGLISH, FRENCH)


def test_a_translation_changes_its_line_alone(trip: Trip) -> None:
    trip.book.put("session-1-mon", title_fr="Séance 1\u00a0: Les puits")
    screen = trip.back("--apply")
    assert screen.out.splitlines() == [
        "agenda: 1 changed, 7 unchanged",
        "  ~ session-1-mon  “Session 1: Wells”  title.fr: “Séance 1 : Puits” → "
        "“Séance 1 : Les puits”    agenda.xlsx!Agenda!I3",
    ]
    assert agenda(trip, "fr") == FRENCH.replace("1\u00a0: Puits", "1\u00a0: Les puits")
    assert agenda(trip) == ENGLISH


def changed(text: str, *changes: tuple[str, str]) -> str:
    """A text with these parts changed, each of which stands in it once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


EDITS = [
    (
        "session-1-mon",
        {"title_en": "Session 1: Deep wells"},
        [("Session 1: Wells     ", "Session 1: Deep wells")],
        [],
    ),
    (
        "session-1-mon",
        {"start": "10.00", "end": "12:30"},
        [("09:30–12:00", "10:00–12:30")],
        [("09:30–12:00", "10:00–12:30")],
    ),
    (
        "session-2-tue",
        {"end": None},
        [("09:00–11:00", "09:00      ")],
        [("09:00–11:00", "09:00      ")],
    ),
    (
        "reception-mon",
        {"start": "19:00"},
        [("Evening", "19:00  ")],
        [("Soirée ", "19:00  ")],
    ),
    ("excursion-tue", {"start": "evening"}, [("–      ", "Evening")], [("–     ", "Soirée")]),
    (
        "opening-mon",
        {"room": "Hall B"},
        [("[Hall A]\n             media", "[Hall B]\n             media")],
        [],
    ),
    (
        "opening-mon",
        {"room": "Salle B"},
        [("[Hall A]\n             media", "[Hall B]\n             media")],
        [],
    ),
    ("opening-mon", {"openness": "Closed session"}, [("media: open", "access: closed")], []),
    ("opening-mon", {"openness": None}, [("             media: open\n", "")], []),
    (
        "session-1-mon-presentation",
        {"kind": "Discussion"},
        [
            (
                "             Report on wells\n",
                "             Report on wells\n               kind: discussion\n",
            )
        ],
        [],
    ),
    ("session-1-mon", {"note_fr": None}, [], [("             > Apportez de l’eau.\n", "")]),
    (
        "session-1-mon",
        {"note_en": "Bring water.\nAnd bread."},
        [("> Bring water.\n", "> Bring water.\n             > And bread.\n")],
        [],
    ),
    (
        "session-1-mon",
        {"title_fr": "Séance 1\u00a0:\nPuits"},
        [],
        [("1\u00a0: Puits", "1\u00a0: Puits")],
    ),
]
"""Edits of a row, and what becomes of the two agendas."""


@pytest.mark.parametrize(("own_id", "cells", "in_english", "in_french"), EDITS)
def test_an_edit_and_its_lines(
    trip: Trip,
    own_id: str,
    cells: dict[str, str | None],
    in_english: list[tuple[str, str]],
    in_french: list[tuple[str, str]],
) -> None:
    trip.book.put(own_id, **cells)
    assert trip.back("--apply").code == 0
    assert agenda(trip) == changed(ENGLISH, *in_english)
    assert agenda(trip, "fr") == changed(FRENCH, *in_french)
    assert load(trip.folder).findings == ()


def test_a_number_follows_the_words_of_the_title(trip: Trip) -> None:
    """The id stays: entries in calendars hang on it."""
    trip.book.put(
        "session-2-tue", title_en="Session 3: Springs", title_fr="Séance 3\u00a0: Sources"
    )
    assert trip.back("--apply").code == 0
    item = next(item for item in load(trip.folder).conference.items if item.number == "3")
    assert item.id == "session-2-tue"
    assert "id: session-2-tue · chair: CH" in agenda(trip)


def test_another_time_takes_the_item_where_it_belongs(trip: Trip) -> None:
    trip.book.put("opening-mon", start="14:00", end="14:30")
    assert trip.back("--apply").code == 0
    loaded = load(trip.folder)
    assert [str(item.start or "") for item in loaded.conference.days[0].items] == [
        "09:30",
        "14:00",
        "",
    ]
    assert loaded.findings == ()
    assert agenda(trip).index("14:00–14:30  Opening") > agenda(trip).index("Discussion")
    assert agenda(trip, "fr").index("14:00–14:30  Ouverture") > agenda(trip, "fr").index("Débat")


BAD = [
    (
        "session-1-mon",
        {"start": "half past"},
        "D3: error: time-impossible: “half past” is not a time.",
    ),
    (
        "session-1-mon",
        {"end": "24:30"},
        "E3: error: time-impossible: “24:30” is not a time: No clock shows 24:30.",
    ),
    ("session-1-mon", {"start": None}, "D3: error: end-without-start: 12:00 has no start."),
    ("reception-mon", {"end": "22:00"}, "E7: error: end-without-start: 22:00 has no start."),
    (
        "session-1-mon",
        {"kind": "Sesion"},
        "F3: error: cell-impossible: “Sesion” is not possible here.",
    ),
    ("session-1-mon", {"room": "Hal A"}, "J3: error: cell-impossible: “Hal A” is not a room."),
    ("opening-mon", {"openness": "All"}, "K2: error: cell-impossible: “All” is not possible here."),
    ("session-1-mon", {"title_en": None}, "H3: error: title-missing: This item has no title."),
    (
        "session-1-mon",
        {"title_fr": None},
        "I3: error: translation-astray: This item has no title in “fr”.",
    ),
    (
        "session-1-mon",
        {"officers": "Nobody"},
        "L3: warning: cell-informs: “Nobody” is not imported.",
    ),
    (
        "session-1-mon",
        {"day": "2027-05-04"},
        "B3: warning: cell-informs: “2027-05-04” is not imported.",
    ),
    (
        "opening-mon",
        {"title_en": "=1+1"},
        "H2: warning: cell-looks-like-a-formula: “=1+1” begins like a formula.",
    ),
]


@pytest.mark.parametrize(("own_id", "cells", "finding"), BAD)
def test_what_does_not_fit_is_told_with_its_cell(
    trip: Trip,
    own_id: str,
    cells: dict[str, str | None],
    finding: str,
) -> None:
    for key, value in cells.items():
        trip.book.put(own_id, **{key: value})
        if str(value).startswith("="):
            trip.book.cell(own_id, "title.en").data_type = "s"
    screen = trip.back("--apply")
    assert told(screen)[0] == f"agenda.xlsx!Agenda!{finding}"
    assert screen.code == (1 if ": error: " in finding else 0)
    if screen.code:
        assert both(trip) == (ENGLISH, FRENCH)


def test_all_faults_at_once_and_nothing_is_written(trip: Trip) -> None:
    trip.book.put("session-1-mon", start="x", title_fr="Séance 1\u00a0: Les puits")
    trip.book.put("session-2-tue", end="y")
    screen = trip.back("--apply")
    assert (screen.code, len(told(screen))) == (1, 2)
    assert both(trip) == (ENGLISH, FRENCH)


class TestNewRows:
    def test_on_the_day_of_the_row_above_by_its_time(self, trip: Trip) -> None:
        trip.book.add(
            "opening-mon",
            start="13:00",
            end="14:00",
            kind="Lunch",
            title_en="Lunch",
            title_fr="Déjeuner",
        )
        screen = trip.back("--apply")
        assert screen.out.splitlines()[1] == "  + Lunch    agenda.xlsx!Agenda!3"
        assert agenda(trip) == changed(ENGLISH, ("\nEvening ", "\n13:00–14:00  Lunch\n\nEvening "))
        assert agenda(trip, "fr") == changed(
            FRENCH, ("\nSoirée ", "\n13:00–14:00  Déjeuner\n\nSoirée ")
        )

    def test_with_a_day_given(self, trip: Trip) -> None:
        trip.book.add("opening-mon", day="4.5.2027", start="08:00", title_en="Registration")
        assert trip.back("--apply").code == 0
        day = load(trip.folder).conference.days[1]
        assert [(item.id, str(item.start or "")) for item in day.items] == [
            ("registration-tue", "08:00"),
            ("session-2-tue", "09:00"),
            ("excursion-tue", ""),
        ]
        assert "Registration" not in agenda(trip, "fr")

    def test_on_a_day_that_is_new(self, trip: Trip) -> None:
        trip.book.add(day="2027-05-05", start="10:00", title_en="Departure", title_fr="Départ")
        refused = trip.back("--apply")
        assert (refused.code, "date-outside" in refused.err) == (1, True)
        settings = trip.folder / "conference.toml"
        settings.write_text(settings.read_text().replace("2027-05-04", "2027-05-05"))
        assert trip.back("--apply").code == 0
        assert agenda(trip) == ENGLISH + "\nWednesday, 5 May 2027\n\n10:00        Departure\n"
        assert agenda(trip, "fr") == FRENCH + "\nMercredi 5 mai 2027\n\n10:00        Départ\n"

    def test_inside_the_row_above(self, trip: Trip) -> None:
        trip.book.add("session-1-mon-coffee-break", level=1, title_en="Film", title_fr="Film")
        assert trip.back("--apply").code == 0
        inside = load(trip.folder).conference.days[0].items[1].items
        assert [item.title["fr"] for item in inside] == [
            *("Rapport sur les puits", "Pause-café", "Film", "Débat")
        ]
        assert load(trip.folder).findings == ()

    def test_an_item_and_what_is_inside_it(self, trip: Trip) -> None:
        for title in ("Second", "First"):
            trip.book.add("opening-mon", level=1, title_en=title)
        trip.book.add("opening-mon", start="12:15", title_en="Film")
        assert trip.back("--apply").code == 0
        film = load(trip.folder).conference.days[0].items[2]
        assert (film.title["en"], [one.title["en"] for one in film.items]) == (
            *("Film", ["First", "Second"]),
        )

    def test_before_one_that_is_edited_too(self, trip: Trip) -> None:
        """What is inside stays where it is."""
        trip.book.add("opening-mon", level=1, title_en="Poem")
        trip.book.add("opening-mon", start="09:30", title_en="Film")
        trip.book.put("session-1-mon", title_en="Session 1: Deep wells")
        assert trip.back("--apply").code == 0
        inside = [
            (item.title["en"], [one.title["en"] for one in item.items])
            for item in load(trip.folder).conference.days[0].items[1:3]
        ]
        assert inside == [
            ("Film", ["Poem"]),
            ("Session 1: Deep wells", ["Report on wells", "Coffee break", "Discussion"]),
        ]

    def test_an_id_of_its_own(self, trip: Trip) -> None:
        """Two coffee breaks of a day would share theirs."""
        for start in ("16:00", "14:00"):
            trip.book.add("session-1-mon-discussion", start=start, title_en="Coffee break")
        assert trip.back("--apply").code == 0
        ids = [item.id for item in load(trip.folder).conference.days[0].items]
        assert sorted(ids)[:2] == ["coffee-break-mon", "coffee-break-mon-2"]

    def test_a_copied_row_is_a_new_one(self, trip: Trip) -> None:
        cells = dict(trip.book.rows()["opening-mon"])
        at = trip.book.add(
            "opening-mon", id="opening-mon", day=cells["day"], start="08:00", end="08:30"
        )
        trip.book.sheet.cell(at, trip.book.column("title.en")).value = "Opening of the doors"
        screen = trip.back("--apply")
        assert "row-copied" in screen.err
        assert "08:00–08:30  Opening of the doors" in agenda(trip)
        assert "09:00–09:30  Opening of the Conference" in agenda(trip)

    @pytest.mark.parametrize(
        ("cells", "finding"),
        [
            ({"start": "10:00"}, "H10: error: title-missing: This item has no title."),
            (
                {"title_en": "A", "level": 3},
                "C10: error: cell-impossible: There is nothing above this row",
            ),
            ({"title_en": "A", "level": "x"}, "C10: error: cell-impossible: “x” is not a level"),
            ({"title_en": "A", "day": "soon"}, "B10: error: cell-impossible: “soon” is not a day"),
            (
                {"title_en": "A", "id": "New id"},
                "A10: error: cell-impossible: “New id” is not an id",
            ),
        ],
    )
    def test_that_do_not_fit(self, trip: Trip, cells: dict[str, object], finding: str) -> None:
        trip.book.add(**cells)
        screen = trip.back("--apply")
        assert screen.code == 1
        assert told(screen)[0].startswith(f"agenda.xlsx!Agenda!{finding}")
        assert agenda(trip) == ENGLISH


class TestRemoved:
    def test_only_with_remove(self, trip: Trip) -> None:
        trip.book.take_out("reception-mon", "session-1-mon-coffee-break")
        screen = trip.back("--apply")
        assert "stays; --remove deletes it" in screen.out
        assert agenda(trip) == ENGLISH
        assert trip.back("--apply", "--remove").code == 0
        assert agenda(trip) == changed(
            ENGLISH, ("Evening      Reception\n\n", ""), ("             Coffee break\n", "")
        )
        assert agenda(trip, "fr") == changed(
            FRENCH, ("Soirée       Réception\n\n", ""), ("             Pause-café\n", "")
        )

    def test_with_all_that_is_inside(self, trip: Trip) -> None:
        ids = [own_id for own_id in trip.book.rows() if own_id.startswith("session-1-mon")]
        trip.book.take_out(*ids)
        assert trip.back("--apply", "--remove").code == 0
        assert "# About the wells.\n" in agenda(trip)
        assert [item.id for item in load(trip.folder).conference.every_item] == [
            *("opening-mon", "reception-mon", "session-2-tue", "excursion-tue")
        ]

    def test_not_without_what_is_inside(self, trip: Trip) -> None:
        trip.book.take_out("session-1-mon")
        screen = trip.back("--apply", "--remove")
        assert told(screen) == [
            "agenda.en.txt:8:14: error: item-holds-others: “session-1-mon” is deleted, but what "
            "is inside it is not."
        ]
        assert agenda(trip) == ENGLISH


class TestRemovedThoughChangedHere:
    """A row that is gone there is another item here by now."""

    NOW = ("Evening      Reception", "19:30–21:00  Reception of Austria")

    @pytest.fixture
    def gone(self, trip: Trip) -> Trip:
        (trip.folder / "agenda.en.txt").write_text(changed(ENGLISH, self.NOW), encoding="utf-8")
        french = changed(FRENCH, ("Soirée       ", "19:30–21:00  "))
        (trip.folder / "agenda.fr.txt").write_text(french, encoding="utf-8")
        trip.book.take_out("reception-mon")
        return trip

    def test_it_is_refused(self, gone: Trip) -> None:
        screen = gone.back("--apply", "--remove")
        who = "  ! reception-mon  “Reception of Austria”"
        assert (screen.code, screen.out.splitlines()) == (
            1,
            [
                "agenda: 1 in conflict, 7 unchanged",
                f"{who}  start: “19:30” here, the row is gone there",
                f"{who}  end: “21:00” here, the row is gone there",
                f"{who}  title.en: “Reception of Austria” here, the row is gone there",
            ],
        )
        assert "Decide with --prefer folder or --prefer workbook." in screen.err
        assert agenda(gone) == changed(ENGLISH, self.NOW)

    @pytest.mark.parametrize(("prefer", "stays"), [("folder", True), ("workbook", False)])
    def test_until_it_is_decided(self, gone: Trip, prefer: str, *, stays: bool) -> None:
        assert gone.back("--apply", "--remove", "--prefer", prefer).code == 0
        assert ("Reception of Austria" in agenda(gone)) == stays

    def test_without_remove_nothing_is_to_be_decided(self, gone: Trip) -> None:
        screen = gone.back("--apply")
        assert (screen.code, "stays; --remove deletes it" in screen.out) == (0, True)


class TestMeanwhile:
    def test_what_changed_in_the_folder_stays(self, trip: Trip) -> None:
        (trip.folder / "agenda.en.txt").write_text(changed(ENGLISH, ("Springs    ", "Old springs")))
        trip.book.put("session-2-tue", title_fr="Séance 2\u00a0: Les sources")
        assert trip.back("--apply").code == 0
        assert "Session 2: Old springs" in agenda(trip)
        assert "2\u00a0: Les sources" in agenda(trip, "fr")

    @pytest.mark.parametrize(
        ("prefer", "code", "title"),
        [("", 1, "Old springs"), ("folder", 0, "Old springs"), ("workbook", 0, "New springs")],
    )
    def test_a_cell_that_both_changed(self, trip: Trip, prefer: str, code: int, title: str) -> None:
        (trip.folder / "agenda.en.txt").write_text(changed(ENGLISH, ("Springs    ", "Old springs")))
        trip.book.put("session-2-tue", title_en="Session 2: New springs")
        options = ["--prefer", prefer] if prefer else []
        screen = trip.back("--apply", *options)
        assert screen.code == code
        assert f"Session 2: {title}" in agenda(trip)
        if not prefer:
            assert screen.out.splitlines()[1] == (
                "  ! session-2-tue  “Session 2: Old springs”  title.en: “Session 2: Old springs” "
                "here, there “Session 2: New springs”    agenda.xlsx!Agenda!H8"
            )


class TestLinesMeanwhile:
    """Lines inside an item have ids by their position: a row is known by its titles."""

    REPORT = ("             Report on wells\n", "             Rapport sur les puits\n")
    PUMPS = ("             Report on pumps\n", "             Rapport sur les pompes\n")
    ID = "session-1-mon-presentation"

    @pytest.fixture
    def longer(self, trip: Trip) -> Trip:
        """A report more before the one that was sent."""
        for name, text, report, pumps in zip(
            ("en", "fr"), (ENGLISH, FRENCH), self.REPORT, self.PUMPS, strict=True
        ):
            path = trip.folder / f"agenda.{name}.txt"
            path.write_text(changed(text, (report, pumps + report)), encoding="utf-8")
        return trip

    def test_an_edit_goes_to_the_line_that_was_sent(self, longer: Trip) -> None:
        before = both(longer)
        longer.book.put(self.ID, title_fr="Rapport sur les vieux puits")
        assert longer.back("--apply").code == 0
        assert both(longer) == (
            before[0],
            changed(before[1], ("Rapport sur les puits", "Rapport sur les vieux puits")),
        )

    def test_the_line_that_was_taken_out_goes(self, longer: Trip) -> None:
        longer.book.take_out(self.ID)
        assert longer.back("--apply", "--remove").code == 0
        assert both(longer) == (
            changed(ENGLISH, (self.REPORT[0], self.PUMPS[0])),
            changed(FRENCH, (self.REPORT[1], self.PUMPS[1])),
        )

    def test_a_title_of_one_language_is_enough(self, longer: Trip) -> None:
        path = longer.folder / "agenda.en.txt"
        path.write_text(agenda(longer).replace("Report on wells", "On wells"), encoding="utf-8")
        longer.book.put(self.ID, start="09:45")
        assert longer.back("--apply").code == 0
        assert "             09:45  On wells\n" in agenda(longer)

    def test_a_row_that_may_be_one_of_two_is_refused(self, longer: Trip) -> None:
        for name, report, pumps in zip(("en", "fr"), self.REPORT, self.PUMPS, strict=True):
            path = longer.folder / f"agenda.{name}.txt"
            path.write_text(agenda(longer, name).replace(pumps, report), encoding="utf-8")
        longer.book.put(self.ID, title_fr="Rapport")
        screen = longer.back("--apply")
        assert (screen.code, told(screen)) == (
            1,
            [
                "agenda.xlsx!Agenda!4: error: returned-item-unsure: "
                "“session-1-mon-presentation”: it is no longer known which item this is."
            ],
        )


class TestAnotherLanguage:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        text = SETTINGS.replace('["en", "fr"]', '["en", "fr", "ru"]')
        files = {"conference.toml": text, "agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
        return write(tmp_path / "wells-2027", **files)

    def test_its_agenda_is_made(self, trip: Trip) -> None:
        trip.book.put("opening-mon", title_ru="Открытие Конференции")
        trip.book.put("session-1-mon", title_ru="Заседание 1: Колодцы", note_ru="Возьмите воду.")
        assert trip.back("--apply").code == 0
        assert (trip.folder / "agenda.ru.txt").read_text(encoding="utf-8") == (
            "Понедельник, 3 мая 2027 года\n\n"
            "09:00–09:30  Открытие Конференции\n\n"
            "09:30–12:00  Заседание 1: Колодцы\n"
            "             > Возьмите воду.\n\n"
            "Вторник, 4 мая 2027 года\n"
        )

    def test_what_is_translated_in_part(self, trip: Trip) -> None:
        """The words of the first language keep the places of the others."""
        trip.book.put("session-1-mon", title_ru="Заседание 1: Колодцы")
        trip.book.put("session-1-mon-discussion", title_ru="Обсуждение")
        screen = trip.back("--apply")
        assert told(screen) == [
            "agenda.xlsx!Agenda!J6: warning: translation-partly: 2 of 3 items here have no words "
            "in “ru”.",
            missing("ru", 1, "Opening of the Conference"),
            missing("ru", 1, "Reception"),
            missing("ru", 8, "Session 2: Springs"),
            missing("ru", 8, "Excursion to the springs"),
        ]
        inside = load(trip.folder).conference.days[0].items[1].items
        assert [item.title["ru"] for item in inside] == [
            *("Report on wells", "Coffee break", "Обсуждение")
        ]

    def test_what_is_inside_needs_the_title_above(self, trip: Trip) -> None:
        trip.book.put("session-1-mon-discussion", title_ru="Обсуждение")
        screen = trip.back("--apply")
        assert told(screen)[-1] == (
            "agenda.xlsx!Agenda!J6: error: translation-astray: The item that contains this one "
            "has no title in “ru”."
        )
        assert not (trip.folder / "agenda.ru.txt").exists()
