"""The heading of papers of a mandate: the office that issues them, for which days."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner.forms.document import Block, Document
from planner.products.mandate.material import MandateMaterial
from planner.products.paper import masthead
from planner.products.paper.wording import body_name
from planner.protocol import protocol_body


def paper(
    material: MandateMaterial,
    title: str,
    blocks: Iterable[Block],
    *below: str,
    footnote: str = "",
) -> Document:
    """A paper of the office, of the day of issue; `below` are more lines under its title."""
    made = masthead.paper(material, title, blocks, footnote=footnote)
    lines = (masthead.place_and_dates(material), *filter(None, below))
    return replace(made, issuer=tuple(issuer(material)), subtitle=lines)


def issuer(material: MandateMaterial) -> Iterator[str]:
    """The office, under the organization whose body has decided on it."""
    decision = material.mandate.decision
    body = protocol_body(decision.body, material.conference) if decision else None
    if body and body.parent:
        yield body_name(body.parent, material)
    yield material.best(material.mandate.title)
