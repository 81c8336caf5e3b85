"""What has changed of a programme, in words; and what was and is public."""
