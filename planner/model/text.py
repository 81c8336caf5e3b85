"""Words in several languages."""

from collections.abc import Iterator, Mapping

from planner.model.spoken import in_language


class Text(Mapping[str, str]):
    """The same words in several languages: language tag to words. Immutable; empty is false."""

    __slots__ = ("_words",)

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self._words = dict(words or {})

    def __getitem__(self, language: str) -> str:
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __hash__(self) -> int:
        return hash(frozenset(self._words.items()))

    def __repr__(self) -> str:
        return f"Text({self._words!r})"

    def best(self, language: str, *others: str) -> str:
        """The words in this language, else in the first of `others` that there is, else in any,
        whose tag they have then; else nothing.
        """
        if own := self.get(language):
            return own
        known = (of for of in (*others, *self._words) if self._words.get(of))
        return next((in_language(self._words[of], of) for of in known), "")

    def __or__(self, other: Mapping[str, str]) -> "Text":
        return Text({**self._words, **other})
