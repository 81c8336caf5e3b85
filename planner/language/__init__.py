"""Words of the working languages: dates, times, kinds of items, phrases of papers, sorting.

Each language is one data file, `words/<language>.toml`; another is added without code.
"""
