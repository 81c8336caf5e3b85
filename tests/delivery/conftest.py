"""What tests of delivery share: a conference that went out, and real servers on this machine."""

import sys
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from planner.commands.sending.asked import SendOptions
from planner.commands.sending.send import send
from tests.delivery.letterbox import letterbox
from tests.delivery.servers import Calendars, free_port, running
from tests.delivery.wells import BEFORE, FILES, LATER, Screen, change, go_out

USER, PASSWORD = "org", "pw"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The conference on wells, as it went out on 10 January."""
    monkeypatch.setenv("PLANNER_CALDAV_PASSWORD", PASSWORD)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = tmp_path / "wells-2027"
    made.mkdir()
    for name, text in FILES.items():
        (made / name).write_text(text, encoding="utf-8")
    go_out(made, BEFORE)
    return made


@pytest.fixture
def sending(capsys: pytest.CaptureFixture[str]) -> Callable[..., Screen]:
    """Send what a folder says."""

    def run(folder: Path, at: str = "2027-02-01T12:00:00Z", **wish: object) -> Screen:
        capsys.readouterr()
        code = send(folder, SendOptions(at=at, out=folder.parent / "out", **wish))  # type: ignore[arg-type]
        shown = capsys.readouterr()
        return Screen(code, shown.out, shown.err)

    return run


@pytest.fixture
def mailed(
    folder: Path, sending: Callable[..., Screen]
) -> Iterator[Callable[..., dict[str, EmailMessage]]]:
    """The mails that a release makes, by who gets them and what they are about."""
    with letterbox() as box:

        def run(*edits: tuple[str, str, str], at: str = LATER) -> dict[str, EmailMessage]:
            for edit in edits:
                change(folder, *edit)
            go_out(folder, at)
            sending(folder, smtp=f"smtp://127.0.0.1:{box.port}", apply=True)
            return {
                f"{to.partition('@')[0]} {mail['Subject']}".replace("\u00a0", " "): mail
                for to, mail in box.taken()
            }

        yield run


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Calendars]:
    """Radicale, which wants a password."""
    home, port = tmp_path_factory.mktemp("radicale"), free_port()
    (home / "users").write_text(f"{USER}:{PASSWORD}\n")
    (home / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {home / 'users'}\n"
        "htpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {home / 'storage'}\n"
    )
    call = [sys.executable, "-m", "radicale", "-C", str(home / "config")]
    with running(call, port):
        yield Calendars(f"http://127.0.0.1:{port}/{USER}/")


@pytest.fixture(scope="session")
def xandikos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Calendars]:
    """Xandikos, which lets everybody in."""
    home, port = tmp_path_factory.mktemp("xandikos"), free_port()
    call = [sys.executable, "-m", "xandikos", "serve", "-d", str(home / "data"), "--defaults"]
    call += ["--current-user-principal", f"/{USER}/", "--state-dir", str(home / "state")]
    with running([*call, "-l", "127.0.0.1", "-p", str(port)], port):
        yield Calendars(f"http://127.0.0.1:{port}/{USER}/calendars/")
