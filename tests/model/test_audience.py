"""Who may see what: the secretariat's own words never reach anybody else."""

import pytest

from planner.model import Audience, Conference, Invitee, Reply, Text, seen_by

KYRGYZSTAN = Invitee(
    "kg", "states", "KG", "1", Text({"fr": "Kirghizistan"}), Reply.ACCEPTED, "by telephone"
)
TALKS = Conference(id="talks", title=Text({"en": "Talks"}), invitees=(KYRGYZSTAN,))


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTICIPANTS])
def test_replies_and_notes_are_for_the_secretariat(audience: Audience) -> None:
    seen = seen_by(TALKS, audience)
    assert seen.invitees == (Invitee("kg", "states", "KG", "1", Text({"fr": "Kirghizistan"})),)
    assert (seen.id, seen.title) == ("talks", {"en": "Talks"})


@pytest.mark.parametrize("audience", [Audience.SECRETARIAT, Audience.RESTRICTED])
def test_the_secretariat_sees_them(audience: Audience) -> None:
    assert seen_by(TALKS, audience) == TALKS


def test_the_place_of_a_row_is_known_to_all() -> None:
    (seen,) = seen_by(TALKS, Audience.PUBLIC).invitees
    assert seen.place == KYRGYZSTAN.place


def test_each_audience_has_its_folder() -> None:
    assert [audience.folder for audience in Audience] == [
        "public",
        "participants",
        "secretariat",
        "restricted",
    ]
