"""Workbooks for Excel and LibreOffice: `book.write`. The only place with their library."""
