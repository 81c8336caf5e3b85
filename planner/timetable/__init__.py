"""From agenda to clock: the only place that computes with time.

Each time says how it is known: printed, inferred (and from what), or unknown.
"""

from planner.timetable.resolve import timetable
from planner.timetable.slots import Ground, How, Slot, Time, Timetable, TimetableDay

__all__ = ["Ground", "How", "Slot", "Time", "Timetable", "TimetableDay", "timetable"]
