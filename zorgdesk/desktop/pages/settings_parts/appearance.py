"""Beeld en toetsen: colours, text size, spelling, single letters. Everything works at once."""

from PySide6.QtWidgets import QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.preferences import preferences, set_preferences
from zorgdesk.casework.spelling import set_own_words
from zorgdesk.desktop import forms
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.settings_parts.part import Part
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice, Switch
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.preferences import ColourScheme
from zorgdesk.wording import settings as say


class AppearancePart(Part):
    """No save button: each choice is kept when it is made."""

    form_file = "pages/settings_appearance.ui"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._scheme = forms.field(self.form, "colour_scheme", Segmented)
        self._size = forms.field(self.form, "font_size", Choice)
        self._letters = forms.field(self.form, "single_letter_keys", Switch)
        self._scheme.chosen.connect(lambda value: self._keep(colour_scheme=ColourScheme(value)))
        self._size.currentIndexChanged.connect(lambda _: self._keep(font_size=int(self._size.value())))
        self._letters.toggled.connect(lambda on: self._keep(single_letter_keys=on))
        self._marks = forms.field(self.form, "spelling_marks", Switch)
        self._words = forms.field(self.form, "own_words", LongText)
        self._marks.toggled.connect(lambda on: self._keep(spelling_marks=on))
        self._words.left.connect(self._keep_words)
        keys = forms.field(self.form, "show_keys", Button)
        keys.clicked.connect(lambda: self.page.go.emit(Place(PageKey.KEYS)))

    def show_part(self, place: Place) -> None:
        """Show what holds now."""
        kept = self.page.read(preferences)
        segments = [Segment(ColourScheme(value).value, words) for value, words in say.SCHEME_OPTIONS]
        self._scheme.set_options(segments, kept.colour_scheme.value)
        self._size.set_options(list(say.SIZE_OPTIONS), kept.font_size)
        for switch, on in ((self._letters, kept.single_letter_keys), (self._marks, kept.spelling_marks)):
            blocked = switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(blocked)
            switch.update()
        self._words.set_value("\n".join(kept.own_words))

    def on_change(self, change: Change) -> None:
        """The key list and the palette can change the same settings."""
        if change.touches(Topic.PREFERENCES):
            self.show_part(Place(PageKey.SETTINGS))

    def first_focus(self) -> QWidget | None:
        """The colours."""
        return self._scheme

    def leave(self) -> bool:
        """The own words are kept when their field is left, so also when the page is."""
        return self._keep_words()

    def _keep_words(self) -> bool:
        words = self._words.value().split()
        if sorted(words) == sorted(self.page.read(preferences).own_words):
            return True
        return self.page.perform(set_own_words, words) is not None

    def _keep(self, **changed: object) -> None:
        self.page.perform(set_preferences, **changed)
