"""`planner build` for a mandate: load, check, make the products, write the files."""

from os import environ
from pathlib import Path

from planner.commands.asked import Asked
from planner.commands.building.build import about_build, write_forms
from planner.commands.building.making import BuildOptions
from planner.commands.building.screen import Built, said
from planner.commands.mandate.check import load_and_check
from planner.commands.mandate.making import Whole, make
from planner.commands.progress import progress
from planner.commands.screen import mend_first, mention, print_text, report_findings
from planner.findings import has_errors
from planner.folder.mandate.load import LoadedMandate
from planner.folder.mandate.releases import issues_of
from planner.timetable.moment import moment
from planner.writers.looks import looks_with


def build(folder: Path, wish: BuildOptions) -> int:
    """Build the products of a mandate: nothing is written where the check finds errors."""
    loaded, findings = load_and_check(folder, Asked(at=wish.at))
    if has_errors(findings):
        return mend_first(folder, findings, "Nothing was built")
    mention(folder, findings)
    built = write_products(loaded, wish)
    report_findings(folder, built.faults)
    print_text(said(built, by_name=wish.lists))
    return 1 if built.faults else 0


def write_products(loaded: LoadedMandate, wish: BuildOptions) -> Built:
    """From a mandate without errors to its files."""
    issues, mandate = issues_of(loaded.layout), loaded.mandate
    last = issues[-1].moment if issues else None
    at = moment(wish.at, environ.get("SOURCE_DATE_EPOCH"), mandate.head, last)
    gone_out = tuple(of for of in issues if of.moment <= at)
    target = wish.out / mandate.id
    with progress(f"writing {target}") as tell:
        forms, silent = make(Whole(mandate.as_of(at.date()), at, gone_out), wish)
        about = about_build(mandate.head, wish, at, silent)
        return write_forms(target, about, forms, looks_with(loaded.layout.templates), tell)
