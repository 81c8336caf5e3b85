"""What the answers of a CalDAV server mean, in words of those who have to do something about it."""

from collections.abc import Mapping

from planner.delivery.server import Server
from planner.errors import PlannerError
from planner.records import record

MAKE_ONE = (
    "Make one in a calendar program first, or correct the URL: it is shown in the settings "
    "of the calendar."
)
GO_ON = "What has been done is recorded: the same command continues from there."


@record
class Answer:
    """An answer: its status, its headers by names in small letters, its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


class Refused(Exception):
    """The server refuses one file; others may still go. `is_conflict`: someone has changed it."""

    def __init__(self, message: str, *, is_conflict: bool = False) -> None:
        super().__init__(message)
        self.is_conflict = is_conflict


def error(answer: Answer, url: str) -> Exception:
    """What an unsuccessful answer means: `Refused`, or a PlannerError that ends the work."""
    status = answer.status
    if status == 412:
        return Refused("it has been changed there in the meantime", is_conflict=True)
    if status in _OF_ONE:
        return Refused(f"{_OF_ONE[status]} ({status})")
    if status in range(300, 400):
        where = answer.headers.get("location", "elsewhere")
        return PlannerError(f"{url} has moved to {where}.", "Give the new URL if you trust it.")
    if status == 401:
        return _unauthorized(answer, url)
    message, remedy = _OF_ALL.get(status, _OTHER)
    return PlannerError(f"{url}: {message} ({status}).", remedy)


def unreachable(server: Server, fault: Exception) -> PlannerError:
    """Why a server does not answer, as far as the fault shows."""
    from urllib3.exceptions import NewConnectionError, ReadTimeoutError, SSLError, TimeoutError

    where = f"{server.host}:{server.port}"
    if isinstance(fault, SSLError):
        return PlannerError(
            f"{where} cannot prove its identity: {_reason(fault)}.",
            "Nothing was sent. Check whether the name is right; a certificate of your own "
            "organization must be known to this machine.",
        )
    if isinstance(fault, ReadTimeoutError):
        return PlannerError(f"{where} has taken too long to answer.", GO_ON)
    if isinstance(fault, TimeoutError) and not isinstance(fault, NewConnectionError):
        return PlannerError(f"{where} cannot be reached in time.", GO_ON)
    return PlannerError(
        f"{where} cannot be reached, or has closed the connection: {_reason(fault)}.", GO_ON
    )


def _reason(fault: Exception) -> str:
    """The fault without the objects that the library names in it."""
    return str(fault).rpartition("object at ")[2].partition(">: ")[2] or str(fault)


def _unauthorized(answer: Answer, url: str) -> PlannerError:
    asked = answer.headers.get("www-authenticate", "")
    if asked and "basic" not in asked.lower():
        scheme = asked.split()[0]
        return PlannerError(
            f"{url} asks for authentication by {scheme}, which the planner does not support.",
            "Have the server accept names and passwords (Basic) over https.",
        )
    return PlannerError(
        f"{url} does not accept this name and password (401).",
        "Put the name in the URL: https://secretary@…; the password in PLANNER_CALDAV_PASSWORD, "
        "or in the keyring. See planner send --help.",
    )


_OF_ONE = {
    400: "the server does not accept it",
    409: "the entry is there already, in another file",
    413: "the server finds it too large",
    415: "the server does not accept it",
    422: "the server does not accept it",
    423: "it is locked by someone",
}
"""Answers about one file."""

_OF_ALL = {
    403: ("this user may not write there", "Ask the administrator of the server for permission."),
    404: ("there is no such collection", MAKE_ONE),
    405: ("this is not a collection", MAKE_ONE),
    429: ("the server has had too many requests", f"Wait a while. {GO_ON}"),
    503: ("the server is not available", f"Wait a while. {GO_ON}"),
    507: ("there is no room left on the server", f"Free some space there. {GO_ON}"),
}
"""Answers about the server, after which nothing else would go either."""

_OTHER = ("the server has failed", f"Ask the administrator. {GO_ON}")
