"""What workbooks are made of, and those that stand beside a paper."""
