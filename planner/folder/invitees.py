"""`invitees.csv`: a row for each invited State and organization."""

from collections.abc import Sequence

from planner.findings import Finding, error
from planner.folder.layout import INVITEES
from planner.folder.tables import Columns, Row, changed_table, read_table, spoken
from planner.language.nearest import did_you_mean
from planner.model import Invitee, Reply
from planner.places import Place

COLUMNS = Columns(
    needed=("id", "category", "body"), others=("entry", "reply", "note"), spoken=("as_printed",)
)


def read_invitees(data: bytes) -> tuple[tuple[Invitee, ...], list[Finding]]:
    """The invitees and what is wrong with their table."""
    rows, findings = read_table(data, INVITEES, COLUMNS)
    read = [_invitee(place, row, findings) for place, row in rows]
    return tuple(read), findings


def changed_invitees(text: str, old: Sequence[Invitee], new: Sequence[Invitee]) -> str:
    """The text of the table, with these invitees in the place of the old ones."""
    languages = dict.fromkeys(code for invitee in new for code in invitee.as_printed)
    printed = [f"as_printed.{code}" for code in languages]
    columns = ["id", "category", "body", "entry", *printed, "reply", "note"]
    lines = {invitee: invitee.place.line for invitee in old}
    rows = [(lines.get(invitee, 0), _row(invitee)) for invitee in new]
    return changed_table(text, rows, columns)


def _invitee(place: Place, row: Row, findings: list[Finding]) -> Invitee:
    return Invitee(
        id=row.get("id", ""),
        category=row.get("category", ""),
        body=row.get("body", ""),
        entry=row.get("entry", ""),
        as_printed=spoken(row, "as_printed"),
        reply=_reply(row.get("reply", ""), place, findings),
        note=row.get("note", ""),
        place=place,
    )


def _reply(word: str, place: Place, findings: list[Finding]) -> Reply:
    known = [reply.value for reply in Reply]
    if word in known:
        return Reply(word)
    hint = did_you_mean(word, known) or f"It is one of: {', '.join(filter(None, known))}, or empty."
    findings.append(error("reply-unknown", f"“{word}” is no reply.", place, hint))
    return Reply.NONE


def _row(invitee: Invitee) -> Row:
    words = {f"as_printed.{code}": text for code, text in invitee.as_printed.items()}
    plain = {
        "id": invitee.id,
        "category": invitee.category,
        "body": invitee.body,
        "entry": invitee.entry,
        "reply": invitee.reply.value,
        "note": invitee.note,
    }
    return plain | words
