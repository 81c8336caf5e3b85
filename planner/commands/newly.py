"""What would be found wrong with a conference after a change, and was not before."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from planner.findings import Finding
from planner.places import Place

Texts = Mapping[str, Sequence[str]]
"""The lines of files that are rewritten, by the names of the files."""

_Key = tuple[str, ...]
"""What a finding is known by."""

_TIMES = re.compile(r"[\s\d:.+–-]*")
"""What precedes the words of an item."""


def new_findings(
    before: Sequence[Finding],
    after: Sequence[Finding],
    *,
    was: Texts | None = None,
    will_be: Texts | None = None,
) -> list[Finding]:
    """The findings that were not there before, be it with other figures in their words or, in the
    same words, at another line. In files that are rewritten, the same lines may be elsewhere.
    """
    was, will_be = was or {}, will_be or {}
    gone = _without(before, lambda of: _about(of, was), (_about(of, will_be) for of in after))
    new = _without(after, lambda of: _about(of, will_be), (_about(of, was) for of in before))
    return _without(new, _words, map(_words, gone))


def _without(
    findings: Sequence[Finding], key: Callable[[Finding], _Key], known: Iterable[_Key]
) -> list[Finding]:
    """Findings without those that are known; of several with one key, the first ones are."""
    left = Counter(known)
    kept = []
    for finding in findings:
        left[key(finding)] -= 1
        if left[key(finding)] < 0:
            kept.append(finding)
    return kept


def _words(finding: Finding) -> _Key:
    return finding.name, finding.message


def _about(finding: Finding, texts: Texts) -> _Key:
    """What a finding is about: columns change with the times."""
    return finding.name, *(_line(place, texts) for place in (finding.place, *finding.related))


def _line(place: Place, texts: Texts) -> str:
    """A line by its number or, where that may be another one, by its words."""
    lines = texts.get(place.file)
    if lines is None or not 0 < place.line <= len(lines):
        return f"{place.file}:{place.line}"
    return f"{place.file}: {_TIMES.sub('', lines[place.line - 1], count=1)}"
