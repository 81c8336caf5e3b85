"""Those who have withdrawn: what they are still needed for, and what is no fault any more."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]

PEOPLE = """\
    id,unit.en,given,family,attendance
    p1,Institute of Springs,Ada,Rill,withdrawn
    p2,Institute of Springs,Bo,Brook,in-person
    """
AGENDA = """\
    Monday, 3 May 2027

    09:00–10:00  Session 1: Wells
                 chair: p2
    10:00–11:00  Session 2: Springs
                 chair: p2
                 Introduction
                   speaker: {who}
    """


def test_a_duty_by_the_id_inside_an_item(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:7:14: warning: withdrawn-person-needed: Ada Rill (p1) has withdrawn, but is speaker at “Introduction”.
            Introduction
            see participants.csv:2
            → Put someone else there: planner replace FOLDER p1 NEW.
        no errors, 1 warning
        """,
        agenda=AGENDA.format(who="p1"),
        participants=PEOPLE,
        mend=("speaker: p1", "speaker: p2"),
    )


def test_a_duty_by_the_name_as_printed(screen: Callable[..., str]) -> None:
    seen = screen(agenda=AGENDA.format(who='"Ada Rill"'), participants=PEOPLE)
    assert seen.startswith("agenda.en.txt:7:14: warning: withdrawn-person-needed: Ada Rill (p1)")
    assert seen.endswith("no errors, 1 warning")


def test_an_item_that_is_for_somebody(screen: Callable[..., str]) -> None:
    agenda = """\
        Monday, 3 May 2027

        09:00–10:00  Informal consultations
                     attended-by: p1, p2
        """
    seen = screen(agenda=agenda, participants=PEOPLE)
    assert "Ada Rill (p1) has withdrawn, but is expected at “Informal consultations”." in seen


SENT = """\
    id,body,position,given,family,attendance
    p1,AT,head,Ada,Rill,withdrawn
    p2,AT,member,Bo,Brook,in-person
    p3,AT,member,Cy,Moor,online
    """


def test_a_delegation_without_its_head_is_told_once(fault: Fault) -> None:
    fault(
        """
        participants.csv:2: warning: withdrawn-person-needed: Ada Rill (p1) has withdrawn, but is the head of the delegation of Austria.
            p1,AT,head,Ada,Rill,withdrawn
            → Write “head” in the column “position” for another member.
        no errors, 1 warning
        """,
        participants=SENT,
        mend=("p2,AT,member", "p2,AT,head"),
    )


def test_a_delegation_that_does_not_come_needs_no_head(screen: Callable[..., str]) -> None:
    nobody = SENT.replace("in-person", "withdrawn").replace("online", "withdrawn")
    assert screen(participants=nobody) == "no errors, no warnings"


def test_an_interpreter_in_a_booth(screen: Callable[..., str]) -> None:
    settings = """\
        working_languages = ["en", "ru"]
        interpretation = "simultaneous"
        interpreting = { teams = [{ up_to = 600, interpreters = 1, two_way = true }] }
        """
    agenda = """\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells
                     id: wells · chair: to be designated
        """
    interpreters = (
        "id,given,family,a,b,attendance\ni1,Ivo,Vane,en,ru,withdrawn\ni2,Ana,Lee,ru,en,\n"
    )
    shown = {"agenda": agenda, "interpreters": interpreters}
    seen = screen(settings, rota="item,booth,interpreters\nwells,en+ru,i1\n", **shown)
    assert seen == (
        "rota.csv:2: warning: withdrawn-person-needed: Ivo Vane (i1) has withdrawn, but works in the booth en+ru at “wells”.\n"
        "    wells,en+ru,i1\n"
        "    see interpreters.csv:2\n"
        "    → Put someone else there: planner replace FOLDER i1 NEW.\n"
        "no errors, 1 warning"
    )
    mended = screen(settings, rota="item,booth,interpreters\nwells,en+ru,i2\n", **shown)
    assert mended == "no errors, no warnings"


def test_who_has_withdrawn_is_no_double_no_late_one_and_takes_no_place(
    screen: Callable[..., str],
) -> None:
    """One seat, two rows of one name, of which the first came too late and is withdrawn."""
    settings = """\
        [[participation]]
        id = "states"
        name = "States"
        quota = 1
        due = 2027-04-01
        """
    people = """\
        id,body,category,position,given,family,attendance
        p1,AT,states,head,Ada,Rill,{attendance}
        p2,AT,states,head,Ada,Rill,in-person
        """
    late = "id,registered_on\np1,2027-04-09\n"
    tables = {"participants": people.format(attendance="in-person")}
    names = {"delegation-over-quota", "nominated-late", "delegation-head"}
    seen = with_private(screen, settings, late, **tables)
    assert all(name in seen for name in names)
    tables["participants"] = people.format(attendance="withdrawn")
    assert with_private(screen, settings, late, **tables) == "no errors, no warnings"


def with_private(screen: Callable[..., str], settings: str, rows: str, **tables: str) -> str:
    return screen(settings, **tables, **{"participants.secretariat": rows})


def test_an_id_of_nobody_that_looks_like_those_of_persons(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:7:14: error: person-unknown: There is no person “p12”.
            Introduction
            → Put someone else there: planner replace FOLDER OLD NEW. When someone withdraws, keep the row and write “withdrawn” under “attendance”.
        1 error, no warnings
        """,
        agenda=AGENDA.format(who="p12"),
        participants=PEOPLE,
        mend=("speaker: p12", "speaker: p2"),
    )


def test_a_word_is_still_no_body(screen: Callable[..., str]) -> None:
    seen = screen(agenda=AGENDA.format(who="Atlantis"), participants=PEOPLE)
    assert "body-unknown: There is no State or organization “Atlantis”." in seen


def test_a_statement_about_an_item_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        conference.toml:10: error: item-unknown: There is no item “wels”.
            [[decision.statements]]
            → Did you mean “wells”?
        1 error, no warnings
        """,
        settings="""\
            [decision]
            symbol = "PC.DEC/438"
            body = "osce"
            [[decision.statements]]
            delegation = "RU"
            agenda_items = ["wels"]
            """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         id: wells · chair: to be designated
            """,
        mend=('"wels"', '"wells"'),
    )
