"""The parts by which plans are described: posts, booths, rooms, equipment, minutes and shares."""
