"""Who: officers of meetings, and interpreters in their booths. Times and rooms are given here."""
