"""Persons and delegations as lists, seats and figures have them."""
