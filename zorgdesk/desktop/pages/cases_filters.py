"""The filters above the list of casussen: words, place, phase, area of concern and consent."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zorgdesk.casework.sheets.case_list import ListFilters
from zorgdesk.casework.sheets.reference import MunicipalitySheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.flow import Flow
from zorgdesk.desktop.widgets.plain import name_it
from zorgdesk.wording import cases as say

_TYPING_PAUSE_MS = 150


class CaseFilters(QWidget):
    """Signal changed: read again with `filters()` and `words()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words_field = QLineEdit()
        self.place = Choice()
        self.stage = Choice()
        self.category = Choice()
        self.light = Choice()
        row = Flow(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        parts = {
            "filter_words": (self.words_field, 248),
            "filter_place": (self.place, 140),
            "filter_stage": (self.stage, 122),
            "filter_category": (self.category, 134),
            "filter_light": (self.light, 166),
        }
        for name, (part, _) in parts.items():
            part.setObjectName(name)
            name_it(part, say.FILTER_NAMES[name])
            row.addWidget(part)
        self._widths = [(part, width) for part, width in parts.values()]
        theme().changed.connect(self._measure)
        self._measure()
        self.words_field.setPlaceholderText(say.FILTER_WORDS)
        self.words_field.addAction(icons.icon("funnel", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.words_field.textEdited.connect(lambda _: self._pause.start())
        for choice in (self.place, self.stage, self.category, self.light):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.stage.set_options(say.stages())
        self.category.set_options(say.categories())
        self.light.set_options(say.lights())

    def _measure(self) -> None:
        for part, width in self._widths:
            part.setFixedSize(theme().px(width), theme().px(34))
        self.updateGeometry()

    def show_places(self, municipalities: tuple[MunicipalitySheet, ...]) -> None:
        """The gemeenten as a whole, and every location."""
        chosen = self.place.value()
        options: list[tuple[tuple[str, int] | None, str]] = [(None, say.ALL_PLACES)]
        for municipality in municipalities:
            options.append((("municipality", municipality.municipality_id), say.whole_municipality(municipality.name)))
            options += [
                (("location", location.location_id), privacy().place(location.name))
                for location in municipality.locations
            ]
        self.place.set_options(options, chosen)
        if self.place.currentIndex() < 0:
            self.clear()

    def filters(self) -> ListFilters:
        """What is chosen now."""
        kind, ref = self.place.value() or ("", None)
        return ListFilters(
            location_id=ref if kind == "location" else None,
            municipality_id=ref if kind == "municipality" else None,
            stage=self.stage.value(),
            category=self.category.value(),
            light=self.light.value(),
        )

    def words(self) -> str:
        """What is typed now."""
        return self.words_field.text()

    def set_words(self, words: str) -> None:
        """Type for the user, when a place is shown again."""
        self.words_field.setText(words)

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return self.filters().is_on or bool(self.words().strip())

    def clear(self) -> None:
        """Show everything again, without a signal."""
        self.words_field.clear()
        for choice in (self.place, self.stage, self.category, self.light):
            blocked = choice.blockSignals(True)
            choice.setCurrentIndex(0)
            choice.blockSignals(blocked)
            choice.update()

    def minimumSizeHint(self) -> QSize:
        """At least one field wide; the rest goes to the next line."""
        return QSize(theme().px(220), theme().px(34))
