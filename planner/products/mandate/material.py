"""What products of a mandate are made from."""

import datetime as dt
from dataclasses import dataclass

from planner.language.mandates import MandateWords, mandate_words
from planner.model.mandate import Mandate
from planner.model.terms import Issue
from planner.products.product import Material, ProductOf


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class MandateMaterial(Material):
    """A mandate as its audience may see it, in one language.

    `conference` is the head of its papers, which mandates and conferences have in common;
    `issues` are those that went out.
    """

    mandate: Mandate
    issues: tuple[Issue, ...] = ()

    @property
    def label(self) -> str:
        """What this issue is called, as far as one has gone out."""
        return self.issues[-1].label if self.issues else ""

    @property
    def on(self) -> dt.date:
        """The day to which clocks count."""
        return self.moment.date()

    @property
    def words(self) -> MandateWords:
        """The words of papers on mandates in this language."""
        return mandate_words(self.language)


class MandateProduct(ProductOf[MandateMaterial]):
    """A product of a mandate."""

    __slots__ = ()
