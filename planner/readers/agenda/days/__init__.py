"""The days of an agenda: where it begins and ends, what dates they have, what they hold."""
