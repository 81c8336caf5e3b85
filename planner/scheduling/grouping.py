"""Values gathered by their keys."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """Values by their keys."""
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
