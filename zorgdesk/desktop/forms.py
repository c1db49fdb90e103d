"""Load a .ui form with our own widgets in it, find its parts by name, fill and read a section of fields.

In a .ui file QLabel, QPushButton, QComboBox, QCheckBox, QRadioButton and QPlainTextEdit become PlainLabel, Button,
Choice, Tick, Dot and LongText; the classes of `CUSTOM` can be named directly. See ui/pages/gallery.ui for an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QFile, QIODevice, QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QPlainTextEdit, QSpinBox, QStackedWidget, QWidget

from zorgdesk import paths

W = TypeVar("W", bound=QObject)

_HOMES: Final[dict[str, tuple[str, ...]]] = {
    "age_field": ("AgeField",),
    "app_mark": ("AppMark", "Ground"),
    "avatar": ("Avatar",),
    "badge": ("Badge",),
    "boxes": ("Banner", "InfoBox", "InlineHint"),
    "button": ("Button", "IconButton"),
    "card": ("Card", "Hairline"),
    "case_field": ("CaseField",),
    "chips": ("ChipChoice",),
    "choice": ("Choice", "Dot", "Switch", "Tick"),
    "date_field": ("DateField",),
    "day_list": ("DayList",),
    "empty_state": ("EmptyState",),
    "form_row": ("FormRow",),
    "goal_bar": ("GoalBar",),
    "icon_view": ("IconLine", "IconView"),
    "inline_text": ("InlineText",),
    "key_cap": ("KeyCap",),
    "lights": ("LightBadge",),
    "long_text": ("LongText",),
    "may_strip": ("MayStrip",),
    "month_view": ("MonthView",),
    "number_field": ("NumberField",),
    "outline": ("SectionOutline",),
    "page_head": ("PageHead",),
    "paper_preview": ("PaperPreview",),
    "phase": ("PhaseDashes",),
    "plain_label": ("PlainLabel",),
    "plain_table": ("PlainTable",),
    "progress_line": ("ProgressLine",),
    "responsive": ("Scroller",),
    "run_line": ("RunLine",),
    "save_state": ("SaveState",),
    "score_boxes": ("ScoreBoxes",),
    "secret_field": ("SecretField",),
    "segmented": ("Segmented",),
    "side_bar": ("SideBar",),
    "stat_tile": ("StatTile",),
    "stepper": ("Stepper",),
    "strength_bar": ("StrengthBar",),
    "tab_bar": ("TabBar",),
    "task_list": ("StepList", "TaskList"),
    "timeline": ("Timeline",),
    "top_bar": ("TopBar",),
    "trend_chart": ("TrendChart",),
}
"""The classes that a form can name, by file of widgets/; imported when a form first asks for one (speed.md P1)."""

_STAND_IN: Final = {
    "QLabel": "PlainLabel",
    "QPushButton": "Button",
    "QComboBox": "Choice",
    "QCheckBox": "Tick",
    "QRadioButton": "Dot",
    "QPlainTextEdit": "LongText",
    "QScrollArea": "Scroller",
}

_QTS_OWN: Final[dict[str, type[QWidget]]] = {
    cls.__name__: cls for cls in (QFrame, QLineEdit, QSpinBox, QStackedWidget, QWidget)
}
"""Made by Python too, so that Python hears when one is gone; the loader's own would leave a stale name for the next."""

CUSTOM: Final = {name: home for home, names in _HOMES.items() for name in names}
"""Every class of our own that a form can name, with its file."""


@cache
def widget_class(name: str) -> type[QWidget] | None:
    """The class that a form means by this name; None when it is one of Qt's own that is not in our lists."""
    ours = _STAND_IN.get(name, name)
    home = CUSTOM.get(ours)
    if home is None:
        return _QTS_OWN.get(ours)
    made: type[QWidget] = getattr(import_module(f"zorgdesk.desktop.widgets.{home}"), ours)
    return made


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
    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """Make one of ours by its class name, else what Qt makes."""
        cls = widget_class(className)
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


def newest(form: QWidget, name: str, kind: type[W]) -> W | None:
    """The part that was made last, where parts are made anew at each reading: the older ones are on their way out."""
    found = form.findChildren(kind, name)
    return found[-1] if found else None


def set_today(form: QWidget, today: date) -> None:
    """Hand the day of today to every date field of a form (`morgen`, `+6w`)."""
    from zorgdesk.desktop.widgets.date_field import DateField

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
        elif isinstance(part, QPlainTextEdit) and isinstance(part, Valued):
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
