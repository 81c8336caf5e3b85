"""What differs between two states of a conference, or of a part of it. Pure: no input or output."""
