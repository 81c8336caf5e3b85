"""What papers share: mastheads, rows of the agenda, duties, tables, words."""
