"""Word documents (.docx): the text as Word would print it, all tracked changes accepted."""

from planner.readers.word.document import read_word
from planner.readers.word.returned import Paper, Paragraph, is_paper, read_paper

__all__ = ["Paper", "Paragraph", "is_paper", "read_paper", "read_word"]
