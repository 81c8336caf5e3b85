"""Officers: who presides and reports, against what the modalities ask for."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.model import CHAIRED, PRESIDING, AgendaItem, Conference, Kind, Role

CHAIR_MISSING = Fault(
    "chair-missing",
    Severity.WARNING,
    why=(
        "Somebody has to preside over a meeting. Where nobody is designated yet, the paper says so."
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
        "The modalities promise these officers to those who are invited; the agenda has to name "
        "them, or say that they are to be designated."
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


def check(subject: Subject) -> Iterator[Finding]:
    """Meetings without a chair, officers that the modalities ask for, co-chairs that differ."""
    conference = subject.conference
    for item in conference.items:
        yield from _chair(conference, item)
        yield from _co_chairs(subject, item)
    yield from _officers(conference)


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
                message = f"The modalities ask for a {role} of each session; here is none."
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
        message = f"The modalities give the co-chairs as {', '.join(rule.by)}."
        hint = f"Write `co-chairs: {', '.join(rule.by)}`."
        yield CO_CHAIRS_DIFFER.at(item.place, message, rule.place, hint=hint)
