"""Word documents (.docx): the text as Word would print it, all tracked changes accepted."""

from planner.readers.word.document import read_word

__all__ = ["read_word"]
