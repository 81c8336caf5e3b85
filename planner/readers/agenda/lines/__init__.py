"""What each line of an official text is, read alone and beside its neighbours."""
