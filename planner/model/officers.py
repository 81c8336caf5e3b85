"""Who may preside and report: candidates, and the groups that nominate them."""

from dataclasses import field

from planner.model.agenda import Kind, Role
from planner.model.clock import Window
from planner.model.text import Text
from planner.places import Place
from planner.records import record


@record
class RegionalGroup:
    """States and organizations that nominate officers together."""

    id: str
    """Its short name, used in `by` of [[nominations]]; lower-case letters, digits and hyphens."""
    members: tuple[str, ...]
    """The bodies that belong to it."""
    name: Text = field(default_factory=Text)
    """The name printed on papers."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Nomination:
    """Who nominates the officers of certain meetings."""

    roles: tuple[Role, ...]
    """The roles concerned."""
    by: str
    """The body, its alias, a regional group, or a group of the protocol data."""
    kinds: tuple[Kind, ...] = ()
    """The kinds of items to which it applies; together with `items`, if there are any."""
    items: tuple[str, ...] = ()
    """The ids of the items to which it applies; with neither, it applies to all."""
    place: Place = field(default=Place("conference.toml"), compare=False)


@record
class Candidate:
    """Someone who may preside over sessions or report on them: `candidates.csv`."""

    id: str
    """The id of the participant."""
    roles: tuple[Role, ...] = ()
    """The roles that the person may have: chair rapporteur; empty: any role of an officer."""
    items: tuple[str, ...] = ()
    """The ids of the items for which the person is a candidate; empty: all."""
    wishes: tuple[str, ...] = ()
    """The ids of the items that the person would prefer."""
    at_most: int | None = None
    """The most items that the person accepts. Default: `duties_per_officer` under [limits]."""
    available: tuple[Window, ...] = ()
    """When the person is there: 2027-09-08 2027-09-09/09:00-13:00; empty: all the time."""
    unavailable: tuple[Window, ...] = ()
    """When the person is not there or cannot serve: 2027-09-08/13:00-18:00."""
    place: Place = field(default=Place("candidates.csv"), compare=False)
