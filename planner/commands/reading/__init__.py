"""`planner read`: a reading for people and for programs."""
