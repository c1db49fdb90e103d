"""The cards beside two versions of a plan: in het kort, the counts, who signed, and which versions are compared."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zorgdesk.casework.sheets.plan_changes import PlanChangesSheet
from zorgdesk.casework.sheets.plans import PlanParentViewSheet
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.widgets.avatar import PartyRow
from zorgdesk.desktop.widgets.badge import Badge, Mark
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.choice import Choice, Tick
from zorgdesk.desktop.widgets.clearing import cleared
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.inline_text import InlineText
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.domain.plan_compare import ChangeKind
from zorgdesk.wording import plan_changes as words
from zorgdesk.wording import plan_compare as say

LOOKS: dict[ChangeKind, tuple[str, str]] = {
    ChangeKind.NEW: ("ok", "plus"),
    ChangeKind.ADJUSTED: ("info", "pencil"),
    ChangeKind.STOPPED: ("mute", "circle-minus"),
    ChangeKind.REACHED: ("ok", "circle-check"),
    ChangeKind.SAME: ("mute", "equal"),
}
_ALWAYS = (ChangeKind.NEW, ChangeKind.ADJUSTED, ChangeKind.STOPPED, ChangeKind.SAME)


def kind_mark(kind: ChangeKind) -> Mark:
    """The kind of change as colour, shape and word."""
    colour, icon = LOOKS[kind]
    return Mark(colour, icon, words.kind_words(kind))


class SummaryCard(Card):
    """In het kort: made from the rows until somebody writes it. `save(text) -> bool` keeps what was typed."""

    again = Signal()

    def __init__(self, save: Autosave) -> None:
        super().__init__(say.SUMMARY)
        self.set_ground("accentbg", "accentbg")
        self._autosave = save
        self.text = InlineText(role="body")
        self.text.setObjectName("summary")
        self.text.setAccessibleName(say.SUMMARY)
        self.text.set_lines(1, 12)
        self.text.textChanged.connect(self._touch)
        self.text.left.connect(save.flush)
        self.make_again = Button(say.SUMMARY_AGAIN, "link", icon="rotate-ccw", size="row")
        self.make_again.setObjectName("summary_again")
        self.make_again.set_flush(True)
        self.make_again.clicked.connect(self.again)
        self.body.addWidget(self.text)
        self.body.addWidget(self.make_again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_summary(self, sheet: PlanChangesSheet) -> None:
        """The own words, else what the rows say; a text that is being typed is left alone."""
        if not self._autosave.dirty:
            self.text.set_value(privacy().text(sheet.own_summary or words.summary(sheet.comparison)))
        self.text.setReadOnly(privacy().on or not sheet.summary_open)
        self.make_again.setVisible(bool(sheet.own_summary) and sheet.summary_open and not privacy().on)

    def _touch(self) -> None:
        if not self.text.isReadOnly():
            self._autosave.touch()


class CountsCard(Card):
    """How many rows there are of each kind; `only` leaves the equal ones out."""

    def __init__(self) -> None:
        super().__init__(say.COUNTS)
        self._rows: dict[ChangeKind, QWidget] = {}
        self._numbers: dict[ChangeKind, PlainLabel] = {}
        for kind in ChangeKind:
            row = self._rows[kind] = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            mark = kind_mark(kind)
            self._numbers[kind] = PlainLabel("", "row")
            line.addWidget(Badge(mark.words, mark.kind, mark.icon))
            line.addStretch(1)
            line.addWidget(self._numbers[kind])
            self.body.addWidget(row)
        self.only = Tick(say.ONLY_DIFFERENT)
        self.only.setObjectName("only_different")
        self.body.addWidget(self.only)

    def show_counts(self, counts: Mapping[ChangeKind, int]) -> None:
        """The four kinds always, gehaald only where there is one."""
        for kind, row in self._rows.items():
            self._numbers[kind].setText(str(counts[kind]))
            row.setVisible(kind in _ALWAYS or counts[kind] > 0)
            row.setAccessibleName(f"{words.kind_words(kind)}: {counts[kind]}")


class SignaturesCard(Card):
    """Who signed the newer version, and which version holds now."""

    def __init__(self) -> None:
        super().__init__()
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self._holds = PlainLabel("", "support", wrap=True)
        self.body.addLayout(self._people)
        self.body.addWidget(self._holds)
        self._drawn: tuple[object, ...] = ()

    def show_signatures(self, sheet: PlanChangesSheet) -> None:
        """A row per parent."""
        self.set_title(say.signature_title(sheet.newer.version))
        self._holds.setText(say.which_holds(sheet.older, sheet.newer))
        drawn = (sheet.parents, sheet.newer, privacy().on)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        cleared(self._people)
        for view in sheet.parents:
            self._people.addWidget(_person(view, sheet))
        if not sheet.parents:
            self._people.addWidget(PlainLabel(say.NO_PARENTS, "support", wrap=True))


class VersionsCard(Card):
    """Which two versions stand side by side. Signal chosen(older_id, newer_id)."""

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__(say.CHOOSE)
        self.older, self.newer = Choice(), Choice()
        self._filling = False
        for name, words_of, choice in (
            ("older", say.CHOOSE_OLDER, self.older),
            ("newer", say.CHOOSE_NEWER, self.newer),
        ):
            choice.setObjectName(f"{name}_version")
            choice.setAccessibleName(words_of)
            choice.currentIndexChanged.connect(self._on_choice)
            self.body.addWidget(FormRow(words_of, choice))

    def show_versions(self, sheet: PlanChangesSheet) -> None:
        """Every version but the one that stands in the other place; with two versions there is nothing to choose."""
        self._filling = True
        for choice, here, other in (
            (self.older, sheet.older.plan_id, sheet.newer),
            (self.newer, sheet.newer.plan_id, sheet.older),
        ):
            fitting = [
                (one.plan_id, say.version_choice(one))
                for one in sheet.versions
                if (one.version < other.version) is (choice is self.older) and one.plan_id != other.plan_id
            ]
            choice.set_options(fitting, here)
        self._filling = False
        self.setVisible(len(sheet.versions) > 2)

    def _on_choice(self) -> None:
        if not self._filling and self.older.value() is not None and self.newer.value() is not None:
            self.chosen.emit(self.older.value(), self.newer.value())


def _person(view: PlanParentViewSheet, sheet: PlanChangesSheet) -> PartyRow:
    signed = view.signed_on is not None
    mark = Mark("ok" if signed else "mute", "circle-check" if signed else "circle-dashed", say.signature_badge(view))
    name = privacy().name(view.first_name or view.name)
    return PartyRow(name, say.signature_second(view, sheet.newer), kind="warn", mark=mark, phone=False)
