"""What `conference.toml` says of papers: whose form they have, and who may have them."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from planner.model.text import Text
from planner.places import Place
from planner.records import record


class House(StrEnum):
    """The house style of official papers."""

    OSCE = "osce"
    UN = "un"
    PLAIN = "plain"


class Distribution(StrEnum):
    """Who may have a paper, as printed in its heading."""

    GENERAL = "general"
    LIMITED = "limited"
    RESTRICTED = "restricted"


@record
class Papers:
    """The headings of papers, and what they say besides the programme."""

    house: House = House.OSCE
    """The house style: the order of the heading, and where pages are numbered."""
    distribution: Distribution | None = None
    """Who may have them, as printed in the heading; left out: not printed."""
    draft: bool = False
    """Whether they are drafts, marked on each page."""
    symbols: Mapping[str, str] = field(default_factory=dict)
    """Symbols of papers that have their own, by product: { wall = "WELLS/INF/4" }."""
    side_by_side: tuple[tuple[str, ...], ...] = ()
    """Programmes in several languages: [["en", "fr"]]. Default: the first two, the first three."""
    practical: Text = field(default_factory=Text)
    """Practical information for the booklet, a paragraph on each line."""
    place: Place = field(default=Place("conference.toml"), compare=False)
