"""Words of letters, which have to agree with their addressee: one file of data a language.

There are letters in the languages that there is a file for here.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.language.vocabulary import is_tag, read_words
from planner.records import record

LETTERS = Path(__file__).parent


@record
class LetterWords:
    """What one language says in letters beside their templates.

    `ministry` is the addressee where a State is invited, `unnamed` stands in a sentence for one
    that cannot be bent to it. `to` has how an addressee stands there, with the first words
    of those that stand so, and `{rest}` for what comes behind the first word. `interpretation`
    says which languages are spoken, by the way in which they are interpreted.
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
    """The words of a language; those of English where there is no file for it."""
    return LetterWords(**read_words(LETTERS, language))
