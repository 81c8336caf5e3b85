"""Workbooks that go out to be read, sorted and filtered: nothing of them comes back."""

from planner.forms.workbook import Sheet, Workbook
from planner.products.paper.wording import short_title
from planner.products.product import Material


def workbook(material: Material, *sheets: Sheet) -> Workbook:
    """A workbook of these sheets, named after the conference."""
    return Workbook(
        title=short_title(material),
        conference=material.conference.uid,
        moment=material.moment,
        sheets=sheets,
        language=material.language,
    )
