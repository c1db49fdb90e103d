"""Records never leave casework: what a public function gives is a Change, a sheet or a plain value."""

import importlib
import inspect
import typing
from collections.abc import Callable, Iterator
from types import ModuleType

from sqlalchemy.orm import Session

from tests.house.source import name_of, python_files

PLAIN_MODULES = ("builtins", "datetime", "decimal", "enum", "zorgdesk.casework.changes", "zorgdesk.casework.sheets")
FORBIDDEN = ("zorgdesk.domain.records", "zorgdesk.domain.base", "sqlalchemy")
ROOMS = [path for path in python_files("zorgdesk/casework") if path.parent.name == "casework"]


def _public_functions(module: ModuleType) -> Iterator[tuple[str, Callable[..., object]]]:
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if not name.startswith("_") and function.__module__ == module.__name__:
            yield name, function


JSON = dict[str, typing.Any]
"""What a form section or a task looks like in the file: plain values only."""


def _types_in(annotation: object) -> Iterator[object]:
    parts = () if annotation == JSON else typing.get_args(annotation)
    annotation = dict if annotation == JSON else annotation
    if not parts:
        yield annotation
    for part in parts:
        yield from _types_in(part)


def _stays_inside(kind: object) -> bool:
    """Whether this type may not leave casework."""
    if kind is None or kind is Ellipsis or not isinstance(kind, type):
        return False
    if kind.__module__.startswith(FORBIDDEN):
        return True
    return not kind.__module__.startswith((*PLAIN_MODULES, "zorgdesk.domain", "zorgdesk.casework", "collections"))


def _faults() -> Iterator[str]:
    for path in ROOMS:
        module = importlib.import_module(".".join(path.relative_to(path.parents[2]).with_suffix("").parts))
        for name, function in _public_functions(module):
            names = {**vars(module), "Session": Session}
            given = typing.get_type_hints(function, globalns=names).get("return", ...)
            if given is ... or any(_stays_inside(kind) for kind in _types_in(given)):
                yield f"{name_of(path)}: {name} -> {given}"


def test_no_record_leaves_casework() -> None:
    faults = list(_faults())
    assert not faults, "\n".join(faults)
