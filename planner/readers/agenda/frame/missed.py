"""Bodies that a paragraph on participation names, but that did not become invitees."""

from collections.abc import Collection, Iterator, Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.model import Invitee
from planner.readers.agenda.frame.named import Mention, mentions
from planner.readers.agenda.frame.prose import Paragraph
from planner.records import record

_STATE = "state"
_LIST = 2
"""This many bodies named together are a list of them."""


@record
class Missed:
    """Finds them in one language. `nameless` are categories whose members no text names."""

    words: PaperWords
    nameless: frozenset[str]

    def read(
        self, one: Paragraph, categories: Collection[str], invitees: Sequence[Invitee]
    ) -> Iterator[tuple[str, int]]:
        """Each as printed, with its line. If nobody is invited by name or the list has not begun,
        one body is not a list: "Representatives of the OSCE Partners (Japan, Korea)".
        """
        printed = [words for who in invitees for words in who.as_printed.values()]
        left = [of for of in mentions(one.text) if not self._arrived(of, one, printed)]
        if printed:
            begin = min(one.text.find(words) for words in printed)
            left = _without_lone([of for of in left if _is_aside(of, begin)], left)
        elif self.nameless & set(categories):
            states = [of for of in left if of.body.kind == _STATE]
            left = _without_lone(states, states)
        for of in left:
            yield of.as_printed, one.line_at(of.at)

    def _arrived(self, of: Mention, one: Paragraph, printed: Sequence[str]) -> bool:
        """Whether a body is invited, part of the name of one that is, or a group followed by its
        parts in parentheses, or that of UN bodies.
        """
        is_outer = one.text[of.at + len(of.as_printed) :].lstrip().startswith("(")
        is_un = plain(one.text[of.at :]).startswith(tuple(self.words.cues["un_bodies"]))
        return any(of.as_printed in words for words in printed) or bool(
            printed and (is_un or (is_outer and of.body.kind != _STATE))
        )


def _is_aside(of: Mention, begin: int) -> bool:
    """Whether a body that is not a State comes before the first that is invited."""
    return of.body.kind != _STATE and of.at < begin


def _without_lone(some: Sequence[Mention], all_of: Sequence[Mention]) -> list[Mention]:
    """All of them, without some if those are not a list."""
    is_list = len({of.body.id for of in some}) >= _LIST
    return [of for of in all_of if is_list or of not in some]
