"""What would be found wrong with a conference after a change, and was not before."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from planner.findings import Finding
from planner.places import Place

Texts = Mapping[str, Sequence[str]]
"""The lines of files that are rewritten, by the names of the files."""

_TIMES = re.compile(r"[\s\d:.+–-]*")
"""What precedes the words of an item."""


def new_findings(
    before: Sequence[Finding],
    after: Sequence[Finding],
    *,
    was: Texts | None = None,
    will_be: Texts | None = None,
) -> list[Finding]:
    """The findings that were not there before, even with other figures in their words. In files
    that are rewritten, the same lines may be elsewhere.
    """
    known = Counter(_key(finding, was or {}) for finding in before)
    new = []
    for finding in after:
        key = _key(finding, will_be or {})
        known[key] -= 1
        if known[key] < 0:
            new.append(finding)
    return new


def _key(finding: Finding, texts: Texts) -> tuple[str, ...]:
    """What a finding is about: columns change with the times."""
    return finding.name, *(_line(place, texts) for place in (finding.place, *finding.related))


def _line(place: Place, texts: Texts) -> str:
    """A line by its number or, where that may be another one, by its words."""
    lines = texts.get(place.file)
    if lines is None or not 0 < place.line <= len(lines):
        return f"{place.file}:{place.line}"
    return f"{place.file}: {_TIMES.sub('', lines[place.line - 1], count=1)}"
