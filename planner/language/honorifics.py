"""Honorifics in the language of a paper: known words are translated, others stay as given.

A list in French prints S.E. M., one in Russian Е.П. г-н; Kyrgyz puts мырза and айым after the
name. A person gives the honorific in one language, in whichever words.
"""

from functools import cache

from planner.language.list_words import honorifics, listed_languages
from planner.language.phrases import PHRASES, phrases
from planner.model.spoken import in_language, parts_of

NO_BREAK = "\u00a0"
"""A no-break space."""

_NAME = "{name}"


def addressed(name: str, honorific: str, language: str) -> str:
    """A name with the honorific, with no line break between them."""
    for word in reversed(honorific.split()):
        translated = _translated(word, language)
        pattern = translated if _NAME in translated else f"{translated} {_NAME}"
        before, _, after = pattern.replace(" ", NO_BREAK).partition(_NAME)
        tag = parts_of(translated)[0][1]
        name = in_language(before, tag) + name + in_language(after, tag)
    return name


def honorific_in(language: str, honorific: str) -> str:
    """The honorific alone, in a language."""
    words = (_translated(word, language) for word in honorific.split())
    return " ".join(_alone(word) for word in words)


def is_honorific(word: str) -> bool:
    """Whether a word is an honorific in any language."""
    return word.casefold() in _known()


def _translated(word: str, language: str) -> str:
    """A word in a language; itself if it is not known, or is a word of that language. Words all in
    small letters or in capitals are written as papers write them.
    """
    known = phrases(language).honorifics.get(_key(word), [word])
    own = (spelling for spelling in known if _alone(spelling).casefold() == word.casefold())
    spelling = next(own, "")
    if spelling and (word.islower() or word.isupper()):
        return spelling
    if word.casefold() in honorifics(language):
        return word
    return spelling or known[0]


def _key(word: str) -> str:
    """What a spelling means, with its full stop or without; nothing if that is not known. A letter
    alone may be anything.
    """
    plain = word.casefold()
    other = plain.removesuffix(".") if plain.endswith(".") else f"{plain}."
    spellings = [plain, other] if len(plain.removesuffix(".")) > 1 else [plain]
    return next((_known()[of] for of in spellings if of in _known()), "")


@cache
def _known() -> dict[str, str]:
    """The key of every word by its spelling in small letters; the first if several have one."""
    known: dict[str, str] = {}
    for path in sorted(PHRASES.glob("*.toml")):
        for key, spellings in phrases(path.stem).honorifics.items():
            for spelling in spellings:
                known.setdefault(_alone(spelling).casefold(), key)
    for language in listed_languages():
        known = {**honorifics(language), **known}
    return known


def _alone(word: str) -> str:
    """A word without the gap of the name."""
    return word.replace(_NAME, "").strip()
