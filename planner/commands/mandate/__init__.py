"""The common commands for mandates, one file a command."""
