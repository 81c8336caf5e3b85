"""A paper of ours that came back in Word: its paragraphs become rows of the agenda."""
