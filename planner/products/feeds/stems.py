"""What files of feeds are called."""

import hashlib
import hmac
import re
from base64 import b32encode

from planner.language.vocabulary import plain

LETTERS = 26
"""Letters of a name that cannot be guessed: each has five bits."""


def slug(name: str) -> str:
    """A name as part of the name of a file: hall-a. What has no Latin letters gets a number."""
    found = re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")
    return found or hashlib.sha256(name.encode()).hexdigest()[:8]


def hidden(whose: str, secret: str) -> str:
    """A name that nobody can work out who does not have the secret; the same at each build."""
    digest = hmac.digest(secret.encode(), whose.encode(), "sha256")
    return b32encode(digest).decode().lower()[:LETTERS]
