"""Workbooks and tables that come in: their sheets as texts of cells, and what ours record."""

from planner.readers.workbook.book import Book, Grid, read_book
from planner.readers.workbook.records import Records, records_of
from planner.readers.workbook.returned import ReturnedSheet, Returns, returns_in

__all__ = [
    "Book",
    "Grid",
    "Records",
    "ReturnedSheet",
    "Returns",
    "read_book",
    "records_of",
    "returns_in",
]
