"""How a feed tells an entry after it came and went: always with more than a subscriber holds."""

import datetime as dt

import pytest

from planner.changes.following import Step, Version, version


def day(number: int) -> dt.datetime:
    return dt.datetime(2027, 1, number, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], None),
        ([(False, 0)], None),
        ([(True, 0)], Version()),
        ([(True, 0), (True, 4)], Version()),
        ([(False, 0), (True, 0)], Version()),
        ([(True, 0), (False, 0)], Version(False, 1, day(2))),
        ([(True, 3), (False, 4)], Version(False, 0, day(2))),
        ([(True, 0), (False, 0), (False, 0)], Version(False, 1, day(2))),
        ([(True, 0), (False, 0), (True, 0)], Version(True, 2, day(3))),
        ([(True, 0), (False, 0), (True, 1)], Version(True, 1, day(3))),
        ([(True, 0), (False, 0), (True, 2)], Version(True, 1, day(3))),
        ([(True, 0), (False, 1), (True, 1), (False, 1)], Version(False, 2, day(4))),
    ],
)
def test_versions(steps: list[tuple[bool, int]], expected: Version | None) -> None:
    told = [Step(has, sequence, day(at)) for at, (has, sequence) in enumerate(steps, start=1)]
    assert version(told) == expected
