"""From a mandate to forms: the products that are asked for, each as its audience may see it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner.commands.building.making import (
    BuildOptions,
    Made,
    forms_of,
    languages_of,
    require,
    require_products,
    sorted_out,
)
from planner.errors import PlannerError
from planner.model import Audience, seen_by
from planner.model.mandate import Mandate
from planner.model.terms import Issue
from planner.products.mandate import PRODUCTS, MandateMaterial, MandateProduct
from planner.timetable import Timetable
from planner.writers.manifest import Unwritten


@dataclass(frozen=True, slots=True)
class Whole:
    """A mandate, the moment of its papers, and the issues that went out."""

    mandate: Mandate
    at: dt.datetime
    issues: tuple[Issue, ...] = ()
    _seen: dict[Audience, Mandate] = field(default_factory=dict)

    def material(self, audience: Audience, language: str) -> MandateMaterial:
        """What a product is made from that is for this audience."""
        if audience not in self._seen:
            self._seen[audience] = seen_by(self.mandate, audience)
        seen = self._seen[audience]
        return MandateMaterial(
            conference=seen.head,
            timetable=Timetable(()),
            language=language,
            moment=self.at,
            mandate=seen,
            issues=seen_by(tuple(self._shown(issue, audience) for issue in self.issues), audience),
        )

    def _shown(self, issue: Issue, audience: Audience) -> Issue:
        """An issue with those activities alone that its audience may know of."""
        shown = self.mandate.as_issued(issue).shown_to(audience)
        return replace(issue, activities=shown.activities)


def make(whole: Whole, wish: BuildOptions) -> tuple[list[Made], list[Unwritten]]:
    """The forms of the products that are asked for, and why others have nothing to say."""
    return sorted_out(
        form
        for product in products(wish)
        for language in languages_of(product, whole.mandate.head, wish)
        for form in forms_of(product, whole.material(product.audience, language), product.folder)
    )


def products(wish: BuildOptions) -> Sequence[MandateProduct]:
    """The products that are requested. PlannerError if there is none of such a name."""
    require_products(wish.only, PRODUCTS)
    require(wish.columns, [], "purpose")
    require(wish.feeds, [], "feed")
    if wish.alarm:
        raise PlannerError("Calendars of mandates have no alarms.", "Leave out --alarm.")
    return [product for product in PRODUCTS if not wish.only or product.name in wish.only]
