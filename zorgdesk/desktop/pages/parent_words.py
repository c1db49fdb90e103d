"""One parent's own words in an oudergesprek: text, herkent het beeld, akkoord, and only for this parent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk.casework.sheets.parent_meetings import WordsOfParent
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import Avatar
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.values import Agreement, RecognisesPicture
from zorgdesk.wording import parent_meetings as say
from zorgdesk.wording.labels import label


class ParentWordsForm(QWidget):
    """`show_words(words)`. Signal changed() after every key."""

    changed = Signal()

    def __init__(self, guardian_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guardian_id = guardian_id
        self.setObjectName(f"parent_{guardian_id}")
        self._filling = False
        self.form = forms.load("pages/parent_words.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.words = forms.field(self.form, "words", LongText)
        self._recognises = forms.field(self.form, "recognises", Choice)
        self._agreement = forms.field(self.form, "agreement", Choice)
        self._confidential = forms.field(self.form, "confidential", Tick)
        self._recognises.set_options([(None, say.NOT_CHOSEN), *((one, label(one)) for one in RecognisesPicture)], None)
        self._agreement.set_options([(one, label(one)) for one in Agreement], Agreement.OPEN)
        for signal in (
            self.words.textChanged,
            self._recognises.currentIndexChanged,
            self._agreement.currentIndexChanged,
            self._confidential.clicked,
        ):
            signal.connect(self._tell)

    def show_words(self, words: WordsOfParent) -> None:
        """Fill the fields with what is kept."""
        self._filling = True
        shown = privacy().name(words.name if words.name.full else words.shown)
        forms.field(self.form, "row_words", FormRow).setProperty("label", say.words_label(words, shown))
        forms.field(self.form, "avatar", Avatar).set_name(shown)
        if privacy().on or not self.words.hasFocus():
            self.words.set_value(privacy().text(words.text))
        self._recognises.set_value(words.recognises)
        self._agreement.set_value(words.agreement)
        self._confidential.setChecked(words.confidential)
        self.words.setReadOnly(privacy().on)
        for field in (self._recognises, self._agreement, self._confidential):
            field.setEnabled(not privacy().on)
        self._filling = False

    def parts(self) -> tuple[QWidget, ...]:
        """The fields in tab order."""
        return (self.words, self._recognises, self._agreement, self._confidential)

    def text(self) -> str:
        """The words as typed."""
        return self.words.value()

    def confidential(self) -> bool:
        """Kept from the other parent."""
        return self._confidential.isChecked()

    def recognises(self) -> RecognisesPicture | None:
        """Whether the parent recognises the picture."""
        chosen = self._recognises.value()
        return chosen if isinstance(chosen, RecognisesPicture) else None

    def agreement(self) -> Agreement:
        """Akkoord with the report."""
        chosen = self._agreement.value()
        return chosen if isinstance(chosen, Agreement) else Agreement.OPEN

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
