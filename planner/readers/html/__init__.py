"""Web pages (.html): the text as a browser shows it."""

from planner.readers.html.page import read_html

__all__ = ["read_html"]
