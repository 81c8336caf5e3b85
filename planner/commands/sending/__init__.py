"""`planner send`: what went out reaches calendars and people."""
