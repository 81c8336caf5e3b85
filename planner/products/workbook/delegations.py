"""The delegations as a workbook: their seats and numbers, and how many of each flag are needed."""

from collections.abc import Iterator

from planner.forms.cells import Cell
from planner.forms.widths import fitting
from planner.forms.workbook import Column, ColumnKind, Sheet, Workbook
from planner.language.phrases import language_name, phrases
from planner.model.delegations import Delegation
from planner.model.participants import Attendance
from planner.products.paper.wording import body_words, person_name
from planner.products.people.flags import flag, flags
from planner.products.product import Material


def workbook(seats: tuple[Delegation, ...], material: Material) -> Workbook:
    """A sheet of delegations and one of flags."""
    conference, words = material.conference, phrases(material.language)
    counted = flags(seats, material).items()
    needed: tuple[tuple[Cell, ...], ...] = tuple(
        (*_names(own_id, material), number) for own_id, number in counted
    )
    rows = tuple(_cells(at, of, material) for at, of in enumerate(seats, 1))
    return Workbook(
        title=material.best(conference.short_title) or material.best(conference.title),
        conference=conference.uid,
        moment=material.moment,
        sheets=(
            Sheet(words.phrase("delegations"), _columns(seats, material), rows),
            Sheet(words.phrase("flags"), _flag_columns(material), needed),
        ),
        language=material.language,
    )


def _columns(seats: tuple[Delegation, ...], material: Material) -> tuple[Column, ...]:
    columns = phrases(material.language).columns
    return (
        Column("seat", columns["seat"], 7, ColumnKind.NUMBER),
        Column("body", columns["body"], fitting((of.body for of in seats), 8)),
        *_name_columns(material),
        Column("category", columns["category"], 20, wrap=True),
        Column("head", columns["head"], 32, wrap=True),
        Column("members", columns["members"], 10, ColumnKind.NUMBER),
        Column("online", columns["online"], 12, ColumnKind.NUMBER),
        Column("flag", columns["flag"], 28, wrap=True),
    )


def _flag_columns(material: Material) -> tuple[Column, ...]:
    number = phrases(material.language).columns["number"]
    return *_name_columns(material), Column("number", number, 10, ColumnKind.NUMBER)


def _name_columns(material: Material) -> Iterator[Column]:
    words = phrases(material.language)
    for code in material.conference.languages:
        spoken = language_name(code, material.language)
        yield Column(f"name.{code}", f"{words.columns['name']} ({spoken})", 28, wrap=True)


def _names(token: str, material: Material) -> Iterator[str]:
    names = body_words(token, material).name
    return (names.get(code, "") for code in material.conference.languages)


def _cells(seat: int, delegation: Delegation, material: Material) -> tuple[Cell, ...]:
    categories = {of.id: material.best(of.name) for of in material.conference.participation}
    own = flag(delegation.body, material)
    return (
        seat,
        delegation.body,
        *_names(delegation.body, material),
        categories.get(delegation.category, ""),
        person_name(delegation.head, material) if delegation.head else "",
        len(delegation.members),
        sum(of.attendance is Attendance.ONLINE for of in delegation.members),
        material.best(body_words(own, material).name) if own else "",
    )
