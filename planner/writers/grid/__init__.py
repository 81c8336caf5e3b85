"""Sheets that show a conference at once: how high their rows are, and how they are written."""
