"""The secret of a folder: made when something needs it first, and kept from then on."""

from secrets import token_urlsafe

from planner.commands.screen import say
from planner.folder.feeds_secret import read_secret, write_secret
from planner.folder.layout import Layout


def kept_secret(layout: Layout) -> str:
    """The secret; a new one where the folder has none. PlannerError where it is damaged."""
    secret = read_secret(layout)
    if not secret:
        secret = token_urlsafe(32)
        write_secret(layout, secret)
        say(
            f"{layout.secret} has been created: keep it, because the addresses of feeds "
            "depend on it."
        )
    return secret
