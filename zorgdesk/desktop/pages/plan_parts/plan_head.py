"""The head of the plan: child, version, period, save state, and the two acts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zorgdesk.casework.sheets.plans import PlanSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.badge import Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.page_head import PageHead
from zorgdesk.domain.values import PlanStatus
from zorgdesk.wording import plan as say
from zorgdesk.wording.formats import initials


class PlanHead(QObject):
    """Signals: paper_wanted(guardian_id, or None when there is no parent yet), main_wanted()."""

    paper_wanted = Signal(object)
    main_wanted = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.page_head = forms.field(form, "head", PageHead)
        self._sheet: PlanSheet | None = None
        self._paper = Button(say.PARENTS_PAPER, "secondary", icon="eye")
        self._paper.setObjectName("parents_paper")
        self._paper.clicked.connect(self._choose_parent)
        self.main = Button(say.REVIEW, "secondary", icon="check")
        self.main.setObjectName("main_act")
        self.main.clicked.connect(self.main_wanted)
        self.row = QWidget(form)
        self._row_box = QHBoxLayout(self.row)
        self._row_box.setContentsMargins(0, 0, 0, 0)
        self._row_box.addStretch(1)
        self._writing = True
        self.set_compact(False)

    def show_plan(self, sheet: PlanSheet, today: date) -> None:
        """Child, version and period; the main act is the next thing that this version can do."""
        self._sheet = sheet
        name = privacy().name(sheet.child_full_name)
        self.page_head.set_title(say.title(name or sheet.case_code))
        self.page_head.show_person(name, "info", initials(sheet.child_full_name) or sheet.case_code[:1])
        place, group = privacy().place(sheet.location_name), "" if privacy().on else sheet.group_name
        self.page_head.set_context(say.context(sheet, place, group, today))
        kind, icon = say.BADGE_ICONS[sheet.status]
        self.page_head.show_badges([Mark(kind, icon, say.badge(sheet.version, sheet.status))])
        newest = sheet.versions[0].plan_id == sheet.plan_id
        words, icon = (say.REVIEW, "check") if sheet.is_concept else (say.EVALUATE, "target")
        if not sheet.is_concept and sheet.status is not PlanStatus.ACTIVE:
            words, icon = say.NEXT_VERSION, "plus"
        self.main.setText(words)
        self.main.set_icon(icon)
        self.main.updateGeometry()
        self.main.setVisible(newest and not privacy().on)

    def show_nothing(self) -> None:
        """There is no plan yet."""
        self.page_head.set_title(say.title(""))
        self.page_head.set_context("")
        self.page_head.show_person("")
        self.page_head.show_badges([])
        self.page_head.save_state.clear()

    def show_writing(self, writing: bool) -> None:
        """Whether there is a plan to act on."""
        self._writing = writing
        self._paper.setVisible(writing)
        self.main.setVisible(writing)

    def set_compact(self, compact: bool) -> None:
        """In a small window the acts stand below the head."""
        for act in (self._paper, self.main):
            if compact:
                self._row_box.addWidget(act)
            else:
                self.page_head.add_act(act)
        self.row.setVisible(compact)

    def _choose_parent(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        views = sheet.parent_views
        if len(views) < 2:
            self.paper_wanted.emit(views[0].guardian_id if views else None)
            return
        menu = QMenu(self._paper)
        menu.setObjectName("parents")
        for view in views:
            act = menu.addAction(say.paper_for(privacy().name(view.name)))
            act.setObjectName(f"paper_for_{view.guardian_id}")
            act.triggered.connect(lambda _=False, ref=view.guardian_id: self.paper_wanted.emit(ref))
        menu.popup(self._paper.mapToGlobal(self._paper.rect().bottomLeft()))
