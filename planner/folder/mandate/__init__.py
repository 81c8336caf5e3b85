"""The folder of a mandate: `mandate.toml`, `activities.csv`, folders of conferences, releases."""
