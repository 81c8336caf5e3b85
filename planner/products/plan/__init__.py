"""What plans are told by: posts, booths, rooms, equipment, minutes and shares."""
