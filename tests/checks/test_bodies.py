"""States and organizations: known, and in force on the day of the conference."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

import pytest

Fault = Callable[..., None]


def test_a_body_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: error: body-unknown: There is no State or organization “osse”.
            09:00–10:00  Statements
            → Did you mean “osce”?
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Statements
                         speakers: osse
            """,
        mend=("osse", "osce"),
    )


def test_a_state_by_its_name(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: error: body-unknown: This is a name, not a code: “Switzerland”.
            09:00–10:00  Session 1: Wells
            → Write CH.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         chair: Switzerland
            """,
        mend=("Switzerland", "CH"),
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Schweiz", "→ Write CH."),
        ("the Netherlands", "→ Write NL."),
        ("World Health Organisation (WHO)", "→ Write who."),
        ("Forum of Springs", "→ Write forum."),
        ("CEI", "→ Write cei or cis."),
    ],
)
def test_a_body_by_one_of_its_names(screen: Callable[..., str], written: str, hint: str) -> None:
    """CEI is the Central European Initiative, and in French the CIS."""
    agenda = f"""\
        Monday, 3 May 2027

        09:00–10:00  Session 1: Wells
                     chair: {written}
        """
    shown = screen(agenda=agenda, names="body,name.en\nforum,Forum of Springs\n")
    assert shown.splitlines()[2].strip() == hint


def test_an_attribute_behind_a_comma(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: error: body-unknown: There is no State or organization “rapporteur: KG”.
            09:00–10:00  Session 1: Wells
            → What follows a name is set apart by “ · ” or “;”: chair: CH · rapporteur: KG.
        1 error, no warnings
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Session 1: Wells
                         chair: CH, rapporteur: KG
            """,
        mend=("CH, ", "CH; "),
    )


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ('host = "atlantis"\n', 7),
        ('organizers = ["atlantis"]\n', 7),
        ('[bodies]\nhome = "atlantis"\n', 7),
        ('[decision]\nsymbol = "W/1"\nbody = "atlantis"\n', 7),
        ('[[participation]]\nid = "a"\nname = "A"\ninvited_by = "atlantis"\n', 7),
        ('[modalities.rules]\nof = "atlantis"\n', 7),
        ('[[outcome_documents]]\nid = "d"\ntitle = "D"\nsent_to = "atlantis"\n', 7),
    ],
)
def test_wherever_it_stands(screen: Callable[..., str], settings: str, line: int) -> None:
    first = screen(settings).splitlines()[0]
    assert first == (
        f"conference.toml:{line}: error: body-unknown: There is no State or organization "
        "“atlantis”."
    )


def test_a_name_in_quotes_is_printed_as_it_stands(screen: Callable[..., str]) -> None:
    agenda = """\
        Monday, 3 May 2027

        09:00–10:00  Statements
                     speakers: {}
        """
    assert screen(agenda=agenda.format('"Prof. Q. Zygmunt"')) == "no errors, no warnings"
    hint = "→ To print a name exactly as written, put it in quotes."
    assert hint in screen(agenda=agenda.format("Prof. Q. Zygmunt"))


def test_a_group_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: error: group-unknown: There is no group “osce-asian-partner”.
            [[participation]]
            → Did you mean “osce-asian-partners”?
        1 error, no warnings
        """,
        settings="""\
            [[participation]]
            id = "partners"
            name = "Partners"
            group = "osce-asian-partner"
            """,
        mend=("osce-asian-partner", "osce-asian-partners"),
    )


CATEGORY = """\
    [[participation]]
    id = "guests"
    name = "Guests"
    """


def test_a_body_that_was_no_more(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: body-outdated: Yugoslavia did not exist on 2027-05-03.
            yu,guests,YUCS
            → Its place was taken by “RS” and “ME”.
        no errors, 1 warning
        """,
        settings=CATEGORY,
        invitees="""\
            id,category,body
            yu,guests,YUCS
            """,
        mend=("YUCS", "RS"),
    )


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("1992-06-01", "no errors, no warnings"),
        ("2004-06-01", "→ Its place was taken by “CSXX”."),
        ("2006-06-03", "→ Its place was taken by “RS” and “ME”."),
    ],
)
def test_what_came_after_it_and_was_there_on_the_day(
    screen: Callable[..., str], day: str, hint: str
) -> None:
    """Yugoslavia up to 2003, Serbia and Montenegro up to the summer of 2006, then each alone."""
    shown = screen(
        whole_settings=f"""\
            uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
            title = "Water"
            starts = {day}
            ends = {day}
            timezone = "Europe/Vienna"
            languages = ["en"]

            [[participation]]
            id = "guests"
            name = "Guests"
            """,
        agenda=f"{day}\n\n09:00–10:00  Statements\n",
        invitees="id,category,body\nyu,guests,YUCS\n",
    )
    assert hint in shown.replace("    →", "→").splitlines()


def test_a_body_that_is_not_yet(fault: Fault) -> None:
    """The Union is of 2015; a body that was there before it is not looked for."""
    fault(
        """
        invitees.csv:2: warning: body-outdated: Eurasian Economic Union did not exist on 2001-12-13.
            union,guests,eaeu
            → Name a body that existed on that day.
        no errors, 1 warning
        """,
        whole_settings="""\
            uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
            title = "Water"
            starts = 2001-12-13
            ends = 2001-12-13
            timezone = "Europe/Vienna"
            languages = ["en"]

            [[participation]]
            id = "guests"
            name = "Guests"
            """,
        agenda="""\
            Thursday, 13 December 2001

            09:00–10:00  Statements
            """,
        invitees="""\
            id,category,body
            union,guests,eaeu
            """,
        mend=("eaeu", "eurasec"),
    )


def test_a_speaker_that_was_no_more(fault: Fault) -> None:
    fault(
        """
        agenda.en.txt:3:14: warning: body-outdated: Department of Humanitarian Affairs did not exist on 2027-05-03.
            09:00–10:00  Statements
            → Its place was taken by “ocha”.
        no errors, 1 warning
        """,
        agenda="""\
            Monday, 3 May 2027

            09:00–10:00  Statements
                         speakers: dha
            """,
        mend=("dha", "ocha"),
    )


def test_a_name_that_was_no_more(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: body-outdated: “Organization of the Islamic Conference” was no longer its name on 2027-05-03.
            oic,guests,oic,Organization of the Islamic Conference
            → It was called Organisation of Islamic Cooperation.
        no errors, 1 warning
        """,
        settings=CATEGORY,
        invitees="""\
            id,category,body,as_printed.en
            oic,guests,oic,Organization of the Islamic Conference
            """,
        mend=("Organization of the Islamic Conference", "Organisation of Islamic Cooperation"),
    )


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        (
            "fr",
            "Organisation de la Conférence islamique",
            "Organisation de la coopération islamique",
        ),
        ("ru", "Организация Исламская конференция", "Организация исламского сотрудничества"),
    ],
)
def test_an_old_name_is_answered_in_its_language(
    fault: Fault, language: str, old: str, new: str
) -> None:
    """The languages of the papers are others: the answer has that of the words."""
    fault(
        f"""
        invitees.csv:2: warning: body-outdated: “{old}” was no longer its name on 2027-05-03.
            oic,guests,oic,{old}
            → It was called {new}.
        no errors, 1 warning
        """,
        settings=CATEGORY,
        invitees=f"""\
            id,category,body,as_printed.{language}
            oic,guests,oic,{old}
            """,
        mend=(old, new),
    )


def test_bodies_of_other_days_are_as_they_were(screen: Callable[..., str]) -> None:
    """The conference of the year before was in a State that is no more."""
    settings = """\
        [follows]
        title = "Wells 1991"
        starts = 1991-05-03
        ends = 1991-05-03
        town = "Moscow"
        host = "SUHH"
        """
    assert screen(settings) == "no errors, no warnings"
