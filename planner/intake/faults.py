"""All that can be found wrong with what comes in: workbooks of ours, lists, replies."""

from planner.findings import declared_in
from planner.folder import agenda_cells, gaps, incoming, merging_agenda, rereading
from planner.intake import replies
from planner.intake.doubts import columns_alone, lost_letters, shared_contacts
from planner.intake.foreign import cells, columns, keys
from planner.intake.foreign import rows as of_lists
from planner.intake.returned import binding, papers, persons
from planner.intake.returned import rows as of_workbooks
from planner.intake.returned.paper import added, moved, words
from planner.intake.returned.paper import cells as of_items
from planner.intake.returned.paper import rows as of_papers
from planner.readers import reply
from planner.readers.word import returned as papers_read
from planner.readers.workbook import guard, returned

FAULTS = declared_in(
    *(guard, returned, of_workbooks, binding, persons),
    *(papers_read, papers, of_papers, words, added, of_items, moved),
    *(of_lists, columns, cells, keys, incoming),
    *(columns_alone, lost_letters, shared_contacts),
    *(merging_agenda, agenda_cells, gaps, rereading),
    *(reply, replies),
)
"""In the order in which it is looked for."""
