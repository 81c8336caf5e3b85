"""Purposes: each with a name that a file can have, and with columns that there are."""

from collections.abc import Iterator

from planner.checks.ids import ID_IMPOSSIBLE, is_slug
from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean
from planner.language.vocabulary import is_tag
from planner.model import Text
from planner.model.participants import Participant, audiences
from planner.model.people import Purpose

PURPOSE_COLUMN_UNKNOWN = Fault(
    "purpose-column-unknown",
    Severity.ERROR,
    why=(
        "A workbook for a purpose shows columns of the participants tables; this is not one "
        "of them."
    ),
    how="Write the name of a column: arrival, hotel, function.en.",
    example="""\
conference.toml:
purposes = [{ id = "transport", columns = ["given", "family", "flight"] }]""",
    instead="""\
conference.toml:
purposes = [{ id = "transport", columns = ["given", "family", "arrival"] }]""",
    firm=True,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Columns that are not known, and ids that name no file."""
    for purpose in subject.conference.purposes:
        if purpose.id and not is_slug(purpose.id):
            message = (
                f"“{purpose.id}” is not an id: an id has lower-case letters, digits and hyphens."
            )
            hint = 'Write it as id = "transport".'
            yield ID_IMPOSSIBLE.at(purpose.place, message, hint=hint)
        yield from _columns(purpose)


def _columns(purpose: Purpose) -> Iterator[Finding]:
    if not purpose.columns:
        yield PURPOSE_COLUMN_UNKNOWN.at(purpose.place, f"“{purpose.id}” has no columns.")
    for column in filter(None, (*purpose.columns, purpose.filled)):
        if not _is_known(column):
            message = f"“{purpose.id}” asks for a column “{column}” that does not exist."
            hint = did_you_mean(column, audiences())
            yield PURPOSE_COLUMN_UNKNOWN.at(purpose.place, message, hint=hint)


def _is_known(column: str) -> bool:
    """Whether it is a field of participants, or one of words in one language."""
    name, _, language = column.partition(".")
    if name not in audiences():
        return False
    is_spoken = isinstance(getattr(Participant(""), name), Text)
    return is_spoken and is_tag(language) if language else column == name
