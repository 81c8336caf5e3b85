"""Days and dates: as we write them, and as the world prints them."""
