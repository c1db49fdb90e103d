"""The import rules of pyproject.toml, one test per rule."""

import tomllib
from functools import cache

import pytest
from importlinter.application import output
from importlinter.application.ports.reporting import Report
from importlinter.application.use_cases import _register_contract_types, create_report, read_user_options
from importlinter.configuration import configure

from tests.house.source import ROOMS, ROOT

PYPROJECT = ROOT / "pyproject.toml"
CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
]


@cache
def _report() -> Report:
    configure()
    options = read_user_options(str(PYPROJECT))
    _register_contract_types(options)
    return create_report(options, cache_dir=None)


@pytest.mark.parametrize("name", CONTRACTS)
def test_the_import_rule_is_kept(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    [(contract, check)] = [pair for pair in _report().get_contracts_and_checks() if pair[0].name == name]
    if not check.kept:
        output.print_heading(name, output.HEADING_LEVEL_TWO)
        contract.render_broken_contract(check)
        pytest.fail(capsys.readouterr().out)


def test_there_are_no_more_than_eight_import_rules() -> None:
    assert len(CONTRACTS) == 8


def test_every_room_has_a_door_that_says_what_lives_there() -> None:
    missing = [room for room in ROOMS if not (ROOT / "zorgdesk" / room / "__init__.py").is_file()]
    assert not missing
