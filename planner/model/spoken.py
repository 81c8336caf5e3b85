"""Words that are not all in the language of their surroundings.

A text that nobody has translated keeps its own language among words of that of a paper, such as a
title after “Séance 3 :” or a function after a name. A screen reader must read each in its own
language (WCAG 2.2, 3.1.2).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from string import Formatter
from typing import Any

Part = tuple[str, str]
"""Words and the tag of their language; none where it is that of what is around."""


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

    def splitlines(self, keepends: bool = False) -> list[str]:  # noqa: FBT001, FBT002, ARG002
        """The lines, without their ends."""
        lines: list[list[Part]] = [[]]
        for words, language in self.parts:
            first, *others = words.split("\n")
            lines[-1].append((first, language))
            lines += [[(other, language)] for other in others]
        return [Spoken(line) for line in lines]

    def translate(self, table: Any) -> str:
        """The parts with letters changed."""
        return Spoken((words.translate(table), language) for words, language in self.parts)

    def rstrip(self, signs: str | None = None, /) -> str:
        """The parts without signs at the end, blanks where none are named."""
        *before, (words, language) = self.parts or [("", "")]
        return Spoken((*before, (words.rstrip(signs), language)))

    def strip(self, signs: str | None = None, /) -> str:
        """The parts without signs at either end, blanks where none are named."""
        (words, language), *behind = self.parts or [("", "")]
        return Spoken(((words.lstrip(signs), language), *behind)).rstrip(signs)


def in_language(text: str, language: str) -> str:
    """Words with the tag of their language."""
    return Spoken([(text, language)]) if text else ""


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text; of one that does not know, itself, in the language around."""
    return text.parts if isinstance(text, Spoken) else ((text, ""),)


def joined(between: str, texts: Iterable[str]) -> str:
    """Texts with another between each two of them, as `str.join` has them."""
    told = [*texts]
    if not any(isinstance(text, Spoken) for text in (between, *told)):
        return between.join(told)
    apart = (part for text in told for part in (*parts_of(between), *parts_of(text)))
    return Spoken([*apart][len(parts_of(between)) :])


def filled(template: str, gaps: Mapping[str, object]) -> str:
    """A template with its gaps filled, as `str.format` does it."""
    if not any(isinstance(text, Spoken) for text in (template, *gaps.values())):
        return template.format(**gaps)
    return Spoken(part for text in _pieces(template, gaps) for part in parts_of(text))


def _pieces(template: str, gaps: Mapping[str, object]) -> Iterator[str]:
    """What stands between the gaps of a template, in its language, and what fills them."""
    ((_, language),) = parts_of(template)
    for words, gap, form, _ in Formatter().parse(template):
        yield in_language(words, language)
        if gap is not None:
            of = gaps[gap]
            yield of if isinstance(of, Spoken) else format(of, form or "")
