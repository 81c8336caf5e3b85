"""PDF files with text in them: lines as they stand on the page, columns apart by tabs."""

from planner.readers.pdf.document import read_pdf

__all__ = ["read_pdf"]
