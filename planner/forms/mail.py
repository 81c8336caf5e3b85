"""A mail to one person about one entry of the calendar, which programs put into theirs."""

import datetime as dt
from dataclasses import dataclass

from planner.forms.calendar import Event, Zone


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A person who sends or receives mails."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: what it asks of programs (`method`: REQUEST or CANCEL), and what it tells people.

    `moment` is when it is sent (UTC). `changes` are lines about what has changed since the last
    one, `facts` labels with their contents. `mark` is the hash of everything that makes it
    different from the last mail about this entry; `answer` the reply that the recipient has given
    and need not repeat.
    """

    sender: Correspondent
    recipient: Correspondent
    language: str
    moment: dt.datetime
    method: str
    event: Event
    zones: tuple[Zone, ...]
    subject: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    closing: str
    mark: str
    changes: tuple[str, ...] = ()
    answer: str = ""
