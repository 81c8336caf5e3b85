"""Immutable records: frozen dataclasses with slots that are made without compiling any code.

A dataclass compiles `__init__`, `__eq__`, `__setattr__` and their like anew for each class, which
took a third of the time of a short command. Here all records share one of each. `replace`,
`fields` and `field` of the standard library work with them as with any dataclass.
"""

from collections.abc import Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
_set = object.__setattr__


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Make a class of annotated fields a record."""
    return _made_of(cls, slots=True)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def whole(cls: type[T]) -> type[T]:
    """Make it a record that can keep what is worked out from it: cached properties."""
    return _made_of(cls, slots=False)


def changed(one: T, values: Mapping[str, Any]) -> T:
    """The record with other values in some fields, faster than `replace` makes it."""
    made = object.__new__(type(one))
    for name, *_ in made._plan:  # type: ignore[attr-defined]
        _set(made, name, values[name] if name in values else getattr(one, name))
    return made


def _made_of(cls: type[T], *, slots: bool) -> type[T]:
    made: Any = dataclass(slots=slots, init=False, eq=False, repr=False)(cls)
    made._plan = tuple((of.name, of.default, of.default_factory) for of in fields(made))
    made._compared = tuple(of.name for of in fields(made) if of.compare)
    made.__init__, made.__eq__, made.__hash__, made.__repr__ = _init, _eq, _hash, _repr
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _init(self: Any, *args: Any, **given: Any) -> None:
    if args:
        given.update(zip((name for name, *_ in self._plan), args, strict=False))
    for name, default, factory in self._plan:
        value = given.pop(name, default)
        _set(self, name, _default(factory, name) if value is MISSING else value)
    if given or len(args) > len(self._plan):
        raise TypeError(f"{type(self).__name__} has no {', '.join(given) or 'such field'}")


def _default(factory: Any, name: str) -> Any:
    if factory is MISSING:
        raise TypeError(f"“{name}” is missing")
    return factory()


def _refuse(self: Any, name: str, *_: Any) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _values(one: Any) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for name in one._compared)


def _eq(self: Any, other: object) -> bool:
    return type(self) is type(other) and _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._compared)
    return f"{type(self).__name__}({shown})"
