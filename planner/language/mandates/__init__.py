"""Words for papers on mandates and their activities: one data file per language.

If a language has no file here, these papers are in English.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from planner.language.vocabulary import read_words
from planner.model.spoken import filled
from planner.records import record

MANDATES = Path(__file__).parent


@record
class MandateWords:
    """What one language says of mandates: names of values, headers of columns, sentences.

    `months` are the names of the months as they are written on their own. `language` is the one
    that was asked for, the words are English where it has no file.
    """

    language: str
    months: list[str]
    stages: Mapping[str, str]
    answers: Mapping[str, str]
    forms: Mapping[str, str]
    requesters: Mapping[str, str]
    dimensions: Mapping[str, str]
    counterparts: Mapping[str, str]
    scopes: Mapping[str, str]
    agreements: Mapping[str, str]
    requests: Mapping[str, str]
    groups: Mapping[str, str]
    matters: Mapping[str, str]
    criteria: Mapping[str, str]
    columns: Mapping[str, str]
    phrases: Mapping[str, str]

    def phrase(self, key: str, **gaps: object) -> str:
        """A sentence with its gaps filled: what depends on its language by functions."""
        return filled(self.phrases[key], gaps, self.language)


def mandate_languages() -> tuple[str, ...]:
    """The languages that have a file of words."""
    return tuple(sorted(path.stem for path in MANDATES.glob("*.toml")))


@cache
def mandate_words(language: str) -> MandateWords:
    """The words of a language; those of English if there is no file for it."""
    return MandateWords(language=language, **read_words(MANDATES, language))
