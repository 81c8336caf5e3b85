"""What `conference.toml` says of papers: whose form they have, and who may have them."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from planner.model.text import Text
from planner.places import Place
from planner.records import record


class House(StrEnum):
    """Whose form official papers have."""

    OSCE = "osce"
    UN = "un"
    PLAIN = "plain"


class Distribution(StrEnum):
    """Who may have a paper, as it is printed at its head."""

    GENERAL = "general"
    LIMITED = "limited"
    RESTRICTED = "restricted"


@record
class Papers:
    """How papers are headed, and what they say besides the programme."""

    house: House = House.OSCE
    """Whose form they have: the order of what stands at the head, where pages are numbered."""
    distribution: Distribution | None = None
    """Who may have them, as printed at their head; left out where that is not said."""
    draft: bool = False
    """Whether they are drafts: each page says so."""
    symbols: Mapping[str, str] = field(default_factory=dict)
    """Symbols of papers that have their own, by the names of products: { wall = "WELLS/INF/4" }."""
    side_by_side: tuple[tuple[str, ...], ...] = ()
    """Programmes in several languages: [["en", "fr"]]. Default: the first two, the first three."""
    practical: Text = field(default_factory=Text)
    """What the booklet says of practical matters, a paragraph on each line."""
    place: Place = field(default=Place("conference.toml"), compare=False)
