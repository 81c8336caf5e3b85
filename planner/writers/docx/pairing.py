"""Which parts of two papers belong together, in order: paragraphs, rows, tables by their words."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Pairs = Iterator[tuple[int | None, int | None]]
"""Places in the old and in the new row of parts; a part without a partner is paired with None."""

SAME_ABOVE = 0.4
"""Parts that share less than this of their words are not the same."""

MOST = 40_000
"""Of more pairs than this none is looked at: all goes, and all is new."""


def paired(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """All parts of both, what is gone before what is new. Parts are known by their words."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(from_old, to_old), range(from_new, to_new), strict=True)
        else:
            for one, other in _likest(old[from_old:to_old], new[from_new:to_new]):
                yield (
                    None if one is None else one + from_old,
                    None if other is None else other + from_new,
                )


def _likest(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """The pairs that share most words, without any that cross."""
    at_old = at_new = 0
    for one, other in _chosen(old, new):
        yield from ((gone, None) for gone in range(at_old, one))
        yield from ((None, come) for come in range(at_new, other))
        yield one, other
        at_old, at_new = one + 1, other + 1
    yield from ((gone, None) for gone in range(at_old, len(old)))
    yield from ((None, come) for come in range(at_new, len(new)))


def _chosen(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs in order whose likeness is the greatest in sum, by dynamic programming."""
    if len(old) * len(new) > MOST:
        return []
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[_likeness(one, other) for other in new] for one in old]
    for one in reversed(range(len(old))):
        for other in reversed(range(len(new))):
            with_both = best[one + 1][other + 1] + like[one][other]
            best[one][other] = max(best[one + 1][other], best[one][other + 1], with_both)
    return list(_path(best, like))


def _path(best: list[list[float]], like: list[list[float]]) -> Iterator[tuple[int, int]]:
    one = other = 0
    while one < len(like) and other < len(like[one]):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            yield one, other
            one, other = one + 1, other + 1


def _likeness(one: str, other: str) -> float:
    """The share of words that both have, in their order; 0 where it is too small."""
    shared = SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
    return shared if shared > SAME_ABOVE else 0.0
