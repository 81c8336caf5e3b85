"""Words that are not all in the language of their surroundings.

A text that nobody has translated keeps its own language among words of that of a paper, such as a
title after “Séance 3 :” or a function after a name. A screen reader must read each in its own
language (WCAG 2.2, 3.1.2).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from string import Formatter
from typing import Any

Part = tuple[str, str]
"""Words and the tag of their language; none where it is that of what is around."""

InWords = Callable[[str], str]
"""What can be said in several languages, as a date or the name of a language: of a tag, words."""


class Spoken(str):
    """A string that knows in which languages its `parts` are.

    It is a string like any other for whoever does not ask. `+`, `joined`, `filled`, and what is
    defined here keep the languages; what else makes a new string of it forgets them.
    """

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    def __new__(cls, parts: Iterable[Part]) -> "Spoken":
        """The parts, with adjacent ones in the same language joined."""
        together = groupby((part for part in parts if part[0]), key=lambda part: part[1])
        told = tuple(("".join(text for text, _ in of), language) for language, of in together)
        made = super().__new__(cls, "".join(text for text, _ in told))
        made.parts = told
        return made

    def __reduce__(self) -> tuple[type["Spoken"], tuple[tuple[Part, ...]]]:
        return Spoken, (self.parts,)

    def __add__(self, other: str) -> str:
        return Spoken((*self.parts, *parts_of(other)))

    def __radd__(self, other: str) -> str:
        return Spoken((*parts_of(other), *self.parts))

    def __repr__(self) -> str:
        return f"Spoken({self.parts!r})"

    def __getitem__(self, key: Any) -> str:
        """A letter, or the words between two places."""
        begin, end, step = key.indices(len(self)) if isinstance(key, slice) else (0, 0, 0)
        return Spoken(self._between(begin, end)) if step == 1 else super().__getitem__(key)

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: FBT001, FBT002
        """The lines, as those of any string."""
        at, lines, whole_lines = 0, [], super().splitlines(keepends=True)
        for whole, line in zip(whole_lines, super().splitlines(keepends), strict=True):
            lines.append(self[at : at + len(line)])
            at += len(whole)
        return lines

    def translate(self, table: Any) -> str:
        """The words with letters changed."""
        return Spoken((words.translate(table), language) for words, language in self.parts)

    def rstrip(self, signs: str | None = None, /) -> str:
        """The words without signs at the end, blanks if none are named."""
        return self[: len(super().rstrip(signs))]

    def strip(self, signs: str | None = None, /) -> str:
        """The words without signs at either end, blanks if none are named."""
        return self[len(self) - len(super().lstrip(signs)) :].rstrip(signs)

    def _between(self, begin: int, end: int) -> Iterator[Part]:
        at = 0
        for words, language in self.parts:
            yield words[max(0, begin - at) : max(0, end - at)], language
            at += len(words)


def in_language(text: str, language: str) -> str:
    """Words with the tag of their language."""
    if not (text and language):
        return text
    return Spoken((words, own or language) for words, own in parts_of(text))


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text; of one that does not know, itself, in the language around."""
    return (text.parts or (("", ""),)) if isinstance(text, Spoken) else ((text, ""),)


def among(text: str, around: str) -> str:
    """A text as it stands among words in a language: what is in that one need not say so."""
    if not isinstance(text, Spoken):
        return text
    return Spoken((words, "" if own == around else own) for words, own in text.parts)


def changed(text: str, change: Callable[[str], str]) -> str:
    """A text with each of its parts changed; of one that does not know its language, the whole."""
    if not isinstance(text, Spoken):
        return change(text)
    return Spoken((change(words), language) for words, language in text.parts)


def joined(between: str, texts: Iterable[str]) -> str:
    """Texts with another between each two of them, as `str.join` has them."""
    told = [*texts]
    if not any(isinstance(text, Spoken) for text in (between, *told)):
        return between.join(told)
    apart = (part for text in told for part in (*parts_of(between), *parts_of(text)))
    return Spoken([*apart][len(parts_of(between)) :])


def filled(template: str, gaps: Mapping[str, object], language: str = "") -> str:
    """A template with its gaps filled, as `str.format` does it.

    What fills one is words, which keep their language, or a number, read in that of the template,
    or else a function (`InWords`): it is asked for words in the language of the template, which
    is `language` where the template does not know its own.
    """
    own = parts_of(template)[0][1]
    told = {
        gap: in_language(of(own or language), own) if callable(of) else of
        for gap, of in gaps.items()
    }
    if not any(isinstance(text, Spoken) for text in (template, *told.values())):
        return template.format(**told)
    return Spoken(part for text in _pieces(template, told) for part in parts_of(text))


def _pieces(template: str, gaps: Mapping[str, object]) -> Iterator[str]:
    """What stands between the gaps of a template, in its language, and what fills them."""
    language = parts_of(template)[0][1]
    for words, gap, form, _ in Formatter().parse(template):
        yield in_language(words, language)
        if gap is not None:
            of = gaps[gap]
            yield of if isinstance(of, str) else in_language(format(of, form or ""), language)
