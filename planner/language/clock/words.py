"""The words and signs in printed times, in all languages at once."""

import re
from functools import cache

from planner.language.vocabulary import all_vocabularies, plain_words, with_unaccented
from planner.records import record

ZONES = (
    *("utc", "gmt", "cet", "cest", "eet", "eest", "wet", "west", "bst", "ist", "msk"),
    *("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "mez", "mesz", "jst"),
)
"""Abbreviations of time zones after a time."""

_NOTE_FIGURE = r"(?:(?<=\d\d)(?:\s\d(?=\s?[–-])|[¹²³⁴⁵⁶⁷⁸⁹*†]+))?"
"""The sign of a footnote between the start and the dash: "10.45 3–11.30"."""
_ABOUT = r"\+\s?/\s?[-–]|[±≈~]"
"""Signs before a time that is not exact: "+/- 10.00"."""
_LINKS = r"[-–—−‑‒]+>?|>{1,2}|[~→➔➜►▶»÷]|\.{2,3}|…"
"""Signs between start and end: dashes, arrows, dots."""
_TORN = "[ \u00a0\u202f]?"
"""A blank between the figures of a time, but no tab: that parts the cells of a row."""
_MERIDIES = r"12(?:[:.]00\s?m\.?|\s?m\.)(?:\s?d\.?)?(?!\w)"
"""Noon as papers of Latin America print it: "12:00 m.", "12 m.d."."""
_MERIDIEM = r"(?:\s?(?P<m>[ap])(?:\.\s?m\.?|m\.?)(?!\w))"


@record
class ClockWords:
    """The patterns of all languages together: what comes before a clock, between two, after it.

    `amount` is what follows figures that are no time but count something: "2.30 million". `noons`
    and `nights` are the words that mean 12:00 and 24:00 by themselves.
    """

    before: re.Pattern[str]
    hours_before: re.Pattern[str]
    between: re.Pattern[str]
    onwards: re.Pattern[str]
    clock: re.Pattern[str]
    zone: re.Pattern[str]
    amount: re.Pattern[str]
    candidate: re.Pattern[str]
    noons: frozenset[str]
    nights: frozenset[str]
    untils: frozenset[str]


def alternatives(words: list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


@cache
def clock_words() -> ClockWords:
    """The patterns, made from all vocabularies at the first use."""

    def said(key: str) -> list[str]:
        words = (of.times.get(key, []) for of in all_vocabularies())
        return [word for of in words for word in with_unaccented(plain_words(of))]

    amounts = [word for of in all_vocabularies() for word in of.times.get("amounts", [])]
    units, noons, nights = said("units"), said("noon"), said("midnight")
    any_noon = [*noons, *said("about_noon")]
    leads = rf"(?:{alternatives(said('before'))})\.?|{_ABOUT}"
    before = rf"(?:(?:{leads})\s*)(?=\d|{alternatives(any_noon + nights)})"
    unit = rf"(?:{alternatives(units)})(?!\w)"
    minutes = alternatives(said("minutes"))
    clock = (
        rf"(?P<noon>{_MERIDIES})"
        rf"|(?P<twelve>12(?:[:.]00)?\s?)?(?P<word>{alternatives(any_noon + nights)})(?!\w)"
        rf"|(?P<figures>(?:[01]\d|2[0-4])[0-5]\d)(?!\d)(?:\s?(?P<unit3>{unit}))?"
        r"|(?P<hour>\d{1,2})(?!\d)(?:"
        rf"\s?(?P<unit1>h|{alternatives(units)})\.?{_TORN}(?P<m2>[0-5]{_TORN}\d)(?!\d)"
        rf"(?:\s?(?:{minutes})\.?(?!\w))?"
        rf"|['’](?P<m3>[0-5]\d)(?=\s?{unit})"
        rf"|(?P<sep>{_TORN}:{_TORN}|[.,])(?P<m1>[0-5]{_TORN}\d(?!\d)|0(?!\d)))?"
        rf"(?:\s?(?P<unit2>{unit})\.?)?{_MERIDIEM}?"
    )
    links = rf"{_NOTE_FIGURE}\s*(?:{_LINKS})\s*|\s+(?:{alternatives(said('between'))})\s+"
    between = rf"(?:{links})(?:(?:{alternatives(said('before'))})\.?\s+)?"
    zones = alternatives([*ZONES, *said("zones")])
    return ClockWords(
        before=re.compile(before),
        hours_before=re.compile(alternatives(said("hours_before"))),
        between=re.compile(between),
        onwards=re.compile(rf"\s(?:{alternatives(said('onwards'))})(?!\w)"),
        clock=re.compile(clock),
        zone=re.compile(rf"\s*\(?({zones})(?:\s?[+-]\d{{1,2}})?(?!\w)\)?\.?"),
        amount=re.compile(rf"\s?(?:{alternatives(amounts)})(?![\w-])"),
        candidate=re.compile(rf"(?<![\w.:/,+€$£§-])(?:{before}|\d)|(?<=[(\[–—-])\d"),
        noons=frozenset(noons),
        nights=frozenset(nights),
        untils=frozenset(said("between")),
    )
