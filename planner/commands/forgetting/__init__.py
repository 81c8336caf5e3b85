"""`planner forget`: what is due, and where it is."""
