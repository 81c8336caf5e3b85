"""Booklets for the printer: A5 pages on A4 sheets, in the order that folding requires.

The pages are pictures on the sheets, so such a file is only for printing: readers use the booklet
itself.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.findings import Finding
from planner.forms.document import Imposed
from planner.writers import pdf
from planner.writers.looks import Looks
from planner.writers.paper import as_data
from planner.writers.press import cannot_print
from planner.writers.script import is_right_to_left

TEMPLATE, PAGES = "imposed.typ", "booklet.pdf"
ON_A_SHEET = 4

Side = tuple[int | None, int | None]
"""The numbers of the pages at the left and at the right; None for an empty one."""


def write(imposed: Imposed, looks: Looks) -> bytes:
    """The booklet on sheets. PlannerError where a template or a font does not allow it."""
    import typst

    booklet = imposed.booklet
    whole = pdf.write(booklet, looks)
    mirrored = is_right_to_left(booklet.language)
    told = as_data(booklet)
    data = {
        "title": told["heading"],
        "issued": told["issued"],
        "sides": sides(pdf.pages(whole), mirrored=mirrored),
    }
    with TemporaryDirectory() as folder:
        template = Path(folder) / TEMPLATE
        template.write_bytes(looks.find(TEMPLATE).read_bytes())
        (template.parent / PAGES).write_bytes(whole)
        try:
            made = typst.compile(
                template,
                root=template.parent,
                ignore_system_fonts=True,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                timestamp=booklet.issued,
            )
        except typst.TypstError as fault:
            raise cannot_print(fault, looks.find(TEMPLATE)) from None
    return bytes(made)


def faults(imposed: Imposed, looks: Looks) -> Iterator[Finding]:
    """What cannot be printed of the booklet."""
    return pdf.faults(imposed.booklet, looks)


def sides(number: int, *, mirrored: bool = False) -> list[Side]:
    """The sides of the sheets of so many pages, the outer sheet first, its front before its back.

    `mirrored` is for what is read from right to left, and stapled at the right.
    """
    whole = -(-number // ON_A_SHEET) * ON_A_SHEET
    numbers = [at if at <= number else None for at in range(1, whole + 1)]
    found: list[Side] = []
    for sheet in range(whole // ON_A_SHEET):
        first, last = 2 * sheet, whole - 1 - 2 * sheet
        found += [
            (numbers[last], numbers[first]),
            (numbers[first + 1], numbers[last - 1]),
        ]
    return [(right, left) for left, right in found] if mirrored else found
