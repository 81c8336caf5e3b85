"""Invitees: each in a category, none twice, and the members of a group all there."""

# ruff: noqa: E501 (a screen is as wide as it is)

from collections.abc import Callable

Fault = Callable[..., None]

GUESTS = """\
    [[participation]]
    id = "guests"
    name = "Guests"
    """


def test_a_row_without_a_body(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: error: body-missing: Nobody is invited here.
            1,guests,
            → Write the code of a State or the short name of an organization.
        1 error, no warnings
        """,
        settings=GUESTS,
        invitees="""\
            id,category,body
            1,guests,
            """,
        mend=("1,guests,", "1,guests,AT"),
    )


def test_a_category_that_there_is_not(fault: Fault) -> None:
    fault(
        """
        invitees.csv:3: error: category-unknown: There is no category “gests”.
            de,gests,DE
            → Did you mean “guests”?
        1 error, no warnings
        """,
        settings=GUESTS,
        invitees="""\
            id,category,body
            at,guests,AT
            de,gests,DE
            """,
        mend=("gests", "guests"),
    )


def test_a_category_far_from_all_others(fault: Fault) -> None:
    """Four of the six letters of “guides” are in “guests”: too few to ask whether it was meant."""
    fault(
        """
        invitees.csv:2: error: category-unknown: There is no category “guides”.
            at,guides,AT
            → Add it to conference.toml: [[participation]].
        1 error, no warnings
        """,
        settings=GUESTS,
        invitees="""\
            id,category,body
            at,guides,AT
            """,
        mend=("guides", "guests"),
    )


def test_one_id_for_two_rows(fault: Fault) -> None:
    fault(
        """
        invitees.csv:3: error: id-twice: “at” is taken by “AT”.
            at,guests,DE
            see invitees.csv:2
            → Give one of the two rows another id.
        1 error, no warnings
        """,
        settings=GUESTS,
        invitees="""\
            id,category,body
            at,guests,AT
            at,guests,DE
            """,
        mend=("at,guests,DE", "de,guests,DE"),
    )


def test_a_body_is_invited_twice(fault: Fault) -> None:
    """By whichever of its names: ODCCP and UNODC are one."""
    fault(
        """
        invitees.csv:3: warning: body-twice: “odccp” is already invited, and is listed here again.
            two,guests,odccp
            see invitees.csv:2
            → Send one invitation, or allow it on purpose: allow = ["body-twice"].
        no errors, 1 warning
        """,
        settings=GUESTS,
        invitees="""\
            id,category,body
            one,guests,unodc
            two,guests,odccp
            """,
        mend=("two,guests,odccp", "two,guests,undp"),
    )


def test_an_organizer_is_invited(fault: Fault) -> None:
    """The host is both by right."""
    fault(
        """
        invitees.csv:3: warning: body-twice: “osce” is an organizer, and is listed here again.
            osce,guests,osce
            see conference.toml:8
            → Send one invitation, or allow it on purpose: allow = ["body-twice"].
        no errors, 1 warning
        """,
        settings=f'host = "AT"\norganizers = ["AT", "osce"]\n{GUESTS.replace("    ", "")}',
        invitees="""\
            id,category,body
            at,guests,AT
            osce,guests,osce
            """,
        mend=("osce,guests,osce\n", "undp,guests,undp\n"),
    )


PARTNERS = """\
    [[participation]]
    id = "partners"
    name = "Partners"
    group = "osce-mediterranean-partners"
    """


def test_a_member_is_forgotten(fault: Fault) -> None:
    """The Mediterranean partners of 2027 are those of 1998: the six of Bishkek."""
    fault(
        """
        conference.toml:7: warning: member-not-invited: These members of osce-mediterranean-partners are missing from invitees.csv: JO, TN.
            [[participation]]
            → Add a row for each of them.
        no errors, 1 warning
        """,
        settings=PARTNERS,
        invitees="""\
            id,category,body
            dz,partners,DZ
            eg,partners,EG
            il,partners,IL
            ma,partners,MA
            """,
        mend=("ma,partners,MA\n", "ma,partners,MA\njo,partners,JO\ntn,partners,TN\n"),
    )


def test_a_guest_among_the_members(fault: Fault) -> None:
    fault(
        """
        invitees.csv:2: warning: invitee-not-member: “LY” was not a member of osce-mediterranean-partners on 2027-05-03.
            ly,partners,LY
            see conference.toml:7
            → Remove the row, or put it in another category.
        no errors, 1 warning
        """,
        settings=PARTNERS,
        invitees="""\
            id,category,body
            ly,partners,LY
            dz,partners,DZ
            eg,partners,EG
            il,partners,IL
            ma,partners,MA
            jo,partners,JO
            tn,partners,TN
            """,
        mend=("ly,partners,LY\n", ""),
    )
