"""Who presides, reports and takes the floor at an item, as lines of a paper."""

from collections.abc import Iterable, Iterator

from planner.forms.document import Line, LineStyle, Run
from planner.language.phrases import phrases
from planner.model import SPEAKING, AgendaItem, Duty, Party
from planner.products.paper.wording import NO_BREAK, holders, party_name, role_name
from planner.products.product import Material

_Words = tuple[LineStyle, int, list[Run]]
"""The style of a line, its indentation relative to the item, its words."""


def duty_lines(
    item: AgendaItem, duties: tuple[Duty, ...], material: Material, level: int, *, brief: bool
) -> Iterator[Line]:
    """A line for each duty, and one for each of several speakers with their functions.

    Brief speakers are named briefly, without their functions, as officers are. Duties that name no
    person are on one line.
    """
    place = item.place_in(material.language)
    for style, deeper, runs in _lines(duties, material, brief=brief):
        yield Line(style, tuple(runs), level + deeper, source=place)


def fact_line(name: str, told: str, material: Material) -> Line:
    """A fact by its name, set as duties are: “Date: Thursday”."""
    label = name + phrases(material.language).phrase("colon")
    return Line(LineStyle.OFFICERS, (Run(label, italic=True), Run(told)))


def _lines(duties: tuple[Duty, ...], material: Material, *, brief: bool) -> Iterator[_Words]:
    if duties and not any(_names_person(duty, material) for duty in duties):
        yield LineStyle.OFFICERS, 0, list(_in_a_row(duties, material))
        return
    for duty in duties:
        if _has_functions(duty, material) and not brief:
            yield from _in_full(duty, material)
        else:
            yield LineStyle.OFFICERS, 0, list(_in_a_row([duty], material))


def _names_person(duty: Duty, material: Material) -> bool:
    return any(_is_person(party, material) for party in duty.holders)


def _has_functions(duty: Duty, material: Material) -> bool:
    """Whether those who have the duty take the floor, and one of them has a function to name."""
    persons = (material.conference.persons.get(party.token) for party in duty.holders)
    return duty.role in SPEAKING and any(person and person.function for person in persons)


def _in_a_row(duties: Iterable[Duty], material: Material) -> Iterator[Run]:
    for number, duty in enumerate(duties):
        if number:
            yield Run(" · ")
        yield from _labelled(duty, holders(duty, material), material)


def _in_full(duty: Duty, material: Material) -> Iterator[_Words]:
    """One speaker beside the name of the role, several below it."""
    names = [party_name(party, material, in_full=True) for party in duty.holders]
    if len(names) == 1:
        yield LineStyle.OFFICERS, 0, _labelled(duty, names[0], material)
        return
    yield LineStyle.OFFICERS, 0, _labelled(duty, "", material)
    yield from ((LineStyle.PERSON, 1, [Run(name)]) for name in names)


def _labelled(duty: Duty, words: str, material: Material) -> list[Run]:
    """What a role is called, and words after it; it is not parted from the name of a person."""
    label = role_name(duty, material.language) + phrases(material.language).phrase("colon")
    blank = NO_BREAK if _names_person(duty, material) else " "
    return [Run(label.rstrip(), italic=True), *([Run(blank + words)] if words else [])]


def _is_person(party: Party, material: Material) -> bool:
    return bool(party.name) or party.token in material.conference.persons
