"""Begin a traject from a template, or change one that runs (issue 4, point 6). What is typed stays as a draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.case_sheet import case_sheet
from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.reference import persons, places
from zorgdesk.casework.register import register_ahead
from zorgdesk.casework.sheets.trajectories import TrajectoryInput
from zorgdesk.casework.trajectories import begin_trajectory, change_trajectory
from zorgdesk.casework.trajectory_sheet import (
    consent_for,
    overlapping,
    placed_in_group,
    plan_goals,
    trajectory_sheet,
)
from zorgdesk.casework.trajectory_templates import proposal, templates
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.traject_parts.form_part import FormPart
from zorgdesk.desktop.pages.traject_parts.kept_form import from_plain, of_sheet, to_plain, with_shape_of
from zorgdesk.desktop.pages.traject_parts.moments_part import MomentsPart
from zorgdesk.desktop.pages.traject_parts.money_part import MoneyPart
from zorgdesk.desktop.pages.traject_parts.notices import Around, NoticesCard, past_usual_age
from zorgdesk.desktop.pages.traject_parts.rhythm_part import RhythmPart
from zorgdesk.desktop.pages.traject_parts.what_part import WhatPart
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.domain.session_days import planned_times
from zorgdesk.domain.values import TrajectoryKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import formats
from zorgdesk.wording import trajectory_form as say
from zorgdesk.wording.trajectory_defaults import in_words


class TrajectoryPage(Page):
    """`place.case_id` is the case, `place.ref` the traject to change; without it a new one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id, self._ref = 0, 0
        self._given: TrajectoryInput | None = None
        self._is_draft = False
        self._ended_on = ""
        self.form = forms.load("pages/trajectory.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._head = forms.field(self.form, "head", PageHead)
        self._veil = forms.field(self.form, "veil", EmptyState)
        self._veil.say(say.VEIL_TITLE, say.VEIL_LINE, icon="eye-off")
        today = desk.today()
        self.what, self.rhythm = WhatPart(), RhythmPart(today)
        self.moments, self.money = MomentsPart(today), MoneyPart(today)
        self.notices = NoticesCard()
        self._parts: tuple[FormPart, ...] = (self.what, self.rhythm, self.moments, self.money)
        self._main = forms.field(self.form, "main", Scroller)
        self._side = forms.field(self.form, "side", Scroller)
        for part in self._parts:
            self._main.body.addWidget(part)
        self._main.body.addStretch(1)
        self._side.body.addStretch(1)
        self._autosave = Autosave(self._keep_draft, self)
        self._add_acts()
        self._connect()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """A draft that was left goes on where it was."""
        assert place.case_id is not None
        self._case_id, self._ref = place.case_id, place.ref or 0
        self._begin(TrajectoryKind(place.kind) if place.kind else None)
        self._show_head()
        self.set_privacy(privacy().on)
        field = self.findChild(QWidget, place.field) if place.field else None
        if field is not None:
            field.setFocus()
            self._main.ensureWidgetVisible(field)

    def place(self) -> Place:
        """This form."""
        return Place(PageKey.TRAJECTORY, self._case_id, ref=self._ref or None)

    def leave(self) -> bool:
        """Keep what was typed."""
        return self._autosave.flush()

    def first_focus(self) -> QWidget | None:
        """The template."""
        return self.what.kind

    def set_privacy(self, on: bool) -> None:
        """Nothing is typed over dots: the form goes behind a veil."""
        self._veil.setVisible(on)
        forms.field(self.form, "columns", QWidget).setVisible(not on)
        self.keep.setEnabled(not on)
        if self._case_id:
            self._show_head()

    def on_change(self, change: Change) -> None:
        """People, goals or templates changed: offer them anew; what is typed stays."""
        if self.isVisible() and change.touches(Topic.REFERENCE, Topic.PLANS, Topic.PREFERENCES, Topic.PEOPLE):
            self._offer()

    # Building ------------------------------------------------------------------------------------------------------

    def _add_acts(self) -> None:
        cancel = Button(say.CANCEL, "quiet", size="main")
        cancel.setObjectName("cancel_trajectory")
        cancel.clicked.connect(self._cancel)
        self.keep = Button(say.BEGIN, "primary", icon="check", key_cap="Ctrl+Enter", size="main")
        self.keep.setObjectName("keep_trajectory")
        self.keep.clicked.connect(self._keep)
        self._head.add_act(cancel)
        self._head.add_act(self.keep)

    def _connect(self) -> None:
        for part in self._parts:
            part.typed.connect(self._touch)
        self.what.kind_chosen.connect(self._on_kind)
        keys.bind(self, KeyAct.DONE, self._keep)

    def _show_head(self) -> None:
        case = self.read(case_sheet, self._case_id)
        self._head.set_title(say.CHANGE_TITLE if self._ref else say.BEGIN_TITLE)
        self._head.set_context(formats.middot(privacy().name(case.name), case.code))
        self.keep.setText(say.KEEP if self._ref else say.BEGIN)

    def _arrange(self, mode: Mode) -> None:
        """What to notice stands beside the form, or above it when there is less room."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        (self._side if beside else self._main).body.insertWidget(0, self.notices)
        self._side.setVisible(beside)
        box = forms.field(self.form, "columns", QWidget).layout()
        assert isinstance(box, QBoxLayout)

    # Showing -------------------------------------------------------------------------------------------------------

    def _begin(self, kind: TrajectoryKind | None) -> None:
        """Fill the form: with the draft, with the traject, or with a proposal of the first template."""
        draft = self.read(read_draft, self._draft_key)
        self._is_draft = draft is not None
        self._offer()
        sheet = self.read(trajectory_sheet, self._ref, on=self.desk.today()) if self._ref else None
        self._ended_on = sheet.ends_on.isoformat() if sheet is not None else ""
        if draft is not None:
            given = from_plain(draft.content["given"])
            if sheet is not None and draft.content["ended_on"] != self._ended_on:
                given = replace(given, ends_on=sheet.ends_on)  # extended since it was typed
        elif sheet is not None:
            given = of_sheet(sheet)
        else:
            given = self._proposal(kind or self.what.kind.value())
        self._show(given)

    def _proposal(self, kind: TrajectoryKind) -> TrajectoryInput:
        return in_words(self.read(proposal, self._case_id, kind, on=self.desk.today()))

    def _offer(self) -> None:
        with self.desk.one_look():
            gemeenten = [(one.municipality_id, one.name) for one in self.read(places)]
            self.what.offer(self.read(templates), self.read(persons), self.read(plan_goals, self._case_id))
        self.money.offer(gemeenten)

    def _show(self, given: TrajectoryInput) -> None:
        self._given = given
        if self._ref:
            sheet = self.read(trajectory_sheet, self._ref, on=self.desk.today())
            self.moments.set_decided(sum(1 for one in sheet.go_no_gos if one.decided_on is not None))
        else:
            self.moments.set_decided(0)
        for part in self._parts:
            part.show_values(given)
        self._notice()

    def _notice(self) -> None:
        given = self._values()
        today = self.desk.today()
        with self.desk.one_look():
            case = self.read(case_sheet, self._case_id)
            others = self.read(
                overlapping, self._case_id, given.starts_on, given.ends_on, without=self._ref or None
            )
            in_group = self.read(placed_in_group, self._case_id, given.kind, on=today)
            party, consent = self.read(consent_for, self._case_id, given.kind, given.executor_id, on=today)
            register = self.read(register_ahead, self._case_id, given.executor_id, times=_times(given))
        around = Around(case.birth_date, others, in_group, party is not None, consent, register)
        self.notices.show_values(given, around)
        self.rhythm.show_age_reason(past_usual_age(given, case.birth_date))
        self.moments.set_period(given.starts_on, given.ends_on)

    def _values(self) -> TrajectoryInput:
        assert self._given is not None
        found: dict[str, Any] = {}
        for part in self._parts:
            found |= part.values()
        return replace(self._given, **found)

    # Typing --------------------------------------------------------------------------------------------------------

    @property
    def _draft_key(self) -> str:
        return f"trajectory_change:{self._ref}" if self._ref else f"trajectory:{self._case_id}"

    def _touch(self) -> None:
        self._head.save_state.busy()
        self._autosave.touch()

    def _keep_draft(self) -> bool:
        if self._given is None:
            return True
        self._given = self._values()
        content = {"given": to_plain(self._given), "ended_on": self._ended_on}
        kept = self.perform(keep_draft, self._draft_key, content, at=self.desk.now())
        self._is_draft = True
        self._notice()
        return kept is not None

    def _on_kind(self, kind: TrajectoryKind) -> None:
        """Another template: its shape and its words."""
        self._given = self._values()
        if not self._ref:
            self._show(with_shape_of(self._given, self._proposal(kind)))
        else:
            self._notice()

    # Acts ----------------------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        if privacy().on:
            return
        wrong = next((field for field in (part.problem() for part in self._parts) if field is not None), None)
        if wrong is not None:
            wrong.setFocus()
            self._main.ensureWidgetVisible(wrong)
            if wrong is self.moments.add_moment:
                self.desk.refused.emit(say.need_moment())
            return
        given = self._values()
        if self._ref:
            change = self.perform(change_trajectory, self._ref, given, at=self.desk.now())
        else:
            change = self.perform(begin_trajectory, self._case_id, given, on=self.desk.today())
        if change is None:
            return
        self._forget()
        ref = self._ref or change.created_id
        self.go.emit(self._tab(ref))
        self.toast.emit(say.CHANGED if self._ref else say.BEGUN, change)

    def _cancel(self) -> None:
        """Throw the draft away and go back."""
        self._forget()
        self.go.emit(self._tab(self._ref or None))

    def _tab(self, ref: int | None) -> Place:
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.TRAJECTORY.value, ref=ref)

    def _forget(self) -> None:
        self._autosave.drop()
        if self._is_draft:
            self.perform(drop_draft, self._draft_key)
        self._given, self._is_draft = None, False


def _times(given: TrajectoryInput) -> int:
    """How often somebody comes, by what is typed now."""
    days = (given.starts_on, given.ends_on)
    return planned_times(given.rhythm, given.times, given.weekdays, given.sessions_at_most, *days)
