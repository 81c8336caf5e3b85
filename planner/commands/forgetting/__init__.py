"""`planner forget`: what is due, and where it stands."""
