"""Bodies named in the middle of prose, with the place of each name."""

import re
from collections.abc import Iterator

from planner.protocol import Body, named
from planner.records import record

_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONGEST = 16
"""Words in the longest name that is looked for."""
_GLUED = re.compile(r"(?<=[^\W\d_])(\d{1,2})(?!\d)")


@record
class Mention:
    """A body named in a text. `footnote` is the figure attached to its name."""

    body: Body
    as_printed: str
    at: int
    footnote: str = ""


def mentions(text: str) -> Iterator[Mention]:
    """The bodies that a text names, from the left, with the longest name at each place."""
    plain = _GLUED.sub(lambda match: " " * len(match[0]), text.replace("’", "'"))
    words = list(_WORD.finditer(plain))
    at = 0
    while at < len(words):
        found = _longest(plain, words, at) if words[at][0][:1].isupper() else None
        if found is None:
            at += 1
            continue
        length, body = found
        begin, end = words[at].start(), words[at + length - 1].end()
        figure = _GLUED.match(text, end)
        yield Mention(body, text[begin:end], begin, figure[1] if figure else "")
        at += length


def _longest(text: str, words: list[re.Match[str]], at: int) -> tuple[int, Body] | None:
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        name = text[words[at].start() : words[at + length - 1].end()]
        if len(name) > 2 and (bodies := named(name)):
            return length, bodies[0][0]
    return None
