"""Names of persons that a list gives in one cell: honorific, given and FAMILY name apart.

No letter is changed. A family name is known by its capitals, or by the comma behind it; where
neither stands, nobody can tell which is which.
"""

from planner.language.honorifics import is_honorific
from planner.records import record

_PARTICLES = frozenset(
    {"al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el"}
    | {"la", "le", "ten", "ter", "van", "von"}
)


@record
class Parted:
    """A name in its parts; `is_sure` says whether the list told them apart."""

    honorific: str
    given: str
    family: str
    is_sure: bool


def parted(name: str) -> Parted:
    """The parts of a name: "H.E. Ms. Anna DE VRIES", "DE VRIES, Anna", "Anna"."""
    words = name.split()
    count = next((at for at, word in enumerate(words) if not is_honorific(word)), len(words))
    honorific, rest = " ".join(words[:count]), " ".join(words[count:])
    family, comma, given = (part.strip() for part in rest.partition(","))
    if comma and given:
        inner = parted(given)
        return Parted(honorific or inner.honorific, inner.given or given, family, is_sure=True)
    return _by_capitals(honorific, words[count:])


def _by_capitals(honorific: str, words: list[str]) -> Parted:
    """The family name is what stands in capitals, with the particles before it."""
    loud = [at for at, word in enumerate(words) if _is_loud(word)]
    if not loud or len(loud) == len(words):
        return Parted(honorific, " ".join(words), "", is_sure=len(words) == 1)
    first, last = loud[0], loud[-1]
    while first and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    given = [*words[:first], *words[last + 1 :]]
    return Parted(honorific, " ".join(given), " ".join(words[first : last + 1]), is_sure=True)


def _is_loud(word: str) -> bool:
    """Whether a word stands in capitals; McDONALD does."""
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and capitals * 4 >= len(letters) * 3
