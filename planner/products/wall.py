"""The wall sheet: the programme at a glance in large letters, with a colour for each kind."""

from planner.forms.grid import Grid, GridLayout
from planner.model import Audience
from planner.products.at_a_glance import grid
from planner.products.product import Material, Nothing, Product


def build(material: Material) -> Grid | Nothing:
    """The programme on a sheet of A3."""
    return grid(GridLayout.WALL, material)


PRODUCT = Product(
    "wall",
    Audience.PUBLIC,
    in_each_language=True,
    build=build,
    formats=("pdf", "docx"),
    about="The same as an A3 wall sheet, in larger letters, with a colour for each kind.",
)
