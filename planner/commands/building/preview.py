"""`planner preview`: a page of what would be printed, as a picture; nothing is built."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.commands.building.build import prepared
from planner.commands.building.making import BuildOptions, Made, make
from planner.commands.building.parts import placed
from planner.commands.check import load_and_check
from planner.commands.progress import progress
from planner.commands.screen import print_text, report_findings
from planner.errors import PlannerError
from planner.findings import has_errors
from planner.folder.load import Loaded
from planner.language.nearest import did_you_mean
from planner.products import Product, every_product
from planner.writers import WRITERS, Writer
from planner.writers.looks import looks_with
from planner.writers.picture import pages_of, picture

SHOWN = 12
"""The most files of a product that are listed if another is requested."""


_PAPERS = {"agenda": "agenda-paper"}
"""Names that a workbook has too: who wants to see the agenda printed means the paper."""


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """What the user wants to see: a product or one of its files, its page, its language.

    The picture goes into `out`, else into the folder of the user under a name that says what it is.
    """

    product: str
    page: int = 1
    language: str | None = None
    out: Path | None = None


def preview(folder: Path, wish: PreviewOptions) -> int:
    """Make a picture of a page. PlannerError if there is no such product, file or page."""
    loaded, findings = load_and_check(folder)
    if has_errors(findings):
        report_findings(folder, findings)
        return 1
    with progress(f"printing {wish.product}"):
        made, writer = _printed(loaded, wish)
        looks = looks_with(loaded.layout.templates)
        faults = placed(made, writer.faults(made.form, looks))
        pdf = b"" if faults else writer.write(made.form, looks)
    if faults:
        report_findings(folder, faults)
        return 1
    path = wish.out or Path(f"{_called(made).replace('/', '-')}.{wish.page}.png")
    path.write_bytes(_picture(pdf, made, wish.page))
    print_text(str(path))
    return 0


def _picture(pdf: bytes, made: Made, page: int) -> bytes:
    number = pages_of(pdf)
    if not 1 <= page <= number:
        has = f"It has {number} page{'' if number == 1 else 's'}."
        raise PlannerError(f"There is no page {page} of {_called(made)}.", has)
    return picture(pdf, page)


def _printed(loaded: Loaded, wish: PreviewOptions) -> tuple[Made, Writer]:
    """The form that is asked for, and its writer as PDF."""
    product = _product(_PAPERS.get(wish.product, wish.product))
    languages = (wish.language,) if wish.language else loaded.conference.languages[:1]
    asked = BuildOptions(Path(), only=(product.name,), languages=languages)
    at, kept = prepared(loaded, asked)
    made, silent = make(loaded, asked, at, kept)
    if not made:
        why = silent[0].why if silent else "it has no files"
        raise PlannerError(f"There is nothing to show of {product.name}: {why}.")
    pairs = [(of, writer) for of in made for writer in WRITERS if _prints(of, writer)]
    if not pairs:
        raise PlannerError(f"{product.name} is not printed: it has no PDF.", _with_pdf())
    return _chosen(pairs, product, wish.product)


def _prints(made: Made, writer: Writer) -> bool:
    return writer.suffix == "pdf" and made.is_written_by(writer)


def _product(name: str) -> Product:
    """The product of this name, or the one that has a file of this name."""
    known = {product.name: product for product in every_product()}
    owners = [own for own in known if name.startswith((f"{own}-", f"{own}/"))]
    found = known.get(name) or (known[max(owners, key=len)] if owners else None)
    if not found:
        near = did_you_mean(name, [*known]) or f"Products: {', '.join(known)}."
        raise PlannerError(f"There is no product “{name}”.", near)
    return found


def _chosen(
    pairs: Sequence[tuple[Made, Writer]], product: Product, name: str
) -> tuple[Made, Writer]:
    """The file of this name; the first where the product alone is named."""
    names = [_stem(of) for of, _ in pairs]
    if _PAPERS.get(name, name) == product.name:
        return pairs[0]
    if name not in names:
        more = ", …" if len(names) > SHOWN else ""
        listed = f"Files: {', '.join(names[:SHOWN])}{more}."
        raise PlannerError(
            f"{product.name} has no file “{name}”.", did_you_mean(name, names) or listed
        )
    return pairs[names.index(name)]


def _stem(made: Made) -> str:
    """The name of a file below the folder of its audience, without its language."""
    name = _called(made)
    return name.removesuffix(f".{made.language}")


def _called(made: Made) -> str:
    """The name of a file below the folder of its audience."""
    return made.stem.partition("/")[2]


def _with_pdf() -> str:
    return "Choose programme, at-a-glance, wall, door-signs or another printed product."
