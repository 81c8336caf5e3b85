"""Where language versions differ around their agendas: symbol, town, languages, meetings before."""

from collections.abc import Iterator

from planner.findings import Finding
from planner.model import Conference
from planner.model.basis import Decision
from planner.model.conference import Interpretation
from planner.places import Place
from planner.readers.disagreements import RULE_DIFFERS, RULE_MISSING, rules_differ, rules_of
from planner.records import record
from planner.timetable.towns import are_two_towns


@record
class _Fact:
    """What a version says; `of` is the sentence that the value completes. Modalities without
    something `common` say less than others.
    """

    of: str
    value: str
    place: Place
    is_town: bool = False
    is_common: bool = False

    def contradicts(self, other: "_Fact") -> bool:
        """Whether another version says something else; a town has a name in each language."""
        if self.is_town:
            return are_two_towns(self.value, other.value)
        return self.value != other.value


def frames_differ(first: Conference, other: Conference) -> Iterator[Finding]:
    """What two versions say differently around the agenda. One that says nothing of a matter does
    not disagree.
    """
    ours = {fact.of: fact for fact in _facts(first)}
    have_rules = bool(rules_of(first) and rules_of(other))
    for theirs in _facts(other):
        own = ours.get(theirs.of)
        if own and own.value and theirs.value and theirs.contradicts(own):
            message = f"{theirs.of} {theirs.value} here, {own.value} in the first language."
            yield RULE_DIFFERS.at(theirs.place, message, own.place)
        elif own and have_rules and own.is_common and bool(own.value) != bool(theirs.value):
            where = "here, not in the first language" if theirs.value else "in the first language"
            message = f"{theirs.of} {theirs.value or own.value} {where}."
            yield RULE_MISSING.at(theirs.place, message, own.place)
    yield from rules_differ(first, other)


def _facts(of: Conference) -> Iterator[_Fact]:
    languages = ", ".join(sorted(of.working_languages))
    mode = "" if of.interpretation is Interpretation.NONE else of.interpretation.value
    decision = of.decision.place if of.decision else of.place
    yield _Fact("The symbol is", of.symbol, decision)
    if of.decision:
        yield from _of_decision(of.decision)
    for name, said in (("starts", "begins"), ("ends", "ends")):
        date = getattr(of, name) if name in of.places else ""
        yield _Fact(f"The conference {said} on", str(date or ""), of.place_of(name))
    at, spoken = of.place_of("town"), of.place_of("working_languages")
    yield _Fact("The town is", of.town.best(of.language), at, is_town=True, is_common=True)
    yield _Fact("Working languages are", languages, spoken, is_common=True)
    yield _Fact("Interpretation is", mode, spoken, is_common=True)
    for meeting in of.meetings:
        town = meeting.town.best(of.language)
        yield _Fact("The preparatory meeting is on", meeting.date.isoformat(), meeting.place)
        yield _Fact("The preparatory meeting is in", town, meeting.place, is_town=True)


def _of_decision(decision: Decision) -> Iterator[_Fact]:
    authors = ", ".join(sorted(of.delegation for of in decision.statements))
    yield _Fact("The decision is of", str(decision.date or ""), decision.place)
    yield _Fact("Statements are attached by", authors or "nobody", decision.place)
