"""What somebody is told, and with which SEQUENCE, after what he or she was told before."""

import pytest

from planner.changes.telling import standing, telling
from planner.model.sent import Method, State, Told


def row(
    method: str = "REQUEST",
    state: str = "sent",
    sequence: int = 0,
    base: int = 0,
    moment: str = "2027-02-01T12:00:00Z",
) -> Told:
    return Told(moment, "p1", "opening-mon", Method(method), State(state), sequence, base, 1, "m")


@pytest.mark.parametrize(
    ("last", "now", "mark", "concerns", "expected"),
    [
        (None, 0, "m", True, ("REQUEST", 0)),
        (None, 3, "m", True, ("REQUEST", 3)),
        (None, 0, "m", False, None),
        (row(), 0, "m", True, None),
        (row(), 2, "m", True, None),
        (row(), 0, "other", True, ("REQUEST", 0)),
        (row(), 1, "other", True, ("REQUEST", 1)),
        (row(), 0, "m", False, ("CANCEL", 1)),
        (row(), 1, "m", False, ("CANCEL", 1)),
        (row(), 2, "m", False, ("CANCEL", 2)),
        (row("CANCEL", sequence=1), 0, "m", False, None),
        (row("CANCEL", sequence=1), 0, "m", True, ("REQUEST", 2)),
        (row("CANCEL", sequence=1), 3, "m", True, ("REQUEST", 4)),
        (row(sequence=2, base=0), 0, "other", True, ("REQUEST", 2)),
        (row(sequence=2, base=0), 1, "other", True, ("REQUEST", 3)),
        (row(sequence=5, base=5), 1, "other", True, ("REQUEST", 5)),
    ],
)
def test_what_is_told(
    last: Told | None, now: int, mark: str, concerns: bool, expected: tuple[str, int] | None
) -> None:
    found = telling(last, now, mark, concerns=concerns)
    assert (found and (found[0].value, found[1])) == expected


def test_what_stands() -> None:
    about = ("p1", "opening-mon")
    sent, begun, refused = row(), row(state="begun", sequence=1), row(state="refused", sequence=1)
    assert standing([begun]).told == {about: begun}
    assert standing([begun]).doubts == {about: begun}
    assert standing([begun], again=("p1",)).told == {}
    assert standing([sent, begun]).told == {about: begun}
    assert standing([sent, begun], again=("p1",)).told == {about: sent}
    assert standing([sent, begun, refused]).told == {about: sent}
    assert standing([sent, begun, refused]).doubts == {}
    assert standing([begun, row(sequence=1)]).doubts == {}
    assert standing([row("REPLY", "received")]).told == {}
