"""The secret that names of personal feeds are made from: a file of the secretariat in the folder.

It stays the same, so that the address of a feed does; another secret gives every feed another one.
"""

import tomllib

from planner.errors import PlannerError
from planner.folder.layout import Layout

LEAST = 22
"""Characters of a secret at least: as many as hold 128 bits."""

TEXT = """\
# The files of personal feeds are named by this. Who knows it can work out where everybody's feed
# lies: it belongs to the secretariat, and into no repository that others can read. As long as it
# stays, every feed keeps its address; take the file away, and the next feeds get other ones.
secret = "{secret}"
"""


def read_secret(layout: Layout) -> str:
    """The secret of a folder, or nothing where it has none. PlannerError where it is damaged."""
    if not layout.secret.exists():
        return ""
    try:
        secret = tomllib.loads(layout.secret.read_text(encoding="utf-8")).get("secret")
    except (OSError, ValueError):
        secret = None
    if not isinstance(secret, str) or len(secret) < LEAST:
        raise PlannerError(
            f"{layout.secret} has no secret of at least {LEAST} characters.",
            "Restore the file from a copy; without it, all personal feeds get new addresses.",
        )
    return secret


def write_secret(layout: Layout, secret: str) -> None:
    """Keep a secret in the folder; others of this machine may not read it."""
    layout.secret.touch(mode=0o600)
    layout.secret.write_text(TEXT.format(secret=secret), encoding="utf-8")
