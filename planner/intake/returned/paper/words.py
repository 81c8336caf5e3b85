"""Words and times of a paper as the folder writes them."""

from difflib import SequenceMatcher

from planner.findings import Fault, Severity
from planner.forms.cells import mark
from planner.forms.sent_paper import legible
from planner.language.clock.ours import day_part_in_words, read_day_part
from planner.language.clock.printed import after_times, times_at
from planner.readers.word import Paragraph
from planner.records import record

TIME_UNREAD = Fault(
    "paper-time-unread",
    Severity.ERROR,
    why="In the column of times a paper has times, parts of the day, or nothing.",
    how="Write it as the paper writes the others, or empty it.",
)
NOT_TAKEN = Fault(
    "paper-words-not-taken",
    Severity.WARNING,
    why=(
        "Of a paper the times, titles, rooms and notes of its items are taken back. Headings, and "
        "what stands around the items, follow from elsewhere."
    ),
    how="Change it in the folder: what stands around the agenda is in conference.toml.",
)

_DASHES = "-–— "
_ALIKE = str.maketrans({"\xa0": " ", "\u2011": "-"})
_ORDER = dict.fromkeys(map(ord, "\u200e\u200f"))
_COMPARED = 4000
"""Words of so many characters are compared at most."""
_LATER = ("", "+1", "+2")


@record
class Tongue:
    """The language of a paper, and the first of the conference, in which cells are written."""

    paper: str
    first: str

    @property
    def title(self) -> str:
        """The key of the titles that the paper prints."""
        return f"title.{self.paper}"

    def key(self, role: str) -> str:
        """The key of the cell that a paragraph prints."""
        return f"{role}.{self.paper}" if role in ("title", "note") else role

    def times(self, text: str) -> dict[str, str] | None:
        """Start and end as the agenda has them; None where a text is no time."""
        plain = legible(text)
        if not plain.strip(_DASHES):
            return {"start": "", "end": ""}
        if part := read_day_part(plain, self.paper):
            return {"start": day_part_in_words(part, self.first), "end": ""}
        found = times_at(plain)
        if found is None or found.begin or plain[found.end_at :].strip(_DASHES):
            return None
        return {"start": str(found.start or ""), "end": str(found.end or "")}


def parted(text: str) -> tuple[str, str]:
    """The time with which a line inside an item begins, and its words."""
    if "\t" in text:
        time, _, words = text.partition("\t")
        return time, words
    found = times_at(text.strip())
    if found is None or found.begin:
        return "", text
    return text.strip()[: found.end_at], text.strip()[after_times(text.strip(), found.end_at) :]


def as_sent(clock: str, sent: str) -> str:
    """A time, with the days that it lies behind its own, of which papers print nothing."""
    return next((f"{clock}{of}" for of in _LATER if mark(f"{clock}{of}") == sent), clock)


def in_the_letters_of(old: str, new: str) -> str:
    """New words with the blanks and hyphens of the old ones, as far as they say the same."""
    if max(len(old), len(new)) > _COMPARED:
        return new
    matcher = SequenceMatcher(None, old.translate(_ALIKE), new.translate(_ALIKE), autojunk=False)
    return "".join(
        old[i:to_i] if tag == "equal" else new[j:to_j]
        for tag, i, to_i, j, to_j in matcher.get_opcodes()
    )


def words(text: str) -> str:
    """Words as the folder writes them, without the marks that keep their order on paper."""
    return text.translate(_ORDER).strip()


def line(paragraph: Paragraph) -> str:
    """The words of a paragraph, as a finding tells them."""
    return legible(paragraph.text)
