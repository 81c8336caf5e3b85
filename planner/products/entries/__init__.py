"""Entries of calendars: one for each item with a start, for meetings and for deadlines.

All calendars and feeds of a language take theirs from one `programme`.
"""
