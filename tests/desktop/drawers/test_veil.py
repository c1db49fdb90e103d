"""Under privacy view a drawer with text in it lies behind a veil; what was typed stays (look.md screen 15)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from tests.desktop.conftest import Fill
from tests.desktop.drawers.conftest import Open
from tests.desktop.keys import type_text
from zorgdesk.desktop.layers import Drawers
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.card import Hairline
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel


@pytest.fixture
def case_id(fill: Fill) -> Iterator[int]:
    yield int(fill(lambda maker: maker.case()))
    privacy().switch(False)


def test_a_note_is_veiled_and_comes_back_as_it_was(drawers: Drawers, open_drawer: Open, case_id: int) -> None:
    note = open_drawer("note", case_id=case_id)
    fact: LongText = note.findChild(LongText, "fact")
    fact.set_value("Vader van Lotje belde.")
    privacy().switch(True)
    drawers.set_privacy(True)
    assert not fact.isVisible()
    veil = note.findChild(EmptyState, "veil")
    assert veil.isVisible()
    privacy().switch(False)
    drawers.set_privacy(False)
    assert fact.isVisible()
    assert fact.value() == "Vader van Lotje belde."
    assert not veil.isVisible()


@pytest.mark.parametrize("name", ["aftercare", "closing", "history"])
def test_the_head_of_an_open_drawer_follows_the_privacy_view(
    drawers: Drawers, open_drawer: Open, case_id: int, name: str
) -> None:
    open_drawer(name, case_id=case_id)
    assert "Lotje" in _shown(drawers)
    privacy().switch(True)
    drawers.set_privacy(True)
    assert "Lotje" not in _shown(drawers)
    privacy().switch(False)
    drawers.set_privacy(False)
    assert "Lotje" in _shown(drawers)


def test_a_name_that_is_being_typed_for_a_new_casus_goes_behind_the_veil(
    drawers: Drawers, open_drawer: Open, case_id: int
) -> None:
    drawer = open_drawer("new_case")
    drawer.texts["first_name"].setText("Lotje")
    privacy().switch(True)
    drawers.set_privacy(True)
    assert not drawer.texts["first_name"].isVisible()
    assert all("Wolkenfabriek" not in drawer.location.itemText(at) for at in range(drawer.location.count()))
    privacy().switch(False)
    drawers.set_privacy(False)
    assert drawer.texts["first_name"].isVisible()
    assert drawer.texts["first_name"].text() == "Lotje"


def test_the_groups_of_a_signal_become_letters(drawers: Drawers, open_drawer: Open, case_id: int) -> None:
    drawer = open_drawer("signal")
    group = drawer.fields.group
    group.setCurrentIndex(1)
    chosen = group.value()
    privacy().switch(True)
    drawers.set_privacy(True)
    assert group.itemText(1).startswith("Locatie")
    assert group.value() == chosen


def test_a_drawer_without_buttons_has_no_line_above_its_foot(
    drawers: Drawers, open_drawer: Open, case_id: int
) -> None:
    for name, lines in (("note", 1), ("history", 0)):
        open_drawer(name, case_id=case_id)
        assert drawers.frame is not None
        panel = drawers.frame.panel
        found = [one for one in drawers.frame.findChildren(Hairline) if one.isVisible() and one.parent() is panel]
        assert len(found) == lines


def _shown(drawers: Drawers) -> str:
    assert drawers.frame is not None
    return "\n".join(label.text() for label in drawers.frame.findChildren(PlainLabel) if label.isVisible())


def test_a_note_that_was_begun_opens_veiled_and_a_new_one_does_not(
    drawers: Drawers, open_drawer: Open, case_id: int
) -> None:
    privacy().switch(True)
    note = open_drawer("note", case_id=case_id)
    fact: LongText = note.findChild(LongText, "fact")
    assert fact.isVisible()
    type_text(fact, "Vader van Lotje belde.")
    assert drawers.close()
    again = open_drawer("note", case_id=case_id)
    assert not again.findChild(LongText, "fact").isVisible()
    parts = [part for part in again.findChildren(QWidget) if part.isVisible()]
    assert any(part.objectName() == "veil" for part in parts)
