"""Mails to persons about what they have to do: what they say, and what has changed for whom."""
