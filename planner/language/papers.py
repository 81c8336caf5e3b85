"""The words of official texts in one language, from its data file; and which language it is.

Agendas are read in every language with such a file.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, product
from pathlib import Path
from typing import Any

from planner.language.vocabulary import plain, read_words, vocabulary, with_unaccented
from planner.records import record

PAPERS = Path(__file__).with_name("papers")
_LETTERS_APART = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_]")
FIRST_LINES = 400
"""This many lines show the language."""


@record
class PaperWords:
    """The words of official texts.

    `common` are words that show the language; a line that ends with one of `goes_on` goes on in the
    next. `headings` are the names of parts of a text, `nouns` those of meetings and bodies,
    `labels` come before a colon, `roles` map the value of a role to what comes before the names of
    its holders, `openness` its values to what is in parentheses after a title; `shut_to_media`
    closes in a sentence too. `parties` are words for someone who acts, besides the names of States
    and organizations; of `persons`, which come before a name, `offices` may also come after it.
    """

    common: frozenset[str]
    goes_on: frozenset[str]
    headings: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    labels: Mapping[str, frozenset[str]]
    roles: Mapping[str, frozenset[str]]
    parties: Mapping[str, frozenset[str]]
    openness: Mapping[str, frozenset[str]]
    shut_to_media: frozenset[str]
    rooms: Mapping[str, frozenset[str]]
    cues: Mapping[str, Any]

    def is_agenda(self, words: str) -> bool:
        """Whether plain words are the heading of an agenda: "provisional programme of work", or
        "p r o g r a m m e" with its letters set apart.
        """
        words = words.replace(" ", "") if _LETTERS_APART.fullmatch(words) else words
        parts = set(words.replace("'", "' ").split())
        is_made_of_such = parts <= self.headings["agenda_words"]
        is_named = is_made_of_such and bool(parts & self.headings["agenda_nouns"])
        return is_named or words in self.headings["agenda"]

    def denies(self, sentence: str) -> bool:
        """Whether one of the words of a plain sentence says that something is not so."""
        words = re.split(r"[^\w']+", sentence)
        return not set(words).isdisjoint(self.cues["denies"])

    def heads_modalities(self, text: str) -> bool:
        """Whether a heading in capitals is that of modalities, followed by the name of the event:
        "ORGANIZATIONAL MODALITIES OF THE SEMINAR".
        """
        heads = (of for of in self.headings["modalities"] if " " in of)
        words = plain(text) if text.isupper() else ""
        return any(words.startswith(f"{of} ") for of in heads)


def paper_languages() -> tuple[str, ...]:
    """The languages that official texts are read in."""
    return tuple(sorted(path.stem for path in PAPERS.glob("*.toml")))


@cache
def paper_words(language: str) -> PaperWords:
    """The words of a language; those of English if there is no file for it."""
    data = read_words(PAPERS, language)
    tables = ("headings", "nouns", "labels", "roles", "parties", "rooms")
    return PaperWords(
        common=_plain(data["common"]),
        goes_on=_plain(data["goes_on"]),
        openness=_openness(data["openness"]),
        shut_to_media=_plain(_private(data["openness"])),
        cues={key: _folded(value) for key, value in data.get("cues", {}).items()},
        **{name: {key: _plain(words) for key, words in data[name].items()} for name in tables},
    )


def _folded(cues: Any) -> Any:
    """Cues in the letters of plain text, in which there is no "ß" and no "ё"; names keep theirs."""
    is_list = isinstance(cues, list) and all(isinstance(of, str) and of.islower() for of in cues)
    return [plain(of) if of.strip() == of else of for of in cues] if is_list else cues


def _openness(said: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """What may be in parentheses after a title, by what it means."""
    told = {
        "public": (*said["public"], *_both(said["open"], said["to_public"])),
        "media": (*said["media"], *_both(said["open"], said["to_media"])),
        "closed": (*said["closed"], *_private(said), *_both(said["shut"], said["to_public"])),
    }
    return {value: _plain(words) for value, words in told.items()}


def _private(said: Mapping[str, list[str]]) -> tuple[str, ...]:
    return (*said["private"], *_both(said["shut"], said["to_media"]))


def _both(ones: list[str], others: list[str]) -> Iterator[str]:
    """Each of the first with each of the others, in either order: languages differ in it."""
    for one, other in product(ones, others):
        yield from (f"{one} {other}", f"{other} {one}")


def _plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(with_unaccented(map(plain, words)))


def recognized(lines: Iterable[str]) -> dict[str, int]:
    """How many words of these lines point to each language, the likeliest first."""
    votes: Counter[str] = Counter()
    told = _told_by()
    for word in told_words(lines):
        for language, weight in told.get(word, ()):
            votes[language] += weight
    return dict(sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])))


def told_words(lines: Iterable[str]) -> Iterator[str]:
    """The words of the first lines, in the form used for comparison."""
    for line in islice(lines, FIRST_LINES):
        for word in plain(line).replace("'", " ").split():
            yield word.strip('.,;:()«»“”"[]')


@cache
def pointers(language: str) -> Mapping[str, int]:
    """The words that point to a language: its own months, weekdays and kinds count more."""
    words = vocabulary(language)
    weighed = dict.fromkeys(paper_words(language).common, 2)
    firsts = {plain(phrase).split()[0] for phrases in words.kinds.values() for phrase in phrases}
    weighed |= {word.rstrip("$"): 3 for word in firsts if len(word) > 4}
    return weighed | dict.fromkeys(
        map(plain, [*words.dates["months"], *words.dates["weekdays"]]), 4
    )


@cache
def _told_by() -> Mapping[str, list[tuple[str, int]]]:
    """The languages to which each word points, and how much."""
    told: dict[str, list[tuple[str, int]]] = {}
    for language in paper_languages():
        for word, weight in pointers(language).items():
            told.setdefault(word, []).append((language, weight))
    return told
