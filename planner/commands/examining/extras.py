"""What `planner doctor` says about extras: which are installed, and what each of them is for."""

import re
import sys
from collections.abc import Mapping

from planner.commands.examining.installation import (
    DISTRIBUTION,
    Diagnosis,
    Found,
    State,
    library,
    parts_of,
    requirements,
)

EXTRAS: Mapping[str, str] = {
    "solve": "plans rooms, times, officers and interpreters: planner solve",
    "fonts": "prints papers in Arabic, Persian, Chinese, Japanese and Korean",
    "keyring": "keeps server passwords in the keyring of this machine: planner send",
}
"""What users can install in addition to the planner, and what it is for."""

_EXTRA = re.compile(r"""extra\s*==\s*['"]([\w-]+)['"]""")


def extras() -> Found:
    """The extras; a missing one is not a fault, because everything else works without it."""
    for extra, purpose in EXTRAS.items():
        found = [library(*parts_of(needed)) for needed in _of(extra)]
        absent = [of.subject for of in found if of.is_missing]
        broken = [of for of in found if of.state is not State.OK and not of.is_missing]
        if broken:
            yield from broken
        elif absent or not found:
            remedy = f'{sys.executable} -m pip install "{DISTRIBUTION}[{extra}]"'
            message = f"an optional extra, not installed; it {purpose}"
            yield Diagnosis(State.ABSENT, f"planner[{extra}]", message, remedy)
        else:
            yield Diagnosis(State.OK, f"planner[{extra}]", f"an optional extra; it {purpose}")


def _of(extra: str) -> list[str]:
    """What an extra takes."""
    return [of for of in requirements() if extra in _EXTRA.findall(of)]
