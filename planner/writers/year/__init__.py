"""Years on one sheet."""
