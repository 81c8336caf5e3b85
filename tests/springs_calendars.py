"""What calendars say of the conference on springs after its third issue, written by hand.

Of each entry: day in May and time of the beginning and the end, place, STATUS, SEQUENCE.
"""

from icalendar import Calendar

Entry = tuple[str, str, str, str, int]

THERE, GONE = "CONFIRMED", "CANCELLED"

WALK, LUNCH = "Walk to the aqueduct", "Lunch"
WELLS, MAPS, SCHOOLS = (
    "Session 2: Wells of the plain",
    "Session 4: Maps of water",
    "Session 6: Schools",
)

ENGLISH: dict[str, Entry] = {
    WALK: ("3 08:00", "3 08:45", "", THERE, 2),
    "Opening of the Conference": ("3 09:00", "3 10:00", "Hall A", THERE, 0),
    "Session 1: Springs in the hills": ("3 10:30", "3 11:30", "Hall A", THERE, 1),
    WELLS: ("3 11:30", "3 12:30", "Hall B", GONE, 1),
    LUNCH: ("3 12:30", "3 14:00", "", THERE, 0),
    "Session 3: Mending the network": ("3 14:00", "3 15:00", "Hall A", THERE, 0),
    MAPS: ("3 15:00", "3 16:00", "Hall B", THERE, 1),
    "Session 5: Prices": ("3 16:00", "3 17:00", "Hall A", THERE, 0),
    SCHOOLS: ("3 17:00", "3 18:00", "Hall A", THERE, 1),
    "Session 7: Law": ("4 10:00", "4 11:00", "Hall A", THERE, 1),
    "Session 8: Practice": ("4 11:00", "4 12:00", "Hall A", THERE, 0),
    "Statements by States": ("4 14:00", "4 16:00", "", THERE, 1),
    "Statements by organizations": ("4 15:00", "4 16:00", "", GONE, 1),
    "Closing of the Conference": ("4 16:00", "4 17:00", "Hall A", THERE, 0),
}
"""How often time, place or state of each entry changed: the walk went and came back."""

FRENCH = {
    WALK: "Promenade à l’aqueduc",
    "Opening of the Conference": "Ouverture de la Conférence",
    "Session 1: Springs in the hills": "Séance 1 : Sources des collines",
    WELLS: "Séance 2 : Puits de la plaine",
    LUNCH: "Déjeuner",
    "Session 3: Mending the network": "Séance 3 : Réparer le réseau",
    MAPS: "Séance 4 : Cartes de l’eau",
    "Session 5: Prices": "Séance 5 : Prix",
    SCHOOLS: "Séance 6 : Écoles",
    "Session 7: Law": "Séance 7 : Droit",
    "Session 8: Practice": "Séance 8 : Pratique",
    "Statements by States": "Déclarations des États",
    "Statements by organizations": "Déclarations des organisations",
    "Closing of the Conference": "Clôture de la Conférence",
}
ROOMS = {"": "", "Hall A": "Salle A", "Hall B": "Salle B"}


def gone(title: str) -> Entry:
    """What has left a feed is cancelled there, though it takes place elsewhere."""
    start, end, place, _, sequence = ENGLISH[title]
    return start, end, place, GONE, sequence


def there(*titles: str) -> dict[str, Entry]:
    """Entries as they are."""
    return {title: ENGLISH[title] for title in titles}


def in_french(entries: dict[str, Entry]) -> dict[str, Entry]:
    """The same entries as French calendars say them."""
    return {
        FRENCH[title]: (start, end, ROOMS[place], status, sequence)
        for title, (start, end, place, status, sequence) in entries.items()
    }


FEEDS = {
    "calendar": ENGLISH,
    "feeds/day-2027-05-03": there(*[*ENGLISH][:9]),
    "feeds/day-2027-05-04": {SCHOOLS: gone(SCHOOLS), **there(*[*ENGLISH][9:])},
    "feeds/room-hall-a": {
        **there("Opening of the Conference", "Session 1: Springs in the hills"),
        **there("Session 3: Mending the network", "Session 5: Prices", SCHOOLS),
        **there("Session 7: Law", "Session 8: Practice", "Closing of the Conference"),
        MAPS: gone(MAPS),
    },
    "feeds/room-hall-b": there(WELLS, MAPS),
    "feeds/media": there("Closing of the Conference"),
    "feeds/officers": there(*(title for title in ENGLISH if title not in (WALK, LUNCH))),
}


def entries(data: bytes) -> dict[str, Entry]:
    """The entries of a file by what they are about, with blanks as people type them."""
    events = Calendar.from_ical(data).walk("VEVENT")
    found = {
        str(of["SUMMARY"]).replace("\u00a0", " "): (
            _clock(of["DTSTART"]),
            _clock(of["DTEND"]),
            str(of.get("LOCATION", "")),
            str(of["STATUS"]),
            int(of["SEQUENCE"]),
        )
        for of in events
    }
    assert len(found) == len(events)
    return found


def _clock(time: object) -> str:
    """Day in May and time by the clocks in Vienna."""
    assert time.params["TZID"] == "Europe/Vienna"  # type: ignore[attr-defined]
    clock = time.dt  # type: ignore[attr-defined]
    assert (clock.year, clock.month) == (2027, 5)
    return f"{clock.day} {clock:%H:%M}"
