"""Roles that are steps of a session: "– Keynote speakers: A, B" above "– Debate".

If the entries of a list say what happens in succession, those who give the keynotes are one of
them, and so are those who introduce without being listed behind a colon: "– Introduction by the
moderator". In a list of roles, "• Moderator: A" and "• Keynote speakers: B", they are a role.
"""

from collections.abc import Sequence

from planner.language.kinds import read_printed_title
from planner.model import Role
from planner.readers.agenda.lines.reader import LineReader
from planner.readers.agenda.lines.said import Said, What, changed


def with_steps_told(saids: Sequence[Said], reader: LineReader) -> list[Said]:
    """The lines, with such roles read as titles."""
    told = list(saids)
    below: Said | None = None
    for at in reversed(range(len(told))):
        said = told[at]
        if below and _is_step(said, below):
            title = said.raw.strip().removeprefix(said.bullet).strip()
            words = read_printed_title(title, reader.language)
            told[at] = changed(said, what=What.TITLE, role=None, text=title, words=words)
        below = below if said.what is What.BLANK else said
    return told


def _is_step(said: Said, below: Said) -> bool:
    is_led = said.role is Role.INTRODUCER and ":" not in said.raw
    is_step = said.what is What.ROLE and (said.role is Role.KEYNOTE_SPEAKER or is_led)
    is_entry = below.what is What.TITLE and below.column == said.column
    return is_step and is_entry and bool(said.bullet) and said.bullet == below.bullet
