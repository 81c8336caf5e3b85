"""All that is printed of the examples says what its form says, can be read, and archives and screen
readers take it.
"""

from pathlib import Path

import pytest

from planner.forms.document import Imposed
from planner.products import PRODUCTS
from tests import archivable
from tests.legible import illegible
from tests.printed import LOOKS, is_misread, is_mistyped, printed

AGENDAS = Path(__file__).resolve().parents[1] / "agendas"
VERSIONS = [(AGENDAS / "bishkek-2001", of) for of in ("en", "fr", "ru")]
VERSIONS += [(AGENDAS / "issyk-kul-2027", "ru")]
SLOW = "issyk-kul-2027", ("programme-side-by-side", "sign-in", "badges", "name-plates")
"""What poppler and the eye take half a minute for; of smaller conferences it is read."""

OF_CHANGES = {"change-notice", "programme-marked", "affected"}
"""What there is only where something has gone out."""


def test_all_that_is_printed_is_looked_at() -> None:
    seen = {of.product for version in VERSIONS for of, _ in printed(*version, "pdf")}
    seen |= {of.product for version in VERSIONS for of, _ in printed(*version, "docx")}
    never = {"calendar", "calendar-overview", "agenda", "invitees", "participants", "letters"}
    never |= {"interpreters"} | {of.name for of in PRODUCTS if of.name.startswith("feeds-")}
    assert {of.name for of in PRODUCTS} - seen == OF_CHANGES | never


@pytest.mark.tool("poppler")
@pytest.mark.parametrize(("folder", "language"), VERSIONS)
def test_a_pdf_reads_aloud_what_its_form_says(tmp_path: Path, folder: Path, language: str) -> None:
    """Archives and screen readers take it, too, and eyes can read it."""
    wrong, path = [], tmp_path / "printed.pdf"
    for of, writer in printed(folder, language, "pdf"):
        path.write_bytes(writer.write(of.form, LOOKS))
        if not isinstance(of.form, Imposed):
            wrong += [f"{of.stem}: {fault}" for fault in archivable.faults(path)]
        if not (folder.name == SLOW[0] and of.product in SLOW[1]):
            wrong += [of.stem] if is_misread(of, path) else []
            wrong += [f"{of.stem}: {said}" for said in illegible(path)]
    assert wrong == []


@pytest.mark.parametrize(("folder", "language"), VERSIONS)
def test_a_word_file_has_the_words_of_its_form(folder: Path, language: str) -> None:
    found = printed(folder, language, "docx")
    assert [of.stem for of, writer in found if is_mistyped(of, writer)] == []
