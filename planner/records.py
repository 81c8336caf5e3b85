"""Immutable records: frozen dataclasses with slots that are made without compiling any code.

A dataclass compiles `__init__`, `__eq__`, `__setattr__` and their like anew for each class, which
took a third of the time of a short command. Here all records share one of each. `replace`,
`fields` and `field` of the standard library work with them as with any dataclass.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


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
    made: Any = object.__new__(type(one))
    for put, value in zip(made._setters.values(), made._values_of(one), strict=True):
        put(made, value)
    for name, value in values.items():
        made._setters[name](made, value)
    return made  # type: ignore[no-any-return]


def default_of(of: Field[Any]) -> Any:
    """The default of a field; MISSING where it has none."""
    return of.default if of.default_factory is MISSING else of.default_factory()


def is_record(one: object) -> bool:
    """Whether it was made here."""
    return hasattr(one, "_setters")


def _made_of(cls: type[T], *, slots: bool) -> type[T]:
    made: Any = dataclass(slots=slots, init=False, eq=False, repr=False)(cls)
    own = fields(made)
    made._setters = {of.name: _setter(made, of.name, slots=slots) for of in own}
    made._values_of = _getter([of.name for of in own])
    made._defaults = {of.name: of.default for of in own if of.default is not MISSING}
    made._factories = {
        of.name: of.default_factory for of in own if of.default_factory is not MISSING
    }
    made._compared = [of.name for of in own if of.compare]
    made._comparable = _getter(made._compared)
    made.__init__, made.__eq__, made.__hash__, made.__repr__ = _init, _eq, _hash, _repr
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _setter(cls: Any, name: str, *, slots: bool) -> Callable[[Any, Any], None]:
    """What puts a value into a field, past the refusal."""
    if slots:
        return getattr(cls, name).__set__  # type: ignore[no-any-return]
    return lambda one, value: object.__setattr__(one, name, value)


def _getter(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of these fields together."""
    if len(names) > 1:
        return attrgetter(*names)
    return staticmethod(lambda one: tuple([getattr(one, name) for name in names]))


def _init(self: Any, *args: Any, **given: Any) -> None:
    if args:
        in_order = dict(zip(self._setters, args, strict=False))
        if twice := ", ".join(sorted(in_order.keys() & given.keys())):
            raise TypeError(f"{type(self).__name__}: given twice: {twice}")
        given |= in_order
    values = {**self._defaults, **given}
    for name, factory in self._factories.items():
        if name not in given:
            values[name] = factory()
    setters = self._setters
    if values.keys() != setters.keys() or len(args) > len(setters):
        wrong = ", ".join(sorted(values.keys() ^ setters.keys())) or "so many values"
        raise TypeError(f"{type(self).__name__}: missing, or not known: {wrong}")
    for name, value in values.items():
        setters[name](self, value)


def _refuse(self: Any, name: str, *_: Any) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _eq(self: Any, other: Any) -> bool:
    return type(self) is type(other) and self._comparable(self) == self._comparable(other)


def _hash(self: Any) -> int:
    return hash(self._comparable(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._compared)
    return f"{type(self).__name__}({shown})"
