"""What has changed of the conference as a whole, in words: its days, its town, its time zone."""

from collections.abc import Iterator

from planner.changes.events import span_of
from planner.language.day.ours import days_in_words
from planner.language.phrases import phrases
from planner.products.changed.words import Sides, Told
from planner.products.product import Material


def told_of_whole(sides: Sides) -> Iterator[Told]:
    """A change in words for each fact of the whole that is another one now."""
    words = phrases(sides.language)
    before, after = _facts(sides.before), _facts(sides.after)
    for what, old in before.items():
        if old != after[what]:
            yield Told(words.phrase(what), old, after[what])


def _facts(material: Material) -> dict[str, str]:
    conference, language = material.conference, material.language
    span, venue = span_of(conference), conference.venue
    return {
        "whole-days": days_in_words(*span, language) if span else "",
        "whole-town": material.best(conference.town),
        "venue": material.best(venue.name) if venue else "",
        "whole-zone": conference.timezone,
    }
