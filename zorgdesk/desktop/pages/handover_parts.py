"""The middle of the overdracht: one part at a time (a gebied, a section, VVE, school, words of parents) and its texts.

A part shows a sheet, says `touched` while it is filled in, and writes what changed when the page saves. Under privacy
view and after sending it shows without taking anything in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zorgdesk.casework.handovers import AreaText, write_area, write_handover_answer
from zorgdesk.casework.sheets.handovers import AreaSheet, HandoverSheet
from zorgdesk.casework.text_watch import check_texts
from zorgdesk.desktop import forms
from zorgdesk.desktop.late import Late
from zorgdesk.desktop.pages.page import Page
from zorgdesk.desktop.privacy import privacy
from zorgdesk.desktop.theme import theme
from zorgdesk.desktop.widgets.boxes import InlineHint
from zorgdesk.desktop.widgets.choice import Tick
from zorgdesk.desktop.widgets.form_row import FormRow
from zorgdesk.desktop.widgets.long_text import LongText
from zorgdesk.desktop.widgets.segmented import Segment, Segmented
from zorgdesk.domain.sections import SECTIONS
from zorgdesk.domain.sections.asking import key_of, questions_of
from zorgdesk.domain.text_checks import FieldFinding, FieldText, TextFinding
from zorgdesk.domain.values import AreaScore, DevelopmentArea
from zorgdesk.wording import handover_editor as say
from zorgdesk.wording import text_hints

WATCH_MS: Final = 400
_TEXT_WIDTH: Final = 720
SCORE_LOOK: Final[dict[AreaScore, tuple[str, str]]] = {
    AreaScore.STRONG: ("sprout", "ok"),
    AreaScore.FITTING: ("circle-check", "info"),
    AreaScore.ATTENTION: ("circle-dot", "warn"),
    AreaScore.CONCERN: ("triangle-alert", "bad"),
    AreaScore.NOT_SEEN: ("circle-dashed", "mute"),
}


class TextWatch(QObject):
    """Looks through one text while it is written; the hint below it repairs with one click (product.md rule 4)."""

    def __init__(self, page: Page, field: LongText, hint: InlineHint) -> None:
        super().__init__(field)
        self._page, self._field, self._hint = page, field, hint
        self._case_id: int | None = None
        self._watching = False
        self._found: TextFinding | None = None
        self._later = Late(page.desk, self.look, self, WATCH_MS)
        field.textChanged.connect(self._later.soon)
        hint.acted.connect(self._repair)
        hint.button.setObjectName(f"{field.objectName()}_repair")

    def watch_for(self, case_id: int | None) -> None:
        """The child whose own names are no hit; None is a text in which no child at all belongs."""
        self._case_id, self._watching = case_id, True
        self.look()

    def look(self) -> None:
        """Look now."""
        self._later.drop()
        text = self._field.value()
        found: tuple[FieldFinding, ...] = ()
        if text.strip() and self._watching and not privacy().on:
            found = self._page.read(check_texts, self._case_id, [FieldText("text", "", text)])
        self._found = found[0].finding if found else None
        if self._found is None or self._field.isReadOnly():
            self._hint.say("")
        else:
            sentence, act = self.words(self._found)
            self._hint.say(sentence, act=act)

    def words(self, found: TextFinding) -> tuple[str, str]:
        """What the hint says, and its button; a page may say it otherwise."""
        return text_hints.hint(found), text_hints.hint_act(found)

    def repaired(self, found: TextFinding, before: str) -> str:
        """What comes instead."""
        return text_hints.repair(found, before)

    def _repair(self) -> None:
        found, text = self._found, self._field.value()
        if found is None or text[found.start : found.end] != found.text:
            self.look()
            return
        cursor = self._field.textCursor()
        cursor.setPosition(_units(text[: found.start]))
        cursor.setPosition(_units(text[: found.end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self.repaired(found, text[: found.start]))
        self._field.setTextCursor(cursor)
        self._field.setFocus()
        self.look()


def _units(text: str) -> int:
    """How many positions Qt counts for this text: a sign outside the basic plane takes two."""
    return len(text.encode("utf-16-le")) // 2


class Part(QWidget):
    """One part of the form. Signal touched: something was filled in and waits to be written."""

    touched = Signal()

    def __init__(self, page: Page, ui: str) -> None:
        super().__init__()
        self.page = page
        self.form = forms.load(ui, self)
        self.form.setMaximumWidth(theme().px(_TEXT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.form, 1)
        row.addStretch(0)
        self.sheet: HandoverSheet | None = None
        self.filling = False
        self._watches: list[TextWatch] = []

    def show_sheet(self, sheet: HandoverSheet) -> None:
        """Fill the fields from a sheet that was just read."""
        self.sheet = sheet
        self.filling = True
        self.fill(sheet)
        self.filling = False
        for watch in self._watches:
            watch.watch_for(sheet.case_id)

    def fill(self, sheet: HandoverSheet) -> None:
        """Put the values in the fields; override."""
        raise NotImplementedError

    def save(self) -> bool:
        """Write what changed; whether it is in the file. Override."""
        raise NotImplementedError

    def first(self) -> QWidget | None:
        """The field that gets the focus; override where it is another than the first text."""
        texts = self.texts()
        return texts[0] if texts else None

    def texts(self) -> list[LongText]:
        """The long texts, in order."""
        return self.form.findChildren(LongText)

    def insert(self, text: str, where: str, field: LongText | None) -> None:
        """Put a fact from the file into a text, with its source behind it."""
        target = field if field is not None and self.isAncestorOf(field) else next(iter(self.texts()), None)
        if target is not None:
            append(target, say.inserted(text, where))

    @property
    def writable(self) -> bool:
        """Whether what is typed here may be written."""
        return self.sheet is not None and self.sheet.writable and not privacy().on

    def watch(self, name: str) -> LongText:
        """A long text of the form that is looked through while it is written."""
        field = forms.field(self.form, name, LongText)
        field.textChanged.connect(self.touch)
        self._watches.append(TextWatch(self.page, field, forms.field(self.form, f"{name}_hint", InlineHint)))
        return field

    def show_text(self, field: LongText, text: str) -> None:
        """A text, masked under privacy view, closed when it may not change."""
        field.set_value(privacy().text(text))
        field.setReadOnly(not self.writable)

    def touch(self) -> None:
        """The user changed something."""
        if not self.filling and self.writable:
            self.touched.emit()


def append(field: LongText, text: str) -> None:
    """Add a text at the cursor, on a line of its own when something stands before it."""
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    before = field.value()
    cursor.insertText(text if not before.strip() else f"\n{text}" if not before.endswith("\n") else text)
    field.setTextCursor(cursor)
    field.setFocus()


class AreaPart(Part):
    """One of the eleven gebieden: rating, what is seen, what helps, and whether it stands on the cover."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "pages/handover_area.ui")
        self.area = DevelopmentArea.LANGUAGE
        self._source = ""
        self.score = forms.field(self.form, "score", Segmented)
        self.seen = self.watch("seen")
        self.helps = self.watch("helps")
        self.on_cover = forms.field(self.form, "on_cover", Tick)
        self.score.chosen.connect(self.touch)
        self.on_cover.toggled.connect(self.touch)

    def fill(self, sheet: HandoverSheet) -> None:
        """The gebied of `self.area`, with the words of the gemeente for the scale."""
        kept = self._kept(sheet)
        options = [
            Segment(score, say.scale_word(sheet.rules, score), icon, kind) for score, (icon, kind) in SCORE_LOOK.items()
        ]
        self.score.set_options(options, kept.score)
        self.score.setEnabled(self.writable)
        self.show_text(self.seen, kept.seen)
        self.show_text(self.helps, kept.helps)
        self.on_cover.setChecked(kept.on_cover)
        self.on_cover.setEnabled(self.writable)
        self._source = kept.source

    def source(self) -> str:
        """Where the text comes from."""
        return self._source

    def first(self) -> QWidget | None:
        """The rating while there is none, else the text."""
        return self.score if self.score.value() is None else self.seen

    def insert(self, text: str, where: str, field: LongText | None) -> None:
        """A fact goes into the text; its source into the line below."""
        append(self.helps if field is self.helps else self.seen, text)
        known = [part for part in self._source.split(", ") if part]
        self._source = ", ".join(dict.fromkeys([*known, where]))
        self.touch()

    def save(self) -> bool:
        """Write this gebied when it changed."""
        if self.sheet is None or not self.writable:
            return True
        kept = self._kept(self.sheet)
        text = AreaText(
            self.score.value(), self.seen.value(), self.helps.value(), self._source, self.on_cover.isChecked()
        )
        if text == AreaText(kept.score, kept.seen, kept.helps, kept.source, kept.on_cover):
            return True
        change = self.page.perform(write_area, self.sheet.handover_id, self.area, text, at=self.page.desk.now())
        if change is None:
            return False
        written = AreaSheet(self.area, text.score, text.seen, text.helps, text.source, text.on_cover)
        areas = tuple(written if one.area is self.area else one for one in self.sheet.areas)
        self.sheet = replace(self.sheet, areas=areas)
        return True

    def _kept(self, sheet: HandoverSheet) -> AreaSheet:
        return next(one for one in sheet.areas if one.area is self.area)


@dataclass(frozen=True)
class _Asked:
    name: str
    field: LongText


class SectionPart(Part):
    """A section of the form: its questions come from domain/sections, its layout from ui/sections."""

    def __init__(self, page: Page, key: str) -> None:
        super().__init__(page, f"sections/{key}.ui")
        self.key = key
        section = next(one for one in SECTIONS["handover"] if key_of(one) == key)
        self._asked: list[_Asked] = []
        for question in questions_of(section):
            row = forms.field(self.form, f"row_{question.name}", FormRow)
            row.set_label(question.text)
            row.set_hint(question.hint)
            self._asked.append(_Asked(question.name, self.watch(question.name)))

    def fill(self, sheet: HandoverSheet) -> None:
        """The answers of this section."""
        answers = sheet.sections[self.key]
        for asked in self._asked:
            self.show_text(asked.field, getattr(answers, asked.name))

    def save(self) -> bool:
        """Write each answer that changed."""
        if self.sheet is None or not self.writable:
            return True
        answers = self.sheet.sections[self.key]
        for asked in self._asked:
            text = asked.field.value()
            if text == getattr(answers, asked.name):
                continue
            change = self.page.perform(
                write_handover_answer, self.sheet.handover_id, self.key, asked.name, text, at=self.page.desk.now()
            )
            if change is None:
                return False
            answers = replace(answers, **{asked.name: text})
            self.sheet = replace(self.sheet, sections={**self.sheet.sections, self.key: answers})
        return True
