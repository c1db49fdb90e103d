"""Forms: our widgets stand in, parts are found by name and class, a section is filled and read."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from zorgdesk.desktop import forms
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain_label import PlainLabel

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Form</class><widget class="QWidget" name="Form"><layout class="QVBoxLayout" name="all">
<item><widget class="QLabel" name="head"><property name="text"><string>&lt;b&gt;Kop&lt;/b&gt;</string></property>
<property name="textFormat"><enum>Qt::TextFormat::RichText</enum></property></widget></item>
<item><widget class="Card" name="card"><property name="title"><string>Kaart</string></property>
<layout class="QVBoxLayout" name="inside">
<item><widget class="FormRow" name="row_reason"><property name="label"><string>Reden</string></property>
<property name="required"><bool>true</bool></property><layout class="QVBoxLayout" name="row_inside">
<item><widget class="QLineEdit" name="reason"/></item></layout></widget></item>
<item><widget class="QPlainTextEdit" name="note"/></item><item><widget class="QComboBox" name="place"/></item>
<item><widget class="QCheckBox" name="done"/></item><item><widget class="DateField" name="day"/></item>
</layout></widget></item>
<item><widget class="QPushButton" name="save"><property name="text"><string>Opslaan</string></property>
<property name="kind"><string>primary</string></property></widget></item></layout></widget></ui>"""


@pytest.fixture
def form(tmp_path: Path, qtbot: QtBot) -> QWidget:
    path = tmp_path / "form.ui"
    path.write_text(FORM, encoding="utf-8")
    made = forms.load(path)
    qtbot.addWidget(made)
    return made


def test_our_widgets_stand_in_for_those_of_qt(form: QWidget) -> None:
    kinds = {"head": PlainLabel, "save": Button, "place": Choice, "done": Tick, "note": LongText, "card": Card}
    for name, kind in kinds.items():
        assert type(forms.field(form, name, QWidget)) is kind


def test_a_label_stays_plain_whatever_the_form_says(form: QWidget) -> None:
    head = forms.field(form, "head", PlainLabel)
    assert head.textFormat() == Qt.TextFormat.PlainText


def test_a_row_knows_its_field_and_the_label_is_its_buddy(form: QWidget) -> None:
    form.ensurePolished()
    row = forms.field(form, "row_reason", FormRow)
    assert row.field() is forms.field(form, "reason", QLineEdit)
    assert forms.field(form, "reason", QLineEdit).accessibleName() == "Reden"


def test_a_missing_part_or_another_class_is_a_problem(form: QWidget) -> None:
    with pytest.raises(forms.FormProblem, match="no 'absent'"):
        forms.field(form, "absent", QWidget)
    with pytest.raises(forms.FormProblem, match="not Button"):
        forms.field(form, "reason", Button)


def test_a_form_that_is_not_there_is_a_problem() -> None:
    with pytest.raises(forms.FormProblem):
        forms.load("pages/absent.ui")


def test_a_section_is_filled_silently_and_read_back(form: QWidget, qtbot: QtBot) -> None:
    forms.set_today(form, date(2026, 11, 10))
    forms.field(form, "place", Choice).set_options([(1, "Een"), (2, "Twee")])
    values = {"reason": "Zoë", "note": "regel\nregel", "place": 2, "done": True, "day": date(2026, 12, 1)}
    with qtbot.assertNotEmitted(forms.field(form, "note", LongText).textChanged):
        forms.fill(form, values)
    assert forms.read(form, values) == values
    forms.fill(form, dict.fromkeys(values))
    assert forms.read(form, values) == {"reason": "", "note": "", "place": None, "done": False, "day": None}


def test_a_widget_without_a_value_is_a_problem(form: QWidget) -> None:
    with pytest.raises(forms.FormProblem):
        forms.fill(form, {"card": "x"})
    with pytest.raises(forms.FormProblem):
        forms.read(form, ["card"])


def test_properties_of_our_widgets_are_set_from_the_form(qtbot: QtBot) -> None:
    gallery = forms.load("pages/gallery.ui")
    qtbot.addWidget(gallery)
    assert forms.field(gallery, "primary", Button).property("kind") == "primary"
    assert forms.field(gallery, "banner_backup", Banner).title() == "Al 4 dagen geen reservekopie"
    assert forms.field(gallery, "evaluation", DateField).value() is None
