"""The rota as a workbook: every turn by booth, every meeting by person, and the minutes of days."""

import datetime as dt
from collections.abc import Iterable, Iterator

from planner.forms.cells import Cell
from planner.forms.widths import fitting
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.capitals import begun
from planner.language.phrases import phrases
from planner.products.interpreters import stem_of
from planner.products.paper.wording import room_name
from planner.products.plan.booths import Watch, booths_in_room, time_of, watches, when
from planner.products.plan.minutes import Worked, dates_of, minutes_of
from planner.products.product import Material
from planner.products.workbook.plain import workbook as whole

_BY_BOOTH = {"room": 20, "booth": 20, "time": 21, "item": 40, "turns": 21}
_BY_BOOTH |= {"at_microphone": 26, "beside": 26}
_BY_PERSON = {"room": 20, "booth": 20, "time": 21, "item": 40, "team": 30, "turns": 34}
_LANGUAGES = {"a": 8, "b": 8, "c": 12}


def workbook(found: tuple[Watch, ...], material: Material) -> Workbook:
    """Three sheets: booths, persons, minutes."""
    return whole(material, _booths(found, material), _persons(found, material), _minutes(material))


def _booths(found: tuple[Watch, ...], material: Material) -> Sheet:
    """A row for each turn; where a meeting has none, one for it."""
    words = phrases(material.language)
    rows = [row for watch in _by_booth(found) for row in _turns(watch, material)]
    columns = (_date(material), *_columns(_BY_BOOTH, material))
    return Sheet(words.columns["booths"], columns, tuple(rows))


def _by_booth(found: tuple[Watch, ...]) -> list[Watch]:
    """The watches of a booth together, day by day."""
    return sorted(found, key=lambda watch: (watch.date, watch.room, watch.booth))


def _turns(watch: Watch, material: Material) -> Iterator[tuple[Cell, ...]]:
    about = _about(watch, material)
    for turn in watch.turns:
        yield (*about, when(turn, material), watch.name(turn.interpreter), watch.name(turn.relief))
    if not watch.turns:
        words = phrases(material.language)
        names = words.apart(*(member.full_name for member in watch.members))
        yield (*about, "", names or words.phrase("to-be-designated"), "")


def _about(watch: Watch, material: Material) -> tuple[Cell, ...]:
    """The day, the room, the booth, the time and the title of a meeting."""
    return (
        watch.date,
        room_name(watch.room, material),
        begun(booths_in_room([watch.booth], watch.room, material)),
        time_of(watch, material),
        material.best(watch.meeting.item.title),
    )


def _persons(found: tuple[Watch, ...], material: Material) -> Sheet:
    """A row for each meeting of each interpreter."""
    words = phrases(material.language)
    rows = []
    for person in material.conference.interpreters:
        for watch in found:
            if person in watch.members:
                others = words.apart(*(of.full_name for of in watch.others(person)))
                spoken = words.apart(*(when(turn, material) for turn in watch.turns_of(person)))
                rows.append((person.full_name, *_about(watch, material), others, spoken))
    columns = (Column("person", words.columns["person"], 26), _date(material))
    return Sheet(
        words.columns["interpreters"], (*columns, *_columns(_BY_PERSON, material)), tuple(rows)
    )


def _minutes(material: Material) -> Sheet:
    """A row for each interpreter: languages, and the minutes of each day and of all."""
    words, found = phrases(material.language), watches(material)
    dates = dates_of(found)
    numbers = {str(date): str(date) for date in dates}
    numbers |= {key: words.columns[key] for key in ("in_booth", "at_microphone")}
    rows = tuple(_worked(of, dates, material) for of in minutes_of(found, material))
    columns = (
        Column("id", "id", fitting((str(row[0]) for row in rows), 8), wrap=True),
        Column("person", words.columns["person"], 26),
        *(Column(key, key.upper(), width) for key, width in _LANGUAGES.items()),
        *(Column(key, header, 14, ColumnKind.NUMBER) for key, header in numbers.items()),
        Column("email", words.columns["email"], 32),
        Column("feed", words.columns["feed"], 26),
    )
    return Sheet(words.columns["minutes"], columns, rows)


def _worked(of: Worked, dates: Iterable[dt.date], material: Material) -> tuple[Cell, ...]:
    person = of.person
    languages = (" ".join(codes) for codes in (person.a, person.b, person.c))
    minutes = (of.by_day.get(date, 0) for date in dates)
    feed = f"{stem_of(person, material)}.ics" if of.by_day else ""
    about = (person.id, person.full_name, *languages)
    return (*about, *minutes, of.in_booth, of.speaking, person.email, feed)


def _date(material: Material) -> Column:
    return Column("date", phrases(material.language).columns["date"], 12, ColumnKind.DATE)


def _columns(widths: dict[str, int], material: Material) -> Iterator[Column]:
    words = phrases(material.language)
    headers = {**words.columns, "room": words.phrase("room")}
    return (Column(key, headers[key], width, wrap=True) for key, width in widths.items())
