"""Replies to mails about items become answers of persons, as `planner import` takes them in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planner.changes.rows import Change, Merge
from planner.findings import Fault, Finding, Severity
from planner.folder.merging import Wanted, merged
from planner.intake.plan import Plan, TablePlan
from planner.model import Conference, Reply
from planner.model.participants import Participant
from planner.model.sent import Method, State, Told
from planner.readers.reply import Answer
from planner.records import record

OTHER_ENTRY = Fault(
    "reply-to-another-conference",
    Severity.ERROR,
    why="It replies to an invitation to something that is not in this conference.",
    how="Import it into the folder from which the invitation was sent.",
)
OF_NOBODY = Fault(
    "reply-of-somebody-unknown",
    Severity.ERROR,
    why="No participant has this address: someone else is replying, or the address has changed.",
    how="Find out who it is, and write the address in participants.secretariat.csv.",
)
UNASKED = Fault(
    "reply-of-somebody-not-asked",
    Severity.ERROR,
    why="The person was never asked about this item: an invitation was forwarded, or made up.",
    how="Ask the person.",
)
TOO_OLD = Fault(
    "reply-too-old",
    Severity.WARNING,
    why="It replies to what was sent before a change, or there is a later reply.",
    how="Wait for the reply to what was sent last; this one is ignored.",
)
NO_ANSWER = Fault(
    "reply-without-answer",
    Severity.WARNING,
    why="It neither accepts nor declines: it was forwarded to someone else, or left open.",
    how="Ask the person.",
)
FROM_ANOTHER = Fault(
    "reply-from-another-address",
    Severity.WARNING,
    why="The mail comes from another address than the one that was invited: from an office "
    "that replies on behalf of the person, or from someone who makes it up.",
    how="Check whether you know the sender.",
)

_ANSWERS = frozenset({Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE})
_ASKING = (Method.REQUEST, Method.CANCEL)


@record
class Known:
    """What answers are held against: ids of items by UID, and the record of mails."""

    items: Mapping[str, str]
    told: Sequence[Told]

    def last(self, person: str, item: str, *methods: Method) -> Told | None:
        """The last row about a person and an item that is of one of these methods."""
        rows = (
            row
            for row in reversed(self.told)
            if (row.person, row.item) == (person, item)
            and row.method in methods
            and row.state is not State.REFUSED
        )
        return next(rows, None)


@dataclass
class _Taker:
    """Takes answers one by one; `rows` are what the record is to remember."""

    conference: Conference
    known: Known
    rows: list[Told] = field(default_factory=list)
    changes: dict[str, Change] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def take(self, answer: Answer) -> None:
        """Take an answer, or find why it cannot be."""
        item = self.known.items.get(answer.uid, "")
        person = self._person(answer, item)
        if fault := self._wrong(answer, person, item):
            self.findings.append(fault)
        elif person:
            self._set(answer, person, item)

    def _person(self, answer: Answer, item: str) -> Participant | None:
        """Who has the address; of several, who was asked about the item."""
        persons = self.conference.participants
        found = [of for of in persons if of.email.casefold() == answer.attendee]
        asked = (of for of in found if self.known.last(of.id, item, *_ASKING))
        return next(asked, found[0] if found else None)

    def _wrong(self, answer: Answer, person: Participant | None, item: str) -> Finding | None:
        if not item:
            return OTHER_ENTRY.at(answer.place, "It does not reply to anything in this conference.")
        if person is None:
            return OF_NOBODY.at(answer.place, f"Nobody has the address “{answer.attendee}”.")
        asked = self.known.last(person.id, item, *_ASKING)
        if asked is None:
            return UNASKED.at(answer.place, f"“{person.id}” was not asked about “{item}”.")
        heard = self.known.last(person.id, item, Method.REPLY)
        is_late = heard and (answer.sequence, answer.moment) < (heard.sequence, heard.moment)
        if answer.sequence < asked.sequence or asked.method is Method.CANCEL or is_late:
            message = f"“{person.id}” replies about “{item}”, which is no longer asked."
            return TOO_OLD.at(answer.place, message)
        if answer.answer not in _ANSWERS:
            message = f"“{person.id}” replies “{answer.answer}” about “{item}”."
            return NO_ANSWER.at(answer.place, message)
        return None

    def _set(self, answer: Answer, person: Participant, item: str) -> None:
        if answer.sender not in ("", answer.attendee):
            message = f"It comes from “{answer.sender}”, on behalf of “{answer.attendee}”."
            self.findings.append(FROM_ANOTHER.at(answer.place, message))
        known = self.changes.get(person.id)
        before = known.new.split() if known else person.replies
        others = [of for of in before if of.partition("=")[0] != item]
        new = " ".join([*others, f"{item}={answer.answer}"])
        old = " ".join(person.replies)
        if new.split() != list(before):
            self.changes[person.id] = Change(person.id, "replies", old, new, answer.place)
        self.rows.append(_row(answer, person.id, item))


def _row(answer: Answer, person: str, item: str) -> Told:
    return Told(
        moment=answer.moment,
        person=person,
        item=item,
        method=Method.REPLY,
        state=State.RECEIVED,
        sequence=answer.sequence,
        mark=answer.answer,
    )


def plan_replies(
    conference: Conference, answers: Sequence[Answer], known: Known
) -> tuple[Plan, tuple[Told, ...]]:
    """What the answers would change in a conference, and what the record is to remember."""
    taker = _Taker(conference, known)
    for answer in sorted(answers, key=lambda of: (of.sequence, of.moment)):
        taker.take(answer)
    changes = tuple(taker.changes.values())
    wanted = Wanted("participants", changes)
    after, faults = merged(conference, wanted)
    findings = (*taker.findings, *faults)
    table = TablePlan("participants", Merge(changes=changes), wanted, ())
    return Plan(after, (table,), findings), tuple(taker.rows)
