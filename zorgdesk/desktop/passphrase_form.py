"""Choosing a wachtzin: typed twice, the time it takes to guess it live, and a proposal of five words.

Used by the first start, by the recovery sheet path and by the settings.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.desktop import forms, passphrases
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.secret_field import SecretField
from zorgdesk.desktop.widgets.strength_bar import StrengthBar
from zorgdesk.wording import door as say

_JUDGE_AFTER_MS = 150


class PassphraseForm(QWidget):
    """`passphrase()` when all is well, else None and the reason stands at the field. Signals changed, entered."""

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = forms.load("passphrase_form.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(form)
        self.first = forms.field(form, "new_passphrase", SecretField)
        self.second = forms.field(form, "passphrase_again", SecretField)
        self._first_row = forms.field(form, "row_new_passphrase", FormRow)
        self._second_row = forms.field(form, "row_passphrase_again", FormRow)
        self._bar = forms.field(form, "strength_bar", StrengthBar)
        self._words = forms.field(form, "strength_words", PlainLabel)
        self._caps = forms.field(form, "caps_warning", IconLine)
        self._judge = QTimer(self)
        self._judge.setSingleShot(True)
        self._judge.setInterval(_JUDGE_AFTER_MS)
        self._judge.timeout.connect(self._show_strength)
        self.first.textChanged.connect(self._on_first)
        self.second.textChanged.connect(self._on_second)
        self.second.returnPressed.connect(self.entered)
        self.first.returnPressed.connect(self.second.setFocus)
        for field in (self.first, self.second):
            field.caps_lock.connect(self._caps.setVisible)
        forms.field(form, "suggest", Button).clicked.connect(self.suggest)
        self._caps.hide()
        self._bar.hide()
        self.setFocusProxy(self.first)

    def suggest(self) -> None:
        """Put five words in the first field, readable, so that they can be written down and typed once more."""
        self.second.clear()
        self.first.setText(passphrases.suggest())
        if not self.first.shown():
            self.first.show_button.click()
        self._first_row.set_hint(say.SUGGESTED)
        self._show_strength()
        self.second.setFocus()

    def ready(self) -> bool:
        """Whether both fields are equal and the wachtzin is strong enough; says nothing."""
        text = self._text()
        return bool(text) and text == _tidy(self.second.text()) and passphrases.strong_enough(text)

    def passphrase(self) -> str | None:
        """The chosen wachtzin; None when something is missing, which is then said at its field."""
        text = self._text()
        if not text:
            self._refuse(self._first_row, self.first, say.NEEDED)
        elif not passphrases.strong_enough(text):
            self._refuse(self._first_row, self.first, say.TOO_EASY)
        elif text != _tidy(self.second.text()):
            self._refuse(self._second_row, self.second, say.NOT_EQUAL)
        else:
            return text
        return None

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.clear()
            field.hide_letters()

    def _text(self) -> str:
        return _tidy(self.first.text())

    def _refuse(self, row: FormRow, field: SecretField, sentence: str) -> None:
        row.set_error(sentence)
        field.setFocus()

    def _on_first(self) -> None:
        self._first_row.set_error("")
        self._judge.start()
        self.changed.emit()

    def _on_second(self) -> None:
        self._second_row.set_error("")
        self.changed.emit()

    def _show_strength(self) -> None:
        text = self._text()
        self._bar.setVisible(bool(text))
        if not text:
            self._words.setText("")
            return
        told = say.strength(passphrases.seconds_to_guess(text), passphrases.STRONG_ENOUGH)
        self._bar.show_share(told.share, told.kind)
        self._words.setText(told.words)
        self.changed.emit()


def _tidy(text: str) -> str:
    """As it is derived from: blanks at the ends do not count (stack.md, The vault file)."""
    return text.strip()
