"""The overdracht of one child (look.md screen 10): chain of steps, outline, one part at a time, the way to school."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.handover_sheet import handover_sheet, handover_versions, insertable
from zorgdesk.casework.handovers import begin_handover, write_handover
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.handovers import HandoverSheet
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.handover_acts import HandoverActs
from zorgdesk.desktop.pages.handover_columns import HandoverColumns
from zorgdesk.desktop.pages.handover_facts import ViewsPart, make_part, text_of
from zorgdesk.desktop.pages.handover_insert import InsertPanel
from zorgdesk.desktop.pages.handover_outline import AREAS, KEYS, HandoverOutline, chain_of, part_of
from zorgdesk.desktop.pages.handover_parts import AreaPart, Part, SectionPart
from zorgdesk.desktop.pages.handover_side import HandoverSide
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.button import Button, IconButton
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.icon_view import IconLine
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Responsive, Scroller
from zorgdesk.desktop.widgets.stepper import Stepper
from zorgdesk.domain.values import DevelopmentArea, HandoverAttachment, PaperKind
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording.labels import label

_LEAST_WIDTH = 320


class HandoverPage(Page):
    """`place.ref` is a version (None: the newest), `place.tab` the part, `place.field` the field of a point."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = forms.load("pages/handover.ui", self)
        whole = Scroller(self)
        whole.setMinimumWidth(_LEAST_WIDTH)
        whole.body.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)
        self.head = forms.field(self.form, "head", PageHead)
        self.chain = forms.field(self.form, "chain", Stepper)
        self._banner = forms.field(self.form, "read_only", Banner)
        self.empty = forms.field(self.form, "empty", EmptyState)
        self.editor = forms.field(self.form, "editor", Scroller)
        self.outline = HandoverOutline(forms.field(self.form, "outline_side", Scroller).body, self)
        self.side = HandoverSide(forms.field(self.form, "side", Scroller).body, self)
        self.panel = InsertPanel(self)
        self.acts = HandoverActs(self)
        self.autosave = Autosave(self._save, self)
        self.sheet: HandoverSheet | None = None
        self._case_id = 0
        self._key = KEYS[0]
        self._parts: dict[str, Part] = {}
        self._last_text: LongText | None = None
        self._columns = HandoverColumns(self.form, self.outline.choice, self.panel)
        self._add_acts()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._columns.arrange)
        self._columns.arrange(self._responsive.mode())

    # What every page does --------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show a version at a part; without one, offer to begin."""
        assert place.case_id is not None
        self.autosave.flush()
        self._case_id = place.case_id
        self.panel.hide()
        known = [version.handover_id for version in self.read(handover_versions, place.case_id)]
        handover_id = place.ref if place.ref in known else next(iter(known), None)
        self._show_begun(handover_id is not None)
        if handover_id is None:
            self.sheet = None
            child = self.read(case_sheet, place.case_id).name
            self.head.set_title(say.title(privacy().name(child)))
            self.head.show_person(privacy().name(child), "info", child.initials)
            self.head.set_context("")
            self.head.save_state.clear()
            self.empty.say(say.EMPTY_TITLE, say.EMPTY_LINE, icon="send", act=say.BEGIN)
            self.empty.button.setFocus()
            return
        self.head.save_state.clear()
        self._read(handover_id)
        key = part_of(place.field) or (place.tab if place.tab in KEYS else KEYS[0])
        self.show_part(key)
        self._focus(place)

    def place(self) -> Place:
        """The version and the part."""
        ref = self.sheet.handover_id if self.sheet else None
        return Place(PageKey.HANDOVER, self._case_id, tab=self._key, ref=ref)

    def leave(self) -> bool:
        """Write what is being typed."""
        return self.autosave.flush()

    def set_privacy(self, on: bool) -> None:
        """Names and texts are masked, or shown again; a masked text cannot be typed in."""
        if self.sheet is not None:
            self._refresh(refill=True)

    def on_change(self, change: Change) -> None:
        """Consent, a release or the case may have changed."""
        if self.sheet is not None and self.isVisible() and self._case_id in change.case_ids:
            versions = self.read(handover_versions, self._case_id)
            if self.sheet.handover_id in [version.handover_id for version in versions]:
                self._refresh(refill=not self.autosave.dirty)
            else:
                self.show_place(Place(PageKey.HANDOVER, self._case_id))
        elif self.sheet is not None and self.isVisible() and change.touches(Topic.REFERENCE, Topic.RELEASES):
            self._refresh()

    def first_focus(self) -> QWidget | None:
        """The first field of the part, or the button that begins."""
        if self.sheet is None:
            return self.empty.button
        return self.part().first()

    # Building --------------------------------------------------------------------------------------------------------

    def _add_acts(self) -> None:
        preview = Button(say.PREVIEW, "secondary", icon="eye", size="main")
        preview.setObjectName("preview")
        preview.clicked.connect(self.open_paper)
        more = IconButton("ellipsis", say.MORE, kind="secondary", size="main")
        more.setObjectName("more")
        more.clicked.connect(lambda: self._open_menu(more))
        for act in (preview, more):
            self.head.add_act(act)
        self.head.save_state.retry.connect(self.autosave.flush)

    def _connect(self) -> None:
        foot = forms.field(self.form, "editor_foot", QWidget).layout()
        if foot is not None:
            foot.setAlignment(forms.field(self.form, "source", IconLine), Qt.AlignmentFlag.AlignVCenter)
        self.outline.chosen.connect(self._on_part)
        self.empty.acted.connect(self.begin)
        self.empty.button.setObjectName("begin")
        self._banner.acted.connect(self.begin)
        forms.field(self.form, "insert", Button).clicked.connect(self.open_insert)
        forms.field(self.form, "next", Button).clicked.connect(lambda: self._step_part(1))
        forms.field(self.form, "previous", Button).clicked.connect(lambda: self._step_part(-1))
        self.panel.picked.connect(self._insert)
        self.panel.closed.connect(lambda: forms.field(self.form, "side", Scroller).show())
        self.side.act.connect(self.acts.do)
        self.side.step.connect(self.acts.do_step)
        self.side.mend.connect(self._mend)
        self.side.goes.connect(self._goes)
        self.side.talk_planned.connect(self.acts.plan_talk)
        self.desk.saved.connect(self._on_saved)
        keys.bind(self, KeyAct.NEXT_SECTION, lambda: self._step_part(1))
        keys.bind(self, KeyAct.PREVIOUS_SECTION, lambda: self._step_part(-1))
        keys.bind(self, KeyAct.INSERT, self.open_insert)
        keys.bind(self, KeyAct.PDF, self.open_paper)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_begun(self, begun: bool) -> None:
        self.empty.setVisible(not begun)
        for name in ("chain", "columns"):
            forms.field(self.form, name, QWidget).setVisible(begun)
        for name in ("preview", "more"):
            forms.field(self.form, name, QWidget).setVisible(begun)
        if not begun:
            self._banner.hide()

    def _read(self, handover_id: int) -> None:
        today = self.desk.today()
        sheet = self.sheet = self.read(handover_sheet, handover_id, on=today)
        name = privacy().name(sheet.child_name)
        self.head.set_title(say.title(name))
        self.head.show_person(name, "info", sheet.child_name.initials)
        group = "" if privacy().on else sheet.group_name
        self.head.set_context(say.context(sheet, privacy().place(sheet.location_name), group, today))
        self.chain.show_steps(chain_of(sheet, today))
        self._banner.setVisible(not sheet.writable)
        if not sheet.writable:
            what, why = say.read_only(sheet, today)
            self._banner.say(why, title=what, kind="info", icon="lock")
        self.outline.fill(sheet)
        focus = self._name_of_focus()
        self.side.fill(sheet, today)
        if focus:
            found = forms.field(self.form, "side", Scroller).findChild(QWidget, focus)
            if found is not None:
                found.setFocus()

    def _refresh(self, *, refill: bool = False) -> None:
        """Read again; the fields keep what is being typed unless `refill`."""
        if self.sheet is None:
            return
        self._read(self.sheet.handover_id)
        if refill:
            self.part().show_sheet(self.sheet)
        else:
            self.part().sheet = self.sheet
        self.outline.show_current(self._key)
        self._fill_foot()

    def part(self) -> Part:
        """The part that is shown, made when it is first needed."""
        name = "area" if self._key in AREAS else self._key
        made = self._parts.get(name)
        if made is None:
            made = self._parts[name] = make_part(self, name)
            made.touched.connect(self._on_touched)
            self.editor.body.addWidget(made)
        return made

    def show_part(self, key: str) -> None:
        """Write what was typed and show another part."""
        assert self.sheet is not None
        if not self.autosave.flush():
            self.outline.show_current(self._key)
            return
        self._key = key
        part = self.part()
        for other in self._parts.values():
            other.setVisible(other is part)
        if isinstance(part, AreaPart):
            part.area = DevelopmentArea(key)
        part.show_sheet(self.sheet)
        self.editor.verticalScrollBar().setValue(0)
        self.outline.show_current(key)
        title = say.SECTIONS.get(key) or say.area_title(AREAS.index(key) + 1, DevelopmentArea(key))
        forms.field(self.form, "part_title", PlainLabel).setText(title)
        self._fill_foot()

    def _fill_foot(self) -> None:
        part, at = self.part(), KEYS.index(self._key)
        forms.field(self.form, "insert", Button).setVisible(self._may_insert())
        source = say.source(part.source()) if isinstance(part, AreaPart) else ""
        line = forms.field(self.form, "source", IconLine)
        line.say(source)
        line.setVisible(bool(source))
        forms.field(self.form, "previous", Button).setVisible(at > 0)
        follows = KEYS[at + 1] if at + 1 < len(KEYS) else ""
        button = forms.field(self.form, "next", Button)
        button.setVisible(bool(follows))
        if follows:
            button.setText(say.SECTIONS.get(follows) or label(DevelopmentArea(follows)))

    def _on_part(self, key: str) -> None:
        self.show_part(key)

    def _step_part(self, step: int) -> None:
        at = KEYS.index(self._key) + step
        if self.sheet is not None and 0 <= at < len(KEYS):
            self.show_part(KEYS[at])
            first = self.part().first()
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    # Writing ---------------------------------------------------------------------------------------------------------

    def _on_touched(self) -> None:
        self.head.save_state.busy()
        self.autosave.touch()

    def _save(self) -> bool:
        if self.sheet is None:
            return True
        saved = self.part().save()
        if not saved:
            self.head.save_state.failed()
            return False
        self.head.save_state.saved(self.desk.now())
        self._refresh()
        return True

    def _on_saved(self, at: object) -> None:
        """A deed of another part of this page is saved too."""
        if self.isVisible() and self.sheet is not None and not self.autosave.dirty:
            self.head.save_state.saved(self.desk.now())

    def _goes(self, kind: HandoverAttachment, on: bool) -> None:
        assert self.sheet is not None
        plan = on if kind is HandoverAttachment.PLAN_FOR_PARENTS else self.sheet.include_plan
        tracking = on if kind is HandoverAttachment.TRACKING else self.sheet.include_tracking
        self.autosave.flush()
        text = replace(text_of(self.sheet), include_plan=plan, include_tracking=tracking)
        if self.perform(write_handover, self.sheet.handover_id, text) is not None:
            self._refresh()

    def begin(self) -> None:
        """Begin the overdracht, or the next version of one that was sent."""
        own_name = self.read(preferences).own_name
        now = self.desk.now()
        change = self.perform(begin_handover, self._case_id, on=now.date(), by=own_name, at=now)
        if change is not None:
            self.toast.emit(say.BEGUN, change)
            self.show_place(Place(PageKey.HANDOVER, self._case_id, ref=change.created_id))
            first = self.first_focus()
            if first is not None:
                first.setFocus()

    def after_act(self) -> None:
        """Show what an act of the right column changed."""
        self._refresh(refill=True)

    # Insert, paper, menu ---------------------------------------------------------------------------------------------

    def open_insert(self) -> None:
        """Show what can be picked for the text that has the focus."""
        if not self._may_insert():
            return
        self.panel.show_facts(self.read(insertable, self._case_id))
        forms.field(self.form, "side", Scroller).hide()
        self.panel.open_for(self._last_text or self)
        self.panel.facts.setFocus()

    def _may_insert(self) -> bool:
        """Only into texts of our own: not among facts, never among the words of parents."""
        return self.sheet is not None and self.sheet.writable and isinstance(self.part(), AreaPart | SectionPart)

    def _insert(self, text: str, where: str) -> None:
        self.part().insert(text, where, self._last_text)
        self.autosave.flush()

    def open_paper(self) -> None:
        """The preview: the paper with everything that is still missing."""
        if self.sheet is None or not self.autosave.flush():
            return
        request = PaperRequest(
            PaperKind.HANDOVER, self._case_id, self.sheet.handover_id, recipient_id=self.sheet.school_id
        )
        self.go.emit(Place(PageKey.PAPER, self._case_id, paper=request.to_key()))

    def _open_menu(self, at: QWidget) -> None:
        menu = self.acts.menu()
        menu.exec(at.mapToGlobal(at.rect().bottomLeft()))

    # Focus and layout ------------------------------------------------------------------------------------------------

    def _mend(self, place: Place) -> None:
        if place.page is PageKey.HANDOVER:
            self.show_part(part_of(place.field) or self._key)
            self._focus(place)
        elif self.autosave.flush():
            self.go.emit(place)

    def _focus(self, place: Place) -> None:
        """Put the focus where a point or a task says."""
        name = place.field.split(".")[-1]
        part = self.part()
        guardian = place.field.split(".")[0].removeprefix("view_")
        found: QWidget | None = None
        if isinstance(part, ViewsPart) and guardian.isdigit():
            part.focus_guardian(int(guardian))
            return
        if name in {"receipt", "warm_talk"}:
            wanted = "do_received" if name == "receipt" else "warm_talk_on"
            found = forms.newest(forms.field(self.form, "side", Scroller), wanted, QWidget)
        elif name:
            found = part.findChild(QWidget, name)
        found = found if found is not None and found.focusPolicy() != Qt.FocusPolicy.NoFocus else part.first()
        if found is not None:
            found.setFocus()
            self.editor.ensureWidgetVisible(found)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, LongText) and self.editor.isAncestorOf(new):
            self._last_text = new

    def _name_of_focus(self) -> str:
        focus = QApplication.focusWidget()
        side = forms.field(self.form, "side", Scroller)
        return focus.objectName() if focus is not None and side.isAncestorOf(focus) else ""
