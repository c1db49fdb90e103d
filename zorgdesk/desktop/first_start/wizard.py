"""The frame of the first start: steps at the left, one step at the right, and a foot that says what is still missing.

After the first step the file exists, so one can stop at any moment: the next start asks the wachtzin and goes on here.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zorgdesk import paths
from zorgdesk.desktop import forms
from zorgdesk.desktop.first_start import DRAFT
from zorgdesk.desktop.first_start.step import Step
from zorgdesk.desktop.message_bar import MessageBar
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.stepper import Step as Mark
from zorgdesk.desktop.widgets.stepper import Stepper
from zorgdesk.wording import first_start as say

if TYPE_CHECKING:
    from zorgdesk.desktop.desk import Desk
    from zorgdesk.store.vault import Vault

FillDemo = Callable[["Vault", datetime, Callable[[int], None]], None]


class FirstStart(QWidget):
    """Signals finished(Vault, drawer): go to work, and open this drawer first ("" for none); other_file(Path)."""

    finished = Signal(object, str)
    other_file = Signal(object)

    def __init__(self, clock: Callable[[], datetime], fill_demo: FillDemo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock, self.fill_demo = clock, fill_demo
        self.desk: Desk | None = None
        self.busy = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._form = forms.load("first_start/frame.ui", self)
        outer.addWidget(self._form)
        self._stepper = Stepper(upright=True)
        self._put("steps_box", self._stepper)
        self._messages = MessageBar()
        self._put("message_box", self._messages)
        self._at = 0
        self._column = Scroller()
        self._put("step_box", self._column)
        self._steps: list[Step] = []
        self._add_steps()
        for name, act in {"next": self.go_on, "back": self.go_back, "later": self._later}.items():
            self.button(name).clicked.connect(lambda _=False, act=act: act())
        watch = Responsive(self)
        watch.mode_changed.connect(self._fit)
        self._fit(watch.mode())
        self.show_step(0)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field of the step has the focus."""
        super().showEvent(event)
        self._focus_step()

    # Steps ------------------------------------------------------------------------------------------------------

    @property
    def at(self) -> int:
        """The step that is shown, from 0."""
        return self._at

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self.at]

    def button(self, name: str) -> Button:
        """A button of the foot: next, back or later."""
        return forms.field(self._form, name, Button)

    def show_step(self, number: int) -> None:
        """Show a step, and remember in the file that one is there."""
        self._at = number
        for at, step in enumerate(self._steps):
            step.setVisible(at == number)
        self._column.verticalScrollBar().setValue(0)
        self._messages.dismiss()
        self._remember(number)
        forms.field(self._form, "step_line", PlainLabel).setText(say.step_line(number + 1))
        forms.field(self._form, "step_title", PlainLabel).setText(say.TITLES[number])
        forms.field(self._form, "step_lead", PlainLabel).setText(say.LEADS[number])
        forms.field(self._form, "time_left", PlainLabel).setText(say.time_left(number))
        self._stepper.show_steps(
            [Mark(at, title, done=at < number, current=at == number) for at, title in enumerate(say.STEPS)]
        )
        self.step.enter()
        self._look()
        self._focus_step()

    def go_on(self) -> None:
        """`Verder`: the step does its work, then the next one comes."""
        if not self.busy:
            self.step.go_on(self._next)

    def go_back(self) -> None:
        """`Terug`."""
        if not self.busy and self.at > 0:
            self.show_step(self.at - 1)

    def set_busy(self, busy: bool) -> None:
        """Something takes a moment: the foot waits and says so."""
        self.busy = busy
        self._look()

    def say_busy(self, words: str) -> None:
        """What it is doing now."""
        forms.field(self._form, "missing", PlainLabel).setText(words)

    def opened(self, vault: "Vault") -> None:
        """The file is there: everything after this is kept in it."""
        from zorgdesk.desktop.desk import Desk

        self.desk = Desk(vault, self.clock, self)
        self.desk.trouble.connect(self._messages.trouble)
        self.desk.refused.connect(self._messages.refused)
        with suppress(OSError):
            paths.remember_last_vault(vault.path)

    def go_on_with(self, vault: "Vault", step: int) -> None:
        """The wizard was stopped before: go on where it was, on the unlocked file."""
        self.opened(vault)
        self.show_step(min(max(1, step), len(self._steps) - 1))

    def finish(self, drawer: str) -> None:
        """Everything is there: go to work."""
        from zorgdesk.casework.drafts import drop_draft

        desk, self.desk = self.desk, None
        assert desk is not None
        desk.perform(drop_draft, DRAFT)
        self.finished.emit(desk.vault, drawer)

    def may_close(self) -> bool:
        """The window closes: let go of the file. What was done is kept."""
        if self.busy:
            return False
        if self.desk is not None:
            self.desk.vault.close()
            self.desk = None
        return True

    # Behind it --------------------------------------------------------------------------------------------------

    def _add_steps(self) -> None:
        from zorgdesk.desktop.first_start.backup_step import BackupStep
        from zorgdesk.desktop.first_start.organisation_step import OrganisationStep
        from zorgdesk.desktop.first_start.passphrase_step import PassphraseStep
        from zorgdesk.desktop.first_start.recovery_step import RecoveryStep
        from zorgdesk.desktop.first_start.start_step import StartStep

        for kind in (PassphraseStep, RecoveryStep, BackupStep, OrganisationStep, StartStep):
            step = kind(self)
            step.changed.connect(self._look)
            step.trouble.connect(self._messages.trouble)
            self._steps.append(step)
            step.hide()
            self._column.body.addWidget(step)

    def _focus_step(self) -> None:
        first = self.step.first_focus()
        if first is not None:
            first.setFocus()

    def _next(self) -> None:
        if self.at + 1 < len(self._steps):
            self.show_step(self.at + 1)

    def _later(self) -> None:
        if not self.busy:
            self._next()

    def _look(self) -> None:
        missing = self.step.missing()
        last = self.at + 1 == len(self._steps)
        forward = self.button("next")
        forward.setText(say.BUSY if self.busy else say.FINISH if last else say.NEXT)
        forward.set_trailing("" if last or self.busy else "arrow-right")
        forward.set_kind("secondary" if missing or self.busy else "primary")
        forward.setEnabled(not self.busy)
        self.button("back").setVisible(self.at > 0)
        self.button("back").setEnabled(not self.busy)
        self.button("later").setVisible(self.step.may_wait and not last)
        self.button("later").setEnabled(not self.busy)
        words = self.step.busy_words() if self.busy else missing
        forms.field(self._form, "missing", PlainLabel).setText(words)

    def _remember(self, number: int) -> None:
        if self.desk is not None:
            from zorgdesk.casework.drafts import keep_draft

            content: dict[str, Any] = {"step": number}
            self.desk.perform(keep_draft, DRAFT, content, at=self.desk.now())

    def _fit(self, mode: Mode) -> None:
        """A compact window has no list of steps, small edges, and one column."""
        compact = mode is Mode.COMPACT
        forms.field(self._form, "side", QWidget).setVisible(not compact)
        layout = forms.field(self._form, "main", QWidget).layout()
        assert layout is not None
        layout.setContentsMargins(*((16, 12, 16, 12) if compact else (56, 32, 56, 24)))
        for step in self._steps:
            step.set_one_column(compact)

    def _put(self, box: str, widget: QWidget) -> None:
        layout = forms.field(self._form, box, QWidget).layout()
        assert layout is not None
        layout.addWidget(widget)
