"""The tab "Documenten": the attachments, what left about this child (look.md screen 31), and the papers to make now."""

from collections.abc import Callable
from datetime import date

import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.releases import add_remark, release_content, releases_of_case
from zorgdesk.casework.sheets.releases import Ground, PaperOffer, ReleaseSheet
from zorgdesk.desktop import forms
from zorgdesk.desktop.attaching.box import AttachmentBox
from zorgdesk.desktop.background import run_task
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.pages.paper_points import empty, fill_facts
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.printing import to_image
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.badge import Badge
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.card import Card
from zorgdesk.desktop.widgets.empty_state import EmptyState
from zorgdesk.desktop.widgets.lights import answer_mark
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.paper_preview import PaperPreview
from zorgdesk.desktop.widgets.plain_label import PlainLabel
from zorgdesk.desktop.widgets.plain_table import PlainTable
from zorgdesk.desktop.widgets.responsive import Mode, Responsive, Scroller
from zorgdesk.desktop.widgets.rows import Cell, Column, RowsModel
from zorgdesk.documents.images import PageImage
from zorgdesk.documents.making import stored_images
from zorgdesk.domain.values import Answer, PaperKind
from zorgdesk.domain.verdicts import CaseTab
from zorgdesk.wording import gate as gate_words
from zorgdesk.wording import releases as say

_GROUND_LOOK = {
    Ground.ANONYMOUS: ("eye-off", "violet"),
    Ground.WITHDRAWN: ("octagon-x", "bad"),
    Ground.OVERRIDE: ("triangle-alert", "warn"),
}
_WIDTH = 344
_ANY_WIDTH = 16_777_215


class DocumentsTab(Page):
    """Reads the releases and the offers of one case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id: int | None = None
        self._shown: ReleaseSheet | None = None
        self.form = forms.load("case_tabs/documents.ui")
        scroller = Scroller(self)
        scroller.body.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroller)
        self.attachments = AttachmentBox(desk, titled=False)
        self._box("attachments_card").addWidget(self.attachments)
        card = forms.field(self.form, "attachments_card", Card)
        card.act_clicked.connect(self.attachments.choose_files)
        self.attachments.counted.connect(lambda number: card.set_count(str(number) if number else ""))
        self.attachments.go.connect(self.go)
        self.attachments.toast.connect(self.toast)
        self.table = PlainTable(row_height=48)
        self.table.setObjectName("releases")
        self.table.setAccessibleName(say.WHAT)
        self._model = RowsModel(_columns(desk.today), self.table)
        self.table.set_rows(self._model)
        self._box("releases_card").insertWidget(0, self.table, 1)
        self._empty = forms.field(self.form, "empty", EmptyState)
        self._empty.say(say.NOTHING, say.NOTHING_WHY, icon="send")
        self.table.chosen.connect(self._show_release)
        forms.field(self.form, "save_remark", Button).clicked.connect(self._save_remark)
        forms.field(self.form, "look_again", Button).clicked.connect(self._look_again)
        forms.field(self.form, "close_copy", Button).clicked.connect(self._close_copy)
        self._copy = forms.field(self.form, "copy", PaperPreview)
        forms.field(self.form, "copy_card", Card).hide()
        self._responsive = Responsive(self)
        self._responsive.mode_changed.connect(self._arrange)
        self._arrange(self._responsive.mode())

    def show_place(self, place: Place) -> None:
        """Fill the tab; `ref` is the release to choose."""
        self._case_id = place.case_id
        self._show_copy(False)
        self._read(place.ref)

    def place(self) -> Place:
        """This tab, with the release that is chosen."""
        ref = self._shown.release_id if self._shown is not None else None
        return Place(PageKey.CASE, self._case_id, tab=CaseTab.DOCUMENTS.value, ref=ref)

    def set_privacy(self, on: bool) -> None:
        """Names become initials, and a copy is put away."""
        self._close_copy()
        self._read_again()

    def on_change(self, change: Change) -> None:
        """Something of this case changed: the verdicts may have too."""
        if self._case_id in change.case_ids:
            self._read_again()

    def minimumSizeHint(self) -> QSize:
        """Small: in a small window the parts stand below each other and the page scrolls."""
        return QSize(theme().px(320), theme().px(160))

    def first_focus(self) -> QWidget | None:
        """The list, or the first paper that can be made."""
        return self.table if self._model.rowCount() else self.findChild(Button, "make_1")

    # Reading ---------------------------------------------------------------------------------------------------------

    def _read_again(self) -> None:
        if self._case_id is not None:
            self._read(self._shown.release_id if self._shown is not None else None)

    def _read(self, release_id: int | None) -> None:
        assert self._case_id is not None
        self.attachments.show_owner(self._case_id)
        releases = self.read(releases_of_case, self._case_id)
        self._model.show_all(releases)
        self.table.setVisible(bool(releases))
        self._empty.setVisible(not releases)
        forms.field(self.form, "releases_card", Card).set_count(str(len(releases)) if releases else "")
        self._show_offers(self.read(paper_offers, self._case_id, on=self.desk.today()))
        place = self._model.place_of(lambda row: row.release_id == release_id) if release_id is not None else None
        if place is not None:
            self.table.choose(place)
        else:
            self._show_release(None)

    def _show_offers(self, offers: tuple[PaperOffer, ...]) -> None:
        box = self._box("offers")
        empty(box)
        none = forms.field(self.form, "no_offers", PlainLabel)
        none.setText(say.NO_PAPERS)
        none.setVisible(not offers)
        for number, offer in enumerate(offers, start=1):
            box.addWidget(self._offer_row(offer, number))

    def _offer_row(self, offer: PaperOffer, number: int) -> QWidget:
        """One paper: what, for whom, the verdict with its reason, and the button."""
        name = privacy().name(offer.guardian_name) or offer.recipient
        verdict = offer.verdict
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(say.offer_title(offer), "row", elide=True))
        words.addWidget(PlainLabel(say.offer_second(offer, name), "support", elide=True))
        may = verdict.answer is Answer.YES
        button = Button(say.MAKE if may else say.LOOK, "secondary", size="row")
        button.setObjectName(f"make_{number}")
        button.setAccessibleDescription(f"{say.offer_title(offer)}, {gate_words.answer_word(verdict.answer)}")
        button.clicked.connect(lambda: self._open(offer))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addLayout(words, 1)
        mark = answer_mark(verdict.answer, gate_words.answer_word(verdict.answer))
        first.addWidget(Badge(mark.words, mark.kind, mark.icon))
        first.addWidget(button)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        if not may:
            column.addWidget(PlainLabel(gate_words.reason(verdict), "support", token=mark.kind, wrap=True))
        return part

    def _open(self, offer: PaperOffer) -> None:
        self.go.emit(Place(PageKey.PAPER, self._case_id, paper=offer.request.to_key()))

    # One release -----------------------------------------------------------------------------------------------------

    def _show_release(self, row: object) -> None:
        release = row if isinstance(row, ReleaseSheet) else None
        self._shown = release
        again = release is not None and (release.paper is not PaperKind.ATTACHMENT or release.source_id is not None)
        forms.field(self.form, "look_again", Button).setVisible(again and not privacy().on)
        card = forms.field(self.form, "release_card", Card)
        card.setVisible(release is not None)
        if release is None:
            return
        card.set_title(f"{release.code} · {release.title}")
        banner = forms.field(self.form, "release_banner", Banner)
        banner.setVisible(release.withdrawn_on is not None or release.not_left_on is not None)
        if release.not_left_on is not None:
            banner.say(say.not_left(release), kind="warn", icon="info")
        elif release.withdrawn_on is not None:
            banner.say(say.withdrawn(release), kind="bad")
        grid = forms.field(self.form, "release_facts", QWidget).layout()
        assert isinstance(grid, QGridLayout)
        fill_facts(grid, _facts(release))
        forms.field(self.form, "remark", LongText).set_value(privacy().text(release.remark))
        forms.field(self.form, "remark", LongText).setReadOnly(privacy().on)

    def _look_again(self) -> None:
        """The exact copy that left, in the place of the list."""
        release = self._shown
        if release is not None and release.paper is PaperKind.ATTACHMENT:
            self.go.emit(Place(PageKey.ATTACHMENT, self._case_id, ref=release.source_id))
            return
        content = self.read(release_content, release.release_id) if release is not None else None
        if release is None or content is None or privacy().on:
            return
        copy = content

        def done(pages: tuple[PageImage, ...]) -> None:
            if shiboken6.isValid(self) and self._shown == release:
                self._copy.show_pages([to_image(page) for page in pages])
                forms.field(self.form, "copy_title", PlainLabel).setText(say.copy_title(release))
                self._show_copy(True)
                forms.field(self.form, "close_copy", Button).setFocus()

        run_task(lambda: stored_images(copy), done, lambda _error: self._close_copy())

    def _close_copy(self) -> None:
        if shiboken6.isValid(self) and forms.field(self.form, "copy_card", Card).isVisible():
            self._show_copy(False)
            self.table.setFocus()

    def _show_copy(self, shown: bool) -> None:
        forms.field(self.form, "copy_card", Card).setVisible(shown)
        forms.field(self.form, "releases_card", Card).setVisible(not shown)

    def _save_remark(self) -> None:
        if self._shown is None or privacy().on:
            return
        change = self.perform(add_remark, self._shown.release_id, forms.field(self.form, "remark", LongText).value())
        if change is not None:
            self._read_again()
            self.toast.emit(say.REMARK_SAVED, change)

    def leave(self) -> bool:
        """A remark that was typed and not yet kept is kept now."""
        remark = forms.field(self.form, "remark", LongText)
        if self._shown is not None and not privacy().on and remark.value().strip() != self._shown.remark:
            return self.perform(add_remark, self._shown.release_id, remark.value()) is not None
        return True

    def _arrange(self, mode: object) -> None:
        """Below 1200 px the papers come below the list."""
        beside = mode in (Mode.STANDARD, Mode.WIDE)
        halves = forms.field(self.form, "halves", QWidget).layout()
        assert isinstance(halves, QBoxLayout)
        halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        right = forms.field(self.form, "right", QWidget)
        right.setMinimumWidth(theme().px(_WIDTH) if beside else 0)
        right.setMaximumWidth(theme().px(_WIDTH) if beside else _ANY_WIDTH)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.table.setMinimumHeight(theme().px(36) + 4 * self.table.row_height())
        self.table.set_column_shown("why", shown=mode is not Mode.COMPACT)

    def _box(self, name: str) -> QVBoxLayout:
        box = forms.field(self.form, name, QWidget).layout()
        assert isinstance(box, QVBoxLayout)
        return box


def _columns(today: Callable[[], date]) -> list[Column]:
    return [
        Column("when", say.WHEN, lambda row: Cell(say.when(row, on=today()), row.code), width=104),
        Column("what", say.WHAT, lambda row: Cell(row.title, say.what_second(row), role="row"), 190, stretch=True),
        Column("whom", say.TO_WHOM, _whom_cell, width=170, stretch=True),
        Column("why", say.WHY, _why_cell, width=168),
    ]


def _whom_cell(row: ReleaseSheet) -> Cell:
    late = row.not_left_on is not None
    return Cell(
        privacy().recipient(row.recipient), say.manner(row), second_icon="info" if late else "",
        second_token="warn" if late else "ink2",
    )  # fmt: skip


def _why_cell(row: ReleaseSheet) -> Cell:
    icon, token = _GROUND_LOOK.get(row.ground, ("circle-check", "ok"))
    ink = token if row.ground is Ground.WITHDRAWN else "ink"
    return Cell(say.ground(row), say.ground_second(row), token=ink, icon=icon, icon_token=token)


def _facts(release: ReleaseSheet) -> list[tuple[str, str]]:
    facts = [(say.TO_WHOM, privacy().recipient(release.recipient)), (say.WHY, say.ground(release))]
    reason = say.ground_second(release)
    if reason:
        facts.append((say.REASON, privacy().text(reason)))
    if release.pages:
        facts.append((say.PAGES, str(release.pages)))
    facts.append((say.FILE, release.file_name))
    if release.made_by:
        facts.append((say.MADE_BY, release.made_by))
    facts.append((say.FINGERPRINT, release.fingerprint[:12].upper()))
    return facts
