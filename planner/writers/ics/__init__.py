"""Calendars as iCalendar files: `calendar.write`. The only place with their library."""
