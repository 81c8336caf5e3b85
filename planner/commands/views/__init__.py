"""Views of a plan in the terminal: rooms, officers, interpreters and their load."""
