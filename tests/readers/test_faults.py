"""What is found in files that are read is told with its reason and a remedy, under its own name."""

from planner.commands import explain
from planner.readers.faults import FAULTS


def test_every_fault_says_why_and_how_and_has_a_name_of_its_own() -> None:
    names = [fault.name for fault in (*explain.FAULTS, *FAULTS)]
    assert len(names) == len(set(names))
    assert all(fault.why.endswith(".") and fault.how.endswith(".") for fault in FAULTS)
    assert {"source-damaged", "source-format-unknown", "pdf-without-text"} <= set(names)
