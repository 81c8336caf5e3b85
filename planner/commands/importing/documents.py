"""Text documents given to an import, which accepts Word papers and tables."""

from pathlib import Path

from planner.findings import Fault, Finding, Severity
from planner.language.clock.printed import times_at
from planner.places import Place
from planner.readers.files import TEXT
from planner.readers.formats import foreign, is_html, is_pdf
from planner.readers.workbook.book import WORKBOOKS
from planner.readers.workbook.guard import LARGEST

DOCUMENT_OF_TEXT = Fault(
    "document-not-taken-back",
    Severity.ERROR,
    why="Only Word papers (.docx) can be imported, and lists as workbooks or tables.",
    how="Save it as a Word document (.docx), and import that.",
)

_COMPARED = "To compare it: planner diff FOLDER folder FILE. To import a paper, use the Word file."
_BETWEEN_CELLS = ",;\t|"


def document_of_text(path: Path) -> Finding | None:
    """What is to be said of a file that is a document of text; None where it may be a table."""
    suffix = path.suffix.lower()
    if suffix in WORKBOOKS or not path.is_file() or path.stat().st_size > LARGEST:
        return None
    data = path.read_bytes()
    if (kind := foreign(data)).startswith("a document"):
        return DOCUMENT_OF_TEXT.at(Place(path.name), f"This is {kind}.")
    if kind := _readable(data, suffix):
        return DOCUMENT_OF_TEXT.at(Place(path.name), f"This is {kind}.", hint=_COMPARED)
    return None


def _readable(data: bytes, suffix: str) -> str:
    """What a document is that can be read, but not taken back; "" for all else."""
    if is_pdf(data):
        return "a PDF"
    if is_html(data):
        return "a web page"
    is_text = suffix in TEXT.suffixes and _has_times(data.decode("utf-8", "replace"))
    return "a text, not a table" if is_text else ""


def _has_times(text: str) -> bool:
    """Whether lines begin with times, below a first one that names no columns."""
    lines = [line for line in text.splitlines() if line.strip()]
    has_columns = bool(lines) and any(sign in lines[0] for sign in _BETWEEN_CELLS)
    return not has_columns and any(times_at(line.strip()) for line in lines)
