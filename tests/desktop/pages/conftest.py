"""Fixtures of the page tests."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker
from tests.desktop.pages.paper_driver import a_case
from zorgdesk.desktop import ask, background
from zorgdesk.desktop.desk import Desk

if TYPE_CHECKING:
    from zorgdesk.desktop.pages.paper import PaperPage

Fill = Callable[[Callable[[Maker], Any]], Any]


@pytest.fixture
def paper_ids(fill: Fill) -> dict[str, int]:
    """The ids of a case with sheets to print."""
    found: dict[str, int] = fill(a_case)
    return found


@pytest.fixture(autouse=True)
def _no_answers_left() -> Iterator[None]:
    """No question of one test is answered in the next, and no thread outlives it."""
    yield
    ask.forget()
    background.finish()


@pytest.fixture
def paper_page(desk: Desk, paper_ids: dict[str, int], qtbot: QtBot) -> Iterator["PaperPage"]:
    """The paper page on that file, shown."""
    from zorgdesk.desktop.pages.paper import PaperPage

    made_page = PaperPage(desk)
    qtbot.addWidget(made_page)
    made_page.resize(1134, 620)
    made_page.show()
    yield made_page
    background.finish()
    made_page.hide()
