"""Lists made by others: whose rows they are, and what their cells mean here."""
