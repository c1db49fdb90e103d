"""FormRow: the label above a field, `*` when required, a hint below, the error beside the field on leaving it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.plain import restyle
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import widgets as say

_GAP = 4


class FormRow(QWidget):
    """Properties for .ui: label, hint, required. The one field is the child of its layout (margins 0).

    `set_check(check)` runs `check()` when the field is left; a sentence it returns is shown, None clears it.
    """

    error_changed = Signal(str)

    def __init__(
        self,
        label: str = "",
        field: QWidget | None = None,
        *,
        required: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._required, self._hint, self._error = label, required, hint, ""
        self._note = ""
        self._check: Callable[[], str | None] | None = None
        self._field: QWidget | None = None
        self._caption = PlainLabel("", "label", parent=self)
        self._below = PlainLabel("", "support", wrap=True, parent=self)
        self._problem = IconLine("triangle-alert", "", "bad", parent=self)
        if field is not None:
            layout = QVBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(field)
        theme().changed.connect(self._arrange)
        self._arrange()

    def field(self) -> QWidget | None:
        """The field of this row (None when the form gave it none yet)."""
        layout = self.layout()
        if self._field is None and layout is not None:
            items = [layout.itemAt(place) for place in range(layout.count())]
            found = next((item.widget() for item in items if item is not None and item.widget() is not None), None)
            if found is not None:
                self._bind(found)
        return self._field

    def set_label(self, label: str) -> None:
        """The words above the field."""
        self._words = label
        self._arrange()

    def set_required(self, required: bool) -> None:
        """Show the star."""
        self._required = required
        self._arrange()

    def set_hint(self, hint: str) -> None:
        """The line below the field."""
        self._hint = hint
        self._arrange()

    def set_check(self, check: Callable[[], str | None]) -> None:
        """Judge the field when it is left: `check` returns a sentence (wat, gevolg, wat nu) or None."""
        self._check = check
        self.field()

    def judge(self) -> bool:
        """Run the check now; True when all is well."""
        if self._check is not None:
            self.set_error(self._check() or "")
        return not self._error

    def set_error(self, sentence: str) -> None:
        """Show a problem at the field ("" clears it)."""
        if sentence == self._error:
            return
        self._error = sentence
        field = self.field()
        if field is not None:
            field.setProperty("bad", bool(sentence))
            field.setAccessibleDescription(sentence or self._hint)
            restyle(field)
        self._arrange()
        self.error_changed.emit(sentence)

    def error(self) -> str:
        """The problem shown now, or ""."""
        return self._error

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On leaving the field: judge it."""
        if event.type() == QEvent.Type.FocusOut and self._check is not None:
            self.judge()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """When the form is complete (polish) the label gets its buddy."""
        if event.type() in {QEvent.Type.Polish, QEvent.Type.ChildPolished, QEvent.Type.LayoutRequest}:
            self.field()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """Room for the field and its label."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self._caption.minimumSizeHint().width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place label, hint and error around the field."""
        super().resizeEvent(event)
        self._arrange()

    def _bind(self, field: QWidget) -> None:
        self._field = field
        layout = self.layout()
        if layout is not None and field.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed:
            layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._caption.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(self._words)
        field.setAccessibleDescription(self._hint)
        field.installEventFilter(self)
        if isinstance(field, LongText):
            field.left_out.connect(self._say_left_out)

    def _say_left_out(self, pictures: int) -> None:
        """Below the field, in place of its hint, until the next paste."""
        self._note = say.pictures_left_out(pictures) if pictures else ""
        self._arrange()

    def _arrange(self) -> None:
        self._caption.setText(say.required(self._words) if self._required else self._words)
        below = self._note or self._hint
        self._below.setText(below)
        if self._error:
            self._problem.say(self._error)
        top = self._caption.sizeHint().height() + _GAP if self._words else 0
        line = self._problem if self._error else self._below
        self._problem.setVisible(bool(self._error))
        self._below.setVisible(bool(below) and not self._error)
        bottom = self._height(line) + _GAP if self._error or below else 0
        self.setContentsMargins(0, top, 0, bottom)
        self._caption.setVisible(bool(self._words))
        self._caption.setGeometry(0, 0, self.width(), max(0, top - _GAP))
        line.setGeometry(0, self.height() - bottom + _GAP, self.width(), max(0, bottom - _GAP))

    def _height(self, line: QWidget) -> int:
        width = max(self.width(), theme().px(160))
        return line.heightForWidth(width) if line.hasHeightForWidth() else line.sizeHint().height()

    def _get_label(self) -> str:
        return self._words

    def _get_required(self) -> bool:
        return self._required

    def _get_hint(self) -> str:
        return self._hint

    label = Property(str, _get_label, set_label)
    required = Property(bool, _get_required, set_required)
    hint = Property(str, _get_hint, set_hint)
