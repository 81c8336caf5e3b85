"""What is counted: days from one on, money. A plan may name any figure; a calendar has an end."""

import datetime as dt


class Amount(int):
    """Money, in whole units of its currency."""


def days_after(day: dt.date, days: int) -> dt.date:
    """The day so many days after another, or before it; the last or first of the calendar where it
    has none so far away.
    """
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min
