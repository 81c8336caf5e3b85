"""All that can be found wrong with a file that is read, in the order of the checks."""

from planner.findings import declared_in
from planner.readers import (
    disagreements,
    files,
    inferred,
    item_disagreements,
    item_omissions,
    mandate,
    side_by_side,
    text,
    unreadable,
)
from planner.readers.agenda import doubts, languages
from planner.readers.agenda.days import day_faults
from planner.readers.agenda.days import reader as days
from planner.readers.agenda.lines import slips
from planner.readers.pdf import document as pdf
from planner.readers.word import document as word

FAULTS = declared_in(
    files,
    unreadable,
    text,
    word,
    pdf,
    side_by_side,
    languages,
    slips,
    day_faults,
    days,
    doubts,
    inferred,
    mandate,
    disagreements,
    item_disagreements,
    item_omissions,
)
