"""The programme: the agenda as an official paper, with the organizational modalities."""

from collections.abc import Iterator

from planner.forms.document import Block, Document, Heading
from planner.language.dates import day_line, days_in_words
from planner.language.phrases import phrases
from planner.model import Audience
from planner.products.agenda_rows import agenda_row
from planner.products.modalities import modalities
from planner.products.product import Material, Nothing, Product
from planner.products.wording import body_name
from planner.protocol import protocol_body


def build(material: Material) -> Document | Nothing:
    """The programme in one language."""
    conference, language = material.conference, material.language
    if not conference.days:
        return Nothing("the agenda has no day")
    return Document(
        language=language,
        title=material.best(conference.title),
        blocks=tuple(_blocks(material)),
        issuer=tuple(_issuer(material)),
        symbol=conference.symbol,
        marks=tuple(_marks(material)),
        subtitle=(place_and_dates(material),),
        footnote=_footnote(material),
        author=", ".join(_issuer(material)),
        issued=material.moment,
    )


def _issuer(material: Material) -> Iterator[str]:
    """The body that convenes the conference under its organization; else the organizers."""
    decision = material.conference.decision
    if not decision:
        yield from (body_name(token, material) for token in material.conference.organizers)
        return
    issuing = protocol_body(decision.body, material.conference)
    if issuing and issuing.parent:
        yield body_name(issuing.parent, material)
    yield body_name(decision.body, material)


def _marks(material: Material) -> Iterator[str]:
    """The state of the text; the language of the paper and of its original in English capitals."""
    decision = material.conference.decision
    if decision and decision.issue:
        yield material.best(decision.issue) + ("*" if decision.footnote else "")
    names = phrases("en").language_names
    yield names.get(material.language, material.language).upper()
    original = material.conference.official.original
    if original not in ("", material.language):
        yield f"Original: {names.get(original, original).upper()}"


def _originals(material: Material) -> tuple[str, ...]:
    """The official versions, where this paper is none of them."""
    official = material.conference.official.agenda
    return () if material.language in official else official


def _footnote(material: Material) -> str:
    """What the state of the text means, and whether this is a translation."""
    words = phrases(material.language)
    decision = material.conference.decision
    originals = [words.language_names.get(code, code) for code in _originals(material)]
    notes = [
        f"* {material.best(decision.footnote)}" if decision and decision.footnote else "",
        words.phrase("translation", languages=words.listed(originals)) if originals else "",
    ]
    return " ".join(filter(None, notes))


def place_and_dates(material: Material) -> str:
    """The town and the days: "Bishkek, 13 and 14 December 2001"."""
    conference = material.conference
    days = [day.date for day in conference.days] or [material.date]
    dates = days_in_words(
        conference.starts or days[0], conference.ends or days[-1], material.language
    )
    return ", ".join(filter(None, [material.best(conference.town), dates]))


def _blocks(material: Material) -> Iterator[Block]:
    words = phrases(material.language)
    rules = list(modalities(material))
    agenda = words.statuses[material.conference.status]
    yield Heading(1, f"I. {agenda}" if rules else agenda)
    yield from _days(material)
    if rules:
        yield Heading(1, f"II. {words.phrase('modalities')}")
        yield from rules


def _days(material: Material) -> Iterator[Block]:
    for day, of in zip(material.timetable.days, material.conference.days, strict=True):
        yield Heading(2, day_line(day.date, material.language), of.place)
        yield from (agenda_row(slot, material) for slot in day.slots)


PRODUCT = Product("programme", Audience.PUBLIC, in_each_language=True, build=build)
