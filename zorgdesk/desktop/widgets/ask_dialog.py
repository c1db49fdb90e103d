"""AskDialog: only for what cannot be undone, or when a choice is needed now. The title is the question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.plain_label import PlainLabel

_WIDE = 512


class AskDialog(QDialog):
    """`AskDialog(question, words, act="Definitief wissen", safe="Niet wissen")`; accepted = the act was chosen.

    With `typed="K-0088"` the act works only after that is typed in the field labelled `typed_label`.
    More fields go in `.body`, above the buttons.
    """

    def __init__(
        self,
        question: str,
        words: str,
        *,
        act: str,
        safe: str,
        kind: str = "danger",
        icon: str = "",
        typed: str = "",
        typed_label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setMinimumWidth(theme().px(_WIDE))
        self._typed = typed
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(question, "section", wrap=True))
        column.addWidget(PlainLabel(words, "body", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body)
        self.field: QLineEdit | None = None
        if typed:
            self.field = QLineEdit()
            self.field.setObjectName("typed")
            self.field.textChanged.connect(self._look)
            self.body.addWidget(FormRow(typed_label, self.field))
        self.act = Button(act, kind, icon=icon)
        self.safe = Button(safe, "secondary")
        column.addSpacing(4)
        column.addWidget(self._buttons())
        self._look()
        self.safe.setDefault(not typed)
        (self.field or self.safe).setFocus()

    def _buttons(self) -> QDialogButtonBox:
        self.act.setObjectName("act")
        self.safe.setObjectName("safe")
        buttons = QDialogButtonBox(Qt.Orientation.Horizontal)
        buttons.addButton(self.safe, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.act, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _look(self) -> None:
        if self.field is not None:
            self.act.setEnabled(self.field.text().strip().casefold() == self._typed.casefold())
