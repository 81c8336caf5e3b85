"""Runs the planner from a checkout: python cli.py show agendas/bishkek-2001."""

from planner.cli import main

if __name__ == "__main__":
    main()
