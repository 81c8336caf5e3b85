"""What makes a file suspicious that came in, whoever made it."""
