"""A page of a PDF as a picture, whichever writer made it."""

from io import BytesIO

DPI = 110
"""Dots in an inch: A4 is a little wider than half of a screen."""

POINTS = 72
"""Points in an inch."""


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    return len(pypdfium2.PdfDocument(pdf))


def picture(pdf: bytes, page: int) -> bytes:
    """A page, counted from 1, as PNG."""
    import pypdfium2

    drawn = pypdfium2.PdfDocument(pdf)[page - 1].render(scale=DPI / POINTS).to_pil()
    file = BytesIO()
    drawn.save(file, "PNG")
    return file.getvalue()
