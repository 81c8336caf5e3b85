"""`planner doctor`: the installation, its extras, and a folder."""
