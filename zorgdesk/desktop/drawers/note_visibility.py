"""Who may see a note, with the parent it is vertrouwelijk of, and what the choice means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zorgdesk.casework.sheets.journal import NoteSheet
from zorgdesk.casework.sheets.people import GuardianSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.values import Visibility
from zorgdesk.wording import journal as say
from zorgdesk.wording.labels import label


class NoteVisibility(QObject):
    """`fill(parents, note)` and `value()`. Signal changed(). A form has `visibility`, `only_for` and its hint."""

    changed = Signal()

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._control = forms.field(form, "visibility", Segmented)
        self._only_for = forms.field(form, "only_for", Choice)
        self._hint = forms.field(form, "visibility_hint", PlainLabel)
        self._control.chosen.connect(self._on_chosen)
        self._only_for.currentIndexChanged.connect(lambda _: self.changed.emit())

    def fill(self, parents: Sequence[GuardianSheet], note: NoteSheet | None) -> None:
        """New notes start as intern; without a parent in the file nothing can be of one parent."""
        segments = [
            Segment(Visibility.SHARED, label(Visibility.SHARED), "eye"),
            Segment(Visibility.INTERNAL, label(Visibility.INTERNAL), "lock"),
        ]
        if parents:
            segments.append(Segment(Visibility.CONFIDENTIAL, say.ONE_PARENT, "user-check"))
        self._control.set_options(segments, note.visibility if note else Visibility.INTERNAL)
        chosen = note.guardian_id if note and note.guardian_id else parents[0].guardian_id if parents else None
        names = [(one.guardian_id, privacy().name(one.shown_name)) for one in parents]
        self._only_for.set_options(names, chosen)
        self._show()

    def value(self) -> tuple[Visibility, int | None]:
        """Who may see it, and with vertrouwelijk which parent."""
        chosen = self._control.value()
        return chosen, self._only_for.value() if chosen is Visibility.CONFIDENTIAL else None

    def _on_chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = self._control.value()
        self._only_for.setVisible(chosen is Visibility.CONFIDENTIAL)
        self._hint.setText(say.visible_hint(chosen))
