"""What cannot be read of an agenda: each fault with its name, its very place, and what to do."""

from collections.abc import Callable

import pytest

from planner.folder.load import Loaded, load

Faults = Callable[[str | bytes], list[str]]
Read = Callable[[str | bytes], Loaded]

DAY = "Thursday, 13 December 2001\n\n"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("Opening of the Conference", "3:1: agenda-line-unknown: This line cannot be understood."),
        ("–Lunch", "3:1: agenda-line-unknown: This line cannot be understood."),
        ("Evening meeting", "3:1: agenda-line-unknown: This line cannot be understood."),
        ("Thurzday, 14 December 2001", "3:1: agenda-line-unknown: This line cannot be understood."),
        ("09:30-11:00-12:00  Lunch", "3:1: agenda-line-unknown: This line cannot be understood."),
        ("9:00 Registration", "3:1: time-impossible: Put two spaces between a time and a title."),
        (
            "2:00 pm  Lunch",
            "3:1: time-impossible: “2:00 pm” is a time, but it is not written like 09:30",
        ),
        (
            "9 h 30  Ouverture",
            "3:1: time-impossible: “9 h 30” is a time, but it is not written like 09:30",
        ),
        (
            "14 heures  Pause",
            "3:1: time-impossible: “14 heures” is a time, but it is not written like",
        ),
        (
            "18h30  Dinner",
            "3:1: time-impossible: “18h30” is a time, but it is not written like 09:30",
        ),
        ("24:30  Reception", "3:1: time-impossible: No clock shows 24:30."),
        ("24:00  Reception", "3:1: time-impossible: No clock shows 24:00."),
        ("09:60  Reception", "3:1: time-impossible: No clock shows 09:60."),
        ("22:00 – 25:00  Reception", "3:1: time-impossible: No clock shows 25:00."),
        ("09:00", "3:1: title-missing: This item has no title."),
        ("09:00  [Hall A]\n       chair: KG", "3:1: title-missing: This item has no title."),
        ("Friday, 31 November 2001", "3:1: date-impossible: There is no such day: "),
        ("2001-02-29", "3:1: date-impossible: There is no such day: "),
        ("2001-13-01", "3:1: date-impossible: There is no such day: "),
        ("0000-01-01", "3:1: date-impossible: There is no such day: "),
        ("9999-12-31", "3:1: date-impossible: There is no such day: "),
        ("Monday, 14 December 2001", "3:1: weekday-wrong: 2001-12-14 is a Friday."),
    ],
)
def test_at_the_margin(faults: Faults, lines: str, fault: str) -> None:
    (only,) = faults(f"{DAY}{lines}\n")
    assert only.startswith(f"agenda.en.txt:{fault}")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("       24:30  Drinks", "4:8: time-impossible: No clock shows 24:30."),
        ("       11:00–11:75  Drinks", "4:8: time-impossible: No clock shows 11:75."),
        ("       11:00", "4:8: title-missing: This item has no title."),
        ("       chiar: KG", "4:8: attribute-unknown: “chiar” is not an attribute."),
        ("       durration: 45 min", "4:8: attribute-unknown: “durration” is not an attribute."),
        ("       chair: KG · wine: red", "4:20: attribute-unknown: “wine” is not an attribute."),
        ("       chair: KG · wine", "4:20: attribute-unknown: “wine” is not an attribute."),
        ("       media: maybe", "4:8: attribute-impossible: “maybe” is not possible here."),
        ("       chair: KG · media: maybe", "4:20: attribute-impossible: “maybe” is not possible "),
        ("       access: all", "4:8: attribute-impossible: “all” is not possible here."),
        ("       kind: lunhc", "4:8: attribute-impossible: “lunhc” is not possible here."),
        ("       optional: perhaps", "4:8: attribute-impossible: “perhaps” is not possible here."),
        ("       id: Session 1", "4:8: attribute-impossible: “Session 1” is not an id."),
        ("       id:", "4:8: attribute-impossible: “” is not an id."),
        ("       duration: an hour", "4:8: attribute-impossible: “an hour” is not a duration."),
        ("       duration: 0 min", "4:8: attribute-impossible: “0 min” is not a duration."),
        ("       duration: 99999 min", "4:8: attribute-impossible: “99999 min” is not a duration."),
        (
            "       join: wells.example",
            "4:8: attribute-impossible: “wells.example” is not a web address.",
        ),
        ('       chair: KG, "A. Example', '4:8: attribute-impossible: “"A. Example” names nobody.'),
        ('       chair: "A" Example', '4:8: attribute-impossible: “"A" Example” names nobody.'),
        ('       chair: KG, "", KZ', '4:8: attribute-impossible: “"", KZ” names nobody.'),
        ("       chair: KG,, KZ", "4:8: attribute-impossible: “, KZ” names nobody."),
    ],
)
def test_under_an_item(faults: Faults, line: str, fault: str) -> None:
    (only,) = faults(f"{DAY}09:00  Session 1\n{line}\n       Discussion\n")
    assert only.startswith(f"agenda.en.txt:{fault}")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("       kind: lunhc", "Did you mean “lunch”?"),
        ("       access: all", "Possible values: public, media, closed."),
        ("       media: maybe", "Write “open” or “closed”."),
        ("       duration: an hour", "Write “45 min” or “1 h 30”."),
        ("       id: Session 1", "An id has lower-case letters, digits and hyphens."),
    ],
)
def test_what_would_fit_is_named(read: Read, line: str, hint: str) -> None:
    (found,) = read(f"{DAY}09:00  Session 1\n{line}\n").findings
    assert found.hint == hint


def test_a_word_that_is_near_is_named(read: Read) -> None:
    (found,) = read(f"{DAY}09:00  Session 1\n       raporteur: KG\n").findings
    assert found.hint == (
        "Did you mean “rapporteur”? If the line is a title, write a backslash before it."
    )


def test_a_time_past_midnight_is_explained(read: Read) -> None:
    (found,) = read(f"{DAY}24:30  Reception\n").findings
    assert "write a time past midnight as 00:30+1" in found.hint


def test_items_before_the_first_day_are_one_fault(read: Read) -> None:
    loaded = read("""\
        # The talks.
        09:00  Opening
               chair: KG
               Welcoming addresses
        10:00  Session 1

        Thursday, 13 December 2001

        11:00  Session 2
        """)
    (found,) = loaded.findings
    assert (str(found.place), found.name) == ("agenda.en.txt:2:1", "item-without-day")
    (day,) = loaded.conference.days
    assert [item.id for item in day.items] == ["session-2-thu"]


def test_what_stands_under_a_faulty_line_goes_to_no_other_item(read: Read) -> None:
    loaded = read("""\
        Thursday, 13 December 2001

        09:00  Session 1
               chair: KG

        24:30  Session 2
               chair: KZ
               Discussion

        Sesion 3
               rapporteur: TJ
               Coffee break

        15:00  Session 4
        """)
    assert [(str(found.place), found.name) for found in loaded.findings] == [
        ("agenda.en.txt:6:1", "time-impossible"),
        ("agenda.en.txt:10:1", "agenda-line-unknown"),
    ]
    (day,) = loaded.conference.days
    assert [(item.id, len(item.duties), len(item.items)) for item in day.items] == [
        ("session-1-thu", 1, 0),
        ("session-4-thu", 0, 0),
    ]


def test_a_day_that_cannot_be_is_left_out_with_its_items(read: Read) -> None:
    loaded = read("""\
        31 November 2001

        09:00  Session 1
               chair: KG

        2001-12-13

        09:00  Session 2
        """)
    assert [(str(found.place), found.name) for found in loaded.findings] == [
        ("agenda.en.txt:1:1", "date-impossible")
    ]
    assert [day.date.isoformat() for day in loaded.conference.days] == ["2001-12-13"]


def test_indented_before_anything(faults: Faults) -> None:
    text = "This is indented, but there is no item above to which it belongs."
    assert faults(f"{DAY}       chair: KG\n09:00  Opening\n") == [
        f"agenda.en.txt:3:8: agenda-line-unknown: {text}"
    ]


def test_all_faults_at_once_in_the_order_of_the_file(faults: Faults) -> None:
    agenda = """\
        Monday, 13 December 2001

        09:00  Session 1
               media: perhaps
        nonsense
        25:00  Session 2
        10:00  Session 3
               chiar: KG
        31 November
        """
    assert [fault.split(": ")[:2] for fault in faults(agenda)] == [
        ["agenda.en.txt:1:1", "weekday-wrong"],
        ["agenda.en.txt:4:8", "attribute-impossible"],
        ["agenda.en.txt:5:1", "agenda-line-unknown"],
        ["agenda.en.txt:6:1", "time-impossible"],
        ["agenda.en.txt:8:8", "attribute-unknown"],
        ["agenda.en.txt:9:1", "date-impossible"],
    ]


def test_a_day_without_a_year_when_the_conference_has_no_first_day(
    found_in: Callable[..., list[str]],
) -> None:
    files = {"conference.toml": 'languages = ["en"]\n', "agenda.en.txt": "13 December\n"}
    assert found_in(files) == [
        "agenda.en.txt:1:1: year-missing: This day has no year, and conference.toml gives no "
        "first day."
    ]


def test_items_that_lie_too_deep_in_one_another(faults: Faults) -> None:
    deep = "\n".join(f"{' ' * (8 + level)}- Part {level}" for level in range(2000))
    named = faults(f"{DAY}09:00  Session 1\n{deep}\n")
    assert len(named) == 1992
    assert named[0] == (
        "agenda.en.txt:12:17: item-too-deep: Items can be nested at most 8 levels deep."
    )


# --- files that are none ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            "Jeudi 13 décembre 2001\n\n09:00  Déjeuner\n".encode("cp1252"),
            "1:11: file-encoding: This file is not in UTF-8.",
        ),
        (
            "2001-12-13\n\n09:00  Обед\n".encode("cp1251"),
            "3:8: file-encoding: This file is not in UTF-8.",
        ),
        (f"{DAY}09:00  Lunch\n".encode("utf-16"), "1:1: file-encoding: This file is not in UTF-8."),
        (
            f"{DAY}09:00  Lunch\n".encode("utf-16-le"),
            "1:2: file-encoding: This is not a text in UTF-8.",
        ),
        (f"{DAY}09:00  Lu\0nch\n".encode(), "3:10: file-encoding: This is not a text in UTF-8."),
        (
            f"{DAY}09:00  Lunch\n".replace("\n", "\r").encode(),
            "1:27: file-encoding: This is not a text in UTF-8.",
        ),
    ],
    ids=["cp1252", "cp1251", "UTF-16", "UTF-16 without a mark", "NUL", "old Macintosh"],
)
def test_what_is_no_text_in_utf8(faults: Faults, data: bytes, fault: str) -> None:
    assert faults(data) == [f"agenda.en.txt:{fault}"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# nothing\n", b"\xef\xbb\xbf"])
def test_an_empty_agenda_has_no_days(read: Read, data: bytes) -> None:
    loaded = read(data)
    assert (loaded.findings, loaded.conference.days) == ((), ())


def test_a_title_of_ten_thousand_characters(read: Read) -> None:
    title = "Water " * 1666 + "talk"
    loaded = read(f"{DAY}09:00  {title}  [Hall A]\n")
    ((item,),) = (day.items for day in loaded.conference.days)
    assert (len(item.title["en"]), item.title["en"], item.room) == (10_000, title, "hall-a")


@pytest.mark.parametrize(
    "line",
    [
        "x" * 1_000_000,
        "09:00  " + "x" * 1_000_000,
        "09:00  a" + " " * 1_000_000 + "b",
        "09:00" + " " * 1_000_000 + "x",
        "09:00  x\n       chair: " + "x" * 1_000_000 + '"',
        "09:00  x\n       chair: " + "“" * 1_000_000,
        "09:00  x\n       chair: KG" + " · x" * 2_500 + "x" * 990_000,
        "09:00  x\n       " + "[" * 1_000_000,
        "09:00  x\n       " + "a-" * 500_000 + ":",
        "\t" * 1_000_000 + "x",
    ],
    ids=lambda line: line[:14].strip() or "tabs",
)
def test_a_line_of_a_megabyte_is_read_like_any_other(read: Read, line: str) -> None:
    assert read(f"{DAY}{line}\n").conference.days[0].date.isoformat() == "2001-12-13"


# --- folders ---------------------------------------------------------------------------------


def test_a_directory_where_a_file_is_expected(folder: Callable[..., object]) -> None:
    root = folder({"conference.toml": 'languages = ["en"]\n'})
    (root / "agenda.en.txt").mkdir()
    (root / "invitees.csv").mkdir()
    assert [(str(found.place), found.name) for found in load(root).findings] == [
        ("agenda.en.txt", "file-unreadable"),
        ("invitees.csv", "file-unreadable"),
    ]


def test_a_room_behind_one_blank_is_told(faults: Faults) -> None:
    (only,) = faults(f"{DAY}09:00  Session 1: Wells [Hall A]\n")
    assert only.startswith("agenda.en.txt:3:8: room-in-title: “Hall A” is a room")
