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
    """What a letter of invitation is."""

    NOTE_VERBALE = "note-verbale"
    INVITATION = "invitation"


@record
class Letters:
    """What all letters of invitation say; each has its invitee besides."""

    sender: Text = field(default_factory=Text)
    """Who writes them: "Secretariat of the Conference"."""

    reference: str = ""
    """The number under which the secretariat files them, before that of the invitee."""
    signed_by: Text = field(default_factory=Text)
    """Who signs them."""
    function: Text = field(default_factory=Text)
    """As what they are signed."""
    contact: Text = field(default_factory=Text)
    """Where replies go: an address, a telephone number, on as many lines as it takes."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Sending:
    """How mails about items leave: `planner send --smtp`."""

    address: str = ""
    """The address that they come from and that answers go to; programs call it the organizer."""
    per_minute: int = 60
    """How many leave in a minute at most, so that no server takes them for a flood."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Seating:
    """The order in which delegations sit."""

    language: str = ""
    """The language in whose order they sit. Default: `protocol_order`."""
    starts_with: str = ""
    """The delegation that was drawn by lot to sit first."""
    order: tuple[str, ...] = ()
    """Delegations that sit before all others, in this order."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Purpose:
    """A workbook for those who do one thing with it: who drives, who lodges, who guards."""

    id: str
    """What `planner build --columns` calls it."""
    columns: tuple[str, ...]
    """The columns of the tables of participants that it shows, in order."""
    title: Text = field(default_factory=Text)
    """Its heading."""
    filled: str = ""
    """A column that only those have a row who have something in it."""
    numbers: bool = False
    """Only how many say the same in all columns, and no row for each: for caterers."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Retention:
    """How many days after the end of the conference private data are kept."""

    restricted: int = 30
    """Passports, births, visas, diets and the like."""
    secretariat: int = 365
    """Addresses, telephone numbers, travel, hotels and the like."""
    place: Place = field(default=Place("conference.toml"), compare=False)
