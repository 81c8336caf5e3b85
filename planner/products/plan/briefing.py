"""What an officer has to know of a meeting: each fact by its name."""

from collections.abc import Iterator, Sequence

from planner.language.clock.ours import clock_in_words
from planner.language.phrases import phrases
from planner.model import OFFICERS, PRESIDING, AgendaItem, Party, Role
from planner.model.conference import Interpretation
from planner.model.spoken import joined
from planner.products.paper.wording import (
    body_name,
    listed_languages,
    openness_in_words,
    party_name,
    role_name,
    room_name,
)
from planner.products.product import Material
from planner.timetable import Slot
from planner.timetable.interpreted import languages_at


def facts(
    party: Party, roles: Sequence[Role], whole: Slot, material: Material
) -> Iterator[tuple[str, str]]:
    """The facts that the folder knows, in the order in which they are read."""
    words, item = phrases(material.language), whole.item
    told = {
        words.phrase("your-role"): words.apart(*(words.roles[of] for of in dict.fromkeys(roles))),
        words.phrase("room"): room_name(item.room, material),
        words.phrase("with-you"): _others(party, item, material),
        words.changes["openness"]: openness_in_words(item.openness, material.language),
        words.columns["expected"]: str(item.expected or ""),
        words.phrase("interpreted-in"): _languages(item, material),
        words.phrase("interpretation-ends"): _end(roles, whole, material),
        words.phrase("documents"): words.apart(*_documents(item)),
        words.phrase("interpretative-statement"): _statements(item, material),
        words.phrase("due-from-you"): _due(roles, material),
    }
    return ((name, text) for name, text in told.items() if text)


def _others(party: Party, item: AgendaItem, material: Material) -> str:
    """The other officers with their roles."""
    duties = (duty for duty in material.conference.duties_of(item) if duty.role in OFFICERS)
    words, told = phrases(material.language), []
    for duty in duties:
        names = [party_name(of, material) for of in duty.holders if of != party]
        if not duty.holders:
            names = [words.phrase("to-be-designated")]
        if names:
            told.append(words.apart(*names) + " (" + role_name(duty, material.language) + ")")
    return joined(words.phrase("semicolon"), told)


def _languages(item: AgendaItem, material: Material) -> str:
    """The languages of the meeting, where it is interpreted."""
    spoken = _interpreted(item, material)
    return listed_languages(spoken, material.language) if spoken else ""


def _interpreted(item: AgendaItem, material: Material) -> tuple[str, ...]:
    """The languages between which a meeting is interpreted; none where it is not."""
    conference = material.conference
    spoken = languages_at(item, conference)
    is_interpreted = conference.interpretation is not Interpretation.NONE and len(spoken) > 1
    return spoken if is_interpreted else ()


def _end(roles: Sequence[Role], whole: Slot, material: Material) -> str:
    """When interpreters stop, for who presides: nobody is understood any more after that."""
    start = whole.item.start
    if not (start and _interpreted(whole.item, material) and PRESIDING & set(roles)):
        return ""
    hours = material.conference.interpretation_hours
    ends = [of.ends for of in hours if of.starts <= start < of.ends]
    return clock_in_words(max(ends), material.language) if ends else ""


def _documents(item: AgendaItem) -> list[str]:
    """The documents of a meeting and of all that is inside it."""
    return [*dict.fromkeys(symbol for part in item.walk() for symbol in part.documents)]


def _statements(item: AgendaItem, material: Material) -> str:
    """The delegations with a statement on the decision that is about a meeting, or its session."""
    conference = material.conference
    session = conference.session_of(item)
    own = {item.id, session.key if session else item.id}
    made = conference.decision.statements if conference.decision else ()
    bodies = (of.delegation for of in made if own & {*of.agenda_items})
    return phrases(material.language).apart(*(body_name(of, material) for of in bodies))


def _due(roles: Sequence[Role], material: Material) -> str:
    """What is due from a rapporteur, for whom there is a form."""
    report = phrases(material.language).phrase("report-of-rapporteur")
    return report if Role.RAPPORTEUR in roles else ""
