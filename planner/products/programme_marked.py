"""The programme with all marked that differs from the last issue, for those who know that one."""

from planner.forms.document import Document, Revised
from planner.model import Audience
from planner.products.change_notice import sides_of
from planner.products.paper.masthead import issuer
from planner.products.product import Material, Named, Nothing, Product
from planner.products.programme import build as programme


def build(material: Material) -> tuple[Named, ...] | Nothing:
    """Both issues in one language, marked in the name of those who issue them."""
    sides = sides_of(material)
    before, after = programme(sides.before), programme(sides.after)
    if not material.revision:
        return Nothing("nothing has gone out yet that could be changed")
    if not isinstance(before, Document) or not isinstance(after, Document):
        return Nothing("one of the two issues has no days")
    marked_at = material.moment if material.issued else None
    author = ", ".join(issuer(material)) or material.best(material.conference.title)
    return (Named("programme", Revised(before, after, author, marked_at), "marked"),)


PRODUCT = Product(
    "programme-marked",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    formats=("docx",),
    about="The programme with tracked changes in Word, compared with the last issue.",
)
