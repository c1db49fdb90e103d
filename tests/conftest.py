"""What holds for every test: no screen, a home folder of its own, Dutch, nothing left open, no surprise in the log."""

import gc
import logging
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_STYLE_OVERRIDE", None)

settings.register_profile(
    "zorgdesk", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("zorgdesk")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Thousands of tests and all that they import stay until the end: no use in looking at them for waste each time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A clean home folder for each test; no test reads or writes the real one."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable, place in HOME_VARIABLES.items():
            patch.setenv(variable, str(folder / place))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Every file a test opens knows the questions that were compiled for the ones before it."""
    from tests.compiled import create_engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zorgdesk.store.engine.create_engine", create_engine)
        yield


@pytest.fixture(scope="session", autouse=True)
def _derived_once() -> Iterator[None]:
    """Deriving is slow on purpose: the same wachtzin for the same file is derived once a run."""
    from argon2 import low_level

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(low_level, "hash_secret_raw", cache(low_level.hash_secret_raw))
        yield


@pytest.fixture
def memory_not_pinned() -> Iterator[None]:
    """Without the setting that keeps each piece of SQLite's memory out of swap and wipes it: a fifth of a test's time.

    For tests of the window; those of the store, the commands and the faults have it, as the program has.
    """
    from zorgdesk.store import cipher

    with pytest.MonkeyPatch.context() as patch:
        kept = tuple(setting for setting in cipher._SETTINGS if "cipher_memory_security" not in setting)
        patch.setattr(cipher, "_SETTINGS", kept)
        yield


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """The one application, in Dutch whatever the machine speaks (CI's locale is C)."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale("nl_NL"))
    return qapp


@pytest.fixture(autouse=True)
def _nothing_left_open(home: Path) -> Iterator[None]:
    """A test that leaves a window on the screen fails, and the next one starts with a clean screen."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]
    names = [f"{type(w).__name__} {w.objectName()!r}" for w in left]
    for window in left:
        window.hide()
        window.deleteLater()
    assert not names, f"the test left open: {', '.join(names)}"


class _Surprises(logging.Handler):
    """Keeps every line at WARNING or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_surprise_in_the_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless `@pytest.mark.expects_log(pattern, …)` names it."""
    surprises = _Surprises()
    logging.getLogger().addHandler(surprises)
    yield
    logging.getLogger().removeHandler(surprises)
    expected = [pattern for mark in request.node.iter_markers("expects_log") for pattern in mark.args]
    unexpected = [line for line in surprises.lines if not any(re.search(p, line) for p in expected)]
    assert not unexpected, "unexpected log lines:\n" + "\n".join(unexpected)
