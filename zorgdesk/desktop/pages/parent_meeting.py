"""An oudergesprek before, during and after (look.md screen 22): outline, the talk, and what the parent will see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.parent_meeting_sheet import parent_meeting_sheet
from zorgdesk.casework.parent_meetings import (
    FactText,
    add_agreement,
    finish_agreement,
    hold_parent_meeting,
    pick_facts,
    write_parent_meeting,
    write_parent_words,
)
from zorgdesk.casework.sheets.parent_meetings import FactLine, ParentMeetingSheet
from zorgdesk.casework.steps import add_step
from zorgdesk.desktop import forms
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.parent_meeting_facts import ask_facts
from zorgdesk.desktop.pages.parent_meeting_parts import TalkForm, outline_lines
from zorgdesk.desktop.pages.parent_meeting_preview import ParentMeetingPreview
from zorgdesk.desktop.pages.parent_words import ParentWordsForm
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.outline import OutlineLine, SectionOutline
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain import tab_through
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.tick_row import TickRow
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import parent_meetings as say
from zorgdesk.wording.typed_actions import typed_action

_NEAR_TOP = 40
_PREVIEW_WIDE, _PREVIEW_HIGH = 340, 560
_NO_LIMIT = 16777215


class ParentMeetingPage(Page):
    """One talk; `place.ref` is its id."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sheet: ParentMeetingSheet | None = None
        self._jumping = False
        self._words: dict[int, ParentWordsForm] = {}
        self.frame = forms.load("pages/parent_meeting.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.head = forms.field(self.frame, "head", PageHead)
        self.talk = TalkForm(desk)
        self.form = self.talk.form
        self._scroll = forms.field(self.frame, "main", Scroller)
        self._scroll.body.addWidget(self.form)
        self.outline = SectionOutline(numbered=False)
        self.outline.setObjectName("outline")
        self.outline.setAccessibleName(forms.field(self.frame, "parts_label", PlainLabel).text())
        place = forms.field(self.frame, "outline_place", QWidget).layout()
        if place is not None:
            place.addWidget(self.outline)
        self._ready = Button(say.REPORT_READY, "secondary", icon="check", size="main")
        self._ready.setObjectName("report_ready")
        self.head.add_act(self._ready)
        self._autosave = Autosave(self._save, self)
        self._preview = ParentMeetingPreview(desk, self.frame)
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Show the talk of `place.ref`."""
        assert place.ref is not None
        sheet = self._sheet = self.desk.read(parent_meeting_sheet, place.ref)
        self.talk.fill(sheet)
        self._fill_words(sheet)
        self._fill_lists(sheet)
        self._show_head(sheet)
        self._preview.show_talk(sheet)
        self.head.save_state.clear()

    def place(self) -> Place:
        """This talk."""
        sheet = self._sheet
        return Place(PageKey.PARENT_MEETING, sheet.case_id if sheet else None, ref=sheet.talk_id if sheet else None)

    def leave(self) -> bool:
        """Everything typed is written; no page is made any more for a talk that is left."""
        self._preview.rest()
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """The goal while preparing, the parents' words on the day itself."""
        today = self._sheet is not None and self._sheet.planned_on == self.desk.today()
        first = next(iter(self._words.values()), None)
        return first.words if today and first is not None else forms.field(self.form, "purpose", QLineEdit)

    def set_privacy(self, on: bool) -> None:
        """Names and the page."""
        if self._sheet is not None and self._autosave.flush():
            self.show_place(self.place())

    def _connect(self) -> None:
        self.talk.changed.connect(self._touch)
        self._ready.clicked.connect(self._hold)
        self._preview.go.connect(self.go)
        self.outline.chosen.connect(self._to_part)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow)
        forms.field(self.form, "facts_card", Card).act_clicked.connect(self._pick)
        forms.field(self.form, "consent_card", Card).act_clicked.connect(self._to_consent)
        forms.field(self.form, "new_fact", QLineEdit).returnPressed.connect(self._add_fact)
        forms.field(self.form, "new_agreement", QLineEdit).returnPressed.connect(self._add_agreement)

    def _show_head(self, sheet: ParentMeetingSheet) -> None:
        today = self.desk.today()
        child = privacy().name(sheet.child)
        self.head.set_title(say.title(child))
        self.head.show_person(child, "info", sheet.child.initials)
        self.head.show_badges([Mark(*say.state(sheet, today))])
        group = "" if privacy().on else sheet.group_name
        place = ", ".join(part for part in (privacy().place(sheet.location_name), group) if part)
        self.head.set_context(say.context(sheet, place, today))
        self._ready.setText(say.REOPEN if sheet.held_on else say.REPORT_READY)
        quiet = self.outline.blockSignals(True)
        self.outline.show_rows(outline_lines(sheet))
        self.outline.blockSignals(quiet)

    def _fill_words(self, sheet: ParentMeetingSheet) -> None:
        box = forms.field(self.form, "words_card", Card).layout()
        for form in self._words.values():
            form.hide()
            form.deleteLater()
        self._words = {}
        for words in sheet.words:
            form = ParentWordsForm(words.guardian_id)
            form.show_words(words)
            form.changed.connect(self._touch)
            self._words[words.guardian_id] = form
            if box is not None:
                box.addWidget(form)
        card = forms.field(self.form, "words_card", Card)
        tab_through(card, [part for form in self._words.values() for part in form.parts()])

    def _fill_lists(self, sheet: ParentMeetingSheet) -> None:
        today = self.desk.today()
        forms.field(self.form, "facts_card", Card).set_count(say.facts_count(sheet.facts))
        self._ticks(
            "fact_ticks",
            [(TickRow(privacy().text(one.text), "", say.fact_source(one, today)), one.chosen) for one in sheet.facts],
            self._choose_fact,
        )
        self._ticks(
            "agreement_ticks",
            [
                (
                    TickRow(privacy().text(one.what), privacy().text(one.who), say.agreement_when(one, today)),
                    one.done_on is not None,
                )
                for one in sheet.agreements
            ],
            self._tick_agreement,
        )

    def _ticks(self, name: str, lines: list[tuple[TickRow, bool]], chosen: Callable[[int, bool], None]) -> None:
        holder = forms.field(self.form, name, QWidget)
        layout = holder.layout()
        assert layout is not None
        cleared(layout)
        made: list[QWidget] = []
        for number, (row, on) in enumerate(lines):
            row.tick.setObjectName(f"{name}_{number}")
            row.tick.setChecked(on)
            row.tick.clicked.connect(lambda on, number=number: chosen(number, on))
            layout.addWidget(row)
            made.append(row.tick)
        tab_through(holder, made)
        holder.setVisible(bool(lines))

    def _touch(self) -> None:
        self.head.save_state.busy()
        self._autosave.touch()

    def _save(self) -> bool:
        sheet = self._sheet
        if sheet is None or self.talk.masked:
            return True
        now = self.desk.now()
        change = self.perform(write_parent_meeting, sheet.talk_id, self.talk.text(), at=now)
        for guardian_id, form in self._words.items():
            if change is None:
                break
            change = self.perform(
                write_parent_words,
                sheet.talk_id,
                guardian_id,
                form.text(),
                confidential=form.confidential(),
                recognises=form.recognises(),
                agreement=form.agreement(),
                at=now,
            )
        if change is None:
            self.head.save_state.failed()
            return False
        self.head.save_state.saved(now)
        self._read_again()
        return True

    def _read_again(self) -> None:
        if self._sheet is not None:
            sheet = self._sheet = self.desk.read(parent_meeting_sheet, self._sheet.talk_id)
            self._show_head(sheet)
            self._preview.again(sheet)

    def _pick(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        known = {fact.text for fact in sheet.facts}
        chosen = ask_facts(self, [fact for fact in sheet.quotable if fact.text not in known], self.desk.today())
        added = tuple(FactLine(fact.text, fact.source, fact.seen_on, True) for fact in chosen)
        if added:
            self._keep_facts((*sheet.facts, *added))

    def _add_fact(self) -> None:
        field = forms.field(self.form, "new_fact", QLineEdit)
        if self._sheet is not None and field.text().strip():
            own = FactLine(field.text().strip(), "", self.desk.today(), True)
            field.clear()
            self._keep_facts((*self._sheet.facts, own))

    def _choose_fact(self, number: int, chosen: bool) -> None:
        if self._sheet is None:
            return
        facts = list(self._sheet.facts)
        old = facts[number]
        facts[number] = FactLine(old.text, old.source, old.seen_on, chosen)
        self._keep_facts(tuple(facts))

    def _keep_facts(self, facts: tuple[FactLine, ...]) -> None:
        if self._sheet is None:
            return
        texts = tuple(FactText(fact.text, fact.source, fact.seen_on, fact.chosen) for fact in facts)
        if self.perform(pick_facts, self._sheet.talk_id, texts) is not None:
            self.head.save_state.saved(self.desk.now())
            self._read_again()
            self._fill_lists(self._sheet)

    def _add_agreement(self) -> None:
        """One line becomes an afspraak, and a step of the case."""
        sheet = self._sheet
        field = forms.field(self.form, "new_agreement", QLineEdit)
        action = typed_action(field.text(), self.desk.today())
        if sheet is None or not action.what:
            return
        if self.perform(add_agreement, sheet.talk_id, action.what, action.who, action.due_on) is None:
            return
        due_on = action.due_on or self.desk.today()
        self.perform(add_step, sheet.case_id, action.what, action.who, due_on, source="parent_meeting")
        field.clear()
        self._read_again()
        self._fill_lists(self._sheet or sheet)

    def _tick_agreement(self, number: int, done: bool) -> None:
        if self._sheet is not None:
            line = self._sheet.agreements[number]
            self.perform(finish_agreement, line.agreement_id, on=self.desk.today() if done else None)
            self._read_again()

    def _hold(self) -> None:
        sheet = self._sheet
        if sheet is None or not self._autosave.flush():
            return
        held_on = None if sheet.held_on else min(sheet.planned_on, self.desk.today())
        change = self.perform(hold_parent_meeting, sheet.talk_id, on=held_on)
        if change is not None:
            self.toast.emit(say.HELD if held_on else say.REOPENED, change)
            self._read_again()

    def _to_consent(self) -> None:
        if self._sheet is not None:
            self.go.emit(Place(PageKey.CASE, self._sheet.case_id, tab=CaseTab.CONSENT.value))

    def _to_part(self, row: object) -> None:
        """The part at the top of the column, as far as the column goes."""
        if isinstance(row, OutlineLine):
            self._jumping = True
            self._scroll.verticalScrollBar().setValue(forms.field(self.form, str(row.key), Card).y())
            self._jumping = False

    def _follow(self, scrolled: int) -> None:
        """Scrolling by hand: the outline shows the part at the top, without moving the column."""
        if self._jumping:
            return
        cards = [forms.field(self.form, key, Card) for key, _ in say.PARTS]
        place = max((number for number, card in enumerate(cards) if card.y() <= scrolled + _NEAR_TOP), default=0)
        quiet = self.outline.blockSignals(True)
        self.outline.choose(place)
        self.outline.blockSignals(quiet)

    def _arrange(self, mode: Mode) -> None:
        """Below 1200 the outline goes, and what the parent sees stands below the talk."""
        roomy = mode in (Mode.STANDARD, Mode.WIDE)
        forms.field(self.frame, "left", QWidget).setVisible(roomy)
        right = forms.field(self.frame, "right", QWidget)
        columns = self.frame.findChild(QHBoxLayout, "columns")
        if roomy and columns is not None:
            columns.addWidget(right)
        elif not roomy:
            self._scroll.body.addWidget(right)
        right.setMinimumSize(_PREVIEW_WIDE if roomy else 0, 0 if roomy else theme().px(_PREVIEW_HIGH))
        right.setMaximumWidth(_PREVIEW_WIDE if roomy else _NO_LIMIT)
