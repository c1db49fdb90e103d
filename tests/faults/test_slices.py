"""A small seeded slice of each fault; the full size is `python -m tests.faults` (safety.md)."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.trials import ALL, Template, lost_note, make_template
from tests.store.sample import SECOND

pytestmark = pytest.mark.slow

_MIGRATE = 2 * (len(SECOND.statements) + 1)
SLICE = {"write": 12, "backup": 6, "passphrase": 8, "migrate": _MIGRATE, "bits": 40, "attach": 3, "typing": 2}


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


def test_the_judge_sees_a_lost_note_and_a_changed_one(template: Template, tmp_path: Path) -> None:
    path = template.copy_to(tmp_path / "judged.zorgdesk")
    assert lost_note(path, template, said=-1) is None
    assert lost_note(path, template, said=0) == "acknowledged up to 0, found up to []"
    assert lost_note(path, replace(template, notes=[*template.notes[:-1], "anders"]), said=-1) == "older notes changed"


def test_every_fault_has_its_slice() -> None:
    assert set(SLICE) == set(ALL)
