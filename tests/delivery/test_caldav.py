"""`planner send --caldav` against real servers: what lies there is what went out, and no more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner.delivery import collection as http
from planner.errors import PlannerError
from tests.delivery.faults import AFTER, BEFORE, SILENT, failing
from tests.delivery.servers import Calendars
from tests.delivery.wells import (
    CLOSING,
    LATER,
    SESSION_1,
    SESSION_2,
    Screen,
    change,
    go_out,
)

SERVERS = [
    pytest.param("radicale", marks=pytest.mark.tool("radicale")),
    pytest.param("xandikos", marks=pytest.mark.tool("xandikos")),
]

CLOSING_LINES = "\n11:00–11:30  Closing\n             id: closing-mon\n"

THEIRS = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//somebody//else//EN\r
BEGIN:VEVENT\r
UID:theirs\r
DTSTAMP:20270101T000000Z\r
DTSTART:20270503T120000Z\r
SUMMARY:Lunch with Bo\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture(params=SERVERS)
def calendars(request: pytest.FixtureRequest) -> Calendars:
    found: Calendars = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def url(calendars: Calendars) -> str:
    """A new collection, as the user gives it."""
    return calendars.collection()


@pytest.fixture
def publish(sending: Callable[..., Screen]) -> Callable[..., Screen]:
    """Publish a folder; who logs in stands in the URL."""

    def run(folder: Path, url: str, **wish: object) -> Screen:
        return sending(folder, caldav=url.replace("://127", "://org@127"), apply=True, **wish)

    return run


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a second for an answer, and no more."""
    monkeypatch.setattr(http, "TIMEOUT", 1.0)


class TestServers:
    """Both servers keep and tell the same."""

    def test_what_went_out_is_there(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        screen = publish(folder, url)
        assert (screen.code, screen.err) == (0, "3 of 3 were done.\n")
        assert screen.out == (
            f"calendar.en in {url}: 3 new\n  + session-1-mon\n  + session-2-mon\n  + closing-mon\n"
        )
        there = calendars.lines(url)
        assert there.keys() == {SESSION_1, SESSION_2, CLOSING}
        told = {line for line in there[SESSION_1] if not line.startswith("DESCRIPTION")}
        assert told >= {
            "DTSTART;TZID=Europe/Vienna:20270503T090000",
            "DTEND;TZID=Europe/Vienna:20270503T100000",
            "SUMMARY;LANGUAGE=en:Session 1: Wells",
            "LOCATION;LANGUAGE=en:Hall A\\, Vienna",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "LAST-MODIFIED:20270110T000000Z",
        }
        assert not any("ATTENDEE" in line or "METHOD" in line for line in there[SESSION_1])

    def test_nothing_is_written_without_apply(
        self, folder: Path, calendars: Calendars, url: str, sending: Callable[..., Screen]
    ) -> None:
        screen = sending(folder, caldav=url.replace("://127", "://org@127"))
        assert screen.code == 0
        assert screen.err == "Nothing has been written there yet; to do it: --apply\n"
        assert calendars.names(url) == {}
        assert not (folder / "sent").exists()

    def test_what_has_not_changed_is_not_touched(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url)
        before = calendars.names(url)
        change(folder, "agenda.en.txt", "10:00–11:00", "10:00–10:45")
        change(folder, "agenda.fr.txt", "10:00–11:00", "10:00–10:45")
        go_out(folder, LATER)
        screen = publish(folder, url)
        assert screen.out == f"calendar.en in {url}: 1 changed, 2 untouched\n  ~ session-2-mon\n"
        after = calendars.names(url)
        same = {name for name, etag in after.items() if before[name] == etag}
        assert same == {f"{SESSION_1}.ics", f"{CLOSING}.ics"}
        lines = calendars.lines(url)[SESSION_2]
        assert "DTEND;TZID=Europe/Vienna:20270503T104500" in lines
        assert "SEQUENCE:1" in lines
        assert publish(folder, url).err == "Nothing needs to be written there.\n"
        assert calendars.names(url) == after

    def test_what_is_no_more_is_cancelled(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url)
        change(folder, "agenda.en.txt", CLOSING_LINES, "")
        change(folder, "agenda.fr.txt", "\n11:00–11:30  Clôture\n", "")
        go_out(folder, LATER)
        assert publish(folder, url).out.endswith("1 changed, 2 untouched\n  ~ closing-mon\n")
        lines = calendars.lines(url)[CLOSING]
        assert {"STATUS:CANCELLED", "SEQUENCE:1"} <= set(lines)

    def test_what_others_wrote_stays(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        kind = {"Content_Type": "text/calendar"}
        calendars.ask("PUT", f"{url}theirs.ics", THEIRS, **kind)
        etag = calendars.names(url)["theirs.ics"]
        publish(folder, url)
        publish(folder, url, feed="calendar.en", remove_all=True)
        assert calendars.names(url)["theirs.ics"] == etag

    def test_what_others_changed_is_shown_and_stays(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url)
        _edit(calendars, f"{url}{SESSION_1}.ics", "Session 1: Wells", "Session 1: Moved to Bo’s")
        change(folder, "agenda.en.txt", "Session 1: Wells", "Session 1: Old wells")
        go_out(folder, LATER)
        screen = publish(folder, url)
        assert screen.code == 1
        assert "  ! session-1-mon    changed there by someone else\n" in screen.out
        assert screen.err.startswith("Changes made there by others are kept.")
        assert "SUMMARY;LANGUAGE=en:Session 1: Moved to Bo’s" in calendars.lines(url)[SESSION_1]
        assert publish(folder, url, overwrite=True).code == 0
        assert "SUMMARY;LANGUAGE=en:Session 1: Old wells" in calendars.lines(url)[SESSION_1]
        assert publish(folder, url).err == "Nothing needs to be written there.\n"

    def test_what_others_removed_is_shown(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url)
        calendars.ask("DELETE", f"{url}{SESSION_1}.ics")
        screen = publish(folder, url)
        assert screen.code == 1
        assert screen.out.endswith("  ! session-1-mon    changed there by someone else\n")
        assert SESSION_1 not in calendars.lines(url)
        assert publish(folder, url, overwrite=True).code == 0
        assert SESSION_1 in calendars.lines(url)

    def test_entries_are_known_without_the_record(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        """A copy of the folder that lacks `sent/` finds its entries by their UIDs."""
        publish(folder, url)
        before = calendars.names(url)
        (record,) = (folder / "sent").glob("*.csv")
        record.unlink()
        assert publish(folder, url).out == f"calendar.en in {url}: 3 found there\n"
        assert calendars.names(url) == before
        assert publish(folder, url).out == f"calendar.en in {url}: 3 untouched\n"

    def test_an_emptied_folder_stops(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        """Under another uid none of the entries is that of the folder any more."""
        publish(folder, url)
        change(folder, "conference.toml", "0d6f0e38", "0d6f0e39")
        with pytest.raises(PlannerError, match=r"All 3 entries .* would be removed"):
            publish(folder, url)
        assert calendars.lines(url).keys() == {SESSION_1, SESSION_2, CLOSING}
        assert publish(folder, url, remove_all=True).code == 0
        there = calendars.lines(url).keys()
        assert len(there) == 3
        assert not there & {SESSION_1, SESSION_2, CLOSING}

    def test_two_feeds_do_not_share_a_collection(
        self, folder: Path, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url)
        with pytest.raises(PlannerError, match=r"calendar\.en was published there"):
            publish(folder, url, feed="calendar.fr")

    def test_the_feed_of_another_language(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        publish(folder, url, feed="calendar.fr")
        assert "SUMMARY;LANGUAGE=fr:Séance 1 : Puits" in calendars.lines(url)[SESSION_1]
        with pytest.raises(PlannerError, match=r"There is no feed “calendar\.de”"):
            publish(folder, url, feed="calendar.de")

    def test_the_feed_of_a_person(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        """What p1 presides over takes up the time; what he or she may attend does not."""
        assert publish(folder, url, feed="p1").out.startswith(f"p1 in {url}: 3 new\n")
        there = calendars.lines(url)
        assert any(
            of.endswith(
                "Your part: Chair\\n\\nChair: Ada Rill (Austria)\\nRapporteur: "
                "Éloïse Müller (France)"
            )
            for of in there[SESSION_1]
        )
        assert "TRANSP:OPAQUE" in there[SESSION_1]
        assert "TRANSP:TRANSPARENT" in there[CLOSING]

    def test_a_feed_of_tasks(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        change(folder, "conference.toml", 'id = "states",', 'id = "states", due = 2027-04-01,')
        go_out(folder, LATER)
        screen = publish(folder, url, feed="deadlines.en")
        assert (screen.code, screen.err) == (0, "1 of 1 were done.\n")
        (name,) = calendars.names(url)
        text = calendars.ask("GET", url + name).decode()
        assert "BEGIN:VTODO" in text
        assert "DUE;VALUE=DATE:20270401" in text
        (record,) = (folder / "sent").glob("*.csv")
        record.unlink()
        assert publish(folder, url, feed="deadlines.en").out.endswith(": 1 found there\n")

    @pytest.mark.parametrize("fault", [BEFORE, AFTER, SILENT, 507, 503, 500])
    @pytest.mark.usefixtures("impatient")
    def test_an_interrupted_run_goes_on(
        self, folder: Path, calendars: Calendars, publish: Callable[..., Screen], fault: int | str
    ) -> None:
        """At the second of three entries; it does not matter whether the server got it."""
        url = calendars.collection()
        with failing(url, {2: fault}) as (through, proxy):
            with pytest.raises(PlannerError) as raised:
                publish(folder, through)
            assert "the same command continues from there" in raised.value.remedy
            assert publish(folder, through).code == 0
            assert proxy.asked.count("PUT") == (3 if fault == AFTER else 4)
        assert calendars.lines(url).keys() == {SESSION_1, SESSION_2, CLOSING}

    def test_one_that_is_changed_in_the_same_moment(
        self, folder: Path, calendars: Calendars, url: str, publish: Callable[..., Screen]
    ) -> None:
        with failing(url, {1: 412}) as (through, _):
            screen = publish(folder, through)
            assert (screen.code, screen.err.splitlines()[0]) == (
                1,
                "session-1-mon: it has been changed there in the meantime",
            )
            assert calendars.lines(url).keys() == {SESSION_2, CLOSING}
            assert publish(folder, through).code == 0
        assert calendars.lines(url).keys() == {SESSION_1, SESSION_2, CLOSING}

    def test_one_that_is_refused(
        self, folder: Path, url: str, publish: Callable[..., Screen]
    ) -> None:
        with failing(url, {1: 413}) as (through, _):
            screen = publish(folder, through)
        assert screen.code == 1
        assert "session-1-mon: the server finds it too large (413)\n" in screen.err
        assert "2 of 3 were done." in screen.err

    @pytest.mark.parametrize(
        ("status", "message"),
        [
            (401, "does not accept this name"),
            (403, "may not write"),
            (302, "has moved to elsewhere"),
        ],
    )
    def test_somebody_who_may_not(
        self, folder: Path, url: str, publish: Callable[..., Screen], status: int, message: str
    ) -> None:
        with failing(url, {1: status}) as (through, _), pytest.raises(PlannerError, match=message):
            publish(folder, through)

    def test_a_collection_that_there_is_not(
        self, folder: Path, calendars: Calendars, publish: Callable[..., Screen]
    ) -> None:
        with pytest.raises(PlannerError, match=r"is not a calendar|no such collection"):
            publish(folder, f"{calendars.base}nowhere/")


@pytest.mark.tool("radicale")
def test_a_wrong_password(
    folder: Path,
    radicale: Calendars,
    publish: Callable[..., Screen],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLANNER_CALDAV_PASSWORD", "guessed")
    with pytest.raises(PlannerError, match="does not accept this name and password"):
        publish(folder, radicale.collection())


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("https://org:pw@cal.example.org/wells/", "A password in the URL"),
        ("http://cal.example.org/wells/", "is not this machine"),
        ("ftp://cal.example.org/wells/", "not a URL of http or https"),
        ("https://[cal/", "This is not a URL"),
        ("wells", "not a URL of http or https"),
    ],
)
def test_urls_that_are_refused(
    folder: Path, sending: Callable[..., Screen], url: str, message: str
) -> None:
    with pytest.raises(PlannerError, match=message) as raised:
        sending(folder, caldav=url)
    assert "pw" not in f"{raised.value} {raised.value.remedy}"


def test_nobody_listens(folder: Path, sending: Callable[..., Screen]) -> None:
    with pytest.raises(PlannerError, match=r"127\.0\.0\.1:1 cannot be reached.*Connection refused"):
        sending(folder, caldav="http://127.0.0.1:1/wells/")


def test_what_has_not_gone_out_is_not_sent(folder: Path, sending: Callable[..., Screen]) -> None:
    change(folder, "agenda.en.txt", "Session 1: Wells", "Session 1: Old wells")
    with pytest.raises(PlannerError, match="differs from First issue"):
        sending(folder, caldav="http://127.0.0.1:1/wells/")


def test_an_emptied_agenda_is_not_sent(folder: Path, sending: Callable[..., Screen]) -> None:
    """Neither is it released by mistake: see the tests of releases."""
    (folder / "agenda.en.txt").write_text("Monday, 3 May 2027\n", encoding="utf-8")
    (folder / "agenda.fr.txt").write_text("Lundi 3 mai 2027\n", encoding="utf-8")
    with pytest.raises(PlannerError, match="differs from First issue"):
        sending(folder, caldav="http://127.0.0.1:1/wells/")


def test_a_damaged_record_stops(
    folder: Path, radicale: Calendars, publish: Callable[..., Screen]
) -> None:
    url = radicale.collection()
    publish(folder, url)
    (record,) = (folder / "sent").glob("*.csv")
    text = record.read_text(encoding="utf-8")
    for left in (text[:-1], text[:-20], text[:30]):
        record.write_text(left, encoding="utf-8")
        with pytest.raises(PlannerError, match=rf"sent/{record.name}.*") as raised:
            publish(folder, url)
        assert raised.value.remedy.startswith("Without knowing what was sent")
        assert record.read_text(encoding="utf-8") == left


def _edit(calendars: Calendars, url: str, old: str, new: str) -> None:
    text = calendars.ask("GET", url).decode()
    assert old in text
    calendars.ask("PUT", url, text.replace(old, new).encode(), Content_Type="text/calendar")
