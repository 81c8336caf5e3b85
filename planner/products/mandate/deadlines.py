"""Deadlines of a mandate: reviews, the draft budget of each year, its last day, and others."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from planner.places import Place
from planner.products.mandate.material import MandateMaterial
from planner.products.mandate.wording import labelled
from planner.products.paper.wording import body_name


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done by a day. Calendars know it by `id`, whose colon distinguishes it from
    the ids of activities.
    """

    id: str
    day: dt.date
    title: str
    source: Place
    done: bool = False


def dues(material: MandateMaterial) -> list[Due]:
    """All deadlines with a known day, in order of time."""
    found = (*_reviews(material), *_budgets(material), *_others(material), *_end(material))
    return sorted(found, key=lambda of: (of.day, of.id))


def _reviews(material: MandateMaterial) -> Iterator[Due]:
    for review in material.mandate.reviews:
        is_held = review.held_on is not None
        title = material.best(review.title) or material.words.phrase("review")
        yield Due(f"review:{review.id}", review.day, title, review.place, done=is_held)


def _budgets(material: MandateMaterial) -> Iterator[Due]:
    mandate = material.mandate
    place = mandate.prolongation.place if mandate.prolongation else mandate.place
    for day in mandate.draft_budgets:
        title = material.words.phrase("draft-budget-of", year=day.year + 1)
        yield Due(f"draft-budget:{day.year}", day, title, place)


def _others(material: MandateMaterial) -> Iterator[Due]:
    for of in material.mandate.deadlines:
        if of.date:
            by = body_name(of.by, material, short=True) if of.by else ""
            title = labelled(by, material.best(of.title), material) if by else ""
            yield Due(f"deadline:{of.id}", of.date, title or material.best(of.title), of.place)


def _end(material: MandateMaterial) -> Iterator[Due]:
    mandate = material.mandate
    if mandate.ends:
        place = mandate.head.place_of("ends")
        yield Due("mandate:ends", mandate.ends, material.words.phrase("mandate-ends"), place)
