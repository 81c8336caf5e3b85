"""The name of a meeting in the title of a paper, as the meeting is called by itself.

"Date, agenda and modalities of the Lake Conference" is about the "Lake Conference". Where names are
declined, the noun of the meeting and the adjectives before it are put into the first case by the
endings of the language: "Повестка дня Озёрной конференции" is about the "Озёрная конференция".
"""

import re
from collections.abc import Sequence

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain
from planner.readers.agenda.frame.names import names_meeting

_ROMAN = re.compile(r"[IVXLC]+\.?|\d{1,3}(?:-\w{1,3}|\.)?")
_SIGNS = ' ,.;:«»“”"()'


def named(title: str, words: PaperWords, language: str) -> str:
    """The title without the name of the paper before that of the meeting; as it is if it is none
    of a paper.
    """
    for link in sorted(words.headings["title_of"], key=len, reverse=True):
        paper, name = _parted(title, f" {link}{'' if link.endswith(chr(39)) else ' '}")
        if name and names_meeting(name, language) and names_paper(paper, words):
            return name[0].upper() + name[1:]
    return _in_first_case(title, words)


def _parted(text: str, link: str) -> tuple[str, str]:
    at = plain(text).find(link) if len(plain(text)) == len(text) else -1
    return (plain(text[:at]), text[at + len(link) :]) if at >= 0 else ("", "")


def names_paper(said: str, words: PaperWords) -> bool:
    """Whether words are those for an agenda, for modalities, for what else a paper fixes, or for
    several of them.
    """
    joints = "|".join(map(re.escape, words.cues["conjunctions"]))
    parts = re.split(rf",\s+|\s(?:{joints})\s", said)
    known = words.headings["modalities"] | words.headings["title_parts"]
    return all(words.is_agenda(of) or of in known for of in parts)


def _in_first_case(title: str, words: PaperWords) -> str:
    """The title from the adjectives before the noun of the meeting on, in the first case, if what
    is before them names the paper.
    """
    parts = title.split()
    nouns = [_first_case(plain(of).strip(_SIGNS), words) for of in parts]
    at = next((at for at, (noun, _) in enumerate(nouns) if noun), None)
    if at is None:
        return title
    noun, gender = nouns[at]
    endings = [
        *words.cues["declined"][gender],
        *((of, of) for of in words.cues["declined"]["unchanged"]),
    ]
    begin = _first_adjective(parts, at, endings)
    is_article = begin > 0 and plain(parts[begin - 1]) in words.cues["articles"]
    paper = plain(" ".join(parts[: begin - is_article]))
    is_alone = names_paper(paper, words) if paper else begin < at
    if not is_alone:
        return title
    name = [_declined(of, endings) for of in parts[begin:at]]
    own = _like(parts[at], noun) + parts[at][len(parts[at].rstrip(_SIGNS)) :]
    told = " ".join([*name, own, *parts[at + 1 :]])
    return told[0].upper() + told[1:]


def _first_case(noun: str, words: PaperWords) -> tuple[str, str]:
    """The noun of a meeting in the first case, and its gender; nothing if it is none of the data,
    which give what ends one word by a hyphen: "Seenkonferenz".
    """
    nouns: dict[str, tuple[str, str]] = words.cues.get("declined", {}).get("nouns", {})
    endings = (of for of in nouns if of.startswith("-") and noun.endswith(of[1:]))
    if (known := noun if noun in nouns else next(endings, "")) == "":
        return "", ""
    first, gender = nouns[known]
    is_end = first.startswith("-")
    return (noun[: len(noun) - len(known) + 1] + first[1:] if is_end else first), gender


def _first_adjective(parts: Sequence[str], at: int, endings: Sequence[Sequence[str]]) -> int:
    """Where the adjectives and numbers right before a noun begin."""
    olds = tuple(old for old, _ in endings)
    begin = at
    while begin and (_ROMAN.fullmatch(parts[begin - 1]) or plain(parts[begin - 1]).endswith(olds)):
        begin -= 1
    return begin


def _declined(word: str, endings: Sequence[Sequence[str]]) -> str:
    """An adjective in the first case."""
    pairs = ((old, new) for old, new in endings if plain(word).endswith(old))
    old, new = next(pairs, ("", ""))
    return f"{word[: len(word) - len(old)]}{_like(word, new)}" if old else word


def _like(word: str, other: str) -> str:
    """Another word in capitals if this is, or with its first letter large if this one's is."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    is_large = word[:1].isupper() and len(other) > len(word) // 2
    return other[:1].upper() + other[1:] if is_large else other
