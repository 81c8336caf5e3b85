"""How it goes on with invitations: when each went out, what was replied, who names the members of
its delegation, how many were named, and whether a reminder is due.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from planner.forms.cells import Cell
from planner.forms.workbook import Choices, Column, ColumnKind
from planner.language.phrases import Phrases, phrases
from planner.model import Invitee, Reply
from planner.model.modalities import Participation
from planner.products.product import Material
from planner.products.workbook.choices import REPLIES


def invitation_columns(words: Phrases) -> Iterator[Column]:
    """The columns of how it goes on with the invitation."""
    headers = words.columns
    yield Column("invited_on", headers["invited_on"], 12, ColumnKind.DATE)
    yield Column("due", headers["due"], 12, ColumnKind.DATE, editable=False)
    yield Column("reply", headers["reply"], 11, choices=REPLIES)
    yield Column("replied_on", headers["replied_on"], 12, ColumnKind.DATE)
    yield Column("outstanding", headers["outstanding"], 12, editable=False)
    yield Column("reminded_on", headers["reminded_on"], 12, ColumnKind.DATE)
    yield Column("quota", headers["quota"], 8, ColumnKind.NUMBER)
    yield Column("nominated", headers["nominated"], 11, ColumnKind.NUMBER, editable=False)
    yield Column("focal_point", headers["focal_point"], 22, wrap=True)
    yield Column("focal_email", headers["focal_email"], 22)
    yield Column("focal_phone", headers["focal_phone"], 18)
    yield Column("note", headers["note"], 18, wrap=True)


class Invitations:
    """The cells of those columns; `replies` are the words that replies are chosen from."""

    def __init__(self, material: Material, replies: Choices) -> None:
        conference = material.conference
        self._today = material.moment.date()
        self._yes = phrases(material.language).columns["yes"]
        self._words = {value: word for word, value in replies.items()}
        self._body_id = conference.body_id
        self._nominated = Counter(
            (conference.body_id(of.body), of.category) for of in conference.taking_part
        )

    def cells(self, of: Invitee, category: Participation) -> Iterator[Cell]:
        """The state of one invitation."""
        quota = category.quota if of.quota is None else of.quota
        nominated = self._nominated[self._body_id(of.body), category.id]
        reply = self._words.get(of.reply.value, "")
        yield from (of.invited_on, category.due, reply, of.replied_on)
        yield self._yes if self._is_outstanding(of, category.due) else ""
        yield from (of.reminded_on, quota, nominated, of.focal_point, of.focal_email)
        yield from (of.focal_phone, of.note)

    def _is_outstanding(self, of: Invitee, due: dt.date | None) -> bool:
        """Whether a reply is overdue, and nobody was reminded since."""
        is_open = of.reply in (Reply.NONE, Reply.TENTATIVE) and of.invited_on is not None
        if not is_open or due is None or due >= self._today:
            return False
        return of.reminded_on is None or of.reminded_on <= due
