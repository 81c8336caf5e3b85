"""Who nominates officers: bodies and regional groups, and that no group alone has a session."""

from collections.abc import Container, Iterable, Iterator

from planner.checks.candidates import office_named
from planner.checks.named import body_named
from planner.checks.subject import Subject
from planner.checks.windows import unknown_items
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.model import Conference, Party, Role
from planner.model.officers import Nomination, RegionalGroup
from planner.model.offices import Office, is_named, of_meetings
from planner.protocol import known_body, known_groups, members, tokens_of_bodies

NOMINATOR_UNKNOWN = Fault(
    "nominator-unknown",
    Severity.ERROR,
    why=(
        "Officers are nominated by a State or organization, or by a group of them; this is neither."
    ),
    how="Write the id of a body, of one of the [[regional_groups]] or of a group of States.",
    example="""\
conference.toml:
regional_groups = [{ id = "alps", members = ["AT", "CH"] }]
nominations = [{ roles = ["chair"], by = "alpes" }]""",
    instead="""\
conference.toml:
regional_groups = [{ id = "alps", members = ["AT", "CH"] }]
nominations = [{ roles = ["chair"], by = "alps" }]""",
)
NOMINATION_IGNORED = Fault(
    "nomination-ignored",
    Severity.WARNING,
    why="Others have the right to nominate these officers: [[nominations]] in conference.toml.",
    how="Designate someone whom they have nominated.",
    example="""\
conference.toml:
nominations = [{ roles = ["chair"], by = "AT" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: DE""",
    instead="""\
conference.toml:
nominations = [{ roles = ["chair"], by = "AT" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT""",
)
GROUPS_NOT_DIFFERENT = Fault(
    "groups-not-different",
    Severity.WARNING,
    why="The officers of a session must come from different regional groups.",
    how="Designate someone from another group.",
    example="""\
conference.toml:
regional_groups = [{ id = "alps", members = ["AT", "CH"] }]
modalities.officers = { roles = ["chair", "rapporteur"], different_groups = true }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT · rapporteur: CH""",
    instead="""\
conference.toml:
regional_groups = [{ id = "alps", members = ["AT", "CH"] }]
modalities.officers = { roles = ["chair", "rapporteur"], different_groups = true }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT · rapporteur: KG""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Nominations by nobody, officers whom others nominate, and sessions of one group."""
    conference = subject.conference
    for nomination in conference.nominations:
        yield from unknown_items(nomination.items, nomination.place, subject)
        nominated = _nominated(nomination.by, subject)
        if nominated is None:
            yield _unknown(nomination, conference)
        else:
            yield from _ignored(nomination, nominated, subject)
    rule = conference.modalities.officers
    if rule and rule.different_groups:
        yield from _not_different(subject, rule.roles)


def _unknown(nomination: Nomination, conference: Conference) -> Finding:
    groups = [group.id for group in conference.regional_groups]
    hint = did_you_mean(nomination.by, (*groups, *known_groups(), *tokens_of_bodies(conference)))
    message = f"There is no body or group “{nomination.by}”."
    return NOMINATOR_UNKNOWN.at(nomination.place, message, hint=hint)


def _nominated(by: str, subject: Subject) -> frozenset[str] | None:
    """The ids of the bodies of whom officers are nominated; None where nobody has this name."""
    for group in subject.conference.regional_groups:
        if group.id == by:
            return _ids(group, subject)
    if by in known_groups():
        return frozenset(members(by, subject.date))
    return frozenset([subject.body_id(by)]) if known_body(by, subject.conference) else None


def _ids(group: RegionalGroup, subject: Subject) -> frozenset[str]:
    return frozenset(map(subject.body_id, group.members))


def _ignored(
    nomination: Nomination, nominated: frozenset[str], subject: Subject
) -> Iterator[Finding]:
    for office in of_meetings(subject.offices):
        body = _body_of(office.holder, subject)
        if body is not None and body not in nominated and _is_meant(nomination, office):
            who = office_named(office, subject)
            message = f"{who} was not nominated by {_by_named(nomination.by, subject)}."
            yield NOMINATION_IGNORED.at(office.sitting.place, message, nomination.place)


def _is_meant(nomination: Nomination, office: Office) -> bool:
    """Whether a nomination holds for an office: for all meetings where it names none."""
    if office.role not in nomination.roles:
        return False
    is_open = not nomination.kinds and not nomination.items
    by_kind = office.sitting.kind in nomination.kinds
    return is_open or by_kind or is_named(office.meeting, nomination.items)


def _body_of(party: Party, subject: Subject) -> str | None:
    """The body that somebody speaks for, or ""; None where nobody knows who is meant."""
    if person := subject.person(party):
        return subject.body_id(person.body) if person.body else ""
    is_known = party.token and known_body(party.token, subject.conference)
    return subject.body_id(party.token) if is_known else None


def _by_named(by: str, subject: Subject) -> str:
    """Who nominates, as papers call it."""
    names = {group.id: group.name for group in subject.conference.regional_groups}
    if by in names:
        return names[by].best(subject.conference.language) or f"“{by}”"
    return f"“{by}”" if by in known_groups() else body_named(by, subject)


def _not_different(subject: Subject, roles: Container[Role]) -> Iterator[Finding]:
    """Sessions with officers of one group; at a further sitting only where they are others."""
    for group in subject.conference.regional_groups:
        told: set[tuple[str, frozenset[str]]] = set()
        for there in _by_sitting(subject, roles):
            of_group = _of_group(there, _ids(group, subject), subject)
            key = there[0].meeting.key, frozenset(of_group)
            if len(of_group) > 1 and key not in told:
                told.add(key)
                named = " and ".join(office_named(of, subject) for of in of_group.values())
                message = f"{named} are officers of the same session and come from the same group: "
                message += f"{_by_named(group.id, subject)}."
                yield GROUPS_NOT_DIFFERENT.at(there[0].sitting.place, message, group.place)


def _of_group(
    there: Iterable[Office], group: Container[str], subject: Subject
) -> dict[str, Office]:
    """Those of a group who have offices at a sitting, each once."""
    party_id = subject.conference.party_id
    return {party_id(of.holder): of for of in there if _body_of(of.holder, subject) in group}


def _by_sitting(subject: Subject, roles: Container[Role]) -> list[list[Office]]:
    """The offices of numbered sessions that have these roles, for each sitting."""
    found: dict[str, list[Office]] = {}
    for office in subject.offices:
        if office.meeting.number and office.role in roles:
            found.setdefault(office.sitting.id, []).append(office)
    return list(found.values())
