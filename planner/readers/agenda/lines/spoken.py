"""The languages that words name, in the order in which they are named."""

import re

from planner.language.papers import PaperWords
from planner.language.vocabulary import plain


def named_languages(listed: str, words: PaperWords) -> tuple[str, ...]:
    """The tags of the languages: ("en", "ru") for "English and Russian"."""
    folded = plain(listed)
    places = {
        tag: min(found)
        for tag, names in words.cues["language_names"].items()
        if (found := [at.start() for name in names if (at := _place(name, folded))])
    }
    return tuple(sorted(places, key=lambda tag: places[tag]))


def _place(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}", text)
