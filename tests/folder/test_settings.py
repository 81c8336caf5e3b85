"""`conference.toml`: what is read of it, and what is said where it cannot be read."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from planner.folder.load import load
from planner.folder.settings import changed_settings, read_settings
from planner.folder.toml_lines import lines_of_keys
from planner.model import Kind, Role
from planner.model.conference import AgendaStatus

Found = Callable[[dict[str, str | bytes]], list[str]]


@pytest.fixture
def faults(found_in: Found) -> Callable[[str], list[str]]:
    """The findings in a folder with these settings and an agenda without items."""
    return lambda text: found_in({"conference.toml": text, "agenda.en.txt": ""})


# --- TOML that is none -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("title = Talks\n", "1:9", "Invalid value"),
        ('uid = "x"\ntitle = "Talks\n', "2:15", "Illegal character '\\n'"),
        ("# first\n[venue\nname = 1\n", "2:7", "Expected ']'"),
        ('title = "a"\ntitle = "b"\n', "2:12", "Cannot overwrite a value"),
        ("starts = 2001-02-30\n", "1:10", "Invalid date or datetime"),
        ('languages = ["en"\n\n', "3", "Unclosed array"),
        ("languages = [\n", "2", "Invalid value"),
        ('title = """\nTalks\n', "3", "Unterminated string"),
        ('title: "Talks"\n', "1:6", "Expected '=' after a key"),
        ("limits.minutes_per_address = " + "9" * 5000, "1", "Exceeds the limit"),
        ("a = " + "[" * 5000, "1", "maximum recursion depth exceeded"),
        ("title = 'a\x07b'\n", "1:11", "Found invalid character '\\x07'"),
    ],
)
def test_broken_toml(faults: Callable[[str], list[str]], text: str, place: str, what: str) -> None:
    (only,) = faults(text)
    assert only.startswith(
        f"conference.toml:{place}: settings-broken: This is not valid TOML: {what}"
    )


def test_broken_toml_leaves_the_agenda_to_be_read(folder: Callable[..., Path]) -> None:
    files = {"conference.toml": "title = Talks\n", "agenda.en.txt": "2001-12-13\n09:00  Lunch\n"}
    loaded = load(folder(files))
    assert [item.id for day in loaded.conference.days for item in day.items] == ["lunch-thu"]


# --- keys and values -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("titel = 1", "1: setting-unknown: The key “titel” is not known here."),
        (
            "[decision]\nsymbol = 'D'\nbody = 'osce'\ndat = 1",
            "4: setting-unknown: The key “dat” is not",
        ),
        (
            "[[rooms]]\nid = 'a'\n[[rooms]]\nid = 'b'\nseat = 3",
            "5: setting-unknown: The key “seat” is not",
        ),
        (
            "[limits]\n\nminutes = 3",
            "3: setting-unknown: The key “minutes” is not known here.",
        ),
        ("starts = '2001-12-13'", "1: setting-impossible: “starts” must be a date from"),
        ("starts = 2001-12-13T09:00:00", "1: setting-impossible: “starts” must be a date"),
        (
            "starts = 9999-12-31",
            "1: setting-impossible: “starts” must be a date from 1583 to 9998: 2001-12-13.",
        ),
        (
            "venue.coordinates = { latitude = 'north', longitude = 7 }",
            "1: setting-impossible: “latitude” must be degrees from -180 to 180: 42.6469.",
        ),
        ("venue.coordinates = { latitude = 1, longitude = 181.5 }", "1: setting-impossible:"),
        ("venue.coordinates = { latitude = nan, longitude = 0 }", "1: setting-impossible:"),
        ("venue.coordinates = { latitude = 0, longitude = true }", "1: setting-impossible:"),
        ("uid = 5", "1: setting-impossible: “uid” must be words in quotes."),
        ("languages = 'en'", "1: setting-impossible: “languages” must be a list: […]."),
        ("languages = ['en', 5]", "1: setting-impossible: Number 2 of “languages” must be words"),
        ("status = 'finl'", "1: setting-impossible: “status” must be one of indicative, provis"),
        ("status = true", "1: setting-impossible: “status” must be one of indicative, provis"),
        ("title = ['Talks']", "1: setting-impossible: “title” must be words, or words by langu"),
        ("[title]\nen = 5", "1: setting-impossible: “title” must be words, or words by langu"),
        ("[title]\nenglish = 'x'", "1: setting-impossible: “title” must be words, or words by"),
        ("limits = 5", "1: setting-impossible: “limits” must be a table: […]."),
        ("[limits]\nminutes_without_break = true", "2: setting-impossible: “minutes_without_break"),
        ("[limits]\nminutes_without_break = 1.5", "2: setting-impossible: “minutes_without_break"),
        ("[bodies]\nhost = 'KG'\nguest = 5", "3: setting-impossible: “guest” must be words in"),
        ("rooms = ['Hall A']", "1: setting-impossible: Number 1 of “rooms” must be a table"),
        ("[[rooms]]\nname = 'Hall A'", "1: setting-incomplete: “id” is missing."),
        ("[decision]\nsymbol = 'D'", "1: setting-incomplete: “body” is missing."),
        ("[modalities.sessions]\n", "1: setting-incomplete: “number” is missing."),
        (
            "[[meetings]]\nid = 'm'\ntitle = 'M'\ntown = 'V'\ntimezone = 'UTC'\ndate = 'x'",
            "6: sett",
        ),
        ("[modalities.officers]\nroles = ['chair', 'boss']", "2: setting-impossible: Number 2 of "),
    ],
)
def test_a_fault_and_its_line(faults: Callable[[str], list[str]], lines: str, fault: str) -> None:
    (only,) = faults(f"{lines}\n")
    assert only.startswith(f"conference.toml:{fault}")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("titel = 'Talks'", "Did you mean “title”?"),
        ("start = 2001-12-13", "Did you mean “starts”?"),
        ("lanugages = ['en']", "Did you mean “languages”?"),
    ],
)
def test_an_unknown_key_is_compared_with_the_known_ones(line: str, hint: str) -> None:
    (found,) = read_settings(f"{line}\n")[1]
    assert found.hint == hint


def test_an_unknown_key_that_is_near_none_is_told_what_there_is() -> None:
    (found,) = read_settings("[limits]\nzzz = 1\n")[1]
    assert found.hint == (
        "Known keys: minutes_without_break, minutes_per_address, minutes_per_brief_address, "
        "minutes_between_rooms, minutes_between_duties, duties_per_officer."
    )


def test_what_does_not_fit_is_left_out_and_the_rest_is_read() -> None:
    conference, findings = read_settings(
        dedent("""\
        title = "Talks"
        status = "finl"
        starts = 2001-12-13
        languages = ["en", 5, "fr"]

        [[rooms]]
        name = "Hall A"

        [[rooms]]
        id = "hall-b"
        """)
    )
    assert len(findings) == 3
    assert conference.title == {"en": "Talks"}
    assert conference.status is AgendaStatus.ADOPTED
    assert conference.starts == dt.date(2001, 12, 13)
    assert conference.languages == ("en", "fr")
    assert [room.id for room in conference.rooms] == ["hall-b"]


def test_words_without_a_language_are_in_the_first_one() -> None:
    conference, findings = read_settings('title = "Entretiens"\nlanguages = ["fr", "en"]\n')
    assert (findings, conference.title) == ([], {"fr": "Entretiens"})


def test_each_type_of_field() -> None:
    conference, findings = read_settings(
        dedent("""\
        title.en = "Talks"
        title.fr = "Entretiens"
        bodies = { host = "KG" }
        modalities.press_conference = { when = "after-the-conference" }

        [modalities.co_chairs]
        kinds = ["opening", "closing"]
        by = ["host"]

        [modalities.officers]
        roles = ["chair"]

        [[participation]]
        id = "media"
        name = { en = "Media" }
        open_list = true
        """)
    )
    assert findings == []
    assert conference.title == {"en": "Talks", "fr": "Entretiens"}
    assert conference.bodies == {"host": "KG"}
    rules = conference.modalities
    assert rules.co_chairs
    assert (rules.co_chairs.kinds, rules.co_chairs.by) == (
        (Kind.OPENING, Kind.CLOSING),
        ("host",),
    )
    assert rules.officers
    assert rules.officers.roles == (Role.CHAIR,)
    assert conference.participation[0].open_list


# --- lines -----------------------------------------------------------------------------------


def test_the_line_of_each_key() -> None:
    text = dedent('''\
        # languages = """
        uid = "x" # it's """ odd
        "title" . en = "[x]"
        note = """
        uid = 1
        [rooms]
        """
        list = [
          [1],
          [2]
        ]
        [decision] # taken
        symbol = 'a # b'
        [[rooms]]
        id = "a"
        [rooms.name]
        en = "A"
        [[rooms]]
        id = "b"
        [rooms.name]
        en = "B"
        ''')
    assert lines_of_keys(text) == {
        ("uid",): 2,
        ("title",): 3,
        ("title", "en"): 3,
        ("note",): 4,
        ("list",): 8,
        ("decision",): 12,
        ("decision", "symbol"): 13,
        ("rooms", 0): 14,
        ("rooms", 0, "id"): 15,
        ("rooms", 0, "name"): 16,
        ("rooms", 0, "name", "en"): 17,
        ("rooms", 1): 18,
        ("rooms", 1, "id"): 19,
        ("rooms", 1, "name"): 20,
        ("rooms", 1, "name", "en"): 21,
    }


def test_a_record_knows_its_line(settings: Callable[..., str]) -> None:
    conference, _ = read_settings(settings("en"))
    assert [str(room.place) for room in conference.rooms] == [
        "conference.toml:11",
        "conference.toml:15",
    ]
    assert str(conference.place_of("starts")) == "conference.toml:3"
    assert str(conference.place_of("host")) == "conference.toml"


# --- changes ---------------------------------------------------------------------------------

SETTINGS = dedent("""\
    # The talks.
    title = "Talks"     # the title
    starts   =   2001-12-13

    # Where.
    town = { en = "Vienna", fr = "Vienne" }
    languages = [ "en", "fr" ]  # two

    [bodies]
    host = "KG"  # the host

    # The large one.
    [[rooms]]
    id = "hall-a"
    name = "Hall A"  # by the door

    [[rooms]]
    id = "hall-b"
    seats = 20

    [modalities.officers]
    roles = ["chair"]
    """)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Talks" ', '"Water" '),
        ("2001-12-13", "2002-01-05"),
        ('"Vienne"', '"Wien"'),
        ('host = "KG"', 'host = "KZ"'),
        ('"Hall A"', '"Hall One"'),
        ("seats = 20", "seats = 25"),
        ('roles = ["chair"]', 'roles = ["chair", "rapporteur"]'),
    ],
)
def test_a_change_of_one_key_leaves_every_other_byte(old: str, new: str) -> None:
    assert SETTINGS.count(old) == 1
    wanted = SETTINGS.replace(old, new)
    before, after = read_settings(SETTINGS)[0], read_settings(wanted)[0]
    assert changed_settings(SETTINGS, before, after) == wanted


def test_a_key_that_goes_takes_only_its_line() -> None:
    wanted = SETTINGS.replace("seats = 20\n", "")
    before, after = read_settings(SETTINGS)[0], read_settings(wanted)[0]
    assert changed_settings(SETTINGS, before, after) == wanted


@pytest.mark.parametrize(
    "rooms",
    [
        (),
        ("hall-a",),
        ("hall-b",),
        ("hall-b", "hall-a"),
        ("hall-a", "hall-b", "hall-c"),
        ("hall-c", "hall-a", "hall-b"),
        ("hall-c",),
    ],
    ids=" ".join,
)
def test_rooms_that_come_and_go(rooms: tuple[str, ...]) -> None:
    before = read_settings(SETTINGS)[0]
    known = SETTINGS[SETTINGS.index("# The large") : SETTINGS.index("[modalities")]
    wanted = SETTINGS.replace(known, "".join(f'[[rooms]]\nid = "{room}"\n\n' for room in rooms))
    after = read_settings(wanted)[0]
    changed = changed_settings(SETTINGS, before, after)
    assert read_settings(changed) == (after, [])
    assert changed.startswith(SETTINGS[: SETTINGS.index("# The large")])
    assert '[modalities.officers]\nroles = ["chair"]\n' in changed


def test_new_settings_are_written_where_there_are_none() -> None:
    after = read_settings(SETTINGS)[0]
    nothing = read_settings("")[0]
    assert read_settings(changed_settings("", nothing, after)) == (after, [])


def test_taking_everything_away() -> None:
    before, nothing = read_settings(SETTINGS)[0], read_settings("")[0]
    changed = changed_settings(SETTINGS, before, nothing)
    assert read_settings(changed) == (nothing, [])
    assert changed.startswith("# The talks.\n")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("x = " + "[" * 10_000, "settings-broken"),
        ("x = " + "{ a = " * 10_000, "settings-broken"),
        ("x = " + "9" * 10_000, "settings-broken"),
        ("x." * 1_000 + "x = 1", "setting-unknown"),
        ("[" + "x." * 1_000 + "x]", "setting-unknown"),
        ("[limits]\nminutes_without_break = 1000001", "setting-impossible"),
        ("[limits]\nminutes_between_rooms = -1", "setting-impossible"),
    ],
    ids=lambda value: value[:12],
)
def test_settings_that_nobody_writes(
    faults: Callable[[str], list[str]], line: str, told: str
) -> None:
    assert [fault.split(": ")[1] for fault in faults(line)] == [told]
