"""A workbook as a file: into the template that a conference has for it, or as ours look."""

from planner.forms.workbook import Workbook
from planner.writers.looks import Looks
from planner.writers.xlsx import book, template


def write(workbook: Workbook, looks: Looks) -> bytes:
    """The workbook as a file. PlannerError where it cannot be written, or the template not read."""
    own = looks.seek(f"{workbook.product}.xlsx")
    return template.write(workbook, own) if own else book.write(workbook)
