"""`demo --to FILE` writes a dossier that is whole, the same every time, and nothing at all when it cannot."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import PASSPHRASE
from zorgdesk.commands import main
from zorgdesk.commands.demo import write_demo
from zorgdesk.demo import multiply
from zorgdesk.store.keys import FLOOR
from zorgdesk.store.vault import Vault

Types = Callable[[str], None]
TODAY = date(2026, 11, 10)


def _rows(place: Path, sql: str) -> list[tuple[Any, ...]]:
    with Vault.unlock(place, PASSPHRASE) as vault, vault.reading() as session:
        return [tuple(row) for row in session.connection().exec_driver_sql(sql)]


def _written(place: Path, cases: int) -> Path:
    write_demo(place, PASSPHRASE, cases=cases, today=TODAY, profile=FLOOR)
    return place


def test_the_file_opens_with_the_passphrase_that_was_typed(
    tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "demo.zorgdesk"
    types(PASSPHRASE)
    assert main(["demo", "--to", str(place), "--cases", "2"]) == 0
    assert str(place) in capsys.readouterr().out
    types(PASSPHRASE)
    assert main(["check", str(place)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["demo.zorgdesk"]


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "mijn.zorgdesk"
    place.write_bytes(b"van mij")
    types(PASSPHRASE)
    assert main(["demo", "--to", str(place)]) == 1
    assert place.read_bytes() == b"van mij"
    assert capsys.readouterr().err


@pytest.mark.parametrize("cases", ["0", "-3", "9999999"])
def test_an_impossible_number_is_refused(cases: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--to", str(tmp_path / "demo.zorgdesk"), f"--cases={cases}"]) == 2
    assert "ander aantal" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_passphrase_nothing_is_made(tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    types("  ")
    assert main(["demo", "--to", str(tmp_path / "demo.zorgdesk")]) == 2
    assert "wachtzin" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_is_named(tmp_path: Path, types: Types, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "brief").write_text("geen map")
    types(PASSPHRASE)
    assert main(["demo", "--to", str(tmp_path / "brief" / "demo.zorgdesk"), "--cases", "1"]) == 1
    assert len(capsys.readouterr().err.split()) > 5


def test_the_same_day_gives_the_same_story(tmp_path: Path) -> None:
    first, second = _written(tmp_path / "a.zorgdesk", 4), _written(tmp_path / "b.zorgdesk", 4)
    for sql in ("SELECT * FROM children", "SELECT * FROM journal_entries", "SELECT * FROM due_items"):
        assert _rows(first, sql) == _rows(second, sql)


def test_nothing_happened_after_today_or_in_a_weekend(tmp_path: Path) -> None:
    place = _written(tmp_path / "demo.zorgdesk", 9)
    for table, column in (
        ("journal_entries", "happened_on"),
        ("consent_answers", "decided_on"),
        ("observations", "observed_on"),
        ("handover_steps", "done_on"),
        ("care_cases", "opened_on"),
    ):
        days = {row[0] for row in _rows(place, f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")}
        assert all(date.fromisoformat(day) <= TODAY for day in days), table
        assert all(date.fromisoformat(day).weekday() < 5 for day in days), table


def test_a_stress_file_is_whole_and_every_copy_has_its_own_name_code_and_tasks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(multiply, "STORIES_AT_MOST", 5)
    place = _written(tmp_path / "stress.zorgdesk", 17)
    with Vault.unlock(place, PASSPHRASE) as vault:
        assert vault.check().clean
    codes = [row[0] for row in _rows(place, "SELECT code FROM case_summaries")]
    assert len(codes) == len(set(codes)) == 17
    names = _rows(place, "SELECT id, first_name, surname FROM children WHERE id IN (1, 5, 9)")
    assert len({surname for _, _, surname in names}) > 1
    wrong = """
        SELECT count(*) FROM case_summaries AS s JOIN care_cases AS k ON k.id = s.case_id
        JOIN children AS c ON c.id = k.child_id WHERE instr(s.child_name, c.surname) = 0
    """
    assert _rows(place, wrong) == [(0,)]
    astray = "SELECT count(*) FROM due_items WHERE case_id <> json_extract(task, '$.case_id')"
    assert _rows(place, astray) == [(0,)]
    steps = """
        SELECT count(*) FROM due_items AS d WHERE d.kind = 'step'
        AND NOT EXISTS (SELECT 1 FROM steps AS s WHERE s.id = json_extract(d.task, '$.ref') AND s.case_id = d.case_id)
    """
    assert _rows(place, steps) == [(0,)]
    found = _rows(place, "SELECT count(*) FROM search_text WHERE kind = 'case'")
    assert found == [(17,)]
