"""Names that are nearly the same: a letter more or less, a different letter, two swapped."""

from operator import ne

SHORTEST = 5
"""In names with fewer letters, one letter makes another name: Li and Lu, Anna and Anne."""


def differ_by_a_letter(one: str, other: str) -> bool:
    """Whether one slip of the pen makes two different names the same.

    It is asked of very many pairs, and most of these have neither the first nor the last letter in
    common: two names that differ by one slip have one of the two.
    """
    if min(len(one), len(other)) < SHORTEST or (one[0] != other[0] and one[-1] != other[-1]):
        return False
    if len(one) == len(other):
        differing = sum(map(ne, one, other))
        return differing == 1 or (differing == 2 and _are_changed_over(one, other))
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and _has_one_more(long, short)


def _are_changed_over(one: str, other: str) -> bool:
    at = _same_at_beginning(one, other)
    return one[at] == other[at + 1] and one[at + 1] == other[at]


def _has_one_more(long: str, short: str) -> bool:
    at = _same_at_beginning(long, short)
    return long[at + 1 :] == short[at:]


def _same_at_beginning(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
