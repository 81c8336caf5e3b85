"""Findings differ between the readings exactly where the statements on PC.DEC/1153 conflict.

The decision of 18 December 2014 and its three attachments say: Kazakhstan holds what lies outside
the listed areas for no priority (1 a) and reports for such on own activities alone (1 b); the
United States propose that after two or three weeks projects be presumed approved; the European
Union takes the list as not exhaustive. Of what a delegation does not speak, the text holds.
"""

from pathlib import Path

import pytest

from planner.commands.asked import Asked
from planner.commands.building.making import BuildOptions
from planner.commands.mandate.build import build
from planner.commands.mandate.check import load_and_check
from planner.language.mandates import mandate_languages, mandate_words
from planner.protocol import known_groups
from tests.mandate.lakes import SETTINGS, found, write
from tests.mandate.test_rows import told

HEAD = (
    "id,title.en,area,requested_by,submitted_on,answer,answered_on,starts,held,reported_on,"
    "report_scope\n"
)
OUTSIDE = "poems,Poems,,civil-society,2027-01-10,accepted,2027-01-20,2027-03-20,yes,2027-04-01,\n"
"""In none of the areas, when nothing has begun in b."""
WIDE = (
    "lakes,Lakes,a,authorities,2027-01-10,accepted,2027-01-20,2027-02-20,yes,2027-03-01,"
    "developments\n"
)
"""Its report tells of developments in the country."""
SILENT = "roads,Roads,b,authorities,2027-06-01,,,2027-09-01,,,\n"
"""Lies with the focal point for 29 days on 30 June."""
UNANSWERED = "ports,Ports,b,authorities,2027-04-01,,,2027-05-10,yes,2027-06-01,\n"
"""Was held 39 days after it had been submitted, without an answer."""
LATE = "rails,Rails,b,authorities,2027-04-01,accepted,2027-05-20,2027-05-10,yes,2027-06-01,\n"
"""Began 39 days after it had been submitted, ten days before the answer."""
SOON = "bays,Bays,a,authorities,2027-05-01,accepted,2027-05-20,2027-05-10,yes,2027-06-01,\n"
"""Began nine days after it had been submitted, ten days before the answer."""
OBJECTED_LATER = LATE.replace("rails,Rails", "docks,Docks").replace("accepted", "objected")
"""Was objected to ten days after it had begun."""
OBJECTED_BEFORE = (
    "dams,Dams,b,authorities,2027-04-01,objected,2027-04-20,2027-05-10,yes,2027-06-01,\n"
)
CLEAN = "wells,Wells,a,authorities,2027-01-10,accepted,2027-01-20,2027-02-10,yes,2027-03-01,\n"

ALL = ("text", "kz", "us", "eu")
EXPECTED: dict[str, tuple[str, dict[str, list[str]]]] = {
    "outside": (
        OUTSIDE + WIDE.replace("developments", "own-activities"),
        {
            "text": ["activity-without-area poems"],
            "kz": ["non-priority-too-early poems"],
            "us": ["activity-without-area poems"],
            "eu": [],
        },
    ),
    "beyond scope": (
        WIDE,
        {"text": [], "kz": ["report-beyond-scope lakes"], "us": [], "eu": []},
    ),
    "silent": (
        SILENT,
        {"text": [], "kz": [], "us": ["approval-overdue roads"], "eu": []},
    ),
    "held unanswered": (
        UNANSWERED,
        {
            "text": ["activity-without-acceptance ports"],
            "kz": ["activity-without-acceptance ports"],
            "us": ["approval-overdue ports"],
            "eu": ["activity-without-acceptance ports"],
        },
    ),
    "answered too late": (
        LATE,
        {
            "text": ["held-before-acceptance rails"],
            "kz": ["held-before-acceptance rails"],
            "us": [],
            "eu": ["held-before-acceptance rails"],
        },
    ),
    "objected to later": (
        OBJECTED_LATER,
        {
            "text": ["activity-without-acceptance docks"],
            "kz": ["activity-without-acceptance docks"],
            "us": [],
            "eu": ["activity-without-acceptance docks"],
        },
    ),
    "objected to before": (
        OBJECTED_BEFORE,
        {reading: ["activity-without-acceptance dams"] for reading in ALL},
    ),
    "began too soon": (
        SOON,
        {reading: ["held-before-acceptance bays"] for reading in ALL},
    ),
    "clean": (CLEAN, {reading: [] for reading in ALL}),
}


@pytest.mark.parametrize("reading", ALL)
@pytest.mark.parametrize("case", EXPECTED)
def test_a_finding_follows_from_the_reading(case: str, reading: str, tmp_path: Path) -> None:
    rows, by_reading = EXPECTED[case]
    folder = write(tmp_path / "lakes", HEAD + rows)
    assert found(folder, reading) == by_reading[reading]


def test_outside_comes_after_all_listed_areas(tmp_path: Path) -> None:
    """Kazakhstan allows it once all areas are dealt with: here both have begun before."""
    roads = "roads,Roads,b,authorities,2027-01-10,accepted,2027-01-20,2027-02-15,yes,2027-03-01,\n"
    folder = write(tmp_path / "lakes", HEAD + CLEAN + roads + OUTSIDE)
    assert found(folder, "kz") == []
    assert found(folder, "text") == ["activity-without-area poems"]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("accepted,2027-01-20,2027-03-20,yes,2027-04-01,", []),  # On the same day as the poems.
        ("accepted,2027-01-20,2027-03-21,yes,2027-04-01,", ["poems"]),
        ("accepted,2027-01-20,2027-02-15,,,", ["poems"]),  # Nobody says that it was held.
        ("objected,2027-01-20,2027-02-15,yes,2027-03-01,", ["poems"]),  # Without consent.
    ],
)
def test_an_area_is_dealt_with_when_an_agreed_activity_was_held_by_then(
    steps: str, expected: list[str], tmp_path: Path
) -> None:
    roads = f"roads,Roads,b,authorities,2027-01-10,{steps}\n"
    folder = write(tmp_path / "lakes", HEAD + CLEAN + roads + OUTSIDE)
    early = [of for of in found(folder, "kz") if of.startswith("non-priority-too-early")]
    assert early == [f"non-priority-too-early {of}" for of in expected]


def test_areas_are_told_as_of_the_day(tmp_path: Path) -> None:
    """On 16 February that of the 17th has not begun, nor is its acceptance of the 17th known."""
    held = "roads,Roads,b,authorities,2027-01-10,accepted,{},{},yes,2027-03-01,\n"
    for answered, starts in (("2027-01-20", "2027-02-17"), ("2027-02-17", "2027-02-15")):
        rows = HEAD + CLEAN + held.format(answered, starts) + OUTSIDE
        folder = write(tmp_path / "lakes", rows)
        assert "non-priority-too-early poems" in found(folder, "kz", at="2027-02-16")
        assert "non-priority-too-early poems" not in found(folder, "kz", at="2027-02-17")


def test_no_clock_runs_where_no_day_is_known(tmp_path: Path) -> None:
    settings = (write(tmp_path / "lakes", HEAD + SILENT) / "mandate.toml").read_text("utf-8")
    folder = write(tmp_path / "lakes", HEAD + SILENT, settings.replace("issued = 2027-06-30\n", ""))
    assert found(folder, "us") == []
    assert found(folder, "us", at="2027-06-22") == []  # 1 June and 21 days are 22 June.
    assert found(folder, "us", at="2027-06-23") == ["approval-overdue roads"]


def test_the_finding_says_on_which_reading_it_rests(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + SILENT)
    (found_,) = load_and_check(folder, Asked(reading="us"))[1]
    assert found_.message == (
        "“roads” was submitted on 2027-06-01; the 21 days for an answer ended on 2027-06-22 "
        "(reading: us, a proposal, not a rule)."
    )
    assert str(found_.place) == "activities.csv:2"


def test_a_folder_names_the_reading_that_it_goes_by(tmp_path: Path) -> None:
    folder = write(tmp_path / "lakes", HEAD + WIDE)
    settings = folder / "mandate.toml"
    settings.write_text('reading = "kz"\n' + settings.read_text("utf-8"), encoding="utf-8")
    assert found(folder) == ["report-beyond-scope lakes"]
    assert found(folder, "text") == []
    settings.write_text(settings.read_text("utf-8").replace('"kz"', '"kk"', 1), encoding="utf-8")
    assert found(folder) == ["reading-unknown kk"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "ports,Ports,b,authorities,,,,2027-05-10,yes,2027-06-01,\n",
            "“ports” begins on 2027-05-10 without acceptance (reading: text).",
        ),
        (SOON, "“bays” begins on 2027-05-10, but was accepted only on 2027-05-20 (reading: text)."),
    ],
)
def test_no_finding_rests_on_a_clock_that_does_not_run(
    row: str, message: str, tmp_path: Path
) -> None:
    """One was never submitted, one began before the time of the reading was over."""
    folder = write(tmp_path / "lakes", HEAD + row)
    (said,) = load_and_check(folder, Asked(reading="us"))[1]
    assert said.message == message


TEXT_IS_SILENT = """
[[decision.rules]]
matter = "approval"
summary = { en = "Answers come by letter.", fr = "Les réponses viennent par lettre." }
"""


def test_the_paper_says_of_the_text_what_the_folder_says(tmp_path: Path) -> None:
    """A mandate that asks for no consent is not said to ask for it; nor is the register."""
    no_consent = SETTINGS.replace(
        '[[conditions]]\nkind = "consent"\nrequested_by = ["authorities", "civil-society"]\n', ""
    )
    paper = printed(tmp_path, no_consent, "public/decision")
    assert "accepted" not in paper
    assert "in particular" not in paper
    assert "Answers come by letter." not in paper
    said = printed(tmp_path, SETTINGS + TEXT_IS_SILENT, "public/decision")
    assert "Answers come by letter." in said
    register = printed(tmp_path, SETTINGS + TEXT_IS_SILENT, "secretariat/approval-register")
    assert "Text of the decision: Answers come by letter." in register


def printed(tmp_path: Path, settings: str, product: str) -> str:
    folder = write(tmp_path / "lakes", HEAD + SILENT, settings)
    assert build(folder, BuildOptions(tmp_path / "out", only=(product.partition("/")[2],))) == 0
    return told(tmp_path / f"out/lakes/{product}.en.pdf")


def test_a_rule_of_the_text_is_gone_by(tmp_path: Path) -> None:
    """A decision may itself say that its list is open; a statement can hold otherwise."""
    rule = '[[decision.rules]]\nmatter = "areas"\nlist_of_areas = "open"\n'
    folder = write(tmp_path / "lakes", HEAD + OUTSIDE, SETTINGS + rule)
    assert found(folder, "text") == []
    assert found(folder, "us") == []
    assert found(folder, "kz") == ["non-priority-too-early poems"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('reading = "eu"', 'reading = "kz"', "reading-twice kz"),
        ('reading = "kz"', 'reading = "text"', "reading-twice text"),
        ('reading = "us"\n', "", "reading-unnamed US"),
        ("days_at_most = 21", "days_at_least = 30, days_at_most = 21", "rule-astray"),
        ('"approval", days_at_most = 21, tacit = true', '"reports", tacit = true', "rule-astray"),
    ],
)
def test_no_reading_or_rule_is_lost_silently(
    old: str, new: str, expected: str, tmp_path: Path
) -> None:
    folder = write(tmp_path / "lakes", HEAD + CLEAN, SETTINGS.replace(old, new))
    assert found(folder) == [expected]


def test_groups_of_states_have_names_in_papers() -> None:
    """A statement can be made on behalf of any group that is known."""
    for language in mandate_languages():
        assert {*mandate_words(language).groups} == {*known_groups()}


def test_accepted_on_its_first_day_is_accepted_in_time(tmp_path: Path) -> None:
    on_the_day = LATE.replace("2027-05-20,2027-05-10", "2027-05-10,2027-05-10")
    a_day_late = LATE.replace("2027-05-20,2027-05-10", "2027-05-11,2027-05-10")
    assert found(write(tmp_path / "lakes", HEAD + on_the_day)) == []
    assert found(write(tmp_path / "lakes", HEAD + a_day_late)) == ["held-before-acceptance rails"]


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ("2027-04-22", ["activity-without-acceptance ports", "approval-overdue ports"]),
        ("2027-04-23", ["approval-overdue ports"]),
    ],
)
def test_silence_is_acceptance_once_the_time_is_over(
    starts: str, expected: list[str], tmp_path: Path
) -> None:
    """1 April and 21 days are 22 April: on that day the answer can still come."""
    folder = write(tmp_path / "lakes", HEAD + UNANSWERED.replace("2027-05-10", starts))
    assert found(folder, "us") == expected
