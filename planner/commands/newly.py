"""What would be found wrong with a conference after a change, and was not before."""

from collections import Counter
from collections.abc import Sequence

from planner.findings import Finding
from planner.places import Place


def new_findings(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """The findings that were not there before, be it with other figures in their words."""
    known = Counter(map(_key, before))
    new = []
    for finding in after:
        known[_key(finding)] -= 1
        if known[_key(finding)] < 0:
            new.append(finding)
    return new


def _key(finding: Finding) -> tuple[str, Place, tuple[Place, ...]]:
    """What a finding is about: columns change with the times."""
    lines = (Place(place.file, place.line) for place in finding.related)
    return finding.name, Place(finding.place.file, finding.place.line), tuple(lines)
