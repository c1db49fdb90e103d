"""The section Kop en periode (domain.md 3.2): who drew the plan up, with whom, regiehouder, contact, period."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.plan_people import plan_people
from zorgdesk.casework.plan_rows import set_companions, set_maker
from zorgdesk.casework.sheets.plan_quality import TipKind
from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.plan_parts.part import PlanPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.chips import ChipChoice, ChipOption
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.values import CompanionKind
from zorgdesk.wording import plan_page as say

_FIELDS = {
    TipKind.NO_PARENTS_ALONG: CompanionKind.PARENT.value,
    TipKind.NO_TEAM_ALONG: CompanionKind.EDUCATOR.value,
    TipKind.NO_DIRECTOR: "change_director",
    TipKind.NO_CONTACT: "change_contact",
}


class HeadPart(PlanPart):
    """Names are chips; a name that is not known yet is typed and becomes one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.form = forms.load("plan/head.ui", self)
        self._maker = forms.field(self.form, "made_by", QLineEdit)
        self._autosave = Autosave(self._save_maker, self)
        self._maker.textEdited.connect(self._touch)
        self._others: dict[CompanionKind, QLineEdit] = {}
        self._drawn: dict[CompanionKind, tuple[str, ...]] = {}
        for kind in CompanionKind:
            self._chips(kind).chosen_changed.connect(partial(self._chosen, kind))
            other = self._others[kind] = QLineEdit()
            other.setObjectName(f"other_{kind.value}")
            other.setPlaceholderText(say.OTHER_NAME)
            other.setAccessibleName(say.other_name(kind))
            other.setFixedWidth(theme().px(190))
            other.returnPressed.connect(partial(self._add, kind))
            other.editingFinished.connect(partial(self._add, kind))
            self._chips(kind).add(other)
        self._change_buttons: dict[str, Button] = {}
        self._lines = {name: PlainLabel("", "body", wrap=True) for name in say.HEAD_LINES}
        card, facts = Card(parent=self), Card(say.HEAD_AGREED, parent=self)
        card.body.addWidget(self.form)
        facts.body.addLayout(self._agreed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(facts)

    def show_plan(self, sheet: PlanSheet) -> None:
        """Everyone who can be chosen, and who was."""
        super().show_plan(sheet)
        writable = sheet.writable and not privacy().on
        if not self._autosave.dirty:
            self._maker.setText(privacy().name(sheet.made_by))
        self._maker.setReadOnly(not writable)
        known = self.page.read(plan_people, sheet.case_id)
        for kind in CompanionKind:
            chosen = [one.name for one in sheet.companions if one.kind is kind]
            names = tuple(dict.fromkeys((*known[kind], *chosen)))
            if self._drawn.get(kind) != (*names, str(privacy().on)):
                self._drawn[kind] = (*names, str(privacy().on))
                self._chips(kind).set_options([ChipOption(name, privacy().name(name)) for name in names], chosen)
            self._chips(kind).set_value(chosen)
            self._chips(kind).setEnabled(writable)
            self._others[kind].setVisible(writable)
            self._chips(kind).updateGeometry()
            forms.field(self.form, f"row_{kind.value}", QWidget).setVisible(writable or bool(chosen))
        self._change_buttons["period"].setVisible(writable)
        for name, words in say.head_lines(sheet).items():
            self._lines[name].setText(privacy().name(words) if name != "period" else words)

    def leave(self) -> bool:
        """Write a name that was typed and not confirmed."""
        for kind in CompanionKind:
            self._add(kind)
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """Who drew it up."""
        return self._maker

    def focus_field(self, name: str, ref: int | None = None) -> QWidget | None:
        """The chips of a kind, or the field where a name is typed when there is none to choose."""
        named = _FIELDS[TipKind(name)] if name in set(_FIELDS) else name
        if named in set(CompanionKind):
            kind = CompanionKind(named)
            chip = self._chips(kind).first()
            return chip if chip is not None else self._others[kind]
        return self.findChild(QWidget, named)

    def _agreed(self) -> QGridLayout:
        """What is agreed elsewhere: shown here, changed there, typed once."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (name, words) in enumerate(say.HEAD_LINES.items()):
            change = Button(say.HEAD_CHANGE, "link", size="row")
            change.setObjectName(f"change_{name}")
            change.setAccessibleName(f"{say.HEAD_CHANGE}: {words}")
            change.clicked.connect(partial(self._change, name))
            grid.addWidget(PlainLabel(words, "label", token="ink2"), at, 0)
            grid.addWidget(self._lines[name], at, 1)
            grid.addWidget(change, at, 2)
            self._change_buttons[name] = change
        return grid

    def _change(self, name: str) -> None:
        assert self.sheet is not None
        if name == "period":
            self.jump.emit("evaluation_on")
            return
        field = "case_director_choice" if name == "director" else "contact_for_parents_choice"
        self.page.go.emit(Place(PageKey.INTAKE, self.sheet.case_id, field=field))

    def _chips(self, kind: CompanionKind) -> ChipChoice:
        return forms.field(self.form, kind.value, ChipChoice)

    def _touch(self) -> None:
        if self.sheet is not None and self.sheet.writable and not privacy().on:
            self._autosave.touch()
            self.typing.emit()

    def _save_maker(self) -> bool:
        assert self.sheet is not None
        return self.write(set_maker, self.sheet.plan_id, self._maker.text()) is not None

    def _chosen(self, kind: CompanionKind, names: list[str]) -> None:
        assert self.sheet is not None
        self.write(set_companions, self.sheet.plan_id, kind, tuple(names))

    def _add(self, kind: CompanionKind) -> None:
        """A typed name becomes a chip that is on."""
        name = self._others[kind].text().strip()
        if not name or self.sheet is None or not self.sheet.writable or privacy().on:
            return
        self._others[kind].clear()
        self.write(set_companions, self.sheet.plan_id, kind, (*self._chips(kind).value(), name))
