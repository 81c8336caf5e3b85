"""The terms of a mandate, a section each: office, areas, conditions, contacts, fund, duration."""

from collections.abc import Iterable, Iterator
from functools import partial

from planner.forms.document import Block, Cell, LineStyle, Paragraph, Table, TableColumn
from planner.language.day.ours import day_in_words, day_of_year_in_words
from planner.model.basis import Area
from planner.model.mandate import (
    Agreement,
    Amendment,
    Contact,
    Counterpart,
    OfficeName,
    Prolongation,
)
from planner.products.mandate.material import MandateMaterial
from planner.products.mandate.wording import (
    cell,
    dated,
    day,
    heading,
    labelled,
    listed,
    plain_cell,
    review_line,
    texts,
    with_body,
)
from planner.products.paper.wording import body_name, in_words

_LETTER = 0.05
_AREA = 0.3


def terms(material: MandateMaterial) -> Iterator[Block]:
    """The sections that have something to say, in the order of the decision."""
    for key, make in _SECTIONS.items():
        blocks = [*make(material)]
        if blocks:
            yield heading(2, key, material)
            yield from blocks


def _office(material: MandateMaterial) -> Iterator[Block]:
    for name in material.mandate.office:
        since = dated("from-day", name.since, material) if name.since else ""
        until = dated("until-day", name.until, material) if name.until else ""
        told = listed([since, until]) or material.words.phrase("earlier")
        yield Paragraph(_named(name, material) + " (" + told + ")", name.place)


def _named(name: OfficeName, material: MandateMaterial) -> str:
    return listed([material.best(name.name), material.best(name.town)])


def _dimensions(material: MandateMaterial) -> Iterator[Block]:
    if dimensions := material.mandate.dimensions:
        yield Paragraph(listed(material.words.dimensions[of] for of in dimensions))


def _conditions(material: MandateMaterial) -> Iterator[Block]:
    conditions = [*texts((of.text for of in material.mandate.conditions), material)]
    yield from map(Paragraph, conditions)
    if len(conditions) > 1:
        is_all = material.mandate.all_conditions
        yield Paragraph(material.words.phrase("all-conditions" if is_all else "any-condition"))


def _areas(material: MandateMaterial) -> Iterator[Block]:
    if areas := material.mandate.areas:
        headers = material.words.columns
        columns = (
            TableColumn("", _LETTER),
            TableColumn(headers["area"], _AREA),
            TableColumn(headers["focus"], 1 - _AREA - _LETTER),
        )
        yield Table(columns, tuple(_area(of, material) for of in areas.values()))


def _area(area: Area, material: MandateMaterial) -> tuple[Cell, ...]:
    foci = (
        (LineStyle.LIGHT_TITLE, f"({number}) " + material.best(focus))
        for number, focus in enumerate(area.foci, 1)
    )
    title = cell((LineStyle.TITLE, material.best(area.title)))
    return plain_cell(f"{area.label})"), title, cell(*foci)


def _contacts(material: MandateMaterial) -> Iterator[Block]:
    for contact in material.mandate.contacts:
        yield Paragraph(material.best(contact.text) or _contact(contact, material), contact.place)


def _contact(contact: Contact, material: MandateMaterial) -> str:
    def _names(of: Iterable[Counterpart]) -> str:
        return listed(material.words.counterparts[one] for one in of)

    key = "contacts-help" if contact.to else "contacts-keep"
    return material.words.phrase(key, between=_names(contact.between), to=_names(contact.to))


def _focal_point(material: MandateMaterial) -> Iterator[Block]:
    if point := material.mandate.focal_point:
        told = (material.best(point.name), material.best(point.task))
        yield Paragraph(listed(told, material.words.phrase("colon")), point.place)


def _fund(material: MandateMaterial) -> Iterator[Block]:
    fund, words = material.mandate.fund, material.words
    if fund is None:
        return
    former = material.best(fund.former)
    year = words.phrase("budget-year", year=fund.budget_year) if fund.budget_year else ""
    named = listed(
        [
            material.best(fund.name),
            words.phrase("fund-former", former=former) if former else "",
            year,
        ]
    )
    subject_to = labelled(words.phrase("subject-to"), material.best(fund.subject_to), material)
    told = (named, material.best(fund.staff_table), subject_to)
    yield from (Paragraph(text, fund.place) for text in told if text)


def _agreements(material: MandateMaterial) -> Iterator[Block]:
    for agreement in material.mandate.agreements:
        yield from (Paragraph(text, agreement.place) for text in _agreement(agreement, material))


def _agreement(agreement: Agreement, material: MandateMaterial) -> Iterator[str]:
    words = material.words
    dated = [_dated(agreement, material)]
    dated += [_dated(of, material) for of in agreement.amendments]
    named = listed(dated, words.phrase("semicolon"))
    yield named + " (" + words.agreements[agreement.state] + ")"
    if agreement.asked_of:
        bodies = partial(_bodies, agreement.asked_of)
        yield words.phrase("asked-of", bodies=in_words(bodies, material))
    if interim := material.best(agreement.interim):
        yield interim


def _bodies(tokens: Iterable[str], material: MandateMaterial) -> str:
    return listed(body_name(of, material) for of in tokens)


def _dated(of: Agreement | Amendment, material: MandateMaterial) -> str:
    date = dated("of-date", of.date, material) if of.date else ""
    return listed([material.best(of.title), date], " ")


def _duration(material: MandateMaterial) -> Iterator[Block]:
    mandate, words = material.mandate, material.words
    if mandate.starts and mandate.ends:
        first, last = (partial(day_in_words, of) for of in (mandate.starts, mandate.ends))
        yield Paragraph(words.phrase("applies", starts=first, ends=last))
    if rule := mandate.prolongation:
        yield from (Paragraph(text, rule.place) for text in _prolongation(rule, material) if text)


def _prolongation(rule: Prolongation, material: MandateMaterial) -> Iterator[str]:
    words = material.words
    yield material.best(rule.text)
    if rule.decided_by:
        yield with_body("decided-by", rule.decided_by, material)
    if date := rule.draft_budget and rule.draft_budget.in_a_leap_year:
        yield words.phrase("draft-budget", date=partial(day_of_year_in_words, date))
    if rule.asked_by:
        yield with_body("asked-by", rule.asked_by, material)


def _reviews(material: MandateMaterial) -> Iterator[Block]:
    for review in material.mandate.reviews:
        yield Paragraph(review_line(review, material), review.place)


def _deadlines(material: MandateMaterial) -> Iterator[Block]:
    for of in material.mandate.deadlines:
        by = body_name(of.by, material) if of.by else ""
        what = labelled(by, material.best(of.title), material) if by else material.best(of.title)
        known = day(of.date, material) if of.date else material.words.phrase("day-unknown")
        when = listed([known, material.best(of.before)])
        yield Paragraph(what + " (" + when + ")", of.place)


_SECTIONS = {
    "names-of-office": _office,
    "three-dimensions": _dimensions,
    "conditions": _conditions,
    "areas": _areas,
    "contacts": _contacts,
    "focal-point": _focal_point,
    "fund": _fund,
    "duration": _duration,
    "reviews": _reviews,
    "deadlines": _deadlines,
    "agreements": _agreements,
}
