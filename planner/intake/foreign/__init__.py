"""Somebody’s own list: whose rows they are, and what its cells mean in the words of the folder."""
