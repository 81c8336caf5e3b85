"""What tests share: real tools, and where the example folders are."""

import os
import shutil
import signal
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NODE_MODULES = ROOT / "tests" / "tools" / "node_modules"

TOOLS = {
    "node": lambda: shutil.which("node"),
    "ical.js": lambda: shutil.which("node") and (NODE_MODULES / "ical.js").is_dir(),
    "libreoffice": lambda: shutil.which("soffice") or shutil.which("libreoffice"),
    "poppler": lambda: shutil.which("pdftotext"),
    "chromium": lambda: shutil.which("chromium"),
    "radicale": lambda: find_spec("radicale"),
    "xandikos": lambda: find_spec("xandikos"),
    "aiosmtpd": lambda: find_spec("aiosmtpd"),
    "keyring": lambda: find_spec("keyring"),
    "trustme": lambda: find_spec("trustme"),
}
"""Real programs that tests use, and how to see whether one is here."""


NEIGHBOUR_ABSENT = "../shared is absent"
"""How the reason of a test begins that needs a folder which lies beside the first clone alone."""


def pytest_configure() -> None:
    """Ctrl-C is heard where the tests run in the background too, where shells have it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tool is missing; fail it where no test may skip (REQUIRE_TOOLS=1)."""
    for marker in item.iter_markers("tool"):
        (name,) = marker.args
        if not TOOLS[name]():
            missing = f"{name} is not installed here; `.ci/run` installs it"
            if os.environ.get("REQUIRE_TOOLS"):
                pytest.fail(missing)
            pytest.skip(missing)


def skipped_in_vain(reporter: pytest.TerminalReporter | None) -> bool:
    """Whether a test skipped where none may; those may that need what a clone does not have."""
    if not reporter or not os.environ.get("REQUIRE_TOOLS"):
        return False
    reasons = (str(report.longrepr) for report in reporter.stats.get("skipped", ()))
    return any(NEIGHBOUR_ABSENT not in reason for reason in reasons)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that no test may skip where none may."""
    if skipped_in_vain(terminalreporter):
        terminalreporter.section("tests skipped where none may skip", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in which a test skipped where none may."""
    if skipped_in_vain(session.config.pluginmanager.get_plugin("terminalreporter")):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def agendas() -> Path:
    """The folder of the example conferences."""
    return ROOT / "agendas"
