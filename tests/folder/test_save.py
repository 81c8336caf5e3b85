"""Saving into a folder: what changed is written, and not a byte more."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from textwrap import dedent

import pytest

from planner.errors import PlannerError
from planner.folder.load import load
from planner.folder.notation.ids import with_ids
from planner.folder.save import save
from planner.model import (
    AgendaItem,
    Clock,
    Conference,
    Day,
    Duty,
    Invitee,
    Kind,
    Party,
    Role,
    Text,
)

Folder = Callable[[dict[str, str | bytes]], Path]

ENGLISH = dedent("""\
    # The agenda of the talks.

    Thursday, 13 December 2001


    9.00         Opening    [Hall A]
                 co-chairs: host, osce   ·   media: open
    # The addresses are not settled.
                 Welcoming addresses by the host country
                   and the OSCE
                     speakers: host, osce

    9.30-11.00   Session 1:  Water [draft]
                 > Statements are handed in
                   in writing.
                 chair: "Ms. A. Example"
                 Presentations
                   - Rivers
                   - Lakes
                 Coffee break
                 Discussion


    –            Lunch
    # The afternoon.
    14:00        Session 2: Energy   [Salle A]
                 Discussion
    Friday, 14 December
    09:00        Session 1 (continued)
                 Discussion

    Evening      Dinner
    """)

FRENCH = dedent("""\
    Jeudi 13 décembre 2001

    09:00        Ouverture
                 Allocutions

    09:30–11:00  Séance 1 : Eau
                 Exposés
                   - Fleuves
                   - Lacs
                 Pause-café
                 Débat

    –            Déjeuner

    14:00        Séance 2 : Energie
                 Débat de la deuxième séance
                 Encore un débat

    Vendredi 14 décembre
    09:00        Séance 1 (suite)
                 Débat
    """)


@pytest.fixture
def talks(folder: Folder, settings: Callable[..., str]) -> Path:
    """A folder with comments, odd spacing, and a translation that is not up to date."""
    return folder(
        {
            "conference.toml": settings("en", "fr"),
            "agenda.en.txt": ENGLISH,
            "agenda.fr.txt": FRENCH,
            "invitees.csv": "id,body,category\nkg, KG ,states\n",
        }
    )


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.iterdir()}


def differing(old: str, new: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    one, other = old.split("\n"), new.split("\n")
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    changes = [code[1:] for code in codes if code[0] != "equal"]
    went = [line for i1, i2, _, _ in changes for line in one[i1:i2]]
    return went, [line for _, _, j1, j2 in changes for line in other[j1:j2]]


Change = Callable[[AgendaItem], AgendaItem]


def edit(conference: Conference, own_id: str, change: Change) -> Conference:
    """The conference with one item changed, wherever it lies."""

    def within(items: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
        return tuple(
            change(item) if item.id == own_id else replace(item, items=within(item.items))
            for item in items
        )

    days = tuple(replace(day, items=within(day.items)) for day in conference.days)
    assert days != conference.days
    return replace(conference, days=days)


def titled(**words: str) -> Change:
    return lambda item: replace(item, title=item.title | words)


# --- nothing changed -------------------------------------------------------------------------


def test_what_has_not_changed_keeps_every_byte(talks: Path) -> None:
    before = contents(talks)
    save(load(talks).conference, talks)
    assert contents(talks) == before


def test_an_id_that_is_written_stays_though_the_item_would_have_it_without(talks: Path) -> None:
    agenda = talks / "agenda.en.txt"
    written = "–            Lunch\n             id: lunch-thu\n"
    agenda.write_text(ENGLISH.replace("–            Lunch\n", written))
    save(edit(load(talks).conference, "lunch-thu", titled(en="Lunch for all")), talks)
    assert written.replace("Lunch", "Lunch for all") in agenda.read_text()


# --- one item --------------------------------------------------------------------------------

EDITS: list[tuple[str, Change, list[str], list[str]]] = [
    (
        "session-2-thu",
        titled(en="Session 2: Power"),
        ["14:00        Session 2: Energy   [Salle A]"],
        ["14:00        Session 2: Power" + 53 * " " + "[Hall A]"],
    ),
    (
        "session-2-thu",
        lambda item: replace(item, start=Clock(0, 14, 15), end=Clock(0, 16, 0)),
        ["14:00        Session 2: Energy   [Salle A]"],
        ["14:15–16:00  Session 2: Energy" + 52 * " " + "[Hall A]"],
    ),
    (
        "session-2-thu",
        lambda item: replace(item, room=""),
        ["14:00        Session 2: Energy   [Salle A]"],
        ["14:00        Session 2: Energy"],
    ),
    (
        "session-1-thu",
        lambda item: replace(
            item, duties=(Duty(Role.CHAIR, (Party("KG"),)), Duty(Role.RAPPORTEUR))
        ),
        [
            "9.30-11.00   Session 1:  Water [draft]",
            "             > Statements are handed in",
            "               in writing.",
            '             chair: "Ms. A. Example"',
        ],
        [
            "09:30–11:00  Session 1:  Water [draft]",
            "             chair: KG · rapporteur: to be designated",
            "             > Statements are handed in in writing.",
        ],
    ),
    (
        "opening-thu-welcome",
        lambda item: replace(item, note=Text({"en": "In this order.\nFive minutes each."})),
        [],
        [
            "               speakers: host, osce",
            "               > In this order.",
            "               > Five minutes each.",
        ],
    ),
    (
        "session-1-thu-presentation-item-2",
        titled(en="chair: a lake"),
        ["               - Lakes"],
        ["               – \\chair: a lake"],
    ),
    (
        "session-1-fri-discussion",
        lambda item: replace(item, start=Clock(0, 9, 30)),
        ["             Discussion"],
        ["             09:30  Discussion"],
    ),
    (
        "lunch-thu",
        lambda item: replace(item, start=Clock(0, 12, 30)),
        ["–            Lunch"],
        ["12:30        Lunch"],
    ),
    (
        "dinner-fri",
        lambda item: replace(item, duration=90, allow=("time-order",)),
        [],
        ["             duration: 90 min · allow: time-order"],
    ),
    (
        "lunch-thu",
        lambda item: replace(item, id="lunch"),
        [],
        ["             id: lunch"],
    ),
]


@pytest.mark.parametrize(("own_id", "change", "went", "came"), EDITS)
def test_an_edit_changes_only_the_lines_of_the_item(
    talks: Path, own_id: str, change: Change, went: list[str], came: list[str]
) -> None:
    after = edit(load(talks).conference, own_id, change)
    save(after, talks)
    seen_went, seen_came = differing(ENGLISH, (talks / "agenda.en.txt").read_text())
    if own_id == "opening-thu-welcome":
        assert seen_went[:2] == [
            "             Welcoming addresses by the host country",
            "               and the OSCE",
        ]
        seen_went, seen_came = [], seen_came[1:]
    assert (seen_went, seen_came) == (went, came)
    assert load(talks).conference.days == after.days


def test_the_other_language_changes_only_its_own_line(talks: Path) -> None:
    after = edit(load(talks).conference, "session-1-fri", titled(fr="Séance 1 : Eau (suite)"))
    save(after, talks)
    assert contents(talks)["agenda.en.txt"].decode() == ENGLISH
    assert differing(FRENCH, (talks / "agenda.fr.txt").read_text()) == (
        ["09:00        Séance 1 (suite)"],
        ["09:00        Séance 1 : Eau (suite)"],
    )


def test_words_that_could_not_be_aligned_are_not_lost(talks: Path) -> None:
    after = edit(load(talks).conference, "session-2-thu", titled(fr="Séance 2 : Electricité"))
    save(after, talks)
    assert differing(FRENCH, (talks / "agenda.fr.txt").read_text()) == (
        ["14:00        Séance 2 : Energie"],
        ["14:00        Séance 2 : Electricité"],
    )


# --- items and days come and go --------------------------------------------------------------


def inserted(conference: Conference, day: int, at: int, item: AgendaItem) -> Conference:
    of = conference.days[day]
    items = (*of.items[:at], item, *of.items[at:])
    days = (*conference.days[:day], replace(of, items=items), *conference.days[day + 1 :])
    return replace(conference, days=with_ids(days))


CONCERT = AgendaItem(Kind.ITEM, Text({"en": "Concert", "fr": "Concert"}), start=Clock(0, 12, 0))


@pytest.mark.parametrize(("day", "at"), [(0, 0), (0, 2), (0, 3), (0, 4), (1, 0), (1, 1), (1, 2)])
def test_an_item_comes_and_goes_again(talks: Path, day: int, at: int) -> None:
    before, files = load(talks).conference, contents(talks)
    after = inserted(before, day, at, CONCERT)
    save(after, talks)
    assert load(talks).conference.days == after.days
    went, came = differing(ENGLISH, (talks / "agenda.en.txt").read_text())
    assert (went, sorted(came)) == ([], ["", "12:00        Concert"])
    save(before, talks)
    assert contents(talks) == files


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_an_item_inside_comes_and_goes_again(talks: Path, at: int) -> None:
    before, files = load(talks).conference, contents(talks)
    word = AgendaItem(Kind.ITEM, Text({"en": "A word", "fr": "Un mot"}))
    session = before.days[0].items[1]
    items = (*session.items[:at], word, *session.items[at:])
    after = edit(before, session.id, lambda item: replace(item, items=items))
    save(after, talks)
    assert differing(ENGLISH, (talks / "agenda.en.txt").read_text()) == (
        [],
        ["             A word"],
    )
    assert differing(FRENCH, (talks / "agenda.fr.txt").read_text()) == ([], ["             Un mot"])
    save(before, talks)
    assert contents(talks) == files


def test_an_item_that_goes_takes_its_lines_and_the_blank_one_above(talks: Path) -> None:
    before = load(talks).conference
    day = before.days[0]
    days = (replace(day, items=(day.items[0], *day.items[2:])), before.days[1])
    save(replace(before, days=days), talks)
    text = (talks / "agenda.en.txt").read_text()
    begin, end = ENGLISH.index("\n9.30"), ENGLISH.index("\n\n–")
    assert text == ENGLISH[:begin] + ENGLISH[end:]


def test_a_day_comes_and_goes_again(talks: Path) -> None:
    before, files = load(talks).conference, contents(talks)
    for at, date in ((0, dt.date(2001, 12, 12)), (2, dt.date(2001, 12, 15))):
        day = Day(date, (replace(CONCERT, items=(CONCERT,)),))
        days = (*before.days[:at], day, *before.days[at:])
        after = replace(before, days=with_ids(days))
        save(after, talks)
        assert load(talks).conference.days == after.days
        went, came = differing(ENGLISH, (talks / "agenda.en.txt").read_text())
        assert (went, len(came)) == ([], 5)
        save(before, talks)
        assert contents(talks) == files


def test_everything_goes_and_the_comments_stay(talks: Path) -> None:
    before = load(talks).conference
    save(replace(before, days=()), talks)
    kept = [line for line in (talks / "agenda.en.txt").read_text().split("\n") if line.strip()]
    assert kept == [
        "# The agenda of the talks.",
        "# The addresses are not settled.",
        "# The afternoon.",
    ]


def test_when_everything_goes_it_goes_in_every_language(talks: Path) -> None:
    save(replace(load(talks).conference, days=()), talks)
    assert (talks / "agenda.fr.txt").read_text().strip() == ""


def test_items_change_places(talks: Path) -> None:
    before = load(talks).conference
    first, *rest = before.days[0].items
    after = replace(before, days=(replace(before.days[0], items=(*rest, first)), *before.days[1:]))
    save(after, talks)
    assert load(talks).conference.days == after.days


def test_what_is_inside_a_translation_and_not_aligned_stays_with_its_item(talks: Path) -> None:
    before = load(talks).conference
    save(inserted(before, 0, 4, CONCERT), talks)
    assert differing(FRENCH, (talks / "agenda.fr.txt").read_text()) == (
        [],
        ["12:00        Concert", ""],
    )
    assert (
        "             Encore un débat\n\n12:00        Concert\n\nVendredi"
        in (talks / "agenda.fr.txt").read_text()
    )


def test_what_is_inside_a_translation_and_not_aligned_goes_with_its_item(talks: Path) -> None:
    before = load(talks).conference
    day = before.days[0]
    days = (replace(day, items=day.items[:3]), *before.days[1:])
    save(replace(before, days=days), talks)
    begin, end = FRENCH.index("\n14:00"), FRENCH.index("\nVendredi")
    assert (talks / "agenda.fr.txt").read_text() == FRENCH[:begin] + FRENCH[end:]


def test_a_day_stands_behind_all_of_the_day_before(talks: Path) -> None:
    before = load(talks).conference
    first, last = before.days
    moved = replace(first, date=dt.date(2001, 12, 12), items=(CONCERT,))
    after = replace(before, days=with_ids((first, moved, last)))
    save(after, talks)
    assert load(talks).conference.days == after.days


# --- the frame -------------------------------------------------------------------------------


def test_a_setting_changes_its_line_alone(talks: Path, settings: Callable[..., str]) -> None:
    before, files = load(talks).conference, contents(talks)
    save(replace(before, timezone="Europe/Vienna"), talks)
    assert contents(talks) == files | {
        "conference.toml": settings("en", "fr").replace("Asia/Bishkek", "Europe/Vienna").encode()
    }


def test_a_room_that_is_called_otherwise_is_so_in_the_agenda(talks: Path) -> None:
    before = load(talks).conference
    hall = replace(before.rooms[0], name=Text({"en": "Great Hall"}))
    after = replace(before, rooms=(hall, *before.rooms[1:]))
    save(after, talks)
    assert load(talks).conference == after
    went, came = differing(ENGLISH, (talks / "agenda.en.txt").read_text())
    assert len(went) == 3
    assert [line.partition("  [")[2] for line in came] == ["Great Hall]", "", "Great Hall]"]


def test_another_first_language(talks: Path) -> None:
    before = load(talks).conference
    after = replace(before, languages=("fr", "en"))
    save(after, talks)
    french = (talks / "agenda.fr.txt").read_text()
    assert "co-chairs: host, osce · media: open" in french
    assert "speakers" not in (talks / "agenda.en.txt").read_text()
    assert "# The afternoon." in (talks / "agenda.en.txt").read_text()


def test_an_invitee_changes_its_row_alone(talks: Path) -> None:
    before = load(talks).conference
    invitees = (*before.invitees, Invitee("kz", "states", "KZ"))
    save(replace(before, invitees=invitees), talks)
    assert contents(talks)["invitees.csv"] == b"id,body,category\nkg, KG ,states\nkz,KZ,states\n"


# --- files as machines write them ------------------------------------------------------------


def test_line_ends_and_the_mark_stay(talks: Path) -> None:
    for name, data in contents(talks).items():
        (talks / name).write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    files = contents(talks)
    before = load(talks).conference
    save(before, talks)
    assert contents(talks) == files
    after = edit(
        replace(
            before,
            uid="2a1c8c44-7b6d-4c39-8c1c-111111111111",
            invitees=(*before.invitees, Invitee("kz", "states", "KZ")),
        ),
        "dinner-fri",
        titled(en="Gala dinner"),
    )
    save(after, talks)
    for name, data in contents(talks).items():
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\n") == data.count(b"\r\n")
        if name != "agenda.fr.txt":
            assert data != files[name]
    assert load(talks).conference == after


def test_without_an_end_of_line_at_the_end(folder: Folder, settings: Callable[..., str]) -> None:
    root = folder({"conference.toml": settings("en"), "agenda.en.txt": "2001-12-13\n\n–  Lunch"})
    before = load(root).conference
    save(inserted(before, 0, 1, CONCERT), root)
    assert (root / "agenda.en.txt").read_text() == (
        "2001-12-13\n\n–  Lunch\n\n12:00        Concert"
    )


def test_a_file_keeps_who_may_read_it_and_a_link_stays_one(talks: Path, tmp_path: Path) -> None:
    (talks / "agenda.en.txt").rename(tmp_path / "elsewhere.txt")
    (talks / "agenda.en.txt").symlink_to(tmp_path / "elsewhere.txt")
    (tmp_path / "elsewhere.txt").chmod(0o600)
    save(edit(load(talks).conference, "dinner-fri", titled(en="Gala dinner")), talks)
    assert (talks / "agenda.en.txt").is_symlink()
    assert (tmp_path / "elsewhere.txt").stat().st_mode & 0o777 == 0o600
    assert "Gala dinner" in (tmp_path / "elsewhere.txt").read_text()
    assert sorted(path.name for path in talks.iterdir()) == [
        "agenda.en.txt",
        "agenda.fr.txt",
        "conference.toml",
        "invitees.csv",
    ]


# --- faults ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("conference.toml", 'title = "Talks"', "title = Talks", "settings-broken"),
        ("conference.toml", 'title = "Talks"', "title = 5", "setting-impossible"),
        ("conference.toml", 'id = "hall-b"', "", "setting-incomplete"),
        ("agenda.en.txt", 'chair: "Ms.', "chair: “Ms.", "attribute-impossible"),
        ("agenda.fr.txt", "é", "\udce9", "file-encoding"),
        ("invitees.csv", "states", "states,x", "table-row-too-long"),
    ],
)
def test_what_was_not_understood_is_not_overwritten(
    talks: Path, file: str, old: str, new: str, fault: str
) -> None:
    text = (talks / file).read_text().replace(old, new)
    (talks / file).write_bytes(text.encode("utf-8", "surrogateescape"))
    before, files = load(talks).conference, contents(talks)
    after = replace(
        before,
        timezone="UTC",
        languages=("en", "fr"),
        days=inserted(before, 0, 0, CONCERT).days,
        invitees=(),
    )
    with pytest.raises(PlannerError) as raised:
        save(after, talks)
    assert str(raised.value) == f"{file} cannot be changed: {fault}."
    assert raised.value.remedy == f"Fix that first: planner check {talks}"
    assert contents(talks) == files


def test_days_and_lines_that_could_not_be_read_stay(
    folder: Folder, settings: Callable[..., str]
) -> None:
    agenda = dedent("""\
        31 November 2001

        09:00  Lunch

        nonsense
        Thursday, 13 December 2001

        09:00  Session 1
               Discussion
        25:00  Dinner
        14:00  Session 2
        """)
    root = folder({"conference.toml": settings("en"), "agenda.en.txt": agenda})
    save(edit(load(root).conference, "session-2-thu", titled(en="Session 2: Water")), root)
    assert (root / "agenda.en.txt").read_text() == agenda.replace(
        "14:00  Session 2", "14:00        Session 2: Water"
    )


def test_a_folder_that_is_not_there_is_made(talks: Path, tmp_path: Path) -> None:
    conference = replace(load(talks).conference, id="copy")
    save(conference, tmp_path / "deep" / "copy")
    again = load(tmp_path / "deep" / "copy")
    assert again.conference == conference
