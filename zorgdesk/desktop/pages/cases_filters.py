"""The filters of the list of casussen: words and the most used choices on one line, the others folded away.

In a small window every choice is folded behind one button, `Filters (2)`, and what is on stands below it as chips.
The filters themselves are a value (`ListFilters`); the fields show it, and a folded field is made when it is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.case_list import ListFilters
from zorgdesk.casework.sheets.reference import MunicipalitySheet
from zorgdesk.desktop import icons
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.private_words import PrivateWords
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.flow import Flow
from zorgdesk.desktop.widgets.plain import name_it, tab_through
from zorgdesk.wording import case_views as words
from zorgdesk.wording import cases as say

_TYPING_PAUSE_MS: Final = 150
_WIDTHS: Final = {
    "filter_place": 140,
    "filter_stage": 122,
    "filter_light": 166,
    "filter_category": 156,
    "filter_owner": 156,
}
_USUAL: Final = ("filter_place", "filter_stage", "filter_light")
"""What stands on the line where there is room."""

Options = list[tuple[Any, str]]


class CaseFilters(QWidget):
    """The line itself; `below` is what folds out under it. Signal changed: read `filters()` and `words()` again."""

    changed = Signal()
    below_shown = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = ListFilters()
        self._choices: dict[str, Choice] = {}
        self._places: Options = [(None, say.ALL_PLACES)]
        self._ask_owners: Callable[[], Options] = lambda: [(None, "")]
        self._folded, self._low, self._open = False, False, False
        self.below = QWidget()
        self._panel, self._chips = QWidget(self.below), QWidget(self.below)
        self._panel_flow, self._chip_flow = Flow(self._panel), Flow(self._chips)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._pause = Late(desk, self.changed.emit, self, _TYPING_PAUSE_MS)
        self._build()
        theme().changed.connect(self._measure)
        self._measure()

    def _build(self) -> None:
        self.words_field = QLineEdit()
        self.words_field.setObjectName("filter_words")
        name_it(self.words_field, say.FILTER_NAMES["filter_words"])
        self.words_field.setPlaceholderText(say.FILTER_WORDS)
        self.words_field.addAction(icons.icon("funnel", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.words_field.textEdited.connect(lambda _: self._pause.soon())
        PrivateWords(self.words_field)
        self.words_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = Button("", icon="sliders-horizontal", size="field")
        self.more.setObjectName("more_filters")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fold)
        self._row.addWidget(self.words_field, 1)
        self._row.addWidget(self.more)
        self._row.addStretch(0)
        column = QVBoxLayout(self.below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._panel)
        column.addWidget(self._chips)
        self.below.hide()

    # The fields ------------------------------------------------------------------------------------------------------

    @property
    def place(self) -> Choice:
        """Location or gemeente."""
        return self._choice("filter_place")

    @property
    def stage(self) -> Choice:
        """Fase."""
        return self._choice("filter_stage")

    @property
    def light(self) -> Choice:
        """Toestemming."""
        return self._choice("filter_light")

    @property
    def category(self) -> Choice:
        """Gebied."""
        return self._choice("filter_category")

    @property
    def owner(self) -> Choice:
        """Eigenaar."""
        return self._choice("filter_owner")

    def _choice(self, name: str) -> Choice:
        """A field, made when it is first needed."""
        if name not in self._choices:
            made = self._choices[name] = Choice()
            made.setObjectName(name)
            name_it(made, say.FILTER_NAMES[name])
            made.set_options(self._options(name), self._value(name))
            made.setFixedSize(theme().px(_WIDTHS[name]), theme().px(34))
            made.currentIndexChanged.connect(partial(self._choose, name))
        return self._choices[name]

    def _options(self, name: str) -> Options:
        made: dict[str, Callable[[], Options]] = {
            "filter_place": lambda: self._places,
            "filter_stage": lambda: list(say.stages()),
            "filter_light": lambda: list(say.lights()),
            "filter_category": lambda: list(say.categories()),
            "filter_owner": self._ask_owners,
        }
        return made[name]()

    def _value(self, name: str) -> Any:
        """What is chosen, as the field knows it."""
        on = self._filters
        place = ("location", on.location_id) if on.location_id is not None else None
        if on.municipality_id is not None:
            place = ("municipality", on.municipality_id)
        values = {"filter_place": place, "filter_stage": on.stage, "filter_light": on.light}
        return {**values, "filter_category": on.category, "filter_owner": on.owned_by}[name]

    def _with(self, name: str, value: Any) -> ListFilters:
        """The filters with another choice in this field."""
        if name == "filter_place":
            kind, ref = value or ("", None)
            return replace(
                self._filters,
                location_id=ref if kind == "location" else None,
                municipality_id=ref if kind == "municipality" else None,
            )
        named = {"filter_stage": "stage", "filter_light": "light"}
        field = {**named, "filter_category": "category", "filter_owner": "owned_by"}[name]
        return replace(self._filters, **{field: value})

    def _choose(self, name: str, _at: int) -> None:
        self._filters = self._with(name, self._choices[name].value())
        self._tell()
        self.changed.emit()

    # What the page asks ----------------------------------------------------------------------------------------------

    def show_places(self, municipalities: tuple[MunicipalitySheet, ...]) -> None:
        """The gemeenten as a whole, and every location."""
        self._places = [(None, say.ALL_PLACES)]
        for municipality in municipalities:
            whole = say.whole_municipality(municipality.name)
            self._places.append((("municipality", municipality.municipality_id), whole))
            self._places += [
                (("location", location.location_id), privacy().place(location.name))
                for location in municipality.locations
            ]
        self._refresh("filter_place")

    def show_owners(self, ask: Callable[[], tuple[str, ...]], own_name: str) -> None:
        """Who has casussen, the user first, asked for when the field is opened; initials under the privacy view."""

        def options() -> Options:
            choices = words.owner_choices(ask(), own_name)
            return [(value, privacy().name(shown) if value else shown) for value, shown in choices]

        self._ask_owners = options
        if "filter_owner" in self._choices or self._filters.owned_by is not None:
            self._refresh("filter_owner")

    def _refresh(self, name: str) -> None:
        if self._value(name) not in [value for value, _ in self._options(name)]:
            self._filters = self._with(name, None)
        if name in self._choices:
            self._choices[name].set_options(self._options(name), self._value(name))
        self._tell()

    def filters(self) -> ListFilters:
        """What is chosen now."""
        return self._filters

    def words(self) -> str:
        """What is typed now."""
        return self.words_field.text()

    def set_value(self, filters: ListFilters, typed: str) -> None:
        """Show these filters and words, without a signal."""
        self._filters = filters
        self.words_field.setText(typed)
        for name, field in self._choices.items():
            blocked = field.blockSignals(True)
            field.set_value(self._value(name))
            field.blockSignals(blocked)
            field.update()
        self._tell()

    @property
    def is_on(self) -> bool:
        """Whether anything is narrowed."""
        return self._filters.is_on or bool(self.words().strip())

    def clear(self) -> None:
        """Show everything again, without a signal."""
        self.set_value(ListFilters(), "")

    # Folding ---------------------------------------------------------------------------------------------------------

    def set_folded(self, folded: bool, *, low: bool) -> None:
        """Small: every choice goes behind the button. Low: the chips go too, so that the list keeps its rows."""
        self._folded, self._low = folded, low
        self._lay()

    def _fold(self, opened: bool) -> None:
        self._open = opened
        self._lay()
        if opened:
            self._choice(self._behind()[0]).setFocus()

    def _behind(self) -> list[str]:
        """The fields behind the button."""
        return list(_WIDTHS) if self._folded else [name for name in _WIDTHS if name not in _USUAL]

    def _lay(self) -> None:
        """Put every field where it belongs now; what stays folded away is not made."""
        behind = self._behind()
        for name in _WIDTHS:
            if name in behind and not self._open:
                if name in self._choices:
                    self._choices[name].hide()
                continue
            field = self._choice(name)
            (self._panel_flow if name in behind else self._row).removeWidget(field)
            if name in behind:
                self._row.removeWidget(field)
                self._panel_flow.addWidget(field)
            else:
                self._panel_flow.removeWidget(field)
                self._row.insertWidget(1 + _USUAL.index(name), field)
            field.show()
        shown = [
            self._choices[name] for name in _WIDTHS if name in self._choices and not self._choices[name].isHidden()
        ]
        tab_through(self, [self.words_field, *(field for field in shown if field.parent() is self), self.more])
        self._tell()

    def _tell(self) -> None:
        """The count on the button, and a chip for each filter that is on and folded away."""
        behind = self._behind()
        on = [name for name in behind if self._value(name) is not None]
        self.more.setText(words.filters_button(self._folded, len(on)))
        self._panel.setVisible(self._open)
        cleared(self._chip_flow)
        said = [words.filter_on(name, dict(self._options(name)).get(self._value(name), "")) for name in on]
        self.more.setAccessibleDescription(", ".join(said))
        shows_chips = bool(on) and not self._open and not self._low
        for name, text in zip(on, said, strict=True) if shows_chips else ():
            chip = Button(text, "soft", size="row")
            chip.set_trailing("x")
            chip.setObjectName(f"lift_{name}")
            chip.setAccessibleName(words.lift_filter(text))
            chip.clicked.connect(partial(self._lift, name))
            self._chip_flow.addWidget(chip)
        self._chips.setVisible(shows_chips)
        self.below.setVisible(self._open or shows_chips)
        self.below_shown.emit(self._open or shows_chips)

    def _lift(self, name: str) -> None:
        self._filters = self._with(name, None)
        if name in self._choices:
            self._choices[name].set_options(self._options(name), None)
        self._tell()
        self.changed.emit()
        self.more.setFocus()

    def _measure(self) -> None:
        self.words_field.setFixedHeight(theme().px(34))
        self.words_field.setMaximumWidth(theme().px(260))
        for name, field in self._choices.items():
            field.setFixedSize(theme().px(_WIDTHS[name]), theme().px(34))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """A few letters and the button."""
        return QSize(theme().px(120) + self.more.sizeHint().width() + 8, theme().px(34))
