"""The agenda as a workbook: a row for each item and for what is inside it, a column a language.

Translators, and colleagues without an editor, write into it and send it back.
"""

from collections.abc import Iterable, Iterator

from planner.forms.cells import Cell
from planner.forms.widths import fitting
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.clock.ours import day_part_in_words
from planner.language.phrases import Phrases, language_name, phrases
from planner.model import AgendaItem, Day
from planner.model.audience import Audience
from planner.products.paper.wording import (
    holders,
    openness_in_words,
    role_name,
    room_name,
    track_name,
)
from planner.products.product import Material, Nothing, Product
from planner.products.workbook.choices import OF_FIELD, choices

TABLE = "agenda"


def build(material: Material) -> Workbook | Nothing:
    """All items in their order; those inside are one level deeper."""
    conference = material.conference
    if not any(conference.items):
        return Nothing("the agenda has no items")
    words = phrases(material.language)
    rows = tuple(_rows(material))
    width = fitting((str(own_id) for own_id, *_ in rows), 24)
    sheet = Sheet(
        name=words.phrase("agenda"),
        columns=(Column("id", "id", width, wrap=True), *_columns(material, words)),
        rows=rows,
        table=TABLE,
        heads="level",
    )
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(sheet,),
        lists=choices(material, ("kind", "room", "openness", *_track(material))),
        language=material.language,
        product=TABLE,
    )


def _columns(material: Material, words: Phrases) -> Iterator[Column]:
    """The columns behind the id; what cannot be told by one cell, as who presides, only informs."""
    headers = words.columns
    yield Column("day", headers["day"], 12, ColumnKind.DATE, editable=False, for_added=True)
    yield Column("level", headers["level"], 9, ColumnKind.NUMBER, editable=False, for_added=True)
    yield Column("start", headers["start"], 10, ColumnKind.TIME)
    yield Column("end", headers["end"], 9, ColumnKind.TIME)
    yield Column("kind", headers["kind"], 16, choices=OF_FIELD["kind"])
    yield Column("number", headers["number"], 10, editable=False)
    yield from _spoken("title", 44, material, words)
    yield Column("room", words.phrase("room"), 18, choices=OF_FIELD["room"], wrap=True)
    for track in _track(material):
        yield Column(track, headers[track], 18, choices=OF_FIELD[track], wrap=True)
    yield Column("openness", headers["openness"], 18, choices=OF_FIELD["openness"], wrap=True)
    yield Column("officers", words.phrase("speakers-and-officers"), 36, wrap=True, editable=False)
    yield from _spoken("note", 44, material, words)


def _track(material: Material) -> tuple[str, ...]:
    """The column of tracks, where the conference has some."""
    return ("track",) if material.conference.tracks else ()


def _spoken(key: str, width: int, material: Material, words: Phrases) -> Iterator[Column]:
    """A column for each language; all but the first give the words of the first in another."""
    first, *others = dict.fromkeys(material.conference.languages)
    for code in (first, *others):
        header = f"{words.columns[key]} ({language_name(code, material.language)})"
        translates = "" if code == first else f"{key}.{first}"
        yield Column(f"{key}.{code}", header, width, wrap=True, translates=translates)


def _rows(material: Material) -> Iterator[tuple[Cell, ...]]:
    for day in material.conference.days:
        for item, level in _deep(day.items, 0):
            yield tuple(_row(day, item, level, material))


def _deep(items: Iterable[AgendaItem], level: int) -> Iterator[tuple[AgendaItem, int]]:
    """Items and those inside, each behind what it is in, and how deep they lie."""
    for item in items:
        yield item, level
        yield from _deep(item.items, level + 1)


def _row(day: Day, item: AgendaItem, level: int, material: Material) -> Iterator[Cell]:
    language, codes = material.language, dict.fromkeys(material.conference.languages)
    part = item.day_part and day_part_in_words(item.day_part, language)
    yield from (item.id, day.date, level or None)
    yield from (str(item.start or part or ""), str(item.end or ""))
    yield from (phrases(language).kind_names[item.kind], item.number)
    yield from (item.title.get(code, "") for code in codes)
    yield item.room and room_name(item.room, material)
    yield from (track_name(item.track, material) for _ in _track(material))
    yield openness_in_words(item.openness, language)
    yield " · ".join(_officers(item, material))
    yield from (item.note.get(code, "") for code in codes)


def _officers(item: AgendaItem, material: Material) -> Iterator[str]:
    colon = phrases(material.language).phrase("colon")
    for duty in material.conference.duties_of(item):
        yield f"{role_name(duty, material.language)}{colon}{holders(duty, material)}"


PRODUCT = Product(
    TABLE,
    Audience.SECRETARIAT,
    in_each_language=False,
    build=build,
    about="The agenda as a workbook for translators and colleagues; it can be imported again.",
)
