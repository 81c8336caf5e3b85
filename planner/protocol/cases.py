"""Names of States in the genitive, as lists print them behind "representatives of".

Rules of the languages that decline names; a form that is no word is only never met.
"""

from collections.abc import Iterator

_HARD = "гкхжчшщ"
_RUSSIAN = (("ия", ("ии",)), ("я", ("и",)), ("й", ("я",)), ("ь", ("и", "я")), ("ы", ("ов", "")))
"""Endings of the nominative, each with those that its genitive may have."""
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_HISSING = ("s", "ß", "x", "z")


def genitives(name: str, language: str) -> Iterator[str]:
    """The forms that a name may have in the genitive: "Казахстана", "Russischen Föderation"."""
    if language == "ru" and " " not in name:
        yield from _in_russian(name)
    elif language == "de":
        yield from _in_german(name)


def _in_russian(word: str) -> Iterator[str]:
    if word.endswith("а"):
        yield word[:-1] + ("и" if word[-2] in _HARD else "ы")
    elif word[-1] in _CONSONANTS:
        yield word + "а"
    for ending, others in _RUSSIAN:
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)
            return


def _in_german(name: str) -> Iterator[str]:
    *adjectives, noun = name.split(" ")
    if not all(word.endswith(("e", "es")) for word in adjectives):
        return
    weak = [f"{word.removesuffix('s').removesuffix('e')}en" for word in adjectives]
    if weak:
        yield " ".join([*weak, noun])
    if not noun.endswith(_HISSING):
        yield " ".join([*weak, f"{noun}s"])
