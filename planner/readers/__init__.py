"""Foreign files come in here: one file a format makes lines of text of them."""
