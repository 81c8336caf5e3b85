"""Records are made, compared and changed as any dataclass, and refuse what one refuses."""

from dataclasses import FrozenInstanceError, replace

import pytest

from planner.records import changed, record


@record
class Town:
    """A town, for these tests."""

    name: str
    rivers: tuple[str, ...] = ()


def test_values_come_in_order_or_by_name() -> None:
    assert Town("Naryn", ("Naryn",)) == Town(rivers=("Naryn",), name="Naryn")
    assert Town("Osh").rivers == ()


@pytest.mark.parametrize(
    ("given", "named", "wrong"),
    [
        ((), {}, "name"),
        (("Osh",), {"name": "Jalal-Abad"}, "given twice: name"),
        (("Osh", (), "more"), {}, "so many values"),
        (("Osh",), {"hills": ()}, "hills"),
    ],
    ids=["missing", "twice", "too many", "unknown"],
)
def test_wrong_values_are_refused_by_name(
    given: tuple[object, ...], named: dict[str, object], wrong: str
) -> None:
    with pytest.raises(TypeError, match=wrong):
        Town(*given, **named)  # type: ignore[arg-type]


def test_nothing_in_a_record_changes() -> None:
    town = Town("Osh")
    with pytest.raises(FrozenInstanceError, match=r"Town\.name"):
        town.name = "Uzgen"  # type: ignore[misc]
    assert changed(town, {"name": "Uzgen"}) == replace(town, name="Uzgen") == Town("Uzgen")
    assert town == Town("Osh")


def test_a_field_that_is_not_there_cannot_be_changed() -> None:
    with pytest.raises(KeyError, match="hills"):
        changed(Town("Osh"), {"hills": ()})
