"""A programme goes out in Word, is edited, and comes back: what was edited, and no more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.folder.load import load
from tests.commands.conftest import write
from tests.commands.papers import Trip, sent
from tests.commands.test_import_agenda import ENGLISH, FRENCH, SETTINGS, changed
from tests.commands.workbooks import Run, missing, told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"conference.toml": SETTINGS, "agenda.en.txt": ENGLISH, "agenda.fr.txt": FRENCH}
    return write(tmp_path / "wells-2027", **files)


@pytest.fixture
def out(folder: Path, tmp_path: Path, planner: Run) -> Callable[[str, str], Trip]:
    def send(product: str, name: str) -> Trip:
        return Trip(folder, sent(folder, product, tmp_path / "out", name), planner)

    return send


@pytest.fixture
def trip(out: Callable[[str, str], Trip]) -> Trip:
    return out("programme", "programme.en.docx")


@pytest.fixture
def french(out: Callable[[str, str], Trip]) -> Trip:
    return out("programme", "programme.fr.docx")


def agenda(trip: Trip, language: str = "en") -> str:
    return trip.text(f"agenda.{language}.txt")


def both(trip: Trip) -> tuple[str, str]:
    return agenda(trip), agenda(trip, "fr")


PAPERS = [
    ("programme", "programme.en.docx"),
    ("programme", "programme.fr.docx"),
    ("agenda-paper", "agenda.en.docx"),
    ("agenda-paper", "agenda.fr.docx"),
    ("annotated-agenda", "annotated-agenda.fr.docx"),
    ("order-of-the-day", "2027-05-03.en.docx"),
    ("order-of-the-day", "2027-05-04.fr.docx"),
]


@pytest.mark.parametrize(("product", "name"), PAPERS)
def test_nothing_edited_changes_nothing(
    out: Callable[[str, str], Trip], product: str, name: str
) -> None:
    trip = out(product, name)
    screen = trip.back("--apply")
    assert (screen.code, screen.out, screen.err) == (0, "agenda: 8 unchanged\n", "")
    assert both(trip) == (ENGLISH, FRENCH)


def test_the_plan_is_shown_and_nothing_written(trip: Trip) -> None:
    trip.paper.set_time("Opening of the Conference", "09.00–09.45")
    trip.paper.type("Session 1: Wells", "Session 1: Deep wells")
    screen = trip.back()
    monday = "programme.en.docx!Monday, 3 May 2027!"
    assert screen.out == (
        "agenda: 2 changed, 6 unchanged\n"
        "  ~ opening-mon  “Opening of the Conference”  end: “09:30” → “09:45”    "
        f"{monday}1\n"
        "  ~ session-1-mon  “Session 1: Wells”  title.en: “Session 1: Wells” → "
        f"“Session 1: Deep wells”    {monday}2\n"
    )
    assert "Nothing has been changed yet; to do it: --apply" in screen.err
    assert screen.code == 0
    assert both(trip) == (ENGLISH, FRENCH)


Edit = Callable[[Trip], object]
EDITS: list[tuple[Edit, list[tuple[str, str]], list[tuple[str, str]]]] = [
    (
        lambda of: of.paper.type("Session 1: Wells", "Session 1: Deep wells"),
        [("Session 1: Wells     ", "Session 1: Deep wells")],
        [],
    ),
    (
        lambda of: of.paper.type_over("Session 1: Wells", "Session 1: Deep wells"),
        [("Session 1: Wells     ", "Session 1: Deep wells")],
        [],
    ),
    (
        lambda of: of.paper.set_time("Session 1: Wells", "10.00–12.30", over=True),
        [("09:30–12:00", "10:00–12:30")],
        [("09:30–12:00", "10:00–12:30")],
    ),
    (
        lambda of: of.paper.set_time("Session 2: Springs", "09.00"),
        [("09:00–11:00", "09:00      ")],
        [("09:00–11:00", "09:00      ")],
    ),
    (
        lambda of: of.paper.set_time("Reception", "7 p.m."),
        [("Evening", "19:00  ")],
        [("Soirée ", "19:00  ")],
    ),
    (
        lambda of: of.paper.set_time("Excursion to the springs", "Evening"),
        [("–      ", "Evening")],
        [("–     ", "Soirée")],
    ),
    (
        lambda of: of.paper.type_over("Hall B", "Hall A"),
        [("[Hall B]", "[Hall A]")],
        [],
    ),
    (
        lambda of: of.paper.take_out_line("Hall B"),
        [
            (
                "Session 2: Springs                                                   [Hall B]",
                "Session 2: Springs",
            )
        ],
        [],
    ),
    (
        lambda of: of.paper.add_line("Session 2: Springs", "and wells"),
        [("Session 2: Springs          ", "Session 2: Springs and wells")],
        [],
    ),
    (
        lambda of: of.paper.type("Report on wells", "Report on the wells"),
        [("Report on wells", "Report on the wells")],
        [],
    ),
    (
        lambda of: of.paper.type("Report on wells", "10.15 Report on wells"),
        [("             Report on wells", "             10:15  Report on wells")],
        [("             Rapport sur les puits", "             10:15  Rapport sur les puits")],
    ),
    (
        lambda of: of.paper.type("Bring water.", "Bring water and bread."),
        [("> Bring water.", "> Bring water and bread.")],
        [],
    ),
    (
        lambda of: of.paper.add_line("Bring water.", "And bread."),
        [("> Bring water.\n", "> Bring water.\n             > And bread.\n")],
        [],
    ),
    (
        lambda of: of.paper.take_out_line("Bring water."),
        [("             > Bring water.\n", "")],
        [],
    ),
]
"""Edits of a programme in English, and what becomes of the two agendas."""


@pytest.mark.parametrize(("edit", "in_english", "in_french"), EDITS)
def test_an_edit_and_its_lines(
    trip: Trip, edit: Edit, in_english: list[tuple[str, str]], in_french: list[tuple[str, str]]
) -> None:
    edit(trip)
    screen = trip.back("--apply")
    assert (screen.code, told(screen)) == (0, [])
    assert both(trip) == (changed(ENGLISH, *in_english), changed(FRENCH, *in_french))
    assert load(trip.folder).findings == ()


def test_words_of_another_language(french: Trip) -> None:
    """Blanks that break no line stay as the agenda has them; times are the same in all."""
    french.paper.type("Séance 1\xa0: Puits", "Séance 1\xa0: Puits profonds")
    french.paper.set_time("Séance 2\xa0: Sources", "9\xa0h\xa030 – 11\xa0heures")
    screen = french.back("--apply")
    assert (screen.code, told(screen)) == (0, [])
    assert both(french) == (
        changed(ENGLISH, ("09:00–11:00  Session 2", "09:30–11:00  Session 2")),
        changed(
            FRENCH,
            ("Séance 1\xa0: Puits", "Séance 1\xa0: Puits profonds"),
            ("09:00–11:00  Séance 2", "09:30–11:00  Séance 2"),
        ),
    )


class TestNewItems:
    def test_a_row_between_two(self, trip: Trip) -> None:
        trip.paper.add_row("Session 1: Wells", "12.00–13.30", "Lunch on the grass")
        screen = trip.back("--apply")
        assert (screen.code, told(screen)) == (0, [missing("fr", 1, "Lunch on the grass")])
        lunch = load(trip.folder).conference.days[0].items[2]
        assert (str(lunch.start), str(lunch.end), lunch.kind) == ("12:00", "13:30", "lunch")
        assert "12:00–13:30  Lunch on the grass\n" in agenda(trip)

    def test_a_line_inside_an_item(self, trip: Trip) -> None:
        trip.paper.add_line("Report on wells", "Report on pumps")
        screen = trip.back("--apply")
        warning = "translation-partly: 1 of 4 items here have no words in “fr”."
        where = "programme.en.docx!Monday, 3 May 2027!2: warning"
        assert (screen.code, told(screen)) == (0, [f"{where}: {warning}"])
        report = "             Report on wells\n"
        assert agenda(trip) == changed(ENGLISH, (report, f"{report}             Report on pumps\n"))

    def test_a_row_alone_on_the_page_of_a_day(self, out: Callable[[str, str], Trip]) -> None:
        """The order of the day has no heading for its day."""
        trip = out("order-of-the-day", "2027-05-04.en.docx")
        trip.paper.add_row("Session 2: Springs", "11.00–11.30", "Coffee break")
        assert trip.back("--apply").code == 0
        day = load(trip.folder).conference.days[1]
        assert [of.title.best("en") for of in day.items] == [
            "Session 2: Springs",
            "Coffee break",
            "Excursion to the springs",
        ]

    def test_with_what_is_inside_it_and_its_room(self, trip: Trip) -> None:
        paper = trip.paper
        paper.add_row("Session 1: Wells", "12.00–13.00", "Press conference", "On television.")
        paper.paragraph("On television.").style = paper.style("entry note")
        paper.add_line("On television.", "Questions", "entry item")
        paper.add_line("Questions", "Hall B", "entry room")
        paper.add_line("Questions", "In the garden", "normal")
        screen = trip.back("--apply")
        assert (screen.code, told(screen)) == (
            0,
            [
                "programme.en.docx!Monday, 3 May 2027!3: warning: paper-words-not-taken: “In "
                "the garden” is not imported.",
                missing("fr", 1, "Press conference"),
            ],
        )
        assert (
            f"12:00–13:00  Press conference{' ' * 53}[Hall B]\n"
            "             > On television.\n"
            "             Questions\n"
        ) in agenda(trip)

    def test_twice_imported_is_there_once(self, trip: Trip) -> None:
        trip.paper.add_row("Session 1: Wells", "12.00–13.30", "Lunch on the grass")
        trip.back("--apply")
        screen = trip.back("--apply")
        assert told(screen) == [
            "programme.en.docx!Monday, 3 May 2027!3: warning: row-here-already: “lunch-mon” in the"
            " folder says the same."
        ]
        assert agenda(trip).count("Lunch on the grass") == 1

    @pytest.mark.parametrize("typed", ["10.27\tReport on pumps", "10.27 Report on pumps"])
    def test_a_line_inside_an_item_with_its_time(self, trip: Trip, typed: str) -> None:
        trip.paper.add_line("Report on wells", typed)
        assert trip.back("--apply").code == 0
        report = "             Report on wells\n"
        added = "             10:27  Report on pumps\n"
        assert agenda(trip) == changed(ENGLISH, (report, f"{report}{added}"))

    @pytest.mark.parametrize("typed", ["12.10\tQuestions", "12.10 Questions"])
    def test_a_line_with_its_time_in_a_new_row(self, trip: Trip, typed: str) -> None:
        trip.paper.add_row("Session 1: Wells", "12.00–13.00", "Press conference", "first")
        trip.paper.paragraph("first").style = trip.paper.style("entry item")
        trip.paper.type("first", typed)
        assert trip.back("--apply").code == 0
        added = "12:00–13:00  Press conference\n             12:10  Questions\n"
        assert added in agenda(trip)

    def test_a_line_whose_time_is_none(self, trip: Trip) -> None:
        trip.paper.add_line("Report on wells", "soon\tReport on pumps")
        screen = trip.back("--apply")
        assert (screen.code, told(screen)[0]) == (
            1,
            "programme.en.docx!Monday, 3 May 2027!2: error: paper-time-unread: “soon Report on "
            "pumps” is not a time.",
        )
        assert both(trip) == (ENGLISH, FRENCH)

    def test_in_the_paper_of_another_language(self, french: Trip) -> None:
        french.paper.add_row("Séance 2\xa0: Sources", "11\xa0heures", "Pause-café")
        screen = french.back("--apply")
        assert (screen.code, told(screen)) == (
            1,
            [
                "programme.fr.docx!Mardi 4 mai 2027!2: error: paper-item-new-in-translation: "
                "“Pause-café” is new; add new items in the paper in “en”."
            ],
        )
        assert "Add it to the paper in the first language" in screen.err
        assert both(french) == (ENGLISH, FRENCH)


class TestItemsThatMoved:
    def test_to_another_day(self, trip: Trip) -> None:
        trip.paper.move_row("Reception", "Excursion to the springs")
        screen = trip.back("--apply")
        assert (screen.code, told(screen)) == (0, [])
        assert screen.out == (
            "agenda: 1 changed, 7 unchanged\n"
            "  ~ reception-mon  “Reception”  day: “2027-05-03” → “2027-05-04”    "
            "programme.en.docx!Tuesday, 4 May 2027!3\n"
        )
        assert agenda(trip).endswith(
            "–            Excursion to the springs\n\n"
            "Evening      Reception\n             id: reception-mon\n"
        )
        assert agenda(trip, "fr").endswith(
            "–            Excursion aux sources\n\nSoirée       Réception\n"
        )
        assert load(trip.folder).findings == ()

    def test_inside_an_item(self, trip: Trip) -> None:
        trip.paper.move_line("Report on wells", "Discussion")
        screen = trip.back("--apply")
        assert (screen.code, told(screen)) == (0, [])
        report, rest = (
            "             Report on wells\n",
            "             Coffee break\n             Discussion\n",
        )
        assert agenda(trip) == changed(ENGLISH, (report + rest, rest + report))

    def test_not_before_their_time(self, trip: Trip) -> None:
        trip.paper.move_row("Opening of the Conference", "Session 1: Wells")
        screen = trip.back("--apply")
        assert told(screen) == [
            "programme.en.docx!Monday, 3 May 2027!2: warning: paper-item-not-moved: "
            "“opening-mon” stays where its time puts it."
        ]
        assert both(trip) == (ENGLISH, FRENCH)


class TestItemsThatAreGone:
    def test_they_stay(self, trip: Trip) -> None:
        trip.paper.take_out("Reception")
        screen = trip.back("--apply")
        assert screen.out == (
            "agenda: 1 not in the file, 7 unchanged\n"
            "  ? reception-mon  “Reception”    stays; --remove deletes it\n"
        )
        assert both(trip) == (ENGLISH, FRENCH)

    def test_unless_it_is_wished(self, trip: Trip) -> None:
        trip.paper.take_out("Reception")
        assert trip.back("--apply", "--remove").code == 0
        assert both(trip) == (
            changed(ENGLISH, ("Evening      Reception\n\n", "")),
            changed(FRENCH, ("Soirée       Réception\n\n", "")),
        )

    def test_a_line_inside(self, trip: Trip) -> None:
        trip.paper.take_out_line("Coffee break")
        assert trip.back("--apply", "--remove").code == 0
        assert agenda(trip) == changed(ENGLISH, ("             Coffee break\n", ""))


def rewrite(trip: Trip, *changes: tuple[str, str]) -> None:
    """Edit the English agenda in the folder meanwhile."""
    path = trip.folder / "agenda.en.txt"
    path.write_text(changed(path.read_text(encoding="utf-8"), *changes), encoding="utf-8")


class TestTheFolderChangedMeanwhile:
    def test_an_item_that_is_gone_here(self, trip: Trip) -> None:
        rewrite(trip, ("Evening      Reception\n\n", ""))
        path = trip.folder / "agenda.fr.txt"
        path.write_text(FRENCH.replace("Soirée       Réception\n\n", ""), encoding="utf-8")
        trip.paper.type("Reception", "Large reception")
        screen = trip.back("--apply")
        assert told(screen) == [
            "programme.en.docx!Monday, 3 May 2027!3: warning: row-gone-here: “reception-mon” is "
            "no longer in the folder."
        ]

    TITLE = ("Session 1: Wells     ", "Session 1: Old wells ")

    @pytest.mark.parametrize(
        ("options", "code", "stays"),
        [([], 1, True), (["--prefer", "folder"], 0, True), (["--prefer", "workbook"], 0, False)],
    )
    def test_an_item_that_is_gone_there(
        self, trip: Trip, options: list[str], code: int, *, stays: bool
    ) -> None:
        rewrite(trip, ("Evening      Reception", "Evening      Reception of Austria"))
        trip.paper.take_out("Reception")
        screen = trip.back("--apply", "--remove", *options)
        assert screen.code == code
        assert ("Evening      Reception of Austria" in agenda(trip)) == stays
        conflict = (
            "  ! reception-mon  “Reception of Austria”  title.en: “Reception of Austria” here, the "
            "row is gone there\n"
        )
        assert (conflict in screen.out) == (not options)

    def test_what_they_did_not_edit_stays(self, trip: Trip) -> None:
        rewrite(trip, self.TITLE)
        screen = trip.back("--apply")
        assert (screen.code, screen.out) == (0, "agenda: 8 unchanged\n")
        assert agenda(trip) == changed(ENGLISH, self.TITLE)

    def test_what_both_edited_is_decided(self, trip: Trip) -> None:
        rewrite(trip, self.TITLE)
        trip.paper.type("Session 1: Wells", "Session 1: New wells")
        screen = trip.back("--apply")
        assert screen.code == 1
        assert (
            "  ! session-1-mon  “Session 1: Old wells”  title.en: “Session 1: Old wells” here"
            in (screen.out)
        )
        assert "Decide with --prefer folder or --prefer workbook." in screen.err
        assert trip.back("--apply", "--prefer", "workbook").code == 0
        assert "Session 1: New wells" in agenda(trip)

    def test_one_end_each(self, trip: Trip) -> None:
        path = trip.folder / "agenda.fr.txt"
        path.write_text(FRENCH.replace("09:30–12:00", "09:40–12:00"), encoding="utf-8")
        rewrite(trip, ("09:30–12:00", "09:40–12:00"))
        trip.paper.set_time("Session 1: Wells", "09.30–12.15")
        assert trip.back("--apply").code == 0
        assert "09:40–12:15  Session 1" in agenda(trip)


REPORT = "             Report on wells\n"
REPORT_FR = "             Rapport sur les puits\n"
PUMPS = "             Report on pumps\n"
PUMPS_FR = "             Rapport sur les pompes\n"


def in_both(trip: Trip, english: tuple[str, str], french: tuple[str, str]) -> None:
    """Edit both agendas in the folder meanwhile."""
    rewrite(trip, english)
    path = trip.folder / "agenda.fr.txt"
    path.write_text(changed(path.read_text(encoding="utf-8"), french), encoding="utf-8")


class TestTheFolderGotLinesMeanwhile:
    """Lines inside an item have ids by their position: an item is known by its title."""

    @pytest.fixture
    def longer(self, trip: Trip) -> Trip:
        """A report more before the one that was sent: its id is that of the other by now."""
        in_both(trip, (REPORT, PUMPS + REPORT), (REPORT_FR, PUMPS_FR + REPORT_FR))
        return trip

    def test_an_edit_goes_to_the_line_that_was_sent(self, longer: Trip) -> None:
        before = both(longer)
        longer.paper.type("Report on wells", "Report on old wells")
        assert longer.back("--apply").code == 0
        assert both(longer) == (changed(before[0], ("on wells\n", "on old wells\n")), before[1])

    def test_the_line_that_was_taken_out_goes(self, longer: Trip) -> None:
        longer.paper.take_out_line("Report on wells")
        assert longer.back("--apply", "--remove").code == 0
        assert both(longer) == (
            changed(ENGLISH, (REPORT, PUMPS)),
            changed(FRENCH, (REPORT_FR, PUMPS_FR)),
        )

    def test_nothing_edited(self, longer: Trip) -> None:
        before = both(longer)
        screen = longer.back("--apply", "--remove")
        assert (screen.code, screen.out) == (0, "agenda: 9 unchanged\n")
        assert both(longer) == before

    @pytest.mark.parametrize("option", ["--apply", "--remove"])
    def test_one_of_several_is_refused(self, trip: Trip, option: str) -> None:
        in_both(trip, (REPORT, REPORT + REPORT), (REPORT_FR, REPORT_FR + REPORT_FR))
        before = both(trip)
        if option == "--remove":
            trip.paper.take_out_line("Report on wells")
        else:
            trip.paper.type("Report on wells", "Report on old wells")
        screen = trip.back("--apply", option)
        place = "" if option == "--remove" else "!Monday, 3 May 2027!2"
        assert (screen.code, told(screen)) == (
            1,
            [
                f"programme.en.docx{place}: error: returned-item-unsure: "
                "“session-1-mon-presentation”: it is no longer known which item this is."
            ],
        )
        assert both(trip) == before

    def test_one_that_was_renamed_and_has_another_before_it_is_refused(self, longer: Trip) -> None:
        rewrite(longer, ("Report on wells", "Report on deep wells"))
        longer.paper.type("Report on wells", "Report on old wells")
        screen = longer.back("--apply")
        assert (screen.code, "which item this is" in screen.err) == (1, True)


def test_the_folder_lost_a_line_meanwhile(trip: Trip) -> None:
    """What stood behind it has its id now."""
    two = (PUMPS + REPORT, PUMPS_FR + REPORT_FR)
    in_both(trip, (REPORT, two[0]), (REPORT_FR, two[1]))
    later = Trip(trip.folder, sent(trip.folder, "programme", *_beside(trip)), trip.planner)
    in_both(later, (two[0], REPORT), (two[1], REPORT_FR))
    later.paper.type("Report on wells", "Report on old wells")
    later.paper.take_out_line("Report on pumps")
    assert later.back("--apply", "--remove").code == 0
    assert both(later) == (changed(ENGLISH, ("on wells\n", "on old wells\n")), FRENCH)


def _beside(trip: Trip) -> tuple[Path, str]:
    return trip.folder.parent / "later", "programme.en.docx"


def test_a_break_before_that_of_the_paper_has_its_id(trip: Trip, planner: Run) -> None:
    """The two breaks have one title: their times tell them apart."""
    lunch = ("Evening      Reception", "10:30–11:00  Lunch\n\nEvening      Reception")
    french = ("Soirée       Réception", "10:30–11:00  Déjeuner\n\nSoirée       Réception")
    in_both(trip, lunch, french)
    later = Trip(trip.folder, sent(trip.folder, "programme", *_beside(trip)), planner)
    both_ids = "10:30–11:00  Lunch\n             id: lunch-mon-2\n"
    rewrite(later, ("10:30–11:00  Lunch\n", f"09:10–09:20  Lunch\n\n{both_ids}"))
    path = later.folder / "agenda.fr.txt"
    text = path.read_text(encoding="utf-8")
    again = "09:10–09:20  Déjeuner\n\n10:30–11:00  Déjeuner"
    path.write_text(changed(text, ("10:30–11:00  Déjeuner", again)), encoding="utf-8")
    later.paper.set_time("Lunch", "10.30–11.15")
    before = agenda(later)
    assert later.back("--apply").code == 0
    assert agenda(later) == changed(before, ("10:30–11:00  Lunch", "10:30–11:15  Lunch"))


def test_a_folder_with_a_heading_that_is_not_understood(trip: Trip) -> None:
    path = trip.folder / "agenda.fr.txt"
    path.write_text(FRENCH.replace("Lundi 3 mai 2027", "Lundy 3 mei 2027"), encoding="utf-8")
    trip.paper.type("Report on wells", "Report on pumps")
    trip.paper.set_time("Session 1: Wells", "09.30–12.15")
    screen = trip.back("--apply")
    assert screen.code == 2
    assert screen.err.splitlines()[0] == (
        "planner: agenda.fr.txt cannot be changed: agenda-line-unknown."
    )
    assert agenda(trip) == ENGLISH


NOT_TAKEN: list[tuple[Edit, str]] = [
    (
        lambda of: of.paper.type_over(
            "Chair: Austria\xa0· Rapporteur: to be designated", "Chair: Chad"
        ),
        "programme.en.docx!Monday, 3 May 2027!2: warning: cell-informs: “Chair: Chad” is not "
        "imported.",
    ),
    (
        lambda of: of.paper.type("Open to the media", "Closed"),
        "programme.en.docx!Monday, 3 May 2027!1: warning: cell-informs: “Closed” is not imported.",
    ),
    (
        lambda of: of.paper.type_over("Monday, 3 May 2027", "Monday, 10 May 2027"),
        "programme.en.docx!Monday, 10 May 2027: warning: paper-words-not-taken: “Monday, 10 May "
        "2027” is not imported.",
    ),
    (
        lambda of: of.paper.type_over("Conference on Wells", "Conference on Springs"),
        "programme.en.docx: warning: paper-words-not-taken: “Conference on Springs” is not "
        "imported.",
    ),
    (
        lambda of: of.paper.take_out_line("Conference on Wells"),
        "programme.en.docx: warning: paper-words-taken-out: 1 paragraph around the items did not"
        " come back.",
    ),
]


@pytest.mark.parametrize(("edit", "finding"), NOT_TAKEN)
def test_what_is_not_taken_is_named(trip: Trip, edit: Edit, finding: str) -> None:
    edit(trip)
    screen = trip.back("--apply")
    assert (screen.code, told(screen)) == (0, [finding])
    assert both(trip) == (ENGLISH, FRENCH)


def test_one_of_several_lines_of_officers(folder: Path, out: Callable[[str, str], Trip]) -> None:
    """The finding tells the line that was edited, and no other."""
    officers = ("chair: CH", 'chair: "Ada Rill" · rapporteur: "Bo Ek"')
    (folder / "agenda.en.txt").write_text(changed(ENGLISH, officers), encoding="utf-8")
    trip = out("programme", "programme.en.docx")
    trip.paper.type_over("Chair:\xa0Ada Rill", "Chair: Chad")
    assert told(trip.back()) == [
        "programme.en.docx!Tuesday, 4 May 2027!1: warning: cell-informs: “Chair: Chad” is not "
        "imported."
    ]


NIGHTS = [("19.00–01.30", "19:00–01:30+1"), ("22.00–05.59", "22:00–05:59+1")]


@pytest.mark.parametrize(("typed", "written"), NIGHTS)
def test_what_ends_in_the_night(trip: Trip, typed: str, written: str) -> None:
    trip.paper.set_time("Reception", typed)
    assert trip.back("--apply").code == 0
    assert f"\n{written}" in agenda(trip)


def test_what_ended_on_the_next_day_may_end_there_later(
    folder: Path, out: Callable[[str, str], Trip]
) -> None:
    overnight = ("Evening      Reception", "20:00–07:00+1  Reception")
    in_french = ("Soirée       Réception", "20:00–07:00+1  Réception")
    (folder / "agenda.en.txt").write_text(changed(ENGLISH, overnight), encoding="utf-8")
    (folder / "agenda.fr.txt").write_text(changed(FRENCH, in_french), encoding="utf-8")
    trip = out("programme", "programme.en.docx")
    trip.paper.set_time("Reception", "21.00–08.00")
    assert trip.back("--apply").code == 0
    assert "\n21:00–08:00+1  Reception" in agenda(trip)


BAD: list[tuple[Edit, str]] = [
    (
        lambda of: of.paper.set_time("Session 1: Wells", "15.00–13.00"),
        "programme.en.docx!Monday, 3 May 2027!2: error: paper-time-unread: “15.00–13.00” ends"
        " before it begins.",
    ),
    (
        lambda of: of.paper.add_row("Session 1: Wells", "15.00–13.00", "Lunch"),
        "programme.en.docx!Monday, 3 May 2027!3: error: paper-time-unread: “15.00–13.00” ends"
        " before it begins.",
    ),
    (
        lambda of: of.paper.take_out_line("Session 1: Wells"),
        "programme.en.docx!Monday, 3 May 2027!2: error: paper-item-without-head:"
        " “session-1-mon” has lost its title.",
    ),
    (
        lambda of: of.paper.set_time("Session 1: Wells", "half past nine"),
        "programme.en.docx!Monday, 3 May 2027!2: error: paper-time-unread: “half past nine” is "
        "not a time.",
    ),
    (
        lambda of: of.paper.type_over("Hall B", "Hal A"),
        "programme.en.docx!Tuesday, 4 May 2027!1: error: cell-impossible: “Hal A” is not a room.",
    ),
    (
        lambda of: of.paper.type_over("Session 2: Springs", ""),
        "programme.en.docx!Tuesday, 4 May 2027!1: error: title-missing: This item has no title.",
    ),
]


@pytest.mark.parametrize(("edit", "finding"), BAD)
def test_what_does_not_fit_is_told(trip: Trip, edit: Edit, finding: str) -> None:
    edit(trip)
    screen = trip.back("--apply")
    assert (screen.code, told(screen)[0]) == (1, finding)
    assert both(trip) == (ENGLISH, FRENCH)


def test_the_first_row_of_an_item_that_goes_on_in_others(
    folder: Path, out: Callable[[str, str], Trip]
) -> None:
    """One finding says what else is to go, in the place of one for each cell."""
    bring = "             > Bring water.\n"
    notes = [f"             > Note {number} on what to bring.\n" for number in range(1, 20)]
    long = changed(ENGLISH, (bring, "".join([bring, *notes])))
    (folder / "agenda.en.txt").write_text(long, encoding="utf-8")
    trip = out("programme", "programme.en.docx")
    trip.paper.take_out("Session 1: Wells")
    screen = trip.back("--apply", "--remove")
    assert told(screen) == [
        "programme.en.docx!Monday, 3 May 2027!2: error: paper-item-without-head:"
        " “session-1-mon” has lost its title."
    ]
    assert "Delete what is inside it too, or put its title back." in screen.err
    assert both(trip) == (long, FRENCH)
