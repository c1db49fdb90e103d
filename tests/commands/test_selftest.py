"""`selftest` says in one line of JSON whether this installation works, and leaves nothing behind."""

import json
import tempfile
from pathlib import Path

import pytest

from zorgdesk.commands import main, selftest


def test_every_proof_holds_here(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    said = json.loads(lines[0])
    assert said["ok"] is True
    assert list(said["milliseconds"]) == list(selftest.PROOFS)


def test_what_fails_is_named_and_the_status_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(selftest.Vault, "create", broken)
    assert main(["selftest"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["ok"], said["failed"], said["why"]) == (False, "create", "OSError: no room")


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert main(["selftest"]) == 0
    assert list(tmp_path.iterdir()) == []
