"""What is written down from a page: lines, and blanks between words as a browser leaves them."""

import re
from dataclasses import dataclass, field

from planner.readers.source import Line

_BLANKS = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Sheet:
    """Lines that are written, and the one that is being written. `kind` is that of furniture."""

    lines: list[Line] = field(default_factory=list)
    current: str = ""
    kind: str = ""

    def write(self, words: str) -> None:
        """Words that continue the line; several blanks between them become one."""
        words = _BLANKS.sub(" ", words)
        if self.current.endswith((" ", "\t")) or not self.current:
            words = words.lstrip(" ")
        self.current += words

    def keep_apart(self, words: str) -> None:
        """A blank between a figure and a capital of different elements: "09:00" and "Opening"."""
        if self.current[-1:].isdigit() and words[:1].isupper():
            self.current += " "

    def end_line(self, *, always: bool = False) -> None:
        """End the line, if there is anything on it."""
        if self.current.strip() or always:
            self.lines.append((self.current.rstrip(), self.kind))
        self.current = ""

    def leave_room(self) -> None:
        """End the line, and leave an empty one."""
        self.end_line()
        if self.lines and self.lines[-1][0]:
            self.lines.append(("", ""))

    def put(self, text: str, kind: str = "") -> None:
        """A whole line, of another kind than the text around it if one is given."""
        self.end_line()
        self.lines.append((text, kind or self.kind))
