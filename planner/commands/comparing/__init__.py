"""`planner diff`: two issues, folders or texts as states, and what differs between them."""
