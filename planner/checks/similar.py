"""Persons and invited bodies that may be one and the same: they are named, never put together."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from planner.checks.alike_persons import pairs
from planner.checks.named import body_named, person_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.alike import differ_by_a_letter
from planner.language.collation import bare
from planner.model.participants import Participant
from planner.places import Place
from planner.protocol import names_of, protocol_body

PARTICIPANT_SIMILAR = Fault(
    "participant-similar",
    Severity.WARNING,
    why=(
        "Someone who is in the list twice gets two badges and two hotel rooms, and is "
        "counted twice."
    ),
    how='Delete one of the two rows; if they are two people, allow = ["participant-similar"].',
    example="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Riller
p2,AT,member,Riller,Ada""",
    instead="""\
participants.csv:
id,body,position,given,family
p1,AT,head,Ada,Riller
p2,AT,member,Bo,Brook""",
)
INVITEE_SIMILAR = Fault(
    "invitee-similar",
    Severity.WARNING,
    why="A body under two names gets two letters, two name plates and two seats.",
    how="Delete one of the two rows, and move its persons to the other body.",
    example="""\
conference.toml:
participation = [{ id = "guests", name = "Guests" }]
names.csv:
body,name.en
wells,Institute of Wells and Springs
springs,Institute of Springs and Wells
invitees.csv:
id,category,body
wells,guests,wells
springs,guests,springs""",
    instead="""\
conference.toml:
participation = [{ id = "guests", name = "Guests" }]
names.csv:
body,name.en
wells,Institute of Wells and Springs
invitees.csv:
id,category,body
wells,guests,wells""",
)

_EDGE = 5
"""So many letters at the beginning, or at the end, are the same in names that differ by one."""


def check(subject: Subject) -> Iterator[Finding]:
    """Each person who is like an earlier one, once; each pair of bodies with nearly one name."""
    seen: set[str] = set()
    for first, second, why in pairs(subject):
        if second.person.id not in seen:
            seen.add(second.person.id)
            yield _finding(first.person, second.person, why, subject)
    yield from _bodies(subject)


def _finding(first: Participant, second: Participant, why: str, subject: Subject) -> Finding:
    language = subject.conference.language
    named = f"{person_named(first, language)} and {person_named(second, language)}"
    return PARTICIPANT_SIMILAR.at(
        second.place, f"{named} may be the same person: {why}.", first.place
    )


def _bodies(subject: Subject) -> Iterator[Finding]:
    """Invited bodies that the folder names, called nearly as another one is."""
    places: dict[str, Place] = {}
    for invitee in subject.conference.invitees:
        places.setdefault(subject.body_id(invitee.body), invitee.place)
    told: set[frozenset[str]] = set()
    for one, other in _near_names(places, subject):
        if frozenset((one, other)) not in told and _is_own(one, other, subject):
            told.add(frozenset((one, other)))
            named = f"{body_named(one, subject)} ({one}) and {body_named(other, subject)} ({other})"
            message = f"{named} may be the same body."
            yield INVITEE_SIMILAR.at(places[other], message, places[one])


def _is_own(one: str, other: str, subject: Subject) -> bool:
    """Whether the protocol does not know both: those that it knows are not the same."""
    return not all(protocol_body(own, subject.conference) for own in (one, other))


def _near_names(bodies: Iterable[str], subject: Subject) -> Iterator[tuple[str, str]]:
    """Pairs of bodies of which a name in some language is nearly the same."""
    blocks: dict[Hashable, list[tuple[str, str]]] = {}
    for own in bodies:
        for name in dict.fromkeys(names_of(own, subject.conference, subject.date).name.values()):
            letters, words = bare(name), " ".join(sorted(map(bare, name.split())))
            for block in (words, (0, letters[:_EDGE]), (1, letters[-_EDGE:])):
                blocks.setdefault(block, []).append((own, letters))
    for key, named in blocks.items():
        for (one, name), (other, other_name) in combinations(named, 2):
            is_near = isinstance(key, str) or differ_by_a_letter(name, other_name)
            if one != other and is_near:
                yield one, other
