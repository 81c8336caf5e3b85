"""What workbooks are made of, and those that accompany a paper."""
