"""A new folder of a mandate, out of what a text says."""

from dataclasses import replace
from pathlib import Path

from planner.folder.layout import Layout
from planner.folder.new import Birth, at_once, id_of
from planner.folder.settings import changed_settings
from planner.folder.tables import write_table
from planner.model.mandate import Mandate

_WORDS = ("title", "town", "partners", "requester")
_COLUMNS = (
    *("form", "area", "focus", "starts", "ends", "conference", "requested_by", "requested_on"),
    *("submitted_on", "answer", "answered_on", "answer_ref", "held", "attendees", "reported_on"),
    *("report", "report_scope", "cost", "spent"),
)
"""The columns of a table of activities that has no row yet."""


def new_mandate(folder: Path, mandate: Mandate, birth: Birth) -> None:
    """Write a mandate that was read from a text, with an empty table of activities."""
    own_id = id_of(folder)
    named = replace(mandate, id=own_id, uid=birth.uid, issued=birth.issued)
    columns = [f"{name}.{code}" for name in _WORDS for code in mandate.languages]

    def _fill(stage: Path) -> None:
        layout = Layout(stage)
        before = Mandate(id=own_id if own_id == folder.resolve().name else "")
        text = changed_settings("", before, named)
        layout.mandate.write_text(text, encoding="utf-8")
        table = write_table([], ["id", *columns, *_COLUMNS])
        layout.activities.write_text(table, encoding="utf-8")

    at_once(folder, _fill)
