"""Words and times of a paper as the folder writes them."""

from difflib import SequenceMatcher

from planner.findings import Fault, Finding, Severity
from planner.forms.cells import mark
from planner.forms.sent_paper import legible
from planner.language.clock.ours import day_part_in_words, read_day_part
from planner.language.clock.printed import PrintedTimes, after_times, times_at
from planner.model import Clock
from planner.readers.word import Paragraph
from planner.records import record

TIME_UNREAD = Fault(
    "paper-time-unread",
    Severity.ERROR,
    why="The time column of a paper contains times, parts of the day, or nothing.",
    how="Write it as the paper writes the others, from start to end, or empty it.",
)
NOT_TAKEN = Fault(
    "paper-words-not-taken",
    Severity.WARNING,
    why=(
        "From a paper, the times, titles, rooms and notes of its items are imported. Headings, "
        "and what is around the items, come from elsewhere."
    ),
    how="Change it in the folder: what is around the agenda is in conference.toml.",
)

_DASHES = "-–— "
_ALIKE = str.maketrans({"\xa0": " ", "\u2011": "-"})
_ORDER = dict.fromkeys(map(ord, "\u200e\u200f"))
_COMPARED = 4000
"""Words of so many characters are compared at most."""
_LATER = ("", "+1", "+2")
_MORNING = 6
"""Before this hour ends on the next day what began in the evening."""


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

    def times(self, text: str, sent_end: str = "") -> dict[str, str] | None:
        """Start and end as in the agenda; None if a text is not a time, or ends before it begins.
        `sent_end` is the mark of the end that was sent: one on the next day may stay there.
        """
        plain = legible(text)
        if not plain.strip(_DASHES):
            return {"start": "", "end": ""}
        if part := read_day_part(plain, self.paper):
            return {"start": day_part_in_words(part, self.first), "end": ""}
        found = times_at(plain)
        if found is None or found.begin or plain[found.end_at :].strip(_DASHES):
            return None
        if _is_backwards(found) and not _is_of_next_day(sent_end):
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


def no_time(paragraph: Paragraph) -> Finding:
    """The finding for a paragraph whose time cannot be read."""
    found = times_at(legible(paragraph.text))
    fault = "ends before it begins" if found and _is_backwards(found) else "is not a time"
    return TIME_UNREAD.at(paragraph.place, f"“{line(paragraph)}” {fault}.")


def _is_backwards(found: PrintedTimes) -> bool:
    """Whether a range ends before it begins, and not in the night after it."""
    return bool(found.end and found.end.days_later and found.end.hour >= _MORNING)


def _is_of_next_day(sent: str) -> bool:
    """Whether a mark is that of a time on the next day."""
    clocks = (str(Clock(1, *divmod(minute, 60))) for minute in range(24 * 60))
    return bool(sent) and any(mark(clock) == sent for clock in clocks)


def as_sent(clock: str, sent: str) -> str:
    """A time, with the days after its own, which papers do not print."""
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
    """The words of a paragraph, as quoted in a finding."""
    return legible(paragraph.text)
