"""Names of persons that a list gives in one cell: separates honorific, given and FAMILY name.

No letter is changed. A family name is recognized by its capitals, or by the comma after it; without
either, nobody can say which is which.
"""

import re
from dataclasses import replace

from planner.language.honorifics import is_honorific
from planner.language.list_words import chosen, is_function
from planner.records import record

_PARTICLES = frozenset(
    {"al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el"}
    | {"la", "le", "ten", "ter", "van", "von", "y", "e", "ibn", "bint", "af", "av", "zu", "zur"}
    | {"uulu", "kyzy", "ogly", "oglu", "qizi", "уулу", "кызы", "оглы", "улы"}
)
_DASH = re.compile(r"\s+[-–—]\s+|\s*;\s*")
_SUFFIX = re.compile(r",\s*((?:Jr|Sr)\.?|II|III|IV)(?=\s*(?:,|$))", re.IGNORECASE)
"""A suffix that distinguishes a son from his father, after a comma; it belongs to the family name.
"""
_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")


@record
class Parted:
    """A name in its parts; `is_sure` says whether the list separated them.

    `function` is what follows the name, `position` what is in brackets.
    """

    honorific: str
    given: str
    family: str
    is_sure: bool
    function: str = ""
    position: str = ""


def parted(name: str) -> Parted:
    """The parts of a name: "H.E. Ms. Anna DE VRIES", "DE VRIES, Anna", "BROOK (Ms.) Anna",
    "Juan PÉREZ (Head of delegation)", "Anna BROOK, Minister of Water".
    """
    position, courtesy = "", ""
    for said in _IN_BRACKETS.findall(name):
        if found := chosen("position", said):
            position, name = found, name.replace(f"({said})", " ")
        elif said and all(map(is_honorific, said.split())):
            courtesy, name = said, name.replace(f"({said})", " ")
    of = _with_suffix(_DASH.sub(", ", name).strip())
    if "(" in of.family:
        of = replace(of, given=f"{of.given} {of.family}".strip(), family="", is_sure=False)
    return replace(of, honorific=f"{of.honorific} {courtesy}".strip(), position=position)


def _with_suffix(name: str) -> Parted:
    """The parts of a name that may have a suffix: "McDONALD, Ronald, Jr.", "Bo BROOK, III"."""
    suffix = _SUFFIX.search(name)
    if not suffix:
        return _parted(name.split())
    of = _parted(_SUFFIX.sub("", name, count=1).split())
    if not of.family:
        return Parted(of.honorific, name.removeprefix(of.honorific).strip(), "", is_sure=False)
    return replace(of, family=f"{of.family} {suffix[1]}")


def _parted(words: list[str]) -> Parted:
    """The parts of a name without brackets."""
    count = next((at for at, word in enumerate(words) if not is_honorific(word)), len(words))
    honorific, rest = " ".join(words[:count]), " ".join(words[count:])
    before, comma, behind = (part.strip() for part in rest.partition(","))
    if not (comma and before and behind):
        return _by_capitals(honorific, words[count:])
    if _is_whole(before) or _says_function(behind):
        of = _by_capitals(honorific, before.split())
        return Parted(honorific, of.given, of.family, of.is_sure, function=behind)
    of = _parted(behind.split())
    given = behind.split()[len(of.honorific.split()) :]
    return Parted(honorific or of.honorific, " ".join(given) or behind, before, is_sure=True)


def _is_whole(name: str) -> bool:
    """Whether capitals tell that a given name stands there too: Juan PÉREZ, but not DE VRIES."""
    words = [word for word in name.split() if word.casefold() not in _PARTICLES]
    loud = [word for word in words if _is_loud(word)]
    return bool(loud) and len(loud) < len(words)


def _says_function(text: str) -> bool:
    """Whether words behind a comma are no given name: Minister of Water, MP."""
    words = text.replace(",", " ").split()
    small = (word for word in words[1:] if word[:1].islower() and word not in _PARTICLES)
    return any(small) or any(map(is_function, words))


def _by_capitals(honorific: str, words: list[str]) -> Parted:
    """The family name is what stands in capitals, with the particles before it."""
    loud = [at for at, word in enumerate(words) if _is_loud(word)]
    if not loud or len(loud) == len(words):
        return Parted(honorific, " ".join(words), "", is_sure=len(words) == 1)
    first, last = loud[0], loud[-1]
    while first and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    given, family = words[:first], words[first : last + 1]
    between = (word for word in family if word.casefold() not in _PARTICLES)
    behind = " ".join(words[last + 1 :])
    function = behind if given and _says_function(behind) else ""
    is_sure = all(map(_is_loud, between)) and (not given or not behind or bool(function))
    if not is_sure or (not given and _says_function(behind)):
        return Parted(honorific, " ".join(words), "", is_sure=False)
    named = " ".join(given) or behind
    return Parted(honorific, named, " ".join(family), is_sure=True, function=function)


def _is_loud(word: str) -> bool:
    """Whether a word stands in capitals; McDONALD does."""
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and capitals * 4 >= len(letters) * 3
