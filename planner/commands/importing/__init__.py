"""`planner import`: what came in as a plan that is shown, and written if that is wished."""
