"""From the lines of a day to its items, whatever the layout of the page."""
