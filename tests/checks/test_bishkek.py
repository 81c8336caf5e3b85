"""The findings (a) to (g) of the Bishkek conference, each at its line, and those about its bodies."""

# ruff: noqa: E501 (a screen is as wide as it is)

from pathlib import Path

from planner.commands.check import load_and_check
from planner.findings import Severity

FINDINGS = [
    # (a) end times are nowhere printed
    ("ends-not-printed", "agenda.en.txt:6:14"),
    # (e) the opening allows thirty minutes for three addresses
    ("addresses-do-not-fit", "agenda.en.txt:8:14"),
    # (b) session 3 on the first day may last three hours without a break
    ("session-without-break", "agenda.en.txt:29:14"),
    # (c) session 4 and lunch share 11:30 to 14:30 with an unknown border
    ("border-unknown", "agenda.en.txt:47:14"),
    # (f) nobody presides over the evening meeting
    ("chair-missing", "agenda.en.txt:75:14"),
    # (d) the modalities speak of a press conference that is not in the agenda
    ("press-conference-missing", "conference.toml:557"),
    # the Black Sea Economic Cooperation was an organization from 1 May 1999
    ("body-outdated", "invitees.csv:67"),
    # the Executive Secretariat of the CIS became the Executive Committee in 1999
    ("body-outdated", "invitees.csv:70"),
    # the ODCCP is an organizer, and is invited
    ("body-twice", "invitees.csv:94"),
    # the Department of Humanitarian Affairs ended in 1998
    ("body-outdated", "invitees.csv:96"),
]


def test_what_is_told_of_bishkek(agendas: Path) -> None:
    *_, findings = load_and_check(agendas / "bishkek-2001")
    assert [(finding.name, str(finding.place)) for finding in findings] == FINDINGS
    assert {finding.severity for finding in findings} == {Severity.WARNING}
    assert all(finding.hint for finding in findings)


def test_the_figures_are_those_of_the_decision(agendas: Path) -> None:
    """Twelve times are printed. Nine ends follow: only the two sessions whose end is bounded and
    the reception have none.
    """
    *_, findings = load_and_check(agendas / "bishkek-2001")
    said = {finding.name: finding.message for finding in findings}
    assert said["ends-not-printed"] == (
        "The agenda gives 12 times and no end; inferred from what comes next: 9, unknown: 3."
    )
    assert said["addresses-do-not-fit"].startswith("3 addresses need 45 minutes")
    assert said["addresses-do-not-fit"].endswith("30 are available.")
    assert said["session-without-break"].startswith("This may last 180 minutes")
    assert "“Lunch” share 11:30 to 14:30" in said["border-unknown"]


def test_five_and_two_sessions_agree_with_the_agenda(agendas: Path) -> None:
    """(g): there is nothing to tell."""
    loaded, *_, findings = load_and_check(agendas / "bishkek-2001")
    assert loaded.conference.modalities.sessions
    assert "sessions-differ" not in {finding.name for finding in findings}


def test_the_folder_stands_by_itself(agendas: Path) -> None:
    """Wherever it is copied to: its settings point to no schema in the folder of the program."""
    settings = (agendas / "bishkek-2001/conference.toml").read_text(encoding="utf-8")
    assert "#:schema" not in settings
