"""One build at a time in a folder: the second one is told so, and does no harm.

The lock belongs to the operating system and ends with its process, so that an interrupted build
blocks nobody.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from planner.errors import PlannerError

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            raise BlockingIOError from fault

else:
    import errno
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        """Take the lock; on a network disk that knows no locks a build goes on without one."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            if fault.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                raise


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Keep other builds out of the target. PlannerError where one is at work in it."""
    path = target.with_name(f".{target.name}.lock")
    try:
        file = _taken(path)
    except BlockingIOError:
        raise PlannerError(
            f"Another build is currently writing {target}.",
            "Wait until it has finished, then build again.",
        ) from None
    with file:
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()


def _taken(path: Path) -> IO[bytes]:
    """The file of the lock, open; one that its last holder has just removed keeps nobody out."""
    while True:
        file = path.open("ab")
        try:
            _lock(file)
            if path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        except BaseException:
            file.close()
            raise
        file.close()
