"""Words for letters, which have to agree with their addressee: one data file per language.

Letters can be written in the languages that have a file here.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.language.vocabulary import is_tag, read_words
from planner.records import record

LETTERS = Path(__file__).parent


@record
class LetterWords:
    """What one language says in letters besides their templates.

    `ministry` is the addressee if a State is invited, `unnamed` is used in a sentence for one that
    cannot be inflected for it. `to` has the form of addressees there, with their first words, and
    `{rest}` for what follows the first word. `interpretation` says which languages are spoken, by
    the way in which they are interpreted.
    """

    title: str
    sender: str
    ministry: str
    unnamed: str
    to: Mapping[str, list[str]]
    interpretation: Mapping[str, str]

    def recipient(self, addressee: str) -> str:
        """The addressee as an object of the sentence: "au Ministère …", "the Ministry …"."""
        first, *rest = addressee.split()
        patterns = sorted(self.to, key=lambda pattern: first not in self.to[pattern])
        gaps = {"addressee": " ".join([first, *rest]), "rest": " ".join(rest)}
        return patterns[0].format(**gaps)


def has_letters(language: str) -> bool:
    """Whether letters can be written in this language."""
    return is_tag(language) and (LETTERS / f"{language}.toml").is_file()


def letter_languages() -> tuple[str, ...]:
    """The languages that letters can be written in."""
    return tuple(sorted(path.stem for path in LETTERS.glob("*.toml")))


@cache
def letter_words(language: str) -> LetterWords:
    """The words of a language; those of English if there is no file for it."""
    return LetterWords(**read_words(LETTERS, language))
