"""The versions at the foot of the outline: look at an earlier one, or see what is different."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plans import PlanSheet, PlanVersion
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.wording import plan as say
from zorgdesk.wording import plan_reviews as words
from zorgdesk.wording.labels import label_inside

_SHOWN = 3


class PlanVersions(QWidget):
    """Newest first, the three round the open one. Signals version_wanted(plan_id), compare_wanted(Place)."""

    version_wanted = Signal(int)
    compare_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(4)
        self._column.addWidget(PlainLabel(say.VERSIONS_HEAD, "label", token="ink2"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._column.addLayout(self._rows)
        self._all = Button("", "link", icon="chevron-down", size="row")
        self._all.setObjectName("all_versions")
        self._all.set_flush(True)
        self._all.clicked.connect(self._show_all)
        self._column.addWidget(self._all)
        self._sheet: PlanSheet | None = None
        self._drawn: tuple[object, ...] = ()
        self._whole = False

    def show_plan(self, sheet: PlanSheet) -> None:
        """The one that is open stands in bold."""
        drawn = (sheet.versions, sheet.plan_id, self._whole)
        if drawn == self._drawn:
            return
        self._drawn, self._sheet = drawn, sheet
        cleared(self._rows)
        shown = sheet.versions if self._whole else _near(sheet)
        for version in shown:
            self._rows.addWidget(self._row(version, sheet))
        self._all.setText(words.all_versions(len(sheet.versions)))
        self._all.setVisible(len(shown) < len(sheet.versions))

    def _row(self, version: PlanVersion, sheet: PlanSheet) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        if version.plan_id == sheet.plan_id:
            line.addWidget(PlainLabel(say.version_words(version.version), "row"))
            line.addWidget(Badge(label_inside(version.status)))
            line.addStretch(1)
            return row
        told = say.version_line(version)
        look = Button(told, "quiet", size="row")
        look.setObjectName(f"version_{version.version}")
        look.setAccessibleName(f"{say.LOOK}: {told}")
        look.set_flush(True)
        look.clicked.connect(lambda: self.version_wanted.emit(version.plan_id))
        compare = Button(words.COMPARE_SHORT, "link", size="row")
        compare.setObjectName(f"compare_{version.version}")
        compare.setAccessibleName(words.compare_with(version.version))
        compare.set_flush(True)
        compare.clicked.connect(lambda: self.compare_wanted.emit(_beside(version, sheet)))
        line.addWidget(look)
        line.addStretch(1)
        line.addWidget(compare)
        return row

    def _show_all(self) -> None:
        self._whole = True
        if self._sheet is not None:
            self.show_plan(self._sheet)


def _beside(version: PlanVersion, sheet: PlanSheet) -> Place:
    """The page that shows what is different; the older of the two stands at the left."""
    pair = sorted(((version.version, version.plan_id), (sheet.version, sheet.plan_id)))
    return Place(PageKey.PLAN_COMPARE, sheet.case_id, ref=pair[1][1], query=str(pair[0][1]))


def _near(sheet: PlanSheet) -> tuple[PlanVersion, ...]:
    """The open version with its neighbours; the newest are most often wanted."""
    here = next((at for at, one in enumerate(sheet.versions) if one.plan_id == sheet.plan_id), 0)
    first = max(0, min(here - 1, len(sheet.versions) - _SHOWN))
    return sheet.versions[first : first + _SHOWN]
