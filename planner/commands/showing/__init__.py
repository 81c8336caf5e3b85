"""`planner show`: the timetable, and views of it."""
