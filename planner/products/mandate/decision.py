"""The mandate and how it is read: the decision, the statements on it, readings side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from planner.forms.document import (
    Block,
    Cell,
    Document,
    Heading,
    Line,
    LineStyle,
    PageSize,
    Paragraph,
    Table,
    TableColumn,
)
from planner.model import Audience
from planner.model.basis import Decision, InterpretativeStatement, Matter, Reference
from planner.model.readings import Reading
from planner.products.mandate.heading import paper
from planner.products.mandate.material import MandateMaterial, MandateProduct
from planner.products.mandate.terms import terms
from planner.products.mandate.wording import (
    cell,
    day,
    heading,
    labelled,
    line,
    listed,
    statement_name,
    texts,
    with_body,
)
from planner.products.paper.wording import body_name, in_words
from planner.products.product import Nothing

_QUESTIONS = 0.13


def build(material: MandateMaterial) -> Document | Nothing:
    """The paper in one language."""
    decision = material.mandate.decision
    if decision is None:
        return Nothing("the mandate has no decision")
    date = day(decision.date, material) if decision.date else ""
    about = listed([decision.symbol, body_name(decision.body, material), date])
    title = material.words.phrase("decision")
    made = paper(material, title, _blocks(decision, material), about)
    return replace(made, page=PageSize.A4_LANDSCAPE)


def _blocks(decision: Decision, material: MandateMaterial) -> Iterator[Block]:
    yield from _of_decision(decision, material)
    yield from terms(material)
    if decision.statements:
        yield heading(1, "statements", material)
    for statement in decision.statements:
        yield from _statement(statement, material)
    if any(of.readings for of in decision.statements):
        yield heading(1, "readings", material)
        yield Paragraph(material.words.phrase("readings-note"))
        yield _side_by_side(material)


def _of_decision(decision: Decision, material: MandateMaterial) -> Iterator[Block]:
    """What is aimed at, recalled and decided."""
    if aims := [*texts(decision.considering, material)]:
        yield heading(2, "aims", material)
        yield from map(Paragraph, aims)
    if decision.references:
        yield heading(2, "references", material)
        yield Paragraph(
            listed(
                (_reference(of, material) for of in decision.references),
                material.words.phrase("semicolon"),
            )
        )
    if decides := [*texts(decision.decides, material)]:
        yield heading(2, "decides", material)
        is_counted = len(decides) > 1
        points = (f"{at}. " + of if is_counted else of for at, of in enumerate(decides, 1))
        yield from map(Paragraph, (*points, *texts(decision.asks, material)))


def _reference(reference: Reference, material: MandateMaterial) -> str:
    words, year = material.words, reference.year
    number = words.phrase("paragraph", number=reference.paragraph) if reference.paragraph else ""
    date = day(reference.date, material) if reference.date else f"{year or ''}"
    note = material.best(reference.note)
    told = listed([material.best(reference.document), date, number])
    return told + " (" + note + ")" if note else told


def _statement(statement: InterpretativeStatement, material: MandateMaterial) -> Iterator[Block]:
    name, number = partial(statement_name, statement), statement.attachment
    headed = {"number": number, "body": in_words(name, material)}
    yield Heading(
        2,
        material.words.phrase("statement-of", **headed) if number else name(material),
        statement.place,
    )
    yield from map(Paragraph, filter(None, _circumstances(statement, material)))
    summary = material.best(statement.summary)
    yield from map(Paragraph, [summary] if summary else texts(statement.text, material))
    if reservations := listed(
        texts(statement.reservations, material), material.words.phrase("semicolon")
    ):
        yield Paragraph(labelled(material.words.phrase("reservations"), reservations, material))
    if joined := listed(_alignments(statement, material), material.words.phrase("semicolon")):
        yield Paragraph(labelled(material.words.phrase("alignments"), joined, material))


def _circumstances(statement: InterpretativeStatement, material: MandateMaterial) -> Iterator[str]:
    """Who gave the floor, for whom it was made, under which rule, what was asked for."""
    words = material.words
    if statement.floor_given_by:
        yield with_body("floor-given-by", statement.floor_given_by, material)
    if statement.on_behalf_of:
        bodies = partial(_groups, statement.on_behalf_of)
        yield words.phrase("on-behalf-of", bodies=in_words(bodies, material))
    if basis := material.best(statement.legal_basis):
        year = statement.legal_basis_year
        version = words.phrase("version-of", year=year) if year else ""
        told = basis + " (" + version + ")" if version else basis
        yield labelled(words.phrase("under"), told, material)
    if statement.requests:
        asked = listed(
            (words.requests[of] for of in statement.requests), material.words.phrase("semicolon")
        )
        yield words.phrase("requests", requests=asked)


def _groups(tokens: Iterable[str], material: MandateMaterial) -> str:
    return listed(material.words.groups.get(of) or body_name(of, material) for of in tokens)


def _alignments(statement: InterpretativeStatement, material: MandateMaterial) -> Iterator[str]:
    for of in statement.alignments:
        notes = (material.best(note).rstrip(".") for note in (of.status, of.footnote))
        note = listed(notes, material.words.phrase("semicolon"))
        name = body_name(of.body, material)
        yield name + " (" + note + ")" if note else name


def _side_by_side(material: MandateMaterial) -> Table:
    """A row for each matter on which readings differ, a column for each reading."""
    words = material.words
    readings = tuple(material.mandate.readings.values())
    share = (1 - _QUESTIONS) / len(readings)
    columns = (
        TableColumn(words.columns["matter"], _QUESTIONS),
        *(TableColumn(_reading_name(of, material), share) for of in readings),
    )
    matters = [of for of in Matter if any(reading.rule(of) for reading in readings)]
    rows = (
        (
            cell((LineStyle.TITLE, words.matters[matter])),
            *(_read(reading, matter, material) for reading in readings),
        )
        for matter in matters
    )
    return Table(columns, tuple(rows))


def _reading_name(reading: Reading, material: MandateMaterial) -> str:
    if reading.statement is None:
        return material.words.columns["text"]
    return statement_name(reading.statement, material) + f" ({reading.id})"


def _read(reading: Reading, matter: Matter, material: MandateMaterial) -> Cell:
    """What a reading says on a matter, as the folder tells it."""
    words = material.words
    rule = reading.rule(matter)
    if rule is None:
        return (line(LineStyle.MODE, words.phrase("says-nothing")),)
    number = words.phrase("paragraph", number=rule.paragraph) if rule.paragraph else ""
    lines: list[Line] = [line(LineStyle.LIGHT_TITLE, material.best(rule.summary))]
    more = (number, words.phrase("proposal") if rule.proposal else "")
    return (*lines, *(line(LineStyle.MODE, of) for of in more if of))


PRODUCT = MandateProduct(
    "decision",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx", "html"),
    about="The decision with its readings side by side.",
)
