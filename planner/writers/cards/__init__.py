"""Cards as files: how they are printed, what their codes and colours are."""
