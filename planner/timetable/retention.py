"""How long private data are kept: so many days after the end of the conference."""

import datetime as dt

from planner.model import Audience, Conference


def kept_until(conference: Conference) -> dict[Audience, dt.date]:
    """The last day on which the data of an audience may be in the folder, the most private first.

    Without a last day of the conference nothing ever becomes due.
    """
    days = {
        Audience.RESTRICTED: conference.retention.restricted,
        Audience.SECRETARIAT: conference.retention.secretariat,
    }
    ends = conference.ends
    return {of: ends + dt.timedelta(days=kept) for of, kept in days.items()} if ends else {}
