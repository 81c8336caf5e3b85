"""`planner build` and `preview`: from a folder to files, or to a picture of a page."""
