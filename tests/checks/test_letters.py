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
        invitees.csv:2: warning: letter-language: There are no letters in “de”; this one is in English.
            wmo,guests,wmo,de
            → Write one of the languages of the papers; there are letters in en, fr, ru.
        no errors, 1 warning
        """,
        settings=WHOLE,
        invitees="""\
            id,category,body,language
            wmo,guests,wmo,de
            """,
        mend=("wmo,de", "wmo,en"),
    )


def test_a_language_that_there_are_no_papers_in(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: letter-language: This letter is in “ru”, which is no language of the papers.
            at,guests,AT,ru
            → Write one of the languages of the papers; there are letters in en, fr, ru.
        no errors, 1 warning
        """,
        settings=WHOLE,
        invitees="""\
            id,category,body,language
            at,guests,AT,ru
            """,
        mend=("AT,ru", "AT,"),
    )


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
