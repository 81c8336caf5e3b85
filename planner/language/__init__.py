"""Words of the working languages: dates, times, kinds of items, phrases of papers, sorting.

Each language is one file of data, `words/<language>.toml`; another is added without code.
"""
