"""From a reading to a mandate: what a decision says of it, and what was not found in any text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.findings import Fault, Finding, Severity
from planner.language.vocabulary import plain
from planner.model import Text
from planner.model.basis import Decision, InterpretativeStatement, Reference
from planner.model.mandate import Mandate, OfficeName
from planner.places import Place
from planner.readers.agenda.lines.citations import citations
from planner.readers.by_hand import by_hand
from planner.readers.inferred import HOST_INFERRED, ZONE_INFERRED
from planner.readers.reading import Reading
from planner.timetable.towns import name_of, state_of, zone_of

TERM_UNREAD = Fault(
    "term-unread",
    Severity.WARNING,
    why="What the planner does not find in a text is not in the folder, even if the text says it.",
    how="Look for it in the text, and add it to mandate.toml.",
)
_CHANGE = "If it is another, change `{}` in mandate.toml."
_FEWEST = 3
"""Words that a rule in capitals and its equivalent in small letters have at least in common."""
_DANGLING = re.compile(r"(?:[\s,]+[^\W\d]{1,3}|[\s,]+[^\W\d][’'])+$")
_NAME = re.compile(r"[^\W\d_][\w-]*")


def is_mandate(reading: Reading) -> bool:
    """Whether a text gives a mandate: a decision that names areas of work, and no agenda."""
    has_agenda = any(day.items for day in reading.days)
    return bool(reading.frame.decision and reading.areas and not has_agenda)


def mandate_of(reading: Reading) -> Mandate:
    """The mandate that a text gives, in the language of the text."""
    terms, frame = reading.terms, reading.frame
    town = seat_of(reading)
    host = frame.host or state_of(town)
    return Mandate(
        title=frame.title,
        starts=terms.starts,
        ends=terms.ends,
        timezone=zone_of(town, host),
        town=Text({reading.language: town} if town else {}),
        languages=(reading.language,),
        host=host,
        bodies={"host": host} if host else {},
        office=tuple(_offices(reading)),
        all_conditions=terms.all_conditions,
        conditions=terms.conditions,
        agreements=terms.agreements,
        decision=_decision(reading),
        place=Place(reading.source.name),
    )


def unread_terms(reading: Reading) -> Iterator[Finding]:
    """Parts of a mandate that were not found in this text, and those that are never read."""
    terms, decision = reading.terms, reading.frame.decision
    found = {
        "starts": ("the first day of the mandate", terms.starts),
        "ends": ("the last day of the mandate", terms.ends),
        "conditions": ("the conditions that activities have to meet", terms.conditions),
        "agreements": ("agreements with the host country", terms.agreements),
        "interim": (
            "what applies until an agreement is updated",
            not terms.agreements or any(of.interim for of in terms.agreements),
        ),
        "decides": ("what is decided", decision and decision.decides),
        "references": ("documents that are recalled", decision and decision.references),
        "adopted_by": (
            "who adopted some of the documents that are recalled",
            decision is None or all(of.adopted_by for of in decision.references),
        ),
        "statements": ("interpretative statements", reading.statements),
    }
    place = Place(reading.source.name)
    for key, (what, value) in found.items():
        if not value:
            yield TERM_UNREAD.at(place, f"Not found: {what} ({key}).")
    for key, what, line in by_hand(reading):
        yield TERM_UNREAD.at(replace(place, line=line), f"Not read: {what} ({key}).")


def inferred_terms(reading: Reading, mandate: Mandate) -> Iterator[Finding]:
    """The host country and the time zone, if they were worked out from the seat."""
    town = mandate.town.get(reading.language, "")
    place = Place(reading.source.name)
    if mandate.host and not reading.frame.host:
        message = f"The host country, {mandate.host}, follows from the town {town}."
        yield HOST_INFERRED.at(place, message, hint=_CHANGE.format("host"))
    if mandate.timezone:
        message = f"The time zone {mandate.timezone} follows from the town {town}."
        yield ZONE_INFERRED.at(place, message, hint=_CHANGE.format("timezone"))


def seat_of(reading: Reading) -> str:
    """The town at the end of the name of the office, if it is a known one: "Office in Astana"."""
    return _town_in(reading.frame.title.get(reading.language, ""))


def _town_in(name: str) -> str:
    last = next(iter([*_NAME.findall(name)][-1:]), "")
    return name_of(last) if last[:1].isupper() and zone_of(last) else ""


def _offices(reading: Reading) -> Iterator[OfficeName]:
    """The names of the office in order of time, each with the town in it, if no other is known."""
    terms, title = reading.terms, reading.frame.title
    now = OfficeName(name=title, since=terms.starts) if title else None
    for office in filter(None, [terms.moved_from, terms.former, now]):
        town = _town_in(office.name.get(reading.language, ""))
        told = Text({reading.language: town} if town else {})
        moved = Text({code: name_of(of) for code, of in office.town.items()})
        yield replace(office, town=moved or told)


def _decision(reading: Reading) -> Decision | None:
    decision = reading.frame.decision
    if decision is None:
        return None
    told = " ".join(
        of.get(reading.language, "") for one in reading.statements for of in one.statement.text
    )
    return replace(
        decision,
        considering=tuple(of for of in decision.considering if not _recalls(of)),
        references=tuple(_once(decision.references)),
        areas=reading.areas,
        statements=tuple(_named(of.statement, told) for of in reading.statements),
    )


def _recalls(aim: Text) -> bool:
    """Whether what is taken into account is what earlier decisions say: these are references."""
    return any(citations().decisions.search(words) for words in aim.values())


def _once(references: Sequence[Reference]) -> Iterator[Reference]:
    """The documents that are recalled, without those of which a paragraph is also named."""
    in_part = [_title(of) for of in references if of.paragraph]
    return (of for of in references if of.paragraph or _title(of) not in in_part)


def _title(of: Reference) -> str:
    return plain(of.document.best(""))


def _named(statement: InterpretativeStatement, told: str) -> InterpretativeStatement:
    """A statement with the name of its reading, for checks; its rule, if it is in capitals, as the
    statements themselves write it.
    """
    basis = Text({code: _written(of, told) for code, of in statement.legal_basis.items()})
    return replace(statement, reading=statement.delegation.lower(), legal_basis=basis)


def _written(rule: str, told: str) -> str:
    """A rule in capitals as a text writes it, as far as the text contains it."""
    words = rule.split() if rule.isupper() else []
    for count in range(len(words), _FEWEST, -1):
        wanted = r"\s+".join(map(re.escape, words[:count]))
        if found := re.search(wanted, told, re.IGNORECASE):
            said = _DANGLING.sub("", found[0])
            return said[:1].upper() + said[1:]
    return rule
