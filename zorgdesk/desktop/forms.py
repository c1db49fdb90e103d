"""Load a .ui form with our own widgets in it, find its parts by name, fill and read a section of fields.

In a .ui file QLabel, QPushButton, QComboBox, QCheckBox, QRadioButton and QPlainTextEdit become PlainLabel, Button,
Choice, Tick, Dot and LongText; the classes of `CUSTOM` can be named directly. See ui/pages/gallery.ui for an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QFile, QIODevice, QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox, QWidget

from zorgdesk import paths
from zorgdesk.desktop.widgets.age_field import AgeField
from zorgdesk.desktop.widgets.app_mark import AppMark, Ground
from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.boxes import Banner, InfoBox, InlineHint
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.card import Card, Hairline
from zorgdesk.desktop.widgets.chips import ChipChoice
from zorgdesk.desktop.widgets.choice import Choice, Dot, Switch, Tick
from zorgdesk.desktop.widgets.date_field import DateField
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.goal_bar import GoalBar
from zorgdesk.desktop.widgets.icon_view import IconLine, IconView
from zorgdesk.desktop.widgets.key_cap import KeyCap
from zorgdesk.desktop.widgets.lights import LightBadge
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.may_strip import MayStrip
from zorgdesk.desktop.widgets.outline import SectionOutline
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.phase import PhaseDashes
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Scroller
from zorgdesk.desktop.widgets.save_state import SaveState
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.desktop.widgets.segmented import Segmented
from zorgdesk.desktop.widgets.side_bar import SideBar
from zorgdesk.desktop.widgets.stat_tile import StatTile
from zorgdesk.desktop.widgets.stepper import Stepper
from zorgdesk.desktop.widgets.strength_bar import StrengthBar
from zorgdesk.desktop.widgets.tab_bar import TabBar
from zorgdesk.desktop.widgets.task_list import StepList, TaskList
from zorgdesk.desktop.widgets.timeline import Timeline
from zorgdesk.desktop.widgets.top_bar import TopBar
from zorgdesk.desktop.widgets.trend_chart import TrendChart

W = TypeVar("W", bound=QObject)

CUSTOM: Final[tuple[type[QWidget], ...]] = (
    AgeField, AppMark, Ground, Avatar, Badge, Banner, Button, Card, ChipChoice, Choice, DateField, Dot, EmptyState, FormRow, GoalBar,
    Hairline, IconButton, IconLine, IconView, InfoBox, InlineHint, KeyCap, LightBadge, LongText, MayStrip, PageHead,
    PaperPreview, PhaseDashes, PlainLabel, PlainTable, SaveState, Scroller, SecretField, SectionOutline, Segmented,
    SideBar, StatTile, StepList, Stepper, StrengthBar, Switch, TabBar, TaskList, Tick, Timeline, TopBar, TrendChart,
)  # fmt: skip

_STAND_IN: Final[dict[str, type[QWidget]]] = {
    "QLabel": PlainLabel,
    "QPushButton": Button,
    "QComboBox": Choice,
    "QCheckBox": Tick,
    "QRadioButton": Dot,
    "QPlainTextEdit": LongText,
    "QScrollArea": Scroller,
}


class FormProblem(RuntimeError):
    """A form is missing, cannot be read, or lacks a part that the code asks for."""


@runtime_checkable
class Valued(Protocol):
    """Our own fields: they hold one value."""

    def value(self) -> object:
        """The value now; None when empty or unreadable."""

    def set_value(self, value: object) -> None:
        """Show a value without announcing a change."""


class _Loader(QUiLoader):
    def __init__(self) -> None:
        super().__init__()
        self._classes = {cls.__name__: cls for cls in CUSTOM} | _STAND_IN

    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """Make one of ours by its class name, else what Qt makes."""
        cls = self._classes.get(className)
        if cls is None:
            return super().createWidget(className, parent, name)
        made = cls(parent=parent)
        made.setObjectName(name)
        return made


def load(form: str | Path, parent: QWidget | None = None) -> QWidget:
    """Load `ui/<form>` (as "pages/gallery.ui") or a path; raises FormProblem when it is missing or broken."""
    path = form if isinstance(form, Path) else paths.ui_dir() / form
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FormProblem(f"{path}: {file.errorString()}")
    loader = _Loader()
    made: QWidget | None = loader.load(file, parent)
    file.close()
    if made is None:
        raise FormProblem(f"{path}: {loader.errorString()}")
    return made


def field(form: QWidget, name: str, kind: type[W]) -> W:
    """The part of a form with this object name and class; raises FormProblem when missing or of another class."""
    found = form.findChild(QObject, name)
    if found is None:
        raise FormProblem(f"form {form.objectName()!r} has no {name!r}")
    if not isinstance(found, kind):
        raise FormProblem(f"{name!r} in form {form.objectName()!r} is {type(found).__name__}, not {kind.__name__}")
    return found


def set_today(form: QWidget, today: date) -> None:
    """Hand the day of today to every date field of a form (`morgen`, `+6w`)."""
    for part in form.findChildren(DateField):
        part.set_today(today)


def fill(form: QWidget, values: Mapping[str, object]) -> None:
    """Show the values in the fields of the same name, without signals; raises FormProblem for an unknown name."""
    for name, value in values.items():
        _show(field(form, name, QWidget), value)


def read(form: QWidget, names: Iterable[str]) -> dict[str, object]:
    """The values of the named fields: text, bool, number, date or the value behind a choice."""
    return {name: value_of(field(form, name, QWidget)) for name in names}


def value_of(part: QWidget) -> object:
    """The value of one field; raises FormProblem for a widget that holds none."""
    if isinstance(part, Valued):
        return part.value()
    if isinstance(part, QLineEdit):
        return part.text()
    if isinstance(part, QAbstractButton):
        return part.isChecked()
    raise FormProblem(f"{part.objectName()!r} ({type(part).__name__}) holds no value")


def _show(part: QWidget, value: object) -> None:
    blocked = part.blockSignals(True)
    try:
        if isinstance(part, QSpinBox):
            part.setValue(value if isinstance(value, int) else part.minimum())
        elif isinstance(part, LongText):
            part.set_value("" if value is None else str(value))
        elif isinstance(part, Valued):
            part.set_value(value)
        elif isinstance(part, QLineEdit):
            part.setText("" if value is None else str(value))
        elif isinstance(part, QAbstractButton):
            part.setChecked(bool(value))
        else:
            raise FormProblem(f"{part.objectName()!r} ({type(part).__name__}) holds no value")
    finally:
        part.blockSignals(blocked)
