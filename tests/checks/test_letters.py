"""Letters of invitation: in a language of the papers, with a signature and a contact."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]

GUESTS = """\
    letters = {{ {letters} }}
    [[participation]]
    id = "guests"
    name = "Guests"
    """
WHOLE = GUESTS.format(letters='signed_by = "Ada Rill", contact = "wells@example.org"')


def test_a_language_that_there_are_no_letters_in(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: letter-language: There are no letters in “fi”; this one will be in English.
            wmo,guests,wmo,fi
            → Choose another language: there are letters in de, en, fr, ru.
        no errors, 1 warning
        """,
        settings=WHOLE,
        invitees="""\
            id,category,body,language
            wmo,guests,wmo,fi
            """,
        mend=("wmo,fi", "wmo,en"),
    )


def test_a_language_that_there_are_no_papers_in(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: letter-untranslated: Letters in “ru” print in another language: title, contact.
            at,guests,AT,ru
            → Write them in conference.toml, as title.ru = "…"; bodies in names.csv.
        no errors, 1 warning
        """,
        settings=WHOLE,
        invitees="""\
            id,category,body,language
            at,guests,AT,ru
            """,
        mend=("AT,ru", "AT,"),
    )


def test_a_letter_in_a_language_of_its_own_that_everything_is_said_in(
    screen: Callable[..., str],
) -> None:
    settings = """\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = { en = "Water", de = "Wasser" }
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en"]
        organizers = ["wmo"]

        [letters]
        sender = { en = "Secretariat", de = "Sekretariat" }
        signed_by = "Ada Rill"
        contact = { en = "Vienna", de = "Wien" }

        [[participation]]
        id = "guests"
        name = "Guests"
        """
    invitees = """\
        id,category,body,language
        at,guests,AT,de
        """
    assert screen(whole_settings=settings, invitees=invitees) == "no errors, no warnings"
    unsaid = settings.replace(', de = "Wien"', "")
    assert "print in another language: contact." in screen(whole_settings=unsaid, invitees=invitees)


def test_a_letter_that_nobody_signs(fault: Fault) -> None:
    """A note verbale is initialled: States are not asked about."""
    fault(
        """
        conference.toml:7: warning: letter-unsigned: Nobody signs the letters of invitation.
            letters = { contact = "wells@example.org" }
            → Write signed_by = "…" under [letters], and the function.
        no errors, 1 warning
        """,
        settings=GUESTS.format(letters='contact = "wells@example.org"'),
        invitees="""\
            id,category,body
            wmo,guests,wmo
            """,
        mend=("wmo,guests,wmo", "at,guests,AT"),
    )


def test_letters_that_do_not_say_where_replies_go(fault: Fault) -> None:
    fault(
        """
        conference.toml:7: warning: letter-without-contact: The letters do not say where replies go.
            letters = { signed_by = "Ada Rill" }
            → Write contact = "…" under [letters]: an address, a telephone number.
        no errors, 1 warning
        """,
        settings=GUESTS.format(letters='signed_by = "Ada Rill"'),
        invitees="""\
            id,category,body
            at,guests,AT
            """,
        mend=('"Ada Rill"', '"Ada Rill", contact = "wells@example.org"'),
    )
