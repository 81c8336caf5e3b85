"""Candidates, nominations and languages: who may preside and report, when, and how often."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Checked = Callable[[dict[str, str]], str]

SETTINGS = """\
uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
title = "Water"
starts = 2027-05-03
ends = 2027-05-03
timezone = "Europe/Vienna"
languages = ["en"]
"""
PEOPLE = """\
id,body,unit.en,position,given,family,attendance
p1,,Institute of Springs,,Ada,Rill,
p2,,Institute of Springs,,Bo,Brook,
p3,AT,,head,Cid,Creek,
p4,CH,,head,Dee,Dale,
p5,AT,,,Eli,Elm,online
"""
SPOKEN = "id,languages\np1,de en\np2,ru\n"
SESSIONS = (
    "09:00–10:00  Session 1: Wells",
    "             chair: p1",
    "11:00–12:00  Session 2: Springs",
    "             chair: p2",
)
CLEAN = "no errors, no warnings"
Show = Callable[..., str]


@pytest.fixture
def show(checked: Checked) -> Show:
    """What is shown for a day with these lines, and these participants and candidates."""

    def _show(*lines: str, candidates: str = "", settings: str = "") -> str:
        files = {
            "conference.toml": SETTINGS + settings,
            "agenda.en.txt": "\n".join(["Monday, 3 May 2027", "", *lines, ""]),
            "participants.csv": PEOPLE,
            "participants.secretariat.csv": SPOKEN,
        }
        return checked(files | ({"candidates.csv": candidates} if candidates else {}))

    return _show


def told(shown: str) -> list[str]:
    """The findings as lines and names."""
    rows = (row.split(": ") for row in shown.splitlines() if ": warning: " in row)
    return [f"{row[0].split(':')[1]} {row[2]}" for row in rows]


def test_a_candidate_who_does_not_take_part(show: Show) -> None:
    assert show(*SESSIONS, candidates="id,roles\np11,chair\n") == (
        "candidates.csv:2: error: candidate-unknown: No participant has the id “p11”.\n"
        "    p11,chair\n"
        "    → Did you mean “p1”?\n"
        "1 error, no warnings"
    )


def test_two_rows_for_one_candidate(show: Show) -> None:
    shown = show(*SESSIONS, candidates="id,roles\np1,chair\np1,rapporteur\n")
    assert "candidates.csv:3: error: id-twice: “p1” is taken." in shown


def test_an_officer_who_is_not_there(show: Show) -> None:
    there = "id,unavailable\np1,2027-05-03/09:30-13:00\n"
    assert show(*SESSIONS, candidates=there) == (
        "agenda.en.txt:3:14: warning: officer-unavailable: Ada Rill (p1) is not there 2027-05-03/09:30-13:00.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    see candidates.csv:2\n"
        "    → Designate someone else, or move the item.\n"
        "no errors, 1 warning"
    )
    assert show(*SESSIONS, candidates=there.replace("09:30", "10:00")) == CLEAN


def test_an_officer_who_comes_later(show: Show) -> None:
    shown = show(*SESSIONS, candidates="id,available\np1,2027-05-03/09:30-18:00 2027-05-04\n")
    assert "Ada Rill (p1) is there 2027-05-03/09:30-18:00, 2027-05-04." in shown


def test_a_later_sitting_of_a_session_counts(show: Show) -> None:
    """The second sitting has the chair of the first."""
    sittings = (
        *SESSIONS[:2],
        "14:00–15:00  Session 1: Wells (continued)",
        "             id: again",
    )
    shown = show(*sittings, candidates="id,unavailable\np1,14:00-18:00\n")
    assert told(shown) == ["5 officer-unavailable"]


TWICE = (*SESSIONS[:3], "             chair: p1")
AGAIN = ("14:00–15:00  Session 1: Wells (continued)", "             id: again")


def test_an_officer_of_too_many_meetings(show: Show) -> None:
    limit = "limits.duties_per_officer = 1\n"
    assert show(*TWICE, settings=limit) == (
        "agenda.en.txt:5:14: warning: officer-overloaded: Ada Rill (p1) is an officer of 2 meetings, but accepts 1 at most.\n"
        "    11:00–12:00  Session 2: Springs\n"
        "    see agenda.en.txt:3:14\n"
        "    → Designate someone else.\n"
        "no errors, 1 warning"
    )
    assert show(*SESSIONS, settings=limit) == CLEAN


@pytest.mark.parametrize(
    ("lines", "candidates", "found"),
    [
        (TWICE, "id,at_most\np1,1\n", ["5 officer-overloaded"]),
        (TWICE, "id,at_most\np1,2\n", []),  # his own word goes before that of the conference
        (TWICE, "id,at_most\np1,0\n", ["3 officer-overloaded"]),
        ((*SESSIONS[:2], *AGAIN), "", []),  # two sittings are one session
        (TWICE, "", ["5 officer-overloaded"]),
    ],
)
def test_how_often(show: Show, lines: tuple[str, ...], candidates: str, found: list[str]) -> None:
    shown = show(*lines, candidates=candidates, settings="limits.duties_per_officer = 1\n")
    assert told(shown) == found


def test_a_role_that_somebody_is_no_candidate_for(show: Show) -> None:
    assert show(*SESSIONS, candidates="id,roles\np1,rapporteur\n") == (
        "agenda.en.txt:3:14: warning: not-a-candidate: Ada Rill (p1) is not a candidate for chair.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    see candidates.csv:2\n"
        "    → Designate someone else, or add the role or the item to the row in candidates.csv.\n"
        "no errors, 1 warning"
    )


@pytest.mark.parametrize(
    ("items", "found"),
    [
        ("session-1-mon", []),
        ("session-1", []),
        ("again", []),  # any sitting stands for the session
        ("session-2-mon", ["3 not-a-candidate"]),
        ("session-2-mon again", []),
    ],
)
def test_items_that_somebody_is_a_candidate_for(show: Show, items: str, found: list[str]) -> None:
    shown = show(*SESSIONS, *AGAIN, candidates=f"id,items\np1,{items}\n")
    assert told(shown) == found


def test_items_of_candidates_that_there_are_not(show: Show) -> None:
    shown = show(*SESSIONS, candidates="id,items,wishes\np1,session-1,sesion-2\n")
    assert "candidates.csv:2: error: item-unknown: There is no item “sesion-2”." in shown
    assert "Did you mean “session-2”?" in shown


def test_officers_have_time_between_two_duties(show: Show) -> None:
    lines = ("09:00–10:00  Session 1: Wells", "             chair: p1")
    next_one = ("10:10–11:00  Session 2: Springs", "             chair: p2 · speaker: p1")
    limit = "limits.minutes_between_duties = 15\n"
    assert show(*lines, *next_one, settings=limit) == (
        "agenda.en.txt:5:14: warning: duties-too-close: Ada Rill (p1) has 10 minutes between this and “Session 1: Wells” (09:00–10:00).\n"
        "    10:10–11:00  Session 2: Springs\n"
        "    see agenda.en.txt:3:14\n"
        "    → Leave more time between the two, or give one of them to someone else.\n"
        "no errors, 1 warning"
    )
    assert show(*lines, *next_one, settings=limit.replace("15", "10")) == CLEAN
    speaks = (lines[0], "             chair: p2 · speaker: p1")
    assert show(*speaks, *next_one, settings=limit).count("duties-too-close: Ada Rill") == 0


ALPS = """\
regional_groups = [{ id = "alps", name = "Alpine States", members = ["AT", "CH"] }]
"""


@pytest.mark.parametrize(
    ("by", "chair", "found"),
    [
        ("AT", "p3", []),  # of Austria
        ("AT", "AT", []),
        ("AT", "p4", ["3 nomination-ignored"]),
        ("AT", "p1", ["3 nomination-ignored"]),  # of no State
        ("AT", '"Fay Fen"', []),  # of whom nobody knows by whom she is sent
        ("AT", "to be designated", []),
        ("alps", "p4", []),
        ("alps", "KG", ["3 nomination-ignored"]),
        ("osce-participating-states", "KG", []),
        ("osce-participating-states", "JP", ["3 nomination-ignored"]),
        ("host", "CH", []),
    ],
)
def test_nominations(show: Show, by: str, chair: str, found: list[str]) -> None:
    rule = f'nominations = [{{ roles = ["chair"], by = "{by}", kinds = ["session"] }}]\n'
    lines = ("09:00–10:00  Session 1: Wells", f"             chair: {chair} · rapporteur: JP")
    assert told(show(*lines, settings=f'{ALPS}{rule}bodies = {{ host = "CH" }}\n')) == found


def test_officers_whom_others_nominate(show: Show) -> None:
    rule = '[[nominations]]\nroles = ["chair"]\nby = "alps"\nitems = ["session-1"]\n'
    lines = ("09:00–10:00  Session 1: Wells", "             chair: KG")
    other = ("10:00–11:00  Session 2: Springs", "             chair: KG")
    assert show(*lines, *other, settings=ALPS + rule) == (
        "agenda.en.txt:3:14: warning: nomination-ignored: Kyrgyzstan was not nominated by Alpine States.\n"
        "    09:00–10:00  Session 1: Wells\n"
        "    see conference.toml:8\n"
        "    → Designate someone whom they have nominated.\n"
        "no errors, 1 warning"
    )


def test_a_nominator_whom_nobody_knows(show: Show) -> None:
    rule = 'nominations = [{ roles = ["chair"], by = "alp", items = ["session-3"] }]\n'
    shown = show(*SESSIONS, settings=ALPS + rule)
    assert "conference.toml:8: error: nominator-unknown: There is no body or group “alp”." in shown
    assert "Did you mean “alps”?" in shown
    assert "conference.toml:8: error: item-unknown: There is no item “session-3”." in shown


def test_members_of_groups_and_groups_are_known(show: Show) -> None:
    groups = (
        'regional_groups = [{ id = "a", members = ["Atlantis"] }, { id = "a", members = [] }]\n'
    )
    shown = show(*SESSIONS, settings=groups)
    assert "error: body-unknown: There is no State or organization “Atlantis”." in shown
    assert "error: id-twice: “a” is taken." in shown


DIFFERENT = 'modalities.officers = { roles = ["chair", "rapporteur"], different_groups = true }\n'


@pytest.mark.parametrize(
    ("officers", "found"),
    [
        ("chair: p3 · rapporteur: p4", ["3 groups-not-different"]),
        ("chair: p3 · rapporteur: CH", ["3 groups-not-different"]),
        ("chair: p3 · rapporteur: KG", []),
        ("chair: KG · rapporteur: UZ", []),  # of no group
        ("chair: p3 · rapporteur: p3", []),  # one person is no two
        ("chair: p3 · rapporteur: p1 · moderator: p4", []),  # the rule speaks of two roles
    ],
)
def test_officers_of_one_group(show: Show, officers: str, found: list[str]) -> None:
    """At the second sitting they are the same, and it is not told again."""
    lines = ("09:00–10:00  Session 1: Wells", f"             {officers}", *AGAIN)
    assert told(show(*lines, settings=ALPS + DIFFERENT)) == found


def test_who_the_two_of_one_group_are(show: Show) -> None:
    lines = ("09:00–10:00  Session 1: Wells", "             chair: p3 · rapporteur: p4")
    shown = show(*lines, settings=ALPS + DIFFERENT)
    assert (
        "groups-not-different: Cid Creek (p3) and Dee Dale (p4) are officers of the same "
        "session and come from the same group: Alpine States."
    ) in shown


def test_a_chair_who_does_not_speak_the_language(show: Show) -> None:
    assert show(*SESSIONS, settings='working_languages = ["en"]\n') == (
        "agenda.en.txt:5:14: warning: officer-lacks-language: Bo Brook (p2) presides, but speaks none of en.\n"
        "    11:00–12:00  Session 2: Springs\n"
        "    see participants.csv:3\n"
        "    → Designate someone else, or add the language in participants.secretariat.csv.\n"
        "no errors, 1 warning"
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("chair: p2 · languages: ru", []),
        ("chair: p2 · languages: de", ["3 officer-lacks-language"]),
        ("chair: p3", []),  # nobody has noted what he speaks
        ("chair: p1 · rapporteur: p2", []),  # who reports may write
        ('chair: "Fay Fen"', []),
    ],
)
def test_languages(show: Show, line: str, found: list[str]) -> None:
    lines = ("09:00–10:00  Session 1: Wells", f"             {line}")
    assert told(show(*lines, settings='working_languages = ["en"]\n')) == found


def delegation(first: str, second: str, times: str = "09:30–10:30") -> tuple[str, ...]:
    wells = ("09:00–10:00  Session 1: Wells  [Hall A]", f"             chair: DE · {first}")
    return (*wells, f"{times}  Side event: Springs  [Hall B]", f"             {second}")


def test_a_delegation_that_is_too_small(show: Show) -> None:
    """Of Austria only Cid Creek is there in person; Eli Elm takes part from elsewhere."""
    assert show(*delegation("rapporteur: p3", "attended-by: AT")) == (
        "agenda.en.txt:5:14: warning: delegation-too-small: The delegation of Austria has 1 member there, and is also needed at “Session 1: Wells” (09:00–10:00, Hall A).\n"
        "    09:30–10:30  Side event: Springs  [Hall B]\n"
        "    see agenda.en.txt:3:14\n"
        "    → Move one of the items, or ask the delegation to send another member.\n"
        "no errors, 1 warning"
    )


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (delegation("rapporteur: p3", "speaker: AT", "10:00–11:00"), []),
        (delegation("rapporteur: AT", "speaker: AT"), ["5 delegation-too-small"]),
        (delegation("rapporteur: AT", "speaker: p5"), []),
        (delegation("rapporteur: p3 · attended-by: AT", "speaker: p4"), []),
        (delegation("rapporteur: AT", "speaker: KG"), []),
        # a part of an item, at its own time
        (
            (
                "09:00–10:00  Session 1: Wells  [Hall A]",
                "             chair: DE",
                "             09:00–09:20  Brief statements",
                "               speaker: AT",
                "09:30–10:30  Side event: Springs  [Hall B]",
                "             moderator: p3",
            ),
            [],
        ),
        (
            (
                "09:00–10:00  Session 1: Wells  [Hall A]",
                "             chair: DE",
                "             09:20–09:40  Brief statements",
                "               speaker: AT",
                "09:30–10:30  Side event: Springs  [Hall B]",
                "             moderator: p3",
            ),
            ["7 delegation-too-small"],
        ),
    ],
)
def test_delegations(show: Show, lines: tuple[str, ...], found: list[str]) -> None:
    assert [one for one in told(show(*lines)) if "delegation" in one] == found
