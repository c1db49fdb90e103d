"""Betrokkenen of one casus: parents with gezag, own staff and others, the last contact; the chosen person at right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_file import consent_of_parties
from zorgdesk.casework.case_people import case_people, person_card
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.parties import add_party, change_party, end_party
from zorgdesk.casework.sheets.case_file import Involved
from zorgdesk.casework.sheets.people import CasePeople, PartyInput
from zorgdesk.desktop import forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.case_tabs.overview_people import call_place
from zorgdesk.desktop.pages.guardian_panel import GuardianPanel
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.party_panel import PartyPanel
from zorgdesk.desktop.pages.people_rows import ROW_HEIGHT, columns
from zorgdesk.desktop.pages.person_view import PersonView
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain import name_it, set_tip
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, PageScroll, Responsive
from zorgdesk.desktop.widgets.rows import RowsModel
from zorgdesk.desktop.widgets.side_panel import SidePanel
from zorgdesk.domain.values import MayBeNamed, PersonRole
from zorgdesk.wording import case_people as say
from zorgdesk.wording.intake import PRIVACY_ON

_TOUCHES = (Topic.PEOPLE, Topic.REFERENCE, Topic.CONSENTS, Topic.JOURNAL, Topic.CASES, Topic.PARENT_MEETINGS)

_HIDDEN: Final[dict[Mode, tuple[str, ...]]] = {
    Mode.COMPACT: ("named", "contact", "phone"),
    Mode.NARROW: ("phone",),
    Mode.STANDARD: ("phone",),
    Mode.WIDE: (),
}
_PANEL: Final = 320
_PANEL_HIGH: Final = 520
_ANY_WIDTH: Final = 16_777_215


class PeoplePage(Page):
    """`place.kind` and `place.ref` choose a person; `field` 'change' opens the form of that person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = 0
        self._sheet: CasePeople | None = None
        self.form = forms.load("pages/people.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = PageScroll(self.form, self)
        column.addWidget(self._scroll)
        self.head = forms.field(self.form, "head", PageHead)
        self.table = PlainTable(row_height=ROW_HEIGHT)
        self.table.setObjectName("people")
        self.table.setAccessibleName(say.TITLE)
        self._box("table_place").addWidget(self.table)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self.view = PersonView()
        self.person = SidePanel(width=340)
        self.person.setObjectName("person_panel")
        self.person.inside.addWidget(self.view)
        self.person.inside.addStretch(1)
        self.guardian, self.party = GuardianPanel(self), PartyPanel(self)
        for panel in (self.person, self.guardian, self.party):
            self._box("panel_place").addWidget(panel)
        self._add_acts()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill, choose a person, and open the form where that was asked."""
        assert place.case_id is not None
        self._case_id = place.case_id
        self.guardian.hide()
        self.party.hide()
        self._fill(place.kind, place.ref)
        if place.field == "change":
            self._change()
        else:
            self._bring_back()

    def place(self) -> Place:
        """This page with the chosen person."""
        row = self._chosen()
        kind = "" if row is None else _card_kind(row)
        return Place(PageKey.PEOPLE, self._case_id, kind=kind, ref=row.ref if row is not None else None)

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.table if self._sheet is not None and self._sheet.people else self._empty.button

    def leave(self) -> bool:
        """Keep a form that was half filled in, for when the user comes back to this casus."""
        return self.guardian.rest() and self.party.rest()

    def set_privacy(self, on: bool) -> None:
        """Names become initials, numbers dots; a form that shows them waits until it is off."""
        if not self._case_id:
            return
        if on:
            self.leave()
            self.guardian.hide()
            self.party.hide()
        self._fill_again()
        if not on:
            self._bring_back()

    def _bring_back(self) -> None:
        """The form that was left half filled in."""
        if not privacy().on and (
            self.guardian.resume(self._case_id, self.table) or self.party.resume(self._case_id, self.table)
        ):
            self.person.hide()

    def on_change(self, change: Change) -> None:
        """Someone around this child changed, or was spoken to."""
        if self._case_id in change.case_ids and change.touches(*_TOUCHES) and self.isVisible():
            self._fill_again()

    def _add_acts(self) -> None:
        self._acts: dict[Button, str] = {}
        acts = (
            ("to_case", say.TO_CASE, "quiet", "folder-open", self._to_case),
            ("add_parent", say.ADD_PARENT, "secondary", "user-plus", self._add_parent),
            ("add_party", say.ADD_PARTY, "primary", "user-plus", self._add_party),
        )
        for name, words, kind, icon, act in acts:
            button = Button(words, kind, icon=icon, size="main")
            button.setObjectName(name)
            button.clicked.connect(act)
            self.head.add_act(button)
            self._acts[button] = words

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_person)
        self.table.opened.connect(lambda _: self._change())
        self.table.quick_view.connect(lambda _: self.view.focusables()[0].setFocus())
        self._empty.acted.connect(self._add_parent)
        view = self.view
        view.call_wanted.connect(self._call)
        view.change_wanted.connect(self._change)
        view.card_wanted.connect(self._open_card)
        view.end_wanted.connect(self._end)
        view.named_wanted.connect(self._set_named)
        view.case_wanted.connect(lambda case_id: self.go.emit(Place(PageKey.CASE, case_id)))
        view.copied.connect(lambda words: self.toast.emit(words, None))
        self.guardian.written.connect(self._written)
        self.party.written.connect(self._written)
        for panel in (self.guardian, self.party):
            panel.closed.connect(lambda: self._show_person(self._chosen()))

    def _fill_again(self) -> None:
        row = self._chosen()
        self._fill(_card_kind(row) if row is not None else "", row.ref if row is not None else None)

    def _fill(self, kind: str, ref: int | None) -> None:
        today = self.desk.today()
        sheet = self._sheet = self.read(case_people, self._case_id, on=today)
        consents = self.read(consent_of_parties, self._case_id, on=today)
        child = privacy().name(sheet.child_name)
        self.head.set_title(say.page_title(child))
        self.head.set_context(say.page_context(sheet.code, len(sheet.people), len(sheet.ended)))
        model = RowsModel(columns(consents, today), self.table)
        self.table.set_rows(model)
        model.show_all(sheet.people)
        self.table.setVisible(bool(sheet.people))
        self._empty.setVisible(not sheet.people)
        self._empty.say(say.EMPTY, say.EMPTY_WHY, icon="users", act=say.ADD_PARENT)
        self._show_ended(sheet)
        self.person.setVisible(bool(sheet.people) and self.guardian.isHidden() and self.party.isHidden())
        if sheet.people:
            places = [place for place, one in enumerate(sheet.people) if (_card_kind(one), one.ref) == (kind, ref)]
            self.table.choose(places[0] if places else 0)
        self._arrange(self._responsive.mode())

    def _show_ended(self, sheet: CasePeople) -> None:
        """Who is not around any more, each with the way back."""
        box = self._box("ended")
        cleared(box)
        holder = forms.field(self.form, "ended", QWidget)
        holder.hide()
        for one in sheet.ended:
            assert one.ended_on is not None
            words = say.ended_person(privacy().name(one.shown), one.ended_on, self.desk.today())
            box.addWidget(PlainLabel(words, "support", wrap=True))
            back = Button(say.BACK_IN, "link")
            back.set_flush(True)
            back.setObjectName(f"back_{one.ref}")
            back.setAccessibleDescription(words)
            back.clicked.connect(lambda _=False, person=one: self._back_in(person))
            box.addWidget(back)
        holder.setVisible(bool(sheet.ended))

    def _chosen(self) -> Involved | None:
        row = self.table.current_row() if self.table.model() is not None else None
        return row if isinstance(row, Involved) else None

    def _show_person(self, row: object) -> None:
        if not isinstance(row, Involved) or not (self.guardian.isHidden() and self.party.isHidden()):
            return
        card = self.read(person_card, _card_kind(row), row.ref)
        if card is not None:
            self.person.set_title(privacy().name(row.shown))
            self.view.show_card(card, row)
            self.person.open_for(self.table)

    def _call(self) -> None:
        row = self._chosen()
        if row is not None:
            self.drawer.emit("note", call_place(self._case_id, row))

    def _open_card(self) -> None:
        row = self._chosen()
        if row is not None:
            self.go.emit(Place(PageKey.PERSON, self._case_id, kind=_card_kind(row), ref=row.ref))

    def _to_case(self) -> None:
        self.go.emit(Place(PageKey.CASE, self._case_id))

    def _change(self) -> None:
        row = self._chosen()
        if row is None or not self._may_change():
            return
        self.person.hide()
        if row.kind == "guardian":
            self.guardian.edit(self._case_id, row.ref, self.table)
        else:
            self.party.edit(self._case_id, row, self.table)

    def _add_parent(self) -> None:
        self._only(lambda: self.guardian.add_for(self._case_id, self.table))

    def _add_party(self) -> None:
        self._only(lambda: self.party.add_for(self._case_id, self.table))

    def _may_change(self) -> bool:
        """Not under privacy view: a form shows whole names."""
        if privacy().on:
            self.toast.emit(PRIVACY_ON, None)
        return not privacy().on

    def _only(self, show: Callable[[], None]) -> None:
        if not self._may_change():
            return
        for panel in (self.person, self.guardian, self.party):
            panel.hide()
        show()

    def _written(self, words: str, change: Change) -> None:
        row = self._chosen()
        ref = change.created_id if change.created_id is not None else row.ref if row is not None else None
        self._fill(self._kind_of_written(change), ref)
        self.toast.emit(words, change)

    def _kind_of_written(self, change: Change) -> str:
        return "person" if change.touches(Topic.REFERENCE) or not change.touches(Topic.CONSENTS) else "guardian"

    def _end(self) -> None:
        row = self._chosen()
        if row is not None and row.party_id is not None:
            change = self.perform(end_party, row.party_id, on=self.desk.today())
            self._tell(change, say.party_ended(privacy().name(row.shown)))

    def _back_in(self, person: Involved) -> None:
        given = PartyInput(person.role or PersonRole.OTHER, person.may_be_named or MayBeNamed.NOT_ASKED, person.note)
        change = self.perform(add_party, self._case_id, person.ref, given, on=self.desk.today())
        self._tell(change, say.party_added(privacy().name(person.shown)))

    def _set_named(self, value: MayBeNamed) -> None:
        row = self._chosen()
        if row is None or row.party_id is None or row.may_be_named is value:
            return
        given = PartyInput(row.role or PersonRole.OTHER, value, row.note)
        change = self.perform(change_party, row.party_id, given, on=self.desk.today())
        self._tell(change, say.naming_saved(privacy().name(row.shown), value))

    def _tell(self, change: Change | None, words: str) -> None:
        if change is not None:
            self._fill_again()
            self.toast.emit(words, change)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 px the panel comes below the list and the page scrolls."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        halves = forms.field(self.form, "halves", QWidget).layout()
        assert isinstance(halves, QBoxLayout)
        halves.setDirection(direction)
        self._scroll.set_whole(not beside)
        for panel in (self.person, self.guardian, self.party):
            panel.setMinimumWidth(theme().px(_PANEL if beside else 0))
            panel.setMaximumWidth(theme().px(_PANEL) if beside else _ANY_WIDTH)
            panel.setMinimumHeight(0 if beside else theme().px(_PANEL_HIGH))
        for button, words in self._acts.items():
            button.setText("" if mode is Mode.COMPACT else words)
            name_it(button, words, "")
            set_tip(button, words)
        rows = len(self._sheet.people) if self._sheet is not None else 0
        self.table.setMinimumHeight(0 if beside else theme().px(36) + rows * self.table.row_height() + 16)
        if self._sheet is not None:
            self.table.hide_columns(_HIDDEN[mode])

    def _box(self, name: str) -> QVBoxLayout:
        box = forms.field(self.form, name, QWidget).layout()
        assert isinstance(box, QVBoxLayout)
        return box


def _card_kind(row: Involved) -> str:
    return "guardian" if row.kind == "guardian" else "person"
