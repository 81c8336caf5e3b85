"""Activities in figures: by area, by dimension, by stage."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from planner.forms.document import Cell, LineStyle, Table, TableColumn
from planner.model.activities import Activity, Answer, Requester
from planner.model.basis import Dimension
from planner.model.mandate import OUTSIDE
from planner.products.mandate.ageing import median_answer
from planner.products.mandate.material import MandateMaterial
from planner.products.mandate.money import amount
from planner.products.mandate.wording import cell, plain_cell
from planner.products.paper.column_shares import narrow
from planner.products.paper.wording import NO_BREAK


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """An area, or all of them (`label` is None), with its activities counted."""

    label: str | None
    activities: tuple[Activity, ...]
    agreed: tuple[Activity, ...]

    @property
    def held(self) -> int:
        """How many were held."""
        return _held(self.activities)

    @property
    def participants(self) -> int:
        """How many took part, as far as it is known."""
        return sum(of.attendees or 0 for of in self.activities)

    @property
    def cost(self) -> int:
        """What agreed activities are to cost that were not called off, as far as it is known."""
        return sum(of.cost or 0 for of in self.agreed if not of.is_given_up)

    @property
    def cost_of_held(self) -> int:
        """What those of them were to cost that were held."""
        return sum(of.cost or 0 for of in self.agreed if of.held)

    @property
    def spent(self) -> int:
        """What activities have cost, as far as it is known."""
        return sum(of.spent or 0 for of in self.activities)


def figures(material: MandateMaterial) -> tuple[AreaFigures, ...]:
    """The figures of each area, of what is outside them if there is any, and of all."""
    mandate = material.mandate
    areas = (_figures(label, of, material) for label, of in mandate.by_area.items())
    return (*areas, _figures(None, mandate.activities, material))


def _figures(
    label: str | None, activities: Iterable[Activity], material: MandateMaterial
) -> AreaFigures:
    told = tuple(activities)
    return AreaFigures(label, told, tuple(filter(material.mandate.is_agreed, told)))


def area_name(of: AreaFigures, material: MandateMaterial, blank: str = NO_BREAK) -> str:
    """An area with its letter, with which no line ends on paper; or the name of the row of all."""
    if of.label is None:
        return material.words.columns["total"]
    if of.label == OUTSIDE:
        return material.words.columns["none"]
    return f"{of.label}){blank}" + material.best(material.mandate.areas[of.label].title)


def numbers_table(
    name: str, headers: Sequence[str], rows: Iterable[tuple[str, Sequence[int | str]]]
) -> Table:
    """A table of names and numbers; its last row is the sum, where there is more than one."""
    told = [*rows]
    figures_of = [[str(numbers[at]) for _, numbers in told] for at in range(len(headers))]
    shares = narrow(headers, figures_of, [called for called, _ in told])
    numbers = (
        TableColumn(header, share, has_numbers=True)
        for header, share in zip(headers, shares, strict=True)
    )
    columns = (TableColumn(name, 1 - sum(shares)), *numbers)
    last = len(told) - 1
    return Table(
        columns,
        tuple(
            _numbers(called, numbers, is_sum=at == last)
            for at, (called, numbers) in enumerate(told)
        ),
    )


def _numbers(called: str, numbers: Sequence[int | str], *, is_sum: bool) -> tuple[Cell, ...]:
    style = LineStyle.TITLE if is_sum else LineStyle.LIGHT_TITLE
    return tuple(cell((style, of if isinstance(of, str) else str(of))) for of in (called, *numbers))


def by_area(material: MandateMaterial) -> Table:
    """How many were accepted and held in each area, with how many participants; accepted ones
    are counted where a mandate asks for consent.
    """
    headers = material.words.columns
    numbers: dict[str, Callable[[AreaFigures], int]] = {
        "number": lambda of: len(of.activities),
        "accepted": lambda of: len(of.agreed),
        "held": lambda of: of.held,
        "attendees": lambda of: of.participants,
    }
    if not material.mandate.asks_consent:
        del numbers["accepted"]
    rows = (
        (area_name(of, material), [counted(of) for counted in numbers.values()])
        for of in figures(material)
    )
    return numbers_table(headers["area"], [headers[key] for key in numbers], rows)


def by_dimension(material: MandateMaterial) -> Table:
    """How many activities of each dimension are in each area, which is shown by its letter."""
    words, mandate = material.words, material.mandate
    worked_in = mandate.dimensions or tuple(Dimension)
    told = {*map(mandate.dimension_of, mandate.activities)} - {*worked_in}
    others = (of for of in (*Dimension, None) if of in told)
    areas = figures(material)
    rows = []
    for dimension in (*worked_in, *others):
        name = words.dimensions[dimension] if dimension else words.columns["unknown"]
        rows.append((name, [_of_dimension(of, dimension, material) for of in areas]))
    rows.append((words.columns["total"], [len(of.activities) for of in areas]))
    headers = [*map(_letter, areas[:-1]), words.columns["total"]]
    return numbers_table(words.columns["dimension"], headers, rows)


def _of_dimension(of: AreaFigures, which: Dimension | None, material: MandateMaterial) -> int:
    counted = Counter(map(material.mandate.dimension_of, of.activities))
    return counted[which]


def _letter(of: AreaFigures) -> str:
    return of.label or "–"


def by_month(material: MandateMaterial) -> Table:
    """How many activities begin in each month, and how many of them were held."""
    words = material.words
    dated = [of for of in material.mandate.activities if of.starts]
    rows = []
    for at, name in enumerate(words.months, 1):
        those = [of for of in dated if of.starts and of.starts.month == at]
        rows.append((name, (len(those), _held(those))))
    rows.append((words.columns["total"], (len(dated), _held(dated))))
    headers = [words.columns["number"], words.columns["held"]]
    return numbers_table(words.columns["dates"], headers, rows)


def key_figures(material: MandateMaterial) -> Table:
    """The figures that a review begins with."""
    words, activities = material.words, material.mandate.activities
    median = median_answer(activities)
    counted = {
        "activities-total": len(activities),
        "requested-authorities": _asked(activities, Requester.AUTHORITIES),
        "requested-civil-society": _asked(activities, Requester.CIVIL_SOCIETY),
        "accepted-number": _answered(activities, Answer.ACCEPTED),
        "objected-number": _answered(activities, Answer.OBJECTED),
        "waiting-number": sum(of.is_waiting for of in activities),
        "activities-held": _held(activities),
        "reports-number": sum(bool(of.reported_on) for of in activities),
    }
    if not material.mandate.asks_consent:
        del counted["accepted-number"], counted["waiting-number"]
    rows = [(words.phrase(key), f"{number}") for key, number in counted.items()]
    people = sum(of.attendees or 0 for of in activities)
    rows.append((words.phrase("participants-total"), amount(people, material)))
    rows.append((words.phrase("median-answer"), "–" if median is None else f"{median}"))
    columns = (
        TableColumn("", 0.8),
        TableColumn(words.columns["figure"], 0.2, has_numbers=True),
    )
    return Table(columns, tuple((plain_cell(name), plain_cell(told)) for name, told in rows))


def _held(activities: Iterable[Activity]) -> int:
    return sum(of.held is True for of in activities)


def _asked(activities: Iterable[Activity], who: Requester) -> int:
    return sum(of.requested_by is who for of in activities)


def _answered(activities: Iterable[Activity], answer: Answer) -> int:
    return sum(of.answer is answer for of in activities)
