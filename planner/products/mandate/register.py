"""The register of approvals for the focal point: what waits, since when, and what was answered.

It is for the secretariat, which hands it to the focal point: it has costs and objections.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    LineStyle,
    PageSize,
    Paragraph,
    Table,
    TableColumn,
)
from planner.forms.workbook import Workbook
from planner.language.day.ours import day_in_words
from planner.model import Audience
from planner.model.activities import Activity
from planner.model.basis import Matter
from planner.model.readings import TEXT
from planner.products.mandate.ageing import (
    clocks,
    days_to_answer,
    days_waiting,
    groups,
    median_answer,
)
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.money import amount, in_currency
from planner.products.mandate.register_workbook import workbook
from planner.products.mandate.wording import (
    area_title,
    cell,
    dated,
    dates,
    day,
    focus_of,
    labelled,
    listed,
    plain_cell,
    reading_in_words,
)
from planner.products.paper.table_cells import columns
from planner.products.product import Nothing

SHARES = {
    "title": 0.34,
    "requested_by": 0.19,
    "submitted_on": 0.14,
    "answer": 0.22,
    "cost": 0.11,
}
"""The columns of the paper and their shares of the width."""
LONG = 100
"""A group with more rows than this is divided by month. Typst takes four times as long for a table
of twice as many rows.
"""


def build(material: MandateMaterial) -> tuple[Document, Workbook] | Nothing:
    """The register in one language, as a paper and as a workbook."""
    if not material.mandate.activities:
        return Nothing("there are no activities")
    return _paper(material), workbook(material)


def _paper(material: MandateMaterial) -> Document:
    words, focal_point = material.words, material.mandate.focal_point
    name = material.best(focal_point.name) if focal_point else ""
    about = words.phrase("for-focal-point", name=name) if name else ""
    made = paper(
        material,
        words.phrase("approval-register"),
        _blocks(material),
        *filter(None, [about, dated("as-of", material.on, material)]),
        footnote=_text_on_answers(material) if clocks(material.mandate) else "",
    )
    return replace(made, page=PageSize.A4_LANDSCAPE)


def _text_on_answers(material: MandateMaterial) -> str:
    """What the text of the decision has on answers, beside the times that other readings give."""
    rule = material.mandate.readings[TEXT].rule(Matter.APPROVAL)
    told = material.best(rule.summary) if rule else ""
    return labelled(material.words.columns["text"], told, material) if told else ""


def _blocks(material: MandateMaterial) -> Iterator[Block]:
    grouped = groups(material.mandate.activities, material.on)
    yield Paragraph(_summary(grouped["waiting"], grouped["answered"], material))
    level = 1 if any(len(group) > LONG for group in grouped.values()) else 2
    for key, group in grouped.items():
        if group:
            yield Heading(level, material.words.phrase(key) + f" ({len(group)})")
            yield from _tables(group, material)


def _tables(group: Sequence[Activity], material: MandateMaterial) -> Iterator[Block]:
    """The rows of a group; those of a long one by months, so that one can be found in it."""
    if len(group) <= LONG:
        yield _table(group, material)
        return
    for month, of_month in groupby(group, key=lambda of: _month(of, material)):
        yield Heading(2, month)
        yield _table([*of_month], material)


def _month(activity: Activity, material: MandateMaterial) -> str:
    """The month in which it was submitted, or else was answered or begins."""
    date = activity.submitted_on or activity.answered_on or activity.starts
    if date is None:
        return material.words.phrase("dates-open")
    return material.words.months[date.month - 1] + f" {date.year}"


def _table(group: Sequence[Activity], material: MandateMaterial) -> Table:
    return Table(_columns(material), tuple(_row(of, material) for of in group))


def _summary(
    open_: Sequence[Activity], answered: Sequence[Activity], material: MandateMaterial
) -> str:
    median = median_answer(answered)
    longest = days_waiting(open_[0], material.on) if open_ else None
    key = {
        (True, True): "register-summary",
        (False, True): "register-summary-none",
        (True, False): "register-summary-unanswered",
        (False, False): "register-summary-empty",
    }[bool(open_), median is not None]
    return material.words.phrase(
        key, waiting=len(open_), longest=longest, answered=len(answered), median=median
    )


def _columns(material: MandateMaterial) -> tuple[TableColumn, ...]:
    headers = dict(material.words.columns)
    headers["cost"] = in_currency(headers["cost"], material)
    return columns([headers[key] for key in SHARES], [*SHARES.values()], 1)


def _row(activity: Activity, material: MandateMaterial) -> tuple[Cell, ...]:
    words = material.words
    where = listed([dates(activity, material), material.best(activity.town)])
    return (
        cell(
            (LineStyle.TITLE, material.best(activity.title)),
            (LineStyle.LIGHT_TITLE, listed([words.forms[activity.form], where], " · ")),
            (LineStyle.MODE, _area(activity, material)),
        ),
        _requested(activity, material),
        plain_cell(day(activity.submitted_on, material) if activity.submitted_on else "–"),
        _answer(activity, material),
        plain_cell(amount(activity.cost, material)),
    )


def _area(activity: Activity, material: MandateMaterial) -> str:
    """The focus with the letter of its area; where there is none, the area."""
    focus = focus_of(activity, material)
    return f"{activity.area}) " + focus if focus else area_title(activity.area, material)


def _requested(activity: Activity, material: MandateMaterial) -> Cell:
    kind = activity.requested_by
    who = material.words.requesters[kind] if kind else "–"
    when = day(activity.requested_on, material) if activity.requested_on else ""
    return cell(
        (LineStyle.LIGHT_TITLE, material.best(activity.requester)),
        (LineStyle.MODE, listed([who, when])),
    )


def _answer(activity: Activity, material: MandateMaterial) -> Cell:
    """The answer with its date, or for how long there has been none."""
    if activity.answer is None:
        return _ageing(activity, material)
    words, took = material.words, days_to_answer(activity)
    on = day(activity.answered_on, material) if activity.answered_on else ""
    after = words.phrase("answered-after", days=took) if took is not None else ""
    return cell(
        (LineStyle.TITLE, listed([words.answers[activity.answer], after], " ")),
        (LineStyle.LIGHT_TITLE, listed([on, activity.answer_ref])),
        (LineStyle.MODE, material.best(activity.objection)),
    )


def _ageing(activity: Activity, material: MandateMaterial) -> Cell:
    """The days without an answer, and which times of readings are over."""
    words, days = material.words, days_waiting(activity, material.on)
    if days is None:
        return plain_cell("–")
    over = []
    for clock in clocks(material.mandate):
        ends = clock.ends(activity)
        if ends and ends < material.on:
            key = "clock-over-proposal" if clock.rule.proposal else "clock-over"
            told = words.phrase(
                key,
                days=clock.rule.days_at_most,
                date=partial(day_in_words, ends),
                reading=reading_in_words(clock.reading, material),
            )
            over.append((LineStyle.MODE, told))
    return cell((LineStyle.TITLE, words.phrase("waiting-days", days=days)), *over)


PRODUCT = MandateProduct(
    "approval-register",
    Audience.SECRETARIAT,
    in_each_language=True,
    build=build,
    formats=("pdf", "xlsx"),
    about="Requests and approvals for the focal point, and how long they have been pending.",
)
