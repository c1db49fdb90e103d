"""Importeren: a list from Excel becomes children, places or contacts, in four steps (look.md screen 27).

Nothing is stored before the last step. What was chosen so far is kept as a draft, also over lock and quit.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change, Topic
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.import_columns import remember_columns, remembered_columns
from zorgdesk.casework.preferences import preferences
from zorgdesk.casework.sheets.imports import ImportPlan
from zorgdesk.casework.shell import note_backup
from zorgdesk.casework.tables.csv_table import write_csv
from zorgdesk.desktop import ask, forms
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.long_work import LongWork
from zorgdesk.desktop.pages.columns import fold
from zorgdesk.desktop.pages.import_columns import ColumnsCard
from zorgdesk.desktop.pages.import_done import DoneCard
from zorgdesk.desktop.pages.import_result import ResultSide
from zorgdesk.desktop.pages.import_state import ImportState
from zorgdesk.desktop.pages.import_work import Taken, copy_folder, judge, read_file, take
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.progress import Stopped
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.desktop.widgets.progress_line import ProgressLine
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.stepper import Step, Stepper
from zorgdesk.domain.errors import RuleBroken, StoreProblem
from zorgdesk.domain.values import ImportField, ImportKind
from zorgdesk.wording import imports as say
from zorgdesk.wording.labels import label
from zorgdesk.wording.messages import explain

_DRAFT = "import"
_CHOOSE, _CHECK, _DONE = 0, 1, 2


class ImportPage(Page):
    """One file at a time: choose, columns and check together, done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._form = forms.load("pages/import.ui", self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._form)
        choose = forms.field(self._form, "choose_scroll", Scroller)
        choose.body.addWidget(forms.load("pages/import_choose.ui"))
        choose.body.addStretch(1)
        self._state: ImportState | None = None
        self._plan: ImportPlan | None = None
        self._began = False
        self._head = forms.field(self._form, "head", PageHead)
        self._steps = forms.field(self._form, "steps", Stepper)
        self._sheets = forms.field(self._form, "sheets", QStackedWidget)
        self._problem = forms.field(self._form, "file_problem", InlineHint)
        self._take = forms.field(self._form, "take", Button)
        self._columns, self._result = ColumnsCard(), ResultSide()
        self._done = DoneCard(self._form, self)
        self._work = LongWork(forms.field(self._form, "progress", ProgressLine), self)
        self._take.setEnabled(False)
        self.setAcceptDrops(True)
        self._connect()
        for name, part in (("left_column", self._columns), ("right_column", self._result)):
            column = forms.field(self._form, name, Scroller)
            column.body.addWidget(part)
            column.body.addStretch(1)
        watch = Responsive(self)
        watch.mode_changed.connect(self._fit)
        self._fit(watch.mode())
        kinds = [(kind, label(kind)) for kind in ImportKind]
        forms.field(self._form, "template_kind", Choice).set_options(list(kinds), ImportKind.CHILDREN)

    def _fit(self, mode: Mode) -> None:
        """One column in a small window: the columns of the file first."""
        small = mode is Mode.COMPACT
        left, right = (forms.field(self._form, name, Scroller) for name in ("left_column", "right_column"))
        fold(left, right, self._columns, small=small)
        self._result.set_small(small)
        self._steps.setVisible(not small)
        forms.field(self._form, "foot_words", QWidget).setVisible(not small)

    def _connect(self) -> None:
        self._columns.kind_chosen.connect(self._on_kind)
        self._columns.column_chosen.connect(self._on_column)
        self._columns.places_toggled.connect(self._on_places)
        self._columns.keep.connect(self._remember)
        self._result.edited.connect(self._on_edit)
        self._result.decided.connect(self._on_choice)
        self._result.save_rejected.connect(self.save_rejected)
        for name, act in (
            ("choose_file", self._choose), ("save_template", self._save_template), ("back", self._start_over),
            ("take", self._begin_taking),
        ):  # fmt: skip
            forms.field(self._form, name, Button).clicked.connect(lambda _=False, act=act: act())

    # Page ---------------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Go on with the file that was open, also before the lock."""
        if not self._began:
            self._began = True
            kept = self.read(read_draft, _DRAFT)
            if kept is not None:
                self.show_state(ImportState.from_json(kept.content))
                return
        self._show_steps()

    def place(self) -> Place:
        """The page has one place."""
        return Place(PageKey.IMPORT)

    def leave(self) -> bool:
        """Keep what was chosen so far."""
        if self._state is None or self._work.busy or self.desk.vault.read_only:
            return True
        return self.perform(keep_draft, _DRAFT, self._state.to_json(), at=self.desk.now()) is not None

    def set_privacy(self, on: bool) -> None:
        """Names and examples are hidden or shown."""
        if self._state is not None:
            self._columns.show_state(self._state)
        if self._state is not None and self._plan is not None:
            self._result.show_plan(self._plan, self._state.kind, on=self.desk.today())

    def on_change(self, change: Change) -> None:
        """Cases or places changed: the rows are judged anew."""
        if self._sheets.currentIndex() == _CHECK and change.touches(Topic.CASES, Topic.REFERENCE):
            self._judge()

    def first_focus(self) -> QWidget | None:
        """The button that is next."""
        names = {_CHOOSE: "choose_file", _CHECK: "take", _DONE: "done_open"}
        return forms.field(self._form, names[self._sheets.currentIndex()], Button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if self._dropped(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = self._dropped(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    @staticmethod
    def _dropped(urls: list) -> Path | None:  # type: ignore[type-arg]  # Qt gives a bare list of QUrl
        local = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        return local[0] if len(local) == 1 else None

    @property
    def plan(self) -> ImportPlan | None:
        """How the rows of the file that is open come in, once they were judged."""
        return self._plan

    # Reading ------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        path = ask.open_file(self, say.CHOOSE, _documents(), say.FILTERS)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file beside the window."""
        if not self._work.busy:
            self._problem.hide()
            self._work.begin(partial(read_file, path), self._on_read, self._on_failed, words=say.READING)

    def _on_read(self, state: ImportState) -> None:
        kept = self.read(remembered_columns, state.kind, state.table.headers)
        self.show_state(state if kept is None else ImportState(**{**vars(state), "columns": kept}))

    def show_state(self, state: ImportState) -> None:
        """Go on with a file that was read."""
        self._state = state
        self._sheets.setCurrentIndex(_CHECK)
        self._head.set_context(say.context(state.file_name, len(state.table.rows)))
        self._columns.show_state(state)
        self._judge()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self.toast.emit(say.STOPPED, None)
        elif isinstance(error, RuleBroken):
            self._problem.say(explain(error).text)
            self._problem.show()
            self._sheets.setCurrentIndex(_CHOOSE)
        elif isinstance(error, StoreProblem):
            self.desk.trouble.emit(explain(error))
        else:
            raise error
        self._show_steps()

    # Columns and rows ---------------------------------------------------------------------------------------------

    def _change(self, state: ImportState) -> None:
        self._state = state
        self._columns.show_state(state)
        self._judge()

    def _on_kind(self, kind: ImportKind) -> None:
        if self._state is None:
            return
        state = self._state.as_kind(kind)
        kept = self.read(remembered_columns, kind, state.table.headers)
        self._change(state if kept is None else ImportState(**{**vars(state), "columns": kept}))

    def _on_column(self, at: int, field: ImportField | None) -> None:
        if self._state is not None:
            self._change(self._state.with_column(at, field))

    def _on_places(self, make: bool) -> None:
        if self._state is not None:
            self._change(ImportState(**{**vars(self._state), "make_places": make}))

    def _on_edit(self, number: int, field: ImportField, text: str) -> None:
        if self._state is not None:
            self._change(self._state.with_edit(number, field, text))

    def _on_choice(self, number: int, choice: bool | int) -> None:
        if self._state is not None:
            self._change(self._state.with_choice(number, choice))

    def _remember(self) -> None:
        assert self._state is not None
        change = self.perform(remember_columns, self._state.kind, self._state.table.headers, self._state.columns)
        if change is not None:
            self.toast.emit(say.REMEMBERED, change)

    def _judge(self) -> None:
        """Hold the rows beside the vault."""
        assert self._state is not None
        self._take.setEnabled(False)
        source = self._state.source(self.read(preferences).own_name, on=self.desk.today())
        self._work.begin(partial(judge, self.desk, source), self._on_plan, self._on_failed, words=say.JUDGING)

    def _on_plan(self, plan: ImportPlan) -> None:
        if self._state is None:
            return
        self._plan = plan
        self._result.show_plan(plan, self._state.kind, on=self.desk.today())
        self._take.setText(say.take(plan.comes_in))
        self._take.setEnabled(plan.comes_in > 0)
        self._show_steps()

    def _show_steps(self) -> None:
        at = self._sheets.currentIndex()
        state, plan = self._state, self._plan
        columns = say.columns_done(len(state.columns), len(state.table.headers)) if state is not None else ""
        seconds = (
            state.file_name if state is not None else "",
            columns,
            say.rows_apart(len(plan.rejected)) if plan is not None else "",
            "",
        )
        now = {_CHOOSE: 0, _CHECK: 2, _DONE: 3}[at]
        self._steps.show_steps([
            Step(place, title, second, done=place < now or at == _DONE, current=place == now and at != _DONE)
            for place, (title, second) in enumerate(zip(say.STEPS, seconds, strict=True))
        ])  # fmt: skip

    # Taking over --------------------------------------------------------------------------------------------------

    def _begin_taking(self) -> None:
        assert self._state is not None
        if self._work.busy:
            return
        kept = self.read(preferences)
        source = self._state.source(kept.own_name, on=self.desk.today())
        folder = copy_folder(kept.backup_folder, self.desk.vault.path)
        self._take.setEnabled(False)
        work = partial(take, self.desk, source, folder, self.desk.now())
        self._work.begin(work, self._on_taken, self._on_not_taken, words=say.TAKING)

    def _on_not_taken(self, error: Exception) -> None:
        self._take.setEnabled(True)
        self._on_failed(error)

    def _on_taken(self, taken: Taken) -> None:
        assert self._state is not None
        assert self._plan is not None
        if str(taken.folder) == self.read(preferences).backup_folder:
            self.perform(note_backup, str(taken.folder), taken.copy_name, taken.cases, at=taken.copied_at)
        self.perform(drop_draft, _DRAFT)
        self._sheets.setCurrentIndex(_DONE)
        self._done.show_taken(taken, self._plan, self._state.kind)
        self._head.set_context(self._state.file_name)
        self._show_steps()
        self.desk.saved.emit(self.desk.now())
        self._acting = True
        self.desk.changed.emit(taken.change)
        self._acting = False
        self.toast.emit(say.taken(self._plan.comes_in, self._state.kind), taken.change)

    def _start_over(self) -> None:
        """Another file; nothing of this one was kept."""
        self._work.stop()
        self._state = self._plan = None
        self._take.setEnabled(False)
        self.perform(drop_draft, _DRAFT)
        self._sheets.setCurrentIndex(_CHOOSE)
        self._head.set_context(say.NOTHING_YET)
        self._show_steps()

    def start_over(self) -> None:
        """`Nog een lijst`."""
        self._start_over()

    # Files to take along ------------------------------------------------------------------------------------------

    def save_rejected(self) -> None:
        """The rows that stay behind, as a list that Excel opens, with the reason in the last column."""
        if self._state is None or self._plan is None:
            return
        rows = self._plan.rejected
        lines = [(*self._state.table.headers, say.REASON)]
        lines += [(*row.draft.cells, say.reason(row)) for row in rows]
        proposal = _documents() / say.rejected_file(self._state.file_name)
        if self._write(say.SAVE_REJECTED, proposal, lines):
            self.toast.emit(say.rejected_saved(len(rows)), None)

    def _save_template(self) -> None:
        kind = forms.field(self._form, "template_kind", Choice).value()
        if self._write(say.SAVE_TEMPLATE, _documents() / say.template_file(kind), [say.template_headers(kind)]):
            self.toast.emit(say.TEMPLATE_SAVED, None)

    def _write(self, title: str, proposal: Path, lines: list[tuple[str, ...]]) -> bool:
        target = ask.save_file(self, title, proposal, [say.LIST_KIND])
        if target is None:
            return False
        try:
            target.with_suffix(target.suffix or ".csv").write_bytes(write_csv(lines))
        except OSError:
            self.desk.trouble.emit(say.NOT_WRITTEN)
            return False
        return True


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
