"""A client that subscribed early ends with the same calendar as one that begins today."""

from pathlib import Path

import pytest

from planner.products.feeds import FEEDS
from tests.products.feeds.client import files, followed
from tests.products.feeds.conftest import (
    built,
    change,
    read,
    released,
    status,
    told,
    write_folder,
)

CHANGES = (
    ("10:00–12:00  Session 1: Wells  [Hall A]", "10:30–12:00  Session 1: Deep wells  [Hall B]"),
    ("chair: p2 · rapporteur: p3", "chair: p3 · rapporteur: p2"),
    ("speakers: p4", "speakers: p1"),
    ("media: open", "access: closed"),
    ("14:00–15:00  Session 2: Springs  [Hall B]\n             id: springs · chair: p1\n", ""),
    ("09:00–10:00  Session 1, continued: Wells  [Hall B]", "08:00–09:00  Session 1, continued: W"),
)
SPRINGS = "07:00–08:00  Springs\n             id: springs\n"
BACK = (
    ("access: closed · chair: p1", "media: open · chair: p1"),
    ("Tuesday, 4 May 2027\n", f"Tuesday, 4 May 2027\n\n{SPRINGS}"),
    ("10:00–11:00  Closing  [Hall A]", "10:00–11:00  Closing  [Hall B]"),
)
SETTINGS = (
    ("date = 2027-02-01", "date = 2027-02-02"),
    ("due = 2027-04-01\n", ""),
    ("due = 2027-04-15", "due = 2027-04-16"),
    ('attends = ["opening", "press"]', 'attends = ["closing"]'),
)
LAST = (
    ('[[meetings]]\nid = "first-meeting"\ndate = 2027-02-02\n', "[[meetings]]\n"),
    ("[[meetings]]", '[[meetings]]\nid = "second-meeting"\ndate = 2027-02-03'),
)


def issues(folder: Path) -> list[dict[str, bytes]]:
    """All calendars at three releases; the secret is there before, so that names stay."""
    built(folder, "persons")
    released(folder, "2027-01-20")
    first = files(built(folder, *FEEDS, only=("calendar",)))
    change(folder, "agenda.en.txt", *CHANGES)
    change(folder, "conference.toml", *SETTINGS)
    released(folder, "2027-01-21")
    second = files(built(folder, *FEEDS, only=("calendar",)))
    change(folder, "agenda.en.txt", *BACK)
    change(folder, "conference.toml", *LAST)
    released(folder, "2027-01-22")
    return [first, second, files(built(folder, *FEEDS, only=("calendar",)))]


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    return issues(write_folder(tmp_path_factory.mktemp("following") / "wells-2027"))


@pytest.mark.parametrize("path", [(0, 1), (1, 2), (0, 1, 2), (0, 2)])
def test_every_way_leads_to_the_same_calendar(
    three: list[dict[str, bytes]], path: tuple[int, ...]
) -> None:
    first, last = three[path[0]], three[path[-1]]
    assert len(first) == 25  # 9 in each language, 5 of persons, 2 of delegations
    assert set(first) <= set(last)
    for name in first:
        read_at = [three[at] for at in path]
        assert followed(read_at, name) == followed([last], name), name


def test_what_is_not_there_any_more_is_told_as_cancelled(folder: Path) -> None:
    released(folder, "2027-01-20")
    change(folder, "agenda.en.txt", *CHANGES)
    change(folder, "conference.toml", *SETTINGS)
    released(folder, "2027-01-21")
    feeds = built(folder, *FEEDS, only=("calendar",)) / "public/feeds"
    assert told(feeds / "room-hall-a.en.ics", status) == {
        "opening": "CONFIRMED",
        "wells": "CANCELLED",
        "closing": "TENTATIVE",
    }
    assert told(feeds / "room-hall-b.en.ics", status) == {
        "wells": "CONFIRMED",
        "wells-again": "CANCELLED",
        "springs": "CANCELLED",
    }
    assert told(feeds / "media.en.ics", status) == {"opening": "CANCELLED"}
    assert told(feeds / "preparation.en.ics", status) == {"first-meeting": "CONFIRMED"}
    deadlines = read(feeds / "deadlines.en.ics")
    assert {own: str(of["STATUS"]) for own, of in deadlines.items()} == {
        "due of press": "NEEDS-ACTION",
        "due of states": "CANCELLED",
    }
    assert deadlines["due of press"]["SEQUENCE"] == deadlines["due of states"]["SEQUENCE"] == 1
