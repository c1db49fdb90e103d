"""The front door: each command is found, imported only when asked for, and a mistake gets a Dutch answer."""

import subprocess
import sys

import pytest

from tests.house.source import ROOT
from zorgdesk.commands import main

HEAVY = ("PySide6", "sqlalchemy", "reportlab", "argparse")


def test_the_front_door_itself_loads_nothing_heavy() -> None:
    code = f"import sys, zorgdesk.commands; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [["check"], ["demo", "--cases", "veel"], ["--onbekend"], ["pictures"]])
def test_a_mistake_is_answered_in_dutch(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("Deze opdracht is niet compleet of bestaat niet.")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(command in said for command in ("open", "demo", "check", "selftest", "pictures"))


def test_without_a_screen_the_window_is_refused_calmly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 1
    assert main(["demo"]) == 1
    assert capsys.readouterr().err.startswith("Er is geen scherm")
