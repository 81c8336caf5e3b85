"""What a program that reads a PDF out hears: words, each with the language that it is said in."""

import ctypes
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

Pair = tuple[str, str]
"""Words and their language; none where they are in that of the document."""


def spoken(path: Path) -> list[Pair]:
    """The words of a PDF in the order of its pages, those of one language together."""
    with pdfium.PdfDocument(path) as document:
        pairs = [pair for page in document for pair in _of_page(page)]
    together = groupby(pairs, key=lambda pair: pair[1])
    return [(" ".join(" ".join(text for text, _ in of).split()), key) for key, of in together]


def _of_page(page: Any) -> Iterator[Pair]:
    """Words have the language of their own mark, else that of the part of the page they are in."""
    parts = dict(_parts(pdf.FPDF_StructTree_GetForPage(page)))
    texts = page.get_textpage()
    for of in page.get_objects(filter=[pdf.FPDF_PAGEOBJ_TEXT]):
        words = _string(lambda to, size, of=of: pdf.FPDFTextObj_GetText(of, texts, to, size))
        yield words, _own(of) or parts.get(pdf.FPDFPageObj_GetMarkedContentID(of), "")


def _parts(tree: Any) -> Iterator[tuple[int, str]]:
    for at in range(pdf.FPDF_StructTree_CountChildren(tree)):
        yield from _inside(pdf.FPDF_StructTree_GetChildAtIndex(tree, at), "")


def _inside(part: Any, around: str) -> Iterator[tuple[int, str]]:
    """The numbers of pieces of a part of a page, with the language that it says or is in."""
    own = _string(lambda to, size: pdf.FPDF_StructElement_GetLang(part, to, size)) or around
    for at in range(pdf.FPDF_StructElement_GetMarkedContentIdCount(part)):
        yield pdf.FPDF_StructElement_GetMarkedContentIdAtIndex(part, at), own
    for at in range(pdf.FPDF_StructElement_CountChildren(part)):
        if child := pdf.FPDF_StructElement_GetChildAtIndex(part, at):
            yield from _inside(child, own)


def _own(of: Any) -> str:
    marks = (pdf.FPDFPageObj_GetMark(of, at) for at in range(pdf.FPDFPageObj_CountMarks(of)))
    return next(filter(None, map(_language, marks)), "")


def _language(mark: Any) -> str:
    size = ctypes.c_ulong()

    def told(to: Any, room: int) -> int:
        pdf.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", to, room, ctypes.byref(size))
        return size.value

    return _string(told)


def _string(fill: Callable[[Any, int], int]) -> str:
    """A string of the library: asked for its size in bytes, then for itself."""
    size = fill(None, 0)
    letters = (ctypes.c_ushort * size)()
    fill(letters, size)
    return bytes(letters).decode("utf-16-le").partition("\0")[0]
