"""How a word of a name may end in the words of an agenda: Иванова, Ивановой; Zwillingers.

Words are `folded`: й is и there, as in everything that is compared without accents.
"""

import re

from planner.language.cyrillic import is_cyrillic

_SHORT = 5
"""A single word with fewer letters is found only as it is: its forms may be other words."""
_CASES = {
    "ая": "ая|ои|ую|ою",
    "яя": "яя|еи|юю|ею",
    "ыи": "ыи|ого|ому|ым|ом",
    "ои": "ои|ого|ому|ым|ом",
    "ии": "ии|ого|ому|им|ом|его|ему|ем|ия|ию|ием",
    "ия": "ия|ии|ию|иеи",
    "ец": "ец|еца|ецу|ецом|еце|ца|цу|цом|цем|це",
    "ок": "ок|ока|оку|оком|оке|ка|ку|ком|ке",
    "ек": "ек|ека|еку|еком|еке|ка|ку|ком|ке",
    "ел": "ел|ела|елу|елом|еле|ла|лу|лом|ле",
    "а": "а|ы|и|е|у|ои|еи|ою",
    "я": "я|и|е|ю|еи|ею",
    "ь": "ь|я|ю|ем|е|и|ью",
    "и": "и|я|ю|ем|е",
}
"""Endings of Russian by that of the nominative; the longer ones first."""
_INDECLINABLE = "оеуыэюөү"
_CONSONANT = "|а|у|ом|ем|ым|е|ы|ых|ыми"
_KYRGYZ = "(?:[лдт][аеоө]р)?(?:[ндт][ыиуү]н?|[гк][аеоө]|[дт][аеоө]н?)?"
"""What Kyrgyz adds to the nominative: several, whose, to whom, from whom."""


def beginning(word: str) -> str:
    """What all forms of a word begin with."""
    return _parted(_parts(word)[0])[0]


def forms(word: str, *, is_whole: bool) -> str:
    """A pattern of the forms of a word; in a double name both parts decline.

    `is_whole` says that it is next to other parts of a name, and so may be of any length.
    """
    may_decline = is_whole or len(word) >= _SHORT
    return "-".join(_forms(part) if may_decline else re.escape(part) for part in _parts(word))


def _forms(part: str) -> str:
    stem, endings = _parted(part)
    if not is_cyrillic(part):
        return f"{re.escape(part)}{endings}"
    return f"(?:{re.escape(stem)}(?:{endings})|{re.escape(part)}{_KYRGYZ})"


def _parted(part: str) -> tuple[str, str]:
    """The stem of a word, and the endings that may follow it."""
    if not is_cyrillic(part):
        return part, "s?" if len(part) >= _SHORT else ""
    ending = next((of for of in _CASES if part.endswith(of) and len(part) > len(of) + 1), "")
    if ending:
        return part.removesuffix(ending), _CASES[ending]
    return part, "" if part[-1] in _INDECLINABLE else _CONSONANT


def _parts(word: str) -> list[str]:
    return word.split("-")
