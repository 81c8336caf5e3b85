"""Calendars say what went out last, whatever the folder says by now: subscribers are told once."""

from pathlib import Path

import pytest

from planner.products.feeds import FEEDS
from tests.products.feeds.client import files, followed
from tests.products.feeds.conftest import built, change, read, released
from tests.products.feeds.test_following import CHANGES, SETTINGS

ALL = ("calendar", "calendar-overview")


def calendars(folder: Path, at: str | None = None) -> dict[str, bytes]:
    return files(built(folder, *FEEDS, only=ALL, at=at))


def test_what_has_not_gone_out_is_in_no_calendar(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built(folder, "persons")
    change(
        folder,
        "agenda.en.txt",
        ("chair: p2 · rap", "join: https://meet.example/1 · chair: p2 · rap"),
    )
    released(folder, "2027-01-20")
    before = calendars(folder)
    assert len(before) == 27  # 9 in each language and one of the whole, 5 of persons, 2 delegations
    assert "as in" not in capsys.readouterr().err
    change(folder, "agenda.en.txt", *CHANGES)
    change(folder, "conference.toml", *SETTINGS)
    change(folder, "participants.csv", ("Anna", "Hanna"), ("p4,DE,states", "p4,AT,states"))
    capsys.readouterr()
    assert calendars(folder, "2027-02-01") == before
    assert capsys.readouterr().err.splitlines()[-1] == (
        "calendars: as in First issue; later changes go out with planner release"
    )
    built(folder, only=("programme",))
    assert "as in" not in capsys.readouterr().err


def test_who_comes_later_has_the_calendar_of_the_release(folder: Path) -> None:
    built(folder, "persons")
    released(folder, "2027-01-20")
    before = calendars(folder)
    change(folder, "agenda.en.txt", *CHANGES)
    people = folder / "participants.csv"
    people.write_text(people.read_text("utf-8") + "p6,FR,states,head,Fay,Well,\n", "utf-8")
    now = calendars(folder)
    assert len(now) - len(before) == 2  # of the person, and of the delegation
    assert {name: now[name] for name in before} == before


def test_a_time_that_is_moved_and_moved_back(folder: Path) -> None:
    released(folder, "2027-01-20")
    read_at = [calendars(folder)]
    move = ("14:00–15:00  Session 2", "14:30–15:00  Session 2")
    change(folder, "agenda.en.txt", move)
    read_at.append(calendars(folder))
    released(folder, "2027-01-21")
    read_at.append(calendars(folder))
    change(folder, "agenda.en.txt", (move[1], move[0]))
    read_at.append(calendars(folder))
    released(folder, "2027-01-22")
    read_at.append(calendars(folder))
    day = "public/feeds/day-2027-05-03.en.ics"
    sequences = []
    for number, issue in enumerate(read_at):
        path = folder.parent / f"{number}.ics"
        path.write_bytes(next(data for name, data in issue.items() if name.endswith(day)))
        sequences.append(int(read(path)["springs"]["SEQUENCE"]))
    assert sequences == [0, 0, 1, 1, 2]
    for name in read_at[0]:
        assert followed(read_at, name) == followed(read_at[-1:], name), name


@pytest.mark.parametrize("at", ["2027-01-10", "2027-01-15", "2027-01-20"])
def test_the_first_release_is_later_than_what_was_built_before(folder: Path, at: str) -> None:
    """Calendars that were built before it carry the day of issue, 15 January."""
    change(folder, "agenda.en.txt", ("Session 2: Springs", "Session 2: Spring"))
    read_at = [calendars(folder)]
    change(folder, "agenda.en.txt", ("Session 2: Spring", "Session 2: Springs"))
    released(folder, at)
    read_at.append(calendars(folder))
    change(folder, "agenda.en.txt", ("Session 2: Springs", "Session 2: Deep springs"))
    released(folder, at)
    read_at.append(calendars(folder))
    for name in read_at[0]:
        for issues in (read_at, read_at[:2]):
            assert followed(issues, name) == followed(issues[-1:], name), name
