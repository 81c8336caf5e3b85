"""Mediterranean and Asian Partners for Co-operation invited by one sentence.

"Mediterranean Partners (Algeria, Egypt) and Asian Partners (Japan, Korea)" are two categories with
a list each; in "Mediterranean and Asian Partners for Co-operation (Algeria, Japan)" both share one,
and in "Partners for Co-operation (Algeria, Japan)" only the States show that there are two.
"""

from collections.abc import Sequence
from dataclasses import replace

from planner.language.papers import PaperWords
from planner.model import Invitee
from planner.protocol import was_member
from planner.readers.agenda.frame.prose import Paragraph

MEDITERRANEAN, ASIAN = "mediterranean-partners", "partners"
BOTH = {MEDITERRANEAN: "mediterranean", ASIAN: "asian"}
"""Their categories, and the cues for them."""
_GROUPS = {MEDITERRANEAN: "osce-mediterranean-partners", ASIAN: "osce-asian-partners"}


def partners_apart(one: Paragraph, words: PaperWords) -> tuple[Paragraph, ...]:
    """A sentence, or its two parts if a list follows the first of both."""
    places = _places(one, words)
    end = max(one.text.rfind(sign, *places) for sign in ");") + 1 if places else 0
    return (one.part(0, end), one.part(end, len(one.text))) if end else (one,)


def names_both(one: Paragraph, words: PaperWords) -> bool:
    """Whether a sentence names both."""
    return bool(_places(one, words))


def by_group(invitees: Sequence[Invitee]) -> tuple[Invitee, ...]:
    """Those who are named together, each State in its category."""
    return tuple(replace(of, category=_own(of.body) or of.category) for of in invitees)


def kinds_of(invitees: Sequence[Invitee], category: str) -> tuple[str, ...]:
    """The categories of those who are named as partners without a word for their kind; that of the
    text if none of them is a Mediterranean Partner.
    """
    owns = {_own(of.body) for of in invitees} if category == ASIAN else set()
    if MEDITERRANEAN not in owns:
        return (category,)
    return tuple(of for of in BOTH if of in owns)


def _own(body: str) -> str:
    return next((of for of, group in _GROUPS.items() if was_member(body, group)), "")


def _places(one: Paragraph, words: PaperWords) -> tuple[int, ...]:
    """Where the words for each of both come first; nothing if one is not named."""
    found = [[one.plain.find(word) for word in words.cues[cue]] for cue in BOTH.values()]
    firsts = [min((at for at in of if at >= 0), default=-1) for of in found]
    return tuple(sorted(firsts)) if min(firsts) >= 0 else ()
