"""All that is printed of the examples says what its form says, and archives and screen readers take
it.
"""

from collections import Counter
from pathlib import Path

import pytest

from planner.forms.document import Document, Imposed
from planner.forms.grid import Grid
from planner.forms.sign import Sign
from planner.products import PRODUCTS
from tests import archivable
from tests.printed import LOOKS, on_one_sheet, printed, read_aloud, said, squeezed, typed

AGENDAS = Path(__file__).resolve().parents[1] / "agendas"
VERSIONS = [(AGENDAS / "bishkek-2001", of) for of in ("en", "fr", "ru")]
VERSIONS += [(AGENDAS / "issyk-kul-2027", "ru")]
SLOW = "issyk-kul-2027", ("programme-side-by-side", "sign-in")
"""What poppler takes half a minute for; of the other example it is read aloud."""

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
    """Archives and screen readers take it, too."""
    differ, path = [], tmp_path / "printed.pdf"
    for of, writer in printed(folder, language, "pdf"):
        path.write_bytes(writer.write(of.form, LOOKS))
        if not isinstance(of.form, Imposed):
            differ += [f"{of.stem}: {fault}" for fault in archivable.faults(path)]
        if folder.name == SLOW[0] and of.product in SLOW[1]:
            continue
        if isinstance(of.form, Document):
            paper = of.form
            expected = said(paper, paper.title if paper.cover else paper.title.upper())
            heard = read_aloud(path).replace(squeezed(paper.footnote), "", 1)
            heard = heard.replace(squeezed(paper.contents), "", 1)
            differ += [] if heard == expected else [of.stem]
        elif isinstance(of.form, Grid | Sign):
            differ += [] if Counter(read_aloud(path)) == on_one_sheet(of.form) else [of.stem]
    assert differ == []


@pytest.mark.parametrize(("folder", "language"), VERSIONS)
def test_a_word_file_has_the_words_of_its_form(folder: Path, language: str) -> None:
    differ = []
    for of, writer in printed(folder, language, "docx"):
        if isinstance(of.form, Document):
            expected = said(of.form, of.form.title), squeezed(of.form.footnote)
            differ += [] if typed(writer.write(of.form, LOOKS)) == expected else [of.stem]
        elif isinstance(of.form, Grid | Sign):
            words, _ = typed(writer.write(of.form, LOOKS))
            marks = {"·": words.count("·")} if isinstance(of.form, Grid) else {}
            given = on_one_sheet(of.form) | marks
            differ += [] if Counter(words) == given else [of.stem]
    assert differ == []
