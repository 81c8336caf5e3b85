"""What `conference.toml` says of people: letters, seats, workbooks for a purpose, retention."""

from dataclasses import field
from enum import StrEnum

from planner.model.text import Text
from planner.places import Place
from planner.records import record


class ListState(StrEnum):
    """How final the list of participants is."""

    PROVISIONAL = "provisional"
    FINAL = "final"


class LetterKind(StrEnum):
    """The form of a letter of invitation."""

    NOTE_VERBALE = "note-verbale"
    INVITATION = "invitation"


@record
class Letters:
    """What all letters of invitation say, apart from the invitee."""

    sender: Text = field(default_factory=Text)
    """Who sends them: "Secretariat of the Conference"."""

    reference: str = ""
    """The secretariat's reference number, printed before that of the invitee."""
    signed_by: Text = field(default_factory=Text)
    """Who signs them."""
    function: Text = field(default_factory=Text)
    """The function of the person who signs."""
    contact: Text = field(default_factory=Text)
    """Where replies go: an address, a telephone number, on as many lines as needed."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Sending:
    """How mails about items are sent: `planner send --smtp`."""

    address: str = ""
    """The address from which they come and to which replies go; programs call it the organizer."""
    per_minute: int = 60
    """The most mails sent in a minute, so that servers do not take them for spam."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Seating:
    """The order in which delegations sit."""

    language: str = ""
    """The language in whose order they sit. Default: `protocol_order`."""
    starts_with: str = ""
    """The delegation drawn by lot to sit first."""
    order: tuple[str, ...] = ()
    """Delegations that sit before all others, in this order."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Purpose:
    """A workbook for those with a single task: drivers, hotels, guards."""

    id: str
    """The name used with `planner build --columns`."""
    columns: tuple[str, ...]
    """The columns of the participants tables that it shows, in order."""
    title: Text = field(default_factory=Text)
    """Its heading."""
    filled: str = ""
    """A column that must be filled in for a person to have a row."""
    numbers: bool = False
    """Whether it shows only how many have the same values, without a row for each: for caterers."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Retention:
    """How many days after the end of the conference private data are kept."""

    restricted: int = 30
    """Passports, dates of birth, visas, diets and the like."""
    secretariat: int = 365
    """Addresses, telephone numbers, travel, hotels and the like."""
    place: Place = field(default=Place("conference.toml"), compare=False)
