"""Who may see what: the secretariat's own words never reach anybody else."""

from dataclasses import dataclass, field

import pytest

from planner.model import Audience, Conference, Invitee, Reply, Text, seen_by
from planner.model.audience import only_for
from planner.records import record

KYRGYZSTAN = Invitee(
    "kg",
    "states",
    "KG",
    "1",
    Text({"fr": "Kirghizistan"}),
    reply=Reply.ACCEPTED,
    note="by telephone",
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


@record
class Contact:
    """Somebody: a telephone is for the secretariat, a passport for fewer."""

    name: str
    phone: str = only_for(Audience.SECRETARIAT, "")
    passport: str = only_for(Audience.RESTRICTED, "none")


@record
class Group:
    """A record that has others, many and one, and such as are there for few alone."""

    contacts: tuple[Contact, ...] = ()
    head: Contact | None = None
    groups: tuple["Group", ...] = ()
    guests: tuple[Contact, ...] = only_for(Audience.SECRETARIAT, ())
    guard: Contact | None = only_for(Audience.RESTRICTED, None)


@dataclass(frozen=True)
class Talks:
    """A conference in small, which is no record but a dataclass, as the great one."""

    title: str = "Talks"
    pin: str = only_for(Audience.PARTICIPANTS, "")
    head: Contact | None = None
    group: Group = field(default_factory=Group)
    words: tuple[tuple[str, Contact], ...] = ()


WHOLE = Contact("Ms. A. Example", "4711", "X1")
PHONED = Contact("Ms. A. Example", "4711")
NAMED = Contact("Ms. A. Example")

SHAPES = {
    "a record": (WHOLE, NAMED, PHONED),
    "a record in a field": (Talks(head=WHOLE), Talks(head=NAMED), Talks(head=PHONED)),
    "records in a field": (
        Group(contacts=(Contact("Mr. B. Example"), WHOLE)),
        Group(contacts=(Contact("Mr. B. Example"), NAMED)),
        Group(contacts=(Contact("Mr. B. Example"), PHONED)),
    ),
    "a record in a record": (
        Talks(group=Group(head=WHOLE)),
        Talks(group=Group(head=NAMED)),
        Talks(group=Group(head=PHONED)),
    ),
    "records far inside": (
        Talks(group=Group(groups=(Group(), Group(groups=(Group(contacts=(WHOLE,)),))))),
        Talks(group=Group(groups=(Group(), Group(groups=(Group(contacts=(NAMED,)),))))),
        Talks(group=Group(groups=(Group(), Group(groups=(Group(contacts=(PHONED,)),))))),
    ),
    "records among words": (
        Talks(words=(("first", NAMED), ("then", WHOLE))),
        Talks(words=(("first", NAMED), ("then", NAMED))),
        Talks(words=(("first", NAMED), ("then", PHONED))),
    ),
    "a field of records": (Group(guests=(WHOLE,)), Group(), Group(guests=(PHONED,))),
    "a field of a record": (Group(guard=WHOLE), Group(), Group()),
}
"""Where something private can stand: as written, as the public and the secretariat see it."""


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_private_is_emptied_wherever_it_stands(shape: str) -> None:
    whole, public, secretariat = SHAPES[shape]
    assert seen_by(whole, Audience.PUBLIC) == public
    assert seen_by(whole, Audience.PARTICIPANTS) == public
    assert seen_by(whole, Audience.SECRETARIAT) == secretariat
    assert seen_by(whole, Audience.RESTRICTED) is whole


@pytest.mark.parametrize("shape", SHAPES)
def test_what_was_emptied_once_is_as_it_is(shape: str) -> None:
    whole, *_ = SHAPES[shape]
    for audience in Audience:
        seen = seen_by(whole, audience)
        assert seen_by(seen, audience) is seen


def test_a_field_of_the_conference_itself() -> None:
    whole = Talks(pin="4711")
    assert seen_by(whole, Audience.PUBLIC) == Talks()
    assert seen_by(whole, Audience.PARTICIPANTS) is whole


def test_what_holds_nothing_private_is_the_same_thing() -> None:
    """Beside a record that changes, those that do not are no copies."""
    open_, secret = Group(contacts=(NAMED,)), Group(contacts=(WHOLE,))
    whole = Talks(head=NAMED, group=Group(groups=(open_, secret)))
    seen = seen_by(whole, Audience.PUBLIC)
    assert seen.head is NAMED
    assert seen.group.groups[0] is open_
    assert seen.group.groups[1] == open_
    bare = Conference(id="talks", title=Text({"en": "Talks"}), invitees=(Invitee("a", "b", "AT"),))
    assert seen_by(bare, Audience.PUBLIC) is bare


def test_what_was_there_stays_whole() -> None:
    """Another audience sees more of the same conference."""
    before = repr(TALKS)
    seen_by(TALKS, Audience.PUBLIC)
    assert repr(TALKS) == before
