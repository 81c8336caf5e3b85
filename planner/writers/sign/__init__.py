"""Signs for doors: a page a day, in letters that are read from afar."""
