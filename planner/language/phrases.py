"""The words in one language with which papers are written, from its data file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.language import cldr
from planner.language.vocabulary import is_tag, read_words
from planner.model.spoken import filled, joined
from planner.records import record

PHRASES = Path(__file__).with_name("phrases")


@record
class Phrases:
    """Names of kinds, roles, languages and the like, and sentences with gaps, in one language.

    `honorifics` has the spellings of each; the first is printed. One that comes after the name has
    a gap: "{name} мырза". `layouts` and `equipment` are the most common ones of rooms. `language`
    is the one that was asked for, the words are English where it has no file.
    """

    language: str
    quotes: tuple[str, str]
    kind_names: Mapping[str, str]
    roles: Mapping[str, str]
    roles_plural: Mapping[str, str]
    language_names: Mapping[str, str]
    statuses: Mapping[str, str]
    positions: Mapping[str, str]
    attendances: Mapping[str, str]
    replies: Mapping[str, str]
    genders: Mapping[str, str]
    visas: Mapping[str, str]
    honorifics: Mapping[str, list[str]]
    columns: Mapping[str, str]
    layouts: Mapping[str, str]
    equipment: Mapping[str, str]
    changes: Mapping[str, str]
    phrases: Mapping[str, str]

    def phrase(self, key: str, **gaps: object) -> str:
        """A sentence of papers with its gaps filled: dates and other words that depend on its
        language by functions (`InWords`), as it may be English in a paper that is not.
        """
        return filled(self.phrases[key], gaps, self.language)

    def listed(self, words: list[str]) -> str:
        """Several words as a list in a sentence: "English, French and Russian"."""
        *most, last = words
        return self.apart(*most) + (self.phrases["and"] if most else "") + last

    def apart(self, *facts: str) -> str:
        """Facts in sequence, without those that are empty: "Bishkek, 13 December 2001"."""
        return joined(self.phrases["comma"], filter(None, facts))


def has_phrases(language: str) -> bool:
    """Whether papers can be written in this language: there is a file of phrases for it."""
    return is_tag(language) and (PHRASES / f"{language}.toml").is_file()


@cache
def written_languages() -> tuple[str, ...]:
    """The languages that papers can be written in."""
    return tuple(path.stem for path in sorted(PHRASES.glob("*.toml")))


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language; those of English if there is no file for it."""
    return Phrases(language=language, **read_words(PHRASES, language))


def listed(words: list[str], language: str) -> str:
    """Several words as a list in a sentence: with our “and”, else with that of the CLDR."""
    gaps = {f"of{at}": word for at, word in enumerate(words)}
    theirs = "" if has_phrases(language) else cldr.listed([f"{{{of}}}" for of in gaps], language)
    return filled(theirs, gaps) if theirs else phrases(language).listed(words)


def language_name(code: str, language: str) -> str:
    """What a language is called in another: in our words, else in those of the CLDR."""
    ours = phrases(language).language_names.get(code, "") if has_phrases(language) else ""
    return ours or cldr.language_name(code, language) or code
