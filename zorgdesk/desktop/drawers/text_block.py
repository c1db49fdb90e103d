"""A tekstblok: its keyword, its text and its area. New, of a selection, or changed; over any page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zorgdesk.casework.changes import Change
from zorgdesk.casework.drafts import drop_draft, keep_draft, read_draft
from zorgdesk.casework.text_blocks import add_text_block, bin_text_block, text_block, write_text_block
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.desktop import forms, keys
from zorgdesk.desktop.autosave import Autosave
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.drawers.drawer import Drawer
from zorgdesk.desktop.keys import KeyAct
from zorgdesk.desktop.places import Place
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.button import Button
from zorgdesk.desktop.widgets.choice import Choice
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.domain.text_checks import FieldText, FindingKind, TextFinding
from zorgdesk.domain.values import ConcernCategory
from zorgdesk.wording import text_blocks as say
from zorgdesk.wording.labels import choices

_DRAFT = "text_block:{0}"


class TextBlockDrawer(Drawer):
    """`place.ref` is the block to change; without it a new one, that begins with `place.words`."""

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, place, parent)
        self._block_id = place.ref
        self._asked = ""
        self._found: tuple[TextFinding, ...] = ()
        self.form = forms.load("drawers/text_block.ui", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.keyword = forms.field(self.form, "keyword", QLineEdit)
        self.text = forms.field(self.form, "text", LongText)
        self.area = forms.field(self.form, "area", Choice)
        self.hint = forms.field(self.form, "name_hint", InlineHint)
        self.area.set_options([(None, say.EVERY_AREA), *choices(ConcernCategory)], None)
        self._autosave = Autosave(self._save_draft, self)
        self._make_foot()
        self._fill(place.words)
        self._connect()

    def title(self) -> str:
        """New or change."""
        return say.NEW if self._block_id is None else say.CHANGE

    def foot(self) -> Sequence[QWidget]:
        """Throw away, not now, keep."""
        return (self._foot,)

    def first_focus(self) -> QWidget | None:
        """The keyword; it is what a selection does not have yet."""
        return self.keyword if not self.keyword.text() else self.text

    def holds_text(self) -> bool:
        """A selection may hold a name."""
        return True

    def leave(self) -> bool:
        """What was typed is a draft by then."""
        return self._autosave.flush()

    def _key(self) -> str:
        return _DRAFT.format(self._block_id or "new")

    def _make_foot(self) -> None:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        self.bin = Button(say.BIN, "quiet", icon="trash-2")
        self.bin.setObjectName("bin_text_block")
        self.bin.setVisible(self._block_id is not None)
        not_now = Button(say.NOT_NOW, "quiet")
        not_now.setObjectName("not_now")
        not_now.clicked.connect(self._forget)
        self.keep = Button(say.KEEP, "primary", icon="check", key_cap="Ctrl+Enter")
        self.keep.setObjectName("keep_text_block")
        row.addWidget(self.bin)
        row.addWidget(not_now)
        row.addStretch(1)
        row.addWidget(self.keep)

    def _fill(self, words: str) -> None:
        draft = self.read(read_draft, self._key()) if not words else None
        if draft is not None:
            given = {"keyword": "", "text": "", "area": "", **draft.content}
            area = ConcernCategory(given["area"]) if given["area"] else None
            self._show(str(given["keyword"]), str(given["text"]), area)
        elif self._block_id is not None:
            block = self.read(text_block, self._block_id)
            self._show(block.keyword, block.text, block.area)
        else:
            self._show("", words, None)

    def _show(self, keyword: str, text: str, area: ConcernCategory | None) -> None:
        self.keyword.setText(keyword)
        self.text.set_value(text)
        self.area.set_value(area)

    def _connect(self) -> None:
        keys.bind(self, KeyAct.DONE, self._keep)
        self.keep.clicked.connect(self._keep)
        self.bin.clicked.connect(self._bin)
        self.hint.acted.connect(self._put_slots)
        self.hint.button.setObjectName("repair_text")
        self.keyword.textEdited.connect(self._autosave.touch)
        self.area.currentIndexChanged.connect(self._autosave.touch)
        self.text.textChanged.connect(self._on_text)

    def _on_text(self) -> None:
        self._autosave.touch()
        self.hint.say("")
        self.keep.setText(say.KEEP)

    def _save_draft(self) -> bool:
        area = self.area.value()
        content = {"keyword": self.keyword.text(), "text": self.text.value(), "area": area.value if area else ""}
        return self.perform(keep_draft, self._key(), content, at=self.desk.now()) is not None

    def _keep(self) -> None:
        """A name or number is asked about once; a second time it is kept as it stands."""
        text = self.text.value()
        if text != self._asked and self._holds_name(text):
            self._asked = text
            self.hint.say(say.name_found(tuple(one.text for one in self._found)), act=say.NAME_ACT)
            self.keep.setText(say.KEEP_ANYWAY)
            self.hint.button.setFocus()
            return
        keyword, area = self.keyword.text(), self.area.value()
        if self._block_id is None:
            change = self.perform(add_text_block, keyword, text, area, on=self.desk.today())
        else:
            change = self.perform(write_text_block, self._block_id, keyword, text, area, at=self.desk.now())
        self._leave_with(say.kept(keyword.strip()), change)

    def _holds_name(self, text: str) -> bool:
        hits = self.read(check_texts, None, (FieldText("text", "", text),)) if text.strip() else ()
        self._found = tuple(hit.finding for hit in hits)
        return bool(self._found)

    def _put_slots(self) -> None:
        """Names become {kind}, a number goes; as typed, so that Ctrl+Z takes it back."""
        text = self.text.value()
        for one in sorted(self._found, key=lambda found: found.start, reverse=True):
            instead = say.CHILD_SLOT if one.kind is FindingKind.OTHER_CHILD else ""
            text = text[: one.start] + instead + text[one.end :]
        cursor = self.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.text.setFocus()

    def _bin(self) -> None:
        if self._block_id is not None:
            self._leave_with(say.BINNED, self.perform(bin_text_block, self._block_id, on=self.desk.today()))

    def _forget(self) -> None:
        self._autosave.drop()
        self.perform(drop_draft, self._key())
        self.done.emit()

    def _leave_with(self, words: str, change: Change | None) -> None:
        if change is not None:
            self._forget()
            self.toast.emit(words, change)
