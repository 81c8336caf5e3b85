"""The folder of a mandate: its kind, bad input told with its place, and what is not for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.commands.asked import Asked
from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from planner.commands.mandate.check import load_and_check
from tests.mandate.conftest import ASTANA
from tests.mandate.lakes import SETTINGS, found, write

Planner = Callable[..., Any]
HEAD = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,ends,conference\n"
CONFERENCE = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f78"
title = { en = "Lakes" }
starts = 2027-09-06
ends = 2027-09-07
timezone = "Asia/Almaty"
languages = ["en"]
"""


def test_the_example_is_clean_but_for_what_it_teaches() -> None:
    """One activity lies in none of the areas; one report tells of more; three answers are late."""
    assert found(ASTANA) == ["activity-without-area poems-nauryz"]
    assert found(ASTANA, "kz") == [
        "report-beyond-scope aarhus-aktau",
        "non-priority-too-early poems-nauryz",
    ]
    assert found(ASTANA, "us") == [
        "activity-without-area poems-nauryz",
        "approval-overdue drugs-labs",
        "approval-overdue landlocked",
        "approval-overdue ngo-forum",
    ]
    assert found(ASTANA, "eu") == []


def test_an_area_that_there_is_not(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + "lakes,Lakes,q,,,,,,,\n")
    screen = planner("check", folder)
    assert screen.code == 1
    assert screen.out.startswith(
        "activities.csv:2: error: area-unknown: “lakes” is in an area that does not exist: "
        "“q”.\n"
        "    lakes,Lakes,q,,,,,,,\n"
        "    → Areas: a, b.\n"
    )


def test_an_acceptance_before_its_request(planner: Planner, tmp_path: Path) -> None:
    rows = "lakes,Lakes,a,authorities,2027-03-04,accepted,2027-02-20,,,\n"
    screen = planner("check", write(tmp_path / "lakes", HEAD + rows))
    assert (
        "activities.csv:2: error: activity-steps-reversed: “lakes”: answered_on, 2027-02-20, is "
        "before submitted_on, 2027-03-04.\n"
    ) in screen.out


def test_a_conference_that_is_missing_or_does_not_load(planner: Planner, tmp_path: Path) -> None:
    rows = "lakes,Lakes,a,,,,,,,conferences/lakes\n"
    folder = write(tmp_path / "lakes", HEAD + rows)
    assert found(folder) == ["activity-conference-missing conferences/lakes"]
    inside = folder / "conferences" / "lakes"
    inside.mkdir(parents=True)
    (inside / "conference.toml").write_text("starts = 3 May\n", encoding="utf-8")
    screen = planner("check", folder)
    assert (
        "activities.csv:2: error: activity-conference-broken: "
        "conferences/lakes/conference.toml:1:" in screen.out
    )


def test_other_days_than_those_of_the_conference(planner: Planner, tmp_path: Path) -> None:
    rows = "lakes,Lakes,a,,,,,{},{},conferences/lakes\n"
    folder = write(tmp_path / "lakes", HEAD + rows.format("2027-09-06", "2027-09-08"))
    inside = folder / "conferences" / "lakes"
    inside.mkdir(parents=True)
    (inside / "conference.toml").write_text(CONFERENCE, encoding="utf-8")
    (inside / "agenda.en.txt").write_text("Monday, 6 September 2027\n\n09:00  Opening\n", "utf-8")
    screen = planner("check", folder)
    assert screen.out.splitlines()[:3] == [
        "activities.csv:2: error: activity-dates-differ: “lakes” is from 2027-09-06 to 2027-09-08, "
        "its conference from 2027-09-06 to 2027-09-07.",
        "    lakes,Lakes,a,,,,,2027-09-06,2027-09-08,conferences/lakes",
        "    see conferences/lakes/conference.toml:3",
    ]
    write(folder, HEAD + rows.format("", ""))
    assert found(folder) == []
    assert "6 and 7 September 2027" in planner("show", folder).out


def test_a_review_after_the_draft_budget(tmp_path: Path) -> None:
    """Twenty days before 1 October are needed here; 12 September is nineteen."""
    rules = (
        "\n[limits]\ndays_before_budget = 20\n"
        "[prolongation]\ndraft_budget = { month = 10, day = 1 }\n"
    )
    review = '[[reviews]]\nid = "r"\ndate = 2027-09-12\n'
    rows = HEAD + "lakes,Lakes,a,,,,,,,\n"
    late = SETTINGS + rules + review
    early = late.replace("2027-09-12", "2027-09-11")
    folder = write(tmp_path / "lakes", rows, late)
    assert found(folder) == ["review-too-late r"]
    assert found(write(tmp_path / "lakes", rows, early)) == []
    without = SETTINGS + rules
    assert found(write(tmp_path / "lakes", rows, without)) == ["review-missing"]


HELD = """
[[reviews]]
id = "r"
date = 2027-05-12
"""


def test_a_review_that_was_not_held(tmp_path: Path) -> None:
    """It was planned for 12 May; on that day it is not late yet."""
    folder = write(tmp_path / "lakes", HEAD, SETTINGS + HELD)
    assert found(folder, at="2027-05-12") == []
    assert found(folder, at="2027-05-13") == ["review-missing r"]


def test_a_review_that_was_held_later_than_planned(tmp_path: Path) -> None:
    """Held on 20 September, it was in time before 1 October by one day, and not by twenty.

    On 12 June nobody knows that it will be held then.
    """
    rule = "[prolongation]\ndraft_budget = { month = 10, day = 1 }\n"
    held = f'{SETTINGS}{rule}{HELD}held_on = 2027-09-20\ndocument = "PC.DEL/7"\n'
    limits = "\n[limits]\ndays_before_budget = 20\n"
    folder = write(tmp_path / "lakes", HEAD, held)
    assert found(folder, at="2027-09-30") == []
    assert found(folder, at="2027-06-12") == ["review-missing r"]
    assert found(folder) == ["step-after-issue r", "review-missing r"]  # the papers: 30 June
    folder = write(tmp_path / "lakes", HEAD, held + limits)
    assert found(folder, at="2027-09-30") == ["review-too-late r"]


def test_years_to_come_need_no_review_yet(tmp_path: Path) -> None:
    """Of a mandate from 2027 to 2031 that of 2027 is missing; from 2029 on those of three years."""
    rule = "[prolongation]\ndraft_budget = { month = 10, day = 1 }\n"
    settings = SETTINGS.replace("ends = 2027-12-31", "ends = 2031-12-31") + rule
    folder = write(tmp_path / "lakes", HEAD, settings)
    assert found(folder) == ["review-missing"]
    assert found(folder, at="2029-03-01") == ["review-missing"] * 3


def test_a_report_that_is_due(tmp_path: Path) -> None:
    """Ended on 1 May, it is due 60 days later, on 30 June; on that day it is not late yet."""
    head = "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,held\n"
    rows = "lakes,Lakes,a,authorities,2027-01-20,accepted,2027-02-01,2027-05-01,yes\n"
    folder = write(tmp_path / "lakes", head + rows)
    assert found(folder, at="2027-06-30") == []
    assert found(folder, at="2027-07-01") == ["report-missing lakes"]


def test_a_folder_cannot_be_two_things(planner: Planner, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD)
    (folder / "conference.toml").write_text(CONFERENCE, encoding="utf-8")
    screen = planner("check", folder)
    assert screen.code == 2
    assert "it cannot be both" in screen.err


@pytest.mark.parametrize("command", ["fmt", "doctor"])
def test_what_is_for_conferences_says_so(command: str, planner: Planner, tmp_path: Path) -> None:
    screen = planner(command, write(tmp_path / "lakes", HEAD))
    assert "contains a mandate; this command is for conferences." in screen.out + screen.err


def test_readings_are_those_of_mandates(planner: Planner) -> None:
    screen = planner("check", ASTANA.with_name("bishkek-2001"), "--reading", "kz")
    assert screen.code == 2
    assert "contains no mandate" in screen.err


def test_a_reading_that_no_statement_declares(planner: Planner) -> None:
    screen = planner("check", ASTANA, "--reading", "kg")
    assert screen.code == 2
    assert "No statement declares the reading “kg”." in screen.err


def test_a_feed_or_a_purpose_is_none_of_a_mandate(planner: Planner, tmp_path: Path) -> None:
    screen = planner("build", ASTANA, "--feed", "persons", "--out", tmp_path)
    assert screen.code == 2
    assert "There is no feed at all." in screen.err


def test_only_one_product_in_one_language(planner: Planner, tmp_path: Path) -> None:
    words = ("--only", "calendar", "--lang", "fr", "--out", tmp_path)
    assert planner("build", ASTANA, *words).code == 0
    made = {path.name for path in (tmp_path / "astana-2015").rglob("*") if path.is_file()}
    assert made == {"calendar.fr.ics", "manifest.json"}


def test_an_example_is_copied_with_its_conferences(planner: Planner, tmp_path: Path) -> None:
    """Each gets a uid of its own, so that no calendar is written over."""
    assert planner("new", tmp_path / "office", "--example", "astana-2015").code == 0
    uids = set()
    for root in (ASTANA, tmp_path / "office"):
        for path in (*root.rglob("mandate.toml"), *root.rglob("conference.toml")):
            (line,) = [of for of in path.read_text("utf-8").splitlines() if of.startswith("uid")]
            uids.add(line)
    assert len(uids) == 6
    assert planner("check", tmp_path / "office").code == 0


def test_what_is_written_wrongly_is_found(planner: Planner, tmp_path: Path) -> None:
    """Two rows with one id, a body that there is not, a table under another name."""
    rows = HEAD + "lakes,Lakes,a,,,,,,,\nlakes,Rivers,b,,,,,,,\n"
    settings = SETTINGS + '[prolongation]\ndecided_by = "osce-permanent-counsel"\n'
    folder = write(tmp_path / "lakes", rows, settings)
    (folder / "activity.csv").write_text(HEAD, encoding="utf-8")
    line = len(SETTINGS.splitlines()) + 1
    said = planner("check", folder).out.splitlines()
    heads = [of for of in said if ": error: " in of or ": warning: " in of]
    assert heads == [
        "activities.csv:3: error: id-twice: “lakes” is taken by “Lakes”.",
        "activity.csv: warning: file-not-read: activity.csv is not read.",
        (
            f"mandate.toml:{line}: error: body-unknown: There is no State or organization "
            "“osce-permanent-counsel”."
        ),
    ]


def test_what_was_held_without_a_date_needs_acceptance_too(tmp_path: Path) -> None:
    head = "id,title.en,area,requested_by,held\n"
    folder = write(tmp_path / "lakes", head + "lakes,Lakes,a,authorities,yes\n")
    assert found(folder) == ["activity-without-acceptance lakes"]


def test_a_late_review_rests_on_the_reading_of_those_who_ask_for_it(tmp_path: Path) -> None:
    """Kazakhstan alone asks for reviews in time before 1 October; the text asks for a review."""
    head, mark, rest = SETTINGS.partition("[[conditions]]")
    terms = """
[prolongation]
draft_budget = { month = 10, day = 1 }
asked_by = "KZ"

[[reviews]]
id = "r"
date = 2027-10-12

"""
    folder = write(tmp_path / "lakes", HEAD, f"{head}{terms}{mark}{rest}")
    assert found(folder, "text") == []
    assert found(folder, "us") == []
    assert found(folder, "kz") == ["review-too-late r"]
    message = load_and_check(folder, Asked(reading="kz"))[1][0].message
    assert message == (
        "The review “r” of 2027-10-12 is too late before the draft budget of 2027-10-01 (reading: "
        "kz); the office’s own days_before_budget is 1."
    )
    without = terms.partition("[[reviews]]")[0]
    folder = write(tmp_path / "lakes", HEAD, f"{head}{without}{mark}{rest}")
    for reading in ("text", "us", "kz", "eu"):
        assert found(folder, reading) == ["review-missing"]


@pytest.mark.parametrize(
    ("columns", "row", "expected"),
    [
        ("area,answer", "a,accepted", "answer-incomplete lakes"),
        ("area,answer,answered_on", "a,objected,2027-03-01", "answer-incomplete lakes"),
        ("area,submitted_on,answer", "a,2027-02-01,accepted", "answer-incomplete lakes"),
        ("area,submitted_on,answered_on", "a,2027-02-01,2027-03-01", "answer-incomplete lakes"),
        ("area,attendees", "a,-3", "figure-negative lakes"),
        ("area,ends", "a,2027-05-02", "activity-steps-reversed lakes"),
        ("area,focus", ",2", "focus-unknown lakes"),
        ("area,reported_on", "a,2027-05-20", "activity-steps-reversed lakes"),
        ("area,submitted_on", "a,2027-07-02", "step-after-issue lakes"),
    ],
)
def test_half_an_entry_is_told(columns: str, row: str, expected: str, tmp_path: Path) -> None:
    rows = f"id,title.en,requested_by,{columns}\nlakes,Lakes,authorities,{row}\n"
    assert found(write(tmp_path / "lakes", rows)) == [expected]


def test_a_period_that_ends_before_it_starts_is_told_once(tmp_path: Path) -> None:
    rows = "id,title.en,area,starts\nlakes,Lakes,a,2027-09-02\nroads,Roads,b,2027-09-03\n"
    settings = SETTINGS.replace("ends = 2027-12-31", "ends = 2026-12-31")
    folder = write(tmp_path / "lakes", rows, settings)
    assert found(folder) == ["dates-reversed"]


def test_a_conference_is_one_activity(tmp_path: Path) -> None:
    folder = tmp_path / "lakes"
    rows = "id,title.en,area,conference\nlakes,Lakes,a,c\nroads,Roads,b,c\n"
    write(folder, rows)
    (folder / "c").mkdir()
    (folder / "c" / "conference.toml").write_text(CONFERENCE, encoding="utf-8")
    (folder / "c" / "agenda.en.txt").write_text("Monday, 6 September 2027\n\n09:00  Opening\n")
    assert "conference-twice roads" in found(folder)
    assert "conference-twice lakes" not in found(folder)


def test_calendars_of_mandates_have_no_alarms(planner: Planner, tmp_path: Path) -> None:
    screen = planner("build", ASTANA, "--alarm", "15m", "--out", tmp_path)
    assert screen.code == 2
    assert "Leave out --alarm." in screen.err


def test_an_answer_to_what_was_never_submitted(planner: Planner, tmp_path: Path) -> None:
    head = "id,title.en,area,requested_by,answer,answered_on\n"
    folder = write(tmp_path / "lakes", head + "lakes,Lakes,a,authorities,accepted,2027-03-01\n")
    assert planner("check", folder).out.splitlines()[:2] == [
        "activities.csv:2: warning: answer-incomplete: “lakes” was accepted, but the folder "
        "does not say when it was submitted.",
        "    lakes,Lakes,a,authorities,accepted,2027-03-01",
    ]


@pytest.mark.parametrize("own_id", ["../../etc", "Lakes 2027", "mandate:ends"])
def test_an_id_that_is_none(own_id: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", f"id,title.en,area\n{own_id},Lakes,a\n")
    assert found(folder) == [f"id-impossible {own_id}"]


def test_two_areas_with_one_label(planner: Planner, tmp_path: Path) -> None:
    settings = SETTINGS.replace('label = "b"', 'label = "a"')
    folder = write(tmp_path / "lakes", HEAD, settings)
    assert found(folder) == ["id-twice a"]
    said = planner("check", folder).out
    assert "id-twice: “a” is taken by “Water”." in said
    assert "→ Give one of the two areas another label." in said


def test_two_folders_with_one_uid(planner: Planner, tmp_path: Path) -> None:
    """A copy does no harm until it goes out."""
    write(tmp_path / "rivers", HEAD)
    folder = write(tmp_path / "lakes", HEAD)
    said = planner("check", folder).out
    assert "warning: uid-twice: A folder next to this one has the same uid: rivers." in said
    assert "error: uid-twice: A folder next" in planner("release", folder).err


def test_days_at_the_end_of_the_calendar(tmp_path: Path) -> None:
    """What is counted from a day that can be is a day too; one that cannot be is a finding."""
    head = "id,title.en,area,requested_by,submitted_on\n"
    row = "lakes,Lakes,a,authorities,{}\n"
    settings = SETTINGS.replace("days_at_most = 21", "days_at_most = 1000000") + (
        "[prolongation]\ndraft_budget = { month = 10, day = 1 }\n"
        '[[reviews]]\nid = "r"\ndate = 2027-09-01\n'
        "[limits]\ndays_before_budget = 1000000\ndays_to_report = 1000000\n"
    )
    folder = write(tmp_path / "lakes", head + row.format("9998-12-31"), settings)
    assert found(folder, "us", at="9998-12-31") == ["review-missing r", "review-too-late r"]
    assert build(folder, BuildOptions(tmp_path / "out", only=("deadlines",), at="9998-12-31")) == 0
    write(folder, head + row.format("9999-12-31"), settings)
    assert "cell-impossible 9999-12-31" in found(folder)


def test_a_fund_of_some_millions(tmp_path: Path) -> None:
    fund = '\n[fund]\nname = { en = "Fund", fr = "Fonds" }\namount = 2150600\n'
    folder = write(tmp_path / "lakes", HEAD, SETTINGS + fund)
    assert found(folder) == []
    loaded, _ = load_and_check(folder)
    assert loaded.mandate.fund
    assert loaded.mandate.fund.amount == 2_150_600


def test_a_name_of_the_office_that_ends_before_it_begins(tmp_path: Path) -> None:
    office = (
        '\n[[office]]\nname = {{ en = "Lake Centre", fr = "Centre des lacs" }}\n'
        "since = 2027-06-21\nuntil = {}-06-20\n"
    )
    folder = write(tmp_path / "lakes", HEAD, SETTINGS + office.format(2026))
    assert found(folder) == ["dates-reversed Lake Centre"]
    assert found(write(tmp_path / "lakes", HEAD, SETTINGS + office.format(2028))) == []


ALTERNATIVES = SETTINGS.replace("[[conditions]]", "all_conditions = false\n\n[[conditions]]", 1)


@pytest.mark.parametrize(
    ("row", "all_of_them", "one_of_them"),
    [
        (",accepted,2027-03-20", ["activity-without-area lakes"], []),
        ("a,,", ["activity-without-acceptance lakes"], []),
        (
            ",,",
            ["activity-without-area lakes", "activity-without-acceptance lakes"],
            ["activity-without-area lakes", "activity-without-acceptance lakes"],
        ),
        ("a,accepted,2027-03-20", [], []),
    ],
)
def test_one_condition_or_both(
    row: str, all_of_them: list[str], one_of_them: list[str], tmp_path: Path
) -> None:
    """Held in May. Where one condition is enough, the other need not be met."""
    head = "id,title.en,requested_by,submitted_on,starts,held,reported_on,area,answer,answered_on\n"
    rows = f"{head}lakes,Lakes,authorities,2027-03-01,2027-05-10,yes,2027-06-01,{row}\n"
    assert found(write(tmp_path / "lakes", rows)) == all_of_them
    assert found(write(tmp_path / "lakes", rows, ALTERNATIVES)) == one_of_them


def test_what_meets_the_one_condition_that_is_needed_is_public(tmp_path: Path) -> None:
    head = "id,title.en,requested_by,submitted_on,starts,area\n"
    rows = f"{head}lakes,Lakes,authorities,2027-03-01,2027-08-10,a\n"
    public = []
    for settings in (SETTINGS, ALTERNATIVES):
        folder = write(tmp_path / "lakes", rows, settings)
        assert build(folder, BuildOptions(tmp_path / "out", only=("calendar",))) == 0
        public.append((tmp_path / "out/lakes/public/calendar.en.ics").read_text("utf-8"))
    assert ["SUMMARY;LANGUAGE=en:Lakes" in text for text in public] == [False, True]


@pytest.mark.parametrize(
    ("area", "dimension", "expected"),
    [
        ("a", "human", []),
        ("a", "politico-military", ["dimension-astray lakes"]),
        ("b", "economic-environmental", []),
        ("b", "human", ["dimension-astray lakes"]),
        ("b", "", []),
    ],
)
def test_a_dimension_that_cannot_be(
    area: str, dimension: str, expected: list[str], tmp_path: Path
) -> None:
    """The office works in two dimensions; area b is of one of them."""
    settings = SETTINGS.replace(
        "[[conditions]]", 'dimensions = ["economic-environmental", "human"]\n\n[[conditions]]', 1
    ).replace('label = "b"', 'label = "b"\ndimension = "economic-environmental"')
    rows = f"id,title.en,area,dimension\nlakes,Lakes,{area},{dimension}\n"
    assert found(write(tmp_path / "lakes", rows, settings)) == expected


def test_who_asks_for_reviews_by_another_name(tmp_path: Path) -> None:
    """`host` stands for Kazakhstan here, whose statement has a reading."""
    terms = """\
bodies = { host = "KZ" }

[prolongation]
draft_budget = { month = 10, day = 1 }
asked_by = "host"

[[reviews]]
id = "r"
date = 2027-10-12

"""
    head, mark, rest = SETTINGS.partition("[[conditions]]")
    folder = write(tmp_path / "lakes", HEAD, f"{head}{terms}{mark}{rest}")
    assert found(folder, "text") == []
    assert found(folder, "kz") == ["review-too-late r"]


def test_words_that_lack_a_language_of_the_papers(planner: Planner, tmp_path: Path) -> None:
    """Of two activities none has a French title, and one no title at all."""
    settings = SETTINGS.replace('allow = ["words-untranslated"]\n', "").replace(
        'title = { en = "Water", fr = "Eau" }', 'title = { en = "Water" }'
    )
    rows = "id,title.en,title.fr,area\nlakes,Lakes,,a\nroads,Roads,,b\nports,,,b\n"
    folder = write(tmp_path / "lakes", rows, settings)
    line = settings.splitlines().index('title = { en = "Water" }')  # the table begins above it
    said = planner("check", folder).out.splitlines()
    assert [of for of in said if ": warning: " in of or ": error: " in of] == [
        "activities.csv:2: warning: words-untranslated: “title” here and in 1 more row is missing "
        "in fr.",
        "activities.csv:4: error: activity-untitled: “ports” has no title.",
        f"mandate.toml:{line - 1}: warning: words-untranslated: “title” is missing in fr.",
    ]


def test_columns_of_a_show_stand_below_each_other(planner: Planner) -> None:
    """ "23 ноября – 4 декабря 2015 года" has 31 letters."""
    rows = [
        line
        for line in planner("show", ASTANA, "--lang", "ru").out.splitlines()
        if "Представлено  " in line
    ]
    assert len(rows) > 3
    assert len({line.index("Представлено") for line in rows}) == 1


def test_a_conference_at_no_path_of_this_system(tmp_path: Path) -> None:
    """Names of files have at most 255 letters on common systems."""
    path = "a" * 5_000
    folder = write(tmp_path / "lakes", f"id,title.en,area,conference\nlakes,Lakes,a,{path}\n")
    (said,) = found(folder)
    assert said.startswith("activity-conference-missing aaa")


def _conference(folder: Path, name: str) -> None:
    inside = folder / "conferences" / name
    inside.mkdir(parents=True)
    (inside / "conference.toml").write_text(CONFERENCE, encoding="utf-8")
    (inside / "agenda.en.txt").write_text("Monday, 6 September 2027\n\n09:00  Opening\n", "utf-8")


def test_a_last_day_beside_that_of_the_conference_is_not_lost(tmp_path: Path) -> None:
    """The conference ends on 7 September; that the activity says another day is told."""
    rows = HEAD + "lakes,Lakes,a,,,,,,2027-09-09,conferences/lakes\n"
    folder = write(tmp_path / "lakes", rows)
    _conference(folder, "lakes")
    assert found(folder) == ["activity-dates-differ lakes"]


@pytest.mark.parametrize(
    "other", ["conferences/lakes", "conferences/lakes/", "./conferences/lakes"]
)
def test_one_conference_by_two_paths(other: str, tmp_path: Path) -> None:
    rows = "lakes,Lakes,a,,,,,,,conferences/lakes\nrivers,Rivers,b,,,,,,,{}\n"
    folder = write(tmp_path / "lakes", HEAD + rows.format(other))
    _conference(folder, "lakes")
    assert found(folder) == ["conference-twice rivers"]


def test_a_conference_at_a_path_of_this_machine(tmp_path: Path) -> None:
    """On another one it would not lie there."""
    folder = tmp_path / "lakes"
    path = folder / "conferences" / "lakes"
    write(folder, HEAD + f"lakes,Lakes,a,,,,,,,{path}\n")
    _conference(folder, "lakes")
    (said,) = found(folder)
    assert said.startswith("activity-conference-missing /")


def test_a_conference_gives_its_town(planner: Planner, tmp_path: Path) -> None:
    rows = HEAD + "lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,,,conferences/lakes\n"
    folder = write(tmp_path / "lakes", rows)
    _conference(folder, "lakes")
    settings = folder / "conferences" / "lakes" / "conference.toml"
    settings.write_text(f'{CONFERENCE}town = {{ en = "Balkhash" }}\n', encoding="utf-8")
    assert planner("build", folder, "--out", tmp_path / "out").code == 0
    calendar = (tmp_path / "out/lakes/public/calendar.en.ics").read_text(encoding="utf-8")
    assert "LOCATION;LANGUAGE=en:Balkhash" in calendar


def test_what_was_objected_to_and_given_up_needs_no_area(tmp_path: Path) -> None:
    rows = "poems,Poems,,authorities,2027-01-10,objected,2027-01-20,2027-09-21,,\n"
    folder = write(tmp_path / "lakes", HEAD + rows)
    for reading in ("text", "kz", "us", "eu"):
        assert found(folder, reading) == []


def test_an_objection_without_its_day_is_told_as_one(planner: Planner, tmp_path: Path) -> None:
    rows = "lakes,Lakes,a,authorities,2027-01-10,objected,,,,\n"
    assert (
        "answer-incomplete: “lakes” was objected to, but the folder does not say when "
        "it was answered."
    ) in planner("check", write(tmp_path / "lakes", HEAD + rows)).out


def test_a_review_counts_for_the_budget_of_its_own_year(tmp_path: Path) -> None:
    """One in July 2028 comes before the draft of October 2028, and not before that of 2027."""
    rule = "[prolongation]\ndraft_budget = { month = 10, day = 1 }\n"
    review = '[[reviews]]\nid = "r"\ndate = {}-07-12\n'
    settings = SETTINGS.replace("ends = 2027-12-31", "ends = 2028-12-31") + rule
    folder = write(tmp_path / "lakes", HEAD, settings + review.format(2028))
    assert found(folder, at="2027-06-30") == ["review-missing"]
    folder = write(tmp_path / "lakes", HEAD, settings + review.format(2027))
    assert found(folder, at="2027-06-30") == []
