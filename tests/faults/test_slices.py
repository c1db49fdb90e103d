"""A small seeded slice of each fault; the full size is `python -m tests.faults` (safety.md)."""

import random
from pathlib import Path

import pytest

from tests.faults.trials import ALL, Template, make_template
from tests.store.sample import SECOND

pytestmark = pytest.mark.slow

SLICE = {"write": 12, "backup": 6, "passphrase": 8, "migrate": 2 * (len(SECOND.statements) + 1), "bits": 40}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("faults"))


@pytest.mark.parametrize("kind", SLICE)
def test_nothing_acknowledged_is_lost_and_nothing_damaged_goes_unnoticed(
    kind: str, template: Template, tmp_path: Path
) -> None:
    tally = ALL[kind](template, tmp_path, random.Random(f"slice {kind}"), SLICE[kind])
    assert tally.trials == SLICE[kind]
    assert tally.failures == []


def test_every_fault_has_its_slice() -> None:
    assert set(SLICE) == set(ALL)
