"""Times of the day: as we write them, and as the world prints them."""
