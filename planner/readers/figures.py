"""Numbers as lists print them: 3, iii, c, C, в."""

_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST = 50


def in_figures(count: int, style: str) -> str:
    """A number in a style of Word ("lowerLetter", "upperRoman", "russianLower", "decimalZero").

    After the last letter of the alphabet come "aa", "bb"; an unknown style counts 1, 2, 3.
    """
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{count:02}"
    printed = _in_letters(count, style)
    return printed.upper() if style.startswith("upper") or style.endswith("Upper") else printed


def _in_letters(count: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter"):
        return _repeated(count, _LATIN)
    if style in ("russianLower", "russianUpper"):
        return _repeated(count, _RUSSIAN)
    return _roman(count) if style in ("lowerRoman", "upperRoman") else str(count)


def _repeated(count: int, letters: str) -> str:
    if count < 1:
        return str(count)
    times, place = divmod(count - 1, len(letters))
    return letters[place] * min(times + 1, _LONGEST)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    printed = ""
    for size, sign in _ROMAN:
        times, count = divmod(count, size)
        printed += sign * times
    return printed
