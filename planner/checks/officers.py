"""Officers: who presides and reports, against what the modalities ask for."""

from collections import defaultdict
from collections.abc import Container, Iterator

from planner.checks.named import body_named
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import CHAIRED, PRESIDING, AgendaItem, Conference, Kind, Role
from planner.places import Place

CHAIR_MISSING = Fault(
    "chair-missing",
    Severity.WARNING,
    why=(
        "Someone has to preside over a meeting. If nobody has been designated yet, the "
        "paper says so."
    ),
    how="Write `chair: to be designated`.",
    example="09:00–10:00  Session 1: Wells",
    instead="""\
09:00–10:00  Session 1: Wells
             chair: to be designated""",
)
OFFICER_MISSING = Fault(
    "officer-missing",
    Severity.WARNING,
    why=(
        "The modalities promise these officers to the invitees; the agenda must name them, or "
        "say that they are to be designated."
    ),
    how="Write `rapporteur: to be designated`.",
    example="""\
conference.toml:
modalities.officers = { roles = ["chair", "rapporteur"] }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: to be designated""",
    instead="""\
conference.toml:
modalities.officers = { roles = ["chair", "rapporteur"] }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: to be designated · rapporteur: to be designated""",
)
CO_CHAIRS_DIFFER = Fault(
    "co-chairs-differ",
    Severity.WARNING,
    why=(
        "Who presides jointly is agreed between the organizers; agenda and modalities must say "
        "the same."
    ),
    how="Make the two agree.",
    example="""\
conference.toml:
modalities.co_chairs = { kinds = ["opening"], by = ["AT", "osce"] }
agenda.en.txt:
09:00–10:00  Opening
             co-chairs: AT, DE""",
    instead="""\
conference.toml:
modalities.co_chairs = { kinds = ["opening"], by = ["AT", "osce"] }
agenda.en.txt:
09:00–10:00  Opening
             co-chairs: AT, osce""",
)


OFFICERS_UNBALANCED = Fault(
    "officers-unbalanced",
    Severity.WARNING,
    why="The modalities limit how many officers one State or organization provides, so that "
    "all have a share.",
    how="Designate officers from other delegations.",
    example="""\
conference.toml:
modalities.officers = { roles = ["chair"], most_of_a_body = 1 }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT
10:00–11:00  Session 2: Springs
             chair: AT""",
    instead="""\
conference.toml:
modalities.officers = { roles = ["chair"], most_of_a_body = 1 }
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT
10:00–11:00  Session 2: Springs
             chair: DE""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Meetings without a chair, officers that the modalities ask for, co-chairs that differ."""
    conference = subject.conference
    for item in conference.items:
        yield from _chair(conference, item)
        yield from _co_chairs(subject, item)
    yield from _officers(conference)
    yield from _balance(subject)


def _chair(conference: Conference, item: AgendaItem) -> Iterator[Finding]:
    if item.kind not in CHAIRED or _is_ruled(conference, item):
        return
    if not any(duty.role in PRESIDING for duty in conference.duties_of(item)):
        message = "Nobody presides over this meeting."
        yield CHAIR_MISSING.at(item.place, message)


def _is_ruled(conference: Conference, item: AgendaItem) -> bool:
    """Whether the modalities say who presides, so that a finding about them says it too."""
    rules = conference.modalities
    numbered = item.kind is Kind.SESSION and bool(item.number)
    by_officers = numbered and rules.officers and PRESIDING & {*rules.officers.roles}
    return bool(by_officers or (rules.co_chairs and item.kind in rules.co_chairs.kinds))


def _officers(conference: Conference) -> Iterator[Finding]:
    rule = conference.modalities.officers
    if rule is None:
        return
    for session in conference.sessions:
        roles = [duty.role for duty in session.duties]
        for role in rule.roles:
            if session.number and role not in roles:
                message = f"The modalities require a {role} for each session; this one has none."
                hint = f"Write `{role}: to be designated`."
                yield OFFICER_MISSING.at(session.sittings[0].place, message, rule.place, hint=hint)


def _co_chairs(subject: Subject, item: AgendaItem) -> Iterator[Finding]:
    rule = subject.conference.modalities.co_chairs
    if rule is None or item.kind not in rule.kinds:
        return
    holders = (
        party for duty in item.duties if duty.role is Role.CO_CHAIR for party in duty.holders
    )
    here = {subject.body_id(party.token) or party.name for party in holders}
    asked = {subject.body_id(token) for token in rule.by}
    if here != asked:
        message = f"The modalities name as co-chairs {', '.join(rule.by)}."
        hint = f"Write `co-chairs: {', '.join(rule.by)}`."
        yield CO_CHAIRS_DIFFER.at(item.place, message, rule.place, hint=hint)


def _balance(subject: Subject) -> Iterator[Finding]:
    """Bodies that provide more officers of numbered sessions than the modalities let them."""
    rule = subject.conference.modalities.officers
    if rule is None or rule.most_of_a_body is None:
        return
    most = rule.most_of_a_body
    for body, places in _provided(subject, rule.roles).items():
        if len(places) > most:
            message = (
                f"{body_named(body, subject)} provides {len(places)} officers of sessions; the "
                f"modalities allow {most} each."
            )
            yield OFFICERS_UNBALANCED.at(places[most], message, rule.place, *places[:most])


def _provided(subject: Subject, roles: Container[Role]) -> dict[str, list[Place]]:
    """Where each body provides somebody; who has the same part in a later sitting counts once."""
    provided: dict[str, list[Place]] = defaultdict(list)
    for session in subject.conference.sessions:
        held = {
            (duty.role, party): sitting.place
            for sitting in reversed(session.sittings)
            for duty in sitting.duties
            for party in duty.holders
            if session.number and duty.role in roles
        }
        for (_, party), place in sorted(held.items(), key=lambda one: one[1]):
            provided[subject.body_of(party)].append(place)
    provided.pop("", None)
    return provided
