"""Every choice has its Dutch word and every error its explanation."""

import dataclasses
import inspect
import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path

import pytest

from zorgdesk.domain import errors, values, verdicts
from zorgdesk.wording.labels import label
from zorgdesk.wording.messages import explain

ENUMS = [kind for _, kind in inspect.getmembers(values, inspect.isclass) if issubclass(kind, Enum) and list(kind)]
SAMPLES: dict[object, object] = {
    date: date(2026, 3, 2),
    int: 3,
    str: "reason",
    Path: Path("/map/dossier.zorgdesk"),
    bool: True,
}


def _leaves(kind: type[errors.ZorgDeskError]) -> Iterator[type[errors.ZorgDeskError]]:
    children = kind.__subclasses__()
    if not children:
        yield kind
    for child in children:
        yield from _leaves(child)


def _sample(hint: object) -> object:
    if hint in SAMPLES:
        return SAMPLES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    parts = [part for part in typing.get_args(hint) if part is not Ellipsis]
    if typing.get_origin(hint) in (tuple, frozenset, list):
        return typing.cast(type, typing.get_origin(hint))(_sample(part) for part in parts)
    return _sample(parts[0]) if parts else _example(hint) if isinstance(hint, type) else None


def _example(kind: type) -> typing.Any:
    """One of these, each field filled with a sample."""
    if not dataclasses.is_dataclass(kind):
        return kind()
    hints = typing.get_type_hints(kind, globalns=vars(errors) | vars(verdicts) | vars(inspect.getmodule(kind)))
    return kind(**{field.name: _sample(hints[field.name]) for field in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_choice_has_a_word(kind: type[Enum]) -> None:
    words = {member.name: label(member) for member in kind}
    assert not [name for name, word in words.items() if not word.strip() or word == name.lower()]


def test_no_two_errors_say_the_same() -> None:
    said = {kind.__name__: explain(_example(kind)).text for kind in _leaves(errors.ZorgDeskError)}
    assert len(set(said.values())) == len(said), sorted(said.items(), key=lambda pair: pair[1])


@pytest.mark.parametrize("kind", list(_leaves(errors.ZorgDeskError)), ids=lambda kind: kind.__name__)
def test_every_error_is_explained(kind: type[errors.ZorgDeskError]) -> None:
    message = explain(_example(kind))
    said = " ".join(str(getattr(message, field.name)) for field in dataclasses.fields(message))
    assert len(said.split()) > 4
    assert kind.__name__ not in said
