"""PDF files with text in them: lines as on the page, with tabs between columns."""

from planner.readers.pdf.document import read_pdf

__all__ = ["read_pdf"]
