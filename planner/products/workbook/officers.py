"""Speakers and officers as a workbook: a row for each duty of each of those who have one."""

from collections.abc import Iterable

from planner.forms.cells import Cell
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.honorifics import honorific_in
from planner.language.phrases import phrases
from planner.model import Party
from planner.model.participants import Participant
from planner.products.paper.agenda_rows import time_column
from planner.products.paper.wording import body_name, room_name, sender, written_name
from planner.products.plan.posts import Post
from planner.products.product import Material

WIDTHS = {"time": 15, "item": 40, "topic": 36, "room": 20, "role": 20, "honorific": 11}
WIDTHS |= {"person": 32, "function": 44, "unit": 36, "sender": 28}


def workbook(found: Iterable[Post], material: Material) -> Workbook:
    """One sheet with the posts in their order."""
    conference, words = material.conference, phrases(material.language)
    headers = {**words.columns, "room": words.phrase("room")}
    columns = (
        Column("date", headers["date"], 12, ColumnKind.DATE),
        *(Column(key, headers[key], width, wrap=True) for key, width in WIDTHS.items()),
    )
    rows = tuple(row for post in found for row in _rows(post, material))
    name = words.phrase("speakers-and-officers")
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(Sheet(name, columns, rows),),
        language=material.language,
    )


def _rows(post: Post, material: Material) -> Iterable[tuple[Cell, ...]]:
    item, whole = post.slot.item, post.whole.item
    language = material.language
    when = time_column(post.slot, language) or time_column(post.whole, language)
    topic = material.best(item.title) if post.is_inside else ""
    room = room_name(item.room or whole.room, material)
    what = (post.date, when, material.best(whole.title), topic, room)
    for duty, party in post.holders:
        role = phrases(language).roles[duty.role]
        yield (*what, role, *_who(party, material))


def _who(party: Party | None, material: Material) -> tuple[Cell, ...]:
    """Honorific, name, function, unit, and the State or organization."""
    if party is None:
        return "", phrases(material.language).phrase("to-be-designated"), "", "", ""
    if party.name:
        return "", party.name, "", "", ""
    person = material.conference.persons.get(party.token)
    if person is None:
        return "", "", "", "", body_name(party.token, material)
    return _person(person, material)


def _person(person: Participant, material: Material) -> tuple[Cell, ...]:
    return (
        honorific_in(material.language, person.honorific),
        written_name(person, material) or phrases(material.language).phrase("name-withheld"),
        material.best(person.function),
        material.best(person.unit) if person.body else "",
        sender(person, material),
    )
