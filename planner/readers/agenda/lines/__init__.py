"""What each line of an official text is, looked at alone and beside its neighbours."""
