"""Writes listings as CSV (RFC 4180) in UTF-8: programs read them; people get workbooks."""

import csv
import io

from planner.forms.listing import Listing


def write(listing: Listing, _looks: object = None) -> bytes:
    """The listing as a file, with the names of the columns on the first line."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows((listing.columns, *listing.rows))
    return text.getvalue().encode("utf-8", "replace")
