"""Every form can be loaded, and every part of it has a name of its own that code and tests can ask for."""

from collections import Counter
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from tests.house.source import ROOT
from zorgdesk.desktop import forms

UI = ROOT / "ui"
FORMS = sorted(path.relative_to(UI).as_posix() for path in UI.rglob("*.ui"))


@pytest.mark.parametrize("form", FORMS)
def test_the_form_loads_and_names_its_parts_once(form: str, qtbot: QtBot) -> None:
    made = forms.load(form)
    qtbot.addWidget(made)
    parts = ElementTree.parse(UI / form).iter("widget")  # noqa: S314  (our own files)
    names = Counter(part.get("name", "") for part in parts)
    assert made.objectName()
    assert not [name for name, times in names.items() if not name or times > 1]


def test_there_are_forms() -> None:
    assert FORMS
