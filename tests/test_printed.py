"""All that is printed of the examples says what its form says, can be read, and archives and screen
readers take it.
"""

from pathlib import Path

import pytest

from planner.commands.building.making import Made
from planner.forms.document import Document, Imposed, Table
from planner.products import PRODUCTS
from planner.writers import Writer
from tests import archivable
from tests.legible import illegible
from tests.printed import LOOKS, is_misread, is_mistyped, printed

AGENDAS = Path(__file__).resolve().parents[1] / "agendas"
SMALL, LARGE = AGENDAS / "bishkek-2001", AGENDAS / "issyk-kul-2027"
VERSIONS = [*((SMALL, language) for language in ("en", "fr", "ru")), (LARGE, "ru")]
SLOW = {"sign-in", "badges", "name-plates"}
"""What poppler and the eye take half a minute for; of smaller conferences it is read."""

MISHEARD = "secretariat/room-plan.ru"
"""Poppler leaves out the end of its first cell, behind a hyphen; it is in the tree that screen
readers follow, under the same mark as the beginning.
"""

OF_CHANGES = {"change-notice", "programme-marked", "affected"}
"""What there is only where something has gone out."""


def looked_at(folder: Path, language: str, kind: str) -> list[tuple[Made, Writer]]:
    """What is printed of the small example, and of the large one what the small one has not."""
    found = list(printed(folder, language, kind))
    seen = {of.product for of, _ in printed(SMALL, language, kind)} if folder == LARGE else set()
    return [(of, writer) for of, writer in found if of.product not in seen]


def test_all_that_is_printed_is_looked_at() -> None:
    seen = {of.product for version in VERSIONS for of, _ in looked_at(*version, "pdf")}
    seen |= {of.product for version in VERSIONS for of, _ in looked_at(*version, "docx")}
    never = {"calendar", "calendar-overview", "agenda", "invitees", "participants", "letters"}
    never |= {"interpreters"} | {of.name for of in PRODUCTS if of.name.startswith("feeds-")}
    assert {of.name for of in PRODUCTS} - seen == OF_CHANGES | never


@pytest.mark.tool("poppler")
@pytest.mark.parametrize(("folder", "language"), VERSIONS)
def test_a_pdf_reads_aloud_what_its_form_says(tmp_path: Path, folder: Path, language: str) -> None:
    """Archives and screen readers take it, too, and eyes can read it."""
    wrong, path = [], tmp_path / "printed.pdf"
    for of, writer in looked_at(folder, language, "pdf"):
        path.write_bytes(writer.write(of.form, LOOKS))
        if not isinstance(of.form, Imposed):
            wrong += [f"{of.stem}: {fault}" for fault in archivable.faults(path)]
        if folder == SMALL or of.product not in SLOW:
            wrong += [of.stem] if of.stem != MISHEARD and is_misread(of, path) else []
            wrong += [f"{of.stem}: {said}" for said in illegible(path)]
    assert wrong == []


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("language", ["en", "fr", "ky", "ru"])
def test_the_tables_of_the_large_example_can_be_read(tmp_path: Path, language: str) -> None:
    """Words of headers are longer in one language than in another, and not all can be broken."""
    wrong, path = [], tmp_path / "printed.pdf"
    for of, writer in printed(LARGE, language, "pdf"):
        if of.product not in SLOW and has_table(of):
            path.write_bytes(writer.write(of.form, LOOKS))
            wrong += [f"{of.stem}: {said}" for said in illegible(path)]
    assert wrong == []


def has_table(of: Made) -> bool:
    """Whether there is a table in a paper."""
    return isinstance(of.form, Document) and any(isinstance(b, Table) for b in of.form.blocks)


@pytest.mark.parametrize(("folder", "language"), VERSIONS)
def test_a_word_file_has_the_words_of_its_form(folder: Path, language: str) -> None:
    found = looked_at(folder, language, "docx")
    assert [of.stem for of, writer in found if is_mistyped(of, writer)] == []
