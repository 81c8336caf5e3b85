"""Passwords of servers: from the environment or a keyring, never from a folder or a command."""

from os import environ

from planner.delivery.server import Server


def password(kind: str, server: Server) -> str:
    """The password of the user of a server: PLANNER_CALDAV_PASSWORD, PLANNER_SMTP_PASSWORD, or
    what the keyring has under the name of the server and the user. Empty where nobody logs in.
    """
    if not server.user:
        return ""
    return environ.get(f"PLANNER_{kind}_PASSWORD") or _in_keyring(server)


def _in_keyring(server: Server) -> str:
    """What `keyring set HOST USER` has kept; nothing where no keyring is here, or it is locked."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(server.host, server.user) or ""
    except KeyringError:
        return ""
