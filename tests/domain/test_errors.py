"""The error tree: drawn as it is, and silent about what was typed."""

import inspect
import re
from datetime import date
from pathlib import Path

from zorgdesk.domain import (
    errors,
    errors_attachments,
    errors_plans,
    errors_sessions,
    errors_store,
    errors_text_blocks,
    errors_trajectories,
)
from zorgdesk.domain.errors import RuleBroken, StoreProblem, ZorgDeskError

CLASSES = {
    name: each for name, each in vars(errors).items() if inspect.isclass(each) and issubclass(each, ZorgDeskError)
}

PARTS = (
    errors,
    errors_attachments,
    errors_plans,
    errors_sessions,
    errors_store,
    errors_text_blocks,
    errors_trajectories,
)


def drawn_tree() -> dict[str, str]:
    """Parent by name, as the docstrings of all parts draw it."""
    parents: dict[str, str] = {}
    path: list[str] = []
    for line in "\n".join(part.__doc__ or "" for part in PARTS).splitlines():
        found = re.match(r"^ {4}((?:│   |    )*)(├── |└── )?([A-Z]\w+)( |$)", line)
        if found is None:
            continue
        depth = len(found[1]) // 4 + (1 if found[2] else 0)
        path[depth:] = [found[3]]
        if depth:
            parents[found[3]] = path[depth - 1]
    return parents


def test_the_tree_in_the_docstring_is_the_real_tree() -> None:
    real = {name: each.__mro__[1].__name__ for name, each in CLASSES.items() if each is not ZorgDeskError}
    assert drawn_tree() == real


def test_every_error_is_a_no_or_a_thing_in_the_way() -> None:
    loose = [
        n
        for n, each in CLASSES.items()
        if each is not ZorgDeskError and not issubclass(each, RuleBroken | StoreProblem)
    ]
    assert loose == []


def test_rules_are_drawn_and_written_in_alphabetical_order() -> None:
    for part in PARTS:
        rules = [
            name for name, each in CLASSES.items() if each.__mro__[1] is RuleBroken and each.__module__ == part.__name__
        ]
        assert rules == sorted(rules)


def test_an_error_carries_its_data_and_shows_none_of_it() -> None:
    error = errors.VaultMissing(Path("/home/wieke/Zoë Heuvel.zorgdesk"))
    assert error.path.name == "Zoë Heuvel.zorgdesk"
    for shown in (str(error), repr(error), f"{error}", str([error]), f"{error!r:>40}".strip()):
        assert "Heuvel" not in shown
        assert "VaultMissing" in shown
    assert "2026" not in str(errors.BirthDateInFuture(date(2026, 1, 1)))


def test_errors_of_one_kind_are_still_different_errors() -> None:
    assert errors.DiskFailing(5) != errors.DiskFailing(5)
    assert len({errors.DiskFailing(5), errors.DiskFailing(5)}) == 2
